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
            if self.examples.len() > 2 * EXAMPLES {
                self.keep_first();
            }
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
        self.keep_first();
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

    /// Puts the examples in the order of the files, and lets the later ones go.
    fn keep_first(&mut self) {
        self.examples.sort_unstable_by_key(|it| (it.0, it.1));
        self.examples.truncate(EXAMPLES);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(place: Place, lines: &[Broken]) -> Reading {
        let mut reading = Reading::default();
        reading.open(place);
        for line in lines {
            assert!(reading.count(Err(line.clone())).is_none());
        }
        reading
    }

    #[test]
    fn whoever_read_a_chunk_the_lines_have_their_numbers_and_their_order() {
        let mut late = reading((0, 2), &[Broken::Array]);
        late.merge(reading((1, 0), &[Broken::NoOcid]));
        late.merge(reading((0, 0), &[Broken::Empty, Broken::Package]));
        late.merge(reading((0, 1), &[Broken::Empty]));
        let report = late.report();
        let named: Vec<_> = report.examples.iter().map(|it| (it.file, it.line)).collect();
        assert_eq!(named, [(0, 2), (0, 4), (1, 1)]);
        assert_eq!((report.blank, report.nameless, report.broken), (2, 1, 2));
    }
}
