//! The questions of a process as its page shows them, and the flags that ask nothing.

use procurement::{Calibration, Finding, State, Summary, finding, texts};
use web::Visit;

use crate::answer::{self, Answered};
use crate::chart::{self, Chart};
use crate::{facts, precision, question};

/// More places of one flag are opened on demand.
const SHOWN_PLACES: usize = 1;

/// A flag that has a question.
pub(crate) struct Card {
    pub(crate) code: String,
    pub(crate) title: String,
    pub(crate) address: String,
    pub(crate) question: String,
    pub(crate) places: Vec<Place>,
    /// Those that are opened on demand.
    pub(crate) others: Vec<Place>,
    pub(crate) n_others: i64,
    pub(crate) method: String,
    pub(crate) rule_version: i64,
    pub(crate) source: Option<String>,
    /// What became of such questions before.
    pub(crate) precision: String,
    pub(crate) explanations: Vec<String>,
    pub(crate) law: String,
}

/// Where in the process the question was raised, and what was read there.
pub(crate) struct Place {
    pub(crate) question: String,
    /// The lot or the item, in words.
    pub(crate) of: String,
    pub(crate) numbers: Vec<(String, String)>,
    pub(crate) chart: Option<Chart>,
    pub(crate) read: Vec<(String, String)>,
}

/// The flags that ask nothing, with the reason.
pub(crate) struct Silent {
    pub(crate) n_clear: i64,
    pub(crate) n_insufficient: i64,
    pub(crate) n_not_applicable: i64,
    pub(crate) lines: Vec<SilentLine>,
}

pub(crate) struct SilentLine {
    pub(crate) title: String,
    pub(crate) address: String,
    pub(crate) state: String,
    pub(crate) why: Vec<String>,
}

/// The questions of a process, one card a flag.
pub(crate) fn cards(
    visit: &Visit,
    summary: &Summary,
    answers: &[Answered],
    by: &Calibration,
) -> Vec<Card> {
    let flagged = answers.iter().filter(|it| it.state == State::Flagged);
    flagged.filter_map(|it| card(visit, summary, it, by)).collect()
}

fn card(visit: &Visit, summary: &Summary, answered: &Answered, by: &Calibration) -> Option<Card> {
    let mut findings = answer::findings(&answered.evidence);
    findings.sort_by(|a, b| question::times(b).total_cmp(&question::times(a)));
    let first = findings.first()?;
    let text = |part: &str| visit.t(&texts::key(&answered.code, part));
    let mut places: Vec<Place> = findings.iter().map(|it| place(visit, summary, it)).collect();
    let others = places.split_off(SHOWN_PLACES.min(places.len()));
    Some(Card {
        code: answered.code.clone(),
        title: text("title"),
        address: visit.path(&format!("/flags/{}", answered.code)),
        question: question::say(visit, first),
        n_others: answered.n_flagged.saturating_sub(1),
        others,
        places,
        method: text("method"),
        rule_version: answered.rule_version,
        precision: precision::told(visit, by, &answered.code, facts::buyer_id(summary)),
        source: first.source.as_ref().map(|it| visit.t(&format!("flag-source-{it}"))),
        explanations: lines(&text("explanations")),
        law: text("law"),
    })
}

fn place(visit: &Visit, summary: &Summary, finding: &Finding) -> Place {
    let number = |(name, it): (&str, std::borrow::Cow<'_, procurement::Figure>)| {
        let label = visit.find_text(&format!("watch-number-{name}"));
        let among = match &*it {
            procurement::Figure::Text(word) if name == "among" => {
                visit.find_text(&format!("flag-among-{word}"))
            }
            _ => None,
        };
        let shown = among.unwrap_or_else(|| question::shown(visit, &it));
        (label.unwrap_or_else(|| name.to_owned()), shown)
    };
    let field = |it: &procurement::finding::Read| {
        let pointer = &it.pointer;
        let plain: Vec<&str> =
            pointer.split('/').filter(|it| it.parse::<usize>().is_err()).collect();
        let label = visit.find_text(&finding::field_key(&plain.join("/")));
        let label = label.map_or_else(|| pointer.clone(), |it| format!("{it} ({pointer})"));
        let other = if it.ocid.is_empty() { String::new() } else { format!("{} · ", it.ocid) };
        (format!("{other}{label}"), question::shown(visit, &it.value))
    };
    Place {
        question: question::say(visit, finding),
        of: of(summary, finding.place()),
        numbers: finding.placeholders().filter(|(name, _)| *name != "winner").map(number).collect(),
        chart: chart::of(visit, finding),
        read: finding
            .evidence
            .iter()
            .filter(|it| !names_somebody(&it.pointer))
            .map(field)
            .collect(),
    }
}

/// The id of a bidder may be the number of a person.
fn names_somebody(pointer: &str) -> bool {
    pointer.contains("tenderers") || pointer.contains("suppliers")
}

/// What stands at a place of the release: the name of the item or the lot.
fn of(summary: &Summary, place: &str) -> String {
    let parts: Vec<&str> = place.split('/').skip(1).collect();
    let nth = |text: &&str| text.parse::<usize>().ok();
    let item = match parts[..] {
        ["tender", "items", item] => summary.items.get(nth(&item).unwrap_or(usize::MAX)),
        [list @ ("awards" | "contracts"), of, "items", item] => {
            let (of, item) = (nth(&of).unwrap_or(usize::MAX), nth(&item).unwrap_or(usize::MAX));
            match list {
                "awards" => summary.awards.get(of).and_then(|it| it.items.get(item)),
                _ => summary.contracts.get(of).and_then(|it| it.items.get(item)),
            }
        }
        _ => None,
    };
    let lot = || {
        summary.lot(place.strip_prefix("/lots/")?).and_then(|it| it.title.clone().or(it.id.clone()))
    };
    item.and_then(|it| it.description.clone().or(it.class_name.clone()))
        .or_else(lot)
        .unwrap_or_default()
}

/// A text that is a list: one thing a line.
pub(crate) fn lines(text: &str) -> Vec<String> {
    text.lines().map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect()
}

impl Silent {
    /// The flags without a question, counted and named.
    pub(crate) fn of(visit: &Visit, answers: &[Answered]) -> Self {
        let count = |state| {
            let n = answers.iter().filter(|it| it.state == state).count();
            i64::try_from(n).unwrap_or(i64::MAX)
        };
        let silent = answers.iter().filter(|it| it.state != State::Flagged);
        Self {
            n_clear: count(State::Clear),
            n_insufficient: count(State::Insufficient),
            n_not_applicable: count(State::NotApplicable),
            lines: silent.map(|it| SilentLine::of(visit, it)).collect(),
        }
    }

    /// How many there are.
    pub(crate) fn count(&self) -> i64 {
        self.n_clear + self.n_insufficient + self.n_not_applicable
    }
}

impl SilentLine {
    fn of(visit: &Visit, answered: &Answered) -> Self {
        let stands = answer::findings(&answered.evidence).pop();
        let why = visit.find_text(&format!("flag-silent-{}", answered.why)).into_iter();
        let missing = stands.iter().flat_map(|it| &it.missing);
        let missing = missing
            .map(|it| visit.find_text(&finding::field_key(it)).unwrap_or_else(|| it.to_string()));
        Self {
            title: visit.t(&texts::key(&answered.code, "title")),
            address: visit.path(&format!("/flags/{}", answered.code)),
            state: visit.t(&format!("flag-state-{}", answered.state.word())),
            why: why.chain(missing).collect(),
        }
    }
}
