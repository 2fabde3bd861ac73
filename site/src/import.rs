//! `erikti import ocds`: brings releases in, and says what became of each.

use std::path::Path;

use anyhow::{Context, Result, bail};
use indicatif::ProgressBar;
use kernel::clock::Clock;
use kernel::db::Database;
use procurement::run;
use watch::import::{self, Report, Source};

use crate::arguments::data::ImportOcds;
use crate::opened::Opened;
use crate::stop::Stop;
use crate::{files, told};

/// What is read.
const KINDS: &str = "releases, records or packages of OCDS";

pub(crate) async fn run(it: ImportOcds) -> Result<()> {
    let files = run::files(&it.files)?;
    if let Some(missing) = files.iter().find(|it| *it != Path::new("-") && !it.exists()) {
        bail!("cannot read {}: there is no such file", missing.display());
    }
    let mut stop = Stop::listen()?;
    let opened = Opened::ready(&it.site).await?;
    let bar = told::bar(files::size(&files));
    let mut unread = 0;
    for path in &files {
        // What was committed by then stays; the same command goes on from there.
        let Some(report) = stop.unless(one(&opened.db, path, &bar)).await? else {
            bail!("stopped; what was read is kept, and the same command goes on from there");
        };
        bar.suspend(|| tell(path, &report))?;
        unread += u64::from(report.read == report.quarantined);
    }
    bar.finish_and_clear();
    match unread {
        0 => Ok(()),
        1 => bail!("a file held nothing that is a process: give {KINDS}"),
        n => bail!("{n} files held nothing that is a process: give {KINDS}"),
    }
}

async fn one(db: &Database, path: &Path, bar: &ProgressBar) -> Result<Report> {
    let input = files::input(path, bar)?;
    // People see where a purchase came from: the file, and nothing about our folders.
    let source = Source { name: files::shown(path), fetched_at: Clock::system().now() };
    let progress = |it: &Report| bar.set_message(format!("{} read", it.read));
    let read = import::run(db, input, &source, progress).await;
    read.with_context(|| format!("while reading {}", source.name))
}

#[expect(clippy::cast_precision_loss, reason = "rates, for people")]
fn tell(path: &Path, it: &Report) -> Result<()> {
    for (place, why) in &it.examples {
        told::note(format!("{}, {place}: {why}", path.display()));
    }
    let seconds = it.seconds.max(0.001);
    told::result(format!(
        "{}: read {}, new {}, changed {}, same {}, quarantined {}; {:.0} a second, {:.1} MB/s",
        path.display(),
        it.read,
        it.new,
        it.changed,
        it.same,
        it.quarantined,
        it.read as f64 / seconds,
        it.bytes as f64 / 1e6 / seconds
    ))
}
