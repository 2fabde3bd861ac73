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

pub(crate) async fn form(on: On<Check>, act: Act) -> Result<Response> {
    on.ready(act)?;
    on.visit.show(&page(&on, &Form::of(&on), &Card::of(&on).await?, act).await?)
}

/// Agrees, and the check goes to an officer; or explains, and it is closed. Either way the peer says
/// whether they have an interest.
pub(crate) async fn say(on: On<Check>, act: Act, mut form: Form) -> Result<Response> {
    let matched = declare::matched(&on)?;
    let declared = take::declared(&mut form, !matched.is_empty());
    let words = form.read("words", at_least::<10>);
    let (Some(declared), Some(words)) = (declared, words) else {
        return on.visit.again(&page(&on, &form, &Card::of(&on).await?, act).await?);
    };
    let moved = on.act(act, form.revision()?)?.because(words.clone());

    let declaration = take::declaration(&on.visit, &matched, declared);
    keep(&on.visit.app, moved, &words, &declaration).await?;

    let done = if act == Act::Agree { "checks-agreed" } else { "checks-explained" };
    Ok(on.visit.see_done("/work", done))
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
