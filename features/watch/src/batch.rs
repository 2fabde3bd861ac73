//! A batch of the import: releases read, told apart and judged, beside the thread that writes.

use std::collections::HashMap;

use anyhow::Error;
use kernel::clock::Moment;
use kernel::db::{Database, Result};
use kernel::search;
use procurement::{Broken, Place, Releases, Summary};
use sha2::{Digest, Sha256};
use tokio::task::spawn_blocking;

use crate::answer::Answered;
use crate::facts::Facts;
use crate::standing::{self, Judge};
use crate::suppliers::{self, Supplier};
use crate::{KIND, answer, store, text};

/// A transaction takes so many releases, or so many bytes, whichever is first.
const MOST: u64 = 1_000;
const MOST_BYTES: u64 = 8 << 20;
/// Of what cannot be read, so many letters are kept to look at.
const SHOWN: usize = 500;
/// Longer ones are no identifiers and would not fit an index.
const LONGEST_OCID: usize = 500;

/// A part of an input.
#[derive(Default)]
pub(crate) struct Batch {
    pub(crate) releases: Vec<Release>,
    pub(crate) broken: Vec<Unread>,
    /// How much was read.
    pub(crate) bytes: u64,
    pub(crate) end: End,
}

/// What comes after a batch.
#[derive(Default)]
pub(crate) enum End {
    /// Another one, maybe.
    #[default]
    Open,
    /// Nothing: the input was read whole.
    Reached,
    /// Nothing can be read any more, though there may be more.
    Failed(Error),
}

/// A release, on one line.
pub(crate) struct Release {
    pub(crate) ocid: String,
    pub(crate) sha256: String,
    pub(crate) json: String,
    /// Nothing, if this very text is known.
    pub(crate) judged: Option<Judged>,
}

/// What a release says, and what the flags ask about it.
pub(crate) struct Judged {
    pub(crate) facts: Facts,
    pub(crate) answers: Vec<Answered>,
    pub(crate) extract: String,
    pub(crate) suppliers: Vec<Supplier>,
    pub(crate) entry: search::Entry,
}

/// What is none, and its beginning.
pub(crate) struct Unread {
    pub(crate) place: Place,
    pub(crate) why: Broken,
    pub(crate) text: String,
}

impl Batch {
    /// The next releases of an input.
    fn read(input: &mut Releases) -> Self {
        let mut batch = Self::default();
        while batch.n_read() < MOST && batch.bytes < MOST_BYTES {
            match input.next() {
                Some(Ok(it)) => batch.take(it),
                Some(Err(procurement::Unread::Broken { place, why, beginning })) => {
                    batch.set_aside(place, why, &beginning);
                }
                Some(Err(procurement::Unread::Failed(error))) => {
                    batch.end = End::Failed(error);
                    break;
                }
                None => {
                    batch.end = End::Reached;
                    break;
                }
            }
        }
        batch
    }

    fn take(&mut self, it: procurement::Release) {
        // One engine takes no nought letter in a key, and no publisher means a sign nobody sees.
        let is_key = !it.ocid.chars().any(char::is_control) && it.ocid.len() <= LONGEST_OCID;
        match String::from_utf8(text::on_one_line(it.json)) {
            Ok(json) if is_key => {
                self.bytes += json.len() as u64;
                self.releases.push(Release::new(it.ocid, json));
            }
            Ok(json) => self.set_aside(it.place, Broken::NoOcid, json.as_bytes()),
            Err(error) => self.set_aside(it.place, Broken::NotUtf8, error.as_bytes()),
        }
    }

    fn set_aside(&mut self, place: Place, why: Broken, beginning: &[u8]) {
        self.bytes += beginning.len() as u64;
        self.broken.push(Unread { place, why, text: text::beginning(beginning, SHOWN) });
    }

    /// How many releases, and things that are none, were read.
    pub(crate) fn n_read(&self) -> u64 {
        (self.releases.len() + self.broken.len()) as u64
    }

    /// Judges what is not known.
    fn judge(&mut self, known: &HashMap<String, (i64, Vec<String>)>, by: &Judge, now: Moment) {
        for it in &mut self.releases {
            let is_known = known.get(&it.ocid).is_some_and(|(_, all)| all.contains(&it.sha256));
            if !is_known {
                it.judged = Judged::of(&it.json, by, now);
            }
        }
    }
}

impl Release {
    fn new(ocid: String, json: String) -> Self {
        Self { ocid, sha256: format!("{:x}", Sha256::digest(&json)), json, judged: None }
    }
}

impl Judged {
    fn of(json: &str, by: &Judge, now: Moment) -> Option<Self> {
        let process = procurement::read_line(json.as_bytes()).ok()?;
        let findings = by.judge(&process);
        let answers = answer::gather(&findings);
        let summary = Summary::of(&process);
        let facts = Facts::of(&summary, &findings, &answers, by.calibration(), now);
        let entry = search::Entry::new(KIND, &facts.ocid, &facts.title, &facts.words);
        let extract = standing::extract(&process);
        Some(Self { facts, answers, extract, suppliers: suppliers::of(&summary), entry })
    }
}

/// Reads on, and judges what is not known yet; gives the rest of the input back. Whether a release is
/// new is told when it is written: what is known now is known then.
pub(crate) async fn next(
    db: &Database,
    judge: &Judge,
    mut input: Releases,
) -> Result<(Releases, Batch)> {
    let read = spawn_blocking(move || {
        let batch = Batch::read(&mut input);
        (input, batch)
    });
    let (input, mut batch) = read.await?;
    let ocids = batch.releases.iter().map(|it| it.ocid.as_str());
    let known = store::known(&mut db.read().await?, ocids).await?;
    let (judge, now) = (judge.clone(), db.now());
    let judged = spawn_blocking(move || {
        batch.judge(&known, &judge, now);
        batch
    });
    Ok((input, judged.await?))
}
