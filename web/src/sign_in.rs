//! Signing in and out, and the devices on which one is signed in.

use askama::Template;
use axum::extract::Path;
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::response::{AppendHeaders, IntoResponse, Response};
use kernel::problem::Problem;
use kernel::session::{self, Session};
use kernel::{password, user};
use serde::Deserialize;

use crate::app::DemoPerson;
use crate::error::{Refusal, Result};
use crate::form::{Form, device};
use crate::visit::Visit;
use crate::{OrNotFound, Query, cookie};

/// Nobody has a longer login.
const LONGEST: usize = 100;

#[derive(Template)]
#[template(path = "sign-in.html")]
struct SignIn<'a> {
    visit: &'a Visit,
    form: &'a Form,
    people: &'a [DemoPerson],
}

#[derive(Deserialize, Default)]
pub(crate) struct Next {
    #[serde(default)]
    next: String,
}

pub(crate) async fn form(visit: Visit, Query(Next { next }): Query<Next>) -> Result<Response> {
    let form = Form::blank(&visit).with("next", own(&next));
    visit.show(&SignIn { visit: &visit, form: &form, people: &visit.app.settings.demo })
}

pub(crate) async fn sign_in(visit: Visit, parts: Parts, mut form: Form) -> Result<Response> {
    let (app, now) = (&visit.app, visit.app.office.now());
    let login = form.value("login").trim().to_lowercase();
    if login.chars().count() > LONGEST {
        return wrong(&visit, &mut form);
    }
    let attempt = app.throttle.begin(&login, visit.network, now).map_err(Refusal::TooMany)?;

    let known = user::by_login(&mut app.db.read().await?, &login).await?.filter(|it| !it.disabled);
    let hash = known.as_ref().map(|it| it.password.clone());
    let fits = password::fits(form.value("password").to_owned(), hash).await?;
    let Some(user) = known.filter(|_| fits) else {
        return wrong(&visit, &mut form);
    };
    app.throttle.succeeded(&attempt);

    begin(&visit, &user.id, &device(&parts), own(form.value("next"))).await
}

/// A wrong name and a wrong password are told alike.
fn wrong(visit: &Visit, form: &mut Form) -> Result<Response> {
    form.blame("login", Problem::new("problem-sign-in"));
    visit.again(&SignIn { visit, form, people: &visit.app.settings.demo })
}

/// Signs in under a fresh token, so that one planted before is worth nothing.
async fn begin(visit: &Visit, user_id: &str, device: &str, next: &str) -> Result<Response> {
    let token = session::token(&visit.app.office.clock);
    let mut db = visit.app.db.write().await?;
    if let Some(before) = visit.session() {
        session::end(&mut db, &before.id, &before.user_id).await?;
    }
    session::begin(&mut db, user_id, &token, device).await?;
    db.commit().await?;
    let cookie = [(SET_COOKIE, cookie::write(&token, &visit.app.settings))];
    Ok((AppendHeaders(cookie), visit.see(next)).into_response())
}

pub(crate) async fn sign_out(visit: Visit, _form: Form) -> Result<Response> {
    leave(&visit).await?;
    let cookie = [(SET_COOKIE, cookie::forget(&visit.app.settings))];
    Ok((AppendHeaders(cookie), visit.see_done("", "signed-out")).into_response())
}

/// In a demo a person may be chosen without typing: that is what the people are for.
pub(crate) async fn become_role(visit: Visit, parts: Parts, form: Form) -> Result<Response> {
    let people = &visit.app.settings.demo;
    let next = own(form.value("next"));
    let login = form.value("role");
    if visit.demo() && login.is_empty() {
        leave(&visit).await?;
        return Ok(visit.see(next));
    }
    let person = people.iter().find(|it| it.login == login).or_not_found()?;
    let user = user::by_login(&mut visit.app.db.read().await?, &person.login).await?;
    begin(&visit, &user.or_not_found()?.id, &device(&parts), next).await
}

/// Ends the session, if one runs.
async fn leave(visit: &Visit) -> Result<()> {
    if let Some(session) = visit.session() {
        let mut db = visit.app.db.write().await?;
        session::end(&mut db, &session.id, &session.user_id).await?;
        db.commit().await?;
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "sessions.html")]
struct Devices<'a> {
    visit: &'a Visit,
    sessions: Vec<Session>,
    current: &'a str,
}

/// The browser and the system of a device, as far as its long name tells them.
fn named(agent: &str) -> String {
    let first = |all: &[(&'static str, &'static str)]| {
        all.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    let parts: Vec<&str> = [first(&BROWSERS), first(&SYSTEMS)].into_iter().flatten().collect();
    if parts.is_empty() { agent.chars().take(40).collect() } else { parts.join(", ") }
}

/// Marks in the names of browsers; those that pretend to be others come first.
const BROWSERS: [(&str, &str); 6] = [
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("YaBrowser", "Yandex"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
];
const SYSTEMS: [(&str, &str); 6] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
];

pub(crate) async fn sessions(visit: Visit) -> Result<Response> {
    let user = visit.person()?;
    let now = visit.app.office.now();
    let sessions = session::of(&mut visit.app.db.read().await?, &user.id, now).await?;
    let current = visit.session().map_or("", |it| &it.id);
    visit.show(&Devices { visit: &visit, sessions, current })
}

pub(crate) async fn end(visit: Visit, Path(id): Path<String>, _form: Form) -> Result<Response> {
    let user = visit.person()?;
    let mut db = visit.app.db.write().await?;
    session::end(&mut db, &id, &user.id).await?;
    db.commit().await?;
    Ok(visit.see_done("/sessions", "session-ended"))
}

/// Signs out everywhere, here too.
pub(crate) async fn end_all(visit: Visit, _form: Form) -> Result<Response> {
    let (user, now) = (visit.person()?, visit.app.office.now());
    let mut db = visit.app.db.write().await?;
    for it in session::of(&mut db, &user.id, now).await? {
        session::end(&mut db, &it.id, &user.id).await?;
    }
    db.commit().await?;
    let cookie = [(SET_COOKIE, cookie::forget(&visit.app.settings))];
    Ok((AppendHeaders(cookie), visit.see_done("", "signed-out")).into_response())
}

/// A page of ours below the language; anything else leads to the first page.
fn own(next: &str) -> &str {
    let ours =
        next.starts_with('/') && !next.starts_with("//") && !next.contains(['\\', '\r', '\n']);
    if ours { next } else { "" }
}
