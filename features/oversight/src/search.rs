//! Checks among what the search of the site finds: for staff, and for whoever compares.

use kernel::db::{Result, Writer};
use kernel::record::{self, Record, RecordId};
use kernel::search::{self, Entry};
use web::{Hit, MOST_HITS, Visit};

use crate::check::Check;

/// What is found may not be for these eyes: more is looked through than is shown.
const LOOKED: u32 = 200;

/// Makes a check findable, by its number and its title.
pub(crate) async fn index(db: &mut Writer, id: &RecordId) -> Result<()> {
    let Some(check) = record::find::<Check>(db, id).await? else { return Ok(()) };
    let head = &check.head;
    let words = format!("{} {}", head.number, head.title);
    search::index(db, Entry::new(Check::NAME, &id.to_string(), &words, "")).await
}

pub(crate) async fn hits(visit: Visit, words: String) -> anyhow::Result<Vec<Hit>> {
    let mut found = Vec::new();
    if visit.user.is_none() {
        return Ok(found);
    }
    let mut db = visit.app.db.read().await?;
    for id in search::ids(&mut db, Check::NAME, &words, LOOKED).await? {
        let check: Option<Check> = record::find(&mut db, &id.parse()?).await?;
        let sees = |it: &Check| it.looks(&visit.actor) || it.is_author(&visit.actor.id);
        found.extend(check.filter(sees).map(|it| hit(&visit, &it)));
        if found.len() == MOST_HITS as usize {
            break;
        }
    }
    Ok(found)
}

fn hit(visit: &Visit, check: &Check) -> Hit {
    let head = &check.head;
    let state = visit.word("checks", "state", head.state);
    let district = visit.district(&head.district);
    Hit {
        address: format!("/checks/{}", head.id),
        title: head.title.clone(),
        text: format!("{} · {state} · {district}", head.number),
    }
}
