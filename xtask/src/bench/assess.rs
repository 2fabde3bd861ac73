//! How much of what was planted is found.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::program::Program;
use super::table::Table;

/// No parameter was chosen by what this seed gives.
const SEED: &str = "577215";
const RELEASES: &str = "50000";

pub(super) fn measure(program: &Program, folder: &Path, table: &mut Table) -> Result<()> {
    let folder = folder.to_str().context("a path of plain letters")?;
    let [releases, truth, debarred, findings] =
        ["planted.jsonl", "truth.jsonl", "debarred.csv", "found.jsonl"]
            .map(|it| format!("{folder}/{it}"));
    let made = ["generate", "--releases", RELEASES, "--seed", SEED, "--inject", "all"];
    let into = ["--truth", &truth, "--register", &debarred, "--output", &releases];
    program.run(&[made.as_slice(), &into].concat())?;
    let register = format!("rnu={debarred}");
    program.run(&["flags", "run", &releases, "--register", &register, "--output", &findings])?;
    let told =
        program.run(&["flags", "assess", &findings, "--truth", &truth, "--format", "json"])?;
    let assessed: Value = serde_json::from_slice(&told.stdout)?;

    let mut tell =
        |what: String, figure: String| table.add("Found of what was planted", what, figure);
    for (name, it) in assessed["schemes"].as_object().into_iter().flatten() {
        let recall = share(&it["recall"]);
        let counts = format!("{} of {}, recall {recall}", it["found"], it["visible"]);
        tell(format!("{name}, {} planted", it["planted"]), counts);
    }
    for (what, key, goal) in [
        ("precision at 20", "precision_at_20", "; the goal is at least 0.9"),
        ("precision at 100", "precision_at_100", ""),
        ("NDCG", "ndcg", ""),
        (
            "unplanted processes with a flag",
            "unplanted_flagged_share",
            "; the goal is at most 0.15",
        ),
    ] {
        tell(what.to_owned(), format!("{}{goal}", share(&assessed[key])));
    }
    Ok(())
}

fn share(it: &Value) -> String {
    it.as_f64().map_or("not to be had".to_owned(), |it| format!("{it:.3}"))
}
