//! The register of unreliable suppliers: kept with its days, so that flags ask it as of the day of an act.

use std::collections::BTreeMap;

use kernel::clock::Day;
use kernel::db::{Database, Reader, Result};
use kernel::job;
use procurement::Settings;
use procurement::moment::day_of;
use procurement::register::{BadRow, Entry, Register};

use crate::{RECOUNT, facts, store};

/// An organisation that may not be contracted with, from one day until another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Debarment {
    pub bin: String,
    pub since: Day,
    /// The last day, if it has one.
    pub until: Option<Day>,
    pub reason: String,
}

/// What became of entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    pub new: u64,
    pub changed: u64,
    pub same: u64,
}

/// Reads `bin,from,until,reason` with a head; what cannot be read is named by its line.
pub fn read(text: &str) -> (Vec<Debarment>, Vec<BadRow>) {
    let (register, bad) = Register::read(text);
    let entries = register.each().flat_map(|(bin, all)| {
        all.iter().map(|it| Debarment {
            bin: bin.to_owned(),
            since: facts::day(it.from),
            until: it.until.map(facts::day),
            reason: it.reason.clone(),
        })
    });
    (entries.collect(), bad)
}

/// Keeps entries. One that begins on the same day takes the place of what was known; one that is named
/// no more stays, for it was in force on its days. If anything is news, everybody is judged anew.
pub async fn keep(db: &Database, entries: Vec<Debarment>, source: &str) -> Result<Kept> {
    let mut kept = Kept::default();
    let mut writer = db.write().await?;
    let mut known: BTreeMap<(String, Day), Debarment> =
        store::debarments(&mut writer).await?.into_iter().map(|it| (key(&it), it)).collect();
    let mut news = Vec::new();
    for it in entries {
        match known.insert(key(&it), it.clone()) {
            Some(old) if old == it => {
                kept.same += 1;
                continue;
            }
            Some(_) => kept.changed += 1,
            None => kept.new += 1,
        }
        news.push(it);
    }
    if !news.is_empty() {
        store::keep_debarments(&mut writer, news, source).await?;
        let now = writer.now();
        job::enqueue(&mut writer, RECOUNT, "", Some(RECOUNT), now).await?;
    }
    writer.commit().await?;
    Ok(kept)
}

fn key(it: &Debarment) -> (String, Day) {
    (it.bin.clone(), it.since)
}

/// The parameters that flags are put to work with: those shipped, and the register as it is kept.
pub(crate) async fn settings(db: &mut Reader) -> Result<Settings> {
    let entries = store::debarments(db).await?.into_iter().filter_map(|it| {
        let day = |it: Day| day_of(&it.to_string());
        let (from, until) = (day(it.since)?, it.until.and_then(day));
        Some((it.bin, Entry { from, until, reason: it.reason }))
    });
    Ok(Settings::default().with_register(Register::new(entries)))
}
