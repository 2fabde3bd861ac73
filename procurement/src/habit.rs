//! Habits: what an organisation, a pair or a market does over many processes.

use hashbrown::HashMap;

use crate::evidence::Evidence;
use crate::extract::Extract;
use crate::fence::{Fence, quantile};
use crate::finding::Grain;
use crate::flag::{Flag, Silence, Survey, Verdict};
use crate::found::{Found, Subject};
use crate::names::{Name, Names};
use crate::outlier::Key;
use crate::population::Population;

/// A flag on what somebody does again and again.
pub trait Habit: Flag {
    /// What is noted of each time.
    type Note: Copy + Send + Sync;

    /// What a process says of somebody, by its place in the population.
    fn note(&self, it: &Extract, nth: u32, names: &Names, to: &mut Notes<Self::Note>);

    /// The measure of somebody, for comparison with the others.
    fn measure(&self, of: &Times<'_, Self::Note>) -> Result<f64, Silence>;

    /// The line among the others; without one, [`explain`](Self::explain) decides alone.
    fn fence(&self) -> Option<&Fence> {
        None
    }

    /// The others that somebody is compared with, as a part of the key.
    fn peers(&self, key: Key) -> Key {
        let _ = key;
        Key::default()
    }

    /// The evidence for somebody beyond the line.
    fn explain(&self, of: &Times<'_, Self::Note>) -> Verdict;
}

/// Notes about somebody, in the order of processes.
pub struct Times<'t, N> {
    pub all: &'t Population,
    pub key: Key,
    pub notes: &'t [N],
    pub value: f64,
    /// The line, and the middle of the others; not there without a fence.
    pub limit: Option<f64>,
    pub median: f64,
    pub sample: usize,
}

/// What is noted, by whom it is about.
pub struct Notes<N>(HashMap<(Grain, Key), Vec<N>, foldhash::fast::FixedState>);

impl<N> Notes<N> {
    /// A note about somebody who has a name.
    pub fn put(&mut self, grain: Grain, key: Key, note: N) {
        if key[0].is_some() {
            self.0.entry((grain, key)).or_default().push(note);
        }
    }
}

impl<N> Times<'_, N> {
    /// The text of a part of the key.
    pub fn name(&self, nth: usize) -> &str {
        self.all.names().text(self.key[nth])
    }

    /// The process of a note.
    pub fn process(&self, nth: u32) -> &Extract {
        &self.all.extracts()[nth as usize]
    }

    /// Evidence that begins with the measure, and how it compares.
    pub fn compared(&self, evidence: Evidence) -> Evidence {
        let evidence = evidence.sample(self.sample);
        match self.limit {
            Some(limit) => evidence.threshold_number(limit),
            None => evidence,
        }
    }
}

/// A habit at work.
pub struct Habitual<H>(pub H);

/// The notes, and the lines among those who may be compared.
pub struct Habits<N> {
    notes: Notes<N>,
    lines: HashMap<(Grain, Key), Line, foldhash::fast::FixedState>,
}

#[derive(Clone, Copy)]
struct Line {
    limit: Option<f64>,
    median: f64,
    sample: usize,
}

impl<H: Habit> Flag for Habitual<H> {
    const CODE: &'static str = H::CODE;
    const VERSION: u32 = H::VERSION;
    const GRAIN: Grain = H::GRAIN;
    const PARAMETERS: &'static [crate::parameter::Parameter] = H::PARAMETERS;

    fn with(settings: &crate::settings::Settings) -> Self {
        Self(H::with(settings))
    }
}

impl<H: Habit> Survey for Habitual<H> {
    type Index = Habits<H::Note>;

    fn index(&self, all: &Population) -> Habits<H::Note> {
        let mut notes = Notes(HashMap::default());
        for (nth, it) in all.extracts().iter().enumerate() {
            self.0.note(it, crate::number::short(nth), all.names(), &mut notes);
        }
        let mut habits = Habits { notes, lines: HashMap::default() };
        let Some(fence) = self.0.fence() else { return habits };
        let mut markets: HashMap<(Grain, Key), Vec<f64>, foldhash::fast::FixedState> =
            HashMap::default();
        for ((grain, key), notes) in &habits.notes.0 {
            if let Ok(value) = self.0.measure(&times(all, *key, notes)) {
                markets.entry((*grain, self.0.peers(*key))).or_default().push(value);
            }
        }
        for (market, mut values) in markets {
            values.sort_unstable_by(f64::total_cmp);
            let line = Line {
                limit: fence.limit(&values),
                median: quantile(&values, 0.5),
                sample: values.len(),
            };
            habits.lines.insert(market, line);
        }
        habits
    }

    fn judge(&self, _: &Habits<H::Note>, _: &Population, _: usize, _: &mut Found) {}

    fn judge_rest(&self, index: &Habits<H::Note>, all: &Population, found: &mut Found) {
        for ((grain, key), notes) in &index.notes.0 {
            let mut of = times(all, *key, notes);
            let line = index.lines.get(&(*grain, self.0.peers(*key)));
            let verdict = self.0.measure(&of).and_then(|value| {
                of.value = value;
                if let Some(Line { limit, median, sample }) = line.copied() {
                    (of.limit, of.median, of.sample) = (limit, median, sample);
                }
                if let Some(fence) = self.0.fence() {
                    fence.judge(value, of.limit)?;
                }
                self.0.explain(&of)
            });
            let name = subject(key, all.names());
            found.answer(*grain, Subject::other(&name), verdict);
        }
    }
}

fn times<'t, N>(all: &'t Population, key: Key, notes: &'t [N]) -> Times<'t, N> {
    Times { all, key, notes, value: f64::NAN, limit: None, median: f64::NAN, sample: 0 }
}

/// The parts of a key; the number of a person is never shown.
pub(crate) fn subject(key: &[Name], names: &Names) -> String {
    let shown = |it: &Name| {
        let text = names.text(*it);
        if crate::organisation::has_iin(text) {
            format!("…{:08x}", crate::names::hash(text) & 0xffff_ffff)
        } else {
            text.to_owned()
        }
    };
    let parts: Vec<String> = key.iter().filter(|it| it.is_some()).map(shown).collect();
    parts.join("~")
}
