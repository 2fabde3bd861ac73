//! A visit: who asks, in which language, for which page. Every page is drawn for one.

mod layout;
mod said;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, OnceLock};

use askama::Template;
use axum::extract::{ConnectInfo, FromRequestParts, OriginalUri};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{AppendHeaders, Html, IntoResponse, Response};
use kernel::actor::{Actor, Permission};
use kernel::session::{self, Session};
use kernel::texts::Language;
use kernel::user::{self, Roles, User};
use kernel::word::Word;

use crate::app::App;
use crate::cookie;
use crate::error::{Error, Refusal, Result};
use crate::feature::Audience;

pub(crate) use layout::tour_address;
pub use said::Whole;

/// Who asks, in which language, for which page.
#[derive(Clone)]
pub struct Visit {
    /// The running program.
    pub app: App,
    /// What this person may do.
    pub actor: Actor,
    /// In which language.
    pub language: Language,
    /// The person, when signed in.
    pub user: Option<User>,
    roles: Roles,
    session: Option<Session>,
    token: Option<String>,
    /// The token that a browser without one gets with the first form it is shown.
    fresh: Arc<OnceLock<String>>,
    /// Below the language, with the query.
    address: String,
    menu: Vec<MenuItem>,
    /// Where the request came from.
    pub(crate) network: IpAddr,
}

/// An item of the menu, as this visitor sees it.
#[derive(Clone, Debug)]
pub struct MenuItem {
    /// Where it leads.
    pub address: String,
    /// What it says.
    pub text: String,
    /// Whether this page belongs to it.
    pub current: bool,
    /// How much waits there, if that is known.
    pub count: Option<i64>,
}

/// A step of the demo's tour, as a page shows it.
pub struct Tour {
    /// Which step.
    pub n: i64,
    /// Of how many.
    pub of: i64,
    /// What is to be seen here.
    pub text: String,
    /// What the button says.
    pub next_text: String,
    /// Where it leads, below the language.
    pub next_address: String,
    /// Whose eyes the next step needs, when they are not these.
    pub role: Option<String>,
}

impl Visit {
    /// Reads who asks out of a request.
    pub(crate) async fn of(parts: &Parts, app: &App) -> Result<Self> {
        let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |it| &it.0);
        let whole = uri.path_and_query().map_or("/", |it| it.as_str());
        let (language, address) = split(whole);
        let language = language.unwrap_or_else(|| preferred(&parts.headers));
        let token = cookie::read(&parts.headers, &app.settings);
        let mut visit = Self {
            app: app.clone(),
            actor: Actor::stranger(),
            language,
            user: None,
            roles: Vec::new(),
            session: None,
            token,
            fresh: Arc::default(),
            address: address.to_owned(),
            menu: Vec::new(),
            network: network(parts, app),
        };
        visit.recognise().await?;
        visit.menu = visit.own_menu();
        Ok(visit)
    }

    async fn recognise(&mut self) -> Result<()> {
        let Some(token) = &self.token else { return Ok(()) };
        let now = self.app.office.now();
        let mut db = self.app.db.read().await?;
        let Some(session) = session::find(&mut db, token, now).await? else { return Ok(()) };
        let user = user::find(&mut db, &session.user_id).await?.filter(|it| !it.disabled);
        let Some(user) = user else { return Ok(()) };
        self.roles = user::roles(&mut db, &user.id).await?;
        drop(db);
        if session.is_stale(now) {
            let mut db = self.app.db.write().await?;
            session::touch(&mut db, &session.id).await?;
            db.commit().await?;
        }
        self.actor = user.actor(&self.roles, self.app.grants());
        (self.user, self.session) = (Some(user), Some(session));
        Ok(())
    }

    fn own_menu(&self) -> Vec<MenuItem> {
        let seen = self.app.parts.menu.iter().filter(|it| match it.to {
            Audience::Everybody => true,
            Audience::SignedIn => self.user.is_some(),
            Audience::Holders(permission) => self.actor.holds(permission),
        });
        let here = self.address.split('?').next().unwrap_or_default();
        let item = |it: &crate::feature::Entry| MenuItem {
            address: self.path(it.path),
            text: self.t(it.text),
            current: here == it.path || here.starts_with(&format!("{}/", it.path)),
            count: None,
        };
        seen.map(item).collect()
    }

    /// The person, or the refusal that leads to the sign-in page.
    pub fn person(&self) -> Result<&User> {
        self.user.as_ref().ok_or(Error::Refusal(Refusal::SignIn))
    }

    /// Goes on only for somebody who may do this somewhere. To others the page is not there.
    pub fn must(&self, permission: Permission) -> Result<()> {
        self.person()?;
        if self.actor.holds(permission) { Ok(()) } else { Err(Refusal::NotFound.into()) }
    }

    /// The running session.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// The secret of the cookie.
    pub(crate) fn token(&self) -> Option<&str> {
        self.token.as_deref()
    }

    /// Shows a page.
    pub fn show(&self, page: &impl Template) -> Result<Response> {
        self.answer(StatusCode::OK, page)
    }

    /// Shows a form again, with what is wrong in it.
    pub fn again(&self, page: &impl Template) -> Result<Response> {
        self.answer(StatusCode::UNPROCESSABLE_ENTITY, page)
    }

    /// Shows a page with this status. A form on it may have made a token, which the browser gets.
    pub(crate) fn answer(&self, status: StatusCode, page: &impl Template) -> Result<Response> {
        let html = Html(page.render()?);
        let token = self.fresh.get().map(|it| cookie::write(it, &self.app.settings));
        let cookie = AppendHeaders(token.map(|it| (header::SET_COOKIE, it)));
        Ok((status, cookie, html).into_response())
    }

    /// Sends the browser to a page of ours, below the language, after something was done.
    pub fn see(&self, path: &str) -> Response {
        (StatusCode::SEE_OTHER, [(header::LOCATION, self.path(path))]).into_response()
    }

    /// The same, and the page says what was done: the text `done-<what>`.
    pub fn see_done(&self, path: &str, what: &str) -> Response {
        let joint = if path.contains('?') { '&' } else { '?' };
        self.see(&format!("{path}{joint}done={what}"))
    }

    pub(crate) fn to_sign_in(&self) -> Response {
        let next: String = form_urlencoded::byte_serialize(self.address.as_bytes()).collect();
        self.see(&format!("/sign-in?next={next}"))
    }

    /// A number that a person can read out over the telephone.
    pub(crate) fn reference(&self) -> String {
        format!("{:08x}", self.app.office.clock.chance() & 0xffff_ffff)
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        Self::of(parts, app).await
    }
}

/// The language an address begins with, and the rest.
pub(crate) fn split(whole: &str) -> (Option<Language>, &str) {
    let path = whole.strip_prefix('/').unwrap_or(whole);
    let end = path.find(['/', '?']).unwrap_or(path.len());
    match Language::parse(&path[..end]) {
        Some(language) => (Some(language), &path[end..]),
        None => (None, whole),
    }
}

/// The reader's own language, by what the browser says; Kazakh when it says nothing of ours.
pub(crate) fn preferred(headers: &HeaderMap) -> Language {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok()).unwrap_or("");
    let mut ranked: Vec<(u32, Language)> = wanted
        .split(',')
        .take(20)
        .filter_map(|it| {
            let mut parts = it.split(';');
            let language = Language::parse(parts.next()?.trim().split('-').next()?)?;
            let quality =
                parts.next().and_then(|it| it.trim().strip_prefix("q=")?.parse::<f32>().ok());
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
            Some(((quality.unwrap_or(1.0).clamp(0.0, 1.0) * 1000.0) as u32, language))
        })
        .collect();
    ranked.sort_by_key(|(quality, _)| std::cmp::Reverse(*quality));
    ranked.first().map_or(Language::Kk, |(_, language)| *language)
}

/// Where a request came from. A proxy's word is taken only if it is one of ours.
fn network(parts: &Parts, app: &App) -> IpAddr {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|it| it.0.ip());
    let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)).to_canonical();
    let trusted = &app.settings.trusted_proxies;
    if !trusted.contains(&peer) {
        return peer;
    }
    let said = parts.headers.get_all("x-forwarded-for").iter().filter_map(|it| it.to_str().ok());
    let hop = |it: &str| it.trim().parse().ok().map(|it: IpAddr| it.to_canonical());
    let hops: Vec<IpAddr> = said.flat_map(|it| it.split(',')).filter_map(hop).collect();
    hops.into_iter().rev().find(|it| !trusted.contains(it)).unwrap_or(peer)
}
