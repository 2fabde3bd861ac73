//! The running program as handlers see it, and how it is put together.

use std::iter;
use std::net::IpAddr;
use std::sync::Arc;

use axum::Router;
use kernel::actor::{Grant, Permission, Role};
use kernel::calendar::Office;
use kernel::db::Database;
use kernel::files::Files;
use kernel::mail::Sender;
use kernel::shelf::Kind;
use kernel::subject::{Lesson, Subject};
use kernel::texts::Texts;

use crate::TEXTS;
use crate::feature::{Feature, Parts};
use crate::proof::Once;
use crate::room::Room;
use crate::throttle::Throttle;
use crate::visit::Visit;

/// Looks after the program itself: its queue, its letters.
pub const OPERATE: Permission = Permission("site.operate");

/// The running program.
#[derive(Clone)]
pub struct App {
    /// Storage.
    pub db: Database,
    /// Attachments.
    pub files: Files,
    /// The hour and the calendar.
    pub office: Office,
    /// Every text.
    pub texts: Texts,
    /// How it is set up.
    pub settings: Arc<Settings>,
    pub(crate) parts: Arc<Parts>,
    pub(crate) throttle: Arc<Throttle>,
    pub(crate) once: Arc<Once>,
    pub(crate) room: Arc<Room>,
}

/// How the site is set up, as far as pages need to know.
#[derive(Clone, Default)]
pub struct Settings {
    /// Where people find the site: `https://erikti.example`. Links in letters begin with it.
    pub public_address: String,
    /// Addresses of proxies whose word about the visitor's address is taken.
    pub trusted_proxies: Vec<IpAddr>,
    /// The way out for letters; without one they stay in the outbox.
    pub mail: Option<Sender>,
    /// The people of a demo, who can be chosen on the sign-in page. A real site has none.
    pub demo: Vec<DemoPerson>,
    /// The steps of the demo's tour.
    pub tour: Vec<TourStep>,
}

/// Somebody invented, to try the site as.
#[derive(Clone, Debug)]
pub struct DemoPerson {
    /// What they are here for; the table on the terminal says it, too.
    pub role: Role,
    /// Their name.
    pub name: String,
    /// What they sign in with.
    pub login: String,
    /// And the password.
    pub password: String,
}

/// A step of the demo's tour: where it happens, as whom. Its text is `tour-<name>`.
#[derive(Clone, Debug)]
pub struct TourStep {
    /// Its name in the texts.
    pub name: &'static str,
    /// The page, below the language.
    pub address: String,
    /// As whom, by login; a visitor when empty.
    pub login: String,
}

impl Settings {
    /// Whether this is a demo.
    pub fn is_demo(&self) -> bool {
        !self.demo.is_empty()
    }

    /// Whether browsers speak to us over TLS, so that the cookie may insist on it.
    pub fn is_secure(&self) -> bool {
        self.public_address.starts_with("https://")
    }

    /// The name and port that people use: `erikti.example`.
    pub fn host(&self) -> &str {
        self.public_address.split_once("://").map_or("", |(_, host)| host.trim_end_matches('/'))
    }
}

impl App {
    /// What the features draw at a place of a page, in the order of the list of features.
    pub async fn panels(
        &self,
        visit: &Visit,
        place: &str,
        id: &str,
    ) -> anyhow::Result<Vec<String>> {
        let mut drawn = Vec::new();
        for (_, draw) in self.parts.panels.iter().filter(|(it, _)| *it == place) {
            drawn.extend(draw(visit.clone(), id.to_owned()).await?);
        }
        Ok(drawn)
    }

    /// Describes a thing that some feature keeps.
    pub async fn subject(&self, kind: &str, id: &str) -> anyhow::Result<Option<Subject>> {
        match self.parts.subjects.get(kind) {
            Some(describe) => describe(self.clone(), id.to_owned()).await,
            None => Ok(None),
        }
    }

    /// What became of the questions about subjects of a kind.
    pub async fn lessons(&self, kind: &str) -> anyhow::Result<Vec<Lesson>> {
        let mut lessons = Vec::new();
        for (_, teach) in self.parts.teachers.iter().filter(|it| it.0 == kind) {
            lessons.extend(teach(self.clone()).await?);
        }
        Ok(lessons)
    }

    /// Every kind of record.
    pub fn kinds(&self) -> &[Kind] {
        &self.parts.kinds
    }

    /// What each role may do.
    pub fn grants(&self) -> &[Grant] {
        &self.parts.grants
    }

    /// The texts that declarations of records call for; a test looks for each.
    pub fn keys(&self) -> &[String] {
        &self.parts.keys
    }
}

/// Brings the tables up to date: the kernel's and every feature's.
pub async fn migrate(db: &Database, features: &[Feature]) -> anyhow::Result<()> {
    let own = features.iter().filter_map(|it| it.migrations);
    db.migrate(&iter::once(&kernel::MIGRATIONS).chain(own).collect::<Vec<_>>()).await?;
    kernel::search::prepare(db).await
}

/// The migrations that a site with these features needs, by version.
pub fn versions(features: &[Feature]) -> Vec<i64> {
    let own = features.iter().filter_map(|it| it.migrations);
    let all = iter::once(&kernel::MIGRATIONS).chain(own);
    let mut versions: Vec<i64> = all.flat_map(|it| it.iter()).map(|it| it.version).collect();
    versions.sort_unstable();
    versions
}

/// Puts the program together.
pub fn compose(
    db: Database,
    files: Files,
    office: Office,
    settings: Settings,
    features: Vec<Feature>,
) -> (App, Router) {
    let mut sources = vec![TEXTS(), kernel::texts()];
    let (mut parts, mut pages) = (crate::own_parts(&settings), crate::own_pages());
    for feature in features {
        sources.extend(feature.texts);
        pages = pages.merge(feature.router);
        parts.join(feature.parts);
    }
    parts.menu.sort_by_key(|it| it.order);
    let (throttle, once, room) = <(Arc<Throttle>, Arc<Once>, Arc<Room>)>::default();
    let (texts, settings, parts) = (Texts::new(&sources), Arc::new(settings), Arc::new(parts));
    let app = App { db, files, office, texts, settings, parts, throttle, once, room };
    (app.clone(), crate::serve::router(app, &pages))
}
