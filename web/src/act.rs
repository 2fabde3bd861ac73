//! Plain acts: a button, perhaps with a reason.

use axum::extract::Path;
use axum::response::Response;
use kernel::actor::Actor;
use kernel::db::{Reader, Result as Stored};
use kernel::life::{Asks, Rule};
use kernel::problem::Problem;
use kernel::record::{Move, Record, RecordId};
use kernel::user::{self, User};
use kernel::word::Word;

use crate::error::{OrNotFound, Refusal, Result};
use crate::form::required;
use crate::{Form, On, card};

pub(crate) async fn one<R: Record>(
    Path((_, act)): Path<(RecordId, String)>,
    on: On<R>,
    mut form: Form,
) -> Result<Response> {
    let (visit, app) = (&on.visit, &on.visit.app);
    let asked = asks::<R>(&act).or_not_found()?;
    let to = if act == "give" {
        on.gives(form.revision()?)?;
        receiver(&on, &form).await?
    } else {
        None
    };
    let said = match (asked, form.value("reason").trim()) {
        (Asks::Reason, _) => form.read("reason", required),
        (_, words) => Some(words.to_owned()),
    };
    if act == "give" && to.is_none() {
        form.blame("to", Problem::new("problem-choose"));
    }
    let Some(words) = said.filter(|_| form.is_sound()) else {
        return card::again(&on, &form, &act).await;
    };
    let moved = decide(&on, &act, form.revision()?, &words, to.as_ref())?;

    let mut db = app.db.write().await?;
    moved.write(&mut db, &app.office).await?;
    db.commit().await?;

    let own = format!("{}-{act}", R::NAME);
    let done = visit.find_text(&format!("done-{own}")).map_or("act".to_owned(), |_| own);
    Ok(visit.see_done(&on.path(), &done))
}

/// What a plain act asks for; nothing for one that is no plain act.
pub(crate) fn asks<R: Record>(act: &str) -> Option<Asks> {
    match act {
        "assign" | "give" => Some(Asks::Nothing),
        "note" => Some(Asks::Reason),
        // An act with a form has a route of its own, which is found before the plain one.
        _ => Some(R::rule(R::Act::parse(act)?).asks).filter(|it| *it != Asks::Form),
    }
}

/// Decides about a plain act. Who is given the record was found before.
pub(crate) fn decide<R: Record>(
    on: &On<R>,
    act: &str,
    revision: i64,
    words: &str,
    to: Option<&User>,
) -> Result<Move> {
    match (act, to) {
        ("note", _) => on.note(words, revision),
        ("give", Some(to)) => on.assign(&to.id, revision),
        ("give", None) => Err(Refusal::Unclear.into()),
        ("assign", _) => on.assign(&on.visit.actor.id, revision),
        _ => {
            let moved = on.act(R::Act::parse(act).or_not_found()?, revision)?;
            Ok(if words.is_empty() { moved } else { moved.because(words) })
        }
    }
}

/// Plain acts that this actor may do to some records of the kind: what a shelf offers for many.
pub(crate) fn on_many<R: Record>(actor: &Actor) -> Vec<&'static str> {
    let offered = |act: &R::Act| {
        let Rule { by, asks, from, .. } = R::rule(*act);
        asks != Asks::Form && !from.is_empty() && by.is_some_and(|it| actor.holds(it))
    };
    let own = R::Act::ALL.iter().copied().filter(offered).map(Word::word);
    own.chain(actor.holds(R::KEEPER).then_some("assign")).collect()
}

/// Those to whom a keeper may give the record: whoever would see it as theirs.
pub(crate) async fn people_for<R: Record>(
    db: &mut Reader,
    on: &On<R>,
) -> Stored<Vec<(String, String)>> {
    if !on.record.keeps(&on.visit.actor) || !on.can_be_given() {
        return Ok(Vec::new());
    }
    let (grants, head) = (on.visit.app.grants(), on.record.head());
    let looking = grants.iter().filter(|it| R::LOOK.contains(&it.permission));
    let mut roles: Vec<_> = looking.map(|it| it.role).collect();
    roles.sort_unstable();
    roles.dedup();
    let mut people: Vec<(String, String)> = Vec::new();
    for role in roles {
        for user in user::holders(db, role).await? {
            let actor = user.actor(&user::roles(db, &user.id).await?, grants);
            let place = kernel::actor::Place { assignee: Some(&user.id), ..head.place() };
            let sees = R::LOOK.iter().any(|it| actor.may(*it, &place));
            let has = head.assignee.as_ref() == Some(&user.id);
            if sees && !has && people.iter().all(|(id, _)| *id != user.id) {
                people.push((user.id, user.name));
            }
        }
    }
    people.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(people)
}

/// Whoever the form gives the record to, if they may have it.
async fn receiver<R: Record>(on: &On<R>, form: &Form) -> Result<Option<User>> {
    let mut db = on.visit.app.db.read().await?;
    let chosen = form.value("to");
    if people_for(&mut db, on).await?.iter().any(|(id, _)| id == chosen) {
        return Ok(user::find(&mut db, chosen).await?);
    }
    Ok(None)
}
