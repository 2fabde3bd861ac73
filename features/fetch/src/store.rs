//! The tables of lists and runs.

use anyhow::Context;
use kernel::args;
use kernel::clock::Moment;
use kernel::db::{Database, Reader, Result, Writer};
use sqlx::FromRow;

/// So many of the things that could not be read are kept of a run; the first ones tell enough.
const MOST_UNREAD: usize = 50;

/// Where the reading of a list stands.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub(crate) struct List {
    pub(crate) name: String,
    pub(crate) since: Moment,
    pub(crate) until: Option<Moment>,
    pub(crate) place: String,
    pub(crate) n_seen: i64,
    pub(crate) as_of: Option<Moment>,
}

/// A run.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Run {
    pub(crate) id: String,
    pub(crate) started_at: Moment,
    pub(crate) ended_at: Option<Moment>,
    pub(crate) n_requests: i64,
    pub(crate) n_repeats: i64,
    pub(crate) n_processes: i64,
    pub(crate) n_unread: i64,
    pub(crate) failure: Option<String>,
    pub(crate) details: Option<String>,
}

#[derive(FromRow)]
struct Words {
    words: String,
}

#[derive(FromRow)]
struct Salt {
    salt: String,
}

pub(crate) async fn lists(db: &mut Reader) -> Result<Vec<List>> {
    db.all(
        "SELECT name, since, until, place, n_seen, as_of FROM fetch_lists ORDER BY name",
        args![],
    )
    .await
}

pub(crate) async fn list(db: &mut Reader, name: &str) -> Result<Option<List>> {
    db.optional(
        "SELECT name, since, until, place, n_seen, as_of FROM fetch_lists WHERE name = $1",
        args![name],
    )
    .await
}

pub(crate) async fn keep_list(db: &mut Writer, it: &List) -> Result<()> {
    db.run(
        "INSERT INTO fetch_lists (name, since, until, place, n_seen, as_of)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (name) DO UPDATE SET since = excluded.since, until = excluded.until,
            place = excluded.place, n_seen = excluded.n_seen, as_of = excluded.as_of",
        args![&it.name, it.since, text(it.until), &it.place, it.n_seen, text(it.as_of)],
    )
    .await?;
    Ok(())
}

/// The secret behind the words that stand for persons: made once for an installation, and kept.
pub async fn salt(db: &Database) -> Result<Vec<u8>> {
    let known: Option<Salt> =
        db.read().await?.optional("SELECT salt FROM fetch_salt", args![]).await?;
    if let Some(it) = known {
        return Ok(it.salt.into_bytes());
    }
    let mut writer = db.write().await?;
    // The tail of an id is eighty bits of chance.
    let fresh = writer.id().split_off(10);
    writer
        .run("INSERT INTO fetch_salt (n, salt) VALUES (1, $1) ON CONFLICT DO NOTHING", args![fresh])
        .await?;
    writer.commit().await?;
    let kept: Option<Salt> =
        db.read().await?.optional("SELECT salt FROM fetch_salt", args![]).await?;
    kept.map(|it| it.salt.into_bytes()).context("the secret was not kept")
}

/// The latest runs.
pub(crate) async fn runs(db: &mut Reader) -> Result<Vec<Run>> {
    db.all(
        "SELECT id, started_at, ended_at, n_requests, n_repeats, n_processes, n_unread, failure, details
         FROM fetch_runs ORDER BY started_at DESC, id DESC LIMIT 30",
        args![],
    )
    .await
}

pub(crate) async fn begin(db: &mut Writer) -> Result<String> {
    let (id, now) = (db.id(), db.now());
    db.run(
        "INSERT INTO fetch_runs (id, started_at, n_requests, n_repeats, n_processes, n_unread)
         VALUES ($1, $2, 0, 0, 0, 0)",
        args![&id, now],
    )
    .await?;
    Ok(id)
}

pub(crate) async fn end(db: &mut Writer, it: &Run) -> Result<()> {
    db.run(
        "UPDATE fetch_runs SET ended_at = $2, n_requests = $3, n_repeats = $4, n_processes = $5,
            n_unread = $6, failure = $7, details = $8 WHERE id = $1",
        args![
            &it.id,
            text(it.ended_at),
            it.n_requests,
            it.n_repeats,
            it.n_processes,
            it.n_unread,
            it.failure.clone(),
            it.details.clone()
        ],
    )
    .await?;
    Ok(())
}

pub(crate) async fn keep_unread(db: &mut Writer, run: &str, unread: &[String]) -> Result<()> {
    let rows = unread.iter().take(MOST_UNREAD).enumerate();
    let rows = rows.map(|(n, it)| args![run, i64::try_from(n).unwrap_or(i64::MAX), it]).collect();
    db.run_many("INSERT INTO fetch_unread (run_id, n, words) VALUES ($1, $2, $3)", rows).await?;
    Ok(())
}

pub(crate) async fn unread(db: &mut Reader, run: &str) -> Result<Vec<String>> {
    let words: Vec<Words> =
        db.all("SELECT words FROM fetch_unread WHERE run_id = $1 ORDER BY n", args![run]).await?;
    Ok(words.into_iter().map(|it| it.words).collect())
}

/// Runs that ended before a moment are forgotten.
pub(crate) async fn sweep(db: &mut Writer, before: Moment) -> Result<()> {
    db.run(
        "DELETE FROM fetch_unread WHERE run_id IN (SELECT id FROM fetch_runs WHERE started_at < $1)",
        args![before],
    )
    .await?;
    db.run("DELETE FROM fetch_runs WHERE started_at < $1", args![before]).await?;
    Ok(())
}

fn text(moment: Option<Moment>) -> Option<String> {
    moment.map(|it| it.to_string())
}
