//! One site per test: its own database of either engine, a clock that stands still, people who are
//! signed in, browsers that behave like browsers.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod answer;
mod browser;
mod database;
mod fresh;

pub use answer::Answer;
pub use browser::{Browser, HOST};
pub use database::database;
pub use fresh::assert_fresh;

use axum::Router;
use kernel::actor::Role;
use kernel::calendar::{Calendar, Office};
use kernel::clock::Clock;
use kernel::db::Database;
use kernel::files::Files;
use kernel::mail::{self, Letter};
use kernel::texts::Language;
use kernel::user::{self, NewUser};
use tempfile::TempDir;
use web::{App, Feature, Settings};

/// A site that lives as long as its test.
pub struct TestSite {
    /// Its insides, for what pages do not show.
    pub app: App,
    pages: Router,
    url: String,
    _folder: TempDir,
}

/// Fields of a form: `form! { title: "Жол", "unit-price": 12 }`.
#[macro_export]
macro_rules! form {
    ($($name:tt : $value:expr),* $(,)?) => {
        vec![$((stringify!($name).trim_matches('"').to_owned(), ($value).to_string())),*]
    };
}

/// Fields of a form, as [`form!`] makes them.
pub type Fields = Vec<(String, String)>;

impl TestSite {
    /// A site on Monday 16 March 2026 at ten; 23 to 25 March are days off.
    ///
    /// `TEST_DATABASE_URL` names a PostgreSQL server to make databases on; without it, SQLite.
    pub async fn new(features: Vec<Feature>) -> Self {
        let address = format!("https://{HOST}");
        Self::with(features, Settings { public_address: address, ..Settings::default() }).await
    }

    /// A site that is set up otherwise; its address stays `https://erikti.test`, unless it is plain.
    pub async fn with(features: Vec<Feature>, settings: Settings) -> Self {
        let clock = Clock::fixed("2026-03-16T05:00:00Z".parse().unwrap());
        let (url, folder) = database::migrated(&features, &clock).await;
        let db = Database::open(&url, clock.clone()).await.unwrap();
        let calendar = Calendar::load(&mut db.read().await.unwrap()).await.unwrap();
        let office = Office::new(clock, calendar);
        let (app, pages) = web::compose(db, Files::memory(), office, settings, features);
        Self { app, pages, url, _folder: folder }
    }

    /// Moves the clock to ten in the morning of a day.
    pub fn on(&self, day: &str) {
        self.app.office.clock.set(format!("{day}T05:00:00Z").parse().unwrap());
    }

    /// Moves the clock on.
    pub fn wait_minutes(&self, minutes: i64) {
        self.app.office.clock.set(self.app.office.now().plus_minutes(minutes));
    }

    /// Does everything that is due, and what the clock asks for; gives how many jobs were tried.
    pub async fn run_jobs(&self) -> u64 {
        web::turn(&self.app).await.unwrap()
    }

    /// Changes the tables as nobody should: around the program, with the rights of the database.
    /// What happens to one's data then is for tests to see.
    pub async fn tamper(&self, sql: &'static str) {
        database::run(&self.url, sql).await;
    }

    /// Letters that were queued, latest first.
    pub async fn outbox(&self) -> Vec<Letter> {
        mail::latest(&mut self.app.db.read().await.unwrap()).await.unwrap()
    }

    /// Somebody without an account, in English.
    pub fn visitor(&self) -> Browser {
        Browser::new(self.app.clone(), self.pages.clone())
    }

    /// Somebody who checks and compares, over the whole region.
    pub async fn volunteer(&self, login: &str) -> Browser {
        self.person(login, &[(Role::Volunteer, "")]).await
    }

    /// Somebody who gives work to the volunteers of one district.
    pub async fn coordinator(&self, login: &str, district: &str) -> Browser {
        self.person(login, &[(Role::Coordinator, district)]).await
    }

    /// Somebody who decides, over the whole region.
    pub async fn officer(&self, login: &str) -> Browser {
        self.person(login, &[(Role::Officer, "")]).await
    }

    /// Somebody who looks, over the whole region.
    pub async fn auditor(&self, login: &str) -> Browser {
        self.person(login, &[(Role::Auditor, "")]).await
    }

    /// Somebody who looks after the program.
    pub async fn administrator(&self, login: &str) -> Browser {
        self.person(login, &[(Role::Administrator, "")]).await
    }

    /// Somebody with these roles, signed in; each role over a district, or over the region when it
    /// is empty. Their name is their login.
    pub async fn person(&self, login: &str, roles: &[(Role, &str)]) -> Browser {
        // No password has this hash: the session is begun by hand, so that nothing is hashed.
        let id = self.add(login, roles, "unusable").await;
        let browser = self.visitor().of(&id);
        browser.sign_in_again().await;
        browser
    }

    /// Makes an account that can be signed in to; gives its id.
    pub async fn account(&self, login: &str, password: &str, roles: &[(Role, &str)]) -> String {
        let salt = self.app.office.clock.chance().to_le_bytes();
        let hash = kernel::password::hash(password.to_owned(), salt).await.unwrap();
        self.add(login, roles, &hash).await
    }

    async fn add(&self, login: &str, roles: &[(Role, &str)], password: &str) -> String {
        let email = format!("{login}@example.kz");
        let new = NewUser {
            login,
            name: login,
            email: Some(&email),
            employer_bin: None,
            language: Language::Kk,
            password,
            roles,
        };
        let mut db = self.app.db.write().await.unwrap();
        let id = user::add(&mut db, new, "test").await.unwrap();
        db.commit().await.unwrap();
        id
    }
}
