//! Commands that need no site.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::place::Place;

#[test]
fn terms_are_counted_by_the_calendar_of_the_decrees() {
    let place = Place::new();
    for (day, n, last) in [
        ("2026-03-20", "3", "2026-03-30"),
        ("2026-03-20", "7", "2026-04-03"),
        ("2026-03-20", "15", "2026-04-15"),
        ("2026-04-29", "10", "2026-05-18"),
        ("2026-05-06", "15", "2026-06-01"),
        ("2026-12-10", "10", "2026-12-25"),
    ] {
        let ended = place.run(&["term", day, n]).done();
        assert_eq!(ended.out, format!("{last}\n"));
        assert_eq!(ended.err, "");
    }
}

#[test]
fn a_term_beyond_the_decrees_is_provisional() {
    Place::new().run(&["term", "9999-12-30", "7"]).wrong();
    let ended = Place::new().run(&["term", "2030-03-20", "7"]).done();
    assert_eq!(ended.out.lines().count(), 1);
    assert!(ended.err.contains("provisional"), "{}", ended.err);
}

fn releases(n: u64) -> String {
    let region = generator::Region::demo(1, jiff::civil::date(2026, 11, 23).at(10, 0, 0, 0));
    (0..n).map(|nth| region.release(nth) + "\n").collect()
}

#[test]
fn flags_are_found_without_a_database() {
    let place = Place::new();
    place.file("a.jsonl", &(releases(200) + "broken\n"));
    let ended = place.run(&["flags", "run", "a.jsonl"]).done();
    let first: serde_json::Value = serde_json::from_str(ended.out.lines().next().unwrap()).unwrap();
    assert!(first["code"].as_str().unwrap().starts_with(['R', 'K']));
    assert!(ended.err.contains("200 processes read, 1 lines put aside"), "{}", ended.err);

    let only =
        place.run_with(&["flags", "run", "-", "--only", "R018", "--format", "csv"], &releases(200));
    let only = only.done().out;
    assert!(
        only.lines().count() > 1 && only.lines().skip(1).all(|it| it.contains("R018")),
        "{only}"
    );

    let again =
        place.run(&["flags", "run", "a.jsonl", "--threads", "1", "--output", "b.jsonl"]).done();
    assert_eq!(again.out, "");
    let written = std::fs::read_to_string(place.path().join("b.jsonl")).unwrap();
    assert_eq!(written, ended.out, "one thread finds what many find");
    std::fs::create_dir(place.path().join("folder")).unwrap();
    place.file("folder/a.jsonl", &releases(200));
    let of_folder = place.run(&["flags", "run", "folder"]).done();
    assert_eq!(of_folder.out, ended.out, "a folder stands for its files");

    let at = ["--queue", "queue.jsonl", "--at", "2026-11-23T10:00:00+05:00"];
    place.run(&[&["flags", "run", "a.jsonl", "--output", "b.jsonl"], &at[..]].concat()).done();
    let queue = std::fs::read_to_string(place.path().join("queue.jsonl")).unwrap();
    let best: serde_json::Value = serde_json::from_str(queue.lines().next().unwrap()).unwrap();
    assert_eq!(best["rank"], 1);
    // The example of the manual, as it stands there.
    let set = ["--only", "R003,R036", "--set", "R003.least_days.tender=15"];
    place.run(&[&["flags", "run", "a.jsonl"], &set[..]].concat()).done();
    place.run(&["flags", "run", "a.jsonl", "--threads", "100000"]).wrong();
    let said = place.run_with(&["flags", "run", "-"], "<html>\n").refused().err;
    assert!(said.contains("nothing that was read is a process"), "{said}");
    let over = place.run(&["flags", "run", "a.jsonl", "--output", "./a.jsonl"]).refused();
    assert!(over.err.contains("write elsewhere"), "{}", over.err);
    assert!(!std::fs::read(place.path().join("a.jsonl")).unwrap().is_empty());
}

#[test]
fn a_reader_who_goes_away_is_no_failure() {
    let place = Place::new();
    place.file("a.jsonl", &releases(3000));
    let mut command = place.erikti(&["flags", "run", "a.jsonl", "--format", "csv"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let ended = child.wait_with_output().unwrap();
    let said = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(0), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let said = Place::new().run(&["flags", "run", "nowhere.jsonl"]).refused().err;
    assert!(said.contains("nowhere.jsonl"), "{said}");
}
