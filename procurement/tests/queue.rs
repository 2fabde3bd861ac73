//! The queue: whatever is open, by the worth of a check.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use procurement::Stated;
use procurement::queue::{Place, Wanted};
use procurement::run::{Input, Options, run};
use serde_json::{Value, json};

/// A purchase of goods by open tender, until a day of March.
fn release(ocid: &str, amount: u64, until: u32, tenderers: u64) -> Value {
    json!({
        "ocid": ocid,
        "buyer": {"id": "KZ-BIN-770340000001"},
        "tender": {
            "status": "active",
            "procurementMethod": "open",
            "procurementMethodDetails": "Ашық конкурс",
            "mainProcurementCategory": "goods",
            "numberOfTenderers": tenderers,
            "value": {"amount": amount, "currency": "KZT"},
            "tenderPeriod": {
                "startDate": "2026-03-01T09:00:00+05:00",
                "endDate": format!("2026-03-{until:02}T18:00:00+05:00"),
            },
        },
    })
}

fn queue(releases: &[Value], at: &str) -> Vec<Place> {
    let lines: Vec<String> = releases.iter().map(Value::to_string).collect();
    let now = Stated::read(at).at(None).unwrap();
    let wanted = Wanted { now, seed: "test".to_owned() };
    let options = Options { queue: Some(wanted), ..Options::default() };
    let input = Input::bytes("made", lines.join("\n"));
    run(vec![input], &options, &mut Vec::new()).unwrap().queue
}

#[test]
fn what_is_open_stands_by_its_worth_and_each_part_says_why() {
    let mut decided = release("decided", 900_000_000, 30, 1);
    decided["awards"] = json!([{"id": "1", "status": "pending"}]);
    let mut complete = release("complete", 900_000_000, 30, 1);
    complete["tender"]["status"] = json!("complete");
    let all = [
        complete,
        release("small", 100_000_000, 30, 1),
        release("large", 900_000_000, 30, 1),
        release("silent", 900_000_000, 30, 5),
        release("closed", 900_000_000, 10, 1),
        decided,
    ];
    let queue = queue(&all, "2026-03-16T10:00:00+05:00");
    let places: Vec<_> = queue.iter().map(|it| (it.rank, it.ocid.as_str())).collect();
    assert_eq!(places, [(1, "large"), (2, "small"), (3, "silent")]);
    let line = serde_json::to_value(&queue[0]).unwrap();
    assert_eq!(line["parts"]["risk"]["reason"], json!({"flags": 1}));
    assert_eq!(line["parts"]["money"]["reason"], json!({"sum": 900_000_000}));
    assert_eq!(line["parts"]["time"]["reason"], json!({"closes-in": 344}));
    assert_eq!(line["parts"]["cost"]["reason"], json!({"hours": 1}));
    assert!(line["score"].as_u64().unwrap() > 0);
}

#[test]
fn a_tenth_is_drawn_and_every_order_of_the_input_gives_the_same_queue() {
    let mut all: Vec<Value> =
        (0..200).map(|nth| release(&format!("p{nth}"), 1_000_000, 30, nth % 3)).collect();
    let at = "2026-03-16T10:00:00+05:00";
    let first = queue(&all, at);
    all.reverse();
    assert_eq!(first, queue(&all, at));
    let drawn = first.iter().filter(|it| it.drawn.is_some()).count();
    assert!((8..=35).contains(&drawn), "{drawn}");
}
