//! Databases for tests: a migrated one is made once for each program, and copied for each test.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use kernel::clock::Clock;
use kernel::db::Database;
use sqlx::Connection;
use tempfile::TempDir;
use tokio::sync::Mutex;
use web::Feature;

/// The files of a migrated database: what is in it, and what is still beside it.
type Model = Arc<Vec<(String, Vec<u8>)>>;

/// Migrated databases, by what was migrated.
static MIGRATED: Mutex<BTreeMap<Vec<i64>, Model>> = Mutex::const_new(BTreeMap::new());

const NAME: &str = "test.db";

/// An empty database, and the folder in which it may lie: it goes with the folder.
pub async fn database() -> (String, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let url = match server() {
        Some(server) => of_its_own(&server).await,
        None => format!("sqlite://{}", folder.path().join(NAME).display()),
    };
    (url, folder)
}

/// A database with the tables of these features.
pub(crate) async fn migrated(features: &[Feature], clock: &Clock) -> (String, TempDir) {
    let (url, folder) = database().await;
    if server().is_some() {
        migrate(&url, features, clock).await;
        return (url, folder);
    }
    let mut all = MIGRATED.lock().await;
    let versions = web::versions(features);
    if !all.contains_key(&versions) {
        let model = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", model.path().join(NAME).display());
        migrate(&url, features, clock).await;
        all.insert(versions.clone(), Arc::new(files(model.path())));
    }
    for (name, bytes) in &*all[&versions] {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    (url, folder)
}

/// Runs a statement on a connection of its own, as whoever keeps the database could.
pub(crate) async fn run(url: &str, sql: &'static str) {
    if url.starts_with("postgres") {
        let mut link = sqlx::PgConnection::connect(url).await.unwrap();
        sqlx::query("SET erikti.hand = 'kernel'").execute(&mut link).await.unwrap();
        sqlx::query(sql).execute(&mut link).await.unwrap();
        link.close().await.unwrap();
    } else {
        let mut link = sqlx::SqliteConnection::connect(url).await.unwrap();
        sqlx::query(sql).execute(&mut link).await.unwrap();
        link.close().await.unwrap();
    }
}

async fn migrate(url: &str, features: &[Feature], clock: &Clock) {
    let db = Database::open(url, clock.clone()).await.unwrap();
    web::migrate(&db, features).await.unwrap();
}

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let names = [NAME.to_owned(), format!("{NAME}-wal")];
    let read = |name: String| Some((name.clone(), std::fs::read(folder.join(&name)).ok()?));
    names.into_iter().filter_map(read).collect()
}

#[expect(clippy::disallowed_methods, reason = "tests have no settings but this one")]
fn server() -> Option<String> {
    std::env::var("TEST_DATABASE_URL").ok().filter(|it| !it.is_empty())
}

async fn of_its_own(server: &str) -> String {
    let mut name = String::from("test_");
    for byte in rand::random::<[u8; 8]>() {
        _ = write!(name, "{byte:02x}");
    }
    let pool = sqlx::PgPool::connect(server).await.unwrap();
    let create = format!("CREATE DATABASE {name} LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
    sqlx::query(sqlx::AssertSqlSafe(create)).execute(&pool).await.unwrap();
    pool.close().await;
    let (address, query) = server.split_once('?').unwrap_or((server, ""));
    let base = address.rsplit_once('/').unwrap().0;
    if query.is_empty() { format!("{base}/{name}") } else { format!("{base}/{name}?{query}") }
}
