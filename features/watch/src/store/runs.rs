//! Full runs: what they need of every process, what they changed, whom they ask about.

use std::collections::BTreeMap;

use kernel::args;
use kernel::clock::Moment;
use kernel::db::{Reader, Result, Writer};
use sea_query::{Expr, ExprTrait, Order, Query};
use sqlx::FromRow;

use crate::suppliers::Supplier;

/// So many small rows are read at once.
const PAGE: u64 = 500;

/// A full run over all processes.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Run {
    pub(crate) id: String,
    pub(crate) began_at: Moment,
    pub(crate) ended_at: Moment,
    pub(crate) n_processes: i64,
    pub(crate) n_changed: i64,
    pub(crate) edition: String,
    pub(crate) import_id: String,
    pub(crate) data: String,
    pub(crate) parameters: String,
}

/// What a run answered otherwise than before.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Change {
    pub(crate) subject: String,
    pub(crate) code: String,
    pub(crate) was: String,
    pub(crate) became: String,
}

/// A question about an organisation, a pair, a market.
#[derive(Clone, Debug)]
pub(crate) struct Habit {
    pub(crate) code: String,
    pub(crate) kind: String,
    pub(crate) subject: String,
    pub(crate) parties: Vec<String>,
    pub(crate) evidence: String,
}

pub(crate) async fn keep_extracts(db: &mut Writer, extracts: Vec<(String, String)>) -> Result<()> {
    db.run_many(
        "INSERT INTO extracts (ocid, content) VALUES ($1, $2)
         ON CONFLICT (ocid) DO UPDATE SET content = excluded.content",
        extracts.into_iter().map(|(ocid, content)| args![ocid, content]).collect(),
    )
    .await?;
    Ok(())
}

/// The next extracts by ocid.
pub(crate) async fn extracts_after(db: &mut Reader, ocid: &str) -> Result<Vec<(String, String)>> {
    let query = Query::select()
        .columns(["ocid", "content"])
        .from("extracts")
        .and_where(Expr::col("ocid").gt(ocid))
        .and_where(Expr::col("content").ne(""))
        .order_by("ocid", Order::Asc)
        .limit(PAGE)
        .take();
    db.select(&query).await
}

/// The next processes by ocid, with their newest versions.
pub(crate) async fn versions_after(db: &mut Reader, ocid: &str) -> Result<Vec<(String, i64)>> {
    let query = Query::select()
        .columns(["ocid", "version"])
        .from("processes")
        .and_where(Expr::col("ocid").gt(ocid))
        .order_by("ocid", Order::Asc)
        .limit(PAGE)
        .take();
    db.select(&query).await
}

/// Replaces who was awarded what in these processes.
pub(crate) async fn keep_suppliers(
    db: &mut Writer,
    suppliers: Vec<(String, Vec<Supplier>)>,
) -> Result<()> {
    let mut rows = Vec::new();
    for (ocid, all) in suppliers {
        db.run("DELETE FROM process_suppliers WHERE ocid = $1", args![ocid.as_str()]).await?;
        rows.extend(all.into_iter().map(|it| args![it.id, ocid.as_str(), it.name, it.tiyn]));
    }
    db.run_many(
        "INSERT INTO process_suppliers (supplier_id, ocid, name, tiyn) VALUES ($1, $2, $3, $4)",
        rows,
    )
    .await?;
    Ok(())
}

pub(crate) async fn last_import_id(db: &mut Reader) -> Result<Option<String>> {
    let found: Option<(String,)> = db
        .optional(
            "SELECT id FROM imports WHERE ended_at IS NOT NULL ORDER BY started_at DESC, id DESC LIMIT 1",
            args![],
        )
        .await?;
    Ok(found.map(|(id,)| id))
}

pub(crate) async fn last_run(db: &mut Reader) -> Result<Option<Run>> {
    db.optional("SELECT * FROM flag_runs ORDER BY began_at DESC, id DESC LIMIT 1", args![]).await
}

pub(crate) async fn keep_run(db: &mut Writer, it: Run) -> Result<()> {
    db.run(
        "INSERT INTO flag_runs (id, began_at, ended_at, n_processes, n_changed, edition, import_id,
            data, parameters) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            it.id,
            it.began_at,
            it.ended_at,
            it.n_processes,
            it.n_changed,
            it.edition,
            it.import_id,
            it.data,
            it.parameters
        ],
    )
    .await?;
    Ok(())
}

pub(crate) async fn keep_changes(db: &mut Writer, run: &str, changes: Vec<Change>) -> Result<()> {
    let row = |it: Change| args![run, it.subject, it.code, it.was, it.became];
    db.run_many(
        "INSERT INTO flag_changes (run_id, subject, code, was, became) VALUES ($1, $2, $3, $4, $5)",
        changes.into_iter().map(row).collect(),
    )
    .await?;
    Ok(())
}

/// Flag, buyer, how many questions stood, how many were explained.
type Lesson = (String, String, i64, i64);

pub(crate) async fn lessons(db: &mut Reader) -> Result<Vec<Lesson>> {
    db.all("SELECT code, buyer, n_confirmed, n_explained FROM lessons", args![]).await
}

/// Replaces all of them.
pub(crate) async fn keep_lessons(
    db: &mut Writer,
    lessons: BTreeMap<(String, String), (i64, i64)>,
) -> Result<()> {
    db.run("DELETE FROM lessons", args![]).await?;
    let row = |((code, buyer), (stood, explained))| args![code, buyer, stood, explained];
    db.run_many(
        "INSERT INTO lessons (code, buyer, n_confirmed, n_explained) VALUES ($1, $2, $3, $4)",
        lessons.into_iter().map(row).collect(),
    )
    .await?;
    Ok(())
}

/// Flag and subject of every question about others than processes.
pub(crate) async fn habits(db: &mut Reader) -> Result<Vec<(String, String)>> {
    db.all("SELECT code, subject FROM habits", args![]).await
}

/// Replaces all of them.
pub(crate) async fn keep_habits(db: &mut Writer, habits: Vec<Habit>) -> Result<()> {
    db.run("DELETE FROM habits", args![]).await?;
    db.run("DELETE FROM habit_parties", args![]).await?;
    let (mut rows, mut parties) = (Vec::new(), Vec::new());
    for it in habits {
        let of = |party: &String| {
            args![party.as_str(), it.code.as_str(), it.kind.as_str(), it.subject.as_str()]
        };
        parties.extend(it.parties.iter().map(of));
        rows.push(args![it.code, it.kind, it.subject, it.evidence]);
    }
    db.run_many("INSERT INTO habits (code, kind, subject, evidence) VALUES ($1, $2, $3, $4)", rows)
        .await?;
    db.run_many(
        "INSERT INTO habit_parties (party, code, kind, subject) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
        parties,
    )
    .await?;
    Ok(())
}
