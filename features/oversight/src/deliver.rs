//! The buyer has the letter: from the day of receipt the term of the answer runs. It may be given
//! more time, once.

use askama::Template;
use axum::response::Response;
use kernel::calendar::Office;
use kernel::clock::Day;
use kernel::problem::Problem;
use kernel::record::Move;
use kernel::shown;
use kernel::term::Due;
use kernel::word::Word;
use web::{App, Card, Form, On, Result, Visit};

use crate::check::{ANSWER, Act, Check, Regime};
use crate::submit::at_least;
use crate::{reason, store};

#[derive(Template)]
#[template(path = "deliver.html")]
struct Deliver<'a> {
    visit: &'a Visit,
    form: &'a Form,
    card: &'a Card,
    regime: Regime,
    days: i64,
}

/// When the answer is due: the signed letter says in how many working days.
pub(crate) fn answer_by(check: &Check, received: Day) -> Due {
    Due::After { day: received, working: check.letter_days }
}

/// Working days for the answer of a letter that is signed now: a request of the programme names no
/// duty, an appeal has the term of
/// article 76 of the Administrative Procedural and Process-Related Code.
pub(crate) fn days(regime: Regime, office: &Office) -> i64 {
    match regime {
        Regime::Programme => office.calendar().length("watch.letter", 5),
        Regime::Appeal => office.calendar().length("appc.answer", 15),
    }
}

pub(crate) async fn form(on: On<Check>) -> Result<Response> {
    on.ready(Act::Deliver)?;
    let today = shown::table_day(on.visit.app.office.today(), kernel::texts::Language::Kk);
    let form = Form::of(&on).with("received", today);
    on.visit.show(&page(&on, &form, &Card::of(&on).await?))
}

pub(crate) async fn deliver(on: On<Check>, mut form: Form) -> Result<Response> {
    let (signed, today) = (on.record.letter_on, on.visit.app.office.today());
    let received = form.read("received", |it| {
        let day = shown::parse_day(it)?;
        let fits = day <= today && signed.is_none_or(|it| it <= day);
        if fits { Ok(day) } else { Err(Problem::new("problem-received")) }
    });
    let Some(received) = received else {
        return on.visit.again(&page(&on, &form, &Card::of(&on).await?));
    };
    // A receipt that is recorded late may start a term that is over: the story says both days.
    let due = answer_by(&on.record, received);
    let moved = on.act(Act::Deliver, form.revision()?)?.due(ANSWER, due);
    let moved = moved.changing("received", "", received);

    keep(&on.visit.app, moved, received).await?;

    Ok(on.visit.see_done(&on.path(), "checks-delivered"))
}

/// Records the receipt.
pub(crate) async fn keep(app: &App, moved: Move, received: Day) -> anyhow::Result<()> {
    let mut db = app.db.write().await?;
    let id = moved.write(&mut db, &app.office).await?;
    store::deliver(&mut db, &id, received).await?;
    db.commit().await
}

fn page<'a>(on: &'a On<Check>, form: &'a Form, card: &'a Card) -> Deliver<'a> {
    let Check { regime, letter_days, .. } = on.record;
    Deliver { visit: &on.visit, form, card, regime, days: letter_days }
}

pub(crate) async fn non_delivery(on: On<Check>) -> Result<Response> {
    on.ready(Act::Undelivered)?;
    reason::ask(&on, Act::Undelivered.word(), &Form::of(&on)).await
}

/// The letter could not be handed over: the office decides anew, to whom and by which order.
pub(crate) async fn undelivered(on: On<Check>, mut form: Form) -> Result<Response> {
    let Some(reason) = form.read("reason", at_least::<5>) else {
        return reason::ask(&on, Act::Undelivered.word(), &form).await;
    };
    let moved = on.act(Act::Undelivered, form.revision()?)?.because(reason);
    let moved = moved.changing("letter", &on.record.letter_number, "−");

    let app = &on.visit.app;
    let mut db = app.db.write().await?;
    let id = moved.write(&mut db, &app.office).await?;
    store::take_back_letter(&mut db, &id).await?;
    db.commit().await?;

    Ok(on.visit.see_done(&on.path(), "checks-undelivered"))
}

#[derive(Template)]
#[template(path = "extend.html")]
struct Extend<'a> {
    visit: &'a Visit,
    form: &'a Form,
    card: &'a Card,
    due_on: Day,
}

pub(crate) async fn extension(on: On<Check>) -> Result<Response> {
    on.ready(Act::Extend)?;
    let (form, due_on) = (Form::of(&on), on.record.head.due_on);
    let card = Card::of(&on).await?;
    on.visit.show(&Extend { visit: &on.visit, form: &form, card: &card, due_on })
}

pub(crate) async fn extend(on: On<Check>, mut form: Form) -> Result<Response> {
    let due_on = on.record.head.due_on;
    let day = form.read("day", |it| {
        let day = shown::parse_day(it)?;
        let fits = day > due_on && day <= due_on.months(2);
        if fits { Ok(day) } else { Err(Problem::new("problem-later")) }
    });
    let reason = form.read("reason", at_least::<5>);
    let (Some(day), Some(reason)) = (day, reason) else {
        let card = Card::of(&on).await?;
        return on.visit.again(&Extend { visit: &on.visit, form: &form, card: &card, due_on });
    };
    let moved = on.act(Act::Extend, form.revision()?)?.until(ANSWER, day).because(reason);

    let app = &on.visit.app;
    let mut db = app.db.write().await?;
    moved.write(&mut db, &app.office).await?;
    db.commit().await?;

    Ok(on.visit.see_done(&on.path(), "checks-extended"))
}
