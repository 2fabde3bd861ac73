//! A buyer, and a supplier: what they bought or sold, and what is asked about them.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::db::Reader;
use procurement::{Finding, texts};
use web::{Figure, OrNotFound, Result, Visit};

use crate::filter::{Answer, Facet, Filter};
use crate::list::{self, Row};
use crate::register::Debarment;
use crate::store::{self, Party};
use crate::{answer, process, question};

/// So many purchases are shown; the rest are in the list.
const MOST_ROWS: u64 = 20;
/// Questions about habits beyond these are told as a number.
const MOST_HABITS: usize = 20;

#[derive(Template)]
#[template(path = "organisation.html")]
struct Page<'a> {
    visit: &'a Visit,
    is_buyer: bool,
    party: Party,
    number: String,
    all: Option<Figure>,
    sum: String,
    asked: Vec<Asked>,
    habits: Vec<Habit>,
    n_more_habits: usize,
    rows: Vec<Row>,
    /// When it was in the register of unreliable suppliers.
    debarments: Vec<Debarment>,
    panels: Vec<String>,
}

/// A flag with how often it asks about this buyer, and about everybody.
struct Asked {
    title: String,
    address: String,
    flagged: Figure,
    judged: i64,
    here: String,
    everywhere: String,
}

/// A question about what somebody does again and again.
pub(crate) struct Habit {
    pub(crate) title: String,
    pub(crate) address: String,
    pub(crate) question: String,
    pub(crate) examples: Vec<(String, String)>,
}

pub(crate) async fn buyer(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let id = id.replace('\0', "");
    let mut db = visit.app.db.read().await?;
    let party = store::buyer_of(&mut db, &id).await?.or_not_found()?;
    let filter = Filter::default().with(Facet::Buyer, &id).with(Facet::Show, "all");
    let wanted = list::wanted(&mut db, &visit, &filter).await?;
    let listed = store::list(&mut db, &wanted, None, MOST_ROWS).await?;
    let rows = list::rows(&mut db, &visit, listed).await?;
    let asked = asked(&mut db, &visit, &id).await?;
    let (habits, n_more_habits) = habits(&mut db, &visit, &id).await?;
    drop(db);
    let all =
        Figure::count(&visit, visit.t("watch-buyer-all"), party.n, &list::link(&filter, None));
    let panels = visit.app.panels(&visit, "buyer", &id).await?;
    let sum = visit.short_money(party.tiyn);
    visit.show(&Page {
        visit: &visit,
        is_buyer: true,
        party,
        number: id,
        all: Some(all),
        sum,
        asked,
        habits,
        n_more_habits,
        rows,
        debarments: Vec::new(),
        panels,
    })
}

pub(crate) async fn supplier(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let id = id.replace('\0', "");
    let mut db = visit.app.db.read().await?;
    let party = store::supplier_of(&mut db, &id).await?.or_not_found()?;
    let ocids = store::supplied(&mut db, &id, MOST_ROWS).await?;
    let listed = store::named(&mut db, ocids.iter().map(String::as_str)).await?;
    let rows = list::rows(&mut db, &visit, listed).await?;
    let (habits, n_more_habits) = habits(&mut db, &visit, &id).await?;
    let debarments = store::debarments_of(&mut db, &id).await?;
    drop(db);
    let panels = visit.app.panels(&visit, "supplier", &id).await?;
    let sum = visit.short_money(party.tiyn);
    visit.show(&Page {
        visit: &visit,
        is_buyer: false,
        party,
        number: id,
        all: None,
        sum,
        asked: Vec::new(),
        habits,
        n_more_habits,
        rows,
        debarments,
        panels,
    })
}

impl Page<'_> {
    /// A text about this side of the counter.
    fn text(&self, part: &str) -> String {
        if self.is_buyer {
            self.visit.word("watch", "buyer", part)
        } else {
            self.visit.word("watch", "supplier", part)
        }
    }
}

impl Debarment {
    fn last(&self, visit: &Visit) -> String {
        self.until.map_or_else(|| visit.t("watch-debarred-open"), |it| visit.table_day(it))
    }
}

/// The flags that ask about purchases of a buyer, the most frequent first.
async fn asked(db: &mut Reader, visit: &Visit, buyer: &str) -> Result<Vec<Asked>> {
    let here = store::rates_of_buyer(db, buyer).await?;
    let everywhere = store::base_rates(db).await?;
    let count = |code: &str, state: &str| {
        everywhere.get(&(code.to_owned(), state.to_owned())).copied().unwrap_or(0)
    };
    let mut asked: Vec<(i64, Asked)> = Vec::new();
    for (code, flagged, judged) in here.into_iter().filter(|it| it.1 > 0) {
        let filter = Filter::default()
            .with(Facet::Buyer, buyer)
            .with(Facet::Flag, &code)
            .with(Facet::Answer, &Answer::Flagged.to_string())
            .with(Facet::Show, "all");
        let title = visit.t(&texts::key(&code, "title"));
        let (all_flagged, clear) = (count(&code, "flagged"), count(&code, "clear"));
        asked.push((
            flagged,
            Asked {
                address: visit.path(&format!("/flags/{code}")),
                flagged: Figure::count(visit, title.clone(), flagged, &list::link(&filter, None)),
                title,
                judged,
                here: crate::catalogue::share(visit, flagged, judged),
                everywhere: crate::catalogue::share(visit, all_flagged, all_flagged + clear),
            },
        ));
    }
    asked.sort_by_key(|it| std::cmp::Reverse(it.0));
    Ok(asked.into_iter().map(|it| it.1).collect())
}

async fn habits(db: &mut Reader, visit: &Visit, party: &str) -> Result<(Vec<Habit>, usize)> {
    let all = store::habits_of(db, party).await?;
    let findings: Vec<Finding> = all.iter().flat_map(|it| answer::findings(it)).collect();
    let shown = findings.iter().take(MOST_HABITS).map(|it| habit(visit, it)).collect();
    Ok((shown, findings.len().saturating_sub(MOST_HABITS)))
}

/// What a flag about habits asks now.
pub(crate) async fn habits_of_flag(
    db: &mut Reader,
    visit: &Visit,
    code: &str,
) -> Result<Vec<Habit>> {
    let all = store::habits_of_flag(db, code).await?;
    let findings = all.iter().flat_map(|it| answer::findings(it));
    Ok(findings.map(|it| habit(visit, &it)).collect())
}

fn habit(visit: &Visit, finding: &Finding) -> Habit {
    let mut ocids: Vec<&str> = finding.evidence.iter().map(|it| it.ocid.as_str()).collect();
    ocids.retain(|it| !it.is_empty());
    ocids.dedup();
    let example = |it: &&str| ((*it).to_owned(), visit.path(&process::path(it)));
    Habit {
        title: visit.t(&texts::key(&finding.code, "title")),
        address: visit.path(&format!("/flags/{}", finding.code)),
        question: question::say(visit, finding),
        examples: ocids.iter().map(example).collect(),
    }
}

/// The page of a buyer, below the language.
pub(crate) fn buyer_path(id: &str) -> String {
    process::path(id).replacen("/procurement/", "/buyers/", 1)
}

/// The page of a supplier, below the language.
pub(crate) fn supplier_path(id: &str) -> String {
    process::path(id).replacen("/procurement/", "/suppliers/", 1)
}
