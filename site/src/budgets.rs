//! `erikti import budget`: the monthly execution of the region's budget.

use anyhow::{Context, Result, bail};

use crate::arguments::data::ImportBudget;
use crate::opened::Opened;
use crate::{files, told};

pub(crate) async fn import(it: ImportBudget) -> Result<()> {
    let opened = Opened::ready(&it.site).await?;
    for path in &it.files {
        let name = files::shown(path);
        let bytes = files::bytes(path)?;
        let read = budget::import::run(&opened.db, &*bytes, &name).await;
        let report = read.with_context(|| format!("cannot read {name}"))?;
        told::passed_over(&name, &report.unread);
        let Some((first, last)) = report.months else {
            bail!("{name} holds no month that can be read");
        };
        told::result(format!(
            "{name}: {} months from {first} to {last}, {} rows, passed over {}",
            report.n_months,
            report.rows,
            report.unread.len()
        ))?;
    }
    Ok(())
}
