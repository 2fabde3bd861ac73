//! HTTP for everyone: one look, one way to fail, and the pages that every record has.
//!
//! A feature writes its page of contents with [`Feature`]; its handlers take a [`Visit`], a
//! [`Form`], or a record under their hands, [`On`].

mod act;
mod aged;
mod app;
mod assets;
mod body;
mod bulk;
mod card;
mod changed;
mod components;
mod cookie;
mod download;
mod error;
mod export;
mod feature;
mod figure;
mod form;
mod held;
mod home;
mod jobs;
mod metrics;
mod names;
mod on;
mod outbox;
mod paper;
mod pick;
mod proof;
mod query;
mod queue;
mod room;
mod search;
mod serve;
mod sign_in;
mod story;
mod terms;
mod throttle;
mod trouble;
mod visit;
mod work;

pub use app::{App, DemoPerson, OPERATE, Settings, TourStep, compose, migrate, versions};
pub use card::{Card, Offer, Step};
pub use error::{Error, OrNotFound, Refusal, Result};
pub use feature::{Audience, Entry, Every, Feature, Later};
pub use figure::{Figure, Measure, Row, Share, by_group};
pub use form::{Form, Upload, required, within};
pub use metrics::private;
pub use names::Names;
pub use on::On;
pub use query::Query;
pub use search::{Hit, MOST_HITS};
pub use story::Happening;
pub use terms::Clock;
pub use visit::{MenuItem, Tour, Visit, Whole};
pub use work::{turn, work};

use axum::routing::{get, post};
use axum::{Extension, Router};
use kernel::actor::{Reach, Role};
use kernel::record::Record;
use kernel::shelf::Kind;
use kernel::texts::Sources;

use crate::body::WordsOnly;
use crate::feature::Parts;

/// The words of every page.
#[expect(non_snake_case, reason = "read as the constant it cannot be")]
pub(crate) fn TEXTS() -> Sources {
    kernel::include_texts!()
}

/// The pages of a kind: its shelf, its cards, what can be done to one and to many.
///
/// A feature that draws its own card writes [`shelf`] and [`acts`] instead.
pub fn pages<R: Record>() -> Router<App> {
    shelf::<R>().merge(card::<R>()).merge(acts::<R>())
}

/// The shelf of a kind, its exports, its saved views, and acts on many at once.
pub fn shelf<R: Record>() -> Router<App> {
    let kind = const { Kind::of::<R>() };
    queue::routes(kind, R::NAME, act::on_many::<R>)
        .route(&format!("/{}/many", R::NAME), post(bulk::preview::<R>))
        .route(&format!("/{}/many/{{act}}", R::NAME), post(bulk::perform::<R>))
        .route(&format!("/{}/bulk/{{id}}", R::NAME), get(bulk::report::<R>))
        .layer(Extension(WordsOnly))
}

/// The card of a kind as it is drawn for all.
pub fn card<R: Record>() -> Router<App> {
    Router::new().route(&format!("/{}/{{id}}", R::NAME), get(card::page::<R>))
}

/// The acts of a kind that need nothing but a button or a reason.
pub fn acts<R: Record>() -> Router<App> {
    Router::new()
        .route(&format!("/{}/{{id}}/{{act}}", R::NAME), post(act::one::<R>))
        .layer(Extension(WordsOnly))
}

/// The pages that no feature brings.
pub(crate) fn own_pages() -> Router<App> {
    queue::routes(Kind::DESK, "desk", |_| Vec::new())
        .route("/", get(home::page))
        .route("/sign-in", get(sign_in::form).post(sign_in::sign_in))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/demo-role", post(sign_in::become_role))
        .route("/sessions", get(sign_in::sessions))
        .route("/sessions/all/end", post(sign_in::end_all))
        .route("/sessions/{id}/end", post(sign_in::end))
        .route("/components", get(components::page))
        .route("/search", get(search::page))
        .route("/figures", get(figure::all))
        .route("/figures/{name}", get(figure::rows))
        .route("/files/{id}", get(download::public))
        .route("/files/{id}/original", get(download::ask).post(download::original))
        .route("/outbox", get(outbox::page))
        .route("/jobs", get(jobs::page))
        .route("/jobs/{id}/retry", post(jobs::retry))
        .layer(Extension(WordsOnly))
}

/// The work, the rights and the menu that no feature brings.
pub(crate) fn own_parts(settings: &Settings) -> Parts {
    let outbox = if settings.is_demo() { Audience::Everybody } else { Audience::Holders(OPERATE) };
    Feature::new(TEXTS())
        .job(kernel::mail::SEND, work::send_letter)
        .job("sessions-sweep", work::sweep_sessions)
        .every(Every::Hour, "sessions-sweep")
        .job("files-sweep", work::sweep_files)
        .every(Every::Hour, "files-sweep")
        .grant(Role::Administrator, OPERATE, Reach::Territory)
        .menu(10, "desk-menu", "/desk", Audience::SignedIn)
        .menu(90, "outbox-menu", "/outbox", outbox)
        .menu(91, "jobs-menu", "/jobs", Audience::Holders(OPERATE))
        .into_parts()
}
