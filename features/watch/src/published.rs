//! What was published of each process, for whoever gives it on.

use kernel::db::{Database, Result};

use crate::store;

/// The next processes by ocid, each with the text of its newest version; none after the last.
pub async fn published_after(db: &Database, ocid: &str) -> Result<Vec<(String, String)>> {
    let page = store::stored_after(&mut db.read().await?, ocid).await?;
    Ok(page.into_iter().map(|it| (it.ocid, it.json)).collect())
}
