//! The promise of the engine: how the input is split, ordered and merged changes nothing.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod made;

use made::{Chance, releases};
use procurement::run::{Input, Options, run};
use procurement::{Keep, Population, Settings, Standing, State, Unfit, read_line};

fn written(inputs: Vec<Input>, threads: usize) -> String {
    let options = Options { threads, keep: Keep::EveryState, ..Options::default() };
    let mut to = Vec::new();
    let report = run(inputs, &options, &mut to).unwrap();
    assert_eq!(
        (report.broken, report.nameless, report.repeated),
        (0, 0, 0),
        "{:?}",
        report.examples
    );
    String::from_utf8(to).unwrap()
}

fn gathered(lines: &[String]) -> Population {
    let mut population = Population::default();
    for line in lines {
        let process = read_line(line).unwrap();
        if !process.is_cancelled() {
            population.read(&process);
        }
    }
    population
}

fn standing(population: Population) -> Standing {
    Standing::new(population, &Settings::default())
}

/// Parts of random sizes, some of them empty.
fn parts<'l>(chance: &mut Chance, mut lines: &'l [String]) -> Vec<&'l [String]> {
    let mut parts = Vec::new();
    while !lines.is_empty() {
        let size = usize::try_from(chance.below(lines.len() as u64 + 1)).unwrap();
        let (part, rest) = lines.split_at(size);
        parts.push(part);
        lines = rest;
    }
    parts
}

#[test]
fn threads_order_and_files_change_no_byte_of_the_findings() {
    for seed in 0..3 {
        let mut chance = Chance::new(seed);
        let mut lines = releases(&mut chance, 200);
        let expected = written(vec![Input::bytes("one", lines.join("\n"))], 1);
        assert!(expected.contains(r#""state":"flagged""#) && expected.contains("R017"));
        for threads in [1, 2, 5] {
            chance.shuffle(&mut lines);
            let files = parts(&mut chance, &lines).into_iter();
            let files = files.map(|it| Input::bytes("part", it.join("\r\n"))).collect();
            assert!(written(files, threads) == expected, "seed {seed}, {threads} threads");
        }
    }
}

#[test]
fn every_tally_merges_in_any_order_to_the_same_bytes() {
    for seed in 10..20 {
        let mut chance = Chance::new(seed);
        let lines = releases(&mut chance, 200);
        let expected = gathered(&lines).save();
        let mut parts: Vec<_> = parts(&mut chance, &lines).into_iter().map(gathered).collect();
        chance.shuffle(&mut parts);
        // Merged as a tree of random shape: any two neighbours may be next.
        while parts.len() > 1 {
            let at = usize::try_from(chance.below(parts.len() as u64 - 1)).unwrap();
            let right = parts.remove(at + 1);
            parts[at].merge(right);
        }
        assert!(parts.remove(0).save() == expected, "seed {seed}");
    }
}

#[test]
fn nobody_is_the_neutral_part_of_every_merge() {
    let lines = releases(&mut Chance::new(30), 100);
    let expected = gathered(&lines).save();
    let (mut left, mut right) = (Population::default(), gathered(&lines));
    left.merge(gathered(&lines));
    right.merge(Population::default());
    assert!(left.save() == expected && right.save() == expected);
}

#[test]
fn a_process_is_judged_alike_by_a_gathered_and_by_a_stored_population() {
    let lines = releases(&mut Chance::new(40), 400);
    let stored = Population::load(&gathered(&lines).save()).unwrap();
    let (mut gathered, mut stored) = (standing(gathered(&lines)), standing(stored));
    let mut flagged = 0;
    for line in &lines {
        let process = read_line(line).unwrap();
        let findings = gathered.judge(&process);
        flagged +=
            findings.iter().filter(|it| it.code == "R017" && it.state == State::Flagged).count();
        assert_eq!(findings, stored.judge(&process));
    }
    assert!(flagged > 0);
    assert_eq!(gathered.rest(), stored.rest());
}

#[test]
fn one_by_one_gives_the_findings_of_the_whole_run() {
    let lines = releases(&mut Chance::new(50), 300);
    let mut standing = standing(gathered(&lines));
    let mut judged: Vec<_> =
        lines.iter().flat_map(|it| standing.judge(&read_line(it).unwrap())).collect();
    judged.extend(standing.rest());
    let mut judged: Vec<_> = judged.iter().map(|it| sonic_rs::to_string(it).unwrap()).collect();
    let whole = written(vec![Input::bytes("whole", lines.join("\n"))], 2);
    let mut whole: Vec<_> = whole.lines().collect();
    judged.sort();
    whole.sort_unstable();
    assert_eq!(judged, whole);
}

#[test]
fn what_an_import_keeps_beside_each_process_is_the_whole_population() {
    let lines = releases(&mut Chance::new(70), 200);
    let mut kept = Population::default();
    for line in lines.iter().rev() {
        let process = read_line(line).unwrap();
        if !process.is_cancelled() {
            kept.read_bytes(&Population::extract_bytes(&process)).unwrap();
        }
    }
    assert!(kept.save() == gathered(&lines).save());
}

#[test]
fn a_process_that_changed_is_taken_out_and_put_in_anew() {
    let lines = releases(&mut Chance::new(80), 100);
    let mut changed = lines.clone();
    // Two that nobody called off: a process that was is in no population.
    let kept = |it: &&usize| !read_line(&lines[**it]).unwrap().is_cancelled();
    let [nth, other] = [7..20, 20..40].map(|it| it.collect::<Vec<_>>().iter().find(kept).copied());
    let (nth, other) = (nth.unwrap(), other.unwrap());
    let [ocid, others] = [nth, other].map(|it| format!("\"ocds-{it}\""));
    changed[nth] = changed[other].replacen(&others, &ocid, 1);
    let mut population = gathered(&lines);
    assert!(population.remove(ocid.trim_matches('"')));
    population.read(&read_line(&changed[nth]).unwrap());
    let fresh = written(vec![Input::bytes("changed", changed.join("\n"))], 1);
    let mut standing = standing(population);
    let mut judged: Vec<_> =
        changed.iter().flat_map(|it| standing.judge(&read_line(it).unwrap())).collect();
    judged.extend(standing.rest());
    let mut judged: Vec<_> = judged.iter().map(|it| sonic_rs::to_string(it).unwrap()).collect();
    judged.sort();
    let mut fresh: Vec<_> = fresh.lines().collect();
    fresh.sort_unstable();
    assert_eq!(judged, fresh);
}

#[test]
fn other_bytes_are_refused() {
    let bytes = gathered(&releases(&mut Chance::new(60), 50)).save();
    assert!(Population::load(&bytes).is_ok());
    for damaged in [&bytes[..bytes.len() / 2], &[], b"procurement", &[0xff; 100]] {
        assert_eq!(Population::load(damaged).err(), Some(Unfit::Unreadable));
    }
}
