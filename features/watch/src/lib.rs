//! The watch list: today's procurement, what the flags ask about it, and how it comes in.

mod answer;
mod batch;
mod catalogue;
mod chart;
mod export;
mod facts;
mod filter;
mod flag_runs;
mod flagged;
mod habits;
mod home;
pub mod import;
mod learning;
mod left;
mod list;
mod organisation;
mod precision;
mod process;
mod published;
mod question;
mod queue;
pub mod recount;
pub mod register;
mod runs;
mod search;
mod standing;
mod store;
mod subject;
mod suppliers;
mod text;

use axum::routing::get;
use kernel::actor::{Permission, Reach, Role};
use web::{Audience, Every, Feature};

/// To see how imports went, with the lines that were set aside.
pub const RUNS: Permission = Permission("watch-runs");

/// What processes are called where kinds meet.
const KIND: &str = "procurement";
/// Judges everything anew.
const RECOUNT: &str = "watch-recount";
/// Makes the scores those of the hour.
const SCORES: &str = "watch-scores";

pub use process::path;
pub use published::published_after;

/// The page of contents.
pub fn feature() -> Feature {
    static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!();
    Feature::new(kernel::include_texts!())
        .texts(procurement::texts())
        .migrations(&MIGRATIONS)
        .route("/procurement", get(list::page))
        .route("/procurement.csv", get(export::rows))
        .route("/procurement/{ocid}", get(process::page))
        .route("/flags", get(catalogue::list))
        .route("/flags/runs", get(flag_runs::list))
        .route("/flags/runs/{id}", get(flag_runs::page))
        .route("/flags/{code}", get(catalogue::page))
        .route("/buyers/{id}", get(organisation::buyer))
        .route("/suppliers/{id}", get(organisation::supplier))
        .route("/imports", get(runs::list))
        .route("/imports/{id}", get(runs::page))
        .job(RECOUNT, |app, _| async move {
            learning::learn(&app).await?;
            recount::recount(&app.db).await.map(drop)
        })
        .job(SCORES, |app, _| async move {
            learning::learn(&app).await?;
            recount::refresh(&app.db).await.map(drop)
        })
        .every(Every::Morning, RECOUNT)
        .every(Every::Hour, SCORES)
        .grant(Role::Officer, RUNS, Reach::Territory)
        .grant(Role::Auditor, RUNS, Reach::Territory)
        .grant(Role::Administrator, RUNS, Reach::Territory)
        .menu(10, "watch-menu", "/procurement", Audience::Everybody)
        .menu(40, "watch-flags-menu", "/flags", Audience::Everybody)
        .menu(90, "watch-imports-menu", "/imports", Audience::Holders(RUNS))
        .panel("home", home::panel)
        .search(KIND, search::hits)
        .subject(KIND, subject::describe)
}
