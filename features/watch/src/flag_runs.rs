//! Full runs of the flags: by which rules and data, and what they answered otherwise than before.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::shown;
use procurement::texts;
use web::{OrNotFound, Result, Visit};

use crate::process;
use crate::store::{self, Change, Run};

#[derive(Template)]
#[template(path = "flag-runs.html")]
struct Runs<'a> {
    visit: &'a Visit,
    runs: Vec<Run>,
}

#[derive(Template)]
#[template(path = "flag-run.html")]
struct Page<'a> {
    visit: &'a Visit,
    run: Run,
    changes: Vec<Change>,
}

pub(crate) async fn list(visit: Visit) -> Result<Response> {
    let runs = store::runs(&mut visit.app.db.read().await?).await?;
    visit.show(&Runs { visit: &visit, runs })
}

pub(crate) async fn page(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let mut db = visit.app.db.read().await?;
    let run = store::run(&mut db, &id.replace('\0', "")).await?.or_not_found()?;
    let changes = store::changes(&mut db, &run.id).await?;
    drop(db);
    visit.show(&Page { visit: &visit, run, changes })
}

impl Run {
    fn began(&self, visit: &Visit) -> String {
        shown::long_moment(self.began_at, visit.language)
    }

    fn address(&self, visit: &Visit) -> String {
        visit.path(&format!("/flags/runs/{}", self.id))
    }
}

impl Page<'_> {
    fn flag(&self, it: &Change) -> String {
        self.visit.find_text(&texts::key(&it.code, "title")).unwrap_or_else(|| it.code.clone())
    }

    fn state(&self, word: &str) -> String {
        self.visit.find_text(&format!("flag-state-{word}")).unwrap_or_default()
    }

    fn subject(&self, it: &Change) -> String {
        self.visit.path(&process::path(&it.subject))
    }
}
