//! `erikti generate`: invented releases, with what was planted in them.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::num::NonZero;
use std::path::Path;
use std::thread::available_parallelism;
use std::time::Instant;

use anyhow::{Context, Result};
use generator::{Plan, Region};

use crate::arguments::{Generate, Profile};
use crate::{WrongUse, told};

pub(crate) fn run(it: &Generate) -> Result<()> {
    let region = region(it)?;
    let records = it.skip..it.skip.saturating_add(it.releases);
    if let Some(path) = &it.truth {
        write(path, |to| region.write_truth(&records, to))?;
    }
    if let Some(path) = &it.register {
        write(path, |to| region.write_register(&records, to))?;
    }
    let usual = || available_parallelism().map_or(1, NonZero::get);
    let threads = it.threads.map_or_else(usual, usize::from);
    let began = Instant::now();
    let bytes = if it.output == Path::new("-") {
        let mut to = Counted { to: io::stdout().lock(), bytes: 0 };
        region.write_parallel(records, threads, &mut to)?;
        to.flush()?;
        to.bytes
    } else {
        let cannot = || format!("cannot write to {}", it.output.display());
        let file = File::create(&it.output).with_context(cannot)?;
        let mut to = Counted { to: file, bytes: 0 };
        region.write_parallel(records, threads, &mut to).with_context(cannot)?;
        to.bytes
    };
    tell(it.releases, bytes, began.elapsed().as_secs_f64());
    Ok(())
}

fn region(it: &Generate) -> Result<Region> {
    let now = it.today.at(10, 0, 0, 0);
    let region = match it.profile {
        Profile::Kz => Region::kz(it.seed, now),
        Profile::Dr if it.inject.is_some() => {
            let why = "--inject: schemes are planted in the profile kz alone";
            return Err(WrongUse(why.to_owned()).into());
        }
        Profile::Dr => Region::dr(it.seed, now),
    };
    let region = if it.clean { region } else { region.with_noise() };
    Ok(match &it.inject {
        None => region,
        Some(name) => region.with_plan(plan(name)?),
    })
}

fn plan(name: &Path) -> Result<Plan> {
    if name == Path::new("all") {
        return Ok(Plan::all());
    }
    let text = std::fs::read_to_string(name);
    let text = text.with_context(|| format!("cannot read {}", name.display()))?;
    Plan::read(&text).with_context(|| format!("{} is no plan", name.display()))
}

fn write(path: &Path, fill: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>) -> Result<()> {
    let cannot = || format!("cannot write to {}", path.display());
    let mut to = BufWriter::new(File::create(path).with_context(cannot)?);
    fill(&mut to).with_context(cannot)?;
    to.flush().with_context(cannot)
}

#[expect(clippy::cast_precision_loss, reason = "a rate, for people")]
fn tell(releases: u64, bytes: u64, seconds: f64) {
    let megabytes = bytes as f64 / 1e6;
    let rate = megabytes / seconds.max(0.001);
    told::note(format!("{releases} releases, {megabytes:.0} MB, {seconds:.1} s, {rate:.0} MB/s"));
}

/// Counts what goes through. Pieces are large: nothing is gained by holding them back.
struct Counted<W> {
    to: W,
    bytes: u64,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
