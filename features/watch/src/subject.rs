//! A process as whoever checks it needs it: parties, money, term, questions, goods.

use kernel::place;
use kernel::subject::{Good, Party, Subject};
use procurement::summary::ItemFacts;
use procurement::{Finding, Money, Organisation, State, Summary};
use web::App;

use crate::facts::{LONGEST, cut};
use crate::{answer, facts, process, question, store};

/// More questions or goods than a check can hold.
const MOST: usize = 50;

pub(crate) async fn describe(app: App, ocid: String) -> anyhow::Result<Option<Subject>> {
    let mut db = app.db.read().await?;
    let Some(origin) = store::origin(&mut db, &ocid).await? else { return Ok(None) };
    let answers = store::answers(&mut db, [ocid.as_str()].into_iter()).await?.remove(&ocid);
    drop(db);
    let Ok(process) = procurement::read_line(&origin.json) else { return Ok(None) };
    let summary = Summary::of(&process);
    let answers = answers.unwrap_or_default();
    let flagged = answers.iter().filter(|it| it.state == State::Flagged);
    let findings: Vec<Finding> = flagged
        .flat_map(|it| {
            let mut places = answer::findings(&it.evidence);
            places.sort_by(|a, b| question::times(b).total_cmp(&question::times(a)));
            places
        })
        .collect();
    Ok(Some(Subject {
        address: process::path(&ocid),
        title: cut(facts::title(&summary), LONGEST),
        district: Some(facts::district(&summary))
            .filter(|it| !it.is_empty())
            .unwrap_or_else(region),
        parties: parties(&summary),
        category: summary.category.clone(),
        tiyn: summary.value.as_ref().and_then(tenge),
        ends_at: facts::open_until(&summary),
        questions: findings.iter().take(MOST).map(question::of).collect(),
        goods: goods(&summary, &findings),
    }))
}

fn region() -> String {
    place::REGION.kato.to_owned()
}

/// Everybody who has to do with it, each once in a role.
fn parties(summary: &Summary) -> Vec<Party> {
    let buyer = summary.buyer.iter().map(|it| ("buyer", it));
    let organiser = summary.procuring_entity.iter().map(|it| ("organiser", it));
    let bidders = summary.bids.iter().flat_map(|it| &it.tenderers).map(|it| ("bidder", it));
    let suppliers = summary.awards.iter().flat_map(|it| &it.suppliers).map(|it| ("supplier", it));
    // Whoever buys without a buyer named is the buyer.
    let lone = summary.buyer.is_none();
    let organiser = organiser.map(|(role, it)| (if lone { "buyer" } else { role }, it));
    let mut parties: Vec<Party> = Vec::new();
    for (role, it) in buyer.chain(organiser).chain(bidders).chain(suppliers) {
        let party = party(role, it);
        if !parties.contains(&party) {
            parties.push(party);
        }
    }
    parties
}

fn party(role: &str, it: &Organisation) -> Party {
    let name = it.name.clone().or(it.bin.clone()).or(it.id.clone()).unwrap_or_default();
    Party { role: role.to_owned(), name: cut(&name, LONGEST), bin: it.bin.clone() }
}

/// What is bought: as it was agreed where there are prices, else as it is planned.
fn goods(summary: &Summary, findings: &[Finding]) -> Vec<Good> {
    let priced = |it: &&ItemFacts| it.unit_price.is_some();
    let awarded = summary.awards.iter().flat_map(|it| &it.items).any(|it| priced(&it));
    // The place of each in the release, as findings name it.
    let items: Vec<(String, &ItemFacts)> = if awarded {
        let awards = summary.awards.iter().enumerate();
        awards.flat_map(|(nth, it)| placed(format!("/awards/{nth}/items/"), &it.items)).collect()
    } else {
        placed("/tender/items/".to_owned(), &summary.items).collect()
    };
    let asked = |place: &str| findings.iter().any(|it| it.place() == place);
    items.into_iter().take(MOST).map(|(place, it)| good(it, asked(&place))).collect()
}

fn placed(of: String, items: &[ItemFacts]) -> impl Iterator<Item = (String, &ItemFacts)> {
    items.iter().enumerate().map(move |(nth, it)| (format!("{of}{nth}"), it))
}

fn good(it: &ItemFacts, asked: bool) -> Good {
    let name = it.description.as_deref().or(it.class_name.as_deref()).unwrap_or_default();
    Good {
        name: cut(name, LONGEST),
        unit: cut(it.unit.as_deref().unwrap_or_default(), LONGEST),
        quantity: it.quantity,
        tiyn: it.unit_price.as_ref().and_then(tenge),
        asked,
    }
}

fn tenge(money: &Money) -> Option<i64> {
    (money.currency == "KZT").then_some(money.minor)
}
