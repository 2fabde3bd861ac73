//! Readers against damage: a report, never a panic, and never more memory than promised.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::io::{self, Read, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use procurement::broken::Broken;
use procurement::read::{DEEPEST, LARGEST};
use procurement::run::{Input, Options, Report, run};
use procurement::{Settings, Unread, coverage, read_line, releases};
use ruzstd::encoding::{CompressionLevel, compress_to_vec};

const SEEDS: u64 = 300;

const RELEASE: &str = r#"{"ocid":"a-1","id":"a-1-x","date":"2026-03-01T10:00:00Z","tag":["compiled"],"buyer":{"id":"B","name":"Мектеп \"№ 5\" \u0416"},"parties":[{"id":"B","roles":["buyer"],"address":{"region":"Қарағанды"}}],"tender":{"id":"t","title":"Көмір","value":{"amount":1200000.50,"currency":"KZT"},"procurementMethod":"open","lots":[{"id":"1"},{"id":"2"}],"items":[{"id":"i","quantity":"5","classification":{"id":905100}}],"tenderPeriod":{"startDate":"2026-03-01","endDate":"2026-03-02"}},"bids":{"details":[{"id":"b","status":"valid","value":{"amount":"1e3","currency":"KZT"},"tenderers":[{"id":"T"}],"relatedLots":["1"]}]},"awards":[{"id":"w","status":"active","suppliers":[{"id":"T"}],"relatedLots":["1"]}],"contracts":[{"id":"c","awardID":"w","period":{"durationInDays":-7}}]}"#;
const PART: &str = r#"{"ocid":"a-2","date":"2026-03-0D","tag":["tender"],"tender":{"lots":[{"id":"1","value":{"amount":1}}],"title":null},"parties":[{"id":"B"}]}"#;

/// A sequence that depends on its seed alone.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((it ^ (it >> 31)) % sides as u64).unwrap()
    }
}

/// Sound inputs of every shape.
fn sound() -> Vec<Vec<u8>> {
    let part = |day: &str| PART.replace('D', day);
    let package = format!(
        r#"{{"uri":"x","releases":[{RELEASE},{},{}],"version":"1.1"}}"#,
        part("2"),
        part("1")
    );
    let record = format!(
        r#"{{"ocid":"a-2","releases":[{},{}],"versionedRelease":{{}}}}"#,
        part("1"),
        part("2")
    );
    let records =
        format!(r#"{{"records":[{record},{{"ocid":"a-1","compiledRelease":{RELEASE}}}]}}"#);
    let pretty = |text: &str| {
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        serde_json::to_string_pretty(&value).unwrap()
    };
    let mut all = vec![
        format!("{RELEASE}\n{record}\n\n{package}\n"),
        pretty(&package),
        pretty(&records),
        format!("[\n{RELEASE},\n{}\n]", part("3")),
        records,
    ]
    .into_iter()
    .map(String::into_bytes)
    .collect::<Vec<_>>();
    all.push(gzip(&all[0]));
    all.push(compress_to_vec(&all[1][..], CompressionLevel::Fastest));
    all
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut to = GzEncoder::new(Vec::new(), Compression::fast());
    to.write_all(bytes).unwrap();
    to.finish().unwrap()
}

/// Reads with every reader. They must agree on what is there.
fn read(bytes: &[u8]) -> anyhow::Result<Report> {
    let _ = read_line(bytes);
    let (mut good, mut bad, mut failed) = (0, 0, false);
    for it in releases(Input::bytes("x", bytes)) {
        match it {
            Ok(it) => {
                read_line(&it.json).unwrap();
                good += 1;
            }
            Err(Unread::Broken { why, .. }) => {
                assert!(Broken::CODES.contains(&why.code()) && !why.to_string().is_empty());
                bad += 1;
            }
            Err(Unread::Failed(_)) => failed = true,
        }
    }
    let mut findings = Vec::new();
    let options = Options { threads: 2, ..Options::default() };
    let report = run(vec![Input::bytes("x", bytes)], &options, &mut findings);
    let covered = coverage::of(vec![Input::bytes("x", bytes)], &Settings::default(), 1);
    assert_eq!((report.is_err(), covered.is_err()), (failed, failed));
    let report = report?;
    assert_eq!((report.read, report.broken + report.nameless), (good, bad));
    let lines = findings.split(|it| *it == b'\n').filter(|it| !it.is_empty());
    lines.for_each(|it| drop(serde_json::from_slice::<serde_json::Value>(it).unwrap()));
    Ok(report)
}

#[test]
fn sound_inputs_are_read_whole() {
    let sound = sound();
    let read = sound.iter().map(|it| read(it).unwrap()).map(|it| (it.read, it.broken));
    assert!(read.eq([(4, 0), (2, 0), (2, 0), (2, 0), (2, 0), (4, 0), (2, 0)]));
}

#[test]
fn bytes_may_be_flipped() {
    let sound = sound();
    for seed in 0..SEEDS {
        let mut dice = Dice(seed);
        let mut bytes = sound[dice.roll(sound.len())].clone();
        for _ in 0..=dice.roll(8) {
            let place = dice.roll(bytes.len());
            // Brackets and quotes hurt most.
            let signs = b"{}[]\",:\\\n\0 0e-\xff\xf0u";
            bytes[place] = match dice.roll(2) {
                0 => signs[dice.roll(signs.len())],
                _ => u8::try_from(dice.roll(256)).unwrap(),
            };
        }
        let _ = read(&bytes);
    }
}

#[test]
fn inputs_may_end_anywhere_and_pieces_may_be_lost_or_doubled() {
    let sound = sound();
    for seed in 0..SEEDS {
        let mut dice = Dice(seed);
        let mut bytes = sound[dice.roll(sound.len())].clone();
        let (a, b) = (dice.roll(bytes.len()), dice.roll(bytes.len()));
        let (start, end) = (a.min(b), a.max(b));
        match dice.roll(3) {
            0 => bytes.truncate(start),
            1 => drop(bytes.drain(start..end)),
            _ => {
                let piece = bytes[start..end].to_vec();
                bytes.splice(start..start, piece);
            }
        }
        let _ = read(&bytes);
    }
}

#[test]
fn a_package_cut_anywhere_gives_what_is_whole_and_says_that_it_was_cut() {
    for bytes in &sound()[1..4] {
        let whole = read(bytes).unwrap();
        for end in 1..bytes.len() {
            let report = read(&bytes[..end]).unwrap();
            assert!(report.read <= whole.read);
            let rest = bytes[end..].trim_ascii();
            assert_eq!(report.broken == 0, rest.is_empty(), "{end}: {report:?}");
        }
    }
}

#[test]
fn packed_inputs_cut_anywhere_are_refused_by_name() {
    for bytes in &sound()[5..] {
        for end in (5..bytes.len()).step_by(7) {
            let error = read(&bytes[..end]).unwrap_err();
            assert!(format!("{error:#}").contains('x'), "{end}");
        }
    }
}

#[test]
fn towers_surrogates_and_numbers_without_end_are_reports() {
    let deep = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
    let packages = |n: usize| format!("{}1{}", "{\"releases\":[".repeat(n), "]}".repeat(n));
    let with =
        |it: &str| format!(r#"{{"ocid":"a","tender":{{"title":"t","value":{{"amount":{it}}}}}}}"#);
    let cases = [
        (deep(100_000), 0, 1),
        ("[".repeat(1_000_000), 0, 1),
        ("{\"releases\":[".repeat(100_000), 0, 1),
        (packages(DEEPEST / 2), 0, 1),
        (packages(100_000), 0, 1),
        (format!("[\n{},\n{RELEASE}]", packages(100_000)), 1, 1),
        (format!("[\n{{\"ocid\":\"x\",\"y\":{}}},\n{RELEASE}]", deep(100_000)), 1, 1),
        (with("1e999"), 0, 1),
        (with("-1e999"), 0, 1),
        (with(&"9".repeat(100_000)), 0, 1),
        (with(&format!("0.{}", "1".repeat(100_000))), 1, 0),
        (with("\"1e999\""), 1, 0),
        (with("\"NaN\""), 1, 0),
        (with("1e-999"), 1, 0),
        (with("--1"), 0, 1),
        (with(r#""\ud800""#), 0, 1),
        (with(r#""\udc00\ud800""#), 0, 1),
        (with(r#""\ud83d\ude00""#), 1, 0),
        (format!(r#"{{"ocid":"{}"}}"#, "Қ".repeat(1 << 19)), 1, 0),
        (format!(r#"{{"ocid":"a","{}":1}}"#, "x".repeat(1 << 20)), 1, 0),
        (format!(r#"{{"ocid":"a",{}"z":1}}"#, "\"x\":1,".repeat(100_000)), 1, 0),
        (r#"{"ocid":"a","ocid":"b"}"#.to_owned(), 0, 1),
        (r#"{"releases":[],"releases":[{"ocid":"b"}]}"#.to_owned(), 1, 0),
        ("\u{feff}\u{feff}{\"ocid\":\"a\"}".to_owned(), 1, 0),
        ("\0\0\0\0".to_owned(), 0, 1),
    ];
    for (text, good, bad) in cases {
        let report = read(text.as_bytes()).unwrap();
        let found = (report.read, report.broken);
        assert_eq!(found, (good, bad), "{:.100} {:?}", text, report.examples);
    }
}

/// Bytes without end, up to this many.
fn endless(sign: u8, n: usize) -> impl Read + Send {
    io::repeat(sign).take(n as u64)
}

#[test]
fn a_small_archive_that_unpacks_to_much_is_read_in_bounded_pieces() {
    let size = LARGEST + LARGEST / 4;
    for sign in [b'[', b'"', b' '] {
        let mut to = GzEncoder::new(Vec::new(), Compression::fast());
        io::copy(&mut endless(sign, size), &mut to).unwrap();
        to.write_all(format!("\n{RELEASE}\n").as_bytes()).unwrap();
        let bomb = to.finish().unwrap();
        assert!(bomb.len() < size / 100);
        let input = Input::bytes("bomb", bomb);
        let report = run(vec![input], &Options::default(), &mut io::sink()).unwrap();
        let is_blank = sign.is_ascii_whitespace();
        assert_eq!(
            (report.read, report.broken > 0),
            (1, !is_blank),
            "{sign} {:?}",
            report.examples
        );
    }
}

#[test]
fn a_frame_that_asks_for_too_much_memory_is_refused() {
    // A window of 2 GiB, by its descriptor.
    let frame = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, 1, 0, 0];
    let error = run(vec![Input::bytes("greedy", frame)], &Options::default(), &mut io::sink());
    assert!(format!("{:#}", error.unwrap_err()).contains("greedy"));
}
