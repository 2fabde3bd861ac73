//! The budget of a year: by function and by administrator, with the share of December.

use askama::Template;
use axum::response::Response;
use kernel::db::Reader;
use kernel::shown;
use kernel::texts::Told;
use serde::Deserialize;
use web::{Query, Result, Visit};

use crate::month::Month;
use crate::spending::{self, Spending};
use crate::store::{self, ADMINISTRATOR, FUNCTION, SECTION};
use crate::thousand;

#[derive(Default, Deserialize)]
pub(crate) struct Asked {
    year: Option<String>,
}

impl Asked {
    pub(crate) fn year(&self) -> Option<&str> {
        self.year.as_deref()
    }
}

#[derive(Template)]
#[template(path = "year.html")]
struct Page<'a> {
    visit: &'a Visit,
    years: Vec<Year>,
    of: Option<Of>,
}

/// A year that can be chosen.
pub(crate) struct Year {
    pub(crate) number: i16,
    pub(crate) address: String,
    pub(crate) is_chosen: bool,
}

/// What is known of the chosen year.
struct Of {
    month: String,
    has_december: bool,
    total: Vec<Line>,
    functions: Vec<Line>,
    administrators: Vec<Line>,
}

/// A row as people see it: sums in thousands of tenge, shares in words.
struct Line {
    name: String,
    address: Option<String>,
    planned: i64,
    spent: i64,
    share: String,
    unpaid: i64,
    december: String,
}

pub(crate) async fn page(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let mut db = visit.app.db.read().await?;
    let months = store::months(&mut db).await?;
    let last = chosen(&months, asked.year());
    let of = match last {
        Some(last) => Some(of(&mut db, &visit, &months, last).await?),
        None => None,
    };
    drop(db);
    let years = years(&visit, &months, "/budget", last.map(|it| it.year));
    visit.show(&Page { visit: &visit, years, of })
}

impl Page<'_> {
    /// The three tables with their titles.
    fn tables<'o>(&self, of: &'o Of) -> [(String, &'o [Line]); 3] {
        let titled = |key: &str, lines: &'o [Line]| (self.visit.t(key), lines);
        [
            titled("budget-total", &of.total),
            titled("budget-functions", &of.functions),
            titled("budget-administrators", &of.administrators),
        ]
    }
}

/// The last month that is known of the year that was asked for, or of all.
pub(crate) fn chosen(months: &[Month], year: Option<&str>) -> Option<Month> {
    let year = year.and_then(|it| it.parse::<i16>().ok());
    let of_year = months.iter().rev().find(|it| Some(it.year) == year);
    of_year.or(months.last()).copied()
}

/// The years that are known, the latest first.
pub(crate) fn years(visit: &Visit, months: &[Month], at: &str, chosen: Option<i16>) -> Vec<Year> {
    let mut years: Vec<i16> = months.iter().rev().map(|it| it.year).collect();
    years.dedup();
    let year = |year: i16| Year {
        number: year,
        address: visit.path(&format!("{at}?year={year}")),
        is_chosen: chosen == Some(year),
    };
    years.into_iter().map(year).collect()
}

async fn of(db: &mut Reader, visit: &Visit, months: &[Month], last: Month) -> Result<Of> {
    let first = spending::before(last).filter(|it| months.contains(it)).unwrap_or(last);
    let mut sums = Vec::new();
    for level in [SECTION, FUNCTION, ADMINISTRATOR] {
        let lines = store::lines(db, level, (first, last)).await?;
        sums.push(spending::by_code(&lines, last));
    }
    let has_december = sums.iter().flatten().any(|it| it.december.is_some());
    let mut shown = sums.into_iter().map(|it| it.iter().map(|it| line(visit, it)).collect());
    let mut next = || -> Vec<Line> { shown.next().unwrap_or_default() };
    let (mut total, mut functions, mut administrators) = (next(), next(), next());
    for it in total.iter_mut().chain(&mut functions) {
        it.address = None;
    }
    for it in &mut administrators {
        it.address = it.address.as_ref().map(|at| format!("{at}?year={}", last.year));
    }
    let month = last.first().map_or(String::new(), |it| shown::month(it, visit.language));
    Ok(Of { month, has_december, total, functions, administrators })
}

fn line(visit: &Visit, it: &Spending) -> Line {
    let december = it.december.and_then(|december| spending::tenths(december, it.spent));
    Line {
        name: it.name.clone(),
        address: Some(visit.path(&format!("/budget/{}", it.code))),
        planned: thousand::shown(it.planned),
        spent: thousand::shown(it.spent),
        share: percent(visit, spending::tenths(it.spent, it.planned)),
        unpaid: thousand::shown(it.unpaid),
        december: percent(visit, december),
    }
}

/// A share in words, or nothing where there is none.
pub(crate) fn percent(visit: &Visit, tenths: Option<i64>) -> String {
    tenths.map_or(String::new(), |it| visit.say("budget-percent", &[("share", Told::Tenths(it))]))
}
