//! Pages of bad news: what happened, what was kept, one way onward.

use std::any::Any;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::record::Refused;

use crate::error::Refusal;
use crate::held::Held;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "error.html")]
struct Trouble<'a> {
    visit: &'a Visit,
    status: u16,
    title: String,
    text: String,
    /// Text and address.
    ways: Vec<(String, String)>,
    reference: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "stale.html")]
struct Stale<'a> {
    visit: &'a Visit,
    action: String,
    typed: &'a [(String, String)],
}

pub(crate) fn refused(visit: &Visit, refusal: &Refusal, held: &Held) -> Response {
    if let Refusal::Stale(typed) = refusal {
        return stale(visit, typed);
    }
    let record = held.record();
    let kind = record.as_ref().map(|it| it.kind);
    let title = visit.t(&format!("error-{}-title", refusal.name()));
    let card = record.map(|it| format!("/{}/{}", it.kind, it.id));
    let (text, ways) = (text(visit, refusal, kind), ways(visit, refusal, card));
    let status = refusal.status();
    let page = Trouble { visit, status: status.as_u16(), title, text, ways, reference: None };
    answer(visit, status, &page)
}

fn text(visit: &Visit, refusal: &Refusal, kind: Option<&str>) -> String {
    match refusal {
        Refusal::Act(Refused::Missing(guard)) => {
            // A guard has its words at the kind, whose name begins the address of an opening, too.
            let address = || visit.address().trim_start_matches('/').split(['/', '?']).next();
            let kind = kind.or_else(address).unwrap_or_default();
            let own = visit.find_text(&format!("{kind}-needs-{guard}"));
            let shared = || visit.find_text(&format!("card-needs-{guard}"));
            own.or_else(shared).unwrap_or_else(|| visit.t("error-missing-text"))
        }
        Refusal::TooMany(seconds) => visit.n("error-too-many-text", *seconds),
        _ => visit.t(&format!("error-{}-text", refusal.name())),
    }
}

fn ways(visit: &Visit, refusal: &Refusal, card: Option<String>) -> Vec<(String, String)> {
    let home = (visit.t("error-way-home"), visit.path(""));
    let sign_in = (visit.t("error-way-sign-in"), visit.path("/sign-in"));
    let back = card.map(|it| (visit.t("error-way-back"), visit.path(&it)));
    match refusal {
        Refusal::SignIn | Refusal::NoFiles if visit.user.is_none() => vec![sign_in, home],
        Refusal::Act(_) => back.into_iter().chain([home]).collect(),
        Refusal::NotFound if visit.user.is_none() => vec![home, sign_in],
        _ => vec![home],
    }
}

pub(crate) fn failed(visit: &Visit, reference: &str) -> Response {
    let page = Trouble {
        visit,
        status: 500,
        title: visit.t("error-failure-title"),
        text: visit.t("error-failure-text"),
        ways: vec![(visit.t("error-way-home"), visit.path(""))],
        reference: Some(reference),
    };
    answer(visit, StatusCode::INTERNAL_SERVER_ERROR, &page)
}

/// The words are shown again under a new proof. A session that ended asks for a sign-in first, in
/// another tab, so that this page stays.
fn stale(visit: &Visit, typed: &[(String, String)]) -> Response {
    let action = visit.path(visit.address());
    answer(visit, StatusCode::FORBIDDEN, &Stale { visit, action, typed })
}

/// Shows a page of bad news; if that fails, too, the status says it alone.
pub(crate) fn answer(visit: &Visit, status: StatusCode, page: &impl Template) -> Response {
    visit.answer(status, page).unwrap_or_else(|_| status.into_response())
}

/// What somebody's panic said.
pub(crate) fn panic_words(panic: &(dyn Any + Send)) -> &str {
    let said = panic.downcast_ref::<String>().map(String::as_str);
    said.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no words")
}

/// Addresses may hold the id of a person's record: the log keeps their shape only.
pub(crate) fn nameless(path: &str) -> String {
    let is_id = |it: &str| it.len() == 26 && it.bytes().all(|it| it.is_ascii_alphanumeric());
    path.split('/').map(|it| if is_id(it) { "*" } else { it }).collect::<Vec<_>>().join("/")
}
