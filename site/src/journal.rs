//! `erikti journal verify`: proves the chain, or names the first link that broke.

use anyhow::{Result, bail};
use kernel::journal;

use crate::arguments::Verify;
use crate::opened::Opened;
use crate::told;

pub(crate) async fn run(it: &Verify) -> Result<()> {
    let opened = Opened::ready(&it.site).await?;
    let mut db = opened.db.read().await?;
    let (number, hash) = journal::end(&mut db).await?;
    if let Some(first) = journal::verify(&mut db).await? {
        bail!(
            "the journal was changed: entry {first} is the first that does not fit; keep this copy, and compare with a backup"
        );
    }
    if it.head {
        return told::result(format!("{number} {hash}"));
    }
    told::result(format!("sound: {number} entries"))
}
