//! The officer says what each question turned out to be, and signs the letter or closes the check.

use askama::Template;
use axum::response::Response;
use kernel::conflict::{self, Declaration};
use kernel::db::Writer;
use kernel::number;
use kernel::person::Line;
use kernel::problem::Problem;
use kernel::record::{Move, RecordId};
use kernel::subject::{Party, Question};
use kernel::word::Word;
use web::{App, Card, Form, On, Result, Visit};

use crate::check::{Act, Check, Regime};
use crate::evidence::{self, Found};
use crate::price::Comparison;
use crate::store::Signed;
use crate::submit::at_least;
use crate::verdict::Verdict;
use crate::{compare, declare, deliver, letter, store, take};

/// What the numbers of letters begin with.
const LETTERS: &str = "L";

#[derive(Template)]
#[template(path = "approve.html")]
struct Approve<'a> {
    visit: &'a Visit,
    form: &'a Form,
    card: &'a Card,
    check: &'a Check,
    sources: Vec<Found>,
    comparison: Option<Comparison>,
    matched: Vec<Party>,
    /// Whether a letter follows; otherwise the check is closed as explained.
    writes: bool,
}

impl Approve<'_> {
    fn answers(&self) -> Vec<(&'static str, String, String)> {
        declare::answers(self.visit)
    }

    fn verdicts(&self) -> Vec<(String, String, String)> {
        self.choices("verdict", Verdict::WORDS)
    }

    fn regimes(&self) -> Vec<(String, String, String)> {
        self.choices("regime", Regime::WORDS)
    }

    fn choices(&self, place: &str, words: &[&str]) -> Vec<(String, String, String)> {
        let text = |it: &str| self.visit.word("checks", place, it);
        let note = |it: &str| self.visit.t(&format!("checks-{place}-{it}-note"));
        words.iter().map(|it| ((*it).to_owned(), text(it), note(it))).collect()
    }

    fn question(&self, it: &Question) -> String {
        crate::question(self.visit, it)
    }
}

pub(crate) async fn form(on: On<Check>) -> Result<Response> {
    show(&on, Act::Approve).await
}

pub(crate) async fn dismissal(on: On<Check>) -> Result<Response> {
    show(&on, Act::Dismiss).await
}

async fn show(on: &On<Check>, act: Act) -> Result<Response> {
    on.ready(act)?;
    let buyer = on.record.subject.buyer().map_or("", |it| &it.name);
    let form = Form::of(on).with("addressee", buyer).with("regime", Regime::Programme);
    on.visit.show(&page(on, &form, &Card::of(on).await?, act).await?)
}

/// Signs the letter, with the next number.
pub(crate) async fn approve(on: On<Check>, mut form: Form) -> Result<Response> {
    let verdicts = verdicts(&mut form, &on.record.subject.questions);
    let matched = declare::matched(&on)?;
    let declared = take::declared(&mut form, !matched.is_empty());
    let addressee = form.read("addressee", Line::<300>::parse);
    let regime = form.read("regime", |it| Regime::parse(it).ok_or(Problem::new("problem-choose")));
    let words = form.read("words", at_least::<5>);
    let (Some(verdicts), Some(declared), Some(addressee), Some(regime), Some(words)) =
        (verdicts, declared, addressee, regime, words)
    else {
        return on.visit.again(&page(&on, &form, &Card::of(&on).await?, Act::Approve).await?);
    };
    let moved = on.act(Act::Approve, form.revision()?)?.because(words);

    let declaration = take::declaration(&on.visit, &matched, declared);
    let decision = Decision { verdicts, regime, addressee: addressee.into(), declaration };
    keep(&on.visit.app, moved, &decision).await?;

    Ok(on.visit.see_done(&on.path(), "checks-approved"))
}

/// What an officer decided.
pub(crate) struct Decision {
    pub(crate) verdicts: Verdicts,
    pub(crate) regime: Regime,
    pub(crate) addressee: String,
    pub(crate) declaration: Declaration,
}

/// Signs the letter with the next number, and keeps it as it is now.
pub(crate) async fn keep(app: &App, moved: Move, it: &Decision) -> anyhow::Result<()> {
    let (day, days) = (app.office.today(), deliver::days(it.regime, &app.office));
    let due = app.office.calendar().after(day, days);
    let Decision { regime, addressee, declaration, .. } = it;
    let by = &declaration.user_id;

    let mut db = app.db.write().await?;
    let id = moved.write(&mut db, &app.office).await?;
    let number = &number::next(&mut db, LETTERS, day).await?;
    let signed = Signed { regime: *regime, addressee, number, day, days, due };
    store::approve(&mut db, &id, signed).await?;
    judge(&mut db, &id, &it.verdicts, by).await?;
    conflict::declare(&mut db, &id, declaration).await?;
    letter::sign(app, &mut db, &id, by).await?;
    db.commit().await
}

/// Closes the check: there was an explanation.
pub(crate) async fn dismiss(on: On<Check>, mut form: Form) -> Result<Response> {
    let verdicts = verdicts(&mut form, &on.record.subject.questions);
    let matched = declare::matched(&on)?;
    let declared = take::declared(&mut form, !matched.is_empty());
    let words = form.read("words", at_least::<10>);
    let (Some(verdicts), Some(declared), Some(words)) = (verdicts, declared, words) else {
        return on.visit.again(&page(&on, &form, &Card::of(&on).await?, Act::Dismiss).await?);
    };
    let moved = on.act(Act::Dismiss, form.revision()?)?.because(words);

    let app = &on.visit.app;
    let mut db = app.db.write().await?;
    let id = moved.write(&mut db, &app.office).await?;
    judge(&mut db, &id, &verdicts, &on.visit.actor.id).await?;
    let declaration = take::declaration(&on.visit, &matched, declared);
    conflict::declare(&mut db, &id, &declaration).await?;
    db.commit().await?;

    Ok(on.visit.see_done(&on.path(), "checks-dismissed"))
}

pub(crate) type Verdicts = Vec<(String, Verdict)>;

/// One verdict for every question of the check; each is asked for by name.
fn verdicts(form: &mut Form, questions: &[Question]) -> Option<Verdicts> {
    let verdict = |it: &Question| {
        let field = format!("verdict-{}", it.code);
        let chosen =
            form.read(&field, |it| Verdict::parse(it).ok_or(Problem::new("problem-choose")));
        chosen.map(|verdict| (it.code.clone(), verdict))
    };
    // Each is read, so that every empty one is named at once.
    let read: Vec<Option<(String, Verdict)>> = questions.iter().map(verdict).collect();
    read.into_iter().collect()
}

async fn judge(
    db: &mut Writer,
    id: &RecordId,
    verdicts: &Verdicts,
    by: &str,
) -> anyhow::Result<()> {
    for (code, verdict) in verdicts {
        store::judge(db, id, code, *verdict, by).await?;
    }
    Ok(())
}

async fn page<'a>(
    on: &'a On<Check>,
    form: &'a Form,
    card: &'a Card,
    act: Act,
) -> Result<Approve<'a>> {
    let (visit, check) = (&on.visit, &on.record);
    let sources = evidence::on(on).await?;
    let comparison = compare::compared(check, evidence::sources(&sources));
    let (matched, writes) = (declare::matched(on)?, act == Act::Approve);
    Ok(Approve { visit, form, card, check, sources, comparison, matched, writes })
}
