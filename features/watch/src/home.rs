//! On the first page: what closes first.

use askama::Template;
use web::Visit;

use crate::filter::Filter;
use crate::list::{self, Row};
use crate::store;

/// So many are enough to begin with.
const MOST: u64 = 4;

#[derive(Template)]
#[template(path = "home-watch.html")]
struct Panel<'a> {
    visit: &'a Visit,
    count: i64,
    rows: Vec<Row>,
}

pub(crate) async fn panel(visit: Visit, _: String) -> anyhow::Result<Option<String>> {
    let filter = Filter::default();
    let mut db = visit.app.db.read().await?;
    let wanted = store::Wanted {
        filter: &filter,
        now: visit.app.office.now(),
        closes_by: None,
        found: None,
    };
    let (count, _) = store::count(&mut db, &wanted).await?;
    let listed = store::closing(&mut db, &wanted, MOST).await?;
    let rows = list::rows(&mut db, &visit, listed).await.map_err(|it| anyhow::anyhow!("{it:?}"))?;
    drop(db);
    Ok(Some(Panel { visit: &visit, count, rows }.render()?))
}
