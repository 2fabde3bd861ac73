//! The run: whole files past every flag, on as many threads as asked, and one answer.

use std::io::Write;
use std::thread;

use crate::found::{Keep, States};
use crate::queue;
use crate::settings::Settings;
use crate::tally::{Judging, Tally};

pub use crate::input::{Input, files};
pub use crate::packing::{Source, unpacked};
pub use crate::reading::BrokenLine;

/// How to run.
#[derive(Clone, Debug)]
pub struct Options {
    pub threads: usize,
    /// The codes of the flags to run; none for all.
    pub only: Vec<String>,
    pub settings: Settings,
    pub keep: Keep,
    pub format: Format,
    /// Whether the time of each flag is taken, which costs some itself.
    pub timed: bool,
    /// The queue to make of what is open, if one is wanted.
    pub queue: Option<queue::Wanted>,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// One JSON object a line.
    #[default]
    Jsonl,
    /// A table with a head, for spreadsheets.
    Csv,
}

/// What became of the input, and what was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The lines that are processes, the cancelled ones among them.
    pub read: u64,
    pub cancelled: u64,
    /// Processes whose ocid was read before: they counted twice.
    pub repeated: u64,
    pub blank: u64,
    /// Releases without an ocid.
    pub nameless: u64,
    /// Lines that are no release.
    pub broken: u64,
    /// The first of the broken and nameless lines, by file and line.
    pub examples: Vec<BrokenLine>,
    /// The names of the files, each once, in the order of the names.
    pub files: Vec<String>,
    /// Those of the files that hold no process, by number.
    pub without: Vec<usize>,
    pub flags: Vec<FlagReport>,
    /// What is open, by the worth of a check, if that was wanted.
    pub queue: Vec<queue::Place>,
}

/// How many subjects of a flag are in each state.
#[derive(Clone, Debug, PartialEq)]
pub struct FlagReport {
    pub code: &'static str,
    pub version: u32,
    pub states: States,
    /// The time it took, over all threads; nought if it was not taken.
    pub seconds: f64,
}

impl Default for Options {
    fn default() -> Self {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        Self {
            threads,
            only: Vec::new(),
            settings: Settings::default(),
            keep: Keep::Flagged,
            format: Format::Jsonl,
            timed: false,
            queue: None,
        }
    }
}

impl Report {
    /// Whether nothing that was read is a process.
    pub fn holds_nothing(&self) -> bool {
        self.read == 0
    }
}

impl Format {
    /// The format of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "jsonl" => Some(Self::Jsonl),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// Reads all inputs past the flags and writes what was found: the same bytes for any number of threads.
pub fn run(inputs: Vec<Input>, options: &Options, to: &mut dyn Write) -> anyhow::Result<Report> {
    let Options { threads, format, timed, .. } = *options;
    let queue = options.queue.clone();
    Tally::of(inputs, options)?.judge(&Judging { threads, format, timed, queue }, to)
}
