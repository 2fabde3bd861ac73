//! A batch of the import: lines read, told apart and judged, beside the thread that writes.

use std::collections::HashMap;
use std::io::BufRead;

use kernel::clock::Moment;
use kernel::db::{Database, Result};
use kernel::search;
use procurement::{Broken, Summary};
use sha2::{Digest, Sha256};
use tokio::task::spawn_blocking;

use crate::answer::Answered;
use crate::facts::Facts;
use crate::standing::{self, Judge};
use crate::suppliers::{self, Supplier};
use crate::{KIND, answer, lines, store};

/// A transaction takes so many lines, or so many bytes, whichever is first.
const MOST_LINES: usize = 1_000;
const MOST_BYTES: usize = 8 << 20;
/// Of a line that cannot be read, so many letters are kept to look at.
const SHOWN: usize = 500;
/// Longer ones are no identifiers and would not fit an index.
const LONGEST_OCID: usize = 500;

/// Lines that are not blank, with their numbers.
#[derive(Default)]
pub(crate) struct Lines {
    all: Vec<(u64, Vec<u8>)>,
    bytes: u64,
}

/// What became of them.
#[derive(Default)]
pub(crate) struct Batch {
    pub(crate) releases: Vec<Release>,
    pub(crate) broken: Vec<Unread>,
    /// How much was read, with the blank lines.
    pub(crate) bytes: u64,
}

/// A line that is a release.
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

/// A line that is none, and its beginning.
pub(crate) struct Unread {
    pub(crate) number: u64,
    pub(crate) why: Broken,
    pub(crate) text: String,
}

impl Lines {
    /// The next lines of an input; none at its end.
    pub(crate) fn read(input: &mut impl BufRead, number: &mut u64) -> Result<Self> {
        let (mut lines, mut weight) = (Self::default(), 0);
        while lines.all.len() < MOST_LINES && weight < MOST_BYTES {
            let mut line = Vec::new();
            let taken = lines::next(input, &mut line)?;
            if taken == 0 {
                break;
            }
            *number += 1;
            lines.bytes += taken;
            if !line.trim_ascii().is_empty() {
                weight += line.len();
                lines.all.push((*number, line));
            }
        }
        Ok(lines)
    }
}

impl Batch {
    /// Whether the input is at its end.
    pub(crate) fn is_empty(&self) -> bool {
        self.releases.is_empty() && self.broken.is_empty()
    }

    /// How many lines were not blank.
    pub(crate) fn n_lines(&self) -> u64 {
        (self.releases.len() + self.broken.len()) as u64
    }

    fn of(lines: Lines) -> Self {
        let mut batch = Self { bytes: lines.bytes, ..Self::default() };
        for (number, line) in lines.all {
            match Release::read(&line) {
                Ok(it) => batch.releases.push(it),
                Err(why) => {
                    let text = lines::beginning(&line, SHOWN);
                    batch.broken.push(Unread { number, why, text });
                }
            }
        }
        batch
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
    fn read(line: &[u8]) -> Result<Self, Broken> {
        let process = procurement::read_line(line)?;
        let ocid = process.ocid.get().ok_or(Broken::NoOcid)?.to_owned();
        // One engine takes no nought letter in a key, and no publisher means a sign nobody sees.
        if ocid.chars().any(char::is_control) || ocid.len() > LONGEST_OCID {
            return Err(Broken::NoOcid);
        }
        let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line).trim_ascii();
        let json = str::from_utf8(line).map_err(|_| Broken::NotUtf8)?.to_owned();
        Ok(Self { ocid, sha256: format!("{:x}", Sha256::digest(line)), json, judged: None })
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

/// Reads lines and judges those that are not known yet. Whether they are new is told when they are
/// written: what is known now is known then.
pub(crate) async fn prepare(db: &Database, judge: &Judge, lines: Lines) -> Result<Batch> {
    let mut batch = spawn_blocking(|| Batch::of(lines)).await?;
    let ocids = batch.releases.iter().map(|it| it.ocid.as_str());
    let known = store::known(&mut db.read().await?, ocids).await?;
    let (judge, now) = (judge.clone(), db.now());
    Ok(spawn_blocking(move || {
        batch.judge(&known, &judge, now);
        batch
    })
    .await?)
}
