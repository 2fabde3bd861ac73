//! A year of the office: its working days by month, the lengths of terms, and the latest changes.

use askama::Template;
use axum::response::Response;
use kernel::calendar::Calendar;
use kernel::clock::Day;
use kernel::term::{self, Set};
use kernel::texts::text_key;
use kernel::word::Word;
use serde::Deserialize;
use web::{Form, Query, Result, Visit};

use crate::KEEP;
use crate::day::Becomes;
use crate::history::{self, Changed};

/// Years that a page may be asked for; others are a slip of the finger.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2099;

#[derive(Default, Deserialize)]
pub(crate) struct Asked {
    year: Option<String>,
}

#[derive(Template)]
#[template(path = "year.html")]
pub(crate) struct Page<'a> {
    visit: &'a Visit,
    form: &'a Form,
    year: i16,
    /// The year whose days off are to be entered.
    missing: Option<i16>,
    /// Whether those of this year are.
    known: bool,
    months: Vec<Month>,
    n_working: i64,
    terms: Vec<Row>,
    changes: Vec<Changed>,
    keeps: bool,
    choices: Vec<(&'static str, String, String)>,
}

/// A month: how many days are worked, and which are not as usual.
struct Month {
    name: String,
    n_working: i64,
    off: String,
    worked: String,
}

/// A term with its length in words.
struct Row {
    name: String,
    length: String,
    source: String,
    address: String,
}

pub(crate) async fn page(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let this = visit.app.office.today().0.year();
    let asked = asked.year.and_then(|it| it.parse().ok()).filter(|it| YEARS.contains(it));
    let form = Form::blank(&visit);
    visit.show(&Page::of(&visit, &form, asked.unwrap_or(this)).await?)
}

impl<'a> Page<'a> {
    pub(crate) async fn of(visit: &'a Visit, form: &'a Form, year: i16) -> Result<Self> {
        let office = &visit.app.office;
        let calendar = office.calendar();
        let mut db = visit.app.db.read().await?;
        let moved = calendar.moved(year);
        let month = |it| Month::of(visit, &calendar, &moved, Day(jiff::civil::date(year, it, 1)));
        let months: Vec<Month> = (1..=12).map(month).collect();
        Ok(Self {
            visit,
            form,
            year,
            missing: calendar.missing_year(office.today()),
            known: !moved.is_empty(),
            n_working: months.iter().map(|it| it.n_working).sum(),
            months,
            terms: term::lengths(&mut db).await?.iter().map(|it| Row::of(visit, it)).collect(),
            changes: history::of(&mut db, visit, "calendar").await?,
            keeps: visit.actor.holds(KEEP),
            choices: choices(visit),
        })
    }

    fn works_weekends(&self) -> bool {
        self.months.iter().any(|it| !it.worked.is_empty())
    }

    fn before(&self) -> Option<i16> {
        Some(self.year - 1).filter(|it| YEARS.contains(it))
    }

    fn after(&self) -> Option<i16> {
        Some(self.year + 1).filter(|it| YEARS.contains(it))
    }
}

impl Row {
    fn of(visit: &Visit, it: &Set) -> Self {
        Self {
            name: visit.t(&format!("calendar-term-{}", text_key(&it.key))),
            length: length(visit, it),
            source: source(visit, it),
            address: visit.path(&format!("/calendar/terms/{}", it.key)),
        }
    }
}

/// How long a term is, in words.
pub(crate) fn length(visit: &Visit, it: &Set) -> String {
    visit.n(&format!("calendar-length-{}", it.unit.word()), it.length)
}

/// Where a length comes from: a law by its name, or the programme.
pub(crate) fn source(visit: &Visit, it: &Set) -> String {
    known(visit, "source", &it.source)
}

/// What a term is counted from.
pub(crate) fn starts(visit: &Visit, it: &Set) -> String {
    known(visit, "starts", &it.starts)
}

/// The rows were seeded in English; what the office writes stands as it is.
fn known(visit: &Visit, what: &str, text: &str) -> String {
    let words = text.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
    let key = words.collect::<Vec<_>>().join("-").to_lowercase();
    visit.find_text(&format!("calendar-{what}-{key}")).unwrap_or_else(|| text.to_owned())
}

impl Month {
    fn of(visit: &Visit, calendar: &Calendar, moved: &[(Day, bool)], first: Day) -> Self {
        let last = first.months(1).plus(-1);
        let named = |worked: bool| {
            let of_month = |it: &&(Day, bool)| it.1 == worked && (first..=last).contains(&it.0);
            let days = moved.iter().filter(of_month).map(|(day, _)| day.0.day().to_string());
            days.collect::<Vec<_>>().join(", ")
        };
        Self {
            name: kernel::shown::month_name(first, visit.language).to_owned(),
            n_working: calendar.between(first.plus(-1), last),
            off: named(false),
            worked: named(true),
        }
    }
}

fn choices(visit: &Visit) -> Vec<(&'static str, String, String)> {
    let each = Becomes::WORDS.iter();
    each.map(|it| (*it, visit.t(&format!("calendar-becomes-{it}")), String::new())).collect()
}
