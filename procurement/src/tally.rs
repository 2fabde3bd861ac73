//! A tally: what a part of the input adds up to. Parts add up in any order, and the sum is judged.
//!
//! A part is everything that its processes answer alone, the [`Population`](crate::Population) of
//! them, and the counts of its lines. [`run`](crate::run::run) is a tally of the whole, judged.

mod asked;
mod frames;
mod stored;
mod unusable;

use std::io::Write;
use std::thread;

use crate::chunk::Chunk;
use crate::counts::Counts;
use crate::csv;
use crate::feed::Feed;
use crate::finding::Finding;
use crate::input::Input;
use crate::panel::Panel;
use crate::queue;
use crate::reading::Reading;
use crate::run::{FlagReport, Format, Options, Report};

use asked::Asked;

pub use unusable::Unusable;

/// What some processes add up to.
pub struct Tally {
    asked: Asked,
    panel: Panel,
    counts: Counts,
}

/// How a tally is judged, and how the findings are written.
#[derive(Clone, Debug)]
pub struct Judging {
    pub threads: usize,
    pub format: Format,
    /// Whether the time of each flag is taken, which costs some itself.
    pub timed: bool,
    /// The queue to make of what is open, if one is wanted.
    pub queue: Option<queue::Wanted>,
}

impl Tally {
    /// Reads all inputs. Those without any process add up to nothing, which is a tally too.
    pub fn of(mut inputs: Vec<Input>, options: &Options) -> anyhow::Result<Self> {
        let asked = Asked::of(options)?;
        // The first of the broken lines are those of the first files by name, in parts as in the whole.
        inputs.sort_by_key(Input::name);
        let names: Vec<_> = inputs.iter().map(Input::name).collect();
        let (panel, reading) = read(&asked, inputs, options)?;
        Ok(Self { asked, panel, counts: reading.counts(&names) })
    }

    /// Takes in another part, if it was asked the same.
    pub fn merge(&mut self, other: Self) -> Result<(), Unusable> {
        if let Some(difference) = self.asked.difference(&other.asked) {
            return Err(Unusable::Other(difference));
        }
        self.panel.merge(other.panel);
        self.counts.merge(other.counts);
        Ok(())
    }

    /// How many processes were read.
    pub fn processes(&self) -> u64 {
        self.counts.read
    }

    /// What became of the lines, before anything is judged.
    pub fn report(&self) -> Report {
        self.counts.clone().report()
    }

    /// Puts the questions about all processes, and writes everything that was found: the same bytes
    /// for any number of threads, and for any parts that it was added up from.
    pub fn judge(self, how: &Judging, to: &mut dyn Write) -> anyhow::Result<Report> {
        let mut panel = self.panel.timed(how.timed);
        panel.judge(how.threads);
        write(&panel, how.format, to)?;

        let flags = panel.flags().iter().map(|it| FlagReport {
            code: it.code(),
            version: it.version(),
            states: it.states().clone(),
            seconds: it.found().seconds(),
        });
        let queue = how.queue.iter().flat_map(|it| queue::queue(&panel, it));
        let (flags, queue) = (flags.collect(), queue.collect());
        Ok(Report { flags, queue, ..self.counts.report() })
    }
}

fn read(asked: &Asked, inputs: Vec<Input>, options: &Options) -> anyhow::Result<(Panel, Reading)> {
    let feed = Feed::new(inputs);
    let mut panel = asked.panel().timed(options.timed);
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
