//! Inventing releases, and comparing findings with what was planted.

use crate::place::Place;

#[test]
fn what_is_planted_can_be_assessed() {
    let place = Place::new();
    let files = ["--truth", "truth.jsonl", "--register", "register.csv", "--output", "all.jsonl"];
    let asked = ["generate", "--releases", "1000", "--seed", "3", "--inject", "all"];
    place.run(&[&asked[..], &files[..]].concat()).done();
    let read = |name: &str| std::fs::read_to_string(place.path().join(name)).unwrap();
    assert!(read("register.csv").starts_with("bin,from,until,reason\n"));
    assert!(read("truth.jsonl").contains("rotation-ring"));

    place.run(&["flags", "run", "all.jsonl", "--output", "findings.jsonl"]).done();
    let assess = ["flags", "assess", "findings.jsonl", "--truth", "truth.jsonl"];
    let table = place.run(&assess).done().out;
    assert!(table.contains("equal-prices") && table.contains("precision at 20"), "{table}");
    let json = place.run(&[&assess[..], &["--format", "json"]].concat()).done().out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["schemes"]["equal-prices"]["recall"], 1.0);
    assert!(json["unplanted_flagged_share"].as_f64().unwrap() < 0.5);
}

#[test]
fn a_part_is_a_part_of_the_whole() {
    let place = Place::new();
    let whole = place.run(&["generate", "--releases", "40", "--threads", "1"]).done().out;
    let rest = place.run(&["generate", "--releases", "30", "--skip", "10"]).done().out;
    assert!(whole.ends_with(&rest) && rest.lines().count() == 30);
    let dr = place.run(&["generate", "--releases", "5", "--profile", "dr", "--clean"]).done().out;
    assert!(dr.lines().all(|it| it.contains("DOP")));
}

#[test]
fn a_plan_names_schemes() {
    let place = Place::new();
    place.file("plan.toml", "[equal-prices]\nrate = 0.1\n");
    let asked = ["generate", "--releases", "200", "--inject", "plan.toml", "--truth", "t.jsonl"];
    place.run(&asked).done();
    let truth = std::fs::read_to_string(place.path().join("t.jsonl")).unwrap();
    assert!((5..60).contains(&truth.lines().count()), "{truth}");
    place.file("plan.toml", "[rings]\nrate = 0.1\n");
    let said = place.run(&asked).refused().err;
    assert!(said.contains("no scheme is called rings"), "{said}");
}
