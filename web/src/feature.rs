//! The page of contents that each feature writes.

use std::collections::{BTreeMap, BTreeSet};
use std::pin::Pin;
use std::sync::Arc;

use axum::Router;
use axum::routing::MethodRouter;
use kernel::actor::{Grant, Permission, Reach, Role};
use kernel::record::{self, Record, RecordId};
use kernel::retention;
use kernel::shelf::Kind;
use kernel::subject::{Lesson, Subject};
use kernel::texts::{self, Sources};
use sqlx::migrate::Migrator;

use crate::download::Sight;
use crate::figure::{Measure, Row};
use crate::search::Hit;
use crate::visit::Visit;
use crate::{App, On};

/// Something a feature will answer later.
pub type Later<T> = Pin<Box<dyn Future<Output = anyhow::Result<T>> + Send>>;

type Teach = Arc<dyn Fn(App) -> Later<Vec<Lesson>> + Send + Sync>;
type Work = Arc<dyn Fn(App, String) -> Later<()> + Send + Sync>;
type Draw = Arc<dyn Fn(Visit, String) -> Later<Option<String>> + Send + Sync>;
type Look = Arc<dyn Fn(Visit, RecordId) -> Later<Option<Sight>> + Send + Sync>;
type Seek = Arc<dyn Fn(Visit, String) -> Later<Vec<Hit>> + Send + Sync>;
type Count = Arc<dyn Fn(Visit, String) -> Later<Vec<Row>> + Send + Sync>;
type Describe = Arc<dyn Fn(App, String) -> Later<Option<Subject>> + Send + Sync>;

/// What the features brought, joined.
#[derive(Default)]
pub(crate) struct Parts {
    pub(crate) kinds: Vec<Kind>,
    pub(crate) grants: Vec<Grant>,
    pub(crate) menu: Vec<Entry>,
    pub(crate) panels: Vec<(&'static str, Draw)>,
    pub(crate) subjects: BTreeMap<&'static str, Describe>,
    pub(crate) teachers: Vec<(&'static str, Teach)>,
    pub(crate) searches: Vec<(&'static str, Seek)>,
    pub(crate) figures: BTreeMap<&'static str, (Measure, Count)>,
    pub(crate) personal: BTreeSet<&'static str>,
    pub(crate) sights: Vec<Look>,
    pub(crate) jobs: BTreeMap<&'static str, Work>,
    pub(crate) schedule: Vec<(&'static str, Every)>,
    /// The texts that declarations of records call for.
    pub(crate) keys: Vec<String>,
}

/// How often a job is queued by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// Once an hour.
    Hour,
    /// Once a day, early.
    Morning,
}

/// An item of the menu.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its place among the others.
    pub order: u32,
    /// Its text.
    pub text: &'static str,
    /// Its page, below the language.
    pub path: &'static str,
    /// Who sees it.
    pub to: Audience,
}

/// Who sees an item of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Everybody,
    /// Whoever has an account.
    SignedIn,
    /// Whoever holds this permission over anything.
    Holders(Permission),
}

/// A capability's page of contents.
pub struct Feature {
    pub(crate) texts: Vec<Sources>,
    pub(crate) migrations: Option<&'static Migrator>,
    pub(crate) router: Router<App>,
    pub(crate) parts: Parts,
}

impl Feature {
    /// A capability with its texts.
    pub fn new(texts: Sources) -> Self {
        let (router, parts) = (Router::new(), Parts::default());
        Self { texts: vec![texts], migrations: None, router, parts }
    }

    /// Has tables of its own.
    #[must_use]
    pub fn migrations(self, migrations: &'static Migrator) -> Self {
        Self { migrations: Some(migrations), ..self }
    }

    /// Brings more texts: those of a library it shows.
    #[must_use]
    pub fn texts(mut self, texts: Sources) -> Self {
        self.texts.push(texts);
        self
    }

    /// Has a page or an act, at a path below the language.
    #[must_use]
    pub fn route(self, path: &str, method: MethodRouter<App>) -> Self {
        Self { router: self.router.route(path, method), ..self }
    }

    /// Has a kind of record, with these pages.
    #[must_use]
    pub fn record<R: Record>(mut self, pages: Router<App>) -> Self {
        self.parts.kinds.push(Kind::of::<R>());
        self.parts.keys.extend(texts::keys::<R>());
        let look: Look = Arc::new(|visit, id| Box::pin(On::<R>::sight(visit, id)));
        self.parts.sights.push(look);
        let lapse = |app: App, _| async move {
            record::lapse::<R>(&app.db, &app.office).await?;
            record::notice::<R>(&app.db, &app.office).await?;
            retention::sweep::<R>(&app.db, &app.office).await?;
            Ok(())
        };
        let router = self.router.merge(pages);
        Self { router, ..self }.job(R::NAME, lapse).every(Every::Hour, R::NAME)
    }

    /// Reading a card of this kind tells about a person: it leaves a trace in the journal.
    #[must_use]
    pub fn personal<R: Record>(mut self) -> Self {
        self.parts.personal.insert(R::NAME);
        self
    }

    /// Does work that is queued under this name.
    #[must_use]
    pub fn job<F>(
        mut self,
        kind: &'static str,
        work: impl Fn(App, String) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = anyhow::Result<()>> + Send + 'static,
    {
        let work: Work = Arc::new(move |app, payload| Box::pin(work(app, payload)));
        self.parts.jobs.insert(kind, work);
        self
    }

    /// Queues a job by the clock.
    #[must_use]
    pub fn every(mut self, every: Every, kind: &'static str) -> Self {
        self.parts.schedule.push((kind, every));
        self
    }

    /// Lets a role do something.
    #[must_use]
    pub fn grant(mut self, role: Role, permission: Permission, reach: Reach) -> Self {
        self.parts.grants.push(Grant { role, permission, reach });
        self
    }

    /// Stands in the menu.
    #[must_use]
    pub fn menu(
        mut self,
        order: u32,
        text: &'static str,
        path: &'static str,
        to: Audience,
    ) -> Self {
        self.parts.menu.push(Entry { order, text, path, to });
        self
    }

    /// Draws a part of somebody else's page: safe HTML for a place and a thing, or nothing.
    #[must_use]
    pub fn panel<F>(
        mut self,
        place: &'static str,
        draw: impl Fn(Visit, String) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = anyhow::Result<Option<String>>> + Send + 'static,
    {
        let draw: Draw = Arc::new(move |visit, id| Box::pin(draw(visit, id)));
        self.parts.panels.push((place, draw));
        self
    }

    /// Describes things of its own to whoever checks them; see [`Subject`].
    #[must_use]
    pub fn subject<F>(
        mut self,
        kind: &'static str,
        describe: impl Fn(App, String) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = anyhow::Result<Option<Subject>>> + Send + 'static,
    {
        let describe: Describe = Arc::new(move |app, id| Box::pin(describe(app, id)));
        self.parts.subjects.insert(kind, describe);
        self
    }

    /// Teaches what became of the questions about subjects of another's kind; see [`Lesson`].
    #[must_use]
    pub fn teaches<F>(
        mut self,
        kind: &'static str,
        teach: impl Fn(App) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = anyhow::Result<Vec<Lesson>>> + Send + 'static,
    {
        let teach: Teach = Arc::new(move |app| Box::pin(teach(app)));
        self.parts.teachers.push((kind, teach));
        self
    }

    /// Finds things of its own by words. The text `search-<kind>` heads them.
    #[must_use]
    pub fn search<F>(
        mut self,
        kind: &'static str,
        seek: impl Fn(Visit, String) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = anyhow::Result<Vec<Hit>>> + Send + 'static,
    {
        let seek: Seek = Arc::new(move |visit, words| Box::pin(seek(visit, words)));
        self.parts.searches.push((kind, seek));
        self
    }

    /// Publishes a figure by the query of its rows; see [`Row`]. Its text is `figure-<name>`.
    #[must_use]
    pub fn figure<F>(
        mut self,
        name: &'static str,
        measure: Measure,
        rows: impl Fn(Visit, String) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = anyhow::Result<Vec<Row>>> + Send + 'static,
    {
        let count: Count = Arc::new(move |visit, query| Box::pin(rows(visit, query)));
        self.parts.figures.insert(name, (measure, count));
        self
    }

    pub(crate) fn into_parts(self) -> Parts {
        self.parts
    }
}

impl Parts {
    pub(crate) fn join(&mut self, other: Self) {
        self.kinds.extend(other.kinds);
        self.grants.extend(other.grants);
        self.menu.extend(other.menu);
        self.panels.extend(other.panels);
        self.subjects.extend(other.subjects);
        self.teachers.extend(other.teachers);
        self.searches.extend(other.searches);
        self.figures.extend(other.figures);
        self.personal.extend(other.personal);
        self.sights.extend(other.sights);
        self.jobs.extend(other.jobs);
        self.schedule.extend(other.schedule);
        self.keys.extend(other.keys);
    }
}
