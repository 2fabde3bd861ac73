//! The import: releases of any input, lines or packages, of any size, into the database.
//!
//! A release is known by its ocid and the digest of its text. A known one is the same, whichever of
//! the versions it is; a new one becomes the newest version, and the flags answer it at once.

use std::collections::HashMap;
use std::mem;
use std::time::Instant;

use anyhow::Context;
use kernel::clock::Moment;
use kernel::db::{Database, Result, Writer};
use kernel::{job, search};
use procurement::run::Input;
use procurement::{Broken, Place};

use crate::RECOUNT;
use crate::batch::{self, Batch, End, Release, Unread};
use crate::standing::Judge;
use crate::store::{self, News};

/// A file that is none of ours has a reason in every line; the first ones tell enough.
const MOST_QUARANTINED: u64 = 1_000;

/// Where releases come from.
#[derive(Clone, Debug)]
pub struct Source {
    /// What people know it by: the name of the file, or an address.
    pub name: String,
    /// When it was fetched from the publisher.
    pub fetched_at: Moment,
}

/// What a run did, up to now.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The run, as the quarantine names it.
    pub id: String,
    /// Releases, and what was read but is none.
    pub read: u64,
    /// Processes that were not known.
    pub new: u64,
    /// Processes that have a new version.
    pub changed: u64,
    /// Releases that were known.
    pub same: u64,
    /// What is no process.
    pub quarantined: u64,
    /// How much was read.
    pub bytes: u64,
    /// How long it took.
    pub seconds: f64,
    /// The first places where there is none, with the reason.
    pub examples: Vec<(Place, Broken)>,
}

/// Reads an input to its end. What is broken is set aside with the reason, the rest is kept; so is
/// what came before a place from which nothing can be read. While a batch is written, the next is read
/// and judged.
pub async fn run(
    db: &Database,
    input: Input,
    source: &Source,
    mut progress: impl FnMut(&Report),
) -> Result<Report> {
    let began = Instant::now();
    let judge = Judge::load(db).await?;
    let mut report = Report { id: begin(db, source).await?, ..Report::default() };
    let (mut rest, mut batch) = batch::next(db, &judge, procurement::releases(input)).await?;
    while let End::Open = batch.end {
        let written = write(db, batch, source, &mut report);
        let next = batch::next(db, &judge, rest);
        (_, (rest, batch)) = futures_util::try_join!(written, next)?;
        report.seconds = began.elapsed().as_secs_f64();
        progress(&report);
    }
    let end = write(db, batch, source, &mut report).await?;
    report.seconds = began.elapsed().as_secs_f64();
    match end {
        End::Failed(error) => {
            Err(error).with_context(|| format!("{} were read before", report.read))
        }
        End::Open | End::Reached => Ok(report),
    }
}

async fn begin(db: &Database, source: &Source) -> Result<String> {
    let mut writer = db.write().await?;
    let id = writer.id();
    store::begin_import(&mut writer, &id, source).await?;
    writer.commit().await?;
    Ok(id)
}

/// What all processes teach has changed, so everything is judged anew.
async fn finish(db: &mut Writer, report: &Report) -> Result<()> {
    store::end_import(db, &report.id).await?;
    if report.new + report.changed == 0 {
        return Ok(());
    }
    let now = db.now();
    job::enqueue(db, RECOUNT, "", Some(RECOUNT), now).await
}

async fn write(
    db: &Database,
    mut batch: Batch,
    source: &Source,
    report: &mut Report,
) -> Result<End> {
    let mut writer = db.write().await?;
    report.bytes += batch.bytes;
    report.read += batch.n_read();
    let end = mem::take(&mut batch.end);
    for it in batch.broken {
        set_aside(&mut writer, it, report).await?;
    }
    keep(&mut writer, batch.releases, source, report).await?;
    store::count_import(&mut writer, report).await?;
    if let End::Reached = end {
        finish(&mut writer, report).await?;
    }
    writer.commit().await?;
    Ok(end)
}

/// Keeps the releases that are new. Of two versions in one batch the last answers.
async fn keep(
    db: &mut Writer,
    releases: Vec<Release>,
    source: &Source,
    report: &mut Report,
) -> Result<()> {
    let known = store::known(db, releases.iter().map(|it| it.ocid.as_str())).await?;
    let (mut versions, mut newest) = (Vec::new(), HashMap::new());
    for (version, it) in news(releases, known, report) {
        let Release { ocid, sha256, json, judged } = it;
        newest.insert(ocid.clone(), (version, judged));
        versions.push(News { ocid, version, sha256, json });
    }
    store::keep_versions(db, versions, source, &report.id).await?;

    let (mut facts, mut answers, mut entries) = (Vec::new(), HashMap::new(), Vec::new());
    let (mut extracts, mut suppliers) = (Vec::new(), Vec::new());
    for (ocid, (version, judged)) in newest {
        let Some(judged) = judged else { continue };
        facts.push((version, judged.facts));
        extracts.push((ocid.clone(), judged.extract));
        suppliers.push((ocid.clone(), judged.suppliers));
        answers.insert(ocid, judged.answers);
        entries.push(judged.entry);
    }
    search::index_all(db, entries).await?;
    store::keep_facts(db, facts).await?;
    store::keep_extracts(db, extracts).await?;
    store::keep_suppliers(db, suppliers).await?;
    store::keep_answers(db, answers).await
}

async fn set_aside(db: &mut Writer, it: Unread, report: &mut Report) -> Result<()> {
    report.quarantined += 1;
    if report.quarantined > MOST_QUARANTINED {
        return Ok(());
    }
    store::quarantine(db, report, it.place, &it.why, &it.text).await?;
    if report.examples.len() < 3 {
        report.examples.push((it.place, it.why));
    }
    Ok(())
}

/// Which releases are new versions, numbered on from those that are known.
fn news(
    releases: Vec<Release>,
    mut known: HashMap<String, (i64, Vec<String>)>,
    report: &mut Report,
) -> Vec<(i64, Release)> {
    let mut news = Vec::new();
    for it in releases {
        let (version, digests) = known.entry(it.ocid.clone()).or_default();
        if digests.contains(&it.sha256) {
            report.same += 1;
            continue;
        }
        let counted = if *version == 0 { &mut report.new } else { &mut report.changed };
        *counted += 1;
        *version += 1;
        digests.push(it.sha256.clone());
        news.push((*version, it));
    }
    news
}
