//! Pages that are none, and rows that cannot be read: told, never silently left out.

use goszakup::{Gathered, Kind, Why};
use serde_json::json;

use crate::saved;

fn read(name: &str, bytes: &[u8]) -> goszakup::Report {
    let mut gathered = Gathered::default();
    gathered.read(name, bytes);
    gathered.report()
}

fn reasons(bytes: &[u8]) -> Vec<String> {
    read("page", bytes).unread.iter().map(ToString::to_string).collect()
}

#[test]
fn a_page_that_ends_in_the_middle_is_refused_whole() {
    let page = json!({ "total": 2, "items": [{ "id": 1, "number_anno": "1-1" }, { "id": 2, "number_anno": "2-1" }] });
    let text = page.to_string();
    for end in 1..text.len() {
        let report = read("half", &text.as_bytes()[..end]);
        assert!(report.rows.is_empty(), "{end}");
        assert!(matches!(report.unread[0].why, Why::NotJson(_)), "{end}");
    }
    assert_eq!(read("whole", text.as_bytes()).rows[&Kind::Announcement], 2);
}

#[test]
fn a_page_of_html_and_an_empty_one_are_refused() {
    assert!(reasons(b"<!doctype html><title>Login</title>")[0].starts_with("page: not JSON"));
    assert_eq!(reasons(b" \n"), ["page: neither items nor data"]);
    assert_eq!(reasons(b"{\"data\":null}"), ["page: neither items nor data"]);
}

#[test]
fn an_error_in_the_place_of_data_is_told() {
    let graphql = json!({ "errors": [{ "message": "Cannot query field" }], "data": { "TrdBuy": [{ "id": 1 }] } });
    let why = "page: the service answered with an error: Cannot query field";
    assert_eq!(reasons(graphql.to_string().as_bytes()), [why]);
    let rest = json!({ "name": "Forbidden", "message": "Token", "status": 403 });
    assert_eq!(
        reasons(rest.to_string().as_bytes()),
        ["page: the service answered with an error: Token"]
    );
}

#[test]
fn rows_that_are_none_are_told_by_their_place() {
    let page = json!({ "items": [7, { "number_anno": "1-1" }, { "colour": "blue" }, { "id": 3, "number_anno": "3-1" }] });
    assert_eq!(
        reasons(page.to_string().as_bytes()),
        [
            "page, 0: the row is not an object",
            "page, 1: announcement without an id",
            "page, 2: nothing tells what the row is",
        ]
    );
    let nested = json!({ "data": { "TrdBuy": [{ "id": 1, "numberAnno": "1-1", "Lots": [{ "id": 2 }, { "nameRu": "Бумага" }] }] } });
    assert_eq!(reasons(nested.to_string().as_bytes()), ["page, 0.lots.1: lot without an id"]);
}

#[test]
fn several_pages_stand_in_one_file() {
    let page =
        |id: u64| json!({ "items": [{ "id": id, "number_anno": format!("{id}-1") }] }).to_string();
    let report = read("saved", format!("{}\n{}{{\"items\":[", page(1), page(2)).as_bytes());
    assert_eq!((report.pages, report.rows[&Kind::Announcement]), (3, 2));
    assert_eq!(report.unread[0].page, "saved#3");
}

#[test]
fn amounts_and_moments_that_are_none_are_told_and_the_row_is_kept() {
    let page = json!({ "items": [{
        "id": 1, "number_anno": "1-1", "total_sum": "много", "start_date": "0000-00-00 00:00:00",
        "publish_date": "2026-01-02 10:00:00"
    }] });
    let mut gathered = Gathered::default();
    gathered.read("page", page.to_string().as_bytes());
    let report = saved::write(&gathered).1;
    let told: Vec<_> = report.unread.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "page, 0: start_date cannot be read: 0000-00-00 00:00:00",
            "page, 0: total_sum cannot be read: много",
        ]
    );
    assert_eq!(report.releases, 1);
}

#[test]
fn an_announcement_without_any_date_is_told_and_not_written() {
    let mut gathered = Gathered::default();
    gathered.read("page", br#"{"items":[{"id":1,"number_anno":"1-1"}]}"#);
    let (written, report) = saved::write(&gathered);
    assert!(written.is_empty());
    assert_eq!(report.unread[0].why, Why::NoDate(Kind::Announcement));
}

#[test]
fn a_number_that_lost_its_zeros_finds_its_organisation() {
    let page = json!({ "items": [{ "id": 1, "number_anno": "1-1", "customer_bin": 991_340_000_012_u64, "org_bin": 10_340_000_012_u64, "publish_date": "2026-01-02" }] });
    let mut gathered = Gathered::default();
    gathered.read("page", page.to_string().as_bytes());
    let text = String::from_utf8(saved::write(&gathered).0).unwrap();
    assert!(text.contains("KZ-BIN-991340000012"));
    assert!(text.contains("KZ-BIN-010340000012"));
}

#[test]
fn of_two_states_of_a_row_the_later_holds_and_a_partial_one_takes_nothing_away() {
    let early = json!({ "items": [{ "id": 1, "number_anno": "1-1", "total_sum": 5, "name_ru": "Старое", "publish_date": "2026-01-02", "last_update_date": "2026-01-02 10:00:00" }] });
    let late = json!({ "items": [{ "id": 1, "number_anno": "1-1", "total_sum": 6, "last_update_date": "2026-01-03 10:00:00" }] });
    let pages = [
        ("a".to_owned(), early.to_string().into_bytes()),
        ("b".to_owned(), late.to_string().into_bytes()),
    ];
    let (written, _) = saved::write(&saved::read(&pages));
    let release: serde_json::Value = serde_json::from_slice(&written).unwrap();
    assert_eq!(release["tender"]["value"]["amount"], 6);
    assert_eq!(release["tender"]["title"], "Старое");
}

#[test]
fn towers_long_numbers_and_lone_surrogates_are_refused_without_a_panic() {
    let tower = "[".repeat(100_000);
    let cases = [
        tower.as_str(),
        r#"{"items":[{"id":1,"number_anno":"\ud800"}]}"#,
        r#"{"items":[{"id":1e999}]}"#,
    ];
    for case in cases {
        assert_eq!(read("odd", case.as_bytes()).rows.len(), 0);
    }
    let long = format!(
        r#"{{"items":[{{"id":1,"number_anno":"1-1","total_sum":"{}"}}]}}"#,
        "9".repeat(1 << 20)
    );
    assert_eq!(read("long", long.as_bytes()).rows[&Kind::Announcement], 1);
}
