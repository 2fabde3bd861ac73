//! One administrator of budget programmes, month by month.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::shown;
use web::{OrNotFound, Query, Result, Visit};

use crate::month::Month;
use crate::spending::{self, Step};
use crate::year::{self, Asked, Year};
use crate::{store, thousand};

#[derive(Template)]
#[template(path = "administrator.html")]
struct Page<'a> {
    visit: &'a Visit,
    code: String,
    name: String,
    years: Vec<Year>,
    months: Vec<Line>,
}

/// A month as people see it: sums in thousands of tenge.
struct Line {
    month: String,
    within: Option<i64>,
    /// Of what was spent up to the last month that is known.
    share: String,
    /// The same for a bar, in thousandths.
    width: i64,
    to_date: i64,
}

pub(crate) async fn page(
    visit: Visit,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let mut db = visit.app.db.read().await?;
    let lines = store::of_administrator(&mut db, &code.replace('\0', "")).await?;
    drop(db);
    let latest = lines.last().or_not_found()?;
    let (code, name) = (latest.code.clone(), latest.name.clone());
    let mut known: Vec<Month> = lines.iter().map(|it| it.month).collect();
    known.dedup();
    let chosen = year::chosen(&known, asked.year()).or_not_found()?;
    let steps = spending::by_month(&lines, chosen.year);
    let spent = steps.last().map_or(0, |it| it.to_date);
    let months = steps.iter().map(|it| line(&visit, it, spent)).collect();
    let years = year::years(&visit, &known, &format!("/budget/{code}"), Some(chosen.year));
    visit.show(&Page { visit: &visit, code, name, years, months })
}

fn line(visit: &Visit, it: &Step, spent: i64) -> Line {
    let share = it.within.and_then(|within| spending::tenths(within, spent));
    Line {
        month: it.month.first().map_or(String::new(), |it| shown::month(it, visit.language)),
        within: it.within.map(thousand::shown),
        share: year::percent(visit, share),
        width: share.unwrap_or_default().clamp(0, 1_000),
        to_date: thousand::shown(it.to_date),
    }
}
