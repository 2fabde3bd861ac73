//! Everything judged anew by what all processes teach; and the scores alone, as time passes.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use kernel::clock::Moment;
use kernel::db::{Database, Result};
use procurement::{Calibration, Finding, Settings, Standing, Summary, catalogue};
use sha2::{Digest, Sha256};
use tokio::task::spawn_blocking;

use crate::answer::{self, Answered};
use crate::facts::Facts;
use crate::habits;
use crate::learning;
use crate::register;
use crate::standing;
use crate::store::{self, Change, Run, Stored};

/// What a recount did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recounted {
    /// How many processes there are.
    pub processes: i64,
    /// How many of them have other answers than before.
    pub changed: i64,
}

/// Puts every question about all processes to everybody, and every other question too if the flags
/// are not those of the last run.
pub async fn recount(db: &Database) -> Result<Recounted> {
    let began_at = db.now();
    let mut reader = db.read().await?;
    let settings = register::settings(&mut reader).await?;
    let edition = catalogue::edition(&settings);
    let last = store::last_run(&mut reader).await?;
    drop(reader);
    let afresh = last.is_none_or(|it| it.edition != edition);
    if afresh {
        read_anew(db).await?;
    }
    let mut population = standing::population(db).await?;
    let parameters = parameters(&settings);
    let (standing, data) = spawn_blocking(move || {
        let data = format!("{:x}", Sha256::digest(population.save()));
        (Arc::new(Standing::new(population, &settings)), data)
    })
    .await?;

    let id = begin(db).await?;
    let (mut done, mut after) = (Recounted::default(), String::new());
    loop {
        let page = store::versions_after(&mut db.read().await?, &after).await?;
        let Some((last, _)) = page.last() else { break };
        after.clone_from(last);
        done.processes += i64::try_from(page.len()).unwrap_or(i64::MAX);
        done.changed += judge(db, &id, &page, &standing, afresh).await?;
    }
    let changed = habits::keep(db, &id, standing.rest()).await?;
    let mut writer = db.write().await?;
    let run = Run {
        id,
        began_at,
        ended_at: writer.now(),
        n_processes: done.processes,
        n_changed: done.changed + changed,
        edition,
        import_id: store::last_import_id(&mut writer).await?.unwrap_or_default(),
        data,
        parameters,
    };
    store::keep_run(&mut writer, run).await?;
    writer.commit().await?;
    Ok(done)
}

async fn begin(db: &Database) -> Result<String> {
    let writer = db.write().await?;
    let id = writer.id();
    writer.commit().await?;
    Ok(id)
}

/// All parameters as they were, and the digest of the register, to reproduce the run by.
fn parameters(settings: &Settings) -> String {
    let flags = catalogue::catalogue().iter();
    let lines = flags.map(|it| format!("{} {}\n{}", it.code, it.version, settings.of(it.code)));
    let register = format!("register {}", settings.register().digest());
    lines.chain([register]).collect::<Vec<_>>().join("\n")
}

/// Keeps of every process what today's flags need.
async fn read_anew(db: &Database) -> Result<()> {
    let mut after = String::new();
    loop {
        let page = store::stored_after(&mut db.read().await?, &after).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after.clone_from(&last.ocid);
        let extracts = page.iter().filter_map(|it| {
            let process = procurement::read_line(it.json.as_bytes()).ok()?;
            Some((it.ocid.clone(), standing::extract(&process)))
        });
        let extracts = extracts.collect();
        let mut writer = db.write().await?;
        store::keep_extracts(&mut writer, extracts).await?;
        writer.commit().await?;
    }
}

/// Judges some processes. A version that came meanwhile has been judged when it came.
async fn judge(
    db: &Database,
    run: &str,
    page: &[(String, i64)],
    standing: &Arc<Standing>,
    afresh: bool,
) -> Result<i64> {
    let mut writer = db.write().await?;
    let now = writer.now();
    let ocids = || page.iter().map(|it| it.0.as_str());
    let before = store::answers(&mut writer, ocids()).await?;
    let mut answers: HashMap<String, Vec<Answered>> = HashMap::new();
    let releases: HashMap<String, Stored> =
        if afresh { by_ocid(store::stored(&mut writer, ocids()).await?) } else { HashMap::new() };
    for ocid in ocids() {
        let known = before.get(ocid).map_or(&[][..], |it| it);
        let release = releases.get(ocid);
        let answered = answered(standing, ocid, known, release.map(|it| it.json.as_str()));
        if known != answered {
            answers.insert(ocid.to_owned(), answered);
        }
    }
    let by = learning::calibration(&mut writer).await?;
    let changed: Vec<&str> = answers.keys().map(String::as_str).collect();
    let mut facts = Vec::new();
    for it in store::stored(&mut writer, changed.into_iter()).await? {
        let Ok(process) = procurement::read_line(it.json.as_bytes()) else { continue };
        let Some(answers) = answers.get(&it.ocid) else { continue };
        let findings = flagged(answers);
        facts.push((it.version, Facts::of(&Summary::of(&process), &findings, answers, &by, now)));
    }
    let otherwise = answers.iter().flat_map(|(ocid, new)| {
        let old = before.get(ocid).map_or(&[][..], |it| it);
        changes(ocid, old, new)
    });
    store::keep_changes(&mut writer, run, otherwise.collect()).await?;
    let n_changed = i64::try_from(answers.len()).unwrap_or(i64::MAX);
    store::keep_facts(&mut writer, facts).await?;
    store::keep_answers(&mut writer, answers).await?;
    writer.commit().await?;
    Ok(n_changed)
}

fn by_ocid(all: Vec<Stored>) -> HashMap<String, Stored> {
    all.into_iter().map(|it| (it.ocid.clone(), it)).collect()
}

/// The answers to a process: all of them if it is at hand, else those of the surveys beside what the
/// others answered when it came.
fn answered(
    standing: &Standing,
    ocid: &str,
    known: &[Answered],
    json: Option<&str>,
) -> Vec<Answered> {
    let nth = standing.population().known(ocid);
    let mut surveyed = nth.map(|it| standing.survey(it)).unwrap_or_default();
    if let Some(process) = json.and_then(|it| procurement::read_line(it.as_bytes()).ok()) {
        surveyed.extend(standing.rules(&process));
        return answer::gather(&surveyed);
    }
    if nth.is_none() {
        return known.to_vec();
    }
    let mut all = answer::gather_surveys(&surveyed);
    let codes: BTreeSet<String> = all.iter().map(|it| it.code.clone()).collect();
    all.extend(known.iter().filter(|it| !codes.contains(&it.code)).cloned());
    all.sort_by(|a, b| a.code.cmp(&b.code));
    all
}

fn flagged(answers: &[Answered]) -> Vec<Finding> {
    answers.iter().flat_map(|it| answer::findings(&it.evidence)).collect()
}

/// Which flags answer otherwise than before.
fn changes(ocid: &str, old: &[Answered], new: &[Answered]) -> Vec<Change> {
    let was = |code: &str| old.iter().find(|it| it.code == code).map_or("", |it| it.state.word());
    let changed = new.iter().filter(|it| was(&it.code) != it.state.word());
    let change = |it: &Answered| Change {
        subject: ocid.to_owned(),
        code: it.code.clone(),
        was: was(&it.code).to_owned(),
        became: it.state.word().to_owned(),
    };
    // A process whose every answer is new has come, and not changed.
    if old.is_empty() { Vec::new() } else { changed.map(change).collect() }
}

/// Makes the scores those of this hour: what has closed is worth nothing now, what closes soon more.
pub async fn refresh(db: &Database) -> Result<u64> {
    let (mut n, mut after) = (0, String::new());
    loop {
        let page = store::watched_after(&mut db.read().await?, &after).await?;
        let Some(last) = page.last() else { return Ok(n) };
        after.clone_from(&last.ocid);
        let mut writer = db.write().await?;
        let now = writer.now();
        let by = learning::calibration(&mut writer).await?;
        let answers = store::answers(&mut writer, page.iter().map(|it| it.ocid.as_str())).await?;
        for it in &page {
            let answered = answers.get(&it.ocid).map_or(&[][..], |it| it);
            let Some(score) = score(it, answered, &by, now) else { continue };
            n += store::rescore(&mut writer, &it.ocid, it.version, score).await?;
        }
        writer.commit().await?;
    }
}

fn score(stored: &Stored, answers: &[Answered], by: &Calibration, now: Moment) -> Option<i64> {
    let process = procurement::read_line(stored.json.as_bytes()).ok()?;
    let findings = flagged(answers);
    Some(Facts::of(&Summary::of(&process), &findings, answers, by, now).score)
}
