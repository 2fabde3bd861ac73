//! Work that was given up: for whoever looks after the program.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::job::{self, Job};
use kernel::journal::Entry;

use crate::app::OPERATE;
use crate::error::Result;
use crate::{Form, Visit};

#[derive(Template)]
#[template(path = "jobs.html")]
struct Jobs<'a> {
    visit: &'a Visit,
    waiting: i64,
    dead: Vec<Job>,
}

pub(crate) async fn page(visit: Visit) -> Result<Response> {
    visit.must(OPERATE)?;
    let mut db = visit.app.db.read().await?;
    let (waiting, _) = job::counts(&mut db).await?;
    let dead = job::dead(&mut db).await?;
    visit.show(&Jobs { visit: &visit, waiting, dead })
}

pub(crate) async fn retry(visit: Visit, Path(id): Path<String>, _form: Form) -> Result<Response> {
    visit.must(OPERATE)?;
    let mut db = visit.app.db.write().await?;
    job::revive(&mut db, &id).await?;
    let now = db.now();
    db.tell(Entry::of(&id, "job-retried", &visit.actor.id, now));
    db.commit().await?;
    Ok(visit.see_done("/jobs", "job-retried"))
}
