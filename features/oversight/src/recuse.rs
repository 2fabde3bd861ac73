//! Somebody who works on a check steps back because of an interest, and takes no part in it again.

use axum::response::Response;
use kernel::conflict::{self, Declaration};
use kernel::db::Writer;
use kernel::life::Waits;
use kernel::record::{Record, Refused};
use web::{Form, On, OrNotFound, Result, Visit};

use crate::check::{Act, Check, PEER, REVIEW, State, VERIFY};
use crate::submit::at_least;
use crate::{reason, store};

/// The word of this act: it belongs to no state, so the life does not name it.
const RECUSE: &str = "recuse";

/// Whether somebody has a part in a check that they can step back from.
pub(crate) fn may(visit: &Visit, check: &Check) -> bool {
    let (actor, head) = (&visit.actor, &check.head);
    let open = Check::waits(head.state) != Waits::Nobody && !check.is_aside(&actor.id);
    let looks_again = head.state == State::PeerReview && actor.may(PEER, &head.place());
    let reviews = [REVIEW, VERIFY].iter().any(|it| actor.may(*it, &head.place()));
    visit.user.is_some() && open && (check.is_author(&actor.id) || looks_again || reviews)
}

pub(crate) async fn form(on: On<Check>) -> Result<Response> {
    may(&on.visit, &on.record).then_some(()).or_not_found()?;
    reason::ask(&on, RECUSE, &Form::of(&on)).await
}

pub(crate) async fn recuse(on: On<Check>, mut form: Form) -> Result<Response> {
    may(&on.visit, &on.record).then_some(()).or_not_found()?;
    let Some(why) = form.read("reason", at_least::<5>) else {
        return reason::ask(&on, RECUSE, &form).await;
    };
    if form.revision()? != on.record.head.revision {
        return Err(Refused::Changed.into());
    }

    let mut db = on.visit.app.db.write().await?;
    step_back(&mut db, &on, &why).await?;
    store::set_aside(&mut db, on.id(), &on.visit.actor.id).await?;
    db.commit().await?;

    let desk = if on.looks() { "/office" } else { "/work" };
    Ok(on.visit.see_done(desk, "checks-recused"))
}

/// An author who compares gives the check back, so that another may take it. What nobody has, or
/// the person themselves, stands unassigned again; what another has stays with them.
async fn step_back(db: &mut Writer, on: &On<Check>, why: &str) -> Result<()> {
    let (actor, head, office) = (&on.visit.actor, &on.record.head, &on.visit.app.office);
    let compares = matches!(head.state, State::Taken | State::Pricing);
    let moved = if compares && on.record.is_author(&actor.id) {
        on.act(Act::GiveBack, head.revision)?.because(why)
    } else if head.assignee.as_ref().is_none_or(|it| *it == actor.id) {
        return Ok(conflict::recuse(db, head, actor, why, office).await?);
    } else {
        head.note(why, actor)
    };
    moved.write(db, office).await?;
    let (user_id, words, at) = (actor.id.clone(), why.to_owned(), office.now());
    let declaration = Declaration { user_id, conflicted: true, matched: String::new(), words, at };
    Ok(conflict::declare(db, &head.id, &declaration).await?)
}
