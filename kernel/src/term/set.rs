//! The lengths of terms as the office has set them: law and programme, as data.

use sqlx::FromRow;

use crate::args;
use crate::db::{Reader, Result, Writer};
use crate::journal::Entry;
use crate::problem::Problem;
use crate::words;

words! {
    /// What a length is counted in.
    pub enum Unit {
        Working = "working",
        Before = "before",
        Months = "months",
    }
}

/// The length of a term as the office has it: law and programme, as data.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Set {
    /// The key of its [`Term`](super::Term).
    pub key: String,
    /// How long.
    pub length: i64,
    /// In what.
    pub unit: Unit,
    /// What it is counted from.
    pub starts: String,
    /// The law or the rule that says so.
    pub source: String,
}

/// A longer term would be a slip of the finger.
pub const LONGEST: i64 = 400;

/// The length of every term, by key.
pub async fn lengths(db: &mut Reader) -> Result<Vec<Set>> {
    db.own().all("SELECT * FROM term_lengths ORDER BY key", vec![]).await
}

/// Changes the length of a term. Runs keep the day they have; those that start later get the new.
pub async fn set_length(
    db: &mut Writer,
    key: &str,
    length: i64,
    by: &str,
    why: &str,
) -> Result<Result<(), Problem>> {
    let is_out = !(1..=LONGEST).contains(&length);
    if is_out {
        let problem = Problem::new("problem-number-range");
        return Ok(Err(problem.with("min", 1).with("max", LONGEST)));
    }
    let before: Option<(i64,)> =
        db.own().optional("SELECT length FROM term_lengths WHERE key = $1", args![key]).await?;
    let Some((before,)) = before else { return Ok(Err(Problem::new("problem-choose"))) };
    db.own().run("UPDATE term_lengths SET length = $2 WHERE key = $1", args![key, length]).await?;
    let entry = Entry::of(key, "term-length", by, db.now()).because(why);
    db.tell(Entry { was: before.to_string(), became: length.to_string(), ..entry });
    Ok(Ok(()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::term::{Touch, months, touch, working};
    use crate::testing::Fixture;

    #[tokio::test]
    async fn the_office_sets_the_length_of_days_and_of_months() {
        let fixture = Fixture::new().await;
        let mut db = fixture.db.write().await.unwrap();
        for (key, length) in [("watch.hold", 4), ("appc.extend_max", 1)] {
            set_length(&mut db, key, length, "office", "order").await.unwrap().unwrap();
        }
        for (key, length, problem) in [
            ("watch.hold", 0, "problem-number-range"),
            ("watch.hold", 401, "problem-number-range"),
            ("nothing", 3, "problem-choose"),
        ] {
            let set = set_length(&mut db, key, length, "office", "order").await.unwrap();
            assert_eq!(set.unwrap_err().key, problem);
        }
        db.commit().await.unwrap();

        let mut db = fixture.db.read().await.unwrap();
        let office = fixture.office.clone();
        office.reload(&mut db).await.unwrap();
        let starts =
            [Touch::Start(working("watch.hold", 3)), Touch::Start(months("appc.extend_max", 2))];
        let runs = touch(vec![], &starts, &[], &office).unwrap();
        let due: Vec<_> = runs.iter().map(|it| it.due_on.to_string()).collect();
        assert_eq!(due, ["2026-04-16", "2026-03-20"]);
        let told = crate::journal::of(&mut db, "watch.hold").await.unwrap();
        assert_eq!((told[0].was.as_str(), told[0].became.as_str()), ("3", "4"));
        let set = lengths(&mut db).await.unwrap();
        assert_eq!(set.len(), 30);
        assert!(set.iter().all(|it| !it.starts.is_empty() && !it.source.is_empty()));
    }
}
