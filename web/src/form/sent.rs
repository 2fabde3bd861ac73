//! How a form is read from a request: what the headers tell first, then the body, then its proof.

use axum::RequestExt;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use http_body_util::{BodyExt, Limited};
use sha2::{Digest, Sha256};

use super::{Form, Upload};
use crate::app::App;
use crate::body::{WordsOnly, is_foreign, plain, refused, says, too_large_or_unclear};
use crate::error::{Error, Refusal, Result};
use crate::held::Held;
use crate::proof::{self, Came};
use crate::visit::Visit;

/// The most that a form without files may weigh, and that of somebody without an account.
const MOST_WORDS: usize = 512 * 1024;
const MOST_WORDS_OF_A_VISITOR: usize = 128 * 1024;
/// The most that a form with files may weigh.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// The most fields and files in one form.
const MOST_FIELDS: usize = 1_000;
const MOST_FILES: usize = 10;

impl FromRequest<App> for Form {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        if is_foreign(request.headers(), &app.settings) {
            return Err(Refusal::Forbidden.into());
        }
        let (parts, body) = request.into_parts();
        let held = Held::of(&parts.extensions);
        let visit = Visit::of(&parts, app).await?;
        let request = Request::from_parts(parts, body);
        let mut form = Self::blank(&visit);
        if says(request.headers(), "multipart/form-data") {
            form.take_parts(request, &visit).await?;
        } else {
            form.take_words(request, &visit).await?;
        }
        let proof = form.prove(&visit)?;
        held.keep_typed(&form.typed());
        let key = form.key(&proof, visit.address()).await?;
        match app.once.take(key, app.office.now()).await {
            Came::First(turn) => held.keep_turn(turn),
            Came::Again(answer) => return Err(Refusal::Again(answer).into()),
        }
        Ok(form)
    }
}

/// A session may end while somebody types. Their page is asked for its proof before anything else, so
/// that the words come back to them whatever the address would have said to a stranger.
pub(crate) async fn of_strangers(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Result<Response> {
    let headers = request.headers();
    let words = says(headers, "application/x-www-form-urlencoded");
    let asks = request.method() == Method::POST && !is_foreign(headers, &app.settings);
    if !asks || !words {
        return Ok(next.run(request).await);
    }
    let (parts, body) = request.into_parts();
    let visit = Visit::of(&parts, &app).await?;
    if visit.user.is_some() {
        return Ok(next.run(Request::from_parts(parts, body)).await);
    }
    let bytes = whole(body, MOST_WORDS_OF_A_VISITOR).await?;
    let form = Form { fields: fields(&bytes), ..Form::blank(&visit) };
    if !form.is_proven(&visit) {
        return Err(form.stale());
    }
    Ok(next.run(Request::from_parts(parts, Body::from(bytes))).await)
}

async fn whole(body: Body, most: usize) -> Result<Bytes> {
    let body = Limited::new(body, most).collect().await;
    Ok(body.map_err(|it| too_large_or_unclear(&*it))?.to_bytes())
}

fn fields(bytes: &[u8]) -> Vec<(String, String)> {
    let pairs = form_urlencoded::parse(bytes).into_owned();
    pairs.take(MOST_FIELDS).map(|(name, value)| (name, plain(&value))).collect()
}

impl Form {
    async fn take_words(&mut self, request: Request, visit: &Visit) -> Result<()> {
        if !says(request.headers(), "application/x-www-form-urlencoded") {
            return Err(Refusal::Unclear.into());
        }
        let known = visit.user.is_some();
        let most = if known { MOST_WORDS } else { MOST_WORDS_OF_A_VISITOR };
        self.fields = fields(&whole(request.into_body(), most).await?);
        Ok(())
    }

    /// Files are read only for those who are signed in, and only where a page may ask for them;
    /// a file only after the proof, which every page puts before it.
    async fn take_parts(&mut self, request: Request, visit: &Visit) -> Result<()> {
        let words_only = request.extensions().get::<WordsOnly>().is_some();
        if words_only || visit.user.is_none() || visit.token().is_none() {
            return Err(Refusal::NoFiles.into());
        }
        self.place = Some(visit.app.room.take(weight(request.headers())?).await?);
        let request = request.map(|it| axum::body::Body::new(Limited::new(it, MOST_BYTES)));
        let parts = request.extract::<Multipart, _>().await;
        let mut parts = parts.map_err(|_| Error::Refusal(Refusal::Unclear))?;
        let mut n_words = 0;
        while let Some(part) = parts.next_field().await.map_err(|it| refused(&it))? {
            let field = part.name().unwrap_or_default().to_owned();
            let name = part.file_name().map(plain);
            if name.is_some() && !self.is_proven(visit) {
                return Err(self.stale());
            }
            let bytes = part.bytes().await.map_err(|it| refused(&it))?;
            match name {
                Some(name) if name.is_empty() && bytes.is_empty() => {}
                Some(name) => self.files.push(Upload { field, name, bytes }),
                None => {
                    n_words += bytes.len();
                    self.fields.push((field, plain(&String::from_utf8_lossy(&bytes))));
                }
            }
            let many = self.files.len() > MOST_FILES || self.fields.len() > MOST_FIELDS;
            if many || n_words > MOST_WORDS {
                return Err(Refusal::TooLarge.into());
            }
        }
        Ok(())
    }

    /// The proof must be that of this browser. Words typed on a page that is too old are not lost.
    fn prove(&mut self, visit: &Visit) -> Result<String> {
        if !self.is_proven(visit) {
            return Err(self.stale());
        }
        let shown = self.value("csrf").to_owned();
        self.fields.retain(|(name, _)| name != "csrf");
        Ok(shown)
    }

    fn is_proven(&self, visit: &Visit) -> bool {
        visit.token().is_some_and(|it| proof::fits(it, self.value("csrf")))
    }

    fn stale(&self) -> Error {
        Refusal::Stale(self.typed()).into()
    }

    /// What was typed, but for secrets: to be shown again.
    fn typed(&self) -> Vec<(String, String)> {
        let secret = |name: &str| name.contains("password") || name == "csrf";
        self.fields.iter().filter(|(name, _)| !secret(name)).cloned().collect()
    }

    /// The same for the same form with the same content, sent twice.
    async fn key(&self, proof: &str, address: &str) -> Result<String> {
        if self.files.is_empty() {
            return Ok(key(proof, address, &self.fields, &[]));
        }
        let (proof, address) = (proof.to_owned(), address.to_owned());
        let (fields, files) = (self.fields.clone(), self.files.clone());
        let hashing = move || key(&proof, &address, &fields, &files);
        Ok(tokio::task::spawn_blocking(hashing).await.map_err(anyhow::Error::from)?)
    }
}

/// What a form with files says it weighs; the most, when it does not say.
fn weight(headers: &HeaderMap) -> Result<usize> {
    let said = headers.get(header::CONTENT_LENGTH).and_then(|it| it.to_str().ok()?.parse().ok());
    match said {
        Some(bytes) if bytes > MOST_BYTES => Err(Refusal::TooLarge.into()),
        said => Ok(said.unwrap_or(MOST_BYTES)),
    }
}

fn key(proof: &str, address: &str, fields: &[(String, String)], files: &[Upload]) -> String {
    let mut hash = Sha256::new();
    let mut add = |part: &[u8]| {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    };
    add(proof.as_bytes());
    add(address.as_bytes());
    for (name, value) in fields {
        add(name.as_bytes());
        add(value.as_bytes());
    }
    for Upload { field, name, bytes } in files {
        add(field.as_bytes());
        add(name.as_bytes());
        add(bytes);
    }
    format!("{:x}", hash.finalize())
}
