//! The buyer answered: accepted, in part, or refused. Three acts, one page.

use anyhow::Context;
use askama::Template;
use axum::response::Response;
use kernel::clock::Day;
use kernel::person::Line;
use kernel::problem::Problem;
use kernel::record::{Move, Record};
use kernel::shown;
use web::{App, Card, Form, On, Result, Visit};

use crate::check::{Act, Check};
use crate::store;
use crate::submit::at_least;

#[derive(Template)]
#[template(path = "answer.html")]
struct Answer<'a> {
    visit: &'a Visit,
    form: &'a Form,
    card: &'a Card,
    act: Act,
}

pub(crate) async fn form(on: On<Check>, act: Act) -> Result<Response> {
    on.ready(act)?;
    let today = shown::table_day(on.visit.app.office.today(), kernel::texts::Language::Kk);
    let form = Form::of(&on).with("answered", today);
    on.visit.show(&Answer { visit: &on.visit, form: &form, card: &Card::of(&on).await?, act })
}

pub(crate) async fn answer(on: On<Check>, act: Act, mut form: Form) -> Result<Response> {
    let today = on.visit.app.office.today();
    let since = on.record.delivered_on.or(on.record.letter_on);
    let day = form.read("answered", |it| {
        let day = shown::parse_day(it)?;
        let fits = day <= today && since.is_none_or(|it| it <= day);
        if fits { Ok(day) } else { Err(Problem::new("problem-answered")) }
    });
    let number = form.read("number", Line::<60>::parse);
    let words = form.read("words", at_least::<10>);
    let (Some(day), Some(number), Some(words)) = (day, number, words) else {
        let card = Card::of(&on).await?;
        return on.visit.again(&Answer { visit: &on.visit, form: &form, card: &card, act });
    };
    let moved = on.act(act, form.revision()?)?.because(words.clone());

    keep(&on.visit.app, moved, act, (&number, day), &words).await?;

    Ok(on.visit.see_done(&on.path(), "checks-answered"))
}

/// Records what was answered, under which number and when.
pub(crate) async fn keep(
    app: &App,
    moved: Move,
    act: Act,
    letter: (&str, Day),
    words: &str,
) -> anyhow::Result<()> {
    let mut db = app.db.write().await?;
    let id = moved.write(&mut db, &app.office).await?;
    let reply = Check::rule(act).to.context("an answer leads somewhere")?;
    store::answer(&mut db, &id, reply, letter, words).await?;
    db.commit().await
}
