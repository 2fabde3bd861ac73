//! What ten times as many processes cost.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::input::generated;
use super::program::Program;
use super::table::Table;

pub(super) fn measure(program: &Program, folder: &Path, table: &mut Table) -> Result<()> {
    let mut before = None;
    for (name, count) in [("generated", 100_000), ("generated, ten times", 1_000_000)] {
        let input = generated(name, folder, count)?;
        let path = input.path.to_str().context("a path of plain letters")?;
        let spent = program.spent(&["flags", "run", path, "--output", "/dev/null"])?;
        let ratio = before
            .map(|it: f64| format!("; {:.1} times the time, the goal is 10.5", spent.seconds / it));
        before = Some(spent.seconds);
        let what = format!("every flag, {count} processes, {} MB", input.bytes / 1_000_000);
        table.add("Scale", what, format!("{spent}{}", ratio.unwrap_or_default()));
        fs::remove_file(&input.path)?;
    }
    Ok(())
}
