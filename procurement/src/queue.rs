//! The queue: whatever is open at a moment, by the worth of a check, with a tenth drawn by lot.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::calibration::Calibration;
use crate::extract::Extract;
use crate::finding::State;
use crate::moment::Instant;
use crate::names::Names;
use crate::panel::Panel;
use crate::population::Population;
use crate::rank::{Stakes, Worth, drawn};

/// When and how a queue is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub now: Instant,
    /// By which lots are drawn.
    pub seed: String,
}

/// A process in the queue. Its JSON is a line of the file that `docs/findings.md` describes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Place {
    /// Counted from one.
    pub rank: u64,
    pub ocid: String,
    #[serde(flatten)]
    pub worth: Worth,
    /// The place in the drawing of lots, of those few that are drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drawn: Option<u32>,
}

/// The open processes, the best first; of equals by their ocids.
pub(crate) fn queue(panel: &Panel, wanted: &Wanted) -> Vec<Place> {
    let population = panel.population();
    let codes = codes(panel, population);
    let (names, by) = (population.names(), Calibration::default());
    let place = |(it, codes): (&Extract, &BTreeSet<&'static str>)| {
        let stakes = stakes(it, names);
        let is_open = !it.window.over && stakes.is_open(wanted.now);
        is_open.then(|| Place {
            rank: 0,
            ocid: it.ocid.to_string(),
            worth: stakes.worth(&codes.iter().copied().collect(), &by, wanted.now),
            drawn: drawn(&wanted.seed, &it.ocid),
        })
    };
    let mut all: Vec<Place> = population.extracts().iter().zip(&codes).filter_map(place).collect();
    all.sort_by(|a, b| {
        Reverse(a.worth.score).cmp(&Reverse(b.worth.score)).then_with(|| a.ocid.cmp(&b.ocid))
    });
    (1..).zip(&mut all).for_each(|(rank, it)| it.rank = rank);
    all
}

/// Of each process of a settled population, the codes that have a question.
fn codes(panel: &Panel, population: &Population) -> Vec<BTreeSet<&'static str>> {
    let mut codes = vec![BTreeSet::new(); population.extracts().len()];
    for flag in panel.flags() {
        for line in flag.found().each_line() {
            let Some(nth) = asked(line).and_then(|it| population.known(&it)) else { continue };
            codes[nth].insert(flag.code());
        }
    }
    codes
}

/// The process that a line asks about.
fn asked(line: &str) -> Option<String> {
    let Asked { ocid, state } = sonic_rs::from_str(line).ok()?;
    (state == State::Flagged && !ocid.is_empty()).then_some(ocid)
}

/// As much of a finding as is needed here.
#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    ocid: String,
    state: State,
}

fn stakes<'s>(it: &Extract, names: &'s Names) -> Stakes<'s> {
    let category = names.text(it.category);
    Stakes {
        buyer: names.text(it.buyer),
        minor: Some(it.value.minor),
        category: Some(category).filter(|it| !it.is_empty()),
        is_priced: !it.items.is_empty(),
        is_cancelled: false,
        is_decided: it.window.decided,
        method: it.method,
        opens: it.window.opens.map(Instant::from_seconds),
        closes: it.window.closes.map(Instant::from_seconds),
    }
}
