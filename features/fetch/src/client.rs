//! The client: one request at a time, with a pause before each, repeated with patience, refused whole.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, RETRY_AFTER};
use hyper::{Request, Response, StatusCode, body::Incoming};

use crate::settings::Settings;
use crate::tls::{self, Http};
use crate::trouble::{Trouble, Word};

/// Larger than any page of the service.
const LARGEST: usize = 64 << 20;
/// The first wait before a repetition, doubled at each; and the longest.
const FIRST_WAIT: Duration = Duration::from_secs(2);
const LONGEST_WAIT: Duration = Duration::from_mins(5);

/// Lets time pass; a test counts it instead.
pub type Pause = Arc<dyn Fn(Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync>;

/// Lets time pass by the clock on the wall.
pub fn sleep() -> Pause {
    Arc::new(|time| Box::pin(tokio::time::sleep(time)))
}

/// A question to the service.
#[derive(Clone, Debug)]
pub(crate) enum Question {
    /// A path with its query.
    Get(String),
    /// The text of a GraphQL request.
    Post(String),
}

pub(crate) struct Client {
    http: Http,
    settings: Settings,
    pause: Pause,
    asked: AtomicU64,
    repeated: AtomicU64,
}

/// An attempt that failed, and how long the service asks to wait.
struct Failed {
    trouble: Trouble,
    wait: Option<Duration>,
}

impl From<Trouble> for Failed {
    fn from(trouble: Trouble) -> Self {
        Self { trouble, wait: None }
    }
}

impl Client {
    pub(crate) fn new(settings: Settings, pause: Pause) -> anyhow::Result<Self> {
        let http = tls::client(&settings)?;
        Ok(Self { http, settings, pause, asked: AtomicU64::new(0), repeated: AtomicU64::new(0) })
    }

    pub(crate) fn asked(&self) -> u64 {
        self.asked.load(Ordering::Relaxed)
    }

    pub(crate) fn repeated(&self) -> u64 {
        self.repeated.load(Ordering::Relaxed)
    }

    /// Asks until the answer is one that can be read; gives up when patience or hope ends.
    pub(crate) async fn ask<T>(
        &self,
        question: &Question,
        read: impl Fn(Bytes) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        let mut wait = FIRST_WAIT;
        for nth in 1.. {
            (self.pause)(self.settings.delay).await;
            self.asked.fetch_add(1, Ordering::Relaxed);
            let failed = match self.once(question).await.and_then(|it| Ok(read(it)?)) {
                Ok(answer) => return Ok(answer),
                Err(failed) => failed,
            };
            let Failed { trouble, wait: asked_for } = failed;
            if nth >= self.settings.tries || !trouble.word.passes() {
                return Err(trouble);
            }
            tracing::warn!(error = %trouble, nth, "goszakup is asked again");
            self.repeated.fetch_add(1, Ordering::Relaxed);
            (self.pause)(asked_for.unwrap_or(wait).min(LONGEST_WAIT)).await;
            wait = (wait * 2).min(LONGEST_WAIT);
        }
        unreachable!("the loop ends by giving up")
    }

    async fn once(&self, question: &Question) -> Result<Bytes, Failed> {
        let request = self.request(question)?;
        let answered = tokio::time::timeout(self.settings.patience, self.exchange(request)).await;
        answered.map_err(|_| Trouble::new(Word::Unreachable, "no answer in time"))?
    }

    async fn exchange(&self, request: Request<Full<Bytes>>) -> Result<Bytes, Failed> {
        let answer = self.http.request(request).await;
        let answer = answer.map_err(|error| Trouble::new(Word::Unreachable, chain(&error)))?;
        judge(&answer)?;
        let body = Limited::new(answer.into_body(), LARGEST).collect().await;
        let body = body
            .map_err(|error| Trouble::new(Word::Page, format!("the answer breaks off: {error}")))?;
        Ok(body.to_bytes())
    }

    fn request(&self, question: &Question) -> Result<Request<Full<Bytes>>, Trouble> {
        let (method, path, body) = match question {
            Question::Get(path) => ("GET", path.as_str(), Bytes::new()),
            Question::Post(text) => ("POST", "/v3/graphql", Bytes::from(text.clone())),
        };
        let mut request =
            Request::builder().method(method).uri(format!("{}{path}", self.settings.address));
        request = request.header(AUTHORIZATION, format!("Bearer {}", self.settings.token));
        request = request.header(ACCEPT, "application/json");
        if !body.is_empty() {
            request = request.header(CONTENT_TYPE, "application/json");
        }
        request.body(Full::new(body)).map_err(|error| Trouble::new(Word::Refused, error))
    }
}

/// Only an answer of success that calls itself JSON is read at all.
fn judge(answer: &Response<Incoming>) -> Result<(), Failed> {
    let status = answer.status();
    let word = match status {
        StatusCode::OK => return Ok(is_json(answer.headers())?),
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Word::Token,
        StatusCode::TOO_MANY_REQUESTS => Word::Busy,
        it if it.is_server_error() => Word::Busy,
        _ => Word::Refused,
    };
    let trouble = Trouble::new(word, format!("the service answered {status}"));
    Err(Failed { trouble, wait: retry_after(answer.headers()) })
}

fn is_json(headers: &HeaderMap) -> Result<(), Trouble> {
    let kind = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or("nothing");
    let is_json =
        kind.split(';').next().is_some_and(|it| it.trim().eq_ignore_ascii_case("application/json"));
    if is_json {
        Ok(())
    } else {
        Err(Trouble::new(Word::Page, format!("the answer is {kind}, not JSON")))
    }
}

fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers.get(RETRY_AFTER)?.to_str().ok()?.parse().ok()?;
    Some(Duration::from_secs(seconds))
}

/// An error with its causes.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(it) = cause {
        text = format!("{text}: {it}");
        cause = it.source();
    }
    text
}
