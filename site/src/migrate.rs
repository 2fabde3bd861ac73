//! `erikti migrate`: brings the tables up to date.

use anyhow::{Context, Result};

use crate::arguments::Site;
use crate::features::features;
use crate::opened::Opened;
use crate::told;

pub(crate) async fn run(site: &Site) -> Result<()> {
    let opened = Opened::bare(site).await?;
    web::migrate(&opened.db, &features()).await.context("cannot apply the schema")?;
    told::note(format!("the tables of {} are up to date", opened.config.database_shown()));
    Ok(())
}
