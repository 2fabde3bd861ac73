//! The run: whole files past every flag, on as many threads as asked, and one answer.

use std::io::Write;
use std::thread;

use crate::catalogue;
use crate::chunk::Chunk;
use crate::csv;
use crate::feed::Feed;
use crate::finding::Finding;
use crate::found::{Keep, States};
use crate::panel::Panel;
use crate::reading::Reading;
use crate::settings::Settings;

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
    /// The names of the files, in their order.
    pub files: Vec<String>,
    /// Those of the files that hold no process, by number.
    pub without: Vec<usize>,
    pub flags: Vec<FlagReport>,
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

impl Options {
    fn panel(&self) -> anyhow::Result<Panel> {
        if self.only.is_empty() {
            return Ok(Panel::new(&catalogue::all(&self.settings), self.keep).timed(self.timed));
        }
        let codes: Vec<_> = self.only.iter().map(String::as_str).collect();
        let flags = catalogue::only(&self.settings, &codes).map_err(|code| {
            let known: Vec<_> = catalogue::catalogue().iter().map(|it| it.code).collect();
            anyhow::anyhow!("there is no flag {code}; there are: {}", known.join(", "))
        })?;
        Ok(Panel::new(&flags, self.keep).timed(self.timed))
    }
}

/// Reads all inputs past the flags and writes what was found: the same bytes for any number of threads.
pub fn run(inputs: Vec<Input>, options: &Options, to: &mut dyn Write) -> anyhow::Result<Report> {
    let files = inputs.iter().map(Input::name).collect();
    let (mut panel, reading) = read(inputs, options)?;
    panel.judge(options.threads);
    write(&panel, options.format, to)?;

    let flags = panel.flags().iter().map(|it| FlagReport {
        code: it.code(),
        version: it.version(),
        states: it.states().clone(),
        seconds: it.found().seconds(),
    });
    Ok(Report { flags: flags.collect(), ..reading.report(files) })
}

fn read(inputs: Vec<Input>, options: &Options) -> anyhow::Result<(Panel, Reading)> {
    let feed = Feed::new(inputs);
    let mut panel = options.panel()?;
    let fresh = || panel.fresh(options.keep);
    let parts = thread::scope(|scope| {
        let worker = |panel| scope.spawn(|| work(&feed, panel));
        let workers: Vec<_> = (0..options.threads.max(1)).map(|_| worker(fresh())).collect();
        workers
            .into_iter()
            .map(|it| it.join().expect("a worker does not panic"))
            .collect::<Vec<_>>()
    });
    let mut reading = Reading::default();
    for part in parts {
        let (other, read) = part?;
        panel.merge(other);
        reading.merge(read);
    }
    Ok((panel, reading))
}

fn work(feed: &Feed, mut panel: Panel) -> anyhow::Result<(Panel, Reading)> {
    let (mut chunk, mut reading) = (Chunk::default(), Reading::default());
    while feed.next(&mut chunk)? {
        reading.read(&chunk, |process, _| panel.read(process));
    }
    Ok((panel, reading))
}

fn write(panel: &Panel, format: Format, to: &mut dyn Write) -> anyhow::Result<()> {
    if format == Format::Csv {
        to.write_all(csv::HEAD.as_bytes())?;
    }
    for line in panel.flags().iter().flat_map(|it| it.found().each_line()) {
        let row = match format {
            Format::Jsonl => format!("{line}\n"),
            Format::Csv => csv::row(&sonic_rs::from_str::<Finding>(line)?),
        };
        to.write_all(row.as_bytes())?;
    }
    to.flush()?;
    Ok(())
}
