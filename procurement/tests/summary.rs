//! The facts of a process, and what a check of it is worth.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use procurement::moment::Form;
use procurement::rank::{Reason, worth_in};
use procurement::{
    Calibration, Finding, Instant, Method, Population, Settings, Standing, State, Stated, Summary,
    Zone, read_line, worth,
};

const SCHOOL: &str = r#"{"ocid":"ocds-0-1","date":"2026-11-20T09:00:00+05:00",
 "buyer":{"id":"KZ-BIN-120340000014","name":"№ 901 мектеп"},
 "parties":[
  {"id":"KZ-BIN-120340000014","name":"№ 901 мектеп","roles":["buyer"],"identifier":{"scheme":"KZ-BIN","id":"120340000014"},
   "address":{"region":"351010000","streetAddress":"Бейбітшілік даңғылы, 1"}},
  {"id":"office","roles":["procuringEntity"],"identifier":{"legalName":"Білім бөлімі","id":120340000507}},
  {"id":"KZ-IIN-850101300124","name":"Жеке кәсіпкер","roles":["tenderer"],"identifier":{"id":"850101300124"}}],
 "tender":{"title":"Ноутбук","description":"Ноутбук","status":"active","datePublished":"2026-11-21","procurementMethod":"open",
  "procurementMethodDetails":"Ашық конкурс","mainProcurementCategory":"goods","procuringEntity":{"id":"office"},
  "value":{"amount":"11200000.50","currency":"KZT"},
  "tenderPeriod":{"startDate":"2026-11-21T09:00:00+05:00","endDate":"2026-11-25 18:00:00"},
  "lots":[{"id":"88105345-ОК1","title":"Ноутбук, 15,6 дюйм","value":{"amount":11200000,"currency":"KZT"}}],
  "items":[{"id":1,"description":"Ноутбук","quantity":10,"relatedLot":"88105345-ОК1","classification":{"scheme":"KZ-ENSTRU","id":"262011.100.000001"},
   "unit":{"name":"дана","value":{"amount":1120000,"currency":"KZT"}},"deliveryAddress":{"region":"Теміртау қ., 352410000"}}],
  "documents":[{"url":"javascript:alert(1)","documentType":"tenderNotice"},{"url":"https://portal.example/1","documentType":"tenderNotice"}]},
 "bids":{"details":[{"id":"b1","status":"valid","date":"2026-11-24T10:00:00Z","value":{"amount":-5,"currency":"KZT"},"tenderers":[{"id":"KZ-IIN-850101300124"}]},
  {"id":"b2","status":"withdrawn"}]},
 "contracts":[]}"#;

fn school() -> Summary {
    Summary::of(&read_line(SCHOOL).unwrap())
}

fn at(text: &str) -> Instant {
    Stated::read(text).instant.unwrap()
}

#[test]
fn the_facts_are_those_of_the_release() {
    let facts = school();
    let buyer = facts.buyer.as_ref().unwrap();
    assert_eq!(
        (buyer.name.as_deref(), buyer.bin.as_deref()),
        (Some("№ 901 мектеп"), Some("120340000014"))
    );
    let entity = facts.procuring_entity.as_ref().unwrap();
    assert_eq!(
        (entity.name.as_deref(), entity.bin.as_deref()),
        (Some("Білім бөлімі"), Some("120340000507"))
    );
    assert_eq!(facts.district.as_deref(), Some("352410000"), "the delivery, not the buyer");
    assert_eq!(
        (facts.method, facts.method_details.as_deref()),
        (Method::Tender, Some("Ашық конкурс"))
    );
    assert_eq!(
        facts.value.as_ref().map(|it| (it.minor, &*it.currency)),
        Some((1_120_000_050, "KZT"))
    );
    assert_eq!(facts.published.as_ref().and_then(Stated::day), Some("2026-11-21"));
    assert_eq!(facts.description, None, "the title said twice");
    let item = facts.items_of("88105345-ОК1").next().unwrap();
    assert_eq!((item.quantity, item.unit.as_deref()), (Some(10.0), Some("дана")));
    assert_eq!(facts.source(), Some("https://portal.example/1"));
    assert_eq!((facts.documents.len(), facts.bid_count, facts.bids.len()), (1, Some(1), 2));
}

#[test]
fn a_time_without_zone_is_an_instant_once_the_zone_is_known() {
    let closes = school().closes.unwrap();
    assert_eq!((closes.form, closes.at(None)), (Form::Zoneless, None));
    assert_eq!(closes.at(Some(Zone(5))), Some(at("2026-11-25T13:00:00Z")));
}

#[test]
fn the_number_of_a_person_is_nowhere_in_the_facts() {
    let stored = sonic_rs::to_string(&school()).unwrap();
    assert!(!stored.contains("850101300124"), "{stored}");
    assert!(stored.contains("Жеке кәсіпкер"));
}

#[test]
fn facts_survive_being_stored_and_old_ones_lack_what_is_new() {
    let facts = school();
    let stored = serde_json::to_string(&facts).unwrap();
    assert_eq!(serde_json::from_str::<Summary>(&stored).unwrap(), facts);
    assert_eq!(serde_json::from_str::<Summary>(r#"{"ocid":"a"}"#).unwrap().ocid, "a");
}

#[test]
fn odd_releases_have_facts_too() {
    for line in [
        r#"{"ocid":"a"}"#,
        r#"{"ocid":"a","tender":null,"bids":null,"awards":null,"parties":{}}"#,
        r#"{"ocid":"a","tender":{"value":{"amount":1e300,"currency":"KZT"},"lots":{"id":1},"tenderPeriod":{"endDate":"ертең"}}}"#,
        r#"{"ocid":"<script>alert(1)</script>","tender":{"title":["a"],"items":[{"quantity":"-"}]}}"#,
    ] {
        let facts = Summary::of(&read_line(line).unwrap());
        assert_eq!(facts.value, None);
        assert!(
            worth(&facts, &[], &Calibration::default(), at("2026-11-23T00:00:00Z")).score < 1000,
            "{line}"
        );
    }
}

fn flagged() -> Vec<Finding> {
    let line = SCHOOL.replace(
        r#""procurementMethod":"open""#,
        r#""procurementMethod":"open","numberOfTenderers":1"#,
    );
    let findings = Standing::new(Population::default(), &Settings::default())
        .judge(&read_line(&line).unwrap());
    assert!(
        findings.iter().any(|it| it.state == State::Flagged && it.code == "R018"),
        "{findings:?}"
    );
    findings
}

#[test]
fn a_flag_money_and_time_raise_the_worth_and_say_so() {
    let (facts, findings, now) = (school(), flagged(), at("2026-11-24T13:00:00Z"));
    let whole = worth_in(&facts, &findings, &Calibration::default(), now, Some(Zone(5)));
    let parts = whole.parts;
    assert_eq!(parts.risk.reason, Reason::Flags(1));
    assert_eq!(parts.money.reason, Reason::Sum(11_200_000));
    assert_eq!((parts.checkable.reason, parts.time.reason), (Reason::Priced, Reason::ClosesIn(24)));
    assert!((f64::from(whole.score) - parts.worth() * 10_000.0).abs() <= 0.5);

    let unflagged = worth_in(&facts, &[], &Calibration::default(), now, Some(Zone(5)));
    let unclear = worth(&facts, &findings, &Calibration::default(), now);
    let smaller = Summary { value: None, ..facts };
    let smaller = worth_in(&smaller, &findings, &Calibration::default(), now, Some(Zone(5)));
    assert_eq!(unclear.parts.time.reason, Reason::NoDeadline);
    assert!([unflagged, unclear, smaller].iter().all(|it| it.score < whole.score && it.score > 0));
}

#[test]
fn the_time_left_is_worth_most_while_a_letter_can_still_help() {
    let (facts, zone) = (school(), Some(Zone(5)));
    let time =
        |now| worth_in(&facts, &[], &Calibration::default(), at(now), zone).parts.time.reason;
    assert_eq!(time("2026-11-20T09:00:00+05:00"), Reason::OpensIn(24));
    assert_eq!(time("2026-11-22T18:00:00+05:00"), Reason::ClosesIn(72));
    assert_eq!(time("2026-11-25T16:30:00+05:00"), Reason::ClosesAtOnce(1));
    assert_eq!(time("2026-11-25T18:00:00+05:00"), Reason::Closed);
    let cancelled = Summary { status: Some("cancelled".to_owned()), ..facts };
    assert_eq!(
        worth_in(&cancelled, &flagged(), &Calibration::default(), at("2026-11-24T00:00:00Z"), zone)
            .score,
        0
    );
}
