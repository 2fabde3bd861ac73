//! A page of the list; where it is the queue, every tenth place of it is given by lot.

use kernel::db::{Reader, Result};

use crate::store::{self, Listed, Place, Wanted};

/// So many rows stand on a page.
const PAGE: usize = 20;
/// After so many rows in their order one is drawn.
const BETWEEN: usize = 9;

/// The rows of a page, and where the next one begins.
pub(crate) struct Page {
    pub(crate) rows: Vec<Listed>,
    pub(crate) next: Option<Place>,
}

/// The page after a place.
pub(crate) async fn page(
    db: &mut Reader,
    wanted: &Wanted<'_>,
    after: Option<&Place>,
) -> Result<Page> {
    let most = if wanted.is_queue() { PAGE - PAGE / (BETWEEN + 1) } else { PAGE };
    let mut rows = store::list(db, wanted, after, count(most + 1)).await?;
    let is_more = rows.len() > most;
    rows.truncate(most);
    let Some(last) = rows.last() else { return Ok(Page { rows, next: None }) };
    let mut place = wanted.place(last, after);
    if wanted.is_queue() {
        let n = count(rows.len().div_ceil(BETWEEN));
        let drawn = store::drawn(db, wanted, &place, n).await?;
        if let (Place::Score { draw, .. }, Some(last)) = (&mut place, drawn.last()) {
            *draw = last.draw.unwrap_or(*draw);
        }
        rows = between(rows, drawn);
    }
    Ok(Page { rows, next: Some(place).filter(|_| is_more) })
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

/// Puts those drawn after every ninth of the others.
fn between(rows: Vec<Listed>, drawn: Vec<Listed>) -> Vec<Listed> {
    let mut drawn = drawn.into_iter();
    let mut all = Vec::with_capacity(PAGE);
    for (nth, row) in rows.into_iter().enumerate() {
        all.push(row);
        if (nth + 1).is_multiple_of(BETWEEN) {
            all.extend(drawn.next());
        }
    }
    all.extend(drawn);
    all
}
