//! The volunteer says what the comparison shows, and hands the check to a second pair of eyes.

use askama::Template;
use axum::response::Response;
use kernel::person::Text;
use kernel::problem::Problem;
use kernel::record::Move;
use web::{App, Card, Form, On, Result, Visit};

use crate::check::{Act, Check, SOURCES};
use crate::price::Comparison;
use crate::{compare, store};

#[derive(Template)]
#[template(path = "submit.html")]
struct Submit<'a> {
    visit: &'a Visit,
    form: &'a Form,
    card: &'a Card,
    comparison: Option<Comparison>,
    /// Whether fewer prices were found than are usual.
    few: bool,
}

pub(crate) async fn form(on: On<Check>) -> Result<Response> {
    on.ready(Act::Submit)?;
    let form = Form::of(&on).with("conclusion", &on.record.conclusion).with("few", &on.record.few);
    on.visit.show(&page(&on, &form, &Card::of(&on).await?).await?)
}

pub(crate) async fn submit(on: On<Check>, mut form: Form) -> Result<Response> {
    let conclusion = form.read("conclusion", at_least::<20>);
    let few = if is_few(&on) { form.read("few", at_least::<10>) } else { Some(String::new()) };
    let (Some(conclusion), Some(few)) = (conclusion, few) else {
        return on.visit.again(&page(&on, &form, &Card::of(&on).await?).await?);
    };
    let moved = on.act(Act::Submit, form.revision()?)?.because(conclusion.clone());

    keep(&on.visit.app, moved, &conclusion, &few).await?;

    Ok(on.visit.see_done(&on.path(), "checks-submitted"))
}

/// Hands the check on, with the conclusion.
pub(crate) async fn keep(
    app: &App,
    moved: Move,
    conclusion: &str,
    few: &str,
) -> anyhow::Result<()> {
    let mut db = app.db.write().await?;
    let id = moved.write(&mut db, &app.office).await?;
    store::conclude(&mut db, &id, conclusion, few).await?;
    db.commit().await
}

async fn page<'a>(on: &'a On<Check>, form: &'a Form, card: &'a Card) -> Result<Submit<'a>> {
    let comparison = compare::comparison(on).await?;
    Ok(Submit { visit: &on.visit, form, card, comparison, few: is_few(on) })
}

fn is_few(on: &On<Check>) -> bool {
    on.record.n_sources < SOURCES
}

/// Words that say something: at least so many characters.
pub(crate) fn at_least<const MIN: usize>(text: &str) -> Result<String, Problem> {
    let text = Text::<4000>::parse(text)?.to_string();
    let n = text.chars().count();
    if n < MIN {
        let min = i64::try_from(MIN).unwrap_or_default();
        let n = i64::try_from(n).unwrap_or_default();
        return Err(Problem::new("problem-too-short").with("min", min).with("n", n));
    }
    Ok(text)
}
