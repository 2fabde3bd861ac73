//! A colleague looks again at what the volunteer compared. Who compared does not look again.

use askama::Template;
use axum::response::Response;
use kernel::conflict::{self, Declaration};
use kernel::record::Move;
use kernel::subject::Party;
use web::{App, Card, Form, On, Result, Visit};

use crate::check::{Act, Check};
use crate::evidence::{self, Found};
use crate::price::Comparison;
use crate::submit::at_least;
use crate::{compare, declare, store, take};

#[derive(Template)]
#[template(path = "agree.html")]
struct Agree<'a> {
    visit: &'a Visit,
    form: &'a Form,
    card: &'a Card,
    check: &'a Check,
    sources: Vec<Found>,
    comparison: Option<Comparison>,
    matched: Vec<Party>,
    /// Whether the check goes on to an officer; otherwise it is closed as explained.
    agrees: bool,
}

impl Agree<'_> {
    fn answers(&self) -> Vec<(&'static str, String, String)> {
        declare::answers(self.visit)
    }
}

pub(crate) async fn form(on: On<Check>) -> Result<Response> {
    show(&on, Act::Agree).await
}

pub(crate) async fn explanation(on: On<Check>) -> Result<Response> {
    show(&on, Act::Explain).await
}

async fn show(on: &On<Check>, act: Act) -> Result<Response> {
    on.ready(act)?;
    on.visit.show(&page(on, &Form::of(on), &Card::of(on).await?, act).await?)
}

pub(crate) async fn agree(on: On<Check>, mut form: Form) -> Result<Response> {
    on.allowed(Act::Agree)?;
    let matched = declare::matched(&on)?;
    let declared = take::declared(&mut form, !matched.is_empty());
    let words = form.read("words", at_least::<10>);
    let (Some(declared), Some(words)) = (declared, words) else {
        return on.visit.again(&page(&on, &form, &Card::of(&on).await?, Act::Agree).await?);
    };
    let moved = on.act(Act::Agree, form.revision()?)?.because(words.clone());

    let declaration = take::declaration(&on.visit, &matched, declared);
    keep(&on.visit.app, moved, &words, &declaration).await?;

    Ok(on.visit.see_done("/work", "checks-agreed"))
}

/// Keeps what the peer said beside the move that follows from it.
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

/// Closes the check: the peer found an explanation, and has no interest in finding one.
pub(crate) async fn explain(on: On<Check>, mut form: Form) -> Result<Response> {
    on.allowed(Act::Explain)?;
    let matched = declare::matched(&on)?;
    let declared = take::declared(&mut form, !matched.is_empty());
    let words = form.read("words", at_least::<10>);
    let (Some(declared), Some(words)) = (declared, words) else {
        return on.visit.again(&page(&on, &form, &Card::of(&on).await?, Act::Explain).await?);
    };
    let moved = on.act(Act::Explain, form.revision()?)?.because(words.clone());

    let declaration = take::declaration(&on.visit, &matched, declared);
    keep(&on.visit.app, moved, &words, &declaration).await?;

    Ok(on.visit.see_done("/work", "checks-explained"))
}

async fn page<'a>(
    on: &'a On<Check>,
    form: &'a Form,
    card: &'a Card,
    act: Act,
) -> Result<Agree<'a>> {
    let sources = evidence::on(on).await?;
    let comparison = compare::compared(&on.record, evidence::sources(&sources));
    let (matched, agrees) = (declare::matched(on)?, act == Act::Agree);
    let (visit, check) = (&on.visit, &on.record);
    Ok(Agree { visit, form, card, check, sources, comparison, matched, agrees })
}
