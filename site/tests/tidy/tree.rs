//! The files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// Where the workspace is.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// What is made, not written.
const MADE: [&str; 3] = [".git", "node_modules", "target"];

/// Every file below a folder, as a path from the workspace, with `/` between.
pub(crate) fn below(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let entry = entry.unwrap();
            let (path, name) = (entry.path(), entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                if !MADE.iter().any(|it| name == *it) {
                    folders.push(path);
                }
            } else {
                found.push(path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

/// Those with one of these endings.
pub(crate) fn ending(folder: &str, endings: &[&str]) -> Vec<String> {
    let mut found = below(folder);
    found.retain(|it| endings.iter().any(|ending| it.ends_with(ending)));
    found
}

/// The text of a file.
pub(crate) fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Fails with everything that is wrong at once.
#[track_caller]
pub(crate) fn none(rule: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{rule}:\n  {}", wrong.join("\n  "));
}
