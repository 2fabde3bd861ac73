//! Whole files: packed, marked, broken, huge; and the real ones, where they are at hand.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::io::{self, Read, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use procurement::read::LARGEST;
use procurement::run::{Format, Input, Options, Report, run};

const LATE: &str = r#"{"ocid":"a","tender":{"procurementMethod":"open","numberOfTenderers":1}}"#;

fn ran(inputs: Vec<Input>, options: &Options) -> (String, Report) {
    let mut to = Vec::new();
    let report = run(inputs, options, &mut to).unwrap();
    (String::from_utf8(to).unwrap(), report)
}

fn packed(text: &str) -> Vec<u8> {
    let mut to = GzEncoder::new(Vec::new(), Compression::fast());
    to.write_all(text.as_bytes()).unwrap();
    to.finish().unwrap()
}

#[test]
fn a_mark_line_endings_and_packing_change_nothing() {
    let plain = ran(vec![Input::bytes("plain", LATE)], &Options::default()).0;
    assert!(plain.contains(r#""code":"R018""#), "{plain}");
    let marked = format!("\u{feff}{LATE}\r\n\r\n");
    for bytes in [marked.clone().into_bytes(), packed(&marked), packed(LATE)] {
        let (written, report) = ran(vec![Input::bytes("x", bytes)], &Options::default());
        assert_eq!((written, report.read), (plain.clone(), 1));
    }
}

#[test]
fn lines_that_are_no_release_are_counted_and_named() {
    let lines = [
        LATE,
        "",
        "{\"ocid\":",
        "{}",
        r#"{"ocid":"b","tender":{"status":"cancelled"}}"#,
        r#"{"releases":[{"ocid":"c"},7]}"#,
        LATE,
    ];
    let inputs = || vec![Input::bytes("good", LATE), Input::bytes("mixed", lines.join("\n"))];
    let one = ran(inputs(), &Options { threads: 1, ..Options::default() });
    let report = &one.1;
    assert_eq!((report.read, report.cancelled, report.repeated), (5, 1, 2));
    assert_eq!((report.blank, report.nameless, report.broken), (1, 1, 2));
    let named: Vec<_> = report.examples.iter().map(|it| (it.file, it.to_string())).collect();
    let named: Vec<_> = named.iter().map(|(file, it)| (*file, it.as_str())).collect();
    assert_eq!(
        named,
        [
            (1, "line 3: it breaks off"),
            (1, "line 4: the release has no ocid"),
            (1, "line 6, release 2: it is JSON, but not an object"),
        ]
    );
    assert_eq!(report.files, ["good", "mixed"]);
    assert!(ran(inputs(), &Options { threads: 3, ..Options::default() }) == one);
}

#[test]
fn a_part_that_begins_with_a_broken_line_has_lines_where_that_is_said() {
    let text = format!("{{\"releases\":[\n{LATE}\n");
    let from = || Box::new(io::Cursor::new(text.clone().into_bytes()));
    let part = Input::Lines { name: "part".to_owned(), from: from() };
    let report = ran(vec![part], &Options::default()).1;
    assert_eq!((report.read, report.broken, report.examples[0].line), (1, 1, 1));
    let whole = Input::Stream { name: "whole".to_owned(), from: from() };
    assert_eq!(ran(vec![whole], &Options::default()).1.broken, 1, "a package that breaks off");
}

#[test]
fn a_broken_line_far_down_a_large_file_has_its_number() {
    let mut text = String::new();
    for nth in 1..=30_000 {
        let line = format!("{{\"ocid\":\"{nth}\",\"x\":\"{nth:0>60}\"}}\n");
        text.push_str(if nth == 29_000 { "oops\n" } else { &line });
    }
    assert!(text.len() > 3 << 19, "several chunks");
    let report =
        ran(vec![Input::bytes("large", text)], &Options { threads: 4, ..Options::default() }).1;
    assert_eq!((report.read, report.repeated, report.examples[0].line), (29_999, 0, 29_000));
}

#[test]
fn of_many_broken_lines_the_first_hundred_are_kept() {
    let (_, report) = ran(
        vec![Input::bytes("wrong", ("x".repeat(99) + "\n").repeat(12_000))],
        &Options::default(),
    );
    assert_eq!((report.broken, report.examples.len()), (12_000, 100));
    assert!(report.examples.iter().zip(1..).all(|(it, line)| it.line == line));
}

#[test]
fn an_endless_line_is_passed_over_and_the_next_is_read() {
    let endless = || io::repeat(b'[').take(LARGEST as u64 * 3);
    let from = endless().chain(io::Cursor::new("\n")).chain(endless());
    let from = from.chain(io::Cursor::new(format!("\n{LATE}\n")));
    let input = Input::Stream { name: "endless".to_owned(), from: Box::new(from) };
    let (written, report) = ran(vec![input], &Options::default());
    let named: Vec<_> = report.examples.iter().map(|it| (it.line, it.why.code())).collect();
    assert_eq!(named, [(1, "too-large"), (2, "too-large")]);
    assert!(report.read == 1 && written.contains("R018"));
}

#[test]
fn a_table_has_a_row_a_finding() {
    let options =
        Options { format: Format::Csv, only: vec!["r018".to_owned()], ..Options::default() };
    let formula = LATE.replace(r#""a""#, r#""=1+1""#);
    let written = ran(vec![Input::bytes("x", formula)], &options).0;
    let rows: Vec<_> = written.split_terminator("\r\n").collect();
    assert_eq!(rows.len(), 2, "{written}");
    assert!(rows[1].starts_with("R018,1,lot,'=1+1,'=1+1,flagged,1,1,,,,bids=1,"), "{written}");
}

#[test]
fn an_unknown_flag_and_a_missing_file_are_refused_by_name() {
    let unknown = Options { only: vec!["R999".to_owned()], ..Options::default() };
    let refused = run(vec![], &unknown, &mut io::sink()).unwrap_err();
    assert!(refused.to_string().contains("R999") && refused.to_string().contains("R018"));

    let missing =
        run(vec![Input::named("/nowhere/at-all.jsonl")], &Options::default(), &mut io::sink());
    assert!(missing.unwrap_err().to_string().contains("/nowhere/at-all.jsonl"));
}

#[test]
fn a_damaged_archive_is_an_error_and_not_half_an_answer() {
    let mut bytes = packed(&format!("{LATE}\n").repeat(1000));
    bytes.truncate(bytes.len() / 2);
    let error = run(vec![Input::bytes("half.gz", bytes)], &Options::default(), &mut io::sink())
        .unwrap_err();
    assert!(error.to_string().contains("half.gz"));
}

#[test]
fn ten_thousand_real_releases_are_read_whole_and_alike_on_any_number_of_threads() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/ocds-do-10000.jsonl");
    if !std::path::Path::new(path).exists() {
        return;
    }
    let on = |threads| ran(vec![Input::named(path)], &Options { threads, ..Options::default() });
    let (written, report) = on(1);
    assert_eq!((report.read, report.broken, report.nameless, report.repeated), (10_000, 0, 0, 0));
    let flagged = report.flags.iter().map(|it| (it.code, it.states.flagged));
    let flagged: std::collections::BTreeMap<_, _> = flagged.collect();
    assert_eq!(written.lines().count() as u64, flagged.values().sum::<u64>());
    // R030 asks nothing: the bids of this publisher name no zone.
    let expected =
        [("R003", 6312), ("R018", 5487), ("R028", 226), ("R030", 0), ("R035", 262), ("R036", 617)];
    assert!(expected.iter().all(|(code, n)| flagged[code] == *n), "{flagged:?}");
    let (again, other) = on(2);
    assert!(again == written && other == report);
}
