//! The register of unreliable suppliers.

use kernel::args;
use kernel::clock::Day;
use kernel::db::{Reader, Result, Writer};

use crate::register::Debarment;

/// BIN, first day, last day, reason.
type Row = (String, Day, Option<Day>, String);

fn entry((bin, since, until, reason): Row) -> Debarment {
    Debarment { bin, since, until, reason }
}

/// Every entry, by BIN and day.
pub(crate) async fn debarments(db: &mut Reader) -> Result<Vec<Debarment>> {
    let rows: Vec<Row> = db
        .all("SELECT bin, since, until, reason FROM debarments ORDER BY bin, since", args![])
        .await?;
    Ok(rows.into_iter().map(entry).collect())
}

/// The entries of one organisation, the latest first.
pub(crate) async fn debarments_of(db: &mut Reader, bin: &str) -> Result<Vec<Debarment>> {
    let rows: Vec<Row> = db
        .all(
            "SELECT bin, since, until, reason FROM debarments WHERE bin = $1 ORDER BY since DESC",
            args![bin],
        )
        .await?;
    Ok(rows.into_iter().map(entry).collect())
}

/// Adds entries; one of the same organisation and day takes the place of the other.
pub(crate) async fn keep_debarments(
    db: &mut Writer,
    entries: Vec<Debarment>,
    source: &str,
) -> Result<()> {
    let now = db.now();
    let row = |it: Debarment| {
        let until = it.until.map(|it| it.to_string());
        args![it.bin, it.since, until, it.reason, source, now]
    };
    db.run_many(
        "INSERT INTO debarments (bin, since, until, reason, source, read_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (bin, since) DO UPDATE SET until = excluded.until, reason = excluded.reason,
            source = excluded.source, read_at = excluded.read_at",
        entries.into_iter().map(row).collect(),
    )
    .await?;
    Ok(())
}
