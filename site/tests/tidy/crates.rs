//! Who may depend on whom.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

use crate::tree;

/// What cargo knows of the workspace.
pub(crate) fn metadata(arguments: &[&str]) -> Value {
    let cargo = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(arguments)
        .current_dir(tree::root())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&cargo.stderr);
    assert!(cargo.status.success(), "cargo metadata: {said}");
    serde_json::from_slice(&cargo.stdout).unwrap()
}

struct Ours {
    name: String,
    folder: String,
    /// What it is built from, and what its tests use besides.
    needs: Vec<String>,
    tests_need: Vec<String>,
}

fn ours() -> BTreeMap<String, Ours> {
    let metadata = metadata(&["--no-deps"]);
    let root = tree::root();
    let packages = metadata["packages"].as_array().unwrap().iter().map(|it| {
        let manifest = std::path::Path::new(it["manifest_path"].as_str().unwrap());
        let folder = manifest.parent().unwrap().strip_prefix(&root).unwrap();
        let folder = folder.to_str().unwrap().to_owned();
        let name = it["name"].as_str().unwrap().to_owned();
        let all = it["dependencies"].as_array().unwrap();
        let named = |kind: &str| {
            let some = all.iter().filter(|it| it["kind"].as_str().unwrap_or("") == kind);
            some.map(|it| it["name"].as_str().unwrap().to_owned()).collect()
        };
        (name.clone(), Ours { name, folder, needs: named(""), tests_need: named("dev") })
    });
    packages.collect()
}

/// Outside crates that only some of ours may touch.
const STORAGE_AND_HTTP: [&str; 5] = ["axum", "hyper", "sea-query", "sqlx", "tower"];

#[test]
fn every_crate_keeps_to_its_place() {
    let ours = ours();
    let mut wrong = Vec::new();
    for it in ours.values() {
        let feature = it.folder.starts_with("features/");
        let may: &[&str] = match it.name.as_str() {
            "kernel" | "procurement" | "documents" | "generator" | "goszakup" => &[],
            "web" => &["kernel", "documents"],
            "testing" => &["kernel", "web"],
            "xtask" => &["generator"],
            "site" => continue,
            // The one that speaks with the portal; what it fetches is joined by the pure crate.
            "fetch" => &["kernel", "web", "goszakup"],
            _ if feature => &["kernel", "web", "procurement", "documents"],
            other => {
                wrong.push(format!("{other}: say here what it may depend on"));
                continue;
            }
        };
        for other in it.needs.iter().filter(|other| ours.contains_key(*other)) {
            if !may.contains(&other.as_str()) {
                wrong.push(format!("{} depends on {other}", it.name));
            }
        }
        for other in it.tests_need.iter().filter(|other| ours.contains_key(*other)) {
            let other_feature = ours[other].folder.starts_with("features/");
            if other_feature || other == "site" {
                wrong.push(format!("the tests of {} depend on {other}", it.name));
            }
        }
    }
    tree::none("a crate depends on what it must not know", &wrong);
}

#[test]
fn pure_crates_have_neither_storage_nor_http() {
    let ours = ours();
    let mut wrong = Vec::new();
    for (name, banned) in [
        ("procurement", STORAGE_AND_HTTP.as_slice()),
        ("documents", STORAGE_AND_HTTP.as_slice()),
        ("generator", STORAGE_AND_HTTP.as_slice()),
        ("goszakup", STORAGE_AND_HTTP.as_slice()),
        ("kernel", &["axum", "askama", "hyper", "tower"]),
    ] {
        let needs = ours[name].needs.iter().filter(|it| banned.contains(&it.as_str()));
        wrong.extend(needs.map(|it| format!("{name} depends on {it}")));
    }
    tree::none("a pure crate has storage or HTTP", &wrong);
}

#[test]
fn every_feature_is_in_the_one_list() {
    let list = tree::text("site/src/features.rs");
    let features = ours().into_values().filter(|it| it.folder.starts_with("features/"));
    let left_out = features.filter(|it| !list.contains(&format!("{}::feature(", it.name)));
    let left_out: Vec<String> = left_out.map(|it| it.name).collect();
    tree::none("not in site/src/features.rs", &left_out);
}
