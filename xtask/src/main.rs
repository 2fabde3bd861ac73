//! Chores of the workspace: `cargo xtask new-feature NAME`, `cargo xtask docs`, `cargo xtask bench`.

mod bench;
mod docs;
mod new_feature;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;

const MANUAL: &str = "\
Chores of the workspace.

cargo xtask new-feature NAME    make features/NAME, which compiles, and join it to the site
cargo xtask docs                write what is generated: docs/configuration.md, the LIFE.md of features
cargo xtask bench [PART…]       measure, and write docs/performance.md
                                parts: import flags pages weight memory; all without a name
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["new-feature", name] => new_feature::make(&root(), name),
        ["docs"] => docs::write(),
        ["bench", parts @ ..] => bench::run(parts),
        _ => {
            tell(MANUAL);
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tell(&format!("xtask: {error:#}\n"));
            ExitCode::FAILURE
        }
    }
}

/// Where the workspace is.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn tell(words: &str) {
    _ = io::stderr().write_all(words.as_bytes());
}

/// Runs a program to its end.
fn carry_out(command: &mut std::process::Command) -> Result<()> {
    let status = command.status()?;
    anyhow::ensure!(status.success(), "{}: {status}", command.get_program().display());
    Ok(())
}
