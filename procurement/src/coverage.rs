//! Coverage: what a file holds, field by field and code by code, and which flags that suffices for.

mod fields;

use std::collections::BTreeMap;
use std::fmt;
use std::thread;

use serde::Serialize;

use crate::catalogue;
use crate::chunk::Chunk;
use crate::feed::Feed;
use crate::found::{Keep, States};
use crate::input::Input;
use crate::panel::Panel;
use crate::reading::Reading;
use crate::run::Report;
use crate::settings::Settings;

use fields::Fields;

/// What the inputs hold.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Coverage {
    /// The processes read, the cancelled ones among them.
    pub processes: u64,
    /// By path.
    pub fields: Vec<Field>,
    /// By path and word.
    pub codes: Vec<Code>,
    /// By code.
    pub flags: Vec<Need>,
    /// What became of the lines.
    #[serde(skip)]
    pub report: Report,
}

/// A field that some process has. Null, a blank text and an empty list or object are no field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// A JSON pointer without list places.
    pub path: String,
    /// In how many processes it is.
    pub processes: u64,
    /// In how many of the objects it can stand in it does.
    pub present: u64,
    pub of: u64,
}

/// A word of a field that has a list of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Code {
    pub path: String,
    pub word: String,
    pub processes: u64,
    /// How often it stands there.
    pub present: u64,
}

/// Whether a flag can be computed, and what it lacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Need {
    pub code: &'static str,
    /// Whether any subject could be judged.
    pub computable: bool,
    /// Subjects that could be judged: flagged or clear.
    pub judged: u64,
    pub not_applicable: u64,
    /// Subjects whose data do not suffice.
    pub insufficient: u64,
    /// The fields that were missing, and for how many subjects.
    pub missing: BTreeMap<String, u64>,
    /// Why the question made no sense, and for how many subjects.
    pub why: BTreeMap<String, u64>,
}

/// Reads the inputs: the same answer for any number of threads.
pub fn of(inputs: Vec<Input>, settings: &Settings, threads: usize) -> anyhow::Result<Coverage> {
    let names: Vec<_> = inputs.iter().map(Input::name).collect();
    let feed = Feed::new(inputs);
    let mut panel = Panel::new(&catalogue::all(settings), Keep::Flagged);
    let fresh = || panel.fresh(Keep::Flagged);
    let parts: Vec<_> = thread::scope(|scope| {
        let workers: Vec<_> =
            (0..threads.max(1)).map(|_| scope.spawn(|| read(&feed, fresh()))).collect();
        workers.into_iter().map(|it| it.join().expect("a worker does not panic")).collect()
    });
    let (mut fields, mut reading) = (Fields::default(), Reading::default());
    for part in parts {
        let (other_fields, other_panel, other_reading) = part?;
        fields.merge(other_fields);
        panel.merge(other_panel);
        reading.merge(other_reading);
    }
    panel.judge(threads);
    let report = reading.report(&names);
    let (fields, codes) = fields.listed();
    let flags = panel.flags().iter().map(|it| Need::of(it.code(), it.states())).collect();
    Ok(Coverage { processes: report.read, fields, codes, flags, report })
}

fn read(feed: &Feed, mut panel: Panel) -> anyhow::Result<(Fields, Panel, Reading)> {
    let (mut chunk, mut reading, mut fields) =
        (Chunk::default(), Reading::default(), Fields::default());
    while feed.next(&mut chunk)? {
        reading.read(&chunk, |process, text| {
            panel.read(process);
            fields.read(text);
        });
    }
    Ok((fields, panel, reading))
}

impl Need {
    fn of(code: &'static str, states: &States) -> Self {
        let judged = states.flagged + states.clear;
        let counted = |it: &BTreeMap<std::borrow::Cow<'static, str>, u64>| {
            it.iter().map(|(name, n)| (name.to_string(), *n)).collect()
        };
        Self {
            code,
            computable: judged > 0,
            judged,
            not_applicable: states.not_applicable,
            insufficient: states.insufficient,
            missing: counted(&states.missing),
            why: counted(&states.why),
        }
    }
}

impl Coverage {
    /// Its JSON.
    pub fn json(&self) -> String {
        // Texts and counts always have a JSON.
        sonic_rs::to_string_pretty(self).unwrap_or_default()
    }
}

/// A table for people.
impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} processes", self.processes)?;
        let name = |it: &Code| format!("{} = {}", it.path, it.word);
        let fields = self.fields.iter().map(|it| it.path.chars().count());
        let codes = self.codes.iter().map(|it| name(it).chars().count());
        let width = fields.chain(codes).max().unwrap_or_default().clamp(5, 72);

        let (of_processes, of_objects) = ("processes", "of its objects");
        writeln!(f, "\n{:width$}  {of_processes:>9}  {of_objects:>14}", "field")?;
        for it in &self.fields {
            let (processes, objects) =
                (share(it.processes, self.processes), share(it.present, it.of));
            writeln!(f, "{:width$}  {processes:>9}  {objects:>14}", it.path)?;
        }
        writeln!(f, "\n{:width$}  {of_processes:>9}  {:>14}", "code", "times")?;
        for it in &self.codes {
            let processes = share(it.processes, self.processes);
            writeln!(f, "{:width$}  {processes:>9}  {:>14}", name(it), it.present)?;
        }
        flags(&self.flags, f)
    }
}

fn flags(flags: &[Need], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    writeln!(f, "\n{:6}  {:>10}  {:>10}  {:>10}", "flag", "judged", "no sense", "no data")?;
    for it in flags {
        let verdict = if it.computable { "" } else { "  cannot be computed" };
        let (judged, senseless, lacking) = (it.judged, it.not_applicable, it.insufficient);
        writeln!(f, "{:6}  {judged:>10}  {senseless:>10}  {lacking:>10}{verdict}", it.code)?;
        for (what, counts) in [("missing", &it.missing), ("no sense", &it.why)] {
            for (name, n) in counts {
                writeln!(f, "          {what}: {name} ({n})")?;
            }
        }
    }
    Ok(())
}

/// A share in percent. Only all is 100, and only none is 0.
fn share(part: u64, of: u64) -> String {
    let tenths = (u128::from(part) * 1000 + u128::from(of) / 2) / u128::from(of.max(1));
    match tenths {
        _ if part >= of && of > 0 => "100 %".to_owned(),
        _ if part == 0 => "0 %".to_owned(),
        1000.. => "99.9 %".to_owned(),
        0 => "0.1 %".to_owned(),
        it => format!("{}.{} %", it / 10, it % 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_all_is_all_and_only_none_is_none() {
        let shares = [(0, 9), (1, 100_000), (1, 3), (99_999, 100_000), (7, 7)];
        let expected = ["0 %", "0.1 %", "33.3 %", "99.9 %", "100 %"];
        assert!(shares.iter().map(|it| share(it.0, it.1)).eq(expected));
    }
}
