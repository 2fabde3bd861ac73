//! What is kept of buyers and suppliers.

use kernel::args;
use kernel::db::{Reader, Result};
use sqlx::FromRow;

use crate::store::{Change, Run};

/// An organisation with what it bought, or sold.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Party {
    pub(crate) name: String,
    pub(crate) n: i64,
    pub(crate) tiyn: i64,
}

/// A buyer by number.
pub(crate) async fn buyer_of(db: &mut Reader, id: &str) -> Result<Option<Party>> {
    db.optional(
        "SELECT MAX(buyer) AS name, COUNT(*) AS n,
            CAST(COALESCE(SUM(CASE WHEN currency = 'KZT' THEN tiyn END), 0) AS BIGINT) AS tiyn
         FROM processes WHERE buyer_id = $1 AND buyer_id <> '' GROUP BY buyer_id",
        args![id],
    )
    .await
}

/// A supplier by number.
pub(crate) async fn supplier_of(db: &mut Reader, id: &str) -> Result<Option<Party>> {
    db.optional(
        "SELECT MAX(name) AS name, COUNT(*) AS n, CAST(COALESCE(SUM(tiyn), 0) AS BIGINT) AS tiyn
         FROM process_suppliers WHERE supplier_id = $1 GROUP BY supplier_id",
        args![id],
    )
    .await
}

/// The latest processes that a supplier was awarded.
pub(crate) async fn supplied(db: &mut Reader, id: &str, most: u64) -> Result<Vec<String>> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let found: Vec<(String,)> = db
        .all(
            "SELECT s.ocid FROM process_suppliers s JOIN processes p ON p.ocid = s.ocid
             WHERE s.supplier_id = $1 ORDER BY COALESCE(p.published_at, '') DESC, s.ocid DESC
             LIMIT $2",
            args![id, most],
        )
        .await?;
    Ok(found.into_iter().map(|(ocid,)| ocid).collect())
}

/// Flag, purchases it asks about, purchases it could ask about, of one buyer.
pub(crate) async fn rates_of_buyer(db: &mut Reader, id: &str) -> Result<Vec<(String, i64, i64)>> {
    db.all(
        "SELECT f.code, COUNT(CASE WHEN f.state = 'flagged' THEN 1 END),
            COUNT(CASE WHEN f.state IN ('flagged', 'clear') THEN 1 END)
         FROM processes p JOIN findings f ON f.ocid = p.ocid
         WHERE p.buyer_id = $1 GROUP BY f.code ORDER BY f.code",
        args![id],
    )
    .await
}

/// The questions that name an organisation, as JSON.
pub(crate) async fn habits_of(db: &mut Reader, party: &str) -> Result<Vec<String>> {
    let found: Vec<(String,)> = db
        .all(
            "SELECT h.evidence FROM habit_parties p
             JOIN habits h ON h.code = p.code AND h.kind = p.kind AND h.subject = p.subject
             WHERE p.party = $1 ORDER BY h.code, h.subject LIMIT 200",
            args![party],
        )
        .await?;
    Ok(found.into_iter().map(|(it,)| it).collect())
}

/// How many subjects each flag about habits asks about.
pub(crate) async fn habit_counts(db: &mut Reader) -> Result<Vec<(String, i64)>> {
    db.all("SELECT code, COUNT(*) FROM habits GROUP BY code ORDER BY code", args![]).await
}

/// The questions of a flag about habits, as JSON.
pub(crate) async fn habits_of_flag(db: &mut Reader, code: &str) -> Result<Vec<String>> {
    let found: Vec<(String,)> = db
        .all("SELECT evidence FROM habits WHERE code = $1 ORDER BY subject LIMIT 200", args![code])
        .await?;
    Ok(found.into_iter().map(|(it,)| it).collect())
}

/// The latest full runs.
pub(crate) async fn runs(db: &mut Reader) -> Result<Vec<Run>> {
    db.all("SELECT * FROM flag_runs ORDER BY began_at DESC, id DESC LIMIT 100", args![]).await
}

/// One run.
pub(crate) async fn run(db: &mut Reader, id: &str) -> Result<Option<Run>> {
    db.optional("SELECT * FROM flag_runs WHERE id = $1", args![id]).await
}

/// What a run answered otherwise than before.
pub(crate) async fn changes(db: &mut Reader, run: &str) -> Result<Vec<Change>> {
    db.all(
        "SELECT subject, code, was, became FROM flag_changes WHERE run_id = $1
         ORDER BY code, subject LIMIT 500",
        args![run],
    )
    .await
}
