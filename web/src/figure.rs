//! Figures: a number on a page is made from the query of its rows, and opens to them.
//!
//! Money and published cases are never hidden. Counts of people are: below a minimum they are a
//! dash that opens to nothing, and so are as many others as it takes.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use kernel::money::Tiyn;
use kernel::shelf::Kind;
use kernel::{cells, place};

use crate::error::{OrNotFound, Refusal, Result};
use crate::{App, Visit, export};

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Tiyn.
    Money,
    /// Cases, letters, purchases.
    Things,
    /// People: below this many they are not told.
    People {
        /// 5 for the program's own figures, 10 for published surveys.
        minimum: i64,
    },
}

/// A number and the way to its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it counts, in words.
    pub text: String,
    /// The number as people read it.
    pub shown: String,
    /// The number as programs read it: tenge, or pieces. Empty when it is hidden.
    pub value: String,
    /// The page of its rows, with the language. Empty when it is hidden.
    pub address: String,
}

/// One of the rows that make a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its page, below the language, if there is one.
    pub address: Option<String>,
    /// The key of a column's text, and what stands there. Every row has the same columns.
    pub cells: Vec<(&'static str, String)>,
    /// Tiyn, or pieces.
    pub amount: i64,
}

/// A count of people in a group, fit for the public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The group.
    pub text: String,
    /// The number, or a dash.
    pub shown: String,
    /// The number for programs; empty when it is hidden.
    pub value: String,
}

impl Figure {
    /// A sum, with the page of its rows below the language.
    pub fn money(visit: &Visit, text: impl Into<String>, tiyn: i64, address: &str) -> Self {
        let shown = visit.money(tiyn);
        Self { text: text.into(), shown, value: tenge(tiyn), address: visit.path(address) }
    }

    /// A number of things, with the page of its rows below the language.
    pub fn count(visit: &Visit, text: impl Into<String>, n: i64, address: &str) -> Self {
        let (shown, address) = (visit.number(n), visit.path(address));
        Self { text: text.into(), shown, value: n.to_string(), address }
    }

    /// A number of people. A small one is a dash, and its rows are not shown.
    pub fn people(
        visit: &Visit,
        text: impl Into<String>,
        n: i64,
        minimum: i64,
        address: &str,
    ) -> Self {
        match n {
            n if is_small(n, minimum) => Self {
                text: text.into(),
                shown: "—".to_owned(),
                value: String::new(),
                address: String::new(),
            },
            _ => Self::count(visit, text, n, address),
        }
    }
}

/// Counts of people by group, and their sum: small ones hidden, and as many others as it takes.
pub fn by_group(visit: &Visit, counts: &[(String, i64)], minimum: i64) -> (Vec<Share>, Share) {
    let numbers: Vec<i64> = counts.iter().map(|(_, n)| *n).collect();
    let published = cells::publish(&numbers, minimum);
    let share = |text: String, n: Option<i64>| Share {
        text,
        shown: n.map_or("—".to_owned(), |n| visit.number(n)),
        value: n.map(|n| n.to_string()).unwrap_or_default(),
    };
    let shares = counts.iter().zip(published.cells).map(|((text, _), n)| share(text.clone(), n));
    (shares.collect(), share(visit.t("figure-total"), published.total))
}

fn is_small(n: i64, minimum: i64) -> bool {
    (1..minimum).contains(&n)
}

/// Tenge for programs: whole when it is whole.
fn tenge(tiyn: i64) -> String {
    let (sign, whole, rest) = (if tiyn < 0 { "-" } else { "" }, tiyn.abs() / 100, tiyn.abs() % 100);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:02}") }
}

fn value(measure: Measure, amount: i64) -> String {
    if measure == Measure::Money { tenge(amount) } else { amount.to_string() }
}

impl App {
    /// A published figure, made of its rows as they are now.
    pub async fn figure(&self, visit: &Visit, name: &str, query: &str) -> Result<Figure> {
        Made::of(visit, name, query).await?.figure(visit)
    }
}

/// A figure with the rows that it is made of: one read for both, so that they agree.
struct Made<'a> {
    name: &'a str,
    measure: Measure,
    rows: Vec<Row>,
    /// The choice as an address.
    question: String,
}

impl<'a> Made<'a> {
    async fn of(visit: &Visit, name: &'a str, query: &str) -> Result<Self> {
        let (measure, rows) = visit.app.parts.figures.get(name).or_not_found()?;
        let chosen = chosen(&visit.app, name, query)?;
        let rows = rows(visit.clone(), chosen.clone()).await?;
        let question = if chosen.is_empty() { chosen } else { format!("?{chosen}") };
        Ok(Self { name, measure: *measure, rows, question })
    }

    fn figure(&self, visit: &Visit) -> Result<Figure> {
        let Self { name, measure, rows, question } = self;
        let total = total(*measure, rows)?;
        let text = visit.t(&format!("figure-{name}"));
        let address = format!("/figures/{name}{question}");
        Ok(match measure {
            Measure::Money => Figure::money(visit, text, total, &address),
            Measure::Things => Figure::count(visit, text, total, &address),
            Measure::People { minimum } => Figure::people(visit, text, total, *minimum, &address),
        })
    }
}

/// The choice in an address: a district, or a facet of the kind whose name begins that of the
/// figure. What cannot be meant is refused: otherwise everything would stand under its name.
fn chosen(app: &App, name: &str, query: &str) -> Result<String> {
    let begins = |it: &&Kind| name.strip_prefix(it.name).is_some_and(|it| it.starts_with('-'));
    let columns = app.kinds().iter().find(begins).map_or(&[][..], |it| it.columns);
    let mut parts: BTreeMap<String, String> = BTreeMap::new();
    for (facet, word) in form_urlencoded::parse(query.as_bytes()).into_owned() {
        if word.is_empty() || matches!(&*facet, "done" | "tour" | "print") {
            continue;
        }
        let fits = match &*facet {
            "district" => place::find(&word).is_some_and(|it| it.kato == word),
            _ => columns.iter().any(|it| it.name == facet && it.words.contains(&&*word)),
        };
        if !fits || parts.insert(facet, word).is_some() {
            return Err(Refusal::Unclear.into());
        }
    }
    let parts = parts.iter().map(|(facet, word)| format!("{facet}={word}"));
    Ok(parts.collect::<Vec<_>>().join("&"))
}

fn total(measure: Measure, rows: &[Row]) -> anyhow::Result<i64> {
    let amounts = rows.iter().map(|it| Tiyn(it.amount));
    let sum = Tiyn::total(amounts).map(|it| it.0);
    sum.ok_or_else(|| anyhow::anyhow!("a figure of {measure:?} is beyond counting"))
}

#[derive(Template)]
#[template(path = "figures.html")]
struct All<'a> {
    visit: &'a Visit,
    figures: Vec<Figure>,
}

/// Every published figure.
pub(crate) async fn all(visit: Visit) -> Result<Response> {
    let mut figures = Vec::new();
    for name in visit.app.parts.figures.keys() {
        figures.push(visit.app.figure(&visit, name, "").await?);
    }
    visit.show(&All { visit: &visit, figures })
}

#[derive(Template)]
#[template(path = "figure.html")]
struct Rows<'a> {
    visit: &'a Visit,
    figure: Figure,
    columns: Vec<String>,
    lines: Vec<(Option<String>, Vec<String>, String)>,
    csv: String,
}

/// The rows of a figure, as a page, or as a file under `<name>.csv`.
pub(crate) async fn rows(
    visit: Visit,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let (name, as_file) = name.strip_suffix(".csv").map_or((&*name, false), |it| (it, true));
    let made = Made::of(&visit, name, &query.unwrap_or_default()).await?;
    let figure = made.figure(&visit)?;
    if figure.address.is_empty() {
        return Err(Refusal::NotFound.into());
    }
    let Made { measure, rows, question, .. } = made;
    if as_file {
        return Ok(csv(name, measure, rows));
    }
    let columns = rows.first().map(|it| it.cells.iter().map(|(key, _)| visit.t(key)).collect());
    let amount = |n: i64| if measure == Measure::Money { visit.money(n) } else { visit.number(n) };
    let row = |it: Row| {
        let cells = it.cells.into_iter().map(|(_, value)| value).collect();
        (it.address.map(|it| visit.path(&it)), cells, amount(it.amount))
    };
    visit.show(&Rows {
        visit: &visit,
        csv: visit.path(&format!("/figures/{name}.csv{question}")),
        figure,
        columns: columns.unwrap_or_default(),
        lines: rows.into_iter().map(row).collect(),
    })
}

/// A plain table for programs: the column `amount` adds up to the figure.
fn csv(name: &str, measure: Measure, rows: Vec<Row>) -> Response {
    let columns = rows.first().map(|it| it.cells.iter().map(|(key, _)| *key).collect::<Vec<_>>());
    // Programs know columns by plain names: those of the texts begin with their feature's.
    let plain = |key: &'static str| key.split_once('-').map_or(key, |(_, it)| it);
    let heads = columns.unwrap_or_default().into_iter().map(plain).chain(["amount"]);
    let mut out = line(heads);
    for row in rows {
        let amount = value(measure, row.amount);
        out += &line(row.cells.iter().map(|(_, it)| it.as_str()).chain([amount.as_str()]));
    }
    export::file(name, "csv", "text/csv; charset=utf-8", out.into_bytes())
}

/// A line with commas, as programs expect; a text that a spreadsheet would run is disarmed.
fn line<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let cell = |it: &str| {
        let is_number = it.parse::<f64>().is_ok();
        let runs = it.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']) && !is_number;
        format!("\"{}{}\"", if runs { "'" } else { "" }, it.replace('"', "\"\""))
    };
    cells.map(cell).collect::<Vec<_>>().join(",") + "\r\n"
}
