//! How much memory the site holds.

use std::fs;

use anyhow::{Context, Result};

use super::program::Served;
use super::table::Table;

pub(super) fn measure(served: &Served, when: &str, table: &mut Table) -> Result<()> {
    let status = fs::read_to_string(format!("/proc/{}/status", served.id()))?;
    let kilobytes = |name: &str| -> Result<u64> {
        let line =
            status.lines().find_map(|it| it.strip_prefix(name)).context("a line of memory")?;
        Ok(line.trim().trim_end_matches(" kB").parse()?)
    };
    let (now, most) = (kilobytes("VmRSS:")?, kilobytes("VmHWM:")?);
    table.add("Memory of serve", when, format!("{} MB, at most {} MB", now / 1024, most / 1024));
    Ok(())
}
