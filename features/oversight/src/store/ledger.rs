//! The SQL of the ledger: entries, the register that sums them, what counts once.

use kernel::args;
use kernel::clock::Moment;
use kernel::db::{Reader, Result, Writer};
use kernel::money::Tiyn;
use kernel::place;
use kernel::record::RecordId;

use crate::check::{Category, Check};
use crate::effect::{Claim, Entry, Outcome, Saving, Saying};

/// An entry about to be written.
pub(crate) struct NewEntry<'a> {
    pub(crate) saying: Saying,
    pub(crate) claim: Claim,
    pub(crate) amount: Tiyn,
    pub(crate) document: &'a str,
    pub(crate) reason: &'a str,
    pub(crate) by: &'a str,
}

pub(crate) async fn enter(db: &mut Writer, check: &Check, it: NewEntry<'_>) -> Result<()> {
    let (id, now, head) = (db.id(), db.now(), &check.head);
    db.run(
        "INSERT INTO effects (id, record_id, at, by_user, saying, outcome, was, became, amount,
            document, reason, number, title, district, category, nth)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
            (SELECT COALESCE(MAX(nth), 0) + 1 FROM effects WHERE record_id = $2))",
        args![
            id,
            &head.id,
            now,
            it.by,
            it.saying,
            it.claim.outcome,
            it.claim.was,
            it.claim.became,
            it.amount,
            it.document,
            it.reason,
            head.number.as_str(),
            head.title.as_str(),
            unit(&head.district),
            check.category
        ],
    )
    .await?;
    Ok(())
}

/// Gives the entries of a check ids that sort backwards: a test shows that nothing relies on them.
#[cfg(test)]
pub(crate) async fn turn_ids(db: &mut Writer, id: &RecordId) -> Result<()> {
    let sql = "UPDATE effects SET id = $1 || '-' || CAST(1000 - nth AS TEXT) WHERE record_id = $1";
    db.run(sql, args![id]).await?;
    Ok(())
}

pub(crate) async fn entries(db: &mut Reader, id: &RecordId) -> Result<Vec<Entry>> {
    db.all(
        "SELECT id, record_id, at, by_user, saying, outcome, was, became, amount, document, reason
         FROM effects WHERE record_id = $1 ORDER BY nth",
        args![id],
    )
    .await
}

/// The part of the register to which a sum belongs: a unit, or the region as a whole.
fn unit(district: &str) -> &'static str {
    place::find(district).unwrap_or(&place::REGION).kato
}

/// Takes the saving of a thing for a check; says whether it counts for this check, and not for
/// another one.
pub(crate) async fn take_saving(db: &mut Writer, id: &RecordId, saving: Saving) -> Result<bool> {
    db.run(
        "INSERT INTO savings (subject_kind, subject_id, saving, record_id)
         SELECT subject_kind, subject_id, $2, record_id FROM checks WHERE record_id = $1
         ON CONFLICT DO NOTHING",
        args![id, saving],
    )
    .await?;
    let sql = "SELECT COUNT(*) FROM savings WHERE record_id = $1 AND saving = $2";
    let n: Option<(i64,)> = db.optional(sql, args![id, saving]).await?;
    Ok(n.is_some_and(|(n,)| n > 0))
}

/// Nothing of the saving is left: another check may count it.
pub(crate) async fn free_savings(db: &mut Writer, id: &RecordId) -> Result<()> {
    db.run("DELETE FROM savings WHERE record_id = $1", args![id]).await?;
    Ok(())
}

/// The other checks of the same thing for which a saving counts.
pub(crate) async fn counted_elsewhere(
    db: &mut Reader,
    id: &RecordId,
) -> Result<Vec<(Saving, RecordId)>> {
    db.all(
        "SELECT saving, savings.record_id FROM savings
            JOIN checks ON checks.subject_kind = savings.subject_kind
                AND checks.subject_id = savings.subject_id
         WHERE checks.record_id = $1 AND savings.record_id <> $1 ORDER BY saving",
        args![id],
    )
    .await
}

/// A row of the register: an entry with what the check is called.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct Row {
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) district: String,
    pub(crate) category: Category,
    pub(crate) at: Moment,
    pub(crate) saying: Saying,
    pub(crate) outcome: Outcome,
    pub(crate) was: Tiyn,
    pub(crate) became: Tiyn,
    pub(crate) amount: Tiyn,
    pub(crate) document: String,
}

/// Every entry of the verified sum, latest first; an empty district or category means all.
pub(crate) async fn register(db: &mut Reader, district: &str, category: &str) -> Result<Vec<Row>> {
    db.all(
        "SELECT number, title, district, category, at, saying, outcome, was, became,
            amount, document
         FROM effects WHERE saying IN ('verified', 'withdrawn')
            AND ($1 = '' OR district = $1) AND ($2 = '' OR category = $2)
         ORDER BY at DESC, record_id DESC, nth DESC",
        args![district, category],
    )
    .await
}

/// A result as the register lists it: the entries of one check, summed, with the one that stands.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct Line {
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) district: String,
    pub(crate) at: Moment,
    pub(crate) outcome: Outcome,
    pub(crate) was: Tiyn,
    pub(crate) became: Tiyn,
    pub(crate) document: String,
    pub(crate) reason: String,
    pub(crate) amount: Tiyn,
    pub(crate) n_corrections: i64,
}

/// A page of results, latest first. The entry that stands is the last one verified, by the order
/// in which the ledger was written.
pub(crate) async fn results(
    db: &mut Reader,
    (district, category): (&str, &str),
    skipped: i64,
    limit: i64,
) -> Result<Vec<Line>> {
    db.all(
        "SELECT number, title, district, at, outcome, was, became, document, reason,
            summed.amount AS amount, n_corrections
         FROM effects JOIN (
            SELECT record_id, CAST(SUM(amount) AS BIGINT) AS amount,
                MAX(CASE WHEN saying = 'verified' THEN nth ELSE 0 END) AS nth,
                COUNT(CASE WHEN saying = 'withdrawn' THEN 1 END) AS n_corrections
            FROM effects WHERE saying IN ('verified', 'withdrawn') GROUP BY record_id) summed
            ON summed.record_id = effects.record_id AND summed.nth = effects.nth
         WHERE ($1 = '' OR district = $1) AND ($2 = '' OR category = $2)
         ORDER BY at DESC, effects.record_id DESC LIMIT $3 OFFSET $4",
        args![district, category, limit, skipped],
    )
    .await
}

/// The verified sum of one part of the register, and the number of its results.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct Sum {
    pub(crate) district: String,
    pub(crate) category: Category,
    pub(crate) amount: Tiyn,
    pub(crate) n: i64,
}

/// The parts of the register that have entries; they add up to its sum.
pub(crate) async fn sums(db: &mut Reader, district: &str, category: &str) -> Result<Vec<Sum>> {
    db.all(
        "SELECT district, category, CAST(SUM(amount) AS BIGINT) AS amount,
            COUNT(DISTINCT record_id) AS n
         FROM effects WHERE saying IN ('verified', 'withdrawn')
            AND ($1 = '' OR district = $1) AND ($2 = '' OR category = $2)
         GROUP BY district, category",
        args![district, category],
    )
    .await
}

/// What is claimed and not yet answered.
pub(crate) async fn claimed(db: &mut Reader) -> Result<Tiyn> {
    let sql = "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM effects
         WHERE saying = 'claimed'";
    Ok(db.optional::<(Tiyn,)>(sql, vec![]).await?.map(|(it,)| it).unwrap_or_default())
}

/// The check of a result, by the number that people know.
pub(crate) async fn numbered(db: &mut Reader, number: &str) -> Result<Option<RecordId>> {
    let sql = "SELECT record_id FROM effects WHERE number = $1 AND saying = 'verified' LIMIT 1";
    Ok(db.optional::<(RecordId,)>(sql, args![number]).await?.map(|(id,)| id))
}
