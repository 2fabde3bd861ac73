//! Jobs: work for later, queued in the caller's transaction, leased, repeated with patience.

use sqlx::FromRow;

use crate::args;
use crate::clock::Moment;
use crate::db::{Database, Reader, Result, Writer};

/// How often a job is tried before people have to look at it.
const TRIES: i64 = 8;
/// How long a worker may hold a job before another takes it for lost.
const LEASE_MINUTES: i64 = 10;

/// What is said of a job whose worker never came back.
const LOST: &str = "the program ended each time while it did this";

/// A job in somebody's hands, or before somebody's eyes.
#[derive(Clone, Debug, FromRow)]
pub struct Job {
    /// Its row.
    pub id: String,
    /// What is to be done.
    pub kind: String,
    /// With what.
    pub payload: String,
    /// How often it was tried.
    pub attempts: i64,
    /// When it is to be done.
    pub run_at: Moment,
    /// What went wrong last.
    pub last_error: Option<String>,
}

/// Queues work for a moment. The same kind and key waits only once.
pub async fn enqueue(
    db: &mut Writer,
    kind: &str,
    payload: &str,
    key: Option<&str>,
    run_at: Moment,
) -> Result<()> {
    let id = db.id();
    db.own()
        .run(
            "INSERT INTO jobs (id, kind, payload, key, state, run_at, attempts)
         VALUES ($1, $2, $3, $4, 'waiting', $5, 0) ON CONFLICT DO NOTHING",
            args![id, kind, payload, key.map(str::to_owned), run_at],
        )
        .await?;
    Ok(())
}

/// Takes the next job whose hour has come, for as long as the lease lasts.
pub async fn claim(db: &Database) -> Result<Option<Job>> {
    let mut db = db.write().await?;
    let now = db.now();
    // A job that ended the program each time never told that it failed.
    db.own()
        .run(
            "UPDATE jobs SET state = 'dead', last_error = COALESCE(last_error, $3)
         WHERE state = 'waiting' AND attempts >= $2 AND locked_until < $1",
            args![now, TRIES, LOST],
        )
        .await?;
    let job = db
        .own()
        .optional(
            "UPDATE jobs SET locked_until = $2, attempts = attempts + 1
             WHERE id = (SELECT id FROM jobs WHERE state = 'waiting' AND run_at <= $1
                AND (locked_until IS NULL OR locked_until < $1) ORDER BY run_at, id LIMIT 1)
             AND state = 'waiting' AND (locked_until IS NULL OR locked_until < $1)
             RETURNING id, kind, payload, attempts, run_at, last_error",
            args![now, now.plus_minutes(LEASE_MINUTES)],
        )
        .await?;
    db.commit().await?;
    Ok(job)
}

/// Puts a finished job away.
pub async fn done(db: &Database, job: &Job) -> Result<()> {
    let mut db = db.write().await?;
    db.own().run("DELETE FROM jobs WHERE id = $1", args![&job.id]).await?;
    db.commit().await
}

/// Remembers a failure: the job waits `2^n` minutes, or is given up and shown to people.
pub async fn failed(db: &Database, job: &Job, why: &str) -> Result<()> {
    let mut db = db.write().await?;
    let again = db.now().plus_minutes(1 << job.attempts.clamp(0, 12));
    let state = if job.attempts >= TRIES { "dead" } else { "waiting" };
    db.own().run(
        "UPDATE jobs SET state = $2, run_at = $3, locked_until = $4, last_error = $5 WHERE id = $1",
        // The lease is kept until the next try, so that the key may be queued anew meanwhile.
        args![&job.id, state, again, again, why],
    )
    .await?;
    db.commit().await
}

/// Whether the clock's turn of a kind was not taken yet. Looks only.
pub async fn is_new_turn(db: &Database, kind: &str, turn: &str) -> Result<bool> {
    let mut db = db.read().await?;
    let last: Option<(String,)> =
        db.own().optional("SELECT turn FROM job_turns WHERE kind = $1", args![kind]).await?;
    Ok(last.is_none_or(|(last,)| last != turn))
}

/// Takes the clock's turn of a kind; says no to the second who tries.
pub async fn take_turn(db: &mut Writer, kind: &str, turn: &str) -> Result<bool> {
    let taken = db
        .own()
        .run(
            "INSERT INTO job_turns (kind, turn) VALUES ($1, $2)
             ON CONFLICT (kind) DO UPDATE SET turn = excluded.turn WHERE job_turns.turn <> $2",
            args![kind, turn],
        )
        .await?;
    Ok(taken > 0)
}

/// Jobs that were given up.
pub async fn dead(db: &mut Reader) -> Result<Vec<Job>> {
    db.own().all("SELECT * FROM jobs WHERE state = 'dead' ORDER BY run_at LIMIT 200", vec![]).await
}

/// Lets a job that was given up try again.
pub async fn revive(db: &mut Writer, id: &str) -> Result<()> {
    let now = db.now();
    db.own()
        .run(
            "UPDATE jobs SET state = 'waiting', attempts = 0, run_at = $2, locked_until = $2
         WHERE id = $1 AND state = 'dead'",
            args![id, now],
        )
        .await?;
    Ok(())
}

/// How many jobs wait, and how many were given up.
pub async fn counts(db: &mut Reader) -> Result<(i64, i64)> {
    let counts = db
        .own()
        .optional(
            "SELECT COALESCE(SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END), 0),
                COALESCE(SUM(CASE WHEN state = 'dead' THEN 1 ELSE 0 END), 0) FROM jobs",
            vec![],
        )
        .await?;
    Ok(counts.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Fixture;

    async fn queued(fixture: &Fixture, key: Option<&str>) {
        let mut db = fixture.db.write().await.unwrap();
        let now = db.now();
        enqueue(&mut db, "greet", "aiman", key, now).await.unwrap();
        db.commit().await.unwrap();
    }

    async fn counted(fixture: &Fixture) -> (i64, i64) {
        counts(&mut fixture.db.read().await.unwrap()).await.unwrap()
    }

    fn pass(fixture: &Fixture, minutes: i64) {
        fixture.office.clock.set(fixture.office.now().plus_minutes(minutes));
    }

    #[tokio::test]
    async fn a_job_is_in_one_pair_of_hands_until_the_lease_ends() {
        let fixture = Fixture::new().await;
        queued(&fixture, None).await;
        let job = claim(&fixture.db).await.unwrap().unwrap();
        assert_eq!((job.kind.as_str(), job.payload.as_str(), job.attempts), ("greet", "aiman", 1));
        pass(&fixture, LEASE_MINUTES);
        assert!(claim(&fixture.db).await.unwrap().is_none());
        pass(&fixture, 1);
        assert_eq!(claim(&fixture.db).await.unwrap().unwrap().attempts, 2);
        done(&fixture.db, &job).await.unwrap();
        assert_eq!(counted(&fixture).await, (0, 0));
    }

    #[tokio::test]
    async fn two_workers_never_take_the_same_job() {
        let fixture = Fixture::new().await;
        for _ in 0..3 {
            queued(&fixture, None).await;
        }
        let take = || claim(&fixture.db);
        let (a, b, c, d) = tokio::join!(take(), take(), take(), take());
        // A worker that came second to a job finds nothing, and asks again later.
        let mut taken: Vec<_> =
            [a, b, c, d].into_iter().filter_map(|it| Some(it.unwrap()?.id)).collect();
        let n_taken = taken.len();
        taken.sort();
        taken.dedup();
        assert!(n_taken >= 1 && taken.len() == n_taken);
    }

    #[tokio::test]
    async fn a_job_that_fails_waits_longer_each_time_and_is_given_up() {
        let fixture = Fixture::new().await;
        queued(&fixture, None).await;
        for n in 1..=TRIES {
            let job = claim(&fixture.db).await.unwrap().unwrap();
            failed(&fixture.db, &job, "the door is shut").await.unwrap();
            if n < TRIES {
                pass(&fixture, 1 << n);
                assert!(claim(&fixture.db).await.unwrap().is_none(), "try {n} came too soon");
                pass(&fixture, 1);
            }
        }
        pass(&fixture, 100_000);
        assert!(claim(&fixture.db).await.unwrap().is_none());
        assert_eq!(counted(&fixture).await, (0, 1));

        let mut db = fixture.db.write().await.unwrap();
        let given_up = dead(&mut db).await.unwrap();
        assert_eq!(given_up[0].last_error.as_deref(), Some("the door is shut"));
        revive(&mut db, &given_up[0].id).await.unwrap();
        db.commit().await.unwrap();
        pass(&fixture, 1);
        assert_eq!(claim(&fixture.db).await.unwrap().unwrap().attempts, 1);
    }

    #[tokio::test]
    async fn the_same_key_waits_once_and_can_be_queued_again_while_it_is_done() {
        let fixture = Fixture::new().await;
        queued(&fixture, Some("day")).await;
        queued(&fixture, Some("day")).await;
        assert_eq!(counted(&fixture).await, (1, 0));
        let job = claim(&fixture.db).await.unwrap().unwrap();
        queued(&fixture, Some("day")).await;
        queued(&fixture, Some("day")).await;
        assert_eq!(counted(&fixture).await, (2, 0));
        // It fails and waits beside the other: neither is lost.
        failed(&fixture.db, &job, "no").await.unwrap();
        assert_eq!(counted(&fixture).await, (2, 0));
    }

    #[tokio::test]
    async fn work_that_was_rolled_back_is_not_queued() {
        let fixture = Fixture::new().await;
        let mut db = fixture.db.write().await.unwrap();
        let now = db.now();
        enqueue(&mut db, "greet", "", None, now).await.unwrap();
        drop(db);
        assert_eq!(counted(&fixture).await, (0, 0));
    }

    #[tokio::test]
    async fn a_turn_of_the_clock_is_taken_once() {
        let fixture = Fixture::new().await;
        for (turn, taken) in [("08", true), ("08", false), ("09", true), ("09", false)] {
            assert_eq!(is_new_turn(&fixture.db, "sweep", turn).await.unwrap(), taken);
            let mut db = fixture.db.write().await.unwrap();
            assert_eq!(take_turn(&mut db, "sweep", turn).await.unwrap(), taken);
            db.commit().await.unwrap();
        }
    }
}
