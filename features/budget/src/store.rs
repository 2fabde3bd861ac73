//! The tables of the budget.

use kernel::args;
use kernel::db::{Reader, Result, Writer};
use sqlx::FromRow;

use crate::month::Month;
use crate::read::Row;

/// The section of expenditure, and the levels of it that pages show.
const EXPENDITURE: &str = "2";
pub(crate) const SECTION: i64 = 0;
pub(crate) const FUNCTION: i64 = 1;
pub(crate) const ADMINISTRATOR: i64 = 3;

/// What was planned and spent by the end of a month.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Line {
    pub(crate) month: Month,
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) planned: i64,
    pub(crate) spent: i64,
    pub(crate) obliged: i64,
}

pub(crate) async fn forget(db: &mut Writer, month: Month) -> Result<()> {
    db.run("DELETE FROM budget_rows WHERE month = $1", args![month]).await?;
    Ok(())
}

pub(crate) async fn keep_month(db: &mut Writer, month: Month, source: &str) -> Result<()> {
    let now = db.now();
    db.run(
        "INSERT INTO budget_months (month, source, read_at) VALUES ($1, $2, $3)
         ON CONFLICT (month) DO UPDATE SET source = excluded.source, read_at = excluded.read_at",
        args![month, source, now],
    )
    .await?;
    Ok(())
}

pub(crate) async fn keep(db: &mut Writer, rows: Vec<Row>) -> Result<()> {
    let row = |it: Row| {
        args![
            it.month,
            it.number,
            it.section,
            it.level,
            it.code,
            it.name,
            it.parent,
            it.approved,
            it.refined,
            it.planned,
            it.planned_to_date,
            it.spent,
            it.obliged
        ]
    };
    db.run_many(
        "INSERT INTO budget_rows (month, number, section, level, code, name, parent, approved,
            refined, planned, planned_to_date, spent, obliged)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        rows.into_iter().map(row).collect(),
    )
    .await?;
    Ok(())
}

/// The months that are known.
pub(crate) async fn months(db: &mut Reader) -> Result<Vec<Month>> {
    let rows: Vec<(Month,)> =
        db.all("SELECT month FROM budget_months ORDER BY month", args![]).await?;
    Ok(rows.into_iter().map(|it| it.0).collect())
}

/// A level of expenditure in some months, from the first to the last.
pub(crate) async fn lines(
    db: &mut Reader,
    level: i64,
    (first, last): (Month, Month),
) -> Result<Vec<Line>> {
    db.all(
        "SELECT month, code, name, planned, spent, obliged FROM budget_rows
         WHERE section = $1 AND level = $2 AND month >= $3 AND month <= $4 ORDER BY month, number",
        args![EXPENDITURE, level, first, last],
    )
    .await
}

/// What an administrator planned and spent, in all months.
pub(crate) async fn of_administrator(db: &mut Reader, code: &str) -> Result<Vec<Line>> {
    db.all(
        "SELECT month, code, name, planned, spent, obliged FROM budget_rows
         WHERE section = $1 AND level = $2 AND code = $3 ORDER BY month, number",
        args![EXPENDITURE, ADMINISTRATOR, code],
    )
    .await
}
