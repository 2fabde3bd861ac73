//! Counts: what became of the lines of some files. Whoever read which of them, they add up the same.

use std::collections::BTreeMap;

use hashbrown::HashSet;
use serde::{Deserialize, Serialize};

use crate::broken::Broken;
use crate::names::hash;
use crate::process::Process;
use crate::reading::BrokenLine;
use crate::run::Report;

/// So many broken lines are named; all are counted.
pub(crate) const EXAMPLES: usize = 100;

/// What was read of some files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Counts {
    pub(crate) read: u64,
    cancelled: u64,
    blank: u64,
    nameless: u64,
    broken: u64,
    examples: Vec<Example>,
    /// By name, whether one of that name holds a process.
    files: BTreeMap<String, bool>,
    /// Kept as hashes, to count those that come again.
    #[serde(skip)]
    ocids: HashSet<u64, foldhash::fast::FixedState>,
}

/// A line that is no release.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Example {
    pub(crate) file: String,
    pub(crate) line: u64,
    pub(crate) element: Option<u64>,
    pub(crate) why: Broken,
}

impl Counts {
    pub(crate) fn count(&mut self, process: &Process<'_>) {
        self.read += 1;
        self.cancelled += u64::from(process.is_cancelled());
        self.ocids.insert(hash(process.ocid.get().unwrap_or_default()));
    }

    pub(crate) fn count_broken(&mut self, why: &Broken) {
        match why {
            Broken::Empty => self.blank += 1,
            Broken::NoOcid => self.nameless += 1,
            _ => self.broken += 1,
        }
    }

    /// Says what the files were called, and which lines of them are named.
    pub(crate) fn name(
        &mut self,
        files: impl Iterator<Item = (String, bool)>,
        examples: impl Iterator<Item = Example>,
    ) {
        self.add_files(files);
        self.examples.extend(examples);
        self.keep_first();
    }

    pub(crate) fn merge(&mut self, other: Self) {
        for (into, from) in [
            (&mut self.read, other.read),
            (&mut self.cancelled, other.cancelled),
            (&mut self.blank, other.blank),
            (&mut self.nameless, other.nameless),
            (&mut self.broken, other.broken),
        ] {
            *into = into.saturating_add(from);
        }
        self.examples.extend(other.examples);
        self.keep_first();
        self.add_files(other.files);
        self.ocids.extend(other.ocids);
    }

    /// The hashes of the ocids, each once, in their order.
    pub(crate) fn ocids(&self) -> Vec<u64> {
        let mut all: Vec<u64> = self.ocids.iter().copied().collect();
        all.sort_unstable();
        all
    }

    /// Adds the hash of an ocid.
    pub(crate) fn add_ocid(&mut self, ocid: u64) {
        self.ocids.insert(ocid);
    }

    /// The same for people. The files stand by name.
    pub(crate) fn report(self) -> Report {
        let files: Vec<String> = self.files.keys().cloned().collect();
        let examples = self.examples.into_iter().map(|it| BrokenLine {
            file: files.binary_search(&it.file).unwrap_or_default(),
            line: it.line,
            element: it.element,
            why: it.why,
        });
        let examples = examples.collect();
        let without = self.files.values().enumerate().filter(|it| !it.1).map(|it| it.0).collect();
        Report {
            read: self.read,
            cancelled: self.cancelled,
            repeated: self.read.saturating_sub(self.ocids.len() as u64),
            blank: self.blank,
            nameless: self.nameless,
            broken: self.broken,
            examples,
            files,
            without,
            ..Report::default()
        }
    }

    fn add_files(&mut self, files: impl IntoIterator<Item = (String, bool)>) {
        for (name, holds) in files {
            *self.files.entry(name).or_default() |= holds;
        }
    }

    fn keep_first(&mut self) {
        self.examples.sort_unstable();
        self.examples.truncate(EXAMPLES);
    }
}
