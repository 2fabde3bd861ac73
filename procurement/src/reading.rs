//! What became of the lines of a run: counts, and the first of those that are no release.

use std::collections::BTreeSet;
use std::fmt;

use crate::broken::Broken;
use crate::chunk::{At, Chunk};
use crate::counts::{Counts, EXAMPLES, Example};
use crate::process::Process;
use crate::run::Report;
use crate::split::Place;

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
    counts: Counts,
    /// Until all chunks are known, lines are counted within their chunk.
    examples: Vec<(At, Place, Broken)>,
    chunks: Vec<(At, u64)>,
    /// The files that hold a process.
    files: BTreeSet<usize>,
}

impl Reading {
    /// Reads a chunk: each release is counted, and given on with its text if it is a process.
    pub(crate) fn read(&mut self, chunk: &Chunk, mut each: impl FnMut(&Process<'_>, &[u8])) {
        let before = self.counts.read;
        let lines = chunk.each(|place, text, read| match read {
            Ok(process) => {
                self.counts.count(&process);
                each(&process, text);
            }
            Err(why) => self.count_broken(chunk.at, place, why),
        });
        self.chunks.push((chunk.at, lines));
        if self.counts.read > before {
            self.files.insert(chunk.at.0);
        }
    }

    fn count_broken(&mut self, at: At, place: Place, why: Broken) {
        self.counts.count_broken(&why);
        if why != Broken::Empty {
            self.examples.push((at, place, why));
            if self.examples.len() > 2 * EXAMPLES {
                self.keep_first();
            }
        }
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.counts.merge(other.counts);
        self.examples.extend(other.examples);
        self.chunks.extend(other.chunks);
        self.files.extend(other.files);
    }

    /// The counts, with the lines of files instead of places within chunks.
    pub(crate) fn counts(mut self, files: &[String]) -> Counts {
        self.keep_first();
        let before = |(file, number): At| {
            let earlier = self.chunks.iter().filter(|((f, n), _)| *f == file && *n < number);
            earlier.map(|it| it.1).sum::<u64>()
        };
        let named = self.examples.iter().map(|(at, place, why)| Example {
            file: files[at.0].clone(),
            line: before(*at) + place.line,
            element: place.element,
            why: why.clone(),
        });
        let files = files.iter().cloned().zip((0..).map(|it| self.files.contains(&it)));
        self.counts.name(files, named);
        self.counts
    }

    /// The same for people.
    pub(crate) fn report(self, files: &[String]) -> Report {
        self.counts(files).report()
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
        let report = late.report(&["a".to_owned(), "b".to_owned()]);
        let named: Vec<_> =
            report.examples.iter().map(|it| (it.file, it.line, it.element)).collect();
        assert_eq!(named, [(0, 2, Some(1)), (0, 2, Some(2)), (0, 4, None), (1, 1, None)]);
        assert_eq!((report.blank, report.nameless, report.broken), (2, 2, 2));
        assert_eq!(report.without, [0, 1]);
    }
}
