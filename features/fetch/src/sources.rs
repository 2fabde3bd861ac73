//! For the office: where data come from, as of when, and how the reading went.

use askama::Template;
use axum::response::Response;
use kernel::shown;
use web::{Result, Visit};

use crate::store::{self, List, Run};
use crate::{SOURCES, run};

#[derive(Template)]
#[template(path = "sources.html")]
struct Page<'a> {
    visit: &'a Visit,
    is_on: bool,
    as_of: Option<String>,
    failure: Option<Failure>,
    lists: Vec<List>,
    runs: Vec<Run>,
    unread: Vec<String>,
}

/// What ended the latest run.
struct Failure {
    words: String,
    details: String,
}

#[derive(Template)]
#[template(path = "home-fetch.html")]
struct Note<'a> {
    visit: &'a Visit,
    as_of: String,
}

pub(crate) async fn page(visit: Visit, is_on: bool) -> Result<Response> {
    visit.must(SOURCES)?;
    let as_of = run::as_of(&visit.app.db).await?;
    let mut db = visit.app.db.read().await?;
    let (lists, runs) = (store::lists(&mut db).await?, store::runs(&mut db).await?);
    let unread = match runs.first() {
        Some(latest) => store::unread(&mut db, &latest.id).await?,
        None => Vec::new(),
    };
    drop(db);
    let failure = runs.first().and_then(|it| it.failure(&visit));
    let as_of = as_of.map(|it| shown::long_moment(it, visit.language));
    visit.show(&Page { visit: &visit, is_on, as_of, failure, lists, runs, unread })
}

/// On the first page: as of when everything is known.
pub(crate) async fn panel(visit: Visit, _: String) -> anyhow::Result<Option<String>> {
    let Some(as_of) = run::as_of(&visit.app.db).await? else { return Ok(None) };
    let as_of = shown::long_moment(as_of, visit.language);
    Ok(Some(Note { visit: &visit, as_of }.render()?))
}

impl Run {
    fn failure(&self, visit: &Visit) -> Option<Failure> {
        let word = self.failure.as_ref()?;
        let words = visit.t(&format!("fetch-failure-{word}"));
        Some(Failure { words, details: self.details.clone().unwrap_or_default() })
    }

    fn began(&self, visit: &Visit) -> String {
        shown::long_moment(self.started_at, visit.language)
    }

    fn state(&self, visit: &Visit) -> String {
        match (&self.failure, self.ended_at) {
            (Some(word), _) => visit.t(&format!("fetch-failure-{word}")),
            (None, Some(_)) => visit.t("fetch-run-done"),
            (None, None) => visit.t("fetch-run-unfinished"),
        }
    }
}

impl List {
    fn title(&self, visit: &Visit) -> String {
        visit.t(&format!("fetch-list-{}", self.name))
    }

    fn known(&self, visit: &Visit) -> String {
        self.as_of.map_or_else(
            || visit.t("fetch-list-never"),
            |it| shown::long_moment(it, visit.language),
        )
    }

    fn state(&self, visit: &Visit) -> String {
        visit.t(if self.until.is_some() { "fetch-list-open" } else { "fetch-list-read" })
    }
}
