//! Who changed the calendar and the terms, when and why: for those who look after it.

use kernel::clock::Day;
use kernel::db::{Reader, Result};
use kernel::journal::{self, Entry};
use web::{Names, Visit};

use crate::HISTORY;

/// A change in words.
pub(crate) struct Changed {
    pub(crate) at: String,
    pub(crate) who: String,
    pub(crate) what: String,
    pub(crate) why: String,
}

/// The changes of one thing, latest first; nothing for those who may not see them.
pub(crate) async fn of(db: &mut Reader, visit: &Visit, subject: &str) -> Result<Vec<Changed>> {
    if !visit.actor.holds(HISTORY) {
        return Ok(Vec::new());
    }
    let entries = journal::of(db, subject).await?;
    let actors: Vec<&str> = entries.iter().map(|it| it.actor.as_str()).collect();
    let names = Names::of(db, &actors).await?;
    Ok(entries.iter().rev().map(|it| told(visit, &names, it)).collect())
}

fn told(visit: &Visit, names: &Names, it: &Entry) -> Changed {
    let day = |text: &str| text.parse::<Day>().map(|it| visit.day(it)).unwrap_or_default();
    let what = match it.act.as_str() {
        "day-off" => visit.tell("calendar-told-off", day(&it.became)),
        "day-worked" => visit.tell("calendar-told-worked", day(&it.became)),
        "day-usual" => visit.tell("calendar-told-usual", day(&it.was)),
        _ => visit.say(
            "calendar-told-length",
            &[("was", it.was.as_str().into()), ("became", it.became.as_str().into())],
        ),
    };
    Changed {
        at: visit.time(it.at),
        who: names.show(visit, &it.actor),
        what,
        why: it.reason.clone().unwrap_or_default(),
    }
}
