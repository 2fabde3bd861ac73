//! Fetch: gets procurement from the public service of goszakup, hour by hour, and shows how it went.

mod answer;
mod client;
mod led;
mod queries;
mod reading;
mod receive;
mod run;
mod settings;
mod sources;
mod store;
mod tls;
mod trouble;
mod walk;

use std::sync::Arc;

use axum::routing::get;
use kernel::actor::{Permission, Reach, Role};
use web::{Audience, Every, Feature};

pub use client::{Pause, sleep};
pub use receive::{Delivery, Later, Receivers, Taken};
pub use run::{Done, Fetch, Length};
pub use settings::Settings;
pub use store::salt;
pub use trouble::{Trouble, Word};

/// To see where data come from and how their reading went.
pub const SOURCES: Permission = Permission("fetch-sources");

/// Reads what is new of each list.
const FETCH: &str = "fetch-goszakup";

/// The page of contents. Without settings nothing is fetched, and the page says so.
pub fn feature(fetch: Option<Fetch>) -> Feature {
    static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!();
    let fetch = fetch.map(Arc::new);
    let is_on = fetch.is_some();
    Feature::new(kernel::include_texts!())
        .migrations(&MIGRATIONS)
        .route("/sources", get(move |visit| sources::page(visit, is_on)))
        .job(FETCH, move |app, _| {
            let fetch = fetch.clone();
            async move { run::by_the_hour(fetch.as_deref(), &app.db).await }
        })
        .every(Every::Hour, FETCH)
        .grant(Role::Officer, SOURCES, Reach::Territory)
        .grant(Role::Auditor, SOURCES, Reach::Territory)
        .grant(Role::Administrator, SOURCES, Reach::Territory)
        .menu(91, "fetch-menu", "/sources", Audience::Holders(SOURCES))
        .panel("home", sources::panel)
}
