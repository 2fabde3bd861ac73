//! Pages that are made from the code: they say what the code says.

use std::fs;

use site::config::Config;

use crate::tree;

#[test]
fn the_reference_of_settings_is_fresh() {
    let path = "docs/configuration.md";
    let drawn = Config::reference();
    if updates() {
        fs::create_dir_all(tree::root().join("docs")).unwrap();
        fs::write(tree::root().join(path), &drawn).unwrap();
    }
    assert_eq!(tree::text(path), drawn, "write it anew: cargo xtask docs");
}

/// `cargo xtask docs` asks for it.
#[expect(clippy::disallowed_methods, reason = "tests have no settings")]
fn updates() -> bool {
    std::env::var("UPDATE").is_ok()
}

#[test]
fn every_kind_of_record_has_its_life_drawn() {
    let kinds = tree::ending("features", &[".rs"])
        .into_iter()
        .filter(|path| path.contains("/src/") && tree::text(path).contains(" Record for "));
    let mut wrong = Vec::new();
    for path in kinds {
        let folder = path.split("/src/").next().unwrap();
        if !tree::root().join(folder).join("LIFE.md").exists() {
            wrong.push(format!("{folder} has no LIFE.md"));
        }
        // The comparison stands beside the kind, where the type is known.
        if !tree::text(&path).contains("LIFE.md") {
            wrong.push(format!("{path} has no test that its life is fresh"));
        }
    }
    tree::none("a life is not drawn", &wrong);
}

#[test]
fn links_between_our_pages_lead_somewhere() {
    let mut wrong = Vec::new();
    for path in tree::ending("", &[".md"]) {
        let folder = tree::root().join(&path);
        let folder = folder.parent().unwrap();
        let text = tree::text(&path);
        for target in text.split("](").skip(1).filter_map(|it| it.split([')', '#', ' ']).next()) {
            let outside =
                target.is_empty() || target.contains("://") || target.starts_with("mailto:");
            if !outside && !target.starts_with('/') && !folder.join(target).exists() {
                wrong.push(format!("{path}: {target}"));
            }
        }
    }
    tree::none("a link leads nowhere", &wrong);
}
