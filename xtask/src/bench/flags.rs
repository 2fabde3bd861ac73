//! How fast flags are found, beside only parsing the same file.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result};
use serde_json::Value;

use super::input::Inputs;
use super::program::Program;
use super::table::Table;

#[expect(clippy::cast_precision_loss, reason = "a rate")]
pub(super) fn measure(program: &Program, inputs: &Inputs, table: &mut Table) -> Result<()> {
    let cores = thread::available_parallelism().map_or(1, usize::from).to_string();
    for input in [&inputs.many].into_iter().chain(&inputs.real) {
        let path = input.path.to_str().context("a path of plain letters")?;
        let rate = |seconds: f64| input.bytes as f64 / 1e6 / seconds;
        parse(&input.path)?; // The disk is asked before the clock runs.
        let plain = rate(parse(&input.path)?);
        table.add(
            "Flags",
            format!("{}, serde_json::Value alone, 1 thread", input.name),
            format!("{plain:.0} MB/s"),
        );
        for threads in ["1", &cores] {
            let began = Instant::now();
            program.run(&["flags", "run", path, "--threads", threads, "--output", "/dev/null"])?;
            let ours = rate(began.elapsed().as_secs_f64());
            let what = format!("{}, every flag, {threads} threads", input.name);
            table.add(
                "Flags",
                what,
                format!("{ours:.0} MB/s, {:.1} times the plain parse", ours / plain),
            );
        }
    }
    Ok(())
}

/// Parses every line into a tree, and forgets it; gives the seconds.
fn parse(path: &Path) -> Result<f64> {
    let began = Instant::now();
    let mut lines = BufReader::with_capacity(1 << 20, File::open(path)?);
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        let tree: Value = serde_json::from_slice(&line)?;
        std::hint::black_box(tree);
        line.clear();
    }
    Ok(began.elapsed().as_secs_f64())
}
