//! What goes in: lists, packages, records, packed or not, on one line or on many, and merged.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::fs;
use std::io::{self, Cursor, Read, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use procurement::read::LARGEST;
use procurement::run::{Input, Options, Report, files, run};
use procurement::{Release, Unread, releases};
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use serde_json::{Value, json};

const ONE: &str = r#"{"ocid":"a","tag":["compiled"],"tender":{"procurementMethod":"open","numberOfTenderers":1}}"#;
const TWO: &str = r#"{"ocid":"b","tag":["compiled"],"tender":{"title":"[ \" ]}"}}"#;

type Read1 = Result<(u64, Option<u64>, String), (u64, Option<u64>, &'static str)>;

/// Every release by its ocid, everything else by its reason.
fn told(bytes: impl Into<Vec<u8>>) -> Vec<Read1> {
    each(Input::bytes("x", bytes))
        .map(|it| match it {
            Ok(it) => {
                let ocid = value(&it)["ocid"].as_str().unwrap().to_owned();
                Ok((it.place.line, it.place.element, ocid))
            }
            Err(Unread::Broken { place, why, .. }) => Err((place.line, place.element, why.code())),
            Err(Unread::Failed(error)) => panic!("{error:#}"),
        })
        .collect()
}

fn each(input: Input) -> impl Iterator<Item = Result<Release, Unread>> {
    releases(input)
}

fn value(release: &Release) -> Value {
    serde_json::from_slice(&release.json).unwrap()
}

fn merged(text: &Value) -> Value {
    let mut all: Vec<_> = each(Input::bytes("x", text.to_string())).collect();
    assert_eq!(all.len(), 1, "{all:?}");
    value(&all.remove(0).unwrap())
}

fn ran(input: Input, threads: usize) -> (String, Report) {
    let mut to = Vec::new();
    let report = run(vec![input], &Options { threads, ..Options::default() }, &mut to).unwrap();
    (String::from_utf8(to).unwrap(), report)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut to = GzEncoder::new(Vec::new(), Compression::fast());
    to.write_all(bytes).unwrap();
    to.finish().unwrap()
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, CompressionLevel::Fastest)
}

fn package(field: &str, elements: &[&str]) -> String {
    format!(
        r#"{{"uri":"x","publisher":{{"name":"releases","uid":["ocid"]}},"{field}":[{}],"version":"1.1"}}"#,
        elements.join(",")
    )
}

fn pretty(text: &str) -> String {
    serde_json::to_string_pretty(&serde_json::from_str::<Value>(text).unwrap()).unwrap()
}

#[test]
fn every_way_of_giving_two_releases_gives_the_two() {
    let record = format!(r#"{{"ocid":"a","releases":[{{"url":"x"}}],"compiledRelease":{ONE}}}"#);
    let embedded = format!(r#"{{"ocid":"b","releases":[{TWO}]}}"#);
    let texts = [
        format!("{ONE}\n{TWO}"),
        format!("{ONE}\r\n\r\n{TWO}\r\n"),
        format!("[{ONE},{TWO}]"),
        package("releases", &[ONE, TWO]),
        package("records", &[&record, &embedded]),
        format!("{}\n{}\n", package("releases", &[ONE]), package("records", &[&embedded])),
        format!("{record}\n[{TWO}]"),
        format!("[{}]", package("releases", &[ONE, TWO])),
    ];
    for text in texts {
        let mut ways = vec![text.clone(), format!("\u{feff}{text}")];
        if text.lines().count() == 1 {
            ways.push(pretty(&text));
            ways.push(format!("\n\n{}\n\n", pretty(&text).replace('\n', "\r\n")));
        }
        for way in ways {
            for bytes in [way.clone().into_bytes(), gzip(way.as_bytes()), zstd(way.as_bytes())] {
                let ocids: Vec<_> = told(bytes).into_iter().map(|it| it.unwrap().2).collect();
                assert_eq!(ocids, ["a", "b"], "{way}");
            }
            let (written, report) = ran(Input::bytes("x", way.clone()), 2);
            assert_eq!((report.read, report.broken, report.nameless), (2, 0, 0), "{way}");
            assert!(written.contains(r#""code":"R018""#) && !report.holds_nothing());
        }
    }
}

#[test]
fn a_place_is_a_line_and_an_element() {
    let text = format!("{ONE}\n\n{}\n", package("releases", &[TWO, "[]", "\"x\"", ONE]));
    let place = |element, ocid: &str| Ok((3, Some(element), ocid.to_owned()));
    let broken = |element, why| Err((3, Some(element), why));
    let expected = [
        Ok((1, None, "a".to_owned())),
        broken(3, "not-object"),
        place(1, "b"),
        broken(2, "array"),
        place(4, "a"),
    ];
    assert_eq!(told(text), expected);

    let lines = format!("[\n{ONE},\n{{\"ocid\":7x}},\n12,\n\n{TWO}\n]\n");
    let expected = [
        Ok((2, Some(1), "a".to_owned())),
        Err((3, Some(2), "not-json")),
        Err((4, Some(3), "not-object")),
        Ok((6, Some(4), "b".to_owned())),
    ];
    assert_eq!(told(lines), expected);
}

#[test]
fn a_package_that_breaks_off_gives_what_is_whole() {
    let whole = package("releases", &[ONE, TWO]);
    let cut = &whole[..whole.find("title").unwrap()];
    let expected = [Err((1, Some(2), "truncated")), Ok((1, Some(1), "a".to_owned()))];
    assert_eq!(told(cut), expected);
    // The next line is read as if nothing had been.
    let after = format!("{ONE}\n{cut}\n{TWO}");
    assert_eq!(told(after).last().unwrap().as_ref().unwrap().2, "b");

    let whole = pretty(&whole);
    let cut = &whole[..whole.find("title").unwrap()];
    let read = told(cut);
    assert!(matches!(&read[..], [Ok((_, Some(1), _)), Err((_, Some(2), "truncated"))]), "{read:?}");
}

#[test]
fn what_holds_nothing_says_so() {
    let cases = [
        ("[]", "array"),
        (r#"{"uri":"x","releases":[]}"#, "package"),
        (r#"{"ocid":"a","releases":[{"url":"x","date":"2026-01-01"}]}"#, "record"),
        (r#"{"ocid":"a","versionedRelease":{},"releases":[]}"#, "record"),
        (r#"{"releases":{"ocid":"a"}}"#, "package"),
        ("<html></html>", "not-json"),
    ];
    for (text, why) in cases {
        assert_eq!(told(text), [Err((1, None, why))], "{text}");
        let report = ran(Input::bytes("x", text), 1).1;
        assert!(report.holds_nothing() && report.without == [0] && report.broken == 1, "{text}");
    }
    assert_eq!(ran(Input::bytes("x", ""), 1).1.without, [0]);
    let inputs = vec![Input::bytes("none", "[]"), Input::bytes("one", ONE)];
    let report = run(inputs, &Options::default(), &mut io::sink()).unwrap();
    assert!(report.without == [0] && !report.holds_nothing());
}

#[test]
fn releases_of_one_process_become_one_by_their_dates() {
    // The zone decides: 23:30 in Karaganda is earlier than 19:00 at Greenwich.
    let releases = json!({"releases": [
        {"ocid": "a", "id": "2", "date": "2026-01-02T19:00:00Z", "tag": ["tenderUpdate"], "tender": {
            "title": "new", "value": null, "status": "active",
            "lots": [{"id": 2, "title": "second"}, {"id": "1", "title": null}],
            "submissionMethod": ["written"],
        }},
        {"ocid": "a", "id": "1", "date": "2026-01-02T23:30:00+05:00", "tag": ["tender"], "tender": {
            "title": "old", "value": {"amount": 12.340, "currency": "KZT"}, "description": "kept",
            "lots": [{"id": "1", "title": "first", "status": "active"}],
            "submissionMethod": ["electronicSubmission", "inPerson"],
        }, "parties": [{"id": "x", "roles": ["buyer", "payer"]}]},
        {"ocid": "a", "id": "3", "date": "2026-01-05", "tag": ["award"], "language": "kk",
            "parties": [{"id": "x", "roles": ["buyer"]}, {"id": "y"}], "tender": {"lots": []}},
    ]});
    let expected = json!({
        "tag": ["compiled"], "id": "a-2026-01-05", "date": "2026-01-05", "ocid": "a",
        "tender": {
            "title": "new", "description": "kept", "status": "active",
            "lots": [{"id": "1", "status": "active"}, {"id": 2, "title": "second"}],
            "submissionMethod": ["written"],
        },
        "parties": [{"id": "x", "roles": ["buyer"]}, {"id": "y"}],
        "language": "kk",
    });
    assert_eq!(merged(&releases), expected);
    let record = json!({"records": [{"ocid": "a", "releases": releases["releases"]}]});
    assert_eq!(merged(&record), expected);
    assert_eq!(merged(&releases["releases"]), expected);
    let lines = serde_json::to_string_pretty(&releases).unwrap();
    let mut read: Vec<_> = each(Input::bytes("x", lines)).collect();
    assert_eq!(value(&read.remove(0).unwrap()), expected);
}

#[test]
fn lists_are_merged_as_the_schema_says() {
    let of = |name: &str, lists: [Value; 2]| {
        let releases = lists.into_iter().zip(1..).map(|(list, day)| {
            json!({"ocid": "a", "date": format!("2026-01-0{day}"), "tag": ["tender"], name: list})
        });
        let releases: Vec<_> = releases.collect();
        merged(&json!(releases))[name].take()
    };
    // By id; several of one id are one.
    let old = json!([{"id": "1", "a": 1}, {"id": "2", "a": {"b": 1}}]);
    let new = json!([{"id": "2", "a": {"c": 2}}, {"id": "3"}, {"id": "3", "d": null, "e": 5}]);
    let both =
        json!([{"id": "1", "a": 1}, {"id": "2", "a": {"b": 1, "c": 2}}, {"id": "3", "e": 5}]);
    assert_eq!(of("awards", [old.clone(), new.clone()]), both);
    assert_eq!(of("awards", [old.clone(), json!([])]), old);
    // Whole, whatever their ids.
    assert_eq!(
        of("additionalClassifications", [old.clone(), json!([{"id": "3"}])]),
        json!([{"id": "3"}])
    );
    assert_eq!(of("additionalClassifications", [old.clone(), json!([])]), json!([]));
    // Without ids, and not of objects: whole.
    assert_eq!(
        of("suppliers", [json!([{"name": "x"}]), json!([{"name": "y"}])]),
        json!([{"name": "y"}])
    );
    assert_eq!(of("words", [json!(["x", "y"]), json!(["z"])]), json!(["z"]));
    assert_eq!(of("mixed", [old.clone(), json!([{"id": "1"}, 2])]), json!([{"id": "1"}, 2]));
    // Another kind replaces; an object with nothing in it says nothing.
    assert_eq!(of("value", [json!({"a": 1}), json!("x")]), json!("x"));
    assert_eq!(of("value", [json!({"a": 1}), json!({})]), json!({"a": 1}));
    assert_eq!(
        of("value", [json!({"a": 1}), json!({"a": null, "b": [null]})]),
        json!({"b": [null]})
    );
}

#[test]
fn a_release_that_cannot_be_merged_is_named_and_the_others_are_merged() {
    let part = |rest: &str| format!(r#"{{"ocid":"a","tag":["tender"]{rest}}}"#);
    let package = package(
        "releases",
        &[
            &part(r#","date":"2026-01-01","language":"kk""#),
            &part(""),
            &part(r#","date":"2026-01-02","tender":"x""#),
            &part(r#","date":"2026-01-03","language":"ru""#),
        ],
    );
    let expected = [
        Err((1, Some(2), "no-date")),
        Err((1, Some(3), "wrong-shape")),
        Ok((1, Some(1), "a".to_owned())),
    ];
    assert_eq!(told(package), expected);
    // A compiled release is never merged with others, nor one that stands alone.
    let alone = format!("[{},{ONE},{ONE}]", part(""));
    assert_eq!(told(alone).iter().filter(|it| it.is_ok()).count(), 3);
}

/// A package on one line, longer than any line may be.
struct Endless {
    left: usize,
    piece: Cursor<Vec<u8>>,
}

impl Read for Endless {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let n = self.piece.read(to)?;
        if n > 0 || self.left == 0 {
            return Ok(n);
        }
        self.left -= 1;
        let (nth, x) = (self.left, "x".repeat(1 << 20));
        let end = if nth == 0 { "]}\n{\"releases\":[{\"ocid\":\"next\"}]}" } else { "," };
        let text = format!("{{\"ocid\":\"{nth}\",\"tag\":[\"compiled\"],\"x\":\"{x}\"}}{end}");
        self.piece = Cursor::new(text.into_bytes());
        self.piece.read(to)
    }
}

#[test]
fn a_package_larger_than_a_line_may_be_is_read_release_by_release() {
    let input = |before: &str| {
        let piece = Cursor::new(format!("{before}{{\"uri\":\"x\",\"releases\":[").into_bytes());
        let from = Endless { left: (LARGEST >> 20) + 2, piece };
        Input::Stream { name: "endless".to_owned(), from: Box::new(from) }
    };
    let report = ran(input(""), 2).1;
    assert_eq!((report.read, report.broken, report.repeated), (35, 0, 0));
    // After lines, too; and the lines are counted on.
    let read = each(input(&format!("{ONE}\n\n{TWO}\n"))).map(Result::unwrap);
    let places: Vec<_> = read.map(|it| (it.place.line, it.place.element)).collect();
    assert_eq!(places[..3], [(1, None), (3, None), (4, Some(1))]);
    assert_eq!(places[35..], [(4, Some(34)), (5, Some(1))]);
}

#[test]
fn an_element_that_is_too_large_is_passed_over() {
    let long = |kind: &str| format!(r#"{{"{kind}":"c","x":"{}"}}"#, "x".repeat(LARGEST));
    let text = format!("[\n{},\n{},\n{TWO}]", long("ocid"), long("id"));
    let expected = [
        Err((2, Some(1), "too-large")),
        Err((3, Some(2), "too-large")),
        Ok((4, Some(3), "b".to_owned())),
    ];
    assert_eq!(told(text), expected);
    // Alone and over many lines it may be anything until its end.
    let alone = format!("{{\n\"x\":\"{}\"}}\n{ONE}", "x\n".repeat(LARGEST / 2));
    assert!(matches!(told(alone)[..], [Err((_, None, "too-large")), ..]));
}

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(path.join("b/c")).unwrap();
        Self(path)
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.0.join(name), bytes).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_folder_stands_for_its_files_by_name() {
    let folder = Folder::new("folder-of-releases");
    folder.put("z.jsonl", ONE);
    folder.put("a.json.gz", gzip(TWO.as_bytes()));
    folder.put("b/c/1.ndjson.zst", zstd(ONE.as_bytes()));
    folder.put("notes.txt", "nothing");
    folder.put(".hidden.json", "nothing");
    let found = files(&[folder.0.clone(), "-".into(), "nowhere.json".into()]).unwrap();
    let ends = ["a.json.gz", "b/c/1.ndjson.zst", "z.jsonl", "-", "nowhere.json"];
    assert!(
        found.len() == 5 && found.iter().zip(ends).all(|(it, end)| it.ends_with(end)),
        "{found:?}"
    );
    let inputs: Vec<_> = found[..3].iter().map(|it| Input::File(it.clone())).collect();
    let report = run(inputs, &Options::default(), &mut io::sink()).unwrap();
    assert_eq!((report.read, report.repeated, report.without.len()), (3, 1, 0));

    let empty = Folder::new("folder-of-nothing");
    let refused = files(std::slice::from_ref(&empty.0)).unwrap_err();
    assert!(refused.to_string().contains("folder-of-nothing"));
}

#[test]
fn zstd_in_several_frames_is_one_text() {
    let skipped = [&[0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0][..], b"abc"].concat();
    let (first, second) = ONE.split_at(30);
    let frames = [skipped.clone(), zstd(first.as_bytes()), skipped, zstd(second.as_bytes())];
    assert_eq!(told(frames.concat()), [Ok((1, None, "a".to_owned()))]);
}

#[test]
fn real_releases_are_the_same_in_every_wrapping() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/ocds-do-10000.jsonl");
    let Ok(text) = fs::read_to_string(path) else { return };
    let lines: Vec<_> = text.lines().take(1_500).collect();
    let plain = ran(Input::bytes("x", lines.join("\n")), 1).0;
    let package = package("releases", &lines);
    let list = format!("[\n{}\n]", lines.join(",\n"));
    for bytes in [pretty(&package).into_bytes(), list.into_bytes(), zstd(package.as_bytes())] {
        let (written, report) = ran(Input::bytes("x", bytes), 2);
        assert_eq!((report.read, report.broken, report.repeated), (1_500, 0, 0));
        assert!(written == plain);
    }
}
