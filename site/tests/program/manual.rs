//! The manual.

use crate::place::Place;

const COMMANDS: [&[&str]; 26] = [
    &["demo"],
    &["serve"],
    &["migrate"],
    &["check"],
    &["user"],
    &["user", "add"],
    &["user", "list"],
    &["user", "disable"],
    &["user", "password"],
    &["import"],
    &["import", "ocds"],
    &["import", "goszakup"],
    &["import", "register"],
    &["import", "budget"],
    &["fetch"],
    &["fetch", "goszakup"],
    &["export"],
    &["export", "ocds"],
    &["flags"],
    &["flags", "run"],
    &["flags", "tally"],
    &["flags", "merge"],
    &["flags", "assess"],
    &["generate"],
    &["term"],
    &["journal", "verify"],
];

#[test]
fn every_command_is_explained() {
    let place = Place::new();
    for command in COMMANDS {
        let help = place.run(&[command, &["--help"]].concat()).done();
        let first = help.out.lines().next().unwrap_or_default();
        assert!(first.len() >= 12, "{command:?} says nothing about itself: {first}");
        assert!(help.out.contains("Usage: erikti"), "{command:?}");
        assert!(
            !first.contains("settings are"),
            "{command:?} is explained by another's words: {first}"
        );
    }
}

#[test]
fn the_manual_names_every_command_and_how_things_end() {
    let help = Place::new().run(&["--help"]).done().out;
    for command in COMMANDS {
        assert!(help.contains(&format!("  {}", command[0])), "{}", command[0]);
    }
    for words in ["Exit status", "erikti.toml", "ERIKTI__DATABASE__URL", "standard error"] {
        assert!(help.contains(words), "{words}");
    }
}

#[test]
fn wrong_use_ends_with_two() {
    let place = Place::new();
    let wrong: [&[&str]; 20] = [
        &[],
        &["fly"],
        &["serve", "--loud"],
        &["term", "2026-02-30", "1"],
        &["term", "2026-03-20", "-1"],
        &["import", "ocds"],
        &["import", "goszakup"],
        &["import", "register", "black", "a.csv"],
        &["fetch", "goszakup", "--since", "yesterday"],
        &["export"],
        &["user", "add", "a"],
        &["flags", "run", "-", "--only", "R999"],
        &["flags", "run", "-", "--set", "R003.nothing=1"],
        &["flags", "run", "-", "--only", "R018", "--queue", "queue.jsonl"],
        &["flags", "run", "-", "--at", "2026-03-16T10:00:00Z"],
        &["flags", "tally", "-"],
        &["flags", "merge"],
        &["flags", "merge", "-", "--tally", "-", "--format", "csv"],
        &["generate"],
        &["generate", "--releases", "1", "--profile", "dr", "--inject", "all"],
    ];
    for arguments in wrong {
        place.run(arguments).wrong();
    }
}

#[test]
fn a_missing_or_mistaken_file_of_settings_is_said_in_a_sentence() {
    let place = Place::new();
    let said = place.run(&["check", "--config", "nowhere.toml"]).refused().err;
    assert!(said.contains("nowhere.toml"), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    place.file("erikti.toml", "[database]\nurll = 'x'\n");
    let said = place.run(&["check"]).refused().err;
    assert!(said.contains("line 2") && said.contains("urll"), "{said}");
}
