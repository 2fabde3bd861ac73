//! Every flag on its fixture: each line a case, all four states, each answer as expected.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod pointers;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use pointers::Releases;
use procurement::catalogue::catalogue;
use procurement::register::Register;
use procurement::run::{Input, Options, run};
use procurement::{Finding, Keep, Settings, State};

/// A fixture: processes, then what the flag answers about them. `UPDATE=1` writes the answers anew.
/// Rows of the register of unreliable suppliers stand before, where a flag asks for them.
struct Fixture {
    code: &'static str,
    register: Vec<String>,
    releases: String,
    expected: String,
}

impl Fixture {
    fn read(code: &'static str) -> Self {
        let path = format!("{}/fixtures/{code}.jsonl", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let (expected, given): (Vec<&str>, Vec<&str>) =
            text.lines().partition(|it| it.starts_with(r#"{"code":"#));
        let (register, releases): (Vec<&str>, Vec<&str>) =
            given.into_iter().partition(|it| it.starts_with(r#"{"register":"#));
        let lines = |all: Vec<&str>| all.iter().flat_map(|it| [it, "\n"]).collect();
        let register = register.into_iter().map(str::to_owned).collect();
        Self { code, register, releases: lines(releases), expected: lines(expected) }
    }

    fn settings(&self) -> Settings {
        let row = |it: &String| sonic_rs::from_str::<BTreeMap<String, String>>(it).unwrap();
        let rows = self.register.iter().map(|it| row(it)["register"].clone());
        let rows: Vec<String> =
            ["bin,from,until,reason".to_owned()].into_iter().chain(rows).collect();
        let (register, bad) = Register::read(&rows.join("\n"));
        assert!(bad.is_empty(), "{}: {bad:?}", self.code);
        Settings::default().with_register(register)
    }

    #[expect(clippy::disallowed_methods, reason = "whoever changes a flag asks for it by hand")]
    fn update(&self, given: &str) {
        if std::env::var("UPDATE").is_ok() {
            let path = format!("{}/fixtures/{}.jsonl", env!("CARGO_MANIFEST_DIR"), self.code);
            let register: String =
                self.register.iter().flat_map(|it| [it.as_str(), "\n"]).collect();
            fs::write(path, format!("{register}{}{given}", self.releases)).unwrap();
        }
    }
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
    let mut wrong = Vec::new();
    for entry in catalogue() {
        let fixture = Fixture::read(entry.code);
        let given = answers(entry.code, &fixture.releases, fixture.settings());
        fixture.update(&given);
        let pairs = given.lines().zip(fixture.expected.lines());
        wrong.extend(
            pairs.filter(|(a, b)| a != b).map(|(a, b)| format!("\n given {a}\n wants {b}")),
        );
        if given.lines().count() != fixture.expected.lines().count() {
            wrong.push(format!("{} gives {given}", entry.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.concat());
}

#[test]
fn every_fixture_shows_all_four_states() {
    for entry in catalogue() {
        let findings = findings(&Fixture::read(entry.code).expected);
        let states: BTreeSet<State> = findings.iter().map(|it| it.state).collect();
        assert_eq!(states.len(), 4, "{}: {states:?}", entry.code);
    }
}

#[test]
fn every_pointer_of_the_evidence_leads_to_the_number_shown() {
    for entry in catalogue() {
        let fixture = Fixture::read(entry.code);
        let releases = Releases::read(fixture.releases.lines());
        for it in findings(&fixture.expected) {
            releases.hold(&it);
        }
    }
}

#[test]
fn a_named_zone_turns_missing_into_an_answer() {
    for (code, case) in [("R003", "10-no-zone"), ("R030", "07-bid-without-zone")] {
        let lines = Fixture::read(code).releases;
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
    let told = findings(&answers("R003", &Fixture::read("R003").releases, settings));
    let ten_days = told.iter().find(|it| it.ocid == "02-tender-ten-days").unwrap();
    assert_eq!((ten_days.state, ten_days.source.as_deref()), (State::Flagged, Some("by-hand")));
}

#[test]
fn without_a_register_nothing_is_said_of_who_was_in_it() {
    for code in ["K08", "R046"] {
        let told = findings(&answers(code, &Fixture::read(code).releases, Settings::default()));
        let known = told.iter().filter(|it| it.why.as_deref() != Some("cancelled"));
        assert!(known.clone().count() > 10 && known.clone().all(|it| it.missing == ["/register"]));
    }
}
