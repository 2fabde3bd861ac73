//! The public register: what was saved, by district and by what is bought, and each result as one
//! chain from the question to the tenge.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use kernel::clock::Moment;
use kernel::money::Tiyn;
use kernel::place;
use kernel::record::{self, Visibility};
use kernel::word::Word;
use serde::Deserialize;
use web::{Figure, OrNotFound, Result, Visit};

use crate::check::{Category, Check};
use crate::effect::{Entry, Saying};
use crate::price::Comparison;
use crate::store::{self, Row};

/// The name of the published sum, and of the page of its rows.
pub(crate) const VERIFIED: &str = "checks-verified";

#[derive(Template)]
#[template(path = "results.html")]
struct Results<'a> {
    visit: &'a Visit,
    total: Figure,
    claimed: Tiyn,
    lines: Vec<Line>,
    districts: Vec<Part>,
    categories: Vec<Part>,
    chosen: Chosen,
}

/// A result as the register lists it: the entries of one check, summed.
pub(crate) struct Line {
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) district: String,
    pub(crate) at: Moment,
    pub(crate) amount: Tiyn,
    /// The entry that stands, for what was and what became.
    pub(crate) last: Row,
    /// Whether a correction was written.
    pub(crate) restated: bool,
}

/// A part of the sum.
struct Part {
    name: String,
    figure: Figure,
    /// Of the greatest part, in whole per mille: the width of a bar.
    width: i64,
}

/// Which part of the register is wanted.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Chosen {
    #[serde(default)]
    pub(crate) district: String,
    #[serde(default)]
    pub(crate) category: String,
}

impl Chosen {
    /// As an address; what is not chosen is left out.
    fn query(&self) -> String {
        let parts = [("district", &self.district), ("category", &self.category)];
        let parts = parts.iter().filter(|(_, it)| !it.is_empty());
        parts.map(|(name, it)| format!("{name}={it}")).collect::<Vec<_>>().join("&")
    }

    /// Without what no register has.
    fn sound(self) -> Self {
        let district = place::find(&self.district).map_or("", |it| it.kato).to_owned();
        let category = Category::parse(&self.category).map_or("", Word::word).to_owned();
        Self { district, category }
    }
}

impl Results<'_> {
    fn districts_to_choose(&self) -> Vec<(&'static str, &'static str)> {
        place::UNITS.iter().map(|it| (it.kato, it.name(self.visit.language))).collect()
    }

    fn categories_to_choose(&self) -> Vec<(&'static str, String)> {
        Category::WORDS.iter().map(|it| (*it, self.visit.word("checks", "category", it))).collect()
    }

    /// Where, what came of it, and when.
    fn small(&self, it: &Line) -> String {
        let outcome = self.visit.word("checks", "outcome", it.last.outcome);
        let (district, day) = (self.visit.district(&it.district), it.at.day());
        format!("{district} · {outcome} · {}", self.visit.table_day(day))
    }
}

pub(crate) async fn page(visit: Visit, Query(chosen): Query<Chosen>) -> Result<Response> {
    let chosen = chosen.sound();
    let mut db = visit.app.db.read().await?;
    let rows = store::register(&mut db, &chosen.district, &chosen.category).await?;
    let claimed = store::claimed(&mut db).await?.iter().map(|it| it.amount.0).sum();
    drop(db);

    let total = figure(&visit, sum(&rows), &chosen);
    let districts = by_district(&visit, &rows, &chosen);
    let categories = by_category(&visit, &rows, &chosen);
    let (lines, claimed) = (lines(rows), Tiyn(claimed));
    visit.show(&Results { visit: &visit, total, claimed, lines, districts, categories, chosen })
}

/// The rows of the verified sum, as pages and exports list them.
pub(crate) async fn rows(visit: Visit, query: String) -> anyhow::Result<Vec<web::Row>> {
    let chosen: Chosen = serde_json::from_value(pairs(&query))?;
    let chosen = chosen.sound();
    let mut db = visit.app.db.read().await?;
    let rows = store::register(&mut db, &chosen.district, &chosen.category).await?;
    Ok(rows.iter().map(|it| row(&visit, it)).collect())
}

fn pairs(query: &str) -> serde_json::Value {
    let pairs = query.split('&').filter_map(|it| it.split_once('='));
    pairs.map(|(name, it)| (name.to_owned(), it.into())).collect::<serde_json::Map<_, _>>().into()
}

fn row(visit: &Visit, it: &Row) -> web::Row {
    let cells = vec![
        ("results-number", it.number.clone()),
        ("results-title", it.title.clone()),
        ("results-district", visit.district(&it.district)),
        ("results-category", visit.word("checks", "category", it.category)),
        ("results-day", visit.table_day(it.at.day())),
        ("results-saying", visit.word("checks", "saying", it.saying)),
        ("results-outcome", visit.word("checks", "outcome", it.outcome)),
        ("results-was", visit.money(it.was.0)),
        ("results-became", visit.money(it.became.0)),
        ("results-document", it.document.clone()),
    ];
    let address = Some(format!("/results/{}", it.number));
    web::Row { address, cells, amount: it.amount.0 }
}

/// The verified sum of everything, for the home page.
pub(crate) async fn total(visit: &Visit) -> anyhow::Result<(Tiyn, Vec<Line>)> {
    let rows = store::register(&mut visit.app.db.read().await?, "", "").await?;
    Ok((sum(&rows), lines(rows)))
}

/// The verified sum as a link to its rows.
pub(crate) fn figure(visit: &Visit, sum: Tiyn, chosen: &Chosen) -> Figure {
    let (query, path) = (chosen.query(), format!("/figures/{VERIFIED}"));
    let address = if query.is_empty() { path } else { format!("{path}?{query}") };
    Figure::money(visit, visit.t("results-verified"), sum.0, &address)
}

fn sum(rows: &[Row]) -> Tiyn {
    Tiyn(rows.iter().map(|it| it.amount.0).sum())
}

/// Rows come latest first; the first of a check is the one that stands.
fn lines(rows: Vec<Row>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for row in rows {
        match lines.iter_mut().find(|it| it.number == row.number) {
            Some(line) => {
                line.amount = Tiyn(line.amount.0 + row.amount.0);
                line.restated |= row.saying == Saying::Withdrawn;
            }
            None => lines.push(Line {
                number: row.number.clone(),
                title: row.title.clone(),
                district: row.district.clone(),
                at: row.at,
                amount: row.amount,
                restated: row.saying == Saying::Withdrawn,
                last: row,
            }),
        }
    }
    lines
}

fn by_district(visit: &Visit, rows: &[Row], chosen: &Chosen) -> Vec<Part> {
    let of = |kato: &str| sum_of(rows, |it| it.district == kato);
    let part = |it: &place::Place| {
        let chosen = Chosen { district: it.kato.to_owned(), ..chosen.clone() };
        (it.name(visit.language).to_owned(), of(it.kato), chosen)
    };
    parts(visit, place::UNITS.iter().map(part).collect())
}

fn by_category(visit: &Visit, rows: &[Row], chosen: &Chosen) -> Vec<Part> {
    let of = |category: Category| sum_of(rows, |it| it.category == category);
    let part = |it: &Category| {
        let chosen = Chosen { category: it.word().to_owned(), ..chosen.clone() };
        (visit.word("checks", "category", it), of(*it), chosen)
    };
    parts(visit, Category::ALL.iter().map(part).collect())
}

fn sum_of(rows: &[Row], fits: impl Fn(&Row) -> bool) -> Tiyn {
    Tiyn(rows.iter().filter(|it| fits(it)).map(|it| it.amount.0).sum())
}

fn parts(visit: &Visit, mut sums: Vec<(String, Tiyn, Chosen)>) -> Vec<Part> {
    sums.sort_by_key(|(_, sum, _)| std::cmp::Reverse(*sum));
    let most = sums.iter().map(|(_, sum, _)| sum.0).max().unwrap_or_default().max(1);
    let part = |(name, sum, chosen): (String, Tiyn, Chosen)| Part {
        name,
        figure: figure(visit, sum, &chosen),
        width: i64::try_from(i128::from(sum.0.max(0)) * 1000 / i128::from(most))
            .unwrap_or_default(),
    };
    sums.into_iter().map(part).collect()
}

#[derive(Template)]
#[template(path = "result.html")]
struct ResultPage<'a> {
    visit: &'a Visit,
    check: Check,
    comparison: Option<Comparison>,
    n_sources: i64,
    entries: Vec<Entry>,
    total: Figure,
}

impl ResultPage<'_> {
    fn question(&self, it: &kernel::subject::Question) -> String {
        crate::question(self.visit, it)
    }

    fn letter_day(&self) -> String {
        self.check.letter_on.map(|it| self.visit.day(it)).unwrap_or_default()
    }

    fn answer_day(&self) -> String {
        self.check.answered_on.map(|it| self.visit.day(it)).unwrap_or_default()
    }

    fn provisional(&self) -> Option<String> {
        let until = self.check.provisional_until?;
        (self.visit.app.office.today() <= until).then(|| self.visit.day(until))
    }
}

/// One result: published checks only, and nothing in it names a person.
pub(crate) async fn result(visit: Visit, Path(number): Path<String>) -> Result<Response> {
    let mut db = visit.app.db.read().await?;
    let id = store::numbered(&mut db, &number).await?.or_not_found()?;
    let check: Option<Check> = record::find(&mut db, &id).await?;
    let check = check.filter(|it| it.head.visibility == Visibility::Public).or_not_found()?;
    let sources = store::sources(&mut db, &id).await?;
    let mut entries = store::entries(&mut db, &id).await?;
    drop(db);

    entries.retain(|it| it.saying != Saying::Claimed);
    let sum = entries.iter().map(|it| it.amount.0).sum();
    let address = format!("/results/{}#money", check.head.number);
    let total = Figure::money(&visit, visit.t("results-verified"), sum, &address);
    let comparison = crate::compare::compared(&check, &sources);
    let n_sources = check.n_sources;
    visit.show(&ResultPage { visit: &visit, check, comparison, n_sources, entries, total })
}
