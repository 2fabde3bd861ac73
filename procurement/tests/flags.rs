//! Every flag on its fixture: each line a case, all four states, each answer as expected.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::collections::BTreeSet;
use std::fs;

use procurement::catalogue::catalogue;
use procurement::run::{Input, Options, run};
use procurement::{Finding, Keep, Settings, State};

fn fixture(name: &str) -> String {
    let path = format!("{}/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn answers(code: &str, lines: &str, settings: Settings) -> String {
    let only = vec![code.to_owned()];
    let options =
        Options { only, keep: Keep::EveryState, settings, threads: 2, ..Options::default() };
    let mut written = Vec::new();
    let report = run(vec![Input::bytes(code, lines)], &options, &mut written).unwrap();
    assert_eq!((report.broken, report.nameless), (0, 0), "{code}: {:?}", report.examples);
    String::from_utf8(written).unwrap()
}

fn findings(answers: &str) -> Vec<Finding> {
    answers.lines().map(|it| sonic_rs::from_str(it).unwrap()).collect()
}

#[test]
fn every_flag_answers_its_fixture_as_expected() {
    for entry in catalogue() {
        let given =
            answers(entry.code, &fixture(&format!("{}.jsonl", entry.code)), Settings::default());
        let expected = fixture(&format!("{}.expected", entry.code));
        for (given, expected) in given.lines().zip(expected.lines()) {
            assert_eq!(given, expected, "{}", entry.code);
        }
        assert_eq!(given.lines().count(), expected.lines().count(), "{}: {given}", entry.code);
    }
}

#[test]
fn every_fixture_shows_all_four_states() {
    for entry in catalogue() {
        let findings = findings(&fixture(&format!("{}.expected", entry.code)));
        let states: BTreeSet<State> = findings.iter().map(|it| it.state).collect();
        assert_eq!(states.len(), 4, "{}: {states:?}", entry.code);
        assert!(
            findings.iter().all(|it| it.grain == entry.grain || it.why.is_some()),
            "{}",
            entry.code
        );
    }
}

#[test]
fn a_named_zone_turns_missing_into_an_answer() {
    for (code, case) in [("R003", "10-no-zone"), ("R030", "07-bid-without-zone")] {
        let lines = fixture(&format!("{code}.jsonl"));
        let mut settings = Settings::default();
        settings.set(&format!("{code}.zone=5")).unwrap();
        let told = findings(&answers(code, &lines, settings));
        let of_case = told.iter().find(|it| it.ocid == case).unwrap();
        assert_eq!(of_case.state, State::Flagged, "{of_case:?}");
    }
}

#[test]
fn an_operator_moves_a_threshold_and_the_finding_says_so() {
    let mut settings = Settings::default();
    settings.set("R003.least_days=20").unwrap();
    let told = findings(&answers("R003", &fixture("R003.jsonl"), settings));
    let ten_days = told.iter().find(|it| it.ocid == "02-tender-ten-days").unwrap();
    assert_eq!((ten_days.state, ten_days.source.as_deref()), (State::Flagged, Some("by-hand")));
}
