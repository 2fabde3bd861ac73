//! The saved pages beside this file.

use std::fs;
use std::path::Path;

use goszakup::{Gathered, Report, Terms};
use serde_json::Value;

/// The pages of a folder, with their names.
pub(crate) fn of(folder: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(folder);
    let files = fs::read_dir(folder).expect("the folder of saved pages");
    let mut pages: Vec<_> = files.flatten().map(|it| (it.file_name(), it.path())).collect();
    pages.sort();
    let page = |path| fs::read(path).expect("a saved page");
    pages
        .into_iter()
        .map(|(name, path)| (name.to_string_lossy().into_owned(), page(path)))
        .collect()
}

pub(crate) fn read(pages: &[(String, Vec<u8>)]) -> Gathered {
    let mut gathered = Gathered::default();
    for (name, bytes) in pages {
        gathered.read(name, bytes);
    }
    gathered
}

pub(crate) fn write(gathered: &Gathered) -> (Vec<u8>, Report) {
    let mut written = Vec::new();
    let report =
        gathered.write(&Terms::unregistered("salt"), &mut written).expect("memory takes it");
    (written, report)
}

pub(crate) fn releases(folder: &str) -> (Vec<Value>, Report) {
    let (written, report) = write(&read(&of(folder)));
    let lines = written.split(|it| *it == b'\n').filter(|it| !it.is_empty());
    (lines.map(|it| serde_json::from_slice(it).expect("a line of JSON")).collect(), report)
}
