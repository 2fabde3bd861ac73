//! A change goes into the tables with its reason; the office goes by it at once, and the terms that
//! run are counted anew by a job.

use anyhow::Result;
use kernel::db::Writer;
use kernel::{job, term};
use web::App;

use crate::RECOUNT;

/// Makes a change so.
pub(crate) async fn keep(app: &App, mut db: Writer) -> Result<()> {
    let now = db.now();
    job::enqueue(&mut db, RECOUNT, "", Some(RECOUNT), now).await?;
    db.commit().await?;
    app.office.reload(&mut app.db.read().await?).await
}

/// Goes by the tables, which another program may have changed, and counts what runs.
pub(crate) async fn recount(app: &App) -> Result<()> {
    app.office.reload(&mut app.db.read().await?).await?;
    let moved = term::recount(&app.db, &app.office).await?;
    let missing = app.office.calendar().missing_year(app.office.today());
    if let Some(year) = missing {
        tracing::warn!(
            year,
            "the days off of this year are not entered: terms beyond it are provisional"
        );
    }
    tracing::info!(moved, "terms were counted by the calendar");
    Ok(())
}
