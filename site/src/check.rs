//! `erikti check`: sees whether all is well, one line each.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use kernel::journal;
use tokio::time::timeout;

use crate::arguments::Site;
use crate::config::{Goszakup, Mail};
use crate::features::features;
use crate::opened::Opened;
use crate::store::n_lacking;
use crate::{portal, post, told};

/// Less free space than this is soon none.
const LEAST_FREE: u64 = 1 << 30;
/// A mail server that takes longer does not answer.
const PATIENCE: Duration = Duration::from_secs(10);

pub(crate) async fn run(site: &Site) -> Result<()> {
    let opened = Opened::bare(site).await?;
    let mut n_failed = 0;
    let mut tell = |what: &str, found: Result<String>| {
        let (mark, words) = match found {
            Ok(words) => ("ok", words),
            Err(error) => {
                n_failed += 1;
                ("not ok", format!("{error:#}"))
            }
        };
        told::result(format!("{mark:<7} {what:<9} {words}"))
    };

    tell("settings", settings(&opened))?;
    let schema = schema(&opened).await;
    let has_tables = schema.is_ok();
    tell("schema", schema)?;
    if has_tables {
        tell("people", people(&opened).await)?;
        tell("journal", chain(&opened).await)?;
        tell("holidays", holidays(&opened).await)?;
    }
    tell("files", files(&opened).await)?;
    tell("disk", disk(&opened.config.files.folder))?;
    tell("mail", mail(&opened.config.mail).await)?;
    tell("goszakup", source(&opened.config.goszakup))?;

    match n_failed {
        0 => Ok(()),
        1 => bail!("one thing is not well"),
        n => bail!("{n} things are not well"),
    }
}

fn settings(opened: &Opened) -> Result<String> {
    let lacks = opened.config.lacks();
    if lacks.is_empty() {
        return Ok(opened.config.address().unwrap_or_default());
    }
    bail!(lacks.join("; "))
}

async fn schema(opened: &Opened) -> Result<String> {
    let shown = opened.config.database_shown();
    match n_lacking(&opened.db, &web::versions(&features())).await? {
        0 => Ok(format!("{shown} has the tables of this program")),
        n => bail!("{shown} lacks {n} migrations: run 'erikti migrate'"),
    }
}

async fn people(opened: &Opened) -> Result<String> {
    match opened.people_lack().await? {
        None => Ok("there is an administrator".to_owned()),
        Some(lack) => bail!(lack),
    }
}

async fn chain(opened: &Opened) -> Result<String> {
    let mut db = opened.db.read().await?;
    match journal::verify(&mut db).await? {
        None => Ok(format!("{} entries, each fits the one before", journal::end(&mut db).await?.0)),
        Some(first) => bail!("entry {first} does not fit the one before"),
    }
}

async fn holidays(opened: &Opened) -> Result<String> {
    let office = opened.office().await?;
    match office.calendar().missing_year(office.today()) {
        None => Ok("the days off of the months ahead are known".to_owned()),
        Some(year) => {
            bail!("the days off of {year} are missing: terms that reach it are provisional")
        }
    }
}

async fn files(opened: &Opened) -> Result<String> {
    let folder = opened.config.files.folder.display();
    let cannot = || format!("nothing can be written to {folder}: look at files.folder");
    opened.files()?.probe().await.with_context(cannot)?;
    Ok(format!("{folder} can be written to"))
}

fn disk(folder: &Path) -> Result<String> {
    let disk = rustix::fs::statvfs(folder).context("the disk of files.folder does not answer")?;
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    let shown = format!("{}.{} GB free", free / 1_000_000_000, free / 100_000_000 % 10);
    if free < LEAST_FREE {
        bail!("only {shown}: make room before it is full");
    }
    Ok(shown)
}

/// The portal is not asked: a check may be run every minute, and the page of sources tells the rest.
fn source(settings: &Goszakup) -> Result<String> {
    match portal::settings(settings, Vec::new())? {
        None => Ok("no token is named: nothing is fetched".to_owned()),
        Some(it) => Ok(format!("a token for {} is there", it.address)),
    }
}

async fn mail(settings: &Mail) -> Result<String> {
    let Some(sender) = post::sender(settings)? else {
        return Ok("no server is named: letters stay in the outbox".to_owned());
    };
    let address = settings.address.as_deref().unwrap_or_default();
    let answers = timeout(PATIENCE, sender.probe()).await;
    answers
        .map_err(anyhow::Error::from)
        .flatten()
        .with_context(|| format!("{address} does not answer: look at mail.address"))?;
    Ok(format!("{address} answers"))
}
