//! How well findings tell what was planted from what was not.

mod ranking;
mod tally;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{self, BufRead};

use serde::{Deserialize, Serialize};

pub use self::ranking::{Ranking, score};
use self::tally::Tally;
use crate::truth::Row;

/// What was planted, ready to be looked up.
pub struct Truth {
    rows: Vec<Row>,
    /// The rows of a process, and of an organisation by its id with and without the register.
    of: HashMap<String, Vec<usize>>,
}

/// A finding, as far as it is looked at; or a place in a queue.
#[derive(Debug, Deserialize)]
struct Found {
    code: Option<String>,
    subject: Option<Subject>,
    ocid: Option<String>,
    state: Option<String>,
    rank: Option<u64>,
    #[serde(default)]
    evidence: Vec<Read>,
}

/// A field that was read; of another process, it names that.
#[derive(Debug, Deserialize)]
struct Read {
    ocid: Option<String>,
}

/// What a finding is about: an id with its kind, or the id alone.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Subject {
    Kinded { id: String },
    Id(String),
}

impl Subject {
    fn id(&self) -> &str {
        match self {
            Self::Kinded { id } | Self::Id(id) => id,
        }
    }
}

/// What came of the comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Assessment {
    pub schemes: BTreeMap<String, OfScheme>,
    pub codes: BTreeMap<String, OfCode>,
    #[serde(flatten)]
    pub ranking: Ranking,
    /// Of the processes with nothing planted, how many carry a flag; null if it is not known how many there are.
    pub unplanted_flagged_share: Option<f64>,
}

/// Of one scheme: purchases planted, shown by the data, found.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OfScheme {
    pub planted: u64,
    pub visible: u64,
    pub found: u64,
    /// Null where the data show none.
    pub recall: Option<f64>,
}

/// Of one code: how many of its flags are about what was planted for it, and how much of that it found.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OfCode {
    pub precision: Option<f64>,
    pub recall: Option<f64>,
}

impl Truth {
    /// The truth of some rows.
    pub fn new(rows: Vec<Row>) -> Self {
        let mut of: HashMap<String, Vec<usize>> = HashMap::new();
        for (nth, row) in rows.iter().enumerate() {
            of.entry(row.ocid.clone()).or_default().push(nth);
            for it in &row.organisations {
                of.entry(it.clone()).or_default().push(nth);
                if let Some((_, bare)) = it.rsplit_once('-') {
                    of.entry(bare.to_owned()).or_default().push(nth);
                }
            }
        }
        Self { rows, of }
    }

    /// Reads rows, one JSON object a line.
    pub fn read(from: impl BufRead) -> io::Result<Self> {
        Ok(Self::new(rows(from)?))
    }

    /// Compares it with findings, one JSON object a line.
    ///
    /// Processes are ranked by how many codes ask about them, unless the lines hold places in a queue.
    pub fn assess(&self, findings: impl BufRead) -> io::Result<Assessment> {
        let mut tally = Tally::new(self);
        for line in findings.lines() {
            let line = line?;
            if !line.trim().is_empty() {
                tally.add(serde_json::from_str(&line)?);
            }
        }
        Ok(tally.end())
    }

    /// The processes in which something is planted that the data show.
    pub fn relevant(&self) -> BTreeSet<&str> {
        self.rows.iter().filter(|it| it.visible).map(|it| &*it.ocid).collect()
    }

    /// Of how many records this is the truth.
    fn n_releases(&self) -> Option<u64> {
        self.rows.iter().map(|it| it.releases).max().filter(|it| *it > 0)
    }

    /// The rows about which a finding speaks: by its process, by another process that its evidence
    /// shows, or by an organisation it names.
    fn named(&self, it: &Found) -> Vec<usize> {
        let ids = it.subject.as_ref().map_or("", Subject::id);
        // A pair, or a bid, names several with a mark between.
        let parts = ids.split(|it: char| !it.is_alphanumeric() && it != '-');
        let shown = it.evidence.iter().filter_map(|it| it.ocid.as_deref());
        let texts = parts.chain([ids]).chain(it.ocid.as_deref()).chain(shown);
        let mut rows: Vec<usize> =
            texts.filter_map(|it| self.of.get(it)).flatten().copied().collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }
}

fn rows(from: impl BufRead) -> io::Result<Vec<Row>> {
    let mut rows = Vec::new();
    for line in from.lines() {
        let line = line?;
        if !line.trim().is_empty() {
            rows.push(serde_json::from_str(&line)?);
        }
    }
    Ok(rows)
}
