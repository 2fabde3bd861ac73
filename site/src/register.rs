//! `erikti import register`: who may not be contracted with, and on which days.

use anyhow::{Context, Result, bail};
use goszakup::{Gathered, Terms};
use watch::register::{self, Debarment};

use crate::arguments::data::ImportRegister;
use crate::opened::Opened;
use crate::{files, portal, told};

/// What a file held.
struct Read {
    entries: Vec<Debarment>,
    /// What was passed over, in words.
    unread: Vec<String>,
}

pub(crate) async fn import(it: ImportRegister) -> Result<()> {
    let opened = Opened::ready(&it.site).await?;
    let salt = fetch::salt(&opened.db).await?;
    for path in &it.files {
        let name = files::shown(path);
        let bytes = files::bytes(path)?;
        let read = if is_json(&bytes) { Ok(pages(&name, &bytes, &salt)) } else { table(&bytes) };
        let Read { entries, unread } = read.with_context(|| format!("cannot read {name}"))?;
        told::passed_over(&name, &unread);
        if entries.is_empty() {
            bail!(
                "{name} holds no entry: a CSV of bin,from,until,reason is expected, or pages of goszakup"
            );
        }
        let kept = register::keep(&opened.db, entries, &name).await?;
        told::result(format!(
            "{name}: new {}, changed {}, same {}, passed over {}",
            kept.new,
            kept.changed,
            kept.same,
            unread.len()
        ))?;
    }
    Ok(())
}

fn is_json(bytes: &[u8]) -> bool {
    matches!(bytes.trim_ascii_start().first(), Some(b'{' | b'['))
}

/// The same table that `flags run --register` reads.
fn table(bytes: &[u8]) -> Result<Read> {
    let text = str::from_utf8(bytes).context("it is no text in UTF-8")?;
    let (entries, bad) = register::read(text);
    Ok(Read { entries, unread: bad.iter().map(ToString::to_string).collect() })
}

/// Pages of the portal, as they were saved. Persons are left out.
fn pages(name: &str, bytes: &[u8], salt: &[u8]) -> Read {
    let mut gathered = Gathered::default();
    gathered.read(name, bytes);
    let (all, unread) = gathered.debarments(&Terms::unregistered(salt));
    let unread = gathered.report().unread.into_iter().chain(unread);
    let mut unread: Vec<String> = unread.map(|it| it.to_string()).collect();
    let n_all = all.len();
    let entries = portal::entries(all);
    unread.extend((entries.len()..n_all).map(|_| "an entry of a person".to_owned()));
    Read { entries, unread }
}
