//! What became of the lines of a run: counts, and the first of those that are no release.

use std::collections::BTreeSet;
use std::fmt;
use std::hash::BuildHasher;

use hashbrown::HashSet;

use crate::broken::Broken;
use crate::chunk::{At, Chunk};
use crate::process::Process;
use crate::run::Report;
use crate::split::Place;

/// So many broken lines are named; all are counted.
const EXAMPLES: usize = 100;

/// What is no release, where it stands, and why it is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenLine {
    /// The place of its file among the inputs.
    pub file: usize,
    /// Counted from one.
    pub line: u64,
    /// Which release it is within the line's list or package, counted from one.
    pub element: Option<u64>,
    pub why: Broken,
}

impl fmt::Display for BrokenLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = Place { line: self.line, element: self.element };
        write!(f, "{place}: {}", self.why)
    }
}

/// The counts of one reader.
#[derive(Default)]
pub(crate) struct Reading {
    report: Report,
    /// Until all chunks are known, lines are counted within their chunk.
    examples: Vec<(At, Place, Broken)>,
    chunks: Vec<(At, u64)>,
    ocids: HashSet<u64, foldhash::fast::FixedState>,
    /// The files that hold a process.
    files: BTreeSet<usize>,
}

impl Reading {
    /// Reads a chunk: each release is counted, and given on with its text if it is a process.
    pub(crate) fn read(&mut self, chunk: &Chunk, mut each: impl FnMut(&Process<'_>, &[u8])) {
        let before = self.report.read;
        let lines = chunk.each(|place, text, read| match read {
            Ok(process) => {
                self.count(&process);
                each(&process, text);
            }
            Err(why) => self.count_broken(chunk.at, place, why),
        });
        self.chunks.push((chunk.at, lines));
        if self.report.read > before {
            self.files.insert(chunk.at.0);
        }
    }

    fn count(&mut self, process: &Process<'_>) {
        self.report.read += 1;
        self.report.cancelled += u64::from(process.is_cancelled());
        let ocid = process.ocid.get().unwrap_or_default();
        self.ocids.insert(foldhash::fast::FixedState::default().hash_one(ocid));
    }

    fn count_broken(&mut self, at: At, place: Place, why: Broken) {
        match why {
            Broken::Empty => self.report.blank += 1,
            Broken::NoOcid => self.report.nameless += 1,
            _ => self.report.broken += 1,
        }
        if why != Broken::Empty {
            self.examples.push((at, place, why));
            if self.examples.len() > 2 * EXAMPLES {
                self.keep_first();
            }
        }
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
        self.files.extend(other.files);
    }

    /// The counts, with the lines of files instead of places within chunks.
    pub(crate) fn report(mut self, files: Vec<String>) -> Report {
        self.keep_first();
        let before = |(file, number): At| {
            let earlier = self.chunks.iter().filter(|((f, n), _)| *f == file && *n < number);
            earlier.map(|it| it.1).sum::<u64>()
        };
        let named = self.examples.iter().map(|(at, place, why)| BrokenLine {
            file: at.0,
            line: before(*at) + place.line,
            element: place.element,
            why: why.clone(),
        });
        let examples = named.collect();
        let repeated = self.report.read - self.ocids.len() as u64;
        let without = (0..files.len()).filter(|it| !self.files.contains(it)).collect();
        Report { repeated, examples, files, without, ..self.report }
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
    use crate::chunk::Cut;

    fn reading(at: At, text: &str) -> Reading {
        let mut reading = Reading::default();
        let chunk = Chunk { bytes: text.into(), at, cut: Cut::Lines };
        reading.read(&chunk, |_, _| panic!("none of this is a process"));
        reading
    }

    #[test]
    fn whoever_read_a_chunk_the_lines_have_their_numbers_and_their_order() {
        let mut late = reading((0, 2), "[]\n");
        late.merge(reading((1, 0), "{}"));
        late.merge(reading((0, 0), "\n[1,{\"a\":2}]\n"));
        late.merge(reading((0, 1), "\n"));
        let report = late.report(vec!["a".to_owned(), "b".to_owned()]);
        let named: Vec<_> =
            report.examples.iter().map(|it| (it.file, it.line, it.element)).collect();
        assert_eq!(named, [(0, 2, Some(1)), (0, 2, Some(2)), (0, 4, None), (1, 1, None)]);
        assert_eq!((report.blank, report.nameless, report.broken), (2, 2, 2));
        assert_eq!(report.without, [0, 1]);
    }
}
