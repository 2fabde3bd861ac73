//! The join: what belongs together becomes one release.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde_json::Number;

use crate::amount::Tiyn;
use crate::chain::Chain;
use crate::dictionary::{self, Named};
use crate::gathered::Gathered;
use crate::index::Index;
use crate::kind::Kind;
use crate::ocds::{Release, Value};
use crate::release;
use crate::report::{Report, Unread, Why};
use crate::row::Row;
use crate::terms::{Terms, without_persons};
use crate::time::{Edge, Moment};

pub(crate) struct Join<'a> {
    pub(crate) gathered: &'a Gathered,
    pub(crate) index: Index<'a>,
    pub(crate) terms: &'a Terms,
    found: RefCell<Found>,
}

/// What comes to light while releases are made.
#[derive(Default)]
struct Found {
    unread: BTreeSet<Unread>,
    planned: BTreeSet<String>,
    chains_without_first: u64,
}

impl<'a> Join<'a> {
    pub(crate) fn of(gathered: &'a Gathered, terms: &'a Terms) -> Self {
        Self { gathered, index: Index::of(gathered), terms, found: RefCell::default() }
    }

    pub(crate) fn releases(&self) -> Vec<Release> {
        let announced = self.gathered.table(Kind::Announcement);
        let announced = announced.filter_map(|(id, row)| release::announced(self, id, row));
        let direct =
            self.index.direct.iter().filter_map(|(root, rows)| release::direct(self, root, rows));
        announced.chain(direct).collect()
    }

    pub(crate) fn report(self, gathered: &Gathered, releases: u64) -> Report {
        let mut report = gathered.report();
        let found = self.found.into_inner();
        let points = gathered.table(Kind::PlanPoint);
        report.plans_alone = points.filter(|(id, _)| !found.planned.contains(*id)).count() as u64;
        report.chains_without_first = found.chains_without_first;
        report.orphans = self.index.orphans;
        report.releases = releases;
        report.unread.extend(found.unread);
        report.unread.sort();
        report.unread.dedup();
        report
    }

    /// The contracts of a root, in their order.
    pub(crate) fn chain(&self, root: &'a str, rows: &[&'a Row]) -> Chain<'a> {
        let chain = Chain::of(self, root, rows);
        if !chain.has_first {
            self.found.borrow_mut().chains_without_first += 1;
        }
        chain
    }

    /// Remembers that somebody names the plan point.
    pub(crate) fn is_planned(&self, point: &Row) {
        if let Some(id) = point.text("id") {
            self.found.borrow_mut().planned.insert(id.to_owned());
        }
    }

    pub(crate) fn named(&self, row: &Row, dictionary: &str, fields: &[&str]) -> Option<Named> {
        dictionary::named(self.gathered, row, dictionary, fields)
    }

    pub(crate) fn amount(&self, row: &Row, field: &'static str) -> Option<Tiyn> {
        self.read(row, field, Tiyn::parse)
    }

    /// The first of these fields that has an amount, in tenge.
    pub(crate) fn value(&self, row: &Row, fields: &[&'static str]) -> Option<Value> {
        let amount = fields.iter().find_map(|it| self.amount(row, it))?;
        let currency = row.text("ref_currency_code").filter(|it| is_currency(it));
        Some(Value { amount: Some(amount), currency: currency.unwrap_or("KZT").to_owned() })
    }

    pub(crate) fn start(&self, row: &Row, field: &'static str) -> Option<Moment> {
        self.read(row, field, |it| Moment::parse(it, Edge::Start))
    }

    pub(crate) fn end(&self, row: &Row, field: &'static str) -> Option<Moment> {
        self.read(row, field, |it| Moment::parse(it, Edge::End))
    }

    pub(crate) fn number(&self, row: &Row, field: &'static str) -> Option<Number> {
        self.read(row, field, |it| it.replace(',', ".").parse().ok())
    }

    /// Reads a field, or reports what stands there.
    pub(crate) fn read<T>(
        &self,
        row: &Row,
        field: &'static str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = row.text(field)?;
        let value = parse(text);
        if value.is_none() {
            let shown: String = without_persons(text).chars().take(60).collect();
            self.report_of(row, Why::Value { field, text: shown });
        }
        value
    }

    pub(crate) fn report_of(&self, row: &Row, why: Why) {
        let (page, index) = (row.origin.page.clone(), row.origin.index.clone());
        self.found.borrow_mut().unread.insert(Unread { page, index, why });
    }

    /// The plan points that a lot was made of: by its list, or by the head of its number.
    pub(crate) fn points_of(&self, lot: &Row) -> Vec<&'a Row> {
        let listed: BTreeSet<&str> = lot.ids("point_list").collect();
        let points: Vec<&Row> = listed.iter().filter_map(|it| self.point(it)).collect();
        let newest =
            |root: &str| self.index.roots.get(root)?.iter().max_by_key(|it| number_of(it)).copied();
        let points = if points.is_empty() {
            let head = lot.text("lot_number").and_then(|it| it.split('-').next());
            head.and_then(newest).into_iter().collect()
        } else {
            points
        };
        for it in &points {
            self.is_planned(it);
        }
        points
    }

    pub(crate) fn point(&self, id: &str) -> Option<&'a Row> {
        self.gathered.get(Kind::PlanPoint, id)
    }
}

/// The id that a lot has in releases.
pub(crate) fn lot_id(lot: &Row) -> String {
    lot.first(&["lot_number", "id"]).unwrap_or_default().to_owned()
}

/// Rows in the order of their numbers.
pub(crate) fn number_of(row: &Row) -> (usize, String) {
    let id = row.text("id").unwrap_or_default();
    (id.len(), id.to_owned())
}

/// The rows of an owner, in the order of their numbers.
pub(crate) fn sorted<'a>(rows: Option<&Vec<&'a Row>>) -> Vec<&'a Row> {
    let mut rows = rows.cloned().unwrap_or_default();
    rows.sort_by_key(|it| number_of(it));
    rows
}

/// Equal texts once, in the order of their first appearance.
pub(crate) fn distinct(texts: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    texts.into_iter().filter(|it| seen.insert(it.clone())).collect()
}

fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|it| it.is_ascii_uppercase())
}
