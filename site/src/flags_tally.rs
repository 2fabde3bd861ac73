//! `erikti flags tally` and `erikti flags merge`: parts of the releases, added up.

use std::io::{BufReader, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use indicatif::ProgressBar;
use procurement::Tally;
use procurement::run::{self, Input, Options, Source, unpacked};
use procurement::tally::Judging;

use crate::arguments::{MergeFlags, TallyFlags};
use crate::{files, flags, told};

pub(crate) fn tally(it: &TallyFlags) -> Result<()> {
    let options = flags::options(&it.asked, it.read.threads)?;
    let files = run::files(&it.read.files)?;
    let bar = told::bar(files::size(&files));
    let input = |path: &PathBuf| {
        let (name, from) = (path.display().to_string(), files::source(path, &bar)?);
        Ok(if it.lines { Input::Lines { name, from } } else { Input::Stream { name, from } })
    };
    let inputs = files.iter().map(input).collect::<Result<Vec<_>>>()?;
    let mut to = files::output(&it.output, &files)?;
    let began = Instant::now();
    let mut tally = Tally::of(inputs, &options)?;
    save(&mut tally, &mut to)?;
    bar.finish_and_clear();
    flags::tell(&tally.report(), bar.position(), began, true);
    Ok(())
}

pub(crate) fn merge(it: &MergeFlags) -> Result<()> {
    let bar = told::bar(files::size(&it.tallies));
    let began = Instant::now();
    if let Some(path) = &it.tally {
        let mut sum = added_up(&it.tallies, &bar)?;
        let mut to = files::output(path, &it.tallies)?;
        save(&mut sum, &mut to)?;
        bar.finish_and_clear();
        flags::tell(&sum.report(), bar.position(), began, true);
        return Ok(());
    }
    let threads = it.threads.map_or(Options::default().threads, usize::from);
    let (format, timed) = (flags::format(&it.written), it.written.summary);
    let how = Judging { threads, format, timed, queue: flags::queue(&it.written) };
    let sum = added_up(&it.tallies, &bar)?;
    let report = flags::write(&it.written, &it.tallies, |to| sum.judge(&how, to))?;
    flags::tell_findings(&report, &it.written, &bar, began)?;
    ensure!(report.read > 0, "the tallies hold no process: nothing was read where they were made");
    Ok(())
}

fn save(tally: &mut Tally, to: &mut dyn Write) -> Result<()> {
    tally.save(to).context("the tally cannot be written")
}

/// The sum of all tallies in these files.
fn added_up(files: &[PathBuf], bar: &ProgressBar) -> Result<Tally> {
    let mut sum = None;
    for path in files {
        let refused = || format!("{} cannot be merged", path.display());
        let mut from = open(path, bar)?;
        let mut is_empty = true;
        while let Some(next) = Tally::load(&mut from).with_context(refused)? {
            is_empty = false;
            match &mut sum {
                None => sum = Some(next),
                Some(sum) => sum.merge(next).with_context(refused)?,
            }
        }
        ensure!(!is_empty, "{} holds no tally", path.display());
    }
    sum.context("there is no tally to merge")
}

fn open(path: &Path, bar: &ProgressBar) -> Result<BufReader<Source>> {
    let plain = unpacked(files::source(path, bar)?);
    let plain = plain.with_context(|| format!("cannot read {}", path.display()))?;
    Ok(BufReader::with_capacity(1 << 16, plain))
}
