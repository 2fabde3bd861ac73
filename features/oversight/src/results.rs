//! The public register: what was saved, by district and by what is bought, and each result as one
//! chain from the question to the tenge.

use anyhow::Context;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::money::Tiyn;
use kernel::place;
use kernel::record::{self, Visibility};
use kernel::word::Word;
use serde::Deserialize;
use web::{Figure, OrNotFound, Query, Result, Visit};

use crate::check::{Category, Check};
use crate::compare;
use crate::effect::{Entry, Saying};
use crate::price::Comparison;
use crate::store;
use crate::store::ledger::{self, Line, Row, Sum};

/// The name of the published sum, and of the page of its rows.
pub(crate) const VERIFIED: &str = "checks-verified";

/// How many results a page lists.
const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "results.html")]
struct Results<'a> {
    visit: &'a Visit,
    total: Figure,
    n: i64,
    claimed: Tiyn,
    lines: Vec<Line>,
    skipped: i64,
    districts: Vec<Part>,
    categories: Vec<Part>,
    chosen: Chosen,
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
    /// The page, from 1; nothing for the first.
    #[serde(default)]
    page: String,
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
        Self { district, category, page: self.page }
    }

    /// How many results the pages before hold.
    fn skipped(&self) -> i64 {
        (self.page.parse().unwrap_or(1).clamp(1, 1_000_000) - 1) * PAGE
    }

    fn of_page(&self, nth: i64) -> String {
        let page = (nth > 1).then(|| format!("page={nth}"));
        let parts = [Some(self.query()).filter(|it| !it.is_empty()), page];
        let query = parts.into_iter().flatten().collect::<Vec<_>>().join("&");
        if query.is_empty() { "/results".to_owned() } else { format!("/results?{query}") }
    }
}

/// The parts by place: the units, then what belongs to none of them.
fn places(visit: &Visit) -> Vec<(&'static str, String)> {
    let unit = |it: &place::Place| (it.kato, it.name(visit.language).to_owned());
    let region = (place::REGION.kato, visit.t("results-district-none"));
    place::UNITS.iter().map(unit).chain([region]).collect()
}

impl Results<'_> {
    fn districts_to_choose(&self) -> Vec<(&'static str, String)> {
        places(self.visit)
    }

    fn categories_to_choose(&self) -> Vec<(&'static str, String)> {
        Category::WORDS.iter().map(|it| (*it, self.visit.word("checks", "category", it))).collect()
    }

    /// Where, what came of it, and when.
    fn small(&self, it: &Line) -> String {
        let outcome = self.visit.word("checks", "outcome", it.outcome);
        let (district, day) = (self.visit.district(&it.district), it.at.day());
        format!("{district} · {outcome} · {}", self.visit.table_day(day))
    }

    /// Which of the results are listed.
    fn shown(&self) -> String {
        let n = i64::try_from(self.lines.len()).unwrap_or_default();
        let told = [("from", self.skipped + 1), ("to", self.skipped + n), ("n", self.n)];
        self.visit.say("results-shown", &told.map(|(name, it)| (name, it.into())))
    }

    fn next(&self) -> String {
        let nth = self.skipped / PAGE + 2;
        let more = self.skipped + PAGE < self.n;
        if more { self.visit.path(&self.chosen.of_page(nth)) } else { String::new() }
    }

    fn first(&self) -> String {
        if self.skipped > 0 { self.visit.path(&self.chosen.of_page(1)) } else { String::new() }
    }
}

pub(crate) async fn page(visit: Visit, Query(chosen): Query<Chosen>) -> Result<Response> {
    let chosen = chosen.sound();
    let (part, skipped) = ((chosen.district.as_str(), chosen.category.as_str()), chosen.skipped());
    let mut db = visit.app.db.read().await?;
    let sums = ledger::sums(&mut db, part.0, part.1).await?;
    let lines = ledger::results(&mut db, part, skipped, PAGE).await?;
    let claimed = ledger::claimed(&mut db).await?;
    drop(db);

    let total = figure(&visit, sum(&sums)?, &chosen);
    let n = sums.iter().map(|it| it.n).sum();
    let districts = by_district(&visit, &sums, &chosen)?;
    let categories = by_category(&visit, &sums, &chosen)?;
    let visit = &visit;
    visit.show(&Results { visit, total, n, claimed, lines, skipped, districts, categories, chosen })
}

/// The rows of the verified sum, as pages and exports list them.
pub(crate) async fn rows(visit: Visit, query: String) -> anyhow::Result<Vec<web::Row>> {
    let chosen: Chosen = serde_json::from_value(pairs(&query))?;
    let chosen = chosen.sound();
    let mut db = visit.app.db.read().await?;
    let rows = ledger::register(&mut db, &chosen.district, &chosen.category).await?;
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

/// The verified sum of everything, the number of results, and the latest of them.
pub(crate) async fn total(visit: &Visit, latest: i64) -> anyhow::Result<(Tiyn, i64, Vec<Line>)> {
    let mut db = visit.app.db.read().await?;
    let sums = ledger::sums(&mut db, "", "").await?;
    let lines = ledger::results(&mut db, ("", ""), 0, latest).await?;
    Ok((sum(&sums)?, sums.iter().map(|it| it.n).sum(), lines))
}

/// The verified sum as a link to its rows.
pub(crate) fn figure(visit: &Visit, sum: Tiyn, chosen: &Chosen) -> Figure {
    let (query, path) = (chosen.query(), format!("/figures/{VERIFIED}"));
    let address = if query.is_empty() { path } else { format!("{path}?{query}") };
    Figure::money(visit, visit.t("results-verified"), sum.0, &address)
}

fn sum<'a>(sums: impl IntoIterator<Item = &'a Sum>) -> anyhow::Result<Tiyn> {
    Tiyn::total(sums.into_iter().map(|it| it.amount)).context("a sum beyond counting")
}

fn by_district(visit: &Visit, sums: &[Sum], chosen: &Chosen) -> anyhow::Result<Vec<Part>> {
    let part = |(kato, name): (&str, String)| {
        let chosen = Chosen { district: kato.to_owned(), ..chosen.clone() };
        Ok((name, sum(sums.iter().filter(|it| it.district == kato))?, chosen))
    };
    let sums: anyhow::Result<_> = places(visit).into_iter().map(part).collect();
    Ok(parts(visit, sums?))
}

fn by_category(visit: &Visit, sums: &[Sum], chosen: &Chosen) -> anyhow::Result<Vec<Part>> {
    let part = |category: &Category| {
        let chosen = Chosen { category: category.word().to_owned(), ..chosen.clone() };
        let name = visit.word("checks", "category", category);
        Ok((name, sum(sums.iter().filter(|it| it.category == *category))?, chosen))
    };
    let sums: anyhow::Result<_> = Category::ALL.iter().map(part).collect();
    Ok(parts(visit, sums?))
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
    let id = ledger::numbered(&mut db, &number).await?.or_not_found()?;
    let check: Option<Check> = record::find(&mut db, &id).await?;
    let check = check.filter(|it| it.head.visibility == Visibility::Public).or_not_found()?;
    let sources = store::sources(&mut db, &id).await?;
    let mut entries = ledger::entries(&mut db, &id).await?;
    drop(db);

    entries.retain(|it| it.saying != Saying::Claimed);
    let sum = entries.iter().map(|it| it.amount.0).sum();
    let address = format!("/results/{}#money", check.head.number);
    let total = Figure::money(&visit, visit.t("results-verified"), sum, &address);
    let comparison = compare::compared(&check, &sources);
    let n_sources = check.n_sources;
    visit.show(&ResultPage { visit: &visit, check, comparison, n_sources, entries, total })
}

#[cfg(test)]
mod tests {
    use kernel::actor::{Actor, Over};
    use kernel::record::{Label, Record};
    use kernel::subject::Subject;
    use testing::TestSite;

    use super::*;
    use crate::check::{Act, TAKE};
    use crate::effect::{Claim, Outcome};
    use crate::store::New;
    use crate::store::ledger::NewEntry;

    async fn opened(site: &TestSite, nth: i64) -> Check {
        let subject = serde_json::json!({
            "address": "", "title": "", "district": "", "parties": [], "category": null,
            "tiyn": null, "ends_at": null, "questions": [], "goods": [],
        });
        let (subject, id): (Subject, _) = (subject.to_string().parse().unwrap(), nth.to_string());
        let district = place::UNITS[0].kato.to_owned();
        let label = Label { title: id.clone(), district, party: None, assignee: None };
        let opening = Check::open(Act::Take, &Actor::new("a", [(TAKE, Over::All)]), label).unwrap();
        let (subject_kind, category) = ("procurement", Category::Goods);
        let new =
            New { subject: &subject, subject_kind, subject_id: &id, category, declared: true };
        let id = crate::take::keep(&site.app, opening, new, None).await.unwrap();

        let found = record::find(&mut site.app.db.read().await.unwrap(), &id).await;
        found.unwrap().unwrap()
    }

    /// Enters that something of three tenge became cheaper, or that it did not.
    async fn enter(site: &TestSite, check: &Check, saying: Saying, became: i64) {
        let claim = Claim { outcome: Outcome::Reduced, was: Tiyn(300), became: Tiyn(became) };
        let sign = if saying == Saying::Withdrawn { -1 } else { 1 };
        let (amount, by) = (Tiyn(sign * claim.amount().0), "b");
        let entry = NewEntry { saying, claim, amount, document: "", reason: "", by };
        let mut db = site.app.db.write().await.unwrap();
        ledger::enter(&mut db, check, entry).await.unwrap();
        ledger::turn_ids(&mut db, &check.head.id).await.unwrap();
        db.commit().await.unwrap();
    }

    #[tokio::test]
    async fn of_entries_of_one_moment_the_last_verified_stands() {
        let site = TestSite::new(vec![crate::feature()]).await;
        let check = opened(&site, 1).await;
        for (saying, became) in
            [(Saying::Verified, 0), (Saying::Withdrawn, 0), (Saying::Verified, 200)]
        {
            enter(&site, &check, saying, became).await;
        }
        let mut db = site.app.db.read().await.unwrap();
        let [line] = &ledger::results(&mut db, ("", ""), 0, 9).await.unwrap()[..] else {
            panic!("one result");
        };
        assert_eq!((line.became, line.amount, line.n_corrections), (Tiyn(200), Tiyn(100), 1));
        let entries = ledger::entries(&mut db, &check.head.id).await.unwrap();
        let sayings: Vec<Saying> = entries.iter().map(|it| it.saying).collect();
        assert_eq!(sayings, [Saying::Verified, Saying::Withdrawn, Saying::Verified]);
    }

    #[tokio::test]
    async fn a_long_register_is_paged_and_says_how_long_it_is() {
        let site = TestSite::new(vec![crate::feature()]).await;
        for nth in 0..=PAGE {
            enter(&site, &opened(&site, nth).await, Saying::Verified, 200).await;
        }
        let first = site.visitor().get("/results").await;
        assert_eq!(first.count("ol.rows > li"), 50);
        assert_eq!(first.text("nav.pager span"), "1–50 of 51");
        let next = first.attribute("nav.pager a[rel=next]", "href").unwrap();
        let second = site.visitor().get(&next).await;
        assert_eq!((second.count("ol.rows > li"), second.count("a[rel=next]")), (1, 0));
        for page in [first, second] {
            assert_eq!(page.attribute("a.money data", "value").as_deref(), Some("51"));
        }
        for odd in ["?page=0", "?page=-3", "?page=x", "?page=999999999999"] {
            site.visitor().get(&format!("/results{odd}")).await.assert_status(200);
        }
    }
}
