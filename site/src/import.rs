//! `erikti import ocds`: brings releases in, and says what became of each line.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use anyhow::{Context, Result, bail};
use indicatif::ProgressBar;
use kernel::clock::Clock;
use kernel::db::Database;
use procurement::run::unpacked;
use watch::import::{self, Report, Source};

use crate::arguments::ImportOcds;
use crate::opened::Opened;
use crate::stop::Stop;
use crate::{flags, told};

pub(crate) async fn run(it: ImportOcds) -> Result<()> {
    if let Some(missing) = it.files.iter().find(|it| *it != Path::new("-") && !it.is_file()) {
        bail!("cannot read {}: it is no file", missing.display());
    }
    let mut stop = Stop::listen()?;
    let opened = Opened::ready(&it.site).await?;
    let bar = told::bar(flags::size(&it.files));
    let mut unread = 0;
    for path in &it.files {
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
        1 => bail!("a file held nothing that is a process: give compiled releases, a line each"),
        n => bail!("{n} files held nothing that is a process: give compiled releases, a line each"),
    }
}

async fn one(db: &Database, path: &Path, bar: &ProgressBar) -> Result<Report> {
    let name = path.display().to_string();
    let input: Box<dyn Read + Send> = if path == Path::new("-") {
        Box::new(bar.wrap_read(io::stdin()))
    } else {
        let file = File::open(path).with_context(|| format!("cannot read {name}"))?;
        Box::new(bar.wrap_read(file))
    };
    let input = BufReader::with_capacity(1 << 20, unpacked(input)?);
    // People see where a purchase came from: the file, and nothing about our folders.
    let shown = path.file_name().map_or(name, |it| it.to_string_lossy().into_owned());
    let source = Source { name: shown, fetched_at: Clock::system().now() };
    let progress = |it: &Report| bar.set_message(format!("{} read", it.read));
    let read = import::run(db, input, &source, progress).await;
    read.with_context(|| format!("while reading {}", source.name))
}

#[expect(clippy::cast_precision_loss, reason = "rates, for people")]
fn tell(path: &Path, it: &Report) -> Result<()> {
    for (line, why) in &it.examples {
        told::note(format!("{}, line {line}: {why}", path.display()));
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
