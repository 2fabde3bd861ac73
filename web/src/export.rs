//! Exports: exactly the rows of the view, with the view's filter on top.

use axum::extract::RawQuery;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use documents::{Cell, Sheet};
use kernel::clock::Day;
use kernel::filter::Filter;
use kernel::journal::Entry;
use kernel::shelf::{Kind, Line, Shelf};

use crate::Visit;
use crate::error::Result;
use crate::names::Names;
use crate::{pick, queue};

/// Rows read at once, and the most that one file holds.
const PAGE: usize = 1_000;
const MOST: usize = 50_000;

/// Columns of the head in a file, each with its width in letters.
const COLUMNS: [(&str, u16); 7] = [
    ("number", 16),
    ("title", 48),
    ("state", 24),
    ("district", 24),
    ("assignee", 28),
    ("opened_on", 12),
    ("due_on", 12),
];

pub(crate) async fn csv(
    kind: Kind,
    at: &'static str,
    visit: Visit,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let sheet = sheet(&kind, at, &visit, query.as_deref()).await?;
    let about = sheet.about.iter().map(|it| vec![Cell::from(it.as_str())]);
    let names = sheet.headings.iter().map(|it| Cell::from(it.name.as_str())).collect();
    let rows: Vec<Vec<Cell>> = about.chain([names]).chain(sheet.rows).collect();
    Ok(file(at, "csv", documents::csv::CONTENT_TYPE, documents::csv::render(rows)))
}

pub(crate) async fn xlsx(
    kind: Kind,
    at: &'static str,
    visit: Visit,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let sheet = sheet(&kind, at, &visit, query.as_deref()).await?;
    let bytes = documents::xlsx::render(&[sheet], visit.app.office.today().0);
    let bytes = bytes.map_err(|it| anyhow::anyhow!("cannot write a workbook: {it:?}"))?;
    Ok(file(at, "xlsx", documents::xlsx::CONTENT_TYPE, bytes))
}

/// A file to be kept.
pub(crate) fn file(name: &str, ending: &str, media_type: &'static str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}.{ending}\"");
    let headers = [(CONTENT_TYPE, media_type.to_owned()), (CONTENT_DISPOSITION, disposition)];
    (headers, bytes).into_response()
}

async fn sheet(kind: &Kind, at: &str, visit: &Visit, query: Option<&str>) -> Result<Sheet> {
    queue::must_look(visit, kind)?;
    let (filter, _) = queue::read(kind, query)?;
    let (actor, today) = (&visit.actor, visit.app.office.today());
    let shelf = Shelf { kind, filter: &filter, actor, today };
    let (mut db, mut lines, mut after) = (visit.app.db.read().await?, Vec::new(), None);
    loop {
        let (page, next) = shelf.page(&mut db, after.as_ref(), PAGE).await?;
        lines.extend(page);
        after = next;
        if after.is_none() || lines.len() >= MOST {
            break;
        }
    }
    let ids: Vec<&str> = lines.iter().map(|it| it.get("assignee")).collect();
    let names = Names::of(&mut db, &ids).await?;
    drop(db);
    note(visit, kind, at, &filter).await?;

    let mut sheet = Sheet::new(visit.t(at)).about(about(visit, kind, at, &filter, lines.len()));
    for (name, width) in COLUMNS {
        sheet = sheet.heading(visit.t(&format!("queue-{name}")), width);
    }
    for column in kind.columns {
        sheet = sheet.heading(visit.t(&format!("{}-{}", kind.name, column.name)), 20);
    }
    sheet.rows = lines.iter().map(|it| row(visit, kind, &names, it)).collect();
    Ok(sheet)
}

/// What the file holds, in words: the view, its filter, the day, how many.
fn about(visit: &Visit, kind: &Kind, at: &str, filter: &Filter, n: usize) -> String {
    let part = |(facet, word): &(&'static str, String)| {
        format!("{}: {}", pick::facet(visit, kind, facet), pick::choice(visit, kind, facet, word))
    };
    let mut parts = vec![visit.t(at)];
    parts.extend(filter.parts().iter().map(part));
    parts.push(visit.table_day(visit.app.office.today()));
    parts.push(visit.n("queue-rows", n));
    parts.join("; ")
}

fn row(visit: &Visit, kind: &Kind, names: &Names, line: &Line) -> Vec<Cell> {
    let day = |text: &str| text.parse().ok().filter(|it| *it != Day::NEVER).map(|it: Day| it.0);
    let head = COLUMNS.iter().map(|(name, _)| match *name {
        "state" => visit.word(line.get("kind"), "state", line.get("state")).into(),
        "district" => visit.district(line.get("district")).into(),
        "assignee" if line.get("assignee").is_empty() => Cell::Empty,
        "assignee" => names.show(visit, line.get("assignee")).into(),
        "opened_on" | "due_on" => day(line.get(name)).into(),
        _ => line.get(name).into(),
    });
    let own = kind.columns.iter().zip(line.own());
    head.chain(own.map(|(column, value)| visit.cell(kind, column.name, value).into())).collect()
}

/// Taking many personal cards away is told like reading them.
async fn note(visit: &Visit, kind: &Kind, at: &str, filter: &Filter) -> Result<()> {
    if !visit.app.parts.personal.contains(kind.name) {
        return Ok(());
    }
    let mut db = visit.app.db.write().await?;
    let now = db.now();
    db.tell(Entry::of(at, "exported", &visit.actor.id, now).because(filter.to_string()));
    Ok(db.commit().await?)
}
