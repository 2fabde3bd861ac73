//! The SQL of checks; that of their money is in [`ledger`]. Heads, terms and the journal are the
//! kernel's.

pub(crate) mod ledger;

use kernel::args;
use kernel::clock::Day;
use kernel::db::{Reader, Result, Writer};
use kernel::money::Tiyn;
use kernel::record::RecordId;
use kernel::subject::Subject;

use crate::check::{Category, Regime, State};
use crate::price::{Origin, Per, Source, Vat};
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
    pub(crate) per: Per,
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
            per, attachment_id, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
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
            it.per.0,
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
        "SELECT id, origin, name, address, seen_on, unit, price, vat, per, attachment_id
         FROM sources WHERE record_id = $1 ORDER BY id",
        args![id],
    )
    .await
}

/// Chooses what is compared, and how the price of the purchase stands to tax.
pub(crate) async fn footing(
    db: &mut Writer,
    id: &RecordId,
    good: Option<i64>,
    own_vat: Vat,
) -> Result<()> {
    db.run(
        "UPDATE checks SET good = $2, own_vat = $3 WHERE record_id = $1",
        args![id, good, own_vat],
    )
    .await?;
    Ok(())
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

/// Every verdict with the subject of its check.
pub(crate) async fn lessons(
    db: &mut Reader,
    kind: &str,
) -> Result<Vec<(String, Verdict, Subject)>> {
    db.all(
        "SELECT v.code, v.verdict, c.subject FROM verdicts v
         JOIN checks c ON c.record_id = v.record_id WHERE c.subject_kind = $1
         ORDER BY v.record_id, v.code",
        args![kind],
    )
    .await
}

pub(crate) async fn precision(db: &mut Reader, code: &str) -> Result<Precision> {
    let counts: Vec<(Verdict, i64)> = db
        .all("SELECT verdict, COUNT(*) FROM verdicts WHERE code = $1 GROUP BY verdict", args![code])
        .await?;
    Ok(counts.into_iter().fold(Precision::default(), |all, (verdict, n)| all.with(verdict, n)))
}

/// What the officer signs.
pub(crate) struct Signed<'a> {
    pub(crate) regime: Regime,
    pub(crate) addressee: &'a str,
    pub(crate) number: &'a str,
    pub(crate) day: Day,
    /// Working days for the answer, and the last of them: later changes of the calendar and of the
    /// table of terms leave a signed letter alone.
    pub(crate) days: i64,
    pub(crate) due: Day,
}

pub(crate) async fn approve(db: &mut Writer, id: &RecordId, it: Signed<'_>) -> Result<()> {
    db.run(
        "UPDATE checks SET regime = $2, addressee = $3, letter_number = $4, letter_on = $5,
            letter_days = $6, letter_due = $7
         WHERE record_id = $1",
        args![id, it.regime, it.addressee, it.number, it.day, it.days, it.due],
    )
    .await?;
    Ok(())
}

/// Keeps which file is the letter.
pub(crate) async fn keep_letter(db: &mut Writer, id: &RecordId, file: &str) -> Result<()> {
    db.run("UPDATE checks SET letter_file = $2 WHERE record_id = $1", args![id, file]).await?;
    Ok(())
}

/// The letter did not arrive: the next one gets a number and a file of its own.
pub(crate) async fn take_back_letter(db: &mut Writer, id: &RecordId) -> Result<()> {
    db.run(
        "UPDATE checks SET letter_number = '', letter_on = NULL, letter_due = NULL,
            letter_file = NULL, letter_days = 0
         WHERE record_id = $1",
        args![id],
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
    reply: State,
    (number, day): (&str, Day),
    words: &str,
) -> Result<()> {
    db.run(
        "UPDATE checks SET answered_on = $2, answer_number = $3, answer = $4, reply = $5
         WHERE record_id = $1",
        args![id, day, number, words, reply],
    )
    .await?;
    Ok(())
}

/// Remembers who stepped back.
pub(crate) async fn set_aside(db: &mut Writer, id: &RecordId, user_id: &str) -> Result<()> {
    db.run(
        "UPDATE checks SET aside = TRIM(aside || ' ' || $2) WHERE record_id = $1",
        args![id, user_id],
    )
    .await?;
    Ok(())
}

/// Checks of one thing, latest first.
pub(crate) async fn of_subject(db: &mut Reader, kind: &str, id: &str) -> Result<Vec<RecordId>> {
    let sql = "SELECT record_id FROM checks WHERE subject_kind = $1 AND subject_id = $2
         ORDER BY record_id DESC";
    let rows: Vec<(RecordId,)> = db.all(sql, args![kind, id]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Erases the words and the names; numbers and sums stay. Of the parties the buyer stays: it is a
/// body, and the result is about its purchase.
pub(crate) async fn erase(db: &mut Writer, id: &RecordId) -> Result<()> {
    let kept: Option<(Subject,)> =
        db.optional("SELECT subject FROM checks WHERE record_id = $1", args![id]).await?;
    let Some((mut subject,)) = kept else { return Ok(()) };
    subject.parties.retain(|it| it.role == "buyer");
    db.run(
        "UPDATE checks SET subject = $2, few = '', conclusion = '', peer = NULL, peer_words = '',
            addressee = '', answer = '', claimer = NULL, aside = '', letter_file = NULL
         WHERE record_id = $1",
        args![id, &subject],
    )
    .await?;
    db.run("UPDATE sources SET name = '', address = '' WHERE record_id = $1", args![id]).await?;
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
