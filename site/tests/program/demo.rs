//! `erikti demo`.

use std::net::TcpListener;

use crate::place::{Place, Running, get};

#[test]
fn the_demo_prints_its_people_answers_and_leaves_nothing_behind() {
    let place = Place::new();
    let mut command = place.erikti(&["demo", "--listen", "127.0.0.1:0", "--today", "2026-11-23"]);
    command.env("TMPDIR", place.path());
    let mut demo = Running::start(command);
    let lines = demo.until("Ready");
    let address = lines.last().unwrap().split_whitespace().nth(1).unwrap();
    let address = address.strip_prefix("http://").unwrap();
    for role in ["volunteer", "coordinator", "officer", "auditor", "administrator"] {
        assert!(lines.iter().any(|it| it.starts_with(role)), "{role}: {lines:?}");
    }
    assert!(get(address, "/kk").starts_with("HTTP/1.1 200"));
    assert!(get(address, "/ru/procurement").starts_with("HTTP/1.1 200"));
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 1, "its folder");
    assert_eq!(demo.stop(), 0);
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0, "nothing is left");
}

#[test]
fn a_port_in_use_is_passed_over() {
    let place = Place::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = taken.local_addr().unwrap();
    let mut demo = Running::start(place.erikti(&["demo", "--listen", &taken.to_string()]));
    let lines = demo.until("Ready");
    assert!(!lines.last().unwrap().contains(&taken.to_string()), "{lines:?}");
    assert_eq!(demo.stop(), 0);
}

#[test]
fn an_end_that_is_wished_at_any_moment_is_heard() {
    let place = Place::new();
    let mut demo = Running::start(place.erikti(&["demo", "--listen", "127.0.0.1:0"]));
    demo.notes("inventing");
    assert_eq!(demo.stop(), 0);
}
