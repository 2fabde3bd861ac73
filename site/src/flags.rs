//! `erikti flags run`: findings from files, without a database.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use indicatif::ProgressBar;
use kernel::clock::Clock;
use procurement::queue::Wanted;
use procurement::register::Register;
use procurement::run::{self, Options, Report};
use procurement::{Keep, Settings};

use crate::arguments::{Answers, AskedFlags, Format, RunFlags, WrittenFlags};
use crate::{WrongUse, files, flags_summary, told};

pub(crate) fn run(it: &RunFlags) -> Result<()> {
    if it.written.queue.is_some() && !it.asked.only.is_empty() {
        return Err(
            WrongUse("--queue: a queue is about all flags, so leave --only out".into()).into()
        );
    }
    let options = Options {
        format: format(&it.written),
        timed: it.written.summary,
        queue: queue(&it.written),
        ..options(&it.asked, it.read.threads)?
    };
    let files = run::files(&it.read.files)?;
    let bar = told::bar(files::size(&files));
    let inputs = files.iter().map(|path| files::input(path, &bar)).collect::<Result<Vec<_>>>()?;
    let began = Instant::now();
    let report = write(&it.written, &files, |to| run::run(inputs, &options, to))?;
    tell_findings(&report, &it.written, &bar, began)?;
    ensure!(
        report.read > 0,
        "nothing that was read is a process: give releases, records or packages of OCDS"
    );
    Ok(())
}

/// The queue that is wanted.
pub(crate) fn queue(it: &WrittenFlags) -> Option<Wanted> {
    let now = it.at.map_or_else(
        || Clock::system().now().millis().div_euclid(1_000),
        jiff::Timestamp::as_second,
    );
    let now = procurement::Instant::from_seconds(now);
    it.queue.is_some().then(|| Wanted { now, seed: it.seed.clone() })
}

/// What is asked of the releases.
pub(crate) fn options(it: &AskedFlags, threads: Option<u16>) -> Result<Options> {
    let mut settings = Settings::default();
    for order in &it.set {
        settings.set(order).map_err(|wrong| WrongUse(format!("--set {order}: {wrong}")))?;
    }
    let known: Vec<&str> = procurement::catalogue::catalogue().iter().map(|it| it.code).collect();
    if let Some(code) = it.only.iter().find(|it| !known.contains(&it.as_str())) {
        let known = known.join(", ");
        return Err(WrongUse(format!("--only: there is no flag {code}; there are {known}")).into());
    }
    if let Some(order) = &it.register {
        settings = settings.with_register(register(order)?);
    }
    let keep = match it.states {
        Answers::Flagged => Keep::Flagged,
        Answers::All => Keep::EveryState,
    };
    let usual = Options::default();
    let threads = threads.map_or(usual.threads, usize::from);
    Ok(Options { threads, only: it.only.clone(), settings, keep, ..usual })
}

/// How the findings are written.
pub(crate) fn format(it: &WrittenFlags) -> run::Format {
    match it.format {
        Format::Jsonl => run::Format::Jsonl,
        Format::Csv => run::Format::Csv,
    }
}

/// Writes findings to where they are wanted, which is none of the files that are read.
pub(crate) fn write(
    it: &WrittenFlags,
    read: &[PathBuf],
    judge: impl FnOnce(&mut dyn Write) -> Result<Report>,
) -> Result<Report> {
    let mut to: Box<dyn Write> = match &it.output {
        Some(path) => files::output(path, read)?,
        None if it.summary => Box::new(io::sink()),
        None => Box::new(BufWriter::new(io::stdout().lock())),
    };
    let report = judge(&mut to)?;
    to.flush().context("the findings cannot be written")?;
    if let Some(path) = &it.queue {
        let mut to = files::output(path, read)?;
        for place in &report.queue {
            writeln!(to, "{}", serde_json::to_string(place)?)
                .context("the queue cannot be written")?;
        }
        to.flush().context("the queue cannot be written")?;
    }
    Ok(report)
}

/// Says what was found, beside the findings.
pub(crate) fn tell_findings(
    report: &Report,
    it: &WrittenFlags,
    bar: &ProgressBar,
    began: Instant,
) -> Result<()> {
    bar.finish_and_clear();
    if it.summary {
        told::result(flags_summary::table(report))?;
        told::result(flags_summary::silences(report))?;
    }
    tell(report, bar.position(), began, it.summary);
    Ok(())
}

/// The register that `rnu=FILE` names.
fn register(order: &str) -> Result<Register> {
    let wrong = || WrongUse(format!("--register {order}: give rnu=FILE"));
    let path = order.strip_prefix("rnu=").ok_or_else(wrong)?;
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {path}"))?;
    let (register, bad) = Register::read(&text);
    told::passed_over(path, &bad);
    ensure!(
        !register.is_empty(),
        "{path} holds no entry: a CSV of bin,from,until,reason is expected"
    );
    Ok(register)
}

#[expect(clippy::cast_precision_loss, reason = "a rate, for people")]
pub(crate) fn tell(report: &Report, bytes: u64, began: Instant, is_summed_up: bool) {
    let seconds = began.elapsed().as_secs_f64();
    let rate = bytes as f64 / 1e6 / seconds.max(0.001);
    told::note(format!(
        "{} processes read, {} lines put aside, {seconds:.1} s, {rate:.0} MB/s",
        report.read,
        report.broken + report.nameless
    ));
    for flag in report.flags.iter().filter(|_| !is_summed_up) {
        let states = &flag.states;
        let share = states
            .base_rate()
            .map_or(String::new(), |it| format!(", {:.1} % of those it can judge", it * 100.0));
        told::note(format!("{}: {} flagged{share}", flag.code, states.flagged));
    }
    for it in &report.examples {
        let file = report.files.get(it.file).map_or("-", String::as_str);
        told::note(format!("{file}, {it}"));
    }
}
