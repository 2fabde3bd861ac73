//! How fast releases are invented.

use anyhow::Result;

use super::program::Program;
use super::spent::Spent;
use super::table::Table;

const RELEASES: u64 = 200_000;

#[expect(clippy::cast_precision_loss, reason = "a rate")]
pub(super) fn measure(program: &Program, table: &mut Table) -> Result<()> {
    for profile in ["kz", "dr"] {
        let count = RELEASES.to_string();
        let arguments = ["generate", "--releases", &count, "--seed", "1", "--profile", profile];
        let bytes = program.run(&arguments)?.stdout.len() as f64;
        let spent: Spent = program.spent(&[&arguments[..], &["--output", "/dev/null"]].concat())?;
        let rate = bytes / 1e6 / spent.seconds;
        table.add(
            "Generator",
            format!("{profile}, {RELEASES} releases, {:.0} MB", bytes / 1e6),
            format!("{rate:.0} MB/s; {spent}; the goal is 500 MB/s"),
        );
    }
    Ok(())
}
