//! The import of monthly execution.

use std::collections::BTreeSet;
use std::io::Read;

use kernel::db::{Database, Result};

use crate::month::Month;
use crate::read::{self, Table};
use crate::store;

pub use crate::read::Unread;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub rows: u64,
    /// The first month and the last, if there is any.
    pub months: Option<(String, String)>,
    pub n_months: u64,
    pub unread: Vec<Unread>,
}

/// Reads a table of months. A month in it takes the place of what was known of that month.
pub async fn run(db: &Database, from: impl Read, source: &str) -> Result<Report> {
    let Table { rows, unread } = read::table(from)?;
    let months: BTreeSet<Month> = rows.iter().map(|it| it.month).collect();
    let report = Report {
        rows: rows.len() as u64,
        months: months.first().zip(months.last()).map(|(a, b)| (a.to_string(), b.to_string())),
        n_months: months.len() as u64,
        unread,
    };
    let mut writer = db.write().await?;
    for month in months {
        store::forget(&mut writer, month).await?;
        store::keep_month(&mut writer, month, source).await?;
    }
    store::keep(&mut writer, rows).await?;
    writer.commit().await?;
    Ok(report)
}
