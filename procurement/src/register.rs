//! The register of unreliable suppliers, as of any day.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::moment::day_of;
use crate::names::hash;
use crate::organisation::bin_within;

/// Who may not supply, by BIN, with the days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register(Arc<BTreeMap<String, Vec<Entry>>>);

/// One time in the register.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry {
    /// The first day, counted from 1970, and the last, if it has one.
    pub from: i64,
    pub until: Option<i64>,
    pub reason: String,
}

/// A row that is no entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// Counted from one, the head among them.
    pub line: usize,
    pub why: &'static str,
}

impl fmt::Display for BadRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.why)
    }
}

impl Register {
    /// Entries by BIN.
    pub fn new(entries: impl IntoIterator<Item = (String, Entry)>) -> Self {
        let mut all: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
        for (bin, entry) in entries {
            all.entry(bin).or_default().push(entry);
        }
        for entries in all.values_mut() {
            entries.sort();
            entries.dedup();
        }
        Self(Arc::new(all))
    }

    /// Reads `bin,from,until,reason` with a head; what cannot be read is named. A person's number is
    /// none of ours.
    pub fn read(text: &str) -> (Self, Vec<BadRow>) {
        let (mut entries, mut bad) = (Vec::new(), Vec::new());
        for (nth, line) in text.lines().enumerate().skip(1).filter(|it| !it.1.trim().is_empty()) {
            match row(line) {
                Ok(it) => entries.push(it),
                Err(why) => bad.push(BadRow { line: nth + 1, why }),
            }
        }
        (Self::new(entries), bad)
    }

    /// Whether nobody is in it: nothing can be said then.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The entry of an organisation that was in force on a day, counted from 1970.
    pub fn on(&self, id: &str, day: i64) -> Option<&Entry> {
        let entries = self.0.get(bin_within(id)?)?;
        entries.iter().find(|it| it.from <= day && it.until.is_none_or(|until| day <= until))
    }

    /// Everybody who was ever in it, with the times.
    pub fn each(&self) -> impl Iterator<Item = (&str, &[Entry])> {
        self.0.iter().map(|(bin, entries)| (&**bin, &**entries))
    }

    /// What a run by this register must agree with.
    pub fn digest(&self) -> String {
        if self.is_empty() {
            String::new()
        } else {
            format!("{:016x}", hash(&format!("{:?}", self.0)))
        }
    }
}

fn row(line: &str) -> Result<(String, Entry), &'static str> {
    let mut cells = line.splitn(4, [',', ';']).map(|it| it.trim().trim_matches('"'));
    let bin = cells.next().and_then(bin_within).ok_or("there is no BIN")?;
    let mut day = || cells.next().filter(|it| !it.is_empty()).map(|it| day_of(it).ok_or(()));
    let from = day().ok_or("there is no first day")?.map_err(|()| "the first day is none")?;
    let until = day().transpose().map_err(|()| "the last day is none")?;
    let reason = cells.next().unwrap_or_default().to_owned();
    Ok((bin.to_owned(), Entry { from, until, reason }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_supplier_is_in_the_register_on_the_days_of_its_entry_alone() {
        let (register, bad) = Register::read(
            "bin,from,until,reason\n120340000014,2025-03-01,2027-02-28,court\n120340000014,2020-01-01,2020-12-31,\nx,2025-01-01,,\n",
        );
        assert_eq!(bad.len(), 1);
        let on = |day: &str| register.on("KZ-BIN-120340000014", day_of(day).unwrap()).is_some();
        let days =
            ["2019-12-31", "2020-06-01", "2025-02-28", "2025-03-01", "2027-02-28", "2027-03-01"];
        assert_eq!(days.map(on), [false, true, false, true, true, false]);
        assert!(register.on("nobody", 0).is_none());
    }
}
