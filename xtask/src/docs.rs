//! `cargo xtask docs`: writes what is generated. The tests that keep it fresh know how.

use std::process::Command;

use anyhow::Result;

use crate::{carry_out, root, tell};

/// Runs the tests of freshness with leave to write.
pub(crate) fn write() -> Result<()> {
    let mut tests = Command::new(env!("CARGO"));
    tests.args(["test", "--package", "site", "--test", "tidy", "--", "fresh"]);
    carry_out(tests.env("UPDATE", "1").current_dir(root()))?;
    tell("docs/configuration.md and every LIFE.md are fresh\n");
    Ok(())
}
