//! A flag's answers to one process, gathered into one row.

use std::borrow::Cow;

use procurement::catalogue::{self, Entry};
use procurement::{Finding, State};

/// More flagged places than anybody reads; the count goes on.
const MOST_PLACES: usize = 50;

/// What one flag answered about a process.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answered {
    pub(crate) code: String,
    pub(crate) state: State,
    pub(crate) rule_version: i64,
    pub(crate) n_flagged: i64,
    /// Why the question makes no sense: the tail of a text key `flag-silent-…`.
    pub(crate) why: String,
    /// JSON of the findings: of every flagged place, or of one that stands for the silent. Nothing
    /// where the question makes no sense.
    pub(crate) evidence: String,
}

/// One answer for each flag that asks about processes. The loudest place speaks for the process.
pub(crate) fn gather(findings: &[Finding]) -> Vec<Answered> {
    of_flags(findings, |_| true)
}

/// The same for the flags that need to know all processes.
pub(crate) fn gather_surveys(findings: &[Finding]) -> Vec<Answered> {
    of_flags(findings, |it| it.is_survey)
}

fn of_flags(findings: &[Finding], which: impl Fn(&Entry) -> bool) -> Vec<Answered> {
    let flags = catalogue::catalogue().iter().filter(|it| it.grain.is_of_process() && which(it));
    let each = flags.map(|flag| {
        let own: Vec<&Finding> = findings.iter().filter(|it| it.code == flag.code).collect();
        of_flag(flag.code, i64::from(flag.version), &own)
    });
    each.collect()
}

fn of_flag(code: &str, rule_version: i64, own: &[&Finding]) -> Answered {
    let state = own.iter().map(|it| it.state).min_by_key(|it| loudness(*it));
    let state = state.unwrap_or(State::NotApplicable);
    let speaking = own.iter().filter(|it| it.state == state);
    let n_flagged = if state == State::Flagged { speaking.clone().count() } else { 0 };
    let kept: Vec<Finding> = match state {
        State::Flagged => speaking.clone().take(MOST_PLACES).map(|it| (*it).clone()).collect(),
        _ => speaking
            .clone()
            .take(1)
            .map(|first| Finding { missing: missing(own), ..(*first).clone() })
            .collect(),
    };
    if state == State::NotApplicable {
        let why = speaking.clone().find_map(|it| it.why.as_deref()).unwrap_or_default();
        return not_applicable(code, rule_version, why);
    }
    Answered {
        code: code.to_owned(),
        state,
        rule_version,
        n_flagged: i64::try_from(n_flagged).unwrap_or(i64::MAX),
        why: String::new(),
        evidence: serde_json::to_string(&kept).unwrap_or_default(),
    }
}

/// The question makes no sense.
pub(crate) fn not_applicable(code: &str, rule_version: i64, why: &str) -> Answered {
    Answered {
        code: code.to_owned(),
        state: State::NotApplicable,
        rule_version,
        n_flagged: 0,
        why: why.to_owned(),
        evidence: String::new(),
    }
}

fn loudness(state: State) -> u8 {
    match state {
        State::Flagged => 0,
        State::Clear => 1,
        State::Insufficient => 2,
        State::NotApplicable => 3,
    }
}

/// Every field that some place lacked, each once.
fn missing(own: &[&Finding]) -> Vec<Cow<'static, str>> {
    let mut all: Vec<_> = own.iter().flat_map(|it| it.missing.iter().cloned()).collect();
    all.sort();
    all.dedup();
    all
}

/// The findings of a row; none if they were written by another program.
pub(crate) fn findings(evidence: &str) -> Vec<Finding> {
    serde_json::from_str(evidence).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use procurement::{Population, Settings, Standing};

    use super::*;

    fn answers(line: &str) -> Vec<Answered> {
        let process = procurement::read_line(line.as_bytes()).unwrap();
        gather(&Standing::new(Population::default(), &Settings::default()).judge(&process))
    }

    #[test]
    fn every_flag_of_the_catalogue_answers_once() {
        let all = answers(r#"{"ocid":"ocds-000000-1"}"#);
        let codes: Vec<&str> = all.iter().map(|it| it.code.as_str()).collect();
        let all_flags = catalogue::catalogue().iter().filter(|it| it.grain.is_of_process());
        let catalogue: Vec<&str> = all_flags.map(|it| it.code).collect();
        assert_eq!(codes, catalogue);
    }

    #[test]
    fn what_is_missing_can_be_read_back() {
        let all = answers(r#"{"ocid":"ocds-000000-1","tender":{"procurementMethod":"open"}}"#);
        let one_bid = all.iter().find(|it| it.code == "R018").unwrap();
        assert_eq!(one_bid.state, State::Insufficient);
        assert!(!findings(&one_bid.evidence)[0].missing.is_empty());
    }
}
