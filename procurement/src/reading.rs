//! What became of the lines of a run: counts, and the first of those that are no release.

use std::hash::BuildHasher;

use hashbrown::HashSet;

use crate::broken::Broken;
use crate::process::Process;
use crate::run::Report;

/// So many broken lines are named; all are counted.
const EXAMPLES: usize = 100;

/// A line that is no release, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenLine {
    /// The place of its file among the inputs.
    pub file: usize,
    /// Counted from one.
    pub line: u64,
    pub why: Broken,
}

/// The place of a chunk: its file, and its number within it.
type Place = (usize, usize);

/// The counts of one reader.
#[derive(Default)]
pub(crate) struct Reading {
    report: Report,
    /// Until all chunks are known, lines are counted within their chunk.
    examples: Vec<(Place, u64, Broken)>,
    chunks: Vec<(Place, u64)>,
    ocids: HashSet<u64, foldhash::fast::FixedState>,
}

impl Reading {
    /// Begins a chunk.
    pub(crate) fn open(&mut self, place: Place) {
        self.chunks.push((place, 0));
    }

    /// Counts a line; the process, if it is one.
    pub(crate) fn count<'l>(&mut self, line: Result<Process<'l>, Broken>) -> Option<Process<'l>> {
        let (place, lines) = self.chunks.last_mut()?;
        let (place, nth) = (*place, *lines);
        *lines += 1;
        let why = match line {
            Ok(process) => {
                self.report.read += 1;
                self.report.cancelled += u64::from(process.is_cancelled());
                let ocid = process.ocid.get().unwrap_or_default();
                self.ocids.insert(foldhash::fast::FixedState::default().hash_one(ocid));
                return Some(process);
            }
            Err(it) => it,
        };
        match why {
            Broken::Empty => self.report.blank += 1,
            Broken::NoOcid => self.report.nameless += 1,
            _ => self.report.broken += 1,
        }
        if why != Broken::Empty {
            self.examples.push((place, nth, why));
            self.keep_first(2 * EXAMPLES);
        }
        None
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.report.read += other.report.read;
        self.report.cancelled += other.report.cancelled;
        self.report.blank += other.report.blank;
        self.report.nameless += other.report.nameless;
        self.report.broken += other.report.broken;
        self.examples.extend(other.examples);
        self.chunks.extend(other.chunks);
        self.ocids.extend(other.ocids);
    }

    /// The counts, with the lines of files instead of places within chunks.
    pub(crate) fn report(mut self) -> Report {
        self.keep_first(EXAMPLES);
        let before = |(file, number): Place| {
            let earlier = self.chunks.iter().filter(|((f, n), _)| *f == file && *n < number);
            earlier.map(|it| it.1).sum::<u64>()
        };
        let named = self.examples.iter().map(|(place, nth, why)| BrokenLine {
            file: place.0,
            line: before(*place) + nth + 1,
            why: why.clone(),
        });
        let repeated = self.report.read - self.ocids.len() as u64;
        Report { examples: named.collect(), repeated, ..self.report }
    }

    /// Lets the later examples go once there are more than so many.
    fn keep_first(&mut self, most: usize) {
        if self.examples.len() > most {
            self.examples.sort_unstable_by_key(|it| (it.0, it.1));
            self.examples.truncate(EXAMPLES);
        }
    }
}
