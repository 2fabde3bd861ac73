//! Budget: what the region planned and spent, by function and by administrator, month by month.

mod administrator;
pub mod import;
mod month;
mod read;
mod spending;
mod store;
mod thousand;
mod year;

use axum::routing::get;
use web::{Audience, Feature};

/// The page of contents.
pub fn feature() -> Feature {
    static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!();
    Feature::new(kernel::include_texts!())
        .migrations(&MIGRATIONS)
        .route("/budget", get(year::page))
        .route("/budget/{code}", get(administrator::page))
        .menu(45, "budget-menu", "/budget", Audience::Everybody)
}
