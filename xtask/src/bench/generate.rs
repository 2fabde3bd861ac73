//! How fast releases are invented.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::program::Program;
use super::spent::Spent;
use super::table::Table;

const RELEASES: u64 = 200_000;

#[expect(clippy::cast_precision_loss, reason = "a rate")]
pub(super) fn measure(program: &Program, folder: &Path, table: &mut Table) -> Result<()> {
    let path = folder.join("generated.jsonl");
    let output = path.to_str().context("a path of plain letters")?;
    for profile in ["kz", "dr"] {
        let count = RELEASES.to_string();
        let arguments = ["generate", "--releases", &count, "--seed", "1", "--profile", profile];
        let spent: Spent = program.spent(&[&arguments[..], &["--output", output]].concat())?;
        let bytes = fs::metadata(&path)?.len() as f64;
        fs::remove_file(&path)?;
        let rate = bytes / 1e6 / spent.seconds;
        table.add(
            "Generator",
            format!("{profile}, {RELEASES} releases, {:.0} MB", bytes / 1e6),
            format!("{rate:.0} MB/s; {spent}; the goal is 500 MB/s"),
        );
    }
    Ok(())
}
