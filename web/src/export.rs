//! Exports: exactly the rows of the view, with the view's filter on top.

use axum::extract::RawQuery;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use documents::{Cell, Sheet};
use kernel::clock::Day;
use kernel::filter::Filter;
use kernel::journal::Entry;
use kernel::shelf::{Kind, Line, Shelf};
use tokio::task::spawn_blocking;

use crate::error::Result;
use crate::names::Names;
use crate::{Visit, Whole, pick, queue};

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
    let Export { name, sheet } = Export::of(&kind, at, &visit, query.as_deref()).await?;
    let render = move || {
        let about = sheet.about.iter().map(|it| vec![Cell::from(it.as_str())]);
        let names = sheet.headings.iter().map(|it| Cell::from(it.name.as_str())).collect();
        let rows: Vec<Vec<Cell>> = about.chain([names]).chain(sheet.rows).collect();
        documents::csv::render(rows)
    };
    let bytes = spawn_blocking(render).await.map_err(anyhow::Error::from)?;
    Ok(file(&name, "csv", documents::csv::CONTENT_TYPE, bytes))
}

pub(crate) async fn xlsx(
    kind: Kind,
    at: &'static str,
    visit: Visit,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let Export { name, sheet } = Export::of(&kind, at, &visit, query.as_deref()).await?;
    let today = visit.app.office.today().0;
    let render = move || documents::xlsx::render(&[sheet], today);
    let bytes = spawn_blocking(render).await.map_err(anyhow::Error::from)?;
    let bytes = bytes.map_err(|it| anyhow::anyhow!("cannot write a workbook: {it:?}"))?;
    Ok(file(&name, "xlsx", documents::xlsx::CONTENT_TYPE, bytes))
}

/// A file to be kept.
pub(crate) fn file(name: &str, ending: &str, media_type: &'static str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}.{ending}\"");
    let headers = [(CONTENT_TYPE, media_type.to_owned()), (CONTENT_DISPOSITION, disposition)];
    (headers, bytes).into_response()
}

/// That a file does not hold all records of a view, and what to do.
pub(crate) fn cut(visit: &Visit, count: i64) -> Option<String> {
    let told = [("n", MOST.whole().into()), ("of", count.into())];
    (count > MOST.whole()).then(|| visit.say("export-cut", &told))
}

/// A view as a file, with its name: one that does not hold all of the view says so there, too.
struct Export {
    name: String,
    sheet: Sheet,
}

impl Export {
    async fn of(kind: &Kind, at: &str, visit: &Visit, query: Option<&str>) -> Result<Self> {
        queue::must_look(visit, kind)?;
        let (filter, _) = queue::read(kind, query)?;
        let (lines, names, count) = rows(kind, visit, &filter).await?;
        note(visit, kind, at, &filter, &lines).await?;

        let cut = cut(visit, count);
        let name = if cut.is_some() { format!("{at}-first-{MOST}") } else { at.to_owned() };
        let held = cut.unwrap_or_else(|| visit.n("queue-rows", lines.len()));
        let mut sheet = Sheet::new(visit.t(at)).about(about(visit, kind, at, &filter, held));
        for (name, width) in COLUMNS {
            sheet = sheet.heading(visit.t(&format!("queue-{name}")), width);
        }
        for column in kind.columns {
            sheet = sheet.heading(visit.t(&format!("{}-{}", kind.name, column.name)), 20);
        }
        sheet.rows = lines.iter().map(|it| row(visit, kind, &names, it)).collect();
        Ok(Self { name, sheet })
    }
}

/// The rows that a file holds, the names in them, and how many rows the view has.
async fn rows(kind: &Kind, visit: &Visit, filter: &Filter) -> Result<(Vec<Line>, Names, i64)> {
    let (actor, today) = (&visit.actor, visit.app.office.today());
    let shelf = Shelf { kind, filter, actor, today };
    let (mut db, mut lines, mut after) = (visit.app.db.read().await?, Vec::new(), None);
    let count = shelf.count(&mut db).await?;
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
    Ok((lines, names, count))
}

/// What the file holds, in words: the view, its filter, the day, how many.
fn about(visit: &Visit, kind: &Kind, at: &str, filter: &Filter, held: String) -> String {
    let part = |(facet, word): &(&'static str, String)| {
        format!("{}: {}", pick::facet(visit, kind, facet), pick::choice(visit, kind, facet, word))
    };
    let mut parts = vec![visit.t(at)];
    parts.extend(filter.parts().iter().map(part));
    parts.push(visit.table_day(visit.app.office.today()));
    parts.push(held);
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
async fn note(visit: &Visit, kind: &Kind, at: &str, filter: &Filter, lines: &[Line]) -> Result<()> {
    // The desk mixes the kinds: what its lines are decides.
    let mut kinds = lines.iter().map(|it| it.get("kind")).chain([kind.name]);
    if !kinds.any(|it| visit.app.parts.personal.contains(it)) {
        return Ok(());
    }
    let mut db = visit.app.db.write().await?;
    let now = db.now();
    db.tell(Entry::of(at, "exported", &visit.actor.id, now).because(filter.to_string()));
    Ok(db.commit().await?)
}
