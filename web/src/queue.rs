//! The shelf of a kind, and the desk: views with counts, filters in the address, a page at a time.

use askama::Template;
use axum::Router;
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use axum::routing::{get, post};
use kernel::actor::Actor;
use kernel::db::{Reader, Result as Stored};
use kernel::filter::Filter;
use kernel::place;
use kernel::problem::Problem;
use kernel::shelf::{Cursor, Kind, Line, Shelf};
use kernel::view;

use crate::error::{OrNotFound, Refusal, Result};
use crate::names::Names;
use crate::pick::{self, Pick};
use crate::terms::{self, Clock};
use crate::{App, Form, Visit, export, story};

/// Rows of a page.
const PAGE: usize = 50;
/// The most views that one person keeps on a shelf.
const MOST_VIEWS: usize = 30;

/// The views that every shelf has: name in the texts, filter.
const VIEWS: [(&str, &str); 7] = [
    ("mine", "desk=mine&waits=them&waits=us"),
    ("unassigned", "desk=unassigned&waits=them&waits=us"),
    ("today", "due=today"),
    ("late", "due=late"),
    ("waiting", "waits=them"),
    ("open", "waits=them&waits=us"),
    ("all", ""),
];

/// Acts that an actor may do to many records of a kind.
pub(crate) type Offers = fn(&Actor) -> Vec<&'static str>;

/// A shelf and where it stands.
#[derive(Clone, Copy)]
struct Stand {
    kind: Kind,
    at: &'static str,
    offers: Offers,
}

/// The pages of a shelf that need no type.
pub(crate) fn routes(kind: Kind, at: &'static str, offers: Offers) -> Router<App> {
    let stand = Stand { kind, at, offers };
    let shelf = move |visit, query| page(stand, visit, query);
    let csv = move |visit, query| export::csv(kind, at, visit, query);
    let xlsx = move |visit, query| export::xlsx(kind, at, visit, query);
    let keep = move |visit, form| save(stand, visit, form);
    let lose = move |visit, id, form| drop(at, visit, id, form);
    Router::new()
        .route(&format!("/{at}"), get(shelf))
        .route(&format!("/{at}.csv"), get(csv))
        .route(&format!("/{at}.xlsx"), get(xlsx))
        .route(&format!("/{at}/views"), post(keep))
        .route(&format!("/{at}/views/{{id}}/drop"), post(lose))
}

#[derive(Template)]
#[template(path = "queue.html")]
struct Queue<'a> {
    visit: &'a Visit,
    form: &'a Form,
    /// The shelf and what belongs to it, with the language.
    shelf: String,
    many: String,
    csv: String,
    xlsx: String,
    keep: String,
    title: String,
    views: Vec<View>,
    saved: Vec<View>,
    picks: Vec<Pick>,
    days: Vec<(&'static str, String, String)>,
    heads: Vec<String>,
    rows: Vec<Row>,
    /// Acts on many: word, text.
    offers: Vec<(&'static str, String)>,
    filter: String,
    count: i64,
    mixed: bool,
    /// That a file would not hold all of them.
    cut: Option<String>,
    /// The first page and the next, where there are such.
    first: Option<String>,
    next: Option<String>,
}

/// A filter with a name.
pub(crate) struct View {
    pub(crate) text: String,
    pub(crate) address: String,
    pub(crate) count: Option<i64>,
    pub(crate) tone: &'static str,
    pub(crate) current: bool,
    /// Of a saved one, where it is thrown away.
    pub(crate) drop: String,
}

/// A row of the table.
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) address: String,
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) kind: String,
    pub(crate) own: Vec<String>,
    pub(crate) district: String,
    pub(crate) state: String,
    pub(crate) clock: Option<Clock>,
    pub(crate) assignee: String,
}

/// Goes on only for those who may see the shelf. To others it is not there.
pub(crate) fn must_look(visit: &Visit, kind: &Kind) -> Result<()> {
    visit.person()?;
    let looks = kind.look.is_empty() || kind.look.iter().any(|it| visit.actor.holds(*it));
    if looks { Ok(()) } else { Err(Refusal::NotFound.into()) }
}

/// Splits the place in the list from the filter, and reads both.
///
/// A browser sends a chosen list as `waits=them%2Cus`; the filter says `waits=them&waits=us`.
pub(crate) fn read(kind: &Kind, query: Option<&str>) -> Result<(Filter, Option<Cursor>)> {
    let (mut parts, mut cursor) = (Vec::new(), None);
    for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
        match &*name {
            "done" | "tour" | "print" => {}
            "after" => {
                let (due_on, id) = value.split_once('~').ok_or(Refusal::Unclear)?;
                let due_on = due_on.parse().map_err(|_| Refusal::Unclear)?;
                cursor = Some(Cursor { due_on, id: id.to_owned() });
            }
            _ => parts.extend(value.split(',').map(|it| format!("{name}={it}"))),
        }
    }
    let filter = Filter::read(kind, &parts.join("&")).map_err(|_| Refusal::Unclear)?;
    Ok((filter, cursor))
}

async fn page(stand: Stand, visit: Visit, RawQuery(query): RawQuery) -> Result<Response> {
    let form = Form::blank(&visit);
    show(&stand, &visit, query.as_deref(), &form).await
}

async fn show(stand: &Stand, visit: &Visit, query: Option<&str>, form: &Form) -> Result<Response> {
    let Stand { kind, at, offers } = stand;
    must_look(visit, kind)?;
    let (filter, after) = read(kind, query)?;
    let Seen { rows, next, count, views, saved } =
        Seen::of(stand, visit, &filter, after.as_ref()).await?;
    let text = filter.to_string();
    let page = Queue {
        visit,
        form,
        shelf: stand.address(visit, ""),
        many: visit.path(&format!("/{at}/many")),
        csv: visit.path(&format!("/{at}.csv{}", question(&text))),
        xlsx: visit.path(&format!("/{at}.xlsx{}", question(&text))),
        keep: visit.path(&format!("/{at}/views")),
        title: visit.t(at),
        views,
        saved: saved.into_iter().map(|it| stand.saved(visit, &text, it)).collect(),
        picks: pick::picks(visit, kind, &filter),
        days: pick::days(visit, &filter),
        heads: kind.columns.iter().map(|it| pick::facet(visit, kind, it.name)).collect(),
        rows,
        offers: offers(&visit.actor)
            .into_iter()
            .map(|it| (it, story::act(visit, kind.name, it)))
            .collect(),
        count,
        mixed: kind.name.is_empty(),
        cut: export::cut(visit, count),
        first: after.map(|_| stand.address(visit, &text)),
        next: next.map(|it| stand.after(visit, &text, &it)),
        filter: text,
    };
    if form.is_sound() { visit.show(&page) } else { visit.again(&page) }
}

/// What stands on the shelf, for this reader.
struct Seen {
    rows: Vec<Row>,
    next: Option<Cursor>,
    count: i64,
    views: Vec<View>,
    saved: Vec<view::View>,
}

impl Seen {
    async fn of(
        stand: &Stand,
        visit: &Visit,
        filter: &Filter,
        after: Option<&Cursor>,
    ) -> Stored<Self> {
        let Stand { kind, at, .. } = stand;
        let (actor, today) = (&visit.actor, visit.app.office.today());
        let shelf = Shelf { kind, filter, actor, today };
        let mut db = visit.app.db.read().await?;
        let (lines, next) = shelf.page(&mut db, after, PAGE).await?;
        let count = shelf.count(&mut db).await?;
        let views = views(&mut db, visit, kind, at, filter).await?;
        let saved = view::of(&mut db, &actor.id, at).await?;
        let ids: Vec<&str> = lines.iter().map(|it| it.get("assignee")).collect();
        let names = Names::of(&mut db, &ids).await?;
        let rows = lines.iter().map(|it| row(visit, kind, &names, it)).collect();
        Ok(Self { rows, next, count, views, saved })
    }
}

impl Stand {
    fn address(&self, visit: &Visit, filter: &str) -> String {
        visit.path(&format!("/{}{}", self.at, question(filter)))
    }

    fn after(&self, visit: &Visit, filter: &str, end: &Cursor) -> String {
        let joint = if filter.is_empty() { "" } else { "&" };
        self.address(visit, &format!("{filter}{joint}after={}~{}", end.due_on, end.id))
    }

    fn saved(&self, visit: &Visit, now: &str, it: view::View) -> View {
        View {
            address: self.address(visit, &it.filter),
            count: None,
            tone: "",
            current: it.filter == now,
            drop: visit.path(&format!("/{}/views/{}/drop", self.at, it.id)),
            text: it.name,
        }
    }
}

fn question(filter: &str) -> String {
    if filter.is_empty() { String::new() } else { format!("?{filter}") }
}

async fn views(
    db: &mut Reader,
    visit: &Visit,
    kind: &Kind,
    at: &str,
    now: &Filter,
) -> Stored<Vec<View>> {
    let (actor, today) = (&visit.actor, visit.app.office.today());
    let mut views = Vec::new();
    // On one's own desk everything is mine.
    let meant = VIEWS.iter().filter(|(_, it)| !kind.look.is_empty() || !it.starts_with("desk="));
    let meant = meant.map(|(name, filter)| (format!("queue-view-{name}"), *filter));
    // Figures of the kind's own; one that every shelf has is told once.
    let own = kind.figures.iter().filter(|it| VIEWS.iter().all(|(_, known)| *known != it.filter));
    let own = own.map(|it| (format!("{}-figure-{}", kind.name, it.name), it.filter));
    for (key, text) in meant.chain(own) {
        let Ok(filter) = Filter::read(kind, text) else { continue };
        let count = Shelf { kind, filter: &filter, actor, today }.count(db).await?;
        views.push(View {
            text: visit.t(&key),
            address: visit.path(&format!("/{at}{}", question(text))),
            count: Some(count),
            tone: if text == "due=late" && count > 0 { "late" } else { "" },
            current: filter == *now,
            drop: String::new(),
        });
    }
    Ok(views)
}

fn row(visit: &Visit, kind: &Kind, names: &Names, line: &Line) -> Row {
    let of = line.get("kind");
    let own = kind.columns.iter().zip(line.own());
    let assignee = Some(line.get("assignee")).filter(|it| !it.is_empty());
    Row {
        id: line.get("id").to_owned(),
        address: visit.path(&format!("/{of}/{}", line.get("id"))),
        number: line.get("number").to_owned(),
        title: line.get("title").to_owned(),
        kind: if kind.name.is_empty() { visit.t(of) } else { String::new() },
        own: own.map(|(column, value)| visit.cell(kind, column.name, value)).collect(),
        district: place::short(line.get("district"), visit.language).to_owned(),
        state: visit.word(of, "state", line.get("state")),
        clock: line.due_on().map(|it| terms::due(visit, it)),
        assignee: assignee.map(|it| names.show(visit, it)).unwrap_or_default(),
    }
}

async fn save(stand: Stand, visit: Visit, mut form: Form) -> Result<Response> {
    must_look(&visit, &stand.kind)?;
    let (filter, _) = read(&stand.kind, Some(form.value("filter")))?;
    let filter = filter.to_string();
    let owner = &visit.actor.id;
    let kept = view::of(&mut visit.app.db.read().await?, owner, stand.at).await?;
    if kept.len() >= MOST_VIEWS {
        form.blame("name", Problem::new("problem-views"));
    }
    let name = form.read("name", crate::form::within(60));
    let Some(name) = name.filter(|_| form.is_sound()) else {
        return show(&stand, &visit, Some(&filter), &form).await;
    };

    let mut db = visit.app.db.write().await?;
    view::save(&mut db, owner, stand.at, &name, &filter).await?;
    db.commit().await?;

    Ok(visit.see_done(&format!("/{}{}", stand.at, question(&filter)), "view-saved"))
}

async fn drop(
    at: &'static str,
    visit: Visit,
    Path(id): Path<String>,
    _form: Form,
) -> Result<Response> {
    visit.person()?;
    let mut db = visit.app.db.write().await?;
    let mine = view::of(&mut db, &visit.actor.id, at).await?;
    mine.iter().find(|it| it.id == id).or_not_found()?;
    view::throw_away(&mut db, &visit.actor.id, &id).await?;
    db.commit().await?;
    Ok(visit.see_done(&format!("/{at}"), "view-dropped"))
}
