//! What a flag found: its findings, and how many subjects are in each state.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::alternatives::Moves;
use crate::contest::Contest;
use crate::finding::{About, Explanation, Finding, Grain, State};
use crate::flag::{Silence, Verdict};
use crate::lines::Lines;
use crate::texts;

/// Whom an answer is about.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'s> {
    /// Empty for an organisation, a pair, a market.
    pub ocid: &'s str,
    pub lot: Option<&'s str>,
    /// A place finer than the contest, as the tail of the subject's name; the whole name of a subject
    /// that no process has alone.
    pub place: &'s str,
}

/// Which answers are written down; all are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Keep {
    #[default]
    Flagged,
    EveryState,
}

/// The answers of one flag.
pub struct Found {
    code: &'static str,
    version: u32,
    keep: Keep,
    to: Notes,
    states: States,
    time: Duration,
    moves: Moves,
}

/// Where answers are written down.
enum Notes {
    /// As lines of JSON, by the hundred thousand.
    Lines(Lines),
    /// As they are, for one process.
    Findings(Vec<Finding>),
}

/// How many subjects are in each state.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct States {
    pub flagged: u64,
    pub clear: u64,
    pub not_applicable: u64,
    pub insufficient: u64,
    /// Why the question made no sense, counted.
    #[serde(default)]
    pub why: BTreeMap<Cow<'static, str>, u64>,
    /// Which fields were missing, counted.
    #[serde(default)]
    pub missing: BTreeMap<Cow<'static, str>, u64>,
}

impl<'s> Subject<'s> {
    /// A contest: the process, or a lot of it.
    pub fn of(contest: &Contest<'s>) -> Self {
        Self { ocid: contest.process.ocid.get().unwrap_or_default(), lot: contest.lot, place: "" }
    }

    /// A process as a whole.
    pub fn process(ocid: &'s str) -> Self {
        Self { ocid, lot: None, place: "" }
    }

    /// An organisation, a pair, a market.
    pub fn other(name: &'s str) -> Self {
        Self { ocid: "", lot: None, place: name }
    }

    /// A place within it.
    #[must_use]
    pub fn at(self, place: &'s str) -> Self {
        Self { place, ..self }
    }

    fn name(&self) -> String {
        match self.lot {
            Some(lot) => format!("{}/lots/{lot}{}", self.ocid, self.place),
            None => format!("{}{}", self.ocid, self.place),
        }
    }
}

impl Found {
    /// For a run over files: lines, ready to be written.
    pub(crate) fn lines(code: &'static str, version: u32, keep: Keep) -> Self {
        Self {
            code,
            version,
            keep,
            to: Notes::Lines(Lines::default()),
            states: States::default(),
            time: Duration::ZERO,
            moves: Moves::default(),
        }
    }

    /// For one process: every state, ready to be stored.
    pub(crate) fn findings(code: &'static str, version: u32) -> Self {
        let to = Notes::Findings(Vec::new());
        Self {
            code,
            version,
            keep: Keep::EveryState,
            to,
            states: States::default(),
            time: Duration::ZERO,
            moves: Moves::default(),
        }
    }

    /// Shows fields where their releases have them, from now on.
    pub(crate) fn show_where_published(&mut self, moves: Moves) {
        self.moves = moves;
    }

    /// Writes down an answer about a place of the subject, which is worked out if it is kept.
    pub(crate) fn answer_at(
        &mut self,
        grain: Grain,
        subject: Subject<'_>,
        verdict: Verdict,
        place: impl FnOnce() -> String,
    ) {
        let place = if self.keeps(&verdict) { place() } else { String::new() };
        self.answer(grain, subject.at(&place), verdict);
    }

    fn keeps(&self, verdict: &Verdict) -> bool {
        verdict.is_ok() || self.keep == Keep::EveryState
    }

    /// Writes down an answer.
    pub fn answer(&mut self, grain: Grain, subject: Subject<'_>, verdict: Verdict) {
        self.states.count(&verdict);
        if !self.keeps(&verdict) {
            return;
        }
        let ocid = subject.ocid;
        let verdict = verdict.map(|it| {
            it.moved(|of, pointer| {
                let process = if of.is_empty() { ocid } else { of };
                self.moves.get(process).map(|it| it.pointer(pointer).into_owned())
            })
        });
        let finding = finding(self.code, self.version, grain, subject, verdict);
        match &mut self.to {
            Notes::Findings(all) => all.push(finding),
            Notes::Lines(lines) => {
                // Maps of texts and finite numbers always have a JSON.
                lines.push(&sonic_rs::to_string(&finding).unwrap_or_default());
            }
        }
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.states.merge(other.states);
        self.time += other.time;
        match (&mut self.to, other.to) {
            (Notes::Lines(into), Notes::Lines(from)) => into.merge(from),
            (Notes::Findings(into), Notes::Findings(from)) => into.extend(from),
            (Notes::Lines(_), Notes::Findings(_)) | (Notes::Findings(_), Notes::Lines(_)) => {}
        }
    }

    /// Puts the answers in an order that no partition of the input can change.
    pub(crate) fn settle(&mut self) {
        match &mut self.to {
            Notes::Lines(lines) => lines.sort(),
            Notes::Findings(all) => all.sort_by(|a, b| a.subject.cmp(&b.subject)),
        }
    }

    /// Takes in what was counted elsewhere.
    pub(crate) fn count(&mut self, states: States) {
        self.states.merge(states);
    }

    /// Takes in a line that was written elsewhere.
    pub(crate) fn line(&mut self, line: &str) {
        if let Notes::Lines(lines) = &mut self.to {
            lines.push(line);
        }
    }

    /// The lines, where lines are kept.
    pub(crate) fn each_line(&self) -> impl Iterator<Item = &str> {
        let lines = match &self.to {
            Notes::Lines(lines) => Some(lines),
            Notes::Findings(_) => None,
        };
        lines.into_iter().flat_map(Lines::each)
    }

    pub(crate) fn take(self) -> Vec<Finding> {
        match self.to {
            Notes::Findings(all) => all,
            Notes::Lines(_) => Vec::new(),
        }
    }

    pub(crate) fn took(&mut self, time: Duration) {
        self.time += time;
    }

    /// The time it took, over all threads; nought if it was not taken.
    pub(crate) fn seconds(&self) -> f64 {
        self.time.as_secs_f64()
    }

    pub(crate) fn states(&self) -> &States {
        &self.states
    }
}

impl States {
    /// Of those judged, the share flagged; nothing if none was judged.
    pub fn base_rate(&self) -> Option<f64> {
        let judged = self.flagged + self.clear;
        let count = |it: u64| crate::number::real_of(i64::try_from(it).unwrap_or(i64::MAX));
        (judged > 0).then(|| count(self.flagged) / count(judged))
    }

    /// Counts a stored finding, for base rates of what is loaded.
    pub fn add(&mut self, finding: &Finding) {
        match finding.state {
            State::Flagged => self.flagged += 1,
            State::Clear => self.clear += 1,
            State::NotApplicable => self.not_applicable += 1,
            State::Insufficient => self.insufficient += 1,
        }
        finding.why.iter().for_each(|it| *self.why.entry(it.clone()).or_default() += 1);
        finding.missing.iter().for_each(|it| *self.missing.entry(it.clone()).or_default() += 1);
    }

    /// The largest of the counts.
    pub(crate) fn most(&self) -> u64 {
        let counts = [self.flagged, self.clear, self.not_applicable, self.insufficient];
        let others = self.why.values().chain(self.missing.values()).copied();
        counts.into_iter().chain(others).max().unwrap_or_default()
    }

    /// Takes the other counts in.
    pub fn merge(&mut self, other: Self) {
        self.flagged += other.flagged;
        self.clear += other.clear;
        self.not_applicable += other.not_applicable;
        self.insufficient += other.insufficient;
        other.why.into_iter().for_each(|(why, n)| *self.why.entry(why).or_default() += n);
        other.missing.into_iter().for_each(|(it, n)| *self.missing.entry(it).or_default() += n);
    }

    fn count(&mut self, verdict: &Verdict) {
        match verdict {
            Ok(_) => self.flagged += 1,
            Err(Silence::Clear) => self.clear += 1,
            Err(Silence::NotApplicable(why)) => {
                self.not_applicable += 1;
                *self.why.entry(Cow::Borrowed(*why)).or_default() += 1;
            }
            Err(Silence::Missing(fields)) => {
                self.insufficient += 1;
                fields
                    .iter()
                    .for_each(|it| *self.missing.entry(Cow::Borrowed(*it)).or_default() += 1);
            }
        }
    }
}

fn finding(
    code: &'static str,
    rule_version: u32,
    kind: Grain,
    subject: Subject<'_>,
    verdict: Verdict,
) -> Finding {
    let mut finding = Finding {
        code: Cow::Borrowed(code),
        rule_version,
        subject: About { kind, id: subject.name() },
        ocid: subject.ocid.to_owned(),
        state: State::Flagged,
        value: None,
        threshold: None,
        sample: None,
        amount: None,
        explanation: None,
        evidence: Vec::new(),
        source: None,
        why: None,
        missing: Vec::new(),
    };
    match verdict {
        Ok(mut it) => {
            finding.value = it.value.take();
            finding.amount = it.amount.take();
            (finding.threshold, finding.sample) = (it.threshold.take(), it.sample);
            finding.source = it.source.take();
            let arguments = std::mem::take(&mut it.numbers);
            let key = Cow::Owned(texts::key(code, "question"));
            finding.explanation = Some(Explanation { key, arguments });
            finding.evidence = it.places();
        }
        Err(Silence::Clear) => finding.state = State::Clear,
        Err(Silence::NotApplicable(why)) => {
            finding.state = State::NotApplicable;
            finding.why = Some(Cow::Borrowed(why));
        }
        Err(Silence::Missing(fields)) => {
            finding.state = State::Insufficient;
            finding.missing = fields.iter().map(|it| Cow::Borrowed(*it)).collect();
        }
    }
    finding
}
