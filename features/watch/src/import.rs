//! The import: compiled releases, a line each, of any size, into the database.
//!
//! A line is known by its ocid and the digest of its text. A known one is the same, whichever of
//! the versions it is; a new one becomes the newest version, and the flags answer it at once.

use std::collections::HashMap;
use std::io::BufRead;
use std::time::Instant;

use kernel::clock::Moment;
use kernel::db::{Database, Result, Writer};
use kernel::{job, search};
use procurement::{Broken, Population, Summary};
use sha2::{Digest, Sha256};

use crate::facts::Facts;
use crate::store::{self, News};
use crate::{KIND, RECOUNT, answer, lines, tally};

/// A transaction takes so many lines, or so many bytes, whichever is first.
const MOST_LINES: usize = 1_000;
const MOST_BYTES: usize = 8 << 20;
/// Of a quarantined line, so many letters are kept to look at.
const SHOWN: usize = 500;
/// A file that is none of ours has a reason in every line; the first ones tell enough.
const MOST_QUARANTINED: u64 = 1_000;

/// Where the lines come from.
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
    /// Lines that were not blank.
    pub read: u64,
    /// Processes that were not known.
    pub new: u64,
    /// Processes that have a new version.
    pub changed: u64,
    /// Lines that were known.
    pub same: u64,
    /// Lines that are no process.
    pub quarantined: u64,
    /// How much was read.
    pub bytes: u64,
    /// How long it took.
    pub seconds: f64,
    /// The first lines that are no process, with the reason.
    pub examples: Vec<(u64, Broken)>,
}

/// A line of the input, with its number.
struct Line {
    number: u64,
    bytes: Vec<u8>,
}

/// A line that can be read, before anybody knows whether it is new.
struct Release<'l> {
    ocid: String,
    sha256: String,
    json: &'l str,
}

/// Reads lines to their end. Broken ones are set aside with the reason, the rest is kept.
pub async fn run(
    db: &Database,
    mut input: impl BufRead,
    source: &Source,
    mut progress: impl FnMut(&Report),
) -> Result<Report> {
    let began = Instant::now();
    let population = tally::load(db).await?;
    let mut report = Report { id: begin(db, source).await?, ..Report::default() };
    let mut number = 0;
    loop {
        let batch = read_batch(&mut input, &mut number, &mut report)?;
        let ended = batch.is_empty();
        let mut writer = db.write().await?;
        write_batch(&mut writer, &batch, source, &population, &mut report).await?;
        if ended {
            finish(&mut writer, &report).await?;
        }
        writer.commit().await?;
        report.seconds = began.elapsed().as_secs_f64();
        progress(&report);
        if ended {
            return Ok(report);
        }
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

/// The next lines that are not blank; none at the end.
fn read_batch(
    input: &mut impl BufRead,
    number: &mut u64,
    report: &mut Report,
) -> Result<Vec<Line>> {
    let (mut batch, mut weight) = (Vec::new(), 0);
    while batch.len() < MOST_LINES && weight < MOST_BYTES {
        let mut bytes = Vec::new();
        let taken = lines::next(input, &mut bytes)?;
        if taken == 0 {
            break;
        }
        *number += 1;
        report.bytes += taken;
        if !bytes.trim_ascii().is_empty() {
            weight += bytes.len();
            report.read += 1;
            batch.push(Line { number: *number, bytes });
        }
    }
    Ok(batch)
}

async fn write_batch(
    db: &mut Writer,
    batch: &[Line],
    source: &Source,
    population: &Population,
    report: &mut Report,
) -> Result<()> {
    let mut releases = Vec::with_capacity(batch.len());
    for line in batch {
        match release(&line.bytes) {
            Ok(it) => releases.push(it),
            Err(broken) => set_aside(db, line, broken, report).await?,
        }
    }
    let known = store::known(db, releases.iter().map(|it| it.ocid.as_str())).await?;
    let versions = news(&releases, known, report);
    let now = db.now();
    let (mut facts, mut answers) = (HashMap::new(), HashMap::new());
    for version in &versions {
        let Ok(process) = procurement::read_line(version.json.as_bytes()) else { continue };
        let findings = population.judge(&process);
        let answered = answer::gather(&findings);
        let row = Facts::of(&Summary::of(&process), &findings, &answered, now);
        // Of two versions in one file the last wins.
        facts.insert(version.ocid.clone(), (version.version, row));
        answers.insert(version.ocid.clone(), answered);
    }
    store::keep_versions(db, versions, source, &report.id).await?;
    let facts: Vec<(i64, Facts)> = facts.into_values().collect();
    for (_, it) in &facts {
        search::index(db, KIND, &it.ocid, &it.title, &it.words).await?;
    }
    store::keep_facts(db, facts).await?;
    store::keep_answers(db, answers).await?;
    store::count_import(db, report).await
}

fn release(line: &[u8]) -> Result<Release<'_>, Broken> {
    let process = procurement::read_line(line)?;
    let ocid = process.ocid.owned().ok_or(Broken::NoOcid)?;
    // One engine takes no nought letter in a key, and no publisher means one.
    if ocid.contains('\0') || ocid.len() > LONGEST_OCID {
        return Err(Broken::NoOcid);
    }
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line).trim_ascii();
    let json = std::str::from_utf8(line).map_err(|_| Broken::NotUtf8)?;
    Ok(Release { ocid, sha256: format!("{:x}", Sha256::digest(line)), json })
}

/// Longer ones are no identifiers and would not fit an index.
const LONGEST_OCID: usize = 500;

async fn set_aside(
    db: &mut Writer,
    line: &Line,
    broken: Broken,
    report: &mut Report,
) -> Result<()> {
    report.quarantined += 1;
    if report.quarantined > MOST_QUARANTINED {
        return Ok(());
    }
    let text = lines::beginning(&line.bytes, SHOWN);
    store::quarantine(db, &report.id, line.number, &broken, &text).await?;
    if report.examples.len() < 3 {
        report.examples.push((line.number, broken));
    }
    Ok(())
}

/// Which lines are new versions, numbered on from those that are known.
fn news<'l>(
    releases: &'l [Release<'l>],
    mut known: HashMap<String, (i64, Vec<String>)>,
    report: &mut Report,
) -> Vec<News<'l>> {
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
        let (ocid, sha256) = (it.ocid.clone(), it.sha256.clone());
        news.push(News { ocid, version: *version, sha256, json: it.json });
    }
    news
}
