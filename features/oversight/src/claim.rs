//! What came of the letter: claimed by one person, verified by another, restated when it comes back.

use askama::Template;
use axum::response::Response;
use kernel::db::{Reader, Writer};
use kernel::money::Tiyn;
use kernel::person::Line;
use kernel::problem::Problem;
use kernel::record::{self, Move, RecordId, Refused};
use kernel::word::Word;
use web::{App, Card, Form, On, Result, Visit};

use crate::check::{Act, Check};
use crate::effect::{Claim, Entry, Outcome, Saving, Saying};
use crate::store;
use crate::store::ledger::{self, NewEntry};
use crate::submit::at_least;

#[derive(Template)]
#[template(path = "claim.html")]
struct Claiming<'a> {
    visit: &'a Visit,
    form: &'a Form,
    card: &'a Card,
    act: Act,
    /// What was claimed, when somebody verifies it.
    claimed: Option<Entry>,
    /// Other checks of the same thing for which a saving counts.
    others: Vec<Other>,
}

/// Another check of the same thing.
pub(crate) struct Other {
    pub(crate) saving: Saving,
    pub(crate) number: String,
    pub(crate) address: String,
}

impl Claiming<'_> {
    fn outcomes(&self) -> Vec<(String, String)> {
        let text = |it: &&str| ((*it).to_owned(), self.visit.word("checks", "outcome", it));
        Outcome::WORDS.iter().map(text).collect()
    }

    /// Whether the outcome and both sums are typed.
    fn asks_sums(&self) -> bool {
        matches!(self.act, Act::Claim | Act::Record | Act::Verify)
    }

    /// Whether the new sum and its document are typed.
    fn asks_sum(&self) -> bool {
        !self.declines()
    }

    fn asks_reason(&self) -> bool {
        self.declines() || self.act == Act::Restate
    }

    fn declines(&self) -> bool {
        matches!(self.act, Act::Decline | Act::DeclinePart)
    }
}

/// The page of an act: claim, record, verify, decline or restate.
pub(crate) async fn form(on: On<Check>, act: Act) -> Result<Response> {
    on.ready(act)?;
    let claimed = standing(&mut on.visit.app.db.read().await?, on.id(), Saying::Claimed).await?;
    let form = match (act, claimed) {
        (Act::Verify, Some(it)) => filled(Form::of(&on), &it),
        (Act::Claim | Act::Record, _) => begun(Form::of(&on), &on.record),
        _ => Form::of(&on),
    };
    on.visit.show(&page(&on, &form, &Card::of(&on).await?, act).await?)
}

fn filled(form: Form, it: &Entry) -> Form {
    form.with("outcome", it.outcome)
        .with("was", typed(it.was))
        .with("became", typed(it.became))
        .with("document", &it.document)
}

/// The sum before is that of the purchase as it was when the check was taken.
fn begun(form: Form, check: &Check) -> Form {
    let was = check.subject.tiyn.map(|it| typed(Tiyn(it))).unwrap_or_default();
    form.with("outcome", Outcome::Reduced).with("was", was)
}

/// A sum as people type it.
fn typed(sum: Tiyn) -> String {
    sum.show(kernel::texts::Language::Ru).replace(" ₸", "").replace("\u{a0}₸", "")
}

/// Claims an effect, as the volunteer or as the office.
pub(crate) async fn claim(on: On<Check>, act: Act, mut form: Form) -> Result<Response> {
    let Some((claim, document)) = read(&mut form) else {
        return on.visit.again(&page(&on, &form, &Card::of(&on).await?, act).await?);
    };
    let moved = said(on.act(act, form.revision()?)?, &claim);

    keep_claim(&on.visit.app, moved, &on.record, &said_by(&on, claim, &document)).await?;

    Ok(on.visit.see_done(&on.path(), "checks-claimed"))
}

/// A sum with who says it and what shows it.
pub(crate) struct Said<'a> {
    pub(crate) claim: Claim,
    pub(crate) document: &'a str,
    pub(crate) by: &'a str,
}

fn said_by<'a>(on: &'a On<Check>, claim: Claim, document: &'a str) -> Said<'a> {
    Said { claim, document, by: &on.visit.actor.id }
}

/// Enters a claim.
pub(crate) async fn keep_claim(
    app: &App,
    moved: Move,
    check: &Check,
    it: &Said<'_>,
) -> anyhow::Result<()> {
    let mut db = app.db.write().await?;
    let id = moved.write(&mut db, &app.office).await?;
    enter(&mut db, check, Saying::Claimed, it, it.claim.amount(), "").await?;
    store::claimer(&mut db, &id, it.by).await?;
    db.commit().await
}

/// Verifies what another claimed; the sum may be corrected by the document.
pub(crate) async fn verify(on: On<Check>, mut form: Form) -> Result<Response> {
    let read = read(&mut form);
    if let Some((claim, _)) = &read {
        let others = others(&on).await?;
        if let Some(it) = others.iter().find(|it| it.saving == claim.outcome.saving()) {
            form.blame("outcome", Problem::new("problem-counted").with("number", &*it.number));
        }
    }
    let Some((claim, document)) = read.filter(|_| form.is_sound()) else {
        return on.visit.again(&page(&on, &form, &Card::of(&on).await?, Act::Verify).await?);
    };
    let moved = said(on.act(Act::Verify, form.revision()?)?, &claim);
    keep_verified(&on.visit.app, moved, &on.record, &said_by(&on, claim, &document)).await?;

    Ok(on.visit.see_done(&on.path(), "checks-verified"))
}

/// Enters a verified sum; the claim that it answers no longer counts as claimed. The same saving of
/// one purchase counts once: the row of the saving decides between two who verify at once.
pub(crate) async fn keep_verified(
    app: &App,
    moved: Move,
    check: &Check,
    it: &Said<'_>,
) -> anyhow::Result<()> {
    let mut db = app.db.write().await?;
    let id = moved.write(&mut db, &app.office).await?;
    if !ledger::take_saving(&mut db, &id, it.claim.outcome.saving()).await? {
        return Err(Refused::Missing("counted-once").into());
    }
    answer_claim(&mut db, check, it.by, "").await?;
    enter(&mut db, check, Saying::Verified, it, it.claim.amount(), "").await?;
    store::provisional(&mut db, &id, it.claim.provisional_until(app.office.today())).await?;
    db.commit().await
}

/// Sends a claim back to what was answered, and another may follow.
pub(crate) async fn decline(on: On<Check>, act: Act, mut form: Form) -> Result<Response> {
    let Some(reason) = form.read("reason", at_least::<10>) else {
        return on.visit.again(&page(&on, &form, &Card::of(&on).await?, act).await?);
    };
    let moved = on.act(act, form.revision()?)?.because(reason.clone());

    let mut db = on.visit.app.db.write().await?;
    moved.write(&mut db, &on.visit.app.office).await?;
    answer_claim(&mut db, &on.record, &on.visit.actor.id, &reason).await?;
    db.commit().await?;

    Ok(on.visit.see_done(&on.path(), "checks-declined"))
}

/// The cancelled purchase was announced again: the sum is restated to the difference.
pub(crate) async fn restate(on: On<Check>, mut form: Form) -> Result<Response> {
    let sum = form.read("became", Tiyn::parse);
    let document = form.read("document", Line::<300>::parse);
    let reason = form.read("reason", at_least::<10>);
    let (Some(sum), Some(document), Some(reason)) = (sum, document, reason) else {
        return on.visit.again(&page(&on, &form, &Card::of(&on).await?, Act::Restate).await?);
    };
    let verified = standing(&mut on.visit.app.db.read().await?, on.id(), Saying::Verified).await?;
    let Some(before) = verified else {
        return Err(Refused::WrongState.into());
    };
    let was = Claim { outcome: before.outcome, was: before.was, became: before.became };
    let now = was.announced_again(sum);
    let moved = said(on.act(Act::Restate, form.revision()?)?, &now).because(reason.clone());

    let (before, after) = (said_by(&on, was, &document), said_by(&on, now, &document));
    let (back, check) = (Tiyn(-was.amount().0), &on.record);

    let mut db = on.visit.app.db.write().await?;
    let id = moved.write(&mut db, &on.visit.app.office).await?;
    enter(&mut db, check, Saying::Withdrawn, &before, back, &reason).await?;
    enter(&mut db, check, Saying::Verified, &after, now.amount(), &reason).await?;
    store::provisional(&mut db, &id, None).await?;
    if now.amount() == Tiyn::ZERO {
        ledger::free_savings(&mut db, &id).await?;
    }
    db.commit().await?;

    Ok(on.visit.see_done(&on.path(), "checks-restated"))
}

fn read(form: &mut Form) -> Option<(Claim, String)> {
    let outcome =
        form.read("outcome", |it| Outcome::parse(it).ok_or(Problem::new("problem-choose")));
    let was = form.read("was", Tiyn::parse);
    let became = form.read("became", Tiyn::parse);
    let document = form.read("document", Line::<300>::parse);
    form.read("same", |it| if it == "yes" { Ok(()) } else { Err(Problem::new("problem-same")) });
    let claim = Claim { outcome: outcome?, was: was?, became: became? };
    if !claim.is_sound() {
        form.blame("became", Problem::new("problem-effect"));
    }
    Some((claim, document?.to_string())).filter(|_| form.is_sound())
}

/// The sums go into the story, so that a card tells them without the ledger.
pub(crate) fn said(moved: Move, claim: &Claim) -> Move {
    let show = |it: Tiyn| it.show(kernel::texts::Language::Ru);
    moved.changing("became", show(claim.was), show(claim.became))
}

/// The last entry of a sort that still counts.
async fn standing(db: &mut Reader, id: &RecordId, saying: Saying) -> anyhow::Result<Option<Entry>> {
    let entries = ledger::entries(db, id).await?;
    Ok(entries.into_iter().rfind(|it| it.saying == saying && it.amount > Tiyn::ZERO))
}

/// A claim that was verified or sent back no longer counts as claimed.
async fn answer_claim(
    db: &mut Writer,
    check: &Check,
    by: &str,
    reason: &str,
) -> anyhow::Result<()> {
    let claimed = standing(db, &check.head.id, Saying::Claimed).await?;
    if let Some(Entry { outcome, was, became, amount, document, .. }) = claimed {
        let said = Said { claim: Claim { outcome, was, became }, document: &document, by };
        enter(db, check, Saying::Claimed, &said, Tiyn(-amount.0), reason).await?;
    }
    Ok(())
}

async fn enter(
    db: &mut Writer,
    check: &Check,
    saying: Saying,
    it: &Said<'_>,
    amount: Tiyn,
    reason: &str,
) -> anyhow::Result<()> {
    let Said { claim, document, by } = *it;
    ledger::enter(db, check, NewEntry { saying, claim, amount, document, reason, by }).await
}

async fn page<'a>(
    on: &'a On<Check>,
    form: &'a Form,
    card: &'a Card,
    act: Act,
) -> Result<Claiming<'a>> {
    let sort = if act == Act::Restate { Saying::Verified } else { Saying::Claimed };
    let claimed = match act {
        Act::Claim | Act::Record => None,
        _ => standing(&mut on.visit.app.db.read().await?, on.id(), sort).await?,
    };
    let asks = matches!(act, Act::Claim | Act::Record | Act::Verify);
    let others = if asks { others(on).await? } else { Vec::new() };
    Ok(Claiming { visit: &on.visit, form, card, act, claimed, others })
}

/// Other checks of the same thing for which a saving counts, with the way to each result.
async fn others(on: &On<Check>) -> Result<Vec<Other>> {
    let mut db = on.visit.app.db.read().await?;
    let mut others = Vec::new();
    for (saving, id) in ledger::counted_elsewhere(&mut db, on.id()).await? {
        if let Some(Check { head, .. }) = record::find::<Check>(&mut db, &id).await? {
            let address = on.visit.path(&format!("/results/{}", head.number));
            others.push(Other { saving, number: head.number, address });
        }
    }
    Ok(others)
}
