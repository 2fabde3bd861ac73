//! Work that no request waits for: what is queued, and what the clock asks for.

use std::time::Duration;

use anyhow::{Context, bail};
use kernel::job::{self, Job};
use kernel::mail::{self, Sender};
use kernel::{files, session};
use tokio::task::JoinSet;

use crate::feature::Every;
use crate::{App, trouble};

/// How often the queue is looked at when nothing wakes the worker.
const LOOK: Duration = Duration::from_secs(2);

/// Works for as long as the program lives.
pub async fn work(app: App) {
    loop {
        if let Err(error) = turn(&app).await {
            tracing::error!(error = format!("{error:#}"), "the queue does not answer");
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Queues what the clock asks for and does everything that is due; gives how many jobs were tried.
pub async fn turn(app: &App) -> anyhow::Result<u64> {
    schedule(app).await?;
    let mut n_tried = 0;
    while let Some(job) = job::claim(&app.db).await? {
        n_tried += 1;
        match perform(app, &job).await {
            Ok(()) => job::done(&app.db, &job).await?,
            Err(error) => {
                let why = format!("{error:#}");
                tracing::warn!(job = job.kind, id = job.id, error = why, "a job failed");
                job::failed(&app.db, &job, &why).await?;
            }
        }
    }
    Ok(n_tried)
}

/// Does a job in a task of its own: one that panics fails alone, and the worker goes on.
async fn perform(app: &App, job: &Job) -> anyhow::Result<()> {
    let work = app.parts.jobs.get(job.kind.as_str()).context("nobody does this kind of job")?;
    // A set ends its task when it is dropped: no job outlives the worker.
    let mut hands = JoinSet::new();
    hands.spawn(work(app.clone(), job.payload.clone()));
    match hands.join_next().await.context("the job has no task")? {
        Ok(done) => done,
        Err(ended) => match ended.try_into_panic() {
            Ok(panic) => bail!("panicked: {}", trouble::panic_words(&*panic)),
            Err(ended) => Err(ended.into()),
        },
    }
}

/// The same hour, or day, is queued only once: its name is the key, kept in a table of its own.
async fn schedule(app: &App) -> anyhow::Result<()> {
    let now = app.office.now();
    let (hour, day) = (now.to_string()[..13].to_owned(), app.office.today().to_string());
    for (kind, every) in &app.parts.schedule {
        let turn = if *every == Every::Hour { &hour } else { &day };
        if job::is_new_turn(&app.db, kind, turn).await? {
            let mut db = app.db.write().await?;
            if job::take_turn(&mut db, kind, turn).await? {
                job::enqueue(&mut db, kind, turn, Some(turn), now).await?;
            }
            db.commit().await?;
        }
    }
    Ok(())
}

/// Sends a letter; without a mail server it stays in the outbox, where a page shows it.
pub(crate) async fn send_letter(app: App, id: String) -> anyhow::Result<()> {
    let sender = app.settings.mail.clone().unwrap_or_else(Sender::outbox);
    mail::deliver(&app.db, &sender, &app.texts, &app.settings.public_address, &id).await
}

/// Files that no record names are thrown away.
pub(crate) async fn sweep_files(app: App, _: String) -> anyhow::Result<()> {
    files::sweep(&app.db, &app.files).await?;
    Ok(())
}

/// Sessions that ran out are thrown away.
pub(crate) async fn sweep_sessions(app: App, _: String) -> anyhow::Result<()> {
    let mut db = app.db.write().await?;
    session::sweep(&mut db).await?;
    db.commit().await
}
