//! The calendar: which days the office works, how long each term is, and who changed them.

mod change;
mod day;
mod history;
mod length;
mod year;

use axum::routing::get;
use kernel::actor::{Permission, Reach, Role};
use web::{Audience, Every, Feature};

/// To change working days and the lengths of terms.
pub const KEEP: Permission = Permission("calendar");
/// To see who changed them.
pub const HISTORY: Permission = Permission("calendar-history");

/// Counts the terms that run by the calendar as it is.
const RECOUNT: &str = "calendar-recount";

/// The page of contents.
pub fn feature() -> Feature {
    Feature::new(kernel::include_texts!())
        .route("/calendar", get(year::page).post(day::change))
        .route("/calendar/terms/{key}", get(length::page).post(length::change))
        .job(RECOUNT, |app, _| async move { change::recount(&app).await })
        .every(Every::Morning, RECOUNT)
        .grant(Role::Administrator, KEEP, Reach::Territory)
        .grant(Role::Administrator, HISTORY, Reach::Territory)
        .grant(Role::Officer, HISTORY, Reach::Territory)
        .grant(Role::Auditor, HISTORY, Reach::Territory)
        .menu(85, "calendar-menu", "/calendar", Audience::SignedIn)
}
