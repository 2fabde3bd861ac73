//! For the office: how imports went, and what was set aside.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::shown;
use web::{OrNotFound, Result, Visit};

use crate::RUNS;
use crate::store::{self, Import, Quarantined};

#[derive(Template)]
#[template(path = "imports.html")]
struct Runs<'a> {
    visit: &'a Visit,
    runs: Vec<Import>,
}

#[derive(Template)]
#[template(path = "import.html")]
struct Run<'a> {
    visit: &'a Visit,
    import: Import,
    lines: Vec<Quarantined>,
}

pub(crate) async fn list(visit: Visit) -> Result<Response> {
    visit.must(RUNS)?;
    let runs = store::imports(&mut visit.app.db.read().await?).await?;
    visit.show(&Runs { visit: &visit, runs })
}

pub(crate) async fn page(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    visit.must(RUNS)?;
    let mut db = visit.app.db.read().await?;
    let import = store::import(&mut db, &id.replace('\0', "")).await?.or_not_found()?;
    let lines = store::quarantined(&mut db, &import.id).await?;
    drop(db);
    visit.show(&Run { visit: &visit, import, lines })
}

impl Import {
    fn began(&self, visit: &Visit) -> String {
        shown::long_moment(self.started_at, visit.language)
    }

    fn state(&self, visit: &Visit) -> String {
        visit.t(if self.ended_at.is_some() {
            "watch-import-ended"
        } else {
            "watch-import-unfinished"
        })
    }

    fn address(&self, visit: &Visit) -> String {
        visit.path(&format!("/imports/{}", self.id))
    }
}

impl Run<'_> {
    fn reason(&self, line: &Quarantined) -> String {
        let text = self.visit.find_text(&format!("procurement-broken-{}", line.reason));
        text.unwrap_or_else(|| line.detail.clone())
    }
}
