//! The page of the findings file says what the program does.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use procurement::run::{Format, Input, Options, run};
use procurement::{Finding, Grain, State};

const PAGE: &str = include_str!("../../docs/findings.md");

/// The first cells of the table under a head, without their marks.
fn cells(head: &str) -> Vec<&'static str> {
    let table = PAGE.split_once(head).unwrap().1.trim_start();
    let rows = table.lines().skip(1).take_while(|it| it.starts_with('|'));
    rows.map(|it| it.split('|').nth(1).unwrap().trim()).collect()
}

#[test]
fn the_example_is_a_finding_as_it_is_written() {
    let example = PAGE.split("```json\n").nth(1).unwrap().lines().next().unwrap();
    let finding: Finding = sonic_rs::from_str(example).unwrap();
    assert_eq!(sonic_rs::to_string(&finding).unwrap(), example);
}

#[test]
fn every_member_kind_and_state_has_its_row() {
    let members = [
        "code",
        "rule_version",
        "subject",
        "subject.kind",
        "subject.id",
        "ocid",
        "state",
        "value",
        "threshold",
        "sample",
        "amount",
        "explanation",
        "explanation.key",
        "explanation.arguments",
        "evidence",
        "evidence[].ocid",
        "evidence[].pointer",
        "evidence[].value",
        "source",
        "why",
        "missing",
    ];
    let told = cells("| member | type | when | meaning | example |");
    assert_eq!(told, members.map(|it| format!("`{it}`")));

    let kinds = [
        Grain::Process,
        Grain::Lot,
        Grain::Item,
        Grain::Bid,
        Grain::Contract,
        Grain::Supplier,
        Grain::Buyer,
        Grain::ProcuringEntity,
        Grain::Tenderer,
        Grain::Pair,
        Grain::Market,
    ];
    let told = cells("| `kind` | `id` | example |").join(", ");
    assert_eq!(told, kinds.map(|it| format!("`{}`", it.word())).join(", "));

    let states = [State::Flagged, State::Clear, State::NotApplicable, State::Insufficient];
    let told = cells("| `state` | meaning | members beside the first five |");
    assert_eq!(told, states.map(|it| format!("`{}`", it.word())));
}

#[test]
fn every_column_of_the_table_has_its_row() {
    let options = Options { format: Format::Csv, ..Options::default() };
    let mut to = Vec::new();
    run(vec![Input::bytes("none", "")], &options, &mut to).unwrap();
    let head = String::from_utf8(to).unwrap();
    let columns: Vec<_> = head.trim_end().split(',').map(|it| format!("`{it}`")).collect();
    assert_eq!(cells("| column | from |"), columns);
}
