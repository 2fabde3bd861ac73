//! The SQL of checks, whole. Heads, terms and the journal are the kernel's.

use kernel::args;
use kernel::clock::{Day, Moment};
use kernel::db::{Reader, Result, Writer};
use kernel::money::Tiyn;
use kernel::record::RecordId;
use kernel::subject::Subject;

use crate::check::{Category, Check, Regime};
use crate::effect::{Claim, Entry, Outcome, Saying};
use crate::price::{Origin, Source, Vat};
use crate::verdict::{Precision, Verdict};

pub(crate) struct New<'a> {
    pub(crate) subject: &'a Subject,
    pub(crate) subject_kind: &'a str,
    pub(crate) subject_id: &'a str,
    pub(crate) category: Category,
    pub(crate) declared: bool,
}

pub(crate) async fn insert(db: &mut Writer, id: &RecordId, new: New<'_>) -> Result<()> {
    db.run(
        "INSERT INTO checks (record_id, subject, subject_kind, subject_id, declared, category,
            n_sources, few, conclusion, peer_words, addressee, regime, letter_number, answer,
            answer_number)
         VALUES ($1, $2, $3, $4, $5, $6, 0, '', '', '', '', $7, '', '', '')",
        args![
            id,
            new.subject,
            new.subject_kind,
            new.subject_id,
            new.declared,
            new.category,
            Regime::Programme
        ],
    )
    .await?;
    Ok(())
}

pub(crate) async fn declare(db: &mut Writer, id: &RecordId) -> Result<()> {
    db.run("UPDATE checks SET declared = TRUE WHERE record_id = $1", args![id]).await?;
    Ok(())
}

/// A price about to be added.
pub(crate) struct NewSource {
    pub(crate) origin: Origin,
    pub(crate) name: String,
    pub(crate) address: String,
    pub(crate) seen_on: Day,
    pub(crate) unit: String,
    pub(crate) price: Tiyn,
    pub(crate) vat: Vat,
}

pub(crate) async fn add_source(
    db: &mut Writer,
    id: &RecordId,
    it: &NewSource,
    attachment_id: Option<String>,
) -> Result<()> {
    let (source_id, now) = (db.id(), db.now());
    db.run(
        "INSERT INTO sources (id, record_id, origin, name, address, seen_on, unit, price, vat,
            attachment_id, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            source_id,
            id,
            it.origin,
            it.name.as_str(),
            it.address.as_str(),
            it.seen_on,
            it.unit.as_str(),
            it.price,
            it.vat,
            attachment_id,
            now
        ],
    )
    .await?;
    count_sources(db, id).await
}

/// Takes a price out of the comparison; the story keeps that it was there.
pub(crate) async fn remove_source(db: &mut Writer, id: &RecordId, source_id: &str) -> Result<()> {
    db.run("DELETE FROM sources WHERE record_id = $1 AND id = $2", args![id, source_id]).await?;
    count_sources(db, id).await
}

async fn count_sources(db: &mut Writer, id: &RecordId) -> Result<()> {
    db.run(
        "UPDATE checks SET n_sources = (SELECT COUNT(*) FROM sources WHERE record_id = $1)
         WHERE record_id = $1",
        args![id],
    )
    .await?;
    Ok(())
}

pub(crate) async fn sources(db: &mut Reader, id: &RecordId) -> Result<Vec<Source>> {
    db.all(
        "SELECT id, origin, name, address, seen_on, unit, price, vat, attachment_id
         FROM sources WHERE record_id = $1 ORDER BY id",
        args![id],
    )
    .await
}

pub(crate) async fn conclude(
    db: &mut Writer,
    id: &RecordId,
    conclusion: &str,
    few: &str,
) -> Result<()> {
    db.run(
        "UPDATE checks SET conclusion = $2, few = $3 WHERE record_id = $1",
        args![id, conclusion, few],
    )
    .await?;
    Ok(())
}

pub(crate) async fn agree(db: &mut Writer, id: &RecordId, peer: &str, words: &str) -> Result<()> {
    db.run(
        "UPDATE checks SET peer = $2, peer_words = $3 WHERE record_id = $1",
        args![id, peer, words],
    )
    .await?;
    Ok(())
}

/// A verdict replaces an earlier one on the same question of the same check.
pub(crate) async fn judge(
    db: &mut Writer,
    id: &RecordId,
    code: &str,
    verdict: Verdict,
    by: &str,
) -> Result<()> {
    let now = db.now();
    db.run(
        "INSERT INTO verdicts (record_id, code, verdict, by_user, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (record_id, code) DO UPDATE SET verdict = excluded.verdict,
            by_user = excluded.by_user, at = excluded.at",
        args![id, code, verdict, by, now],
    )
    .await?;
    Ok(())
}

pub(crate) async fn verdicts(db: &mut Reader, id: &RecordId) -> Result<Vec<(String, Verdict)>> {
    db.all("SELECT code, verdict FROM verdicts WHERE record_id = $1 ORDER BY code", args![id]).await
}

pub(crate) async fn precision(db: &mut Reader, code: &str) -> Result<Precision> {
    let counts: Vec<(Verdict, i64)> = db
        .all("SELECT verdict, COUNT(*) FROM verdicts WHERE code = $1 GROUP BY verdict", args![code])
        .await?;
    Ok(counts.into_iter().fold(Precision::default(), |all, (verdict, n)| all.with(verdict, n)))
}

pub(crate) async fn approve(
    db: &mut Writer,
    id: &RecordId,
    regime: Regime,
    addressee: &str,
    (number, day): (&str, Day),
) -> Result<()> {
    db.run(
        "UPDATE checks SET regime = $2, addressee = $3, letter_number = $4, letter_on = $5
         WHERE record_id = $1",
        args![id, regime, addressee, number, day],
    )
    .await?;
    Ok(())
}

pub(crate) async fn deliver(db: &mut Writer, id: &RecordId, day: Day) -> Result<()> {
    db.run("UPDATE checks SET delivered_on = $2 WHERE record_id = $1", args![id, day]).await?;
    Ok(())
}

pub(crate) async fn answer(
    db: &mut Writer,
    id: &RecordId,
    (number, day): (&str, Day),
    words: &str,
) -> Result<()> {
    db.run(
        "UPDATE checks SET answered_on = $2, answer_number = $3, answer = $4 WHERE record_id = $1",
        args![id, day, number, words],
    )
    .await?;
    Ok(())
}

pub(crate) async fn claimer(db: &mut Writer, id: &RecordId, user_id: &str) -> Result<()> {
    db.run("UPDATE checks SET claimer = $2 WHERE record_id = $1", args![id, user_id]).await?;
    Ok(())
}

pub(crate) async fn provisional(db: &mut Writer, id: &RecordId, until: Option<Day>) -> Result<()> {
    let until = until.map(|it| it.to_string());
    db.run("UPDATE checks SET provisional_until = $2 WHERE record_id = $1", args![id, until])
        .await?;
    Ok(())
}

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
            document, reason, number, title, district, category)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
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
            head.district.as_str(),
            check.category
        ],
    )
    .await?;
    Ok(())
}

pub(crate) async fn entries(db: &mut Reader, id: &RecordId) -> Result<Vec<Entry>> {
    db.all(
        "SELECT id, record_id, at, by_user, saying, outcome, was, became, amount, document, reason
         FROM effects WHERE record_id = $1 ORDER BY id",
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
    pub(crate) reason: String,
}

/// What counts towards the verified sum, latest first; an empty district or category means all.
pub(crate) async fn register(db: &mut Reader, district: &str, category: &str) -> Result<Vec<Row>> {
    db.all(
        "SELECT number, title, district, category, at, saying, outcome, was, became,
            amount, document, reason
         FROM effects WHERE saying IN ('verified', 'withdrawn')
            AND ($1 = '' OR district = $1) AND ($2 = '' OR category = $2)
         ORDER BY id DESC",
        args![district, category],
    )
    .await
}

/// What was claimed and not yet answered.
pub(crate) async fn claimed(db: &mut Reader) -> Result<Vec<Row>> {
    db.all(
        "SELECT number, title, district, category, at, saying, outcome, was, became,
            amount, document, reason
         FROM effects WHERE saying = 'claimed' ORDER BY id DESC",
        vec![],
    )
    .await
}

/// The check of a result, by the number that people know.
pub(crate) async fn numbered(db: &mut Reader, number: &str) -> Result<Option<RecordId>> {
    let sql = "SELECT record_id FROM effects WHERE number = $1 AND saying = 'verified' LIMIT 1";
    Ok(db.optional::<(RecordId,)>(sql, args![number]).await?.map(|(id,)| id))
}
