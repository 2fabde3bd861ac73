//! The stored population: what all processes together teach the flags.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kernel::db::{Database, Result, Writer};
use procurement::{Population, Settings};

use crate::store;

/// The stored population. An empty one if none was counted yet, or if it is of other flags or
/// parameters than these: the next recount makes it anew.
pub(crate) async fn load(db: &Database) -> Result<Population> {
    let mut db = db.read().await?;
    let Some(stored) = store::tally(&mut db).await? else { return Ok(Population::default()) };
    let bytes = BASE64_STANDARD.decode(stored.as_bytes()).unwrap_or_default();
    Ok(Population::load(&bytes, &Settings::default()).unwrap_or_else(|unfit| {
        tracing::warn!(%unfit, "the population is counted anew");
        Population::default()
    }))
}

/// Stores a population of so many processes.
pub(crate) async fn save(db: &mut Writer, population: &Population, n_processes: i64) -> Result<()> {
    store::keep_tally(db, n_processes, &BASE64_STANDARD.encode(population.save())).await
}
