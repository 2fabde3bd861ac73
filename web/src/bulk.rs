//! One act on many records: first what it will do, then the doing, then what came of each.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::filter::Filter;
use kernel::journal::{self, Change, Changes, Entry};
use kernel::life::Asks;
use kernel::record::{Record, RecordId, Refused};
use kernel::shelf::{Kind, Shelf};
use kernel::word::Word;

use crate::error::{Error, OrNotFound, Refusal, Result};
use crate::form::required;
use crate::story::{self, BULK};
use crate::{Form, On, Visit, act, queue};

/// The most at once.
const MOST: usize = 200;

#[derive(Template)]
#[template(path = "bulk.html")]
struct Preview<'a> {
    visit: &'a Visit,
    form: &'a Form,
    /// The shelf, with the language.
    shelf: String,
    act: &'a str,
    text: String,
    asks_reason: bool,
    /// Those that will be changed.
    ready: Vec<Affected>,
    /// Those that will not, each with the reason.
    refused: Vec<(Affected, String)>,
    /// The letters that will be sent: name and how many.
    letters: Vec<(String, usize)>,
    /// More were meant than are done at once.
    over: bool,
}

struct Affected {
    id: String,
    revision: i64,
    number: String,
    title: String,
    state: String,
    address: String,
}

/// Shows whom the act will touch, and which letters will go.
pub(crate) async fn preview<R: Record>(visit: Visit, form: Form) -> Result<Response> {
    queue::must_look(&visit, &const { Kind::of::<R>() })?;
    show::<R>(&visit, &form).await
}

async fn show<R: Record>(visit: &Visit, form: &Form) -> Result<Response> {
    let act = form.value("act");
    let asks = act::asks::<R>(act)
        .filter(|_| act::on_many::<R>(&visit.actor).contains(&act))
        .or_not_found()?;
    let (ids, over) = meant::<R>(visit, form).await?;
    let (mut ready, mut refused) = (Vec::new(), Vec::new());
    for (id, seen) in ids {
        // What is not there for this person is not there in a list either.
        let Ok(on) = On::<R>::find(visit.clone(), &id).await else { continue };
        let revision = on.record.head().revision;
        match act::decide(&on, act, seen.unwrap_or(revision), "", None) {
            Ok(_) => ready.push(affected(&on)),
            Err(Error::Refusal(why)) => {
                refused.push((affected(&on), why_not(visit, R::NAME, &why)));
            }
            Err(failure) => return Err(failure),
        }
    }
    let letters = R::Act::parse(act).map(|it| R::rule(it).sends).unwrap_or_default();
    let letter = |it: &str| {
        visit.tell(
            "card-letter",
            visit.find_text(&format!("{}-letter-{it}", R::NAME)).unwrap_or_else(|| it.to_owned()),
        )
    };
    let page = Preview {
        visit,
        form,
        shelf: visit.path(&format!("/{}", R::NAME)),
        act,
        text: story::act(visit, R::NAME, act),
        asks_reason: asks == Asks::Reason,
        letters: letters.iter().map(|it| (letter(it.name), ready.len())).collect(),
        ready,
        refused,
        over,
    };
    if form.is_sound() { visit.show(&page) } else { visit.again(&page) }
}

/// The chosen ones, each with the revision that was seen, or all of a view; and whether there are
/// more than are done at once.
async fn meant<R: Record>(
    visit: &Visit,
    form: &Form,
) -> Result<(Vec<(RecordId, Option<i64>)>, bool)> {
    let read = |text: &str| {
        let (id, revision) = text.split_once('~').map_or((text, None), |(id, it)| (id, Some(it)));
        let revision = revision.map(str::parse).transpose().map_err(|_| Refusal::Unclear)?;
        Ok::<_, Error>((id.parse().ok().or_not_found()?, revision))
    };
    if !form.has("all", "yes") {
        let mut chosen: Vec<_> =
            form.values("id").take(MOST + 1).map(read).collect::<Result<_>>()?;
        let over = chosen.len() > MOST;
        chosen.truncate(MOST);
        return Ok((chosen, over));
    }
    let kind = const { Kind::of::<R>() };
    let (filter, _): (Filter, _) = queue::read(&kind, Some(form.value("filter")))?;
    let today = visit.app.office.today();
    let shelf = Shelf { kind: &kind, filter: &filter, actor: &visit.actor, today };
    let (lines, more) = shelf.page(&mut visit.app.db.read().await?, None, MOST).await?;
    let ids = lines.iter().map(|it| read(it.get("id"))).collect::<Result<_>>()?;
    Ok((ids, more.is_some()))
}

fn affected<R: Record>(on: &On<R>) -> Affected {
    let head = on.record.head();
    Affected {
        id: head.id.to_string(),
        revision: head.revision,
        number: head.number.clone(),
        title: head.title.clone(),
        state: on.visit.word(R::NAME, "state", head.state.word()),
        address: on.visit.path(&on.path()),
    }
}

fn why_not(visit: &Visit, kind: &str, why: &Refusal) -> String {
    match why {
        Refusal::Act(Refused::Missing(guard)) => visit.word(kind, "needs", guard),
        it => visit.t(&format!("error-{}-title", it.name())),
    }
}

/// Does it, each record in a transaction of its own: one that cannot be moved does not hold back
/// the others. What came of it is kept in the journal, under the name of the bulk.
pub(crate) async fn perform<R: Record>(
    visit: Visit,
    Path(act): Path<String>,
    mut form: Form,
) -> Result<Response> {
    queue::must_look(&visit, &const { Kind::of::<R>() })?;
    let asks = act::asks::<R>(&act)
        .filter(|_| act::on_many::<R>(&visit.actor).contains(&&*act))
        .or_not_found()?;
    let words = match asks {
        Asks::Reason => form.read("reason", required),
        _ => Some(String::new()),
    };
    let Some(words) = words else { return show::<R>(&visit, &form.with("act", &act)).await };
    let (chosen, _) = meant::<R>(&visit, &form).await?;
    // What cannot be understood is refused before anything is done.
    let seen = chosen.into_iter().map(|(id, seen)| Ok((id, seen.ok_or(Refusal::Unclear)?)));
    let chosen = seen.collect::<Result<Vec<_>>>()?;
    let bulk = visit.app.office.clock.id();
    let mut outcome = Vec::new();
    for (id, seen) in chosen {
        let (number, done) = match On::<R>::find(visit.clone(), &id).await {
            Ok(on) => (on.record.head().number.clone(), one(&on, &act, seen, &words, &bulk).await),
            // What is not there for this person is not told of.
            Err(Error::Refusal(_)) => continue,
            Err(failure) => (id.to_string(), Err(failure)),
        };
        outcome.push(Change { field: number, before: id.to_string(), after: came_of(done) });
    }

    let mut db = visit.app.db.write().await?;
    let entry = Entry::of(&bulk, BULK, &visit.actor.id, db.now()).because(&act);
    db.tell(Entry { changes: Some(Changes(outcome)), ..entry });
    db.commit().await?;

    Ok(visit.see(&format!("/{}/bulk/{bulk}", R::NAME)))
}

/// What came of one record, as the journal keeps it. A failure is a line of the report: what was
/// done before it stays done, and has to be told.
fn came_of(done: Result<()>) -> String {
    match done {
        Ok(()) => "done".to_owned(),
        Err(Error::Refusal(why)) => why_word(&why),
        Err(Error::Failure(failure)) => {
            tracing::error!(error = format!("{failure:#}"), "a record of a bulk failed");
            "failure".to_owned()
        }
    }
}

async fn one<R: Record>(on: &On<R>, act: &str, seen: i64, words: &str, bulk: &str) -> Result<()> {
    let app = &on.visit.app;
    let moved = act::decide(on, act, seen, words, None)?.changing(BULK, "", bulk);
    let mut db = app.db.write().await?;
    moved.write(&mut db, &app.office).await?;
    Ok(db.commit().await?)
}

/// A refusal as the journal keeps it: a guard by its name, the others by theirs.
fn why_word(why: &Refusal) -> String {
    match why {
        Refusal::Act(Refused::Missing(guard)) => format!("needs {guard}"),
        it => it.name().to_owned(),
    }
}

#[derive(Template)]
#[template(path = "bulk-report.html")]
struct Report<'a> {
    visit: &'a Visit,
    text: String,
    shelf: String,
    done: Vec<(String, String)>,
    /// Number, address, why not.
    refused: Vec<(String, String, String)>,
}

/// What came of it: for whoever did it.
pub(crate) async fn report<R: Record>(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let story = journal::of(&mut visit.app.db.read().await?, &id).await?;
    let mine = |it: &Entry| it.act == BULK && it.actor == visit.actor.id;
    let entry = story.into_iter().find(mine).or_not_found()?;
    let text = story::act(&visit, R::NAME, entry.reason.as_deref().unwrap_or_default());
    let (mut done, mut refused) = (Vec::new(), Vec::new());
    for Change { field: number, before: id, after } in entry.changes.unwrap_or_default().0 {
        let address = visit.path(&format!("/{}/{id}", R::NAME));
        match after.strip_prefix("needs ") {
            _ if after == "done" => done.push((number, address)),
            Some(guard) => refused.push((number, address, visit.word(R::NAME, "needs", guard))),
            None => refused.push((number, address, visit.t(&format!("error-{after}-title")))),
        }
    }
    let shelf = visit.path(&format!("/{}", R::NAME));
    visit.show(&Report { visit: &visit, text, shelf, done, refused })
}
