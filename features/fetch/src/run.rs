//! A run: what changed in the region since the last time; kept with what it did and why it ended.

use std::sync::Arc;

use anyhow::Result;
use kernel::clock::{Day, Moment};
use kernel::db::Database;

use crate::client::Pause;
use crate::reading::{ANNOUNCEMENTS, CONTRACTS, Reading};
use crate::receive::Receivers;
use crate::settings::Settings;
use crate::store::{self, Run};
use crate::trouble::{Trouble, Word};

/// Of a run by the hour: other work waits for its end, and the next one goes on.
const SLICE: u64 = 120;
/// How long runs are remembered.
const KEPT_DAYS: i64 = 90;

/// What the reading needs: settings, a way to let time pass, and those who take what comes.
#[derive(Clone)]
pub struct Fetch {
    pub settings: Settings,
    pub pause: Pause,
    pub receivers: Receivers,
}

/// How long a run may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Until everything is read.
    Whole,
    /// Until the page after so many requests.
    Slice(u64),
}

/// What a run did.
#[derive(Clone, Debug, Default)]
pub struct Done {
    pub requests: u64,
    /// Requests that had to be repeated.
    pub repeats: u64,
    /// Releases handed over.
    pub processes: u64,
    /// What could not be read, in words.
    pub unread: Vec<String>,
    /// Whether every list was read to the end of its window.
    pub is_whole: bool,
    /// As of when all lists are known.
    pub as_of: Option<Moment>,
    pub failure: Option<Trouble>,
}

/// The job. A failure is kept with the run and shown; the next hour tries again.
pub(crate) async fn by_the_hour(fetch: Option<&Fetch>, db: &Database) -> Result<()> {
    let Some(fetch) = fetch else { return Ok(()) };
    let done = fetch.run(db, None, Length::Slice(SLICE)).await?;
    if let Some(failure) = &done.failure {
        tracing::warn!(error = %failure, "goszakup was not read to the end");
    }
    Ok(())
}

impl Fetch {
    /// Reads what is new. A day begins every list anew from there.
    pub async fn run(&self, db: &Database, since: Option<Day>, length: Length) -> Result<Done> {
        let mut writer = db.write().await?;
        let id = store::begin(&mut writer).await?;
        store::sweep(&mut writer, db.now().plus_minutes(-KEPT_DAYS * 24 * 60)).await?;
        writer.commit().await?;

        let client = crate::client::Client::new(self.settings.clone(), Arc::clone(&self.pause))?;
        let mut reading = Reading::new(self, db, client, length);
        let ended = reading.lists(since).await;
        let mut done = reading.done();
        match ended {
            Ok(is_whole) => done.is_whole = is_whole,
            Err(error) => done.failure = Some(trouble(error)),
        }
        done.as_of = as_of(db).await?;
        keep(db, id, &done).await?;
        Ok(done)
    }
}

/// As of when everything is known: the earliest of the lists.
pub(crate) async fn as_of(db: &Database) -> Result<Option<Moment>> {
    let lists = store::lists(&mut db.read().await?).await?;
    let of = |name: &str| lists.iter().find(|it| it.name == name).and_then(|it| it.as_of);
    Ok(of(ANNOUNCEMENTS).zip(of(CONTRACTS)).map(|(one, other)| one.min(other)))
}

async fn keep(db: &Database, id: String, done: &Done) -> Result<()> {
    let mut writer = db.write().await?;
    let number = |it: u64| i64::try_from(it).unwrap_or(i64::MAX);
    let run = Run {
        id,
        started_at: db.now(),
        ended_at: Some(db.now()),
        n_requests: number(done.requests),
        n_repeats: number(done.repeats),
        n_processes: number(done.processes),
        n_unread: number(done.unread.len() as u64),
        failure: done.failure.as_ref().map(|it| it.word.word().to_owned()),
        details: done.failure.as_ref().map(|it| it.details.clone()),
    };
    store::end(&mut writer, &run).await?;
    store::keep_unread(&mut writer, &run.id, &done.unread).await?;
    writer.commit().await
}

fn trouble(error: anyhow::Error) -> Trouble {
    error.downcast().unwrap_or_else(|it| Trouble::new(Word::Inside, format!("{it:#}")))
}
