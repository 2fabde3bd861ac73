//! The rules of the standard: each is broken once, in a release that keeps them all.

use goszakup::ocds_rules::{Fault, Rule, faults, faults_of_line};
use serde_json::{Value, json};

fn sound() -> Value {
    json!({
        "ocid": "ocds-kz0000-1-1",
        "id": "ocds-kz0000-1-1-2026",
        "date": "2026-01-02T10:00:00+05:00",
        "tag": ["compiled"],
        "initiationType": "tender",
        "parties": [
            { "id": "b", "roles": ["buyer", "payer"] },
            { "id": "s", "roles": ["tenderer", "supplier", "payee"] }
        ],
        "buyer": { "id": "b" },
        "tender": {
            "id": "1-1",
            "title": "Бумага",
            "title_kk": "Қағаз",
            "status": "complete",
            "procurementMethod": "open",
            "mainProcurementCategory": "goods",
            "value": { "amount": 10, "currency": "KZT" },
            "numberOfTenderers": 1,
            "tenderPeriod": { "startDate": "2026-01-02T10:00:00Z" },
            "tenderers": [{ "id": "s" }],
            "lots": [{ "id": "l" }],
            "items": [{ "id": "i", "relatedLot": "l", "quantity": 2.5 }]
        },
        "bids": { "details": [{ "id": "d", "status": "valid", "tenderers": [{ "id": "s" }], "relatedLots": ["l"] }] },
        "awards": [{ "id": "a", "status": "active", "suppliers": [{ "id": "s" }], "relatedLots": ["l"] }],
        "contracts": [{
            "id": "c",
            "awardID": "a",
            "status": "active",
            "implementation": {
                "transactions": [{ "id": "t", "payer": { "id": "b" }, "payee": { "id": "s" } }],
                "milestones": [{ "id": "m", "status": "met" }]
            }
        }]
    })
}

#[test]
fn a_sound_release_breaks_no_rule() {
    assert_eq!(faults(&sound()), []);
    assert_eq!(faults_of_line(sound().to_string().as_bytes()), []);
}

#[test]
fn each_rule_is_noticed_where_it_is_broken() {
    let cases = [
        ("/ocid", json!("kz-1"), Rule::Ocid),
        ("/ocid", json!("ocds-KZ0000-1"), Rule::Ocid),
        ("/date", json!("2026-01-02"), Rule::DateTime),
        ("/date", json!("2026-01-02T10:00:00"), Rule::DateTime),
        ("/date", json!("2026-01-02 10:00:00Z"), Rule::DateTime),
        ("/date", json!("2026-02-30T10:00:00Z"), Rule::DateTime),
        ("/tag/0", json!("compact"), Rule::Code),
        ("/tag", json!([]), Rule::NotEmpty),
        ("/initiationType", json!("plan"), Rule::Code),
        ("/parties", json!({}), Rule::List),
        ("/parties/0/roles/0", json!(1), Rule::Text),
        ("/tender", json!([]), Rule::Object),
        ("/tender/title", json!(5), Rule::Text),
        ("/tender/title_kk", json!(5), Rule::Text),
        ("/tender/status", json!("done"), Rule::Code),
        ("/tender/procurementMethod", json!("auction"), Rule::Code),
        ("/tender/value/amount", json!("10"), Rule::Number),
        ("/tender/value/currency", json!("тг"), Rule::Currency),
        ("/tender/numberOfTenderers", json!(1.5), Rule::Integer),
        ("/tender/items/0/relatedLot", json!("x"), Rule::Lot),
        ("/bids/details/0/status", json!("good"), Rule::Code),
        ("/bids/details/0/tenderers/0/id", json!("x"), Rule::Party),
        ("/bids/details/0/tenderers/0/id", json!("b"), Rule::Role("tenderer")),
        ("/buyer/id", json!("s"), Rule::Role("buyer")),
        ("/awards/0/suppliers/0/id", json!("x"), Rule::Party),
        ("/awards/0/relatedLots/0", json!("x"), Rule::Lot),
        ("/contracts/0/awardID", json!("x"), Rule::Award),
        ("/contracts/0/status", json!("signed"), Rule::Code),
        ("/contracts/0/implementation/milestones/0/status", json!("done"), Rule::Code),
    ];
    for (at, value, rule) in cases {
        let mut release = sound();
        *release.pointer_mut(at).unwrap() = value.clone();
        let found = faults(&release);
        let is_near = |it: &Fault| it.rule == rule && at.starts_with(it.at.as_str());
        assert!(found.iter().any(is_near), "{at} = {value}: {found:?}");
    }
}

#[test]
fn what_is_required_is_missed() {
    let cases = [
        ("", "ocid"),
        ("", "id"),
        ("", "date"),
        ("", "tag"),
        ("", "initiationType"),
        ("/tender", "id"),
        ("/tender/lots/0", "id"),
        ("/awards/0", "id"),
        ("/contracts/0", "awardID"),
        ("/contracts/0/implementation/transactions/0", "id"),
    ];
    for (at, field) in cases {
        let mut release = sound();
        release.pointer_mut(at).unwrap().as_object_mut().unwrap().remove(field);
        let missed = Fault { at: at.to_owned(), rule: Rule::Required(field) };
        assert!(faults(&release).contains(&missed), "{at}/{field}");
    }
}

#[test]
fn two_things_with_one_id_are_noticed() {
    for list in
        ["/parties", "/tender/items", "/tender/lots", "/bids/details", "/awards", "/contracts"]
    {
        let mut release = sound();
        let things = release.pointer_mut(list).unwrap().as_array_mut().unwrap();
        let twin = things[0].clone();
        things.push(twin);
        let at = format!("{list}/{}", things.len() - 1);
        assert!(faults(&release).contains(&Fault { at, rule: Rule::Unique }), "{list}");
    }
}

#[test]
fn a_line_that_is_no_json_is_a_fault() {
    assert_eq!(faults_of_line(b"{\"ocid\":"), [Fault { at: String::new(), rule: Rule::Json }]);
    assert_eq!(faults(&json!([])), [Fault { at: String::new(), rule: Rule::Object }]);
}
