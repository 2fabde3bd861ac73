//! `erikti flags tally` and `erikti flags merge`.

use std::fs;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::place::Place;

/// Invented releases as lines.
fn releases(place: &Place, count: &str) -> Vec<String> {
    let asked = ["generate", "--releases", count, "--seed", "5", "--inject", "all"];
    let made = place.run(&[&asked[..], &["--register", "register.csv"]].concat()).done();
    made.out.lines().map(|it| format!("{it}\n")).collect()
}

/// So many parts of the releases, each with a tally.
fn tallied(place: &Place, lines: &[String], parts: usize, options: &[&str]) -> Vec<String> {
    let of = |(nth, part): (usize, &[String])| {
        let (file, tally) = (format!("{nth}.jsonl"), format!("{nth}.tally"));
        place.file(&file, &part.concat());
        let asked = ["flags", "tally", &file, "--output", &tally];
        let ended = place.run(&[&asked[..], options].concat()).done();
        assert!(ended.out.is_empty() && ended.err.contains("processes read"), "{}", ended.err);
        tally
    };
    lines.chunks(lines.len().div_ceil(parts)).enumerate().map(of).collect()
}

fn merge(tallies: &[String], options: &[&'static str]) -> Vec<String> {
    let words = ["flags", "merge"].into_iter().map(str::to_owned);
    let options = options.iter().map(|it| (*it).to_owned());
    words.chain(tallies.iter().cloned()).chain(options).collect()
}

fn run(place: &Place, words: &[String]) -> crate::place::Ended {
    place.run(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn tallies_in_any_order_give_the_findings_of_one_run() {
    let place = Place::new();
    let lines = releases(&place, "400");
    place.file("all.jsonl", &lines.concat());
    for options in [
        &[][..],
        &["--states", "all", "--register", "rnu=register.csv", "--set", "R003.least_days=9"],
    ] {
        let whole = place.run(&[&["flags", "run", "all.jsonl"], options].concat()).done().out;
        assert!(whole.lines().count() > 20);
        let mut tallies = tallied(&place, &lines, 5, options);
        tallies.rotate_left(2);
        assert!(run(&place, &merge(&tallies, &[])).done().out == whole);

        let ended = run(&place, &merge(&tallies, &["--output", "merged.jsonl"])).done();
        assert!(ended.err.contains("400 processes read"), "{}", ended.err);
        assert!(fs::read_to_string(place.path().join("merged.jsonl")).unwrap() == whole);
    }
}

#[test]
fn merged_tallies_are_a_tally_and_may_come_through_a_pipe() {
    let place = Place::new();
    let lines = releases(&place, "400");
    let tallies = tallied(&place, &lines, 4, &[]);
    let (left, right) = tallies.split_at(2);
    run(&place, &merge(left, &["--tally", "left.tally"])).done();
    run(&place, &merge(right, &["--tally", "right.tally"])).done();
    let flat = run(&place, &merge(&tallies, &["--format", "csv"])).done().out;
    let halves = ["right.tally", "left.tally"].map(str::to_owned);
    assert!(run(&place, &merge(&halves, &["--format", "csv"])).done().out == flat);

    // One after the other, and packed.
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    for it in &tallies {
        packed.write_all(&fs::read(place.path().join(it)).unwrap()).unwrap();
    }
    fs::write(place.path().join("all.gz"), packed.finish().unwrap()).unwrap();
    let all = ["all.gz".to_owned()];
    assert!(run(&place, &merge(&all, &["--format", "csv"])).done().out == flat);

    let summary = run(&place, &merge(&tallies, &["--summary"])).done().out;
    assert!(summary.starts_with("flag") && summary.contains("R018"), "{summary}");
}

#[test]
fn tallies_that_do_not_add_up_are_refused_in_plain_words() {
    let place = Place::new();
    let lines = releases(&place, "30");
    let one = tallied(&place, &lines, 1, &[]).remove(0);
    fs::rename(place.path().join(&one), place.path().join("usual.tally")).unwrap();
    let said = |tallies: &[&str]| {
        let tallies: Vec<_> = tallies.iter().map(|it| (*it).to_owned()).collect();
        run(&place, &merge(&tallies, &[])).refused().err
    };
    for (options, word) in [
        (&["--set", "R035.least=7"][..], "R035.least=7"),
        (&["--only", "R018"], "other flags"),
        (&["--states", "all"], "states"),
        (&["--register", "rnu=register.csv"], "register"),
    ] {
        tallied(&place, &lines, 1, options);
        let why = said(&["usual.tally", "0.tally"]);
        assert!(why.contains("0.tally") && why.contains(word), "{why}");
    }
    let whole = fs::read(place.path().join("usual.tally")).unwrap();
    fs::write(place.path().join("half.tally"), &whole[..whole.len() / 2]).unwrap();
    assert!(said(&["half.tally"]).contains("breaks off"));
    assert!(said(&["0.jsonl"]).contains("no tally"));
    place.file("empty.tally", "");
    assert!(said(&["usual.tally", "empty.tally"]).contains("holds no tally"));
    let over = place.run(&["flags", "merge", "usual.tally", "--tally", "./usual.tally"]).refused();
    assert!(over.err.contains("write elsewhere"), "{}", over.err);
    assert!(fs::read(place.path().join("usual.tally")).unwrap() == whole);
}

#[test]
fn a_part_without_processes_is_a_tally_and_nothing_at_all_is_refused() {
    let place = Place::new();
    place.file("empty.jsonl", "");
    place.run(&["flags", "tally", "empty.jsonl", "--output", "empty.tally"]).done();
    let said = place.run(&["flags", "merge", "empty.tally"]).refused().err;
    assert!(said.contains("no process"), "{said}");

    place.file("few.jsonl", &releases(&place, "400").concat());
    place.run(&["flags", "tally", "few.jsonl", "--lines", "--output", "few.tally"]).done();
    let whole = place.run(&["flags", "run", "few.jsonl"]).done().out;
    let merged = place.run(&["flags", "merge", "empty.tally", "few.tally"]).done().out;
    assert!(merged == whole);
}
