//! The codes that Cardinal computes agree with its definitions, case by case, on releases without lots in
//! one currency. Where a question of ours is drawn otherwise (its fence, its chances), what it measures is
//! compared.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod definition;

use std::collections::{BTreeMap, BTreeSet};

use definition::{Process, ZONE};
use generator::Region;
use jiff::civil::date;
use procurement::run::{Input, Options, run};
use procurement::{Figure, Finding, Settings};

const COUNT: u64 = 2_500;

fn lines() -> Vec<String> {
    let region = Region::dr(1906, date(2026, 11, 23).at(10, 0, 0, 0));
    (0..COUNT).map(|it| region.release(it)).collect()
}

/// What the definitions are about: nobody asks about a purchase that was called off.
fn processes(lines: &[String]) -> Vec<Process> {
    let all = lines.iter().map(|it| Process(serde_json::from_str(it).unwrap()));
    let all: Vec<_> = all.filter(|it| it.0["tender"]["status"] != "cancelled").collect();
    let lots = |it: &Process| it.0.pointer("/tender/lots/0").is_some();
    assert!(!all.iter().any(lots), "the slice has no lots");
    all
}

fn findings(lines: &[String], code: &str, settings: &[&str]) -> Vec<Finding> {
    let mut set = Settings::default();
    for it in settings {
        set.set(&format!("{code}.{it}")).unwrap();
    }
    let options = Options { only: vec![code.to_owned()], settings: set, ..Options::default() };
    let mut to = Vec::new();
    run(vec![Input::bytes("made", lines.join("\n"))], &options, &mut to).unwrap();
    let text = String::from_utf8(to).unwrap();
    text.lines().map(|it| serde_json::from_str(it).unwrap()).collect()
}

/// The processes that are flagged are those of which the definition holds.
fn agrees(code: &str, settings: &[&str], defined: impl Fn(&Process) -> bool) {
    let lines = lines();
    let all = processes(&lines);
    let expected: BTreeSet<&str> = all.iter().filter(|it| defined(it)).map(Process::ocid).collect();
    let findings = findings(&lines, code, settings);
    let given: BTreeSet<&str> = findings.iter().map(|it| it.ocid.as_str()).collect();
    assert!(!expected.is_empty(), "{code} is raised");
    let (more, fewer) = (given.difference(&expected), expected.difference(&given));
    let (more, fewer): (Vec<_>, Vec<_>) = (more.collect(), fewer.collect());
    assert!(more.is_empty() && fewer.is_empty(), "{code}: more {more:?}, fewer {fewer:?}");
}

/// A purchase from one source invites nobody.
fn invites(it: &Process) -> bool {
    it.0["tender"]["procurementMethod"] != "direct"
}

#[test]
fn the_questions_of_one_process_are_raised_where_their_definition_holds() {
    let zone = format!("zone={ZONE}");
    agrees("R003", &["least_days=15", &zone], |it| {
        invites(it) && it.days().is_some_and(|days| days < 15)
    });
    agrees("R018", &[], Process::has_a_single_bid);
    agrees("R028", &[], Process::has_equal_prices);
    agrees("R030", &[&zone], Process::has_a_late_winner);
    agrees("R035", &["least=1"], |it| it.others_out() >= 1);
    agrees("R036", &[], Process::lost_its_lowest);
}

fn number(it: &Finding, name: &str) -> f64 {
    match it.number(name) {
        Some(Figure::Whole(it)) => f64::from(i32::try_from(*it).unwrap()),
        Some(Figure::Real(it)) => *it,
        other => panic!("{name} is {other:?}"),
    }
}

/// With a fence that holds nobody back, every gap is shown.
#[test]
fn the_gap_of_each_process_is_that_of_the_definition() {
    let open = ["reach=-1000", "least_times=0.000001", "least_sample=1"];
    let lines = lines();
    let all = processes(&lines);
    let defined = |some: fn(f64) -> bool| -> BTreeMap<&str, f64> {
        let gaps = all.iter().filter_map(|it| Some((it.ocid(), it.gap()?)));
        gaps.filter(|it| some(it.1)).collect()
    };
    // Equal prices are the question of R028 here; in the definition they hide what is only close.
    for (code, name, expected) in
        [("R024", "gap", defined(|gap| gap > 0.0)), ("R058", "times", defined(|_| true))]
    {
        let found = findings(&lines, code, &open);
        let given: BTreeMap<&str, f64> =
            found.iter().map(|it| (it.ocid.as_str(), number(it, name))).collect();
        let ocids = |of: &BTreeMap<&str, f64>| of.keys().map(|it| (*it).to_owned()).collect();
        let (ours, theirs): (BTreeSet<String>, BTreeSet<String>) =
            (ocids(&given), ocids(&expected));
        assert!(theirs.len() > 50, "{code}: {}", theirs.len());
        assert_eq!(ours, theirs, "{code}");
        for (ocid, gap) in expected {
            let shown = if code == "R024" { 100.0 * gap } else { 1.0 + gap };
            assert!((given[ocid] - shown).abs() < 0.006, "{code} {ocid}: {} {shown}", given[ocid]);
        }
    }
}

#[test]
fn the_counts_of_each_organisation_are_those_of_the_definition() {
    let lines = lines();
    let all = processes(&lines);

    let open =
        ["least_bids=2", "least_processes=2", "least_share=0", "share=0.2", "least_sample=1"];
    let found = findings(&lines, "R038", &[&open[..], &["least_times=0.000001"]].concat());
    let defined = definition::disqualified(&all);
    let mut judged = 0;
    for it in found.iter().filter(|it| it.subject.kind == procurement::Grain::Tenderer) {
        let count = defined[it.subject.id.as_str()];
        let given = (number(it, "submitted"), number(it, "disqualified"));
        assert_eq!(given, (real(count.all), real(count.of_them)), "{}", it.subject.id);
        assert!(count.all >= 2 && count.processes >= 2);
        judged += 1;
    }
    assert!(judged > 10, "{judged}");

    let open = ["least_processes=3", "reach=-1000", "least_times=0.000001", "least_sample=1"];
    let found = findings(&lines, "R048", &open);
    let expected: BTreeMap<&str, (usize, i64)> = definition::kinds(&all, 4)
        .into_iter()
        .filter(|(_, (kinds, processes))| *kinds > 0 && *processes >= 3)
        .collect();
    assert!(expected.len() > 10, "{}", expected.len());
    for it in &found {
        let (kinds, processes) = expected[it.subject.id.as_str()];
        let given = (number(it, "kinds"), number(it, "processes"));
        assert_eq!(given, (real(i64::try_from(kinds).unwrap()), real(processes)));
    }
    assert_eq!(found.len(), expected.len());
}

/// Chances can be weighed where several came and the end is known; there the counts are the same.
#[test]
fn the_wins_of_each_bidder_are_those_of_the_definition() {
    let lines: Vec<String> = lines()
        .into_iter()
        .filter(|it| {
            let process = Process(serde_json::from_str(it).unwrap());
            let bidders: BTreeSet<String> =
                process.valid().iter().map(|it| it["tenderers"][0]["id"].to_string()).collect();
            let once = bidders.len() == process.valid().len();
            !process.suppliers().is_empty() && bidders.len() > 1 && once
        })
        .collect();
    let all = processes(&lines);
    let open = ["least_bids=1", "least_expected=0", "most_share=1000000"];
    let found = findings(&lines, "R025", &open);
    let defined = definition::wins(&all);
    assert!(found.len() > 50, "{}", found.len());
    for it in &found {
        let count = defined[it.subject.id.as_str()];
        let given = (number(it, "bids"), number(it, "won"));
        assert_eq!(given, (real(count.all), real(count.of_them)), "{}", it.subject.id);
    }
    assert_eq!(found.len(), defined.len());
}

fn real(it: i64) -> f64 {
    f64::from(i32::try_from(it).unwrap())
}
