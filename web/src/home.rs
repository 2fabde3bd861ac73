//! The first page: what this is, what the features have to show, how to take part.

use askama::Template;
use axum::response::Response;

use crate::error::Result;
use crate::visit::{Visit, tour_address};

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    visit: &'a Visit,
    panels: Vec<String>,
    /// Where the demo's tour begins.
    tour: Option<String>,
}

pub(crate) async fn page(visit: Visit) -> Result<Response> {
    let panels = visit.app.panels(&visit, "home", "").await?;
    let tour = visit.app.settings.tour.first().map(|it| visit.path(&tour_address(it, 1)));
    visit.show(&Home { visit: &visit, panels, tour })
}
