//! What we build on: from where, and under which licences.

use serde_json::Value;

use crate::{crates, tree};

/// Licences that go together with Apache-2.0 in a program that is handed on.
const WELCOME: [&str; 14] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// A licence expression of SPDX, as far as crates use it.
fn is_welcome(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (welcome, rest) = either(&words);
    welcome && rest.is_empty()
}

fn either<'a, 'b>(words: &'a [&'b str]) -> (bool, &'a [&'b str]) {
    let (mut welcome, mut rest) = both(words);
    while let Some(("OR", more)) = rest.split_first().map(|(it, more)| (*it, more)) {
        let (other, more) = both(more);
        (welcome, rest) = (welcome || other, more);
    }
    (welcome, rest)
}

fn both<'a, 'b>(words: &'a [&'b str]) -> (bool, &'a [&'b str]) {
    let (mut welcome, mut rest) = one(words);
    while let Some(("AND", more)) = rest.split_first().map(|(it, more)| (*it, more)) {
        let (other, more) = one(more);
        (welcome, rest) = (welcome && other, more);
    }
    (welcome, rest)
}

fn one<'a, 'b>(words: &'a [&'b str]) -> (bool, &'a [&'b str]) {
    match words {
        ["(", inner @ ..] => {
            let (welcome, rest) = either(inner);
            (welcome, rest.strip_prefix(&[")"]).unwrap_or(rest))
        }
        [name, "WITH", exception, rest @ ..] => {
            (WELCOME.contains(&format!("{name} WITH {exception}").as_str()), rest)
        }
        [name, rest @ ..] => (WELCOME.contains(name), rest),
        [] => (false, words),
    }
}

#[test]
fn expressions_of_licences_are_read() {
    assert!(is_welcome("MIT OR GPL-3.0"));
    assert!(is_welcome("(MIT OR GPL-3.0) AND Unicode-3.0"));
    assert!(is_welcome("MIT/Apache-2.0"));
    assert!(is_welcome("Apache-2.0 WITH LLVM-exception OR Apache-2.0"));
    assert!(!is_welcome("MIT AND GPL-3.0"));
    assert!(!is_welcome("GPL-3.0"));
    assert!(!is_welcome(""));
}

#[test]
fn every_dependency_is_from_the_registry_and_under_a_welcome_licence() {
    let host = rustc_host();
    let metadata = crates::metadata(&["--filter-platform", &host]);
    let used: Vec<&Value> =
        metadata["resolve"]["nodes"].as_array().unwrap().iter().map(|it| &it["id"]).collect();
    let mut wrong = Vec::new();
    for package in metadata["packages"].as_array().unwrap() {
        if !used.contains(&&package["id"]) {
            continue;
        }
        let name = format!("{} {}", package["name"], package["version"]).replace('"', "");
        match package["source"].as_str() {
            Some(source) if !source.starts_with("registry+") => {
                wrong.push(format!("{name} comes from {source}"));
            }
            _ => {}
        }
        let licence = package["license"].as_str().unwrap_or_default();
        if !is_welcome(licence) {
            wrong.push(format!("{name} is under '{licence}'"));
        }
    }
    tree::none("a dependency that we cannot hand on", &wrong);
}

fn rustc_host() -> String {
    let rustc = std::process::Command::new("rustc").arg("-vV").output().unwrap();
    let said = String::from_utf8(rustc.stdout).unwrap();
    said.lines().find_map(|it| it.strip_prefix("host: ")).unwrap().to_owned()
}

#[test]
fn the_browser_tests_are_pinned_without_addresses() {
    let lock = tree::text("site/tests/browser/package-lock.json");
    assert!(!lock.contains("\"resolved\""), "an address in package-lock.json: keep .npmrc");
    let package: Value =
        serde_json::from_str(&tree::text("site/tests/browser/package.json")).unwrap();
    for (name, version) in package["dependencies"].as_object().unwrap() {
        let version = version.as_str().unwrap();
        assert!(
            version.starts_with(|it: char| it.is_ascii_digit()),
            "{name} is not pinned: {version}"
        );
    }
}
