//! Gathered: every row of every page, by its id.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use serde_json::Value;

use crate::debarment::{self, Debarment};
use crate::join::Join;
use crate::kind::Kind;
use crate::page;
use crate::report::{Report, Unread, Why};
use crate::row::{Origin, Row};
use crate::terms::Terms;

/// What pages told, in memory. Pages come in any order and any number.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    tables: BTreeMap<Kind, BTreeMap<String, Row>>,
    pages: u64,
    rows: BTreeMap<Kind, u64>,
    unread: BTreeSet<Unread>,
    /// The keys of dictionary entries by their codes; of two, the lower.
    codes: BTreeMap<String, String>,
}

impl Gathered {
    /// Reads what a file or an answer holds: one page or several, one after the other. The name is
    /// how the report calls it; for a page of a dictionary it tells which: `ref_trade_methods.json`.
    pub fn read(&mut self, name: &str, bytes: &[u8]) {
        page::read(self, name, bytes);
    }

    /// Writes one compiled release a line, ordered by ocid.
    pub fn write(&self, terms: &Terms, to: &mut impl Write) -> io::Result<Report> {
        let join = Join::of(self, terms);
        let mut releases = join.releases();
        releases.sort_by(|one, other| one.ocid.cmp(&other.ocid));
        for it in &releases {
            serde_json::to_writer(&mut *to, it)?;
            to.write_all(b"\n")?;
        }
        Ok(join.report(self, releases.len() as u64))
    }

    /// The unreliable suppliers that the pages tell of, with what could not be read of them.
    pub fn debarments(&self, terms: &Terms) -> (Vec<Debarment>, Vec<Unread>) {
        debarment::of(self, terms)
    }

    /// What was read, before anything is joined.
    pub fn report(&self) -> Report {
        let mut deleted = BTreeMap::new();
        for (kind, rows) in &self.tables {
            let count = rows.values().filter(|it| it.is_deleted()).count() as u64;
            if count > 0 {
                deleted.insert(*kind, count);
            }
        }
        let unread = self.unread.iter().cloned().collect();
        Report { pages: self.pages, rows: self.rows.clone(), deleted, unread, ..Report::default() }
    }

    /// The rows of a kind that are not deleted, by their ids.
    pub(crate) fn table(&self, kind: Kind) -> impl Iterator<Item = (&str, &Row)> {
        let rows = self.tables.get(&kind).into_iter().flatten();
        rows.filter(|(_, row)| !row.is_deleted()).map(|(id, row)| (id.as_str(), row))
    }

    pub(crate) fn get(&self, kind: Kind, id: &str) -> Option<&Row> {
        self.tables.get(&kind)?.get(id).filter(|it| !it.is_deleted())
    }

    /// An entry of a dictionary by its code.
    pub(crate) fn coded(&self, dictionary: &str, code: &str) -> Option<&Row> {
        let id = self.codes.get(&format!("{dictionary}/{code}"))?;
        self.tables.get(&Kind::Dictionary)?.get(id)
    }

    pub(crate) fn count_page(&mut self) {
        self.pages += 1;
    }

    pub(crate) fn unread(&mut self, origin: Origin, why: Why) {
        self.unread.insert(Unread { page: origin.page, index: origin.index, why });
    }

    /// Keeps a row under its key.
    pub(crate) fn keep(
        &mut self,
        kind: Kind,
        key: String,
        fields: &BTreeMap<String, Value>,
        origin: Origin,
    ) {
        *self.rows.entry(kind).or_default() += 1;
        let row = Row::of(kind, fields, origin);
        if let (Kind::Dictionary, Some(code)) = (kind, row.text("code")) {
            let dictionary = key.split('/').next().unwrap_or_default();
            let held =
                self.codes.entry(format!("{dictionary}/{code}")).or_insert_with(|| key.clone());
            if key < *held {
                held.clone_from(&key);
            }
        }
        let table = self.tables.entry(kind).or_default();
        match table.get_mut(&key) {
            Some(held) => held.merge(row),
            None => {
                table.insert(key, row);
            }
        }
    }
}
