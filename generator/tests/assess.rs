//! Findings beside the truth.

use generator::{Plan, Region, Row, Truth};
use procurement::run::{Input, Options, run};

fn row(ocid: &str, organisations: &[&str], scheme: &str, codes: &[&str], visible: bool) -> Row {
    let owned = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect();
    Row {
        ocid: ocid.to_owned(),
        organisations: owned(organisations),
        scheme: scheme.to_owned(),
        codes: owned(codes),
        visible,
        releases: 10,
    }
}

fn truth() -> Truth {
    Truth::new(vec![
        row("o-1", &[], "equal-prices", &["R028"], true),
        row("o-2", &[], "equal-prices", &["R028"], true),
        row("o-3", &["KZ-BIN-7"], "phoenix", &["K08"], true),
        row("o-4", &[], "losing-bidder-as-subcontractor", &["R070"], false),
    ])
}

const FINDINGS: &str = r#"
{"code":"R028","subject":{"kind":"process","id":"o-1"},"ocid":"o-1","state":"flagged"}
{"code":"R003","subject":{"kind":"process","id":"o-1"},"ocid":"o-1","state":"flagged"}
{"code":"R028","subject":{"kind":"process","id":"o-2"},"ocid":"o-2","state":"not-flagged"}
{"code":"R028","subject":{"kind":"process","id":"o-9"},"ocid":"o-9","state":"flagged"}
{"code":"K08","subject":{"kind":"supplier","id":"KZ-BIN-7"},"ocid":null,"state":"flagged"}
"#;

#[test]
fn a_scheme_is_found_by_its_process_or_by_an_organisation() {
    let it = truth().assess(FINDINGS.as_bytes()).unwrap();
    let equal = &it.schemes["equal-prices"];
    assert_eq!((equal.planted, equal.visible, equal.found, equal.recall), (2, 2, 1, Some(0.5)));
    assert_eq!(it.schemes["phoenix"].recall, Some(1.0));
    let hidden = &it.schemes["losing-bidder-as-subcontractor"];
    assert_eq!((hidden.planted, hidden.visible, hidden.recall), (1, 0, None));
}

#[test]
fn a_code_is_right_about_what_was_planted_for_it() {
    let it = truth().assess(FINDINGS.as_bytes()).unwrap();
    let of = |code: &str| (it.codes[code].precision, it.codes[code].recall);
    assert_eq!(of("R028"), (Some(0.5), Some(0.5)));
    assert_eq!(of("R003"), (Some(0.0), None));
    assert_eq!(of("K08"), (Some(1.0), Some(1.0)));
    assert_eq!(of("R070"), (None, None));
    // One of six with nothing planted.
    assert_eq!(it.unplanted_flagged_share, Some(1.0 / 6.0));
}

#[test]
fn the_order_is_that_of_the_queue_if_there_is_one() {
    let by_codes = truth().assess(FINDINGS.as_bytes()).unwrap();
    assert_eq!(by_codes.ranking.precision_at_20, Some(0.5));
    let queue = "{\"rank\":2,\"ocid\":\"o-9\"}\n{\"rank\":1,\"ocid\":\"o-2\"}\n{\"rank\":3,\"ocid\":\"o-8\"}\n";
    let queued = truth().assess(format!("{FINDINGS}{queue}").as_bytes()).unwrap();
    assert_eq!(queued.ranking.precision_at_20, Some(1.0 / 3.0));
}

#[test]
fn a_pair_is_found_by_either_of_its_firms() {
    let pair =
        r#"{"code":"K08","subject":{"kind":"pair","id":"KZ-BIN-5|KZ-BIN-7"},"state":"flagged"}"#;
    let it = truth().assess(pair.as_bytes()).unwrap();
    assert_eq!(it.schemes["phoenix"].recall, Some(1.0));
}

#[test]
fn a_line_that_is_no_finding_is_refused() {
    assert!(truth().assess("nonsense".as_bytes()).is_err());
}

#[test]
fn the_form_is_that_of_the_manual() {
    let it = serde_json::to_value(truth().assess(FINDINGS.as_bytes()).unwrap()).unwrap();
    let keys: Vec<_> = it.as_object().unwrap().keys().map(String::as_str).collect();
    let mut wanted = [
        "schemes",
        "codes",
        "precision_at_20",
        "precision_at_100",
        "ndcg",
        "unplanted_flagged_share",
    ];
    wanted.sort_unstable();
    assert_eq!(keys, wanted);
}

#[test]
fn the_flags_there_are_find_what_is_planted_for_them_and_leave_the_others_alone() {
    let now = jiff::civil::date(2026, 11, 23).at(10, 0, 0, 0);
    let region = Region::kz(31, now).with_plan(Plan::all());
    let (mut releases, mut rows, mut findings) = (Vec::new(), Vec::new(), Vec::new());
    region.write(3000, &mut releases).unwrap();
    region.write_truth(&(0..3000), &mut rows).unwrap();
    let from = Box::new(std::io::Cursor::new(releases));
    let input = Input::Stream { name: "generated".to_owned(), from };
    run(vec![input], &Options::default(), &mut findings).unwrap();
    let it = Truth::read(&rows[..]).unwrap().assess(&findings[..]).unwrap();
    for scheme in ["equal-prices", "tailored-single-bid"] {
        assert_eq!(it.schemes[scheme].recall, Some(1.0), "{scheme}");
    }
    assert_eq!(it.codes["R003"].precision, Some(1.0));
    assert!(it.unplanted_flagged_share.unwrap() < 0.08, "{it:?}");
}
