//! Small releases, made by hand, and the way they come in.

use procurement::run::Input;
use serde_json::{Value, json};
use testing::TestSite;
use watch::import::{self, Report, Source};

/// A site with nothing on its list.
pub(crate) async fn site() -> TestSite {
    TestSite::new(vec![watch::feature()]).await
}

/// Imports lines as the command does.
pub(crate) async fn bring(site: &TestSite, lines: impl AsRef<[u8]>) -> Report {
    let source = Source { name: "releases.jsonl".into(), fetched_at: site.app.office.now() };
    let input = Input::bytes("test", lines.as_ref());
    import::run(&site.app.db, input, &source, |_| {}).await.expect("an import")
}

/// A site where these releases were imported.
pub(crate) async fn site_with(releases: &[Value]) -> TestSite {
    let site = site().await;
    bring(&site, lines(releases)).await;
    site
}

pub(crate) fn lines(releases: &[Value]) -> String {
    let lines: Vec<String> = releases.iter().map(Value::to_string).collect();
    lines.join("\n")
}

pub(crate) fn ocid(n: u32) -> String {
    format!("ocds-000000-{n}")
}

/// A request for prices that gives one day, where the law says two: R003 asks about it. Today is
/// Monday 16 March 2026, ten in the morning.
pub(crate) fn hasty(n: u32) -> Value {
    json!({
        "ocid": ocid(n),
        "date": "2026-03-16T08:00:00+05:00",
        "buyer": { "id": "KZ-BIN-770149000017", "name": "№ 901 мектеп" },
        "parties": [{
            "id": "KZ-BIN-770149000017",
            "name": "№ 901 мектеп",
            "roles": ["buyer"],
            "identifier": { "scheme": "KZ-BIN", "id": "770149000017" },
            "address": { "kato": "352410000" }
        }],
        "tender": {
            "title": "Мектеп үстелі",
            "status": "active",
            "procurementMethod": "open",
            "procurementMethodDetails": "Запрос ценовых предложений",
            "mainProcurementCategory": "goods",
            "value": { "amount": 5_000_000, "currency": "KZT" },
            "tenderPeriod": {
                "startDate": "2026-03-16T09:00:00+05:00",
                "endDate": "2026-03-17T09:00:00+05:00"
            },
            "lots": [{ "id": "99001668-ЗЦП1", "title": "Үстел", "value": { "amount": 5_000_000, "currency": "KZT" } }],
            "items": [{
                "id": "1",
                "description": "Үстел, екі орындық",
                "classification": { "scheme": "KZ-ENSTRU", "id": "003101.900.000001" },
                "quantity": 40,
                "unit": { "name": "дана", "value": { "amount": 125_000, "currency": "KZT" } },
                "relatedLot": "99001668-ЗЦП1"
            }]
        }
    })
}

/// The same with a part of the tender changed.
pub(crate) fn with(mut release: Value, pointer: &str, value: Value) -> Value {
    *release.pointer_mut(pointer).expect("a part of the release") = value;
    release
}

/// The same purchase with three days to answer: nothing is asked about it.
pub(crate) fn patient(n: u32) -> Value {
    with(hasty(n), "/tender/tenderPeriod/endDate", json!("2026-03-19T09:00:00+05:00"))
}
