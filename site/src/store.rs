//! Which migrations a database has: the one thing that the program itself asks of it.

use anyhow::Result;
use kernel::args;
use kernel::db::{Database, NewerSchema};

/// How many of these migrations a database lacks. One that has others is refused.
pub(crate) async fn n_lacking(db: &Database, wanted: &[i64]) -> Result<usize> {
    let mut reader = db.read().await?;
    let done = reader.all("SELECT version FROM _sqlx_migrations WHERE success", args![]).await;
    // A database that answers, but not to this, has no tables yet.
    let done: Vec<(i64,)> = done.unwrap_or_default();
    if let Some((version,)) = done.iter().find(|(it,)| !wanted.contains(it)) {
        return Err(NewerSchema { version: *version }.into());
    }
    Ok(wanted.len() - done.len())
}
