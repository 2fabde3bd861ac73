//! How fast flags are found, beside only parsing the same file; and beside a peer, where `PEER` names one.

use std::env;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};
use serde_json::Value;

use super::input::Inputs;
use super::program::Program;
use super::spent::Spent;
use super::table::Table;

/// The codes that the peer computes, at its defaults.
const PEERS: &str = "R003,R018,R024,R025,R028,R030,R035,R036,R038,R048,R058";
const DEFAULTS: [&str; 6] =
    ["--set", "R003.least_days=15", "--set", "R035.least=1", "--set", "R038.least_bids=2"];
/// So many copies of the real releases are about two gigabytes.
const COPIES: u64 = 30;
/// Runs of which the middle one counts.
const RUNS: usize = 3;

#[expect(clippy::cast_precision_loss, reason = "a rate")]
pub(super) fn measure(
    program: &Program,
    inputs: &Inputs,
    folder: &Path,
    table: &mut Table,
) -> Result<()> {
    let repeated = inputs.repeated(folder, COPIES)?;
    for input in [&inputs.few].into_iter().chain(&inputs.real).chain(&repeated) {
        let path = input.path.to_str().context("a path of plain letters")?;
        let rate = |seconds: f64| input.bytes as f64 / 1e6 / seconds;
        parse(&input.path)?; // The disk is asked before the clock runs.
        let plain = parse(&input.path)?;
        let mut tell = |what: &str, figure: String| {
            let size = input.bytes / 1_000_000;
            table.add("Flags", format!("{}, {size} MB, {what}", input.name), figure);
        };
        tell("serde_json::Value alone, 1 thread", format!("{plain:.1} s, {:.0} MB/s", rate(plain)));
        let beside = |it: Spent| {
            let ratio = plain / it.seconds;
            format!("{it}, {:.0} MB/s, {ratio:.1} times the plain parse", rate(it.seconds))
        };
        let output = folder.join("findings.jsonl");
        let output = output.to_str().context("a path of plain letters")?;
        let run = |more: &[&str]| {
            middle(|| program.spent(&[&["flags", "run", path, "--output", output], more].concat()))
        };
        tell("every flag, 1 thread", beside(run(&["--threads", "1"])?));
        let queue = folder.join("queue.jsonl");
        let queue = queue.to_str().context("a path of plain letters")?;
        let ranked = ["--queue", queue, "--at", "2021-11-01T00:00:00Z"];
        tell("every flag with evidence and rank", beside(run(&ranked)?));
        let eleven = run(&[&["--only", PEERS][..], &DEFAULTS].concat())?;
        tell("the peer's 11 codes with evidence", beside(eleven));
        if let Some(peer) = env::var_os("PEER") {
            let theirs = against(&peer, &input.path, folder)?;
            let ratio = |theirs: f64, ours: f64| format!("{:.1}", theirs / ours);
            let wall = ratio(theirs.seconds, eleven.seconds);
            let processor = ratio(theirs.processor, eleven.processor);
            let ours = format!("ours is {wall} times as fast, {processor} times by processor");
            tell("the peer's 11 codes, by the peer", format!("{theirs}; {ours}"));
        }
        let tally = folder.join("all.tally");
        let tally = tally.to_str().context("a path of plain letters")?;
        program.spent(&["flags", "tally", path, "--output", tally])?;
        let size = fs::metadata(tally)?.len() / 1_000_000;
        let stored = middle(|| program.spent(&["flags", "merge", tally, "--output", output]))?;
        tell(&format!("every flag from what is kept ({size} MB)"), beside(stored));
    }
    Ok(())
}

/// The run in the middle by its time.
fn middle(mut run: impl FnMut() -> Result<Spent>) -> Result<Spent> {
    let mut all = (0..RUNS).map(|_| run()).collect::<Result<Vec<Spent>>>()?;
    all.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
    Ok(all[RUNS / 2])
}

/// The peer, with every indicator at its defaults.
fn against(peer: &OsStr, path: &Path, folder: &Path) -> Result<Spent> {
    let settings = folder.join("all.ini");
    let sections: Vec<String> = PEERS.split(',').map(|it| format!("[{it}]")).collect();
    fs::write(&settings, sections.join("\n"))?;
    middle(|| Spent::by(Command::new(peer).args(["indicators", "-s"]).arg(&settings).arg(path)))
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
