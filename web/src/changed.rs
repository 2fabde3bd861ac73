//! Two people at once: the second sees what the first did, and keeps what they typed.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use kernel::journal::{self, Entry};
use kernel::record::Refused;

use crate::error::{Refusal, Result};
use crate::held::{Held, Seen};
use crate::names::Names;
use crate::story::{self, Happening};
use crate::{Visit, trouble};

#[derive(Template)]
#[template(path = "changed.html")]
struct Changed<'a> {
    visit: &'a Visit,
    number: String,
    /// The card.
    card: String,
    /// What happened since the page was made.
    since: Vec<Happening>,
    /// Where the words go if they are sent again.
    action: String,
    /// The revision that is true now.
    revision: i64,
    /// Label, name and value of what was typed.
    typed: Vec<(String, String, String)>,
    /// What goes along unseen.
    hidden: Vec<(String, String)>,
}

pub(crate) async fn page(visit: &Visit, held: &Held) -> Response {
    let shown = match held.record() {
        Some(seen) => show(visit, &seen, held.typed()).await.ok(),
        None => None,
    };
    let refusal = Refusal::Act(Refused::Changed);
    shown.unwrap_or_else(|| trouble::refused(visit, &refusal, held))
}

async fn show(visit: &Visit, seen: &Seen, typed: Vec<(String, String)>) -> Result<Response> {
    let mut db = visit.app.db.read().await?;
    let entries = journal::of(&mut db, &seen.id).await?;
    let names = Names::of(&mut db, &story::people(&entries)).await?;
    drop(db);

    let revision = typed.iter().find(|(name, _)| name == "revision");
    let before = revision.and_then(|(_, it)| it.parse::<usize>().ok()).unwrap_or_default();
    let moves: Vec<&Entry> = entries.iter().filter(|it| story::is_move(it)).collect();
    let kind = visit.app.kinds().iter().find(|it| it.name == seen.kind);
    let since = moves.iter().skip(before).filter(|it| seen.looks || !story::is_inner(it));
    let since = since.filter_map(|it| Some(story::tell(visit, kind?, &names, seen.looks, it)));
    let since = since.collect();

    let fields = typed.into_iter().filter(|(name, value)| name != "revision" && !value.is_empty());
    let (hidden, typed): (Vec<_>, Vec<_>) =
        fields.partition(|(name, value)| is_choice(visit, seen.kind, name, value));
    let labelled = |(name, value): (String, String)| (label(visit, seen.kind, &name), name, value);
    let page = Changed {
        visit,
        number: seen.number.clone(),
        card: visit.path(&format!("/{}/{}", seen.kind, seen.id)),
        since,
        action: visit.path(visit.address()),
        revision: i64::try_from(moves.len()).unwrap_or(i64::MAX),
        typed: typed.into_iter().map(labelled).collect(),
        hidden,
    };
    visit.answer(StatusCode::CONFLICT, &page)
}

/// A word that a page offered, or an id: it goes along unseen. What somebody typed is shown, were it
/// but digits.
fn is_choice(visit: &Visit, kind: &str, name: &str, value: &str) -> bool {
    let is_word = value.bytes().all(|it| it.is_ascii_lowercase() || it == b'-');
    let is_id =
        value.len() == 26 && value.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit());
    let offered = || visit.find_text(&format!("{kind}-{name}-{value}")).is_some();
    is_id || (is_word && (value == "yes" || offered()))
}

/// What a field is called, if its text is to be found by its name.
fn label(visit: &Visit, kind: &str, name: &str) -> String {
    let known = |it: String| visit.find_text(&it);
    let own = known(format!("{kind}-{name}")).or_else(|| known(format!("card-field-{name}")));
    own.unwrap_or_else(|| visit.t("stale-typed"))
}
