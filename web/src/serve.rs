//! The way of every request: its line in the log, its limits, its headers, its language.

use std::time::{Duration, Instant};

use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Extension, Router};
use kernel::texts::Language;
use kernel::word::Word;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use crate::error::{Error, Refusal};
use crate::{App, assets, error, form, metrics, trouble, visit};

/// Longer than any page of ours takes; an endless upload ends here.
const LONGEST: Duration = Duration::from_mins(1);

/// Nothing may be loaded, sent or framed but what is named; nothing leaves the server.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; \
    img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: [(&str, &str); 6] = [
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(self), geolocation=(self), microphone=(), payment=()"),
];

/// Every page in each language, and what stands around them.
pub(crate) fn router(app: App, pages: &Router<App>) -> Router {
    let mut all = Router::new()
        .route("/", get(to_own_language))
        .route("/assets/{hash}/{name}", get(assets::serve))
        .route("/favicon.ico", get(assets::favicon))
        .route("/robots.txt", get(assets::robots));
    for language in Language::ALL {
        let words = middleware::from_fn_with_state(app.clone(), form::of_strangers);
        let pages = pages.clone().layer(words).layer(Extension(*language));
        all = all.nest(&format!("/{language}"), pages);
        let home = move || async move { Redirect::permanent(&format!("/{language}")) };
        all = all.route(&format!("/{language}/"), get(home));
    }
    all.fallback(nowhere)
        .method_not_allowed_fallback(nowhere)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(app.clone(), error::explain))
        .layer(DefaultBodyLimit::disable())
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, LONGEST))
        .layer(middleware::from_fn_with_state(app.clone(), guard))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(note))
        .with_state(app)
}

async fn to_own_language(headers: HeaderMap) -> Response {
    in_own_language(&headers, "")
}

/// The answer depends on what the browser says of its reader, and says so to caches.
fn in_own_language(headers: &HeaderMap, below: &str) -> Response {
    let to = format!("/{}{below}", visit::preferred(headers));
    ([(header::VARY, "accept-language")], Redirect::to(&to)).into_response()
}

async fn nowhere(method: Method, headers: HeaderMap, uri: Uri) -> Response {
    // An address without a language may be an old or a typed one: try it in the reader's own.
    let (language, _) = visit::split(uri.path());
    let typed = method == Method::GET && language.is_none();
    if typed && !uri.path().starts_with("/assets/") && !uri.path().starts_with("//") {
        let whole = uri.path_and_query().map_or("/", |it| it.as_str());
        return in_own_language(&headers, whole);
    }
    if let Some(to) = without_slash(&uri).filter(|_| method == Method::GET) {
        return Redirect::permanent(&to).into_response();
    }
    Error::from(Refusal::NotFound).into_response()
}

/// The same address without the slash that some put at its end.
fn without_slash(uri: &Uri) -> Option<String> {
    let path = uri.path().strip_suffix('/').filter(|it| !it.is_empty() && !it.contains("//"))?;
    Some(uri.query().map_or_else(|| path.to_owned(), |query| format!("{path}?{query}")))
}

#[expect(clippy::needless_pass_by_value, reason = "the layer hands it over")]
fn panicked(panic: Box<dyn std::any::Any + Send>) -> Response {
    let said = trouble::panic_words(&*panic);
    Error::Failure(anyhow::anyhow!("panicked: {said}")).into_response()
}

/// Refuses a false `Host`, and says to the browser what our pages may do.
async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|it| it.to_str().ok());
    let host = host.or_else(|| request.uri().authority().map(axum::http::uri::Authority::as_str));
    if !host.is_some_and(|it| it.eq_ignore_ascii_case(app.settings.host())) {
        return (StatusCode::MISDIRECTED_REQUEST, "This host is not served here.\n")
            .into_response();
    }
    let cached = request.uri().path().starts_with("/assets/");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    if app.settings.is_secure() {
        let year = HeaderValue::from_static("max-age=31536000");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    if !cached {
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    }
    response
}

/// One line a request: no query, no name, no address of a person.
async fn note(request: Request, next: Next) -> Response {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let began = Instant::now();
    let response = next.run(request).await;
    let (status, took) = (response.status().as_u16(), began.elapsed());
    metrics::count(status, took);
    tracing::info!(%method, path = trouble::nameless(&path), status, ms = took.as_millis(), "request");
    response
}
