//! Desks: what a volunteer has to do, and what the office has.

use askama::Template;
use axum::response::Response;
use kernel::filter::Filter;
use kernel::record::{self, Record, Refused};
use kernel::shelf::{Kind, Line, Shelf};
use web::{Clock, Form, On, Refusal, Result, Visit};

use crate::check::{Check, PEER, REVIEW, State, TAKE};

/// More than this is a queue's matter, not a desk's.
const MOST: u64 = 100;
/// So many second looks are offered at once.
const FEW: usize = 50;
/// So many colleagues may be quicker before the queue is called empty.
const TRIES: usize = 8;

/// A check on a desk.
pub(crate) struct Item {
    pub(crate) address: String,
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) state: String,
    pub(crate) district: String,
    pub(crate) clock: Option<Clock>,
}

#[derive(Template)]
#[template(path = "work.html")]
struct Work<'a> {
    visit: &'a Visit,
    mine: Vec<Item>,
    reviews: Vec<Item>,
    done: Vec<Item>,
}

/// A volunteer's own checks, and those of colleagues that wait for a second look.
pub(crate) async fn work(visit: Visit) -> Result<Response> {
    visit.person()?;
    if !visit.actor.holds(TAKE) {
        return Ok(visit.see("/desk"));
    }
    let own = own(&visit).await?;
    let (done, mine): (Vec<Check>, Vec<Check>) =
        own.into_iter().partition(|it| is_done(it.head.state));
    let reviews = reviews(&visit).await?;
    let items = |checks: Vec<Check>, step: &str| -> Vec<Item> {
        checks.iter().map(|it| item(&visit, it, step)).collect()
    };
    let (mine, done) = (items(mine, ""), items(done, ""));
    let reviews = items(reviews, "/agree");
    visit.show(&Work { visit: &visit, mine, reviews, done })
}

fn is_done(state: State) -> bool {
    Check::waits(state) == kernel::life::Waits::Nobody
}

async fn own(visit: &Visit) -> Result<Vec<Check>> {
    let mut db = visit.app.db.read().await?;
    Ok(record::about::<Check>(&mut db, &visit.actor.id, MOST).await?)
}

/// Checks that wait for a second look of this person: theirs to look at, not their own, and none
/// from which they stepped back.
async fn reviews(visit: &Visit) -> Result<Vec<Check>> {
    const PEERS: Kind = Kind { look: &[PEER], ..KIND };
    let actor = &visit.actor;
    let fits = |it: &Check| !it.is_author(&actor.id) && !it.is_aside(&actor.id);
    some(visit, &PEERS, "state=peer-review", FEW, fits).await
}

/// The first checks of a shelf that fit, the nearest term first. Only what lies in the territory
/// is read, page by page, so that what does not fit hides nothing that does.
async fn some(
    visit: &Visit,
    kind: &Kind,
    filter: &str,
    most: usize,
    fits: impl Fn(&Check) -> bool,
) -> Result<Vec<Check>> {
    let filter = read(filter)?;
    let (actor, today) = (&visit.actor, visit.app.office.today());
    let shelf = Shelf { kind, filter: &filter, actor, today };
    let (mut found, mut after) = (Vec::new(), None);
    let mut db = visit.app.db.read().await?;
    loop {
        let (lines, next) = shelf.page(&mut db, after.as_ref(), FEW).await?;
        for line in lines {
            let id = line.get("id").parse().map_err(|_| Refusal::NotFound)?;
            let check = record::find::<Check>(&mut db, &id).await?;
            found.extend(check.filter(&fits));
            if found.len() == most {
                return Ok(found);
            }
        }
        match next {
            Some(cursor) => after = Some(cursor),
            None => return Ok(found),
        }
    }
}

fn item(visit: &Visit, check: &Check, step: &str) -> Item {
    let head = &check.head;
    let next = match head.state {
        _ if !step.is_empty() => step,
        State::Taken | State::Pricing if check.declared => "/compare",
        State::Taken => "/declare",
        _ => "",
    };
    Item {
        address: visit.path(&format!("/checks/{}{next}", head.id)),
        number: head.number.clone(),
        title: head.title.clone(),
        state: visit.word("checks", "state", head.state),
        district: visit.district(&head.district),
        clock: Clock::until(visit, head.due_on),
    }
}

#[derive(Template)]
#[template(path = "office.html")]
struct Office<'a> {
    visit: &'a Visit,
    shelves: Vec<Counted>,
    next: Vec<Item>,
    late: Vec<Item>,
}

/// A shelf of the office with the number of its rows.
struct Counted {
    text: String,
    n: i64,
    address: String,
}

/// Shelves of the office: the name of the text, and the filter.
const SHELVES: [(&str, &str); 6] = [
    ("mine", "desk=mine"),
    ("unassigned", "desk=unassigned&waits=us"),
    ("today", "due=today"),
    ("late", "due=late"),
    ("waiting", "waits=them"),
    ("us", "waits=us"),
];

/// What waits for the office, the oldest term first.
pub(crate) async fn office(visit: Visit) -> Result<Response> {
    visit.must(REVIEW)?;
    let mut shelves = Vec::new();
    let mut db = visit.app.db.read().await?;
    for (name, filter) in SHELVES {
        let read = read(filter)?;
        let n = shelf(&visit, &read).count(&mut db).await?;
        let address = visit.path(&format!("/checks?{filter}"));
        shelves.push(Counted { text: visit.t(&format!("office-shelf-{name}")), n, address });
    }
    drop(db);
    let next = lines(&visit, "waits=us").await?;
    let late = lines(&visit, "due=late").await?;
    visit.show(&Office { visit: &visit, shelves, next, late })
}

/// Takes the next check that waits for the office, that nobody has, and that this officer may
/// keep. What another took meanwhile is passed over.
pub(crate) async fn next(visit: Visit, _form: Form) -> Result<Response> {
    const OFFICE: Kind = Kind { look: &[REVIEW], ..KIND };
    visit.must(REVIEW)?;
    let actor = &visit.actor;
    let fits = |it: &Check| it.keeps(actor) && !it.is_aside(&actor.id);
    for check in some(&visit, &OFFICE, "desk=unassigned&waits=us", TRIES, fits).await? {
        let revision = check.head.revision;
        let on = On { visit: visit.clone(), record: check };
        let moved = on.assign(&actor.id, revision)?;
        let mut db = visit.app.db.write().await?;
        match moved.write(&mut db, &visit.app.office).await {
            Ok(id) => {
                db.commit().await?;
                return Ok(visit.see(&format!("/checks/{id}")));
            }
            Err(error) if error.downcast_ref() == Some(&Refused::Changed) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(visit.see_done("/office", "office-empty"))
}

const KIND: Kind = Kind::of::<Check>();

fn shelf<'a>(visit: &'a Visit, filter: &'a Filter) -> Shelf<'a> {
    Shelf { kind: &KIND, filter, actor: &visit.actor, today: visit.app.office.today() }
}

fn read(filter: &str) -> Result<Filter> {
    Filter::read(&KIND, filter).map_err(|_| Refusal::Unclear.into())
}

async fn lines(visit: &Visit, filter: &str) -> Result<Vec<Item>> {
    let filter = read(filter)?;
    let (lines, _) = shelf(visit, &filter).page(&mut visit.app.db.read().await?, None, 10).await?;
    Ok(lines.iter().map(|it| listed(visit, it)).collect())
}

fn listed(visit: &Visit, it: &Line) -> Item {
    let due = it.due_on();
    Item {
        address: visit.path(&format!("/checks/{}", it.get("id"))),
        number: it.get("number").to_owned(),
        title: it.get("title").to_owned(),
        state: visit.word("checks", "state", it.get("state")),
        district: visit.district(it.get("district")),
        clock: due.and_then(|day| Clock::until(visit, day)),
    }
}
