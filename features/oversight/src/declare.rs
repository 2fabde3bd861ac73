//! A volunteer who was given a check declares that there is no conflict, before looking further.

use askama::Template;
use axum::response::Response;
use kernel::conflict;
use kernel::subject::Party;
use web::{Card, Form, On, Result, Visit};

use crate::check::{Act, Check};
use crate::{store, take};

#[derive(Template)]
#[template(path = "declare.html")]
struct Declare<'a> {
    visit: &'a Visit,
    form: &'a Form,
    card: &'a Card,
    matched: Vec<Party>,
}

pub(crate) async fn form(on: On<Check>) -> Result<Response> {
    on.ready(Act::Declare)?;
    let form = Form::of(&on);
    on.visit.show(&page(&on, &form, &Card::of(&on).await?)?)
}

pub(crate) async fn declare(on: On<Check>, mut form: Form) -> Result<Response> {
    let matched = matched(&on)?;
    let Some(words) = take::declared(&mut form, !matched.is_empty()) else {
        return on.visit.again(&page(&on, &form, &Card::of(&on).await?)?);
    };
    let moved = on.act(Act::Declare, form.revision()?)?;
    let declaration = take::declaration(&on.visit, &matched, words);

    let app = &on.visit.app;
    let mut db = app.db.write().await?;
    let id = moved.write(&mut db, &app.office).await?;
    store::declare(&mut db, &id).await?;
    conflict::declare(&mut db, &id, &declaration).await?;
    db.commit().await?;

    Ok(on.visit.see_done(&format!("{}/compare", on.path()), "checks-declared"))
}

fn page<'a>(on: &'a On<Check>, form: &'a Form, card: &'a Card) -> Result<Declare<'a>> {
    Ok(Declare { visit: &on.visit, form, card, matched: matched(on)? })
}

/// Parties of the check that the visitor works for.
pub(crate) fn matched(on: &On<Check>) -> Result<Vec<Party>> {
    let parties = &on.record.subject.parties;
    Ok(conflict::matches(on.visit.person()?, parties).into_iter().cloned().collect())
}

impl Declare<'_> {
    fn answers(&self) -> Vec<(&'static str, String, String)> {
        answers(self.visit)
    }
}

/// The two answers to the question of an interest.
pub(crate) fn answers(visit: &Visit) -> Vec<(&'static str, String, String)> {
    let answer = |word: &'static str| {
        let text = visit.t(&format!("checks-conflict-{word}"));
        (word, text, visit.t(&format!("checks-conflict-{word}-note")))
    };
    vec![answer("none"), answer("have")]
}
