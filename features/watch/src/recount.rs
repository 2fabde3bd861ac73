//! Everything judged anew by what all processes teach; and the scores alone, as time passes.

use std::collections::HashMap;

use kernel::clock::Moment;
use kernel::db::{Database, Result};
use procurement::{Finding, Population, Summary};

use crate::facts::Facts;
use crate::store::{self, Stored};
use crate::{answer, tally};

/// What a recount did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recounted {
    /// How many processes there are.
    pub processes: i64,
    /// How many of them have other answers than before.
    pub changed: i64,
}

/// Makes the population anew and puts every question to every process by it.
pub async fn recount(db: &Database) -> Result<Recounted> {
    let (population, processes) = population(db).await?;
    let mut writer = db.write().await?;
    tally::save(&mut writer, &population, processes).await?;
    writer.commit().await?;

    let (mut changed, mut after) = (0, String::new());
    loop {
        let page = store::stored_after(&mut db.read().await?, &after).await?;
        let Some(last) = page.last() else { return Ok(Recounted { processes, changed }) };
        after.clone_from(&last.ocid);
        changed += judge(db, &page, &population).await?;
    }
}

/// Reads every process once. A population cannot forget, so it begins with nobody.
async fn population(db: &Database) -> Result<(Population, i64)> {
    let (mut population, mut n, mut after) = (Population::default(), 0, String::new());
    loop {
        let page = store::stored_after(&mut db.read().await?, &after).await?;
        let Some(last) = page.last() else { return Ok((population, n)) };
        after.clone_from(&last.ocid);
        for it in &page {
            let Ok(process) = procurement::read_line(it.json.as_bytes()) else { continue };
            population.read(&process);
            n += 1;
        }
    }
}

/// Judges some processes. A version that came meanwhile has been judged when it came.
async fn judge(db: &Database, page: &[Stored], population: &Population) -> Result<i64> {
    let mut writer = db.write().await?;
    let now = writer.now();
    let ocids = || page.iter().map(|it| it.ocid.as_str());
    let known = store::known(&mut writer, ocids()).await?;
    let before = store::answers(&mut writer, ocids()).await?;
    let (mut facts, mut answers) = (Vec::new(), HashMap::new());
    for it in page {
        let newest = known.get(&it.ocid).is_some_and(|(version, _)| *version == it.version);
        let Ok(process) = procurement::read_line(it.json.as_bytes()) else { continue };
        if !newest {
            continue;
        }
        let findings = population.judge(&process);
        let answered = answer::gather(&findings);
        facts.push((it.version, Facts::of(&Summary::of(&process), &findings, &answered, now)));
        if before.get(&it.ocid) != Some(&answered) {
            answers.insert(it.ocid.clone(), answered);
        }
    }
    let changed = i64::try_from(answers.len()).unwrap_or(i64::MAX);
    store::keep_facts(&mut writer, facts).await?;
    store::keep_answers(&mut writer, answers).await?;
    writer.commit().await?;
    Ok(changed)
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
        let answers = store::answers(&mut writer, page.iter().map(|it| it.ocid.as_str())).await?;
        for it in &page {
            let answered = answers.get(&it.ocid).map_or(&[][..], |it| it);
            let Some(score) = score(it, answered, now) else { continue };
            n += store::rescore(&mut writer, &it.ocid, it.version, score).await?;
        }
        writer.commit().await?;
    }
}

fn score(stored: &Stored, answers: &[answer::Answered], now: Moment) -> Option<i64> {
    let process = procurement::read_line(stored.json.as_bytes()).ok()?;
    let findings: Vec<Finding> =
        answers.iter().flat_map(|it| answer::findings(&it.evidence)).collect();
    Some(Facts::of(&Summary::of(&process), &findings, answers, now).score)
}
