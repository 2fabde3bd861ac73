//! The tables of processes, findings and imports.

mod answers;
mod list;
mod organisations;
mod register;
mod runs;

use std::collections::{BTreeMap, HashMap};

use kernel::args;
use kernel::clock::Moment;
use kernel::db::{Reader, Result, Value, Writer};
use procurement::{Broken, State, catalogue};
use sea_query::{Expr, ExprTrait, Order, Query, SelectStatement};
use sqlx::FromRow;

use crate::facts::Facts;
use crate::import::{Report, Source};

pub(crate) use answers::{answers, keep_answers};
pub(crate) use list::{Listed, Place, Wanted, closing, count, drawn, list, named};
pub(crate) use organisations::{
    Party, buyer_of, changes, habit_counts, habits_of, habits_of_flag, rates_of_buyer, run, runs,
    supplied, supplier_of,
};
pub(crate) use register::{debarments, debarments_of, keep_debarments};
pub(crate) use runs::{
    Change, Habit, Run, extracts_after, habits, keep_changes, keep_extracts, keep_habits,
    keep_lessons, keep_run, keep_suppliers, last_import_id, last_run, lessons, versions_after,
};

/// So many processes are read at once; each may be large.
const PAGE: u64 = 100;

/// A new version of a process.
pub(crate) struct News {
    pub(crate) ocid: String,
    pub(crate) version: i64,
    pub(crate) sha256: String,
    pub(crate) json: String,
}

/// The newest version of a process, as it was published.
#[derive(FromRow)]
pub(crate) struct Stored {
    pub(crate) ocid: String,
    pub(crate) version: i64,
    pub(crate) json: String,
}

/// Where the newest version of a process came from.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Origin {
    pub(crate) version: i64,
    pub(crate) sha256: String,
    pub(crate) source: String,
    pub(crate) fetched_at: Moment,
    pub(crate) json: String,
}

/// A run of the import.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Import {
    pub(crate) id: String,
    pub(crate) source: String,
    pub(crate) started_at: Moment,
    pub(crate) ended_at: Option<Moment>,
    pub(crate) n_read: i64,
    pub(crate) n_new: i64,
    pub(crate) n_changed: i64,
    pub(crate) n_same: i64,
    pub(crate) n_quarantined: i64,
}

/// What is no process.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Quarantined {
    pub(crate) line: i64,
    /// Which release of a list or a package it is.
    pub(crate) element: Option<i64>,
    pub(crate) reason: String,
    pub(crate) detail: String,
    pub(crate) text: String,
}

// What the import and the recount write.

/// The newest version of each of these processes, and the digests of all its versions.
pub(crate) async fn known<'o>(
    db: &mut Reader,
    ocids: impl Iterator<Item = &'o str>,
) -> Result<HashMap<String, (i64, Vec<String>)>> {
    let query = Query::select()
        .columns(["ocid", "version", "sha256"])
        .from("process_versions")
        .and_where(Expr::col("ocid").is_in(ocids))
        .take();
    let mut known: HashMap<String, (i64, Vec<String>)> = HashMap::new();
    for (ocid, version, sha256) in db.select::<(String, i64, String)>(&query).await? {
        let (newest, digests) = known.entry(ocid).or_default();
        *newest = Ord::max(version, *newest);
        digests.push(sha256);
    }
    Ok(known)
}

pub(crate) async fn keep_versions(
    db: &mut Writer,
    versions: Vec<News>,
    source: &Source,
    import: &str,
) -> Result<()> {
    let now = db.now();
    let row = |it: News| {
        let (name, fetched_at) = (source.name.as_str(), source.fetched_at);
        args![it.ocid, it.version, it.sha256, name, fetched_at, now, import, it.json]
    };
    db.run_many(
        "INSERT INTO process_versions (ocid, version, sha256, source, fetched_at, imported_at,
            import_id, json) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        versions.into_iter().map(row).collect(),
    )
    .await?;
    Ok(())
}

/// Replaces the rows of these processes, each named once.
pub(crate) async fn keep_facts(db: &mut Writer, facts: Vec<(i64, Facts)>) -> Result<()> {
    db.run_many(
        "INSERT INTO processes (ocid, version, title, buyer, buyer_id, district, method, status,
            tiyn, currency, published_at, opens_at, closes_at, open_until, n_lots, n_bids,
            n_questions, score, draw)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
         ON CONFLICT (ocid) DO UPDATE SET version = excluded.version, title = excluded.title,
            buyer = excluded.buyer, buyer_id = excluded.buyer_id, district = excluded.district,
            method = excluded.method, status = excluded.status, tiyn = excluded.tiyn,
            currency = excluded.currency, published_at = excluded.published_at,
            opens_at = excluded.opens_at, closes_at = excluded.closes_at,
            open_until = excluded.open_until, n_lots = excluded.n_lots, n_bids = excluded.n_bids,
            n_questions = excluded.n_questions, score = excluded.score,
            draw = excluded.draw",
        facts.into_iter().map(|(version, it)| row(version, it)).collect(),
    )
    .await?;
    Ok(())
}

fn row(version: i64, it: Facts) -> Vec<Value> {
    let moment = |it: Option<Moment>| it.map(|it| it.to_string());
    args![
        it.ocid,
        version,
        it.title,
        it.buyer,
        it.buyer_id,
        it.district,
        it.method,
        it.status,
        it.tiyn,
        it.currency,
        moment(it.published_at),
        moment(it.opens_at),
        moment(it.closes_at),
        it.open_until,
        it.n_lots,
        it.n_bids,
        it.n_questions,
        it.score,
        it.draw,
    ]
}

pub(crate) async fn rescore(db: &mut Writer, ocid: &str, version: i64, score: i64) -> Result<u64> {
    db.run(
        "UPDATE processes SET score = $3 WHERE ocid = $1 AND version = $2 AND score <> $3",
        args![ocid, version, score],
    )
    .await
}

pub(crate) async fn begin_import(db: &mut Writer, id: &str, source: &Source) -> Result<()> {
    let now = db.now();
    db.run(
        "INSERT INTO imports (id, source, fetched_at, started_at, n_read, n_new, n_changed, n_same,
            n_quarantined) VALUES ($1, $2, $3, $4, 0, 0, 0, 0, 0)",
        args![id, source.name.as_str(), source.fetched_at, now],
    )
    .await?;
    Ok(())
}

pub(crate) async fn count_import(db: &mut Writer, report: &Report) -> Result<()> {
    let n = |it: u64| i64::try_from(it).unwrap_or(i64::MAX);
    let Report { read, new, changed, same, quarantined, .. } = *report;
    db.run(
        "UPDATE imports SET n_read = $2, n_new = $3, n_changed = $4, n_same = $5, n_quarantined = $6
         WHERE id = $1",
        args![report.id.as_str(), n(read), n(new), n(changed), n(same), n(quarantined)],
    )
    .await?;
    Ok(())
}

pub(crate) async fn end_import(db: &mut Writer, id: &str) -> Result<()> {
    let now = db.now();
    db.run("UPDATE imports SET ended_at = $2 WHERE id = $1", args![id, now]).await?;
    Ok(())
}

/// Keeps what is no process, numbered on within its import.
pub(crate) async fn quarantine(
    db: &mut Writer,
    import: &Report,
    place: procurement::Place,
    broken: &Broken,
    text: &str,
) -> Result<()> {
    let number = |it: u64| i64::try_from(it).unwrap_or(i64::MAX);
    let element = place.element.map(number);
    db.run(
        "INSERT INTO quarantine (import_id, n, line, element, reason, detail, text)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![
            import.id.as_str(),
            number(import.quarantined),
            number(place.line),
            element,
            broken.code(),
            broken.to_string(),
            text
        ],
    )
    .await?;
    Ok(())
}

// What the recount reads.

/// The next processes by ocid, whole.
pub(crate) async fn stored_after(db: &mut Reader, ocid: &str) -> Result<Vec<Stored>> {
    db.select(&newest().and_where(Expr::col(("p", "ocid")).gt(ocid)).take()).await
}

/// The next of those whose score time changes: what is worth nothing now stays so.
pub(crate) async fn watched_after(db: &mut Reader, ocid: &str) -> Result<Vec<Stored>> {
    let worth = Expr::col(("p", "score")).gt(0);
    db.select(&newest().and_where(Expr::col(("p", "ocid")).gt(ocid)).and_where(worth).take()).await
}

fn newest() -> SelectStatement {
    Query::select()
        .columns([("p", "ocid"), ("p", "version"), ("v", "json")])
        .from_as("processes", "p")
        .join_as(
            sea_query::JoinType::InnerJoin,
            "process_versions",
            "v",
            Expr::col(("v", "ocid"))
                .equals(("p", "ocid"))
                .and(Expr::col(("v", "version")).equals(("p", "version"))),
        )
        .order_by(("p", "ocid"), Order::Asc)
        .limit(PAGE)
        .take()
}

// What pages read.

/// The newest versions of a few processes, as they were published.
pub(crate) async fn stored<'o>(
    db: &mut Reader,
    ocids: impl Iterator<Item = &'o str>,
) -> Result<Vec<Stored>> {
    db.select(&newest().and_where(Expr::col(("p", "ocid")).is_in(ocids)).take()).await
}

/// Where the newest version of a process came from, if there is such a process.
pub(crate) async fn origin(db: &mut Reader, ocid: &str) -> Result<Option<Origin>> {
    db.optional(
        "SELECT v.version, v.sha256, v.source, v.fetched_at, v.json
         FROM processes p JOIN process_versions v ON v.ocid = p.ocid AND v.version = p.version
         WHERE p.ocid = $1",
        args![ocid],
    )
    .await
}

/// The name of a buyer, for the filter that names it by number.
pub(crate) async fn buyer(db: &mut Reader, buyer_id: &str) -> Result<Option<String>> {
    let found: Option<(String,)> = db
        .optional("SELECT buyer FROM processes WHERE buyer_id = $1 LIMIT 1", args![buyer_id])
        .await?;
    Ok(found.map(|(name,)| name))
}

/// How many processes gave each answer, by flag; of the rest the question made no sense.
pub(crate) async fn base_rates(db: &mut Reader) -> Result<BTreeMap<(String, String), i64>> {
    let all: Option<(i64,)> = db.optional("SELECT COUNT(*) FROM processes", args![]).await?;
    let all = all.map_or(0, |it| it.0);
    let rows: Vec<(String, String, i64)> =
        db.all("SELECT code, state, COUNT(*) FROM findings GROUP BY code, state", args![]).await?;
    let mut rates: BTreeMap<(String, String), i64> =
        rows.into_iter().map(|(code, state, n)| ((code, state), n)).collect();
    let senseless = State::NotApplicable.word().to_owned();
    for flag in catalogue::catalogue().iter().filter(|it| it.grain.is_of_process()) {
        let told = rates.iter().filter(|((code, _), _)| code == flag.code).map(|it| it.1);
        let rest = all - told.sum::<i64>();
        rates.insert((flag.code.to_owned(), senseless.clone()), rest);
    }
    Ok(rates)
}

/// When data last came, if ever.
pub(crate) async fn last_import(db: &mut Reader) -> Result<Option<Moment>> {
    let found: Option<(Moment,)> = db
        .optional(
            "SELECT fetched_at FROM imports WHERE ended_at IS NOT NULL ORDER BY started_at DESC LIMIT 1",
            args![],
        )
        .await?;
    Ok(found.map(|(at,)| at))
}

/// The latest runs of the import.
pub(crate) async fn imports(db: &mut Reader) -> Result<Vec<Import>> {
    db.all(
        "SELECT id, source, started_at, ended_at, n_read, n_new, n_changed, n_same, n_quarantined
         FROM imports ORDER BY started_at DESC, id DESC LIMIT 50",
        args![],
    )
    .await
}

/// One run.
pub(crate) async fn import(db: &mut Reader, id: &str) -> Result<Option<Import>> {
    db.optional(
        "SELECT id, source, started_at, ended_at, n_read, n_new, n_changed, n_same, n_quarantined
         FROM imports WHERE id = $1",
        args![id],
    )
    .await
}

/// What a run set aside.
pub(crate) async fn quarantined(db: &mut Reader, import: &str) -> Result<Vec<Quarantined>> {
    db.all(
        "SELECT line, element, reason, detail, text FROM quarantine WHERE import_id = $1
         ORDER BY n LIMIT 200",
        args![import],
    )
    .await
}
