//! A changed calendar moves the last day of what runs; it is told, and a run that is late no longer
//! is noticed anew when it passes.

use sqlx::FromRow;

use crate::args;
use crate::calendar::{Calendar, Office};
use crate::clock::Day;
use crate::db::{Database, Reader, Result, Writer};
use crate::journal::{Change, Changes, Entry};
use crate::texts::text_key;

/// So many runs are looked at in one transaction.
const PAGE: i64 = 200;

/// A run in working days. One that was given another day by somebody keeps it.
#[derive(Debug, FromRow)]
struct Counted {
    id: String,
    record_id: String,
    key: String,
    allowed: i64,
    used: i64,
    since: Day,
    due_on: Day,
    noticed: bool,
}

/// Counts the last day of every running term anew, by the calendar of the office; gives how many moved.
pub async fn recount(db: &Database, office: &Office) -> Result<u64> {
    let (calendar, today) = (office.calendar(), office.today());
    let (mut n_moved, mut after) = (0, String::new());
    loop {
        let mut writer = db.write().await?;
        let page = running_after(&mut writer, &after).await?;
        let Some(last) = page.last() else { return Ok(n_moved) };
        after.clone_from(&last.id);
        for run in &page {
            let due_on = run.due_by(&calendar);
            if due_on != run.due_on {
                n_moved += run.put_off(&mut writer, due_on, today).await?;
            }
        }
        writer.commit().await?;
    }
}

async fn running_after(db: &mut Reader, id: &str) -> Result<Vec<Counted>> {
    db.own().all(
        "SELECT id, record_id, key, allowed, used, since, due_on, noticed FROM terms
         WHERE state = 'running' AND allowed > 0 AND extensions = 0 AND id > $1 ORDER BY id LIMIT $2",
        args![id, PAGE],
    )
    .await
}

impl Counted {
    /// As it was counted when it began, or went on after a pause.
    fn due_by(&self, calendar: &Calendar) -> Day {
        match self.allowed - self.used {
            left if left < 0 => self.due_on,
            0 => calendar.on_or_after(self.since),
            left => calendar.after(self.since, left),
        }
    }

    /// Moves the last day, unless somebody moved the run meanwhile: whoever did went by a calendar
    /// of today.
    async fn put_off(&self, db: &mut Writer, due_on: Day, today: Day) -> Result<u64> {
        let noticed = self.noticed && due_on < today;
        // The head first, as every move does it: on PostgreSQL its row is the lock of its terms.
        db.own()
            .run("UPDATE records SET revision = revision WHERE id = $1", args![&*self.record_id])
            .await?;
        let n_moved = db
            .own()
            .run(
                "UPDATE terms SET due_on = $2, noticed = $3
                 WHERE id = $1 AND state = 'running' AND extensions = 0 AND due_on = $4
                    AND since = $5 AND used = $6",
                args![&*self.id, due_on, noticed, self.due_on, self.since, self.used],
            )
            .await?;
        if n_moved == 0 {
            return Ok(0);
        }
        db.own()
            .run(
                "UPDATE records SET due_on = COALESCE((SELECT MIN(due_on) FROM terms
                WHERE record_id = $1 AND state = 'running'), $2) WHERE id = $1",
                args![&*self.record_id, Day::NEVER],
            )
            .await?;
        let (before, after) = (self.due_on.to_string(), due_on.to_string());
        let change = Change { field: format!("term-{}", text_key(&self.key)), before, after };
        let entry = Entry::of(&self.record_id, "term-moved", "clock", db.now());
        db.tell(Entry { changes: Some(Changes(vec![change])), ..entry });
        Ok(n_moved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{clear_day, set_day};
    use crate::record;
    use crate::term;
    use crate::testing::{Fixture, Parcel, parcel};

    async fn change(fixture: &Fixture, day: &str, is_off: bool) -> u64 {
        let mut db = fixture.db.write().await.unwrap();
        let day = day.parse().unwrap();
        if is_off {
            set_day(&mut db, day, false, "office", "decree").await.unwrap();
        } else {
            clear_day(&mut db, day, "office", "decree").await.unwrap();
        }
        db.commit().await.unwrap();
        fixture.office.reload(&mut fixture.db.read().await.unwrap()).await.unwrap();
        recount(&fixture.db, &fixture.office).await.unwrap()
    }

    async fn due(fixture: &Fixture, id: &record::RecordId) -> [String; 2] {
        let mut db = fixture.db.read().await.unwrap();
        let head = record::find::<Parcel>(&mut db, id).await.unwrap().unwrap().head;
        let run = term::of(&mut db, &id.to_string()).await.unwrap().remove(0);
        [head.due_on.to_string(), run.due_on.to_string()]
    }

    #[tokio::test]
    async fn a_day_off_moves_what_runs_and_is_told_and_its_end_moves_it_back() {
        let fixture = Fixture::new().await;
        let id = parcel::opened(&fixture).await;
        // Five working days after Monday 16 March, over the three of Nauryz.
        let before = due(&fixture, &id).await;
        assert_eq!(before, ["2026-03-26", "2026-03-26"].map(str::to_owned));
        assert_eq!(change(&fixture, "2026-03-18", true).await, 1);
        assert_eq!(due(&fixture, &id).await, ["2026-03-27", "2026-03-27"].map(str::to_owned));
        assert_eq!(recount(&fixture.db, &fixture.office).await.unwrap(), 0);
        assert_eq!(change(&fixture, "2026-03-18", false).await, 1);
        assert_eq!(due(&fixture, &id).await, before);

        let mut db = fixture.db.read().await.unwrap();
        let told = crate::journal::of(&mut db, &id.to_string()).await.unwrap();
        let moved: Vec<_> = told.iter().filter(|it| it.act == "term-moved").collect();
        assert_eq!(moved.len(), 2);
        let change = &moved[0].changes.as_ref().unwrap().0[0];
        assert_eq!(change.field, "term-parcel-arrival");
        assert_eq!([&*change.before, &*change.after], ["2026-03-26", "2026-03-27"]);
        assert_eq!(crate::journal::verify(&mut db).await.unwrap(), None);
    }

    #[tokio::test]
    async fn a_term_that_is_met_stays_as_it_ended() {
        let fixture = Fixture::new().await;
        let id = parcel::rested(&fixture).await;
        assert_eq!(change(&fixture, "2026-03-18", true).await, 0);
        assert_eq!(due(&fixture, &id).await[1], "2026-03-26");
    }
}
