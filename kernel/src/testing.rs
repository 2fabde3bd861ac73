//! One database per test, of either engine, and a clock that stands still.

pub(crate) mod parcel;

use std::fmt::Write;

use crate::calendar::{Calendar, Office};
use crate::clock::Clock;
use crate::db::Database;
use crate::files::Files;
use crate::search;
use crate::texts::Language;
use crate::user::User;

pub(crate) use parcel::Parcel;

/// Lives as long as its test.
pub(crate) struct Fixture {
    /// Migrated and empty.
    pub(crate) db: Database,
    /// Monday 16 March 2026 at ten.
    pub(crate) office: Office,
    /// In memory.
    pub(crate) files: Files,
    _folder: tempfile::TempDir,
}

impl Fixture {
    /// `TEST_DATABASE_URL` names a PostgreSQL server to make databases on; without it, SQLite.
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = match server() {
            Some(server) => database_of_its_own(&server).await,
            None => format!("sqlite://{}", folder.path().join("test.db").display()),
        };
        let clock = Clock::fixed("2026-03-16T05:00:00Z".parse().unwrap());
        let db = Database::open(&url, clock.clone()).await.unwrap();
        db.migrate(&[&crate::MIGRATIONS]).await.unwrap();
        db.apply(&[parcel::TABLE]).await.unwrap();
        search::prepare(&db).await.unwrap();
        let calendar = Calendar::load(&mut db.read().await.unwrap()).await.unwrap();
        let office = Office::new(clock, calendar);
        Self { db, office, files: Files::memory(), _folder: folder }
    }

    /// Moves the clock.
    pub(crate) fn at(&self, moment: &str) {
        self.office.clock.set(moment.parse().unwrap());
    }
}

#[expect(clippy::disallowed_methods, reason = "tests have no settings")]
fn server() -> Option<String> {
    std::env::var("TEST_DATABASE_URL").ok()
}

async fn database_of_its_own(server: &str) -> String {
    let mut name = String::from("test_");
    for byte in rand::random::<[u8; 8]>() {
        _ = write!(name, "{byte:02x}");
    }
    let pool = sqlx::PgPool::connect(server).await.unwrap();
    let create = format!("CREATE DATABASE {name} LC_COLLATE 'C' TEMPLATE template0");
    sqlx::query(sqlx::AssertSqlSafe(create)).execute(&pool).await.unwrap();
    pool.close().await;
    format!("{}/{name}", server.rsplit_once('/').unwrap().0)
}

/// Somebody with an account.
pub(crate) fn user(login: &str) -> User {
    User {
        id: login.to_owned(),
        login: login.to_owned(),
        name: "Үлгі Айман".to_owned(),
        email: None,
        employer_bin: None,
        language: Language::Kk,
        password: String::new(),
        disabled: false,
    }
}
