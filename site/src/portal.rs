//! `erikti import goszakup` and `erikti fetch goszakup`: the portal's pages, saved or live.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use fetch::{Delivery, Fetch, Length, Receivers, Settings, Taken};
use goszakup::{Gathered, PREFIX, Report, Terms};
use kernel::clock::{Clock, Day};
use kernel::db::Database;
use procurement::run::Input;
use watch::import::{self, Source};
use watch::register::{self, Debarment};

use crate::arguments::data::{FetchGoszakup, ImportGoszakup};
use crate::config;
use crate::opened::Opened;
use crate::stop::Stop;
use crate::{files, told};

/// What the register is known to come from.
const SOURCE: &str = "goszakup";

/// Saved pages, joined and taken in.
pub(crate) async fn import(it: ImportGoszakup) -> Result<()> {
    let mut gathered = Gathered::default();
    for path in &it.files {
        gathered.read(&files::shown(path), &files::bytes(path)?);
    }
    let mut lines = Vec::new();
    let report = match &it.output {
        Some(output) => {
            // Without a database there is no secret to keep: words for persons hold for this file alone.
            let salt = Clock::system().chance().to_le_bytes();
            let report = gathered.write(&Terms::unregistered(salt), &mut lines)?;
            let mut to = files::output(output, &it.files)?;
            to.write_all(&lines)?;
            to.flush()?;
            report
        }
        None => take_in(&it, &gathered, &mut lines).await?,
    };
    tell(&report);
    if report.releases == 0 {
        bail!(
            "the files held no announcement and no contract: give pages of the service as they came"
        );
    }
    Ok(())
}

async fn take_in(it: &ImportGoszakup, gathered: &Gathered, lines: &mut Vec<u8>) -> Result<Report> {
    let mut stop = Stop::listen()?;
    let opened = Opened::ready(&it.site).await?;
    let salt = fetch::salt(&opened.db).await?;
    let terms = Terms { prefix: opened.config.goszakup.prefix.clone(), salt };
    if terms.prefix == PREFIX {
        told::note(
            "goszakup.prefix is not set: ask the Open Contracting Partnership for a prefix before publishing",
        );
    }
    let report = gathered.write(&terms, lines)?;
    let name = it.files.first().map_or_else(String::new, |it| files::shown(it));
    let source = Source { name, fetched_at: Clock::system().now() };
    let input = Input::bytes(&source.name, std::mem::take(lines));
    let taken = stop.unless(import::run(&opened.db, input, &source, |_| {})).await?;
    let Some(taken) = taken else {
        bail!("stopped; what was read is kept, and the same command goes on from there");
    };
    told::result(format!("new {}, changed {}, same {}", taken.new, taken.changed, taken.same))?;
    Ok(report)
}

/// What is live, until every list is read.
pub(crate) async fn fetch(it: FetchGoszakup) -> Result<()> {
    told::log();
    let mut stop = Stop::listen()?;
    let opened = Opened::ready(&it.site).await?;
    let Some(fetch) = settled(&opened.config.goszakup, &opened.db).await? else {
        bail!("goszakup.token_file is not set: name the file that holds the office's token");
    };
    let run = fetch.run(&opened.db, it.since.map(Day), Length::Whole);
    let Some(done) = stop.unless(run).await? else {
        bail!("stopped; 'erikti fetch goszakup' without --since goes on from there");
    };
    for it in done.unread.iter().take(told::MOST) {
        told::note(it);
    }
    told::result(format!(
        "requests {}, repeated {}, processes {}, not read {}",
        done.requests,
        done.repeats,
        done.processes,
        done.unread.len()
    ))?;
    if let Some(as_of) = done.as_of {
        told::result(format!("data as of {as_of}"))?;
    }
    match done.failure {
        Some(failure) => {
            bail!("not read to the end: {failure}; the same command goes on from there")
        }
        None => Ok(()),
    }
}

/// The way to the portal as the settings have it; nothing when no token is named.
pub(crate) async fn settled(it: &config::Goszakup, db: &Database) -> Result<Option<Fetch>> {
    if it.token_file.is_none() {
        return Ok(None);
    }
    let settings = settings(it, fetch::salt(db).await?)?;
    let way = |settings| Fetch { settings, pause: fetch::sleep(), receivers: receivers() };
    Ok(settings.map(way))
}

/// How the portal is asked; nothing when no token is named.
pub(crate) fn settings(it: &config::Goszakup, salt: Vec<u8>) -> Result<Option<Settings>> {
    let Some(path) = &it.token_file else { return Ok(None) };
    let text = fs::read_to_string(path);
    let text =
        text.with_context(|| format!("cannot read goszakup.token_file {}", path.display()))?;
    let token = text.lines().next().unwrap_or_default().trim();
    let settings = Settings {
        address: it.address.trim_end_matches('/').to_owned(),
        region: it.region.clone(),
        delay: Duration::from_secs(it.delay_seconds),
        since: it.since,
        prefix: it.prefix.clone(),
        certificates: it.certificates.clone(),
        ..Settings::polite(token, salt)
    };
    if let Some(lack) = settings.lacks() {
        bail!(lack);
    }
    Ok(Some(settings))
}

/// Releases go to the watch list, and the register of unreliable suppliers to what judges them.
pub(crate) fn receivers() -> Receivers {
    Receivers::new(
        |db, it: Delivery| {
            Box::pin(async move {
                let input = Input::bytes(&it.source, it.lines);
                let source = Source { name: it.source, fetched_at: it.fetched_at };
                let report = import::run(&db, input, &source, |_| {}).await?;
                Ok(Taken { news: report.new + report.changed, set_aside: report.quarantined })
            })
        },
        |db, it| {
            Box::pin(async move {
                register::keep(&db, entries(it), SOURCE).await?;
                Ok(())
            })
        },
    )
}

/// Entries of the register as the watch list keeps them. Persons are not kept.
pub(crate) fn entries(all: Vec<goszakup::Debarment>) -> Vec<Debarment> {
    let entry = |it: goszakup::Debarment| {
        let (since, until) = (Day(it.from), it.until.map(Day));
        Some(Debarment { bin: it.bin?, since, until, reason: it.reason.unwrap_or_default() })
    };
    all.into_iter().filter_map(entry).collect()
}

fn tell(report: &Report) {
    for it in report.unread.iter().take(told::MOST) {
        told::note(it.to_string());
    }
    if report.unread.len() > told::MOST {
        told::note(format!("and {} more that cannot be read", report.unread.len() - told::MOST));
    }
    for (kind, count) in &report.orphans {
        told::note(format!("{kind}: {count} belong to nothing in these pages"));
    }
    if report.chains_without_first > 0 {
        told::note(format!(
            "{} contracts are known by their amendments alone",
            report.chains_without_first
        ));
    }
    if report.plans_alone > 0 {
        told::note(format!(
            "plan points: {} are named by no lot and no contract",
            report.plans_alone
        ));
    }
    for (kind, count) in &report.rows {
        told::note(format!("{kind}: {count} rows"));
    }
    told::note(format!(
        "pages {}, releases {}, not read {}",
        report.pages,
        report.releases,
        report.unread.len()
    ));
}
