//! A browser: keeps its cookie, sends the proofs of the page it is on.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, header, request};
use http_body_util::BodyExt;
use kernel::session;
use kernel::texts::Language;
use kernel::word::Word;
use tower::ServiceExt;
use web::App;

use crate::{Answer, Fields};

/// Where the test site is.
pub const HOST: &str = "erikti.test";

/// Somebody's browser. A copy is another window of it.
#[derive(Clone)]
pub struct Browser {
    pub(crate) app: App,
    pages: Router,
    pub(crate) language: Language,
    cookie: Arc<Mutex<Option<String>>>,
    /// The id of whoever is signed in.
    pub id: String,
    network: Option<IpAddr>,
}

impl Browser {
    pub(crate) fn new(app: App, pages: Router) -> Self {
        let (language, id) = (Language::En, String::new());
        Self { app, pages, language, cookie: Arc::default(), id, network: None }
    }

    pub(crate) fn of(self, id: &str) -> Self {
        Self { id: id.to_owned(), ..self }
    }

    /// Begins a new session for the same person: those from days before have ended.
    pub async fn sign_in_again(&self) {
        let token = session::token(&self.app.office.clock);
        let mut db = self.app.db.write().await.unwrap();
        session::begin(&mut db, &self.id, &token, "a browser in a test").await.unwrap();
        db.commit().await.unwrap();
        let name = if self.app.settings.is_secure() { "__Host-erikti" } else { "erikti" };
        self.set_cookie(Some(&format!("{name}={token}")));
    }

    /// The same, reading Kazakh.
    #[must_use]
    pub fn in_kazakh(self) -> Self {
        Self { language: Language::Kk, ..self }
    }

    /// The same, reading Russian.
    #[must_use]
    pub fn in_russian(self) -> Self {
        Self { language: Language::Ru, ..self }
    }

    /// The same, reading English.
    #[must_use]
    pub fn in_english(self) -> Self {
        Self { language: Language::En, ..self }
    }

    /// The same, at another place of the network.
    #[must_use]
    pub fn from_network(self, address: &str) -> Self {
        Self { network: Some(address.parse().unwrap()), ..self }
    }

    /// What the browser keeps for us: `name=token`.
    pub fn cookie(&self) -> Option<String> {
        self.cookie.lock().unwrap().clone()
    }

    /// Keeps this cookie from now on.
    pub fn set_cookie(&self, cookie: Option<&str>) {
        *self.cookie.lock().unwrap() = cookie.map(str::to_owned);
    }

    /// Asks for a page, below the language.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form, with a fresh proof. A page sends its own: see [`Answer::post`].
    pub async fn post(&self, path: &str, fields: Fields) -> Answer {
        self.get("/sign-in").await.post(path, fields).await
    }

    /// Sends a form with files: field, name, content.
    pub async fn upload(
        &self,
        path: &str,
        fields: Fields,
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        self.get("/sign-in").await.upload(path, fields, files).await
    }

    /// Sends a form exactly as it is, without any proof of its own.
    pub async fn post_raw(&self, path: &str, fields: Fields) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let kind = "application/x-www-form-urlencoded";
        let request = self.request(Method::POST, path).header(header::CONTENT_TYPE, kind);
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    pub(crate) async fn upload_raw(
        &self,
        path: &str,
        fields: Fields,
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        const EDGE: &str = "----edge-of-a-part";
        let mut body = Vec::new();
        for (name, value) in fields {
            let head =
                format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
            body.extend([head.as_bytes(), value.as_bytes(), b"\r\n"].concat());
        }
        for (field, name, content) in files {
            let head = format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend([head.as_bytes(), content, b"\r\n"].concat());
        }
        body.extend(format!("--{EDGE}--\r\n").into_bytes());
        let kind = format!("multipart/form-data; boundary={EDGE}");
        let request = self.request(Method::POST, path).header(header::CONTENT_TYPE, kind);
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Begins a request as this browser would; a path with a language, or of an asset, is whole.
    pub fn request(&self, method: Method, path: &str) -> request::Builder {
        let first = path.trim_start_matches('/').split(['/', '?']).next().unwrap_or_default();
        let whole = Language::parse(first).is_some() || first == "assets" || first == "robots.txt";
        let path = if whole { path.to_owned() } else { format!("/{}{path}", self.language) };
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, HOST);
        if let Some(cookie) = self.cookie() {
            request = request.header(header::COOKIE, cookie);
        }
        request
    }

    /// Sends a request as it is; the cookie of the answer is kept.
    pub async fn send(&self, mut request: Request<Body>) -> Answer {
        let address = request.uri().path_and_query().unwrap().to_string();
        if let Some(network) = self.network {
            request.extensions_mut().insert(ConnectInfo(SocketAddr::new(network, 40_000)));
        }
        let response = self.pages.clone().oneshot(request).await.unwrap();
        for said in response.headers().get_all(header::SET_COOKIE) {
            self.keep(said.to_str().unwrap());
        }
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer::new(self.clone(), address, &parts, bytes)
    }

    fn keep(&self, said: &str) {
        let pair = said.split(';').next().unwrap();
        let gone = said.contains("Max-Age=0");
        *self.cookie.lock().unwrap() = (!gone).then(|| pair.to_owned());
    }
}
