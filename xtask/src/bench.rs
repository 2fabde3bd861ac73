//! `cargo xtask bench`: measures the program as it is shipped, and writes docs/performance.md.

mod assess;
mod flags;
mod generate;
mod import;
mod input;
mod load;
mod memory;
mod pages;
mod program;
mod scale;
mod spent;
mod table;
mod weight;

use std::fs;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::{carry_out, root, tell};
use input::Inputs;
use program::Program;
use table::Table;

const PARTS: [&str; 8] =
    ["import", "flags", "assess", "scale", "generate", "pages", "weight", "memory"];

/// Measures these parts, or all of them.
pub(crate) fn run(parts: &[&str]) -> Result<()> {
    if let Some(unknown) = parts.iter().find(|it| !PARTS.contains(it)) {
        anyhow::bail!("there is no part {unknown}; there are {}", PARTS.join(" "));
    }
    if cfg!(debug_assertions) {
        // What stands beside our figures has to be as fast as it can be.
        let mut again = Command::new(env!("CARGO"));
        again.args(["run", "--quiet", "--release", "--package", "xtask", "--", "bench"]);
        return carry_out(again.args(parts).current_dir(root()));
    }
    measure(parts)
}

fn measure(parts: &[&str]) -> Result<()> {
    let wanted = |part: &str| parts.is_empty() || parts.contains(&part);
    let folder = tempfile::Builder::new().prefix("erikti-bench-").tempdir()?;
    let program = Program::build()?;
    let inputs = Inputs::make(folder.path())?;
    let mut table = Table::default();

    // The sites that pages are measured on are those that the import fills.
    let sites = if wanted("import") || wanted("pages") || wanted("weight") || wanted("memory") {
        import::measure(&program, &inputs, folder.path(), &mut table)?
    } else {
        Vec::new()
    };
    if wanted("flags") {
        flags::measure(&program, &inputs, folder.path(), &mut table)?;
    }
    if wanted("assess") {
        assess::measure(&program, folder.path(), &mut table)?;
    }
    if wanted("scale") {
        scale::measure(&program, folder.path(), &mut table)?;
    }
    if wanted("generate") {
        generate::measure(&program, folder.path(), &mut table)?;
    }
    if wanted("pages") || wanted("weight") || wanted("memory") {
        pages::measure(&program, &sites, &mut table)?;
    }

    let text = table.show(&inputs);
    tell(&text);
    if parts.is_empty() {
        let path = root().join("docs/performance.md");
        fs::create_dir_all(root().join("docs"))?;
        fs::write(&path, text)?;
        tell("docs/performance.md is written\n");
    }
    ensure!(!table.is_empty(), "nothing was measured");
    Ok(())
}
