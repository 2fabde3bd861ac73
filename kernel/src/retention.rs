//! Retention: how long a record that has come to rest keeps its words, and the erasing of them.
//!
//! What stays is the number, the states, the terms and the journal's chain: that something was
//! done, and when. What goes is whatever people wrote, sent or were called.

use crate::actor::Actor;
use crate::args;
use crate::calendar::Office;
use crate::clock::Day;
use crate::db::{Database, Result, Writer};
use crate::journal::{self, Entry};
use crate::record::{Record, RecordId};
use crate::{files, search};

/// How long a kind of record is kept after it came to rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retention {
    /// So many years.
    Years(i64),
    /// For as long as the program: what was published.
    Always,
}

impl Retention {
    /// What most kinds take.
    pub const USUAL: Self = Self::Years(5);

    /// Records that came to rest on this day or before have had their time.
    fn ends_before(self, today: Day) -> Option<Day> {
        match self {
            Self::Years(n) => Some(today.months(-12 * n)),
            Self::Always => None,
        }
    }
}

/// So many at once, so that a first run of years does not last a night.
const BATCH: i64 = 500;

/// Erases every record of a kind that has had its time. A job for every morning; safe to repeat.
pub async fn sweep<R: Record>(db: &Database, office: &Office) -> Result<u64> {
    let Some(last) = R::KEEP.ends_before(office.today()) else { return Ok(0) };
    let over: Vec<(RecordId,)> = db
        .read()
        .await?
        .own()
        .all(
            "SELECT id FROM records WHERE kind = $1 AND waits = 'nobody' AND erased_at IS NULL
                AND changed_at < $2 ORDER BY changed_at, id LIMIT $3",
            // The text of a day sorts before that of every hour of it.
            args![R::NAME, last, BATCH],
        )
        .await?;
    let mut n_erased = 0;
    for (id,) in over {
        let mut db = db.write().await?;
        if erase::<R>(&mut db, &id).await? {
            n_erased += 1;
        }
        db.commit().await?;
    }
    Ok(n_erased)
}

/// Erases the words, letters and files of one record that is at rest; says whether it was.
pub async fn erase<R: Record>(db: &mut Writer, id: &RecordId) -> Result<bool> {
    let now = db.now();
    let rested = db
        .own()
        .run(
            "UPDATE records SET title = number, party = NULL, erased_at = $2,
                revision = revision + 1
             WHERE id = $1 AND kind = $3 AND waits = 'nobody' AND erased_at IS NULL",
            args![id, now, R::NAME],
        )
        .await?;
    if rested == 0 {
        return Ok(false);
    }
    R::erase(db, id).await?;
    files::erase(db, id).await?;
    db.own().run("DELETE FROM letters WHERE record_id = $1", args![id]).await?;
    db.own()
        .run("UPDATE declarations SET matched = '', words = '' WHERE record_id = $1", args![id])
        .await?;
    search::remove(db, R::NAME, &id.to_string()).await?;
    journal::forget(db, &id.to_string()).await?;
    db.tell(Entry::of(&id.to_string(), "erased", &Actor::clock().id, now));
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Reader;
    use crate::testing::{Fixture, Parcel, parcel};

    async fn count(db: &mut Reader, sql: &'static str, id: &RecordId) -> i64 {
        let n: Option<(i64,)> = db.own().optional(sql, args![id]).await.unwrap();
        n.unwrap().0
    }

    #[tokio::test]
    async fn a_rested_record_loses_its_words_after_its_time_and_not_before() {
        let fixture = Fixture::new().await;
        let (rested, open) = (parcel::rested(&fixture).await, parcel::opened(&fixture).await);
        let sweep = || sweep::<Parcel>(&fixture.db, &fixture.office);

        fixture.at("2028-03-15T19:00:00Z");
        assert_eq!(sweep().await.unwrap(), 0);
        fixture.at("2028-03-17T05:00:00Z");
        assert_eq!(sweep().await.unwrap(), 1);
        assert_eq!(sweep().await.unwrap(), 0);

        let mut db = fixture.db.read().await.unwrap();
        let kept = "SELECT COUNT(*) FROM records WHERE id = $1 AND title = number
            AND party IS NULL AND erased_at IS NOT NULL AND number LIKE 'P-%'";
        assert_eq!(count(&mut db, kept, &rested).await, 1);
        assert_eq!(count(&mut db, kept, &open).await, 0);
        for sql in [
            "SELECT COUNT(*) FROM letters WHERE record_id = $1",
            "SELECT COUNT(*) FROM attachments WHERE record_id = $1 AND erased_at IS NULL",
            "SELECT COUNT(*) FROM attachments WHERE record_id = $1 AND name <> ''",
            "SELECT COUNT(*) FROM declarations WHERE record_id = $1 AND words <> ''",
            "SELECT COUNT(*) FROM journal WHERE record_id = $1 AND salt IS NOT NULL
                AND act <> 'erased'",
            "SELECT COUNT(*) FROM parcels WHERE record_id = $1 AND content <> ''",
        ] {
            assert_eq!(count(&mut db, sql, &rested).await, 0, "{sql}");
        }
        assert_eq!(journal::verify(&mut db).await.unwrap(), None);
        let last = journal::of(&mut db, &rested.to_string()).await.unwrap().pop().unwrap();
        assert_eq!((last.act.as_str(), last.actor.as_str()), ("erased", "clock"));
        assert!(search::find(&mut db, None, "жәшік", 9).await.unwrap().len() == 1);
    }

    #[test]
    fn what_was_published_is_kept() {
        let today: Day = "2026-03-16".parse().unwrap();
        assert_eq!(Retention::Always.ends_before(today), None);
        assert_eq!(Retention::USUAL.ends_before(today), "2021-03-16".parse().ok());
    }
}
