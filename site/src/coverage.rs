//! `erikti flags coverage`: what files hold, and which flags that suffices for.

use anyhow::{Result, ensure};
use procurement::run::{self, Options};
use procurement::{Settings, coverage};

use crate::arguments::{CoverageOf, Listing};
use crate::{files, told};

pub(crate) fn run(it: &CoverageOf) -> Result<()> {
    let files = run::files(&it.read.files)?;
    let bar = told::bar(files::size(&files));
    let inputs = files.iter().map(|path| files::input(path, &bar)).collect::<Result<Vec<_>>>()?;
    let threads = it.read.threads.map_or(Options::default().threads, usize::from);
    let coverage = coverage::of(inputs, &Settings::default(), threads)?;
    bar.finish_and_clear();

    let report = &coverage.report;
    for it in &report.examples {
        let file = report.files.get(it.file).map_or("-", String::as_str);
        told::note(format!("{file}, {it}"));
    }
    ensure!(!report.holds_nothing(), "nothing that was read is a process");
    match it.format {
        Listing::Table => told::result(coverage.to_string().trim_end()),
        Listing::Json => told::result(coverage.json()),
    }
}
