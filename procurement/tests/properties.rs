//! What must hold of every flag, whatever the releases.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod made;
mod pointers;

use std::collections::{BTreeMap, BTreeSet};

use made::{Chance, releases};
use pointers::Releases;
use procurement::catalogue::catalogue;
use procurement::run::{Input, Options, run};
use procurement::{Figure, Finding, Keep, State};
use serde_json::Value;

/// Flags that compare with a sum of money that stands in a law or a parameter: a world in which
/// everything is dearer has other answers.
const ABSOLUTE: &[&str] = &["K06", "K20", "R002", "R011", "R029", "R049", "R052", "R054", "R055"];

/// Flags that these releases must raise, or the tests below say little.
const RAISED: &[&str] = &[
    "K05", "K06", "K11", "K19", "K21", "R003", "R017", "R018", "R028", "R030", "R035", "R036",
    "R067", "R068",
];

fn findings(lines: &[String], only: &[&str]) -> Vec<Finding> {
    let only = only.iter().map(|it| (*it).to_owned()).collect();
    let options = Options { only, threads: 2, keep: Keep::EveryState, ..Options::default() };
    let mut to = Vec::new();
    run(vec![Input::bytes("made", lines.join("\n"))], &options, &mut to).unwrap();
    let text = String::from_utf8(to).unwrap();
    text.lines().map(|it| sonic_rs::from_str(it).unwrap()).collect()
}

/// The flags that one process answers alone, as the list of flags tells.
fn alone() -> Vec<&'static str> {
    let list = include_str!("../src/flags/mod.rs");
    let is_alone = |code: &&str| {
        let line = list.lines().find(|it| it.trim_end().ends_with(&format!(" {code},"))).unwrap();
        matches!(line.split_whitespace().nth(1), Some("rule" | "deal"))
    };
    catalogue().iter().map(|it| it.code).filter(is_alone).collect()
}

#[test]
fn an_unrelated_process_never_changes_what_a_process_answers_alone() {
    let codes = alone();
    assert!(codes.len() > 5 && !codes.contains(&"R017"), "{codes:?}");
    for seed in 0..3 {
        let mut chance = Chance::new(seed);
        let lines = releases(&mut chance, 60);
        let expected = findings(&lines, &codes);
        let others = releases(&mut chance, 60);
        let others = others.iter().map(|it| it.replacen("\"ocds-", "\"other-", 1));
        let mut all: Vec<_> = lines.iter().cloned().chain(others).collect();
        chance.shuffle(&mut all);
        let mut given = findings(&all, &codes);
        assert!(given.len() > expected.len());
        given.retain(|it| it.ocid.starts_with("ocds-"));
        assert!(given == expected, "seed {seed}");
    }
}

#[test]
fn when_everything_costs_three_times_as_much_no_ratio_changes() {
    let codes: Vec<_> =
        catalogue().iter().map(|it| it.code).filter(|it| !ABSOLUTE.contains(it)).collect();
    let mut flagged = 0;
    for seed in 10..13 {
        let lines = releases(&mut Chance::new(seed), 150);
        let dearer: Vec<_> = lines.iter().map(|it| dearer(it)).collect();
        let (before, after) = (findings(&lines, &codes), findings(&dearer, &codes));
        let (before, after) = (by_subject(&before), by_subject(&after));
        assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
        for (subject, was) in before {
            let is = after[&subject];
            let answer = |it: &Finding| (it.state, it.why.clone(), it.missing.clone());
            assert_eq!(answer(was), answer(is), "{subject:?}");
            assert!(alike(was.value.as_ref(), is.value.as_ref()), "{was:?} {is:?}");
            flagged += usize::from(was.state == State::Flagged);
        }
    }
    assert!(flagged > 100, "{flagged}");
}

/// The same answers by code and subject.
fn by_subject(all: &[Finding]) -> BTreeMap<(&str, &str), &Finding> {
    all.iter().map(|it| ((&*it.code, &*it.subject.id), it)).collect()
}

/// Money became three times as much, and nothing else has changed but by rounding.
fn alike(was: Option<&Figure>, is: Option<&Figure>) -> bool {
    match (was, is) {
        (Some(Figure::Money { amount: was, .. }), Some(Figure::Money { amount: is, .. })) => {
            (was * 3.0 - is).abs() < 0.05
        }
        (Some(Figure::Real(was)), Some(Figure::Real(is))) => (was - is).abs() < 0.011,
        _ => was == is,
    }
}

fn dearer(line: &str) -> String {
    let mut release = serde_json::from_str(line).unwrap();
    multiply(&mut release);
    release.to_string()
}

fn multiply(it: &mut Value) {
    match it {
        Value::Object(members) => {
            if members.contains_key("currency") {
                let amount = members["amount"].as_f64().unwrap();
                members.insert("amount".to_owned(), (amount * 3.0).into());
            }
            members.values_mut().for_each(multiply);
        }
        Value::Array(all) => all.iter_mut().for_each(multiply),
        _ => {}
    }
}

#[test]
fn every_pointer_leads_to_the_number_shown() {
    let mut raised = BTreeSet::new();
    for seed in 20..24 {
        let lines = releases(&mut Chance::new(seed), 200);
        let published = Releases::read(lines.iter().map(|it| &**it));
        for finding in findings(&lines, &[]) {
            published.hold(&finding);
            if finding.state == State::Flagged {
                assert!(!finding.evidence.is_empty() && finding.value.is_some(), "{finding:?}");
                raised.insert(finding.code.to_string());
            }
        }
    }
    let silent: Vec<_> = RAISED.iter().filter(|it| !raised.contains(**it)).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn every_pointer_leads_there_too_where_fields_stand_elsewhere() {
    let lines: Vec<String> =
        releases(&mut Chance::new(25), 300).iter().map(|it| elsewhere(it)).collect();
    let published = Releases::read(lines.iter().map(|it| &**it));
    let findings = findings(&lines, &[]);
    for it in &findings {
        published.hold(it);
    }
    let shown = |part: &str| {
        findings.iter().flat_map(|it| &it.evidence).any(|it| it.pointer.contains(part))
    };
    assert!(shown("/bids/") && !shown("/bids/details"));
}

/// The same release of a publisher who lists bids at once, and gives one supplier as an object.
fn elsewhere(line: &str) -> String {
    let mut release: Value = serde_json::from_str(line).unwrap();
    release["bids"] = release["bids"]["details"].take();
    for award in release["awards"].as_array_mut().unwrap() {
        let award = award.as_object_mut().unwrap();
        let mut suppliers = award.remove("suppliers").unwrap();
        award.insert("supplier".to_owned(), suppliers[0].take());
    }
    release.as_object_mut().unwrap().remove("buyer");
    release.to_string()
}

#[test]
fn no_number_of_a_person_is_ever_printed() {
    let lines = releases(&mut Chance::new(30), 200);
    assert!(lines.iter().any(|it| it.contains("990101300124")));
    for finding in findings(&lines, &[]) {
        let line = sonic_rs::to_string(&finding).unwrap();
        assert!(!line.contains("990101300124"), "{line}");
    }
}
