//! `erikti flags assess`: findings beside what was planted.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use anyhow::{Context, Result};
use generator::{Assessment, Truth};

use crate::arguments::{AssessFlags, Told};
use crate::told;

pub(crate) fn run(it: &AssessFlags) -> Result<()> {
    let truth = Truth::read(open(&it.truth)?);
    let truth = truth.with_context(|| format!("{} is no truth", it.truth.display()))?;
    let assessment = truth.assess(open(&it.findings)?);
    let assessment =
        assessment.with_context(|| format!("{} holds no findings", it.findings.display()))?;
    match it.format {
        Told::Json => told::result(serde_json::to_string_pretty(&assessment)?),
        Told::Text => told::result(text(&assessment)),
    }
}

fn open(path: &Path) -> Result<Box<dyn BufRead>> {
    if path == Path::new("-") {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(Box::new(BufReader::with_capacity(1 << 20, file)))
}

fn text(it: &Assessment) -> String {
    let words = |all: [&str; 5]| all.map(str::to_owned).to_vec();
    let mut schemes = vec![words(["scheme", "planted", "visible", "found", "recall"])];
    schemes.extend(it.schemes.iter().map(|(name, of)| {
        let counts = [of.planted, of.visible, of.found].map(|it| it.to_string());
        [name.clone()].into_iter().chain(counts).chain([share(of.recall)]).collect()
    }));
    let mut codes = vec![["code", "precision", "recall"].map(str::to_owned).to_vec()];
    codes.extend(
        it.codes.iter().map(|(code, of)| vec![code.clone(), share(of.precision), share(of.recall)]),
    );
    let whole = [
        ("precision at 20", it.ranking.precision_at_20),
        ("precision at 100", it.ranking.precision_at_100),
        ("NDCG", it.ranking.ndcg),
        ("unplanted with a flag", it.unplanted_flagged_share),
    ];
    let whole: Vec<_> = whole.map(|(what, it)| vec![what.to_owned(), share(it)]).into();
    [schemes, codes, whole].map(|it| told::table(&it)).join("\n\n")
}

fn share(it: Option<f64>) -> String {
    it.map_or("-".to_owned(), |it| format!("{it:.3}"))
}
