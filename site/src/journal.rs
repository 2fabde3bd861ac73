//! `erikti journal verify`: proves the chain, or names the first link that broke.

use anyhow::{Result, bail};
use kernel::journal;

use crate::arguments::Verify;
use crate::opened::Opened;
use crate::{WrongUse, told};

pub(crate) async fn run(it: &Verify) -> Result<()> {
    let opened = Opened::ready(&it.site).await?;
    let mut db = opened.db.read().await?;
    let (number, hash) = journal::end(&mut db).await?;
    if let Some(first) = journal::verify(&mut db).await? {
        bail!(
            "the journal was changed: entry {first} is the first that does not fit; keep this copy, and compare with a backup"
        );
    }
    if let Some(head) = &it.against {
        let Some((kept, known)) = parsed(head) else {
            return Err(
                WrongUse("--against: give the number and the hash of a head".to_owned()).into()
            );
        };
        match journal::hash(&mut db, kept).await? {
            Some(it) if it == known => {}
            Some(_) => bail!(
                "the journal was rewritten as a whole: entry {kept} has another hash than the head that was kept"
            ),
            None => bail!(
                "the journal was cut: it has {number} entries, and the head that was kept is of entry {kept}"
            ),
        }
    }
    if it.head {
        return told::result(format!("{number} {hash}"));
    }
    match journal::forgotten(&mut db).await? {
        0 => told::result(format!("sound: {number} entries")),
        n => told::result(format!("sound: {number} entries, the words of {n} are erased")),
    }
}

/// The number and the hash of a head.
fn parsed(head: &str) -> Option<(i64, &str)> {
    let (number, hash) = head.trim().split_once(' ')?;
    Some((number.parse().ok()?, hash.trim()))
}
