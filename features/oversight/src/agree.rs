//! A colleague looks again at what the volunteer compared. Who compared does not look again.

use askama::Template;
use axum::response::Response;
use kernel::conflict::{self, Declaration};
use kernel::record::Move;
use kernel::subject::Party;
use web::{App, Card, Form, On, Result, Visit};

use crate::check::{Act, Check};
use crate::price::{Comparison, Source};
use crate::submit::at_least;
use crate::{compare, declare, store, take};

#[derive(Template)]
#[template(path = "agree.html")]
struct Agree<'a> {
    visit: &'a Visit,
    form: &'a Form,
    card: &'a Card,
    check: &'a Check,
    sources: Vec<Source>,
    comparison: Option<Comparison>,
    matched: Vec<Party>,
}

impl Agree<'_> {
    fn answers(&self) -> Vec<(&'static str, String, String)> {
        declare::answers(self.visit)
    }
}

pub(crate) async fn form(on: On<Check>) -> Result<Response> {
    on.ready(Act::Agree)?;
    let form = Form::of(&on);
    on.visit.show(&page(&on, &form, &Card::of(&on).await?).await?)
}

pub(crate) async fn agree(on: On<Check>, mut form: Form) -> Result<Response> {
    let matched = declare::matched(&on)?;
    let declared = take::declared(&mut form, !matched.is_empty());
    let words = form.read("words", at_least::<10>);
    let (Some(declared), Some(words)) = (declared, words) else {
        return on.visit.again(&page(&on, &form, &Card::of(&on).await?).await?);
    };
    let moved = on.act(Act::Agree, form.revision()?)?.because(words.clone());

    let declaration = take::declaration(&on.visit, &matched, declared);
    keep(&on.visit.app, moved, &words, &declaration).await?;

    Ok(on.visit.see_done("/work", "checks-agreed"))
}

/// Hands the check to an officer, with what the peer said.
pub(crate) async fn keep(
    app: &App,
    moved: Move,
    words: &str,
    declaration: &Declaration,
) -> anyhow::Result<()> {
    let mut db = app.db.write().await?;
    let id = moved.write(&mut db, &app.office).await?;
    store::agree(&mut db, &id, &declaration.user_id, words).await?;
    conflict::declare(&mut db, &id, declaration).await?;
    db.commit().await
}

async fn page<'a>(on: &'a On<Check>, form: &'a Form, card: &'a Card) -> Result<Agree<'a>> {
    let sources = compare::sources(on).await?;
    let comparison = compare::compared(&on.record, &sources);
    let matched = declare::matched(on)?;
    Ok(Agree { visit: &on.visit, form, card, check: &on.record, sources, comparison, matched })
}
