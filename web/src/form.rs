//! Forms: what was typed, what is wrong with it, and the proof that it came from a page of ours.

use axum::RequestExt;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header;
use axum::http::request::Parts;
use bytes::Bytes;
use http_body_util::{BodyExt, Limited};
use kernel::problem::Problem;
use kernel::record::Record;
use kernel::texts::{Language, Texts};
use sha2::{Digest, Sha256};

use crate::On;
use crate::app::App;
use crate::body::{is_foreign, plain, refused, says, too_large_or_unclear};
use crate::error::{Error, Refusal, Result};
use crate::held::Held;
use crate::proof::{self, Came};
use crate::visit::Visit;

/// The most that a form without files may weigh.
const MOST_WORDS: usize = 512 * 1024;
/// The most that a form with files may weigh.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// The most fields and files in one form.
const MOST_FIELDS: usize = 1_000;
const MOST_FILES: usize = 10;

/// A form as it was sent, or as it is first shown.
pub struct Form {
    fields: Vec<(String, String)>,
    files: Vec<Upload>,
    problems: Vec<(String, Problem)>,
    texts: Texts,
    language: Language,
}

/// A file that came with a form.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The field.
    pub field: String,
    /// What the person's machine called it.
    pub name: String,
    /// What is in it.
    pub bytes: Bytes,
}

impl Form {
    /// A form before anybody typed in it.
    pub fn blank(visit: &Visit) -> Self {
        let (texts, language) = (visit.app.texts.clone(), visit.language);
        Self { fields: Vec::new(), files: Vec::new(), problems: Vec::new(), texts, language }
    }

    /// Before anybody typed in it, about a record: with the revision that is shown.
    pub fn of<R: Record>(on: &On<R>) -> Self {
        Self::blank(&on.visit).with("revision", on.record.head().revision)
    }

    /// With a value to begin with.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "a call reads better without a mark")]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.fields.push((name.to_owned(), value.to_string()));
        self
    }

    /// What was typed, or nothing.
    pub fn value(&self, name: &str) -> &str {
        self.fields.iter().find(|(it, _)| it == name).map_or("", |(_, value)| value)
    }

    /// Everything that was chosen under one name.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// Whether this was chosen.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.values(name).any(|it| it == value)
    }

    /// The files of a field; a field left empty has none.
    pub fn files<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Upload> {
        self.files.iter().filter(move |it| it.field == name)
    }

    /// Reads a value; what is wrong with it is kept beside the field.
    pub fn read<T>(
        &mut self,
        name: &str,
        parse: impl FnOnce(&str) -> Result<T, Problem>,
    ) -> Option<T> {
        match parse(self.value(name).trim()) {
            Ok(it) => Some(it),
            Err(problem) => {
                self.blame(name, problem);
                None
            }
        }
    }

    /// Reads a value that may be left out.
    pub fn read_optional<T>(
        &mut self,
        name: &str,
        parse: impl FnOnce(&str) -> Result<T, Problem>,
    ) -> Option<Option<T>> {
        if self.value(name).trim().is_empty() {
            Some(None)
        } else {
            self.read(name, parse).map(Some)
        }
    }

    /// The revision of the record that the page showed.
    pub fn revision(&self) -> Result<i64> {
        self.value("revision").parse().map_err(|_| Refusal::Unclear.into())
    }

    /// Says what is wrong with a field.
    pub fn blame(&mut self, name: &str, problem: Problem) {
        self.problems.push((name.to_owned(), problem));
    }

    /// Whether nothing was found wrong.
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }

    /// What is wrong with a field, in words.
    pub fn problem(&self, name: &str) -> Option<String> {
        self.problems.iter().find(|(it, _)| it == name).map(|(_, it)| self.text(it))
    }

    /// Everything that is wrong, in the order of reading.
    pub fn problems(&self) -> Vec<(String, String)> {
        self.problems.iter().map(|(name, it)| (name.clone(), self.text(it))).collect()
    }

    /// Whether a problem of this key was found at the field.
    pub fn is_blamed(&self, name: &str, key: &str) -> bool {
        self.problems.iter().any(|(it, problem)| it == name && problem.key == key)
    }

    fn text(&self, problem: &Problem) -> String {
        self.texts.say(self.language, problem.key, &problem.told)
    }
}

impl FromRequest<App> for Form {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let (parts, body) = request.into_parts();
        let held = Held::of(&parts.extensions);
        let visit = Visit::of(&parts, app).await?;
        if is_foreign(&parts.headers, &app.settings) {
            return Err(Refusal::Forbidden.into());
        }
        let mut form = Self::blank(&visit);
        let request = Request::from_parts(parts, body);
        if says(request.headers(), "multipart/form-data") {
            form.take_parts(request).await?;
        } else {
            form.take_words(request).await?;
        }
        let proof = form.prove(&visit)?;
        held.keep_typed(&form.typed());
        let key = form.key(&proof, visit.address());
        match app.once.take(key, app.office.now()).await {
            Came::First(turn) => held.keep_turn(turn),
            Came::Again(answer) => return Err(Refusal::Again(answer).into()),
        }
        Ok(form)
    }
}

impl Form {
    async fn take_words(&mut self, request: Request) -> Result<()> {
        if !says(request.headers(), "application/x-www-form-urlencoded") {
            return Err(Refusal::Unclear.into());
        }
        let body = Limited::new(request.into_body(), MOST_WORDS).collect().await;
        let bytes = body.map_err(|it| too_large_or_unclear(&*it))?.to_bytes();
        let pairs = form_urlencoded::parse(&bytes).into_owned();
        self.fields = pairs.take(MOST_FIELDS).map(|(name, value)| (name, plain(&value))).collect();
        Ok(())
    }

    async fn take_parts(&mut self, request: Request) -> Result<()> {
        let request = request.map(|it| axum::body::Body::new(Limited::new(it, MOST_BYTES)));
        let parts = request.extract::<Multipart, _>().await;
        let mut parts = parts.map_err(|_| Error::Refusal(Refusal::Unclear))?;
        while let Some(part) = parts.next_field().await.map_err(|it| refused(&it))? {
            let field = part.name().unwrap_or_default().to_owned();
            let name = part.file_name().map(plain);
            let bytes = part.bytes().await.map_err(|it| refused(&it))?;
            match name {
                Some(name) if name.is_empty() && bytes.is_empty() => {}
                Some(name) => self.files.push(Upload { field, name, bytes }),
                None => self.fields.push((field, plain(&String::from_utf8_lossy(&bytes)))),
            }
            if self.files.len() > MOST_FILES || self.fields.len() > MOST_FIELDS {
                return Err(Refusal::TooLarge.into());
            }
        }
        Ok(())
    }

    /// The proof must be that of this browser. Words typed on a page that is too old are not lost.
    fn prove(&mut self, visit: &Visit) -> Result<String> {
        let shown = self.value("csrf").to_owned();
        self.fields.retain(|(name, _)| name != "csrf");
        if visit.token().is_some_and(|it| proof::fits(it, &shown)) {
            return Ok(shown);
        }
        Err(Refusal::Stale(self.typed()).into())
    }

    /// What was typed, but for secrets: to be shown again.
    fn typed(&self) -> Vec<(String, String)> {
        let secret = |name: &str| name.contains("password");
        self.fields.iter().filter(|(name, _)| !secret(name)).cloned().collect()
    }

    /// The same for the same form with the same content, sent twice.
    fn key(&self, proof: &str, address: &str) -> String {
        let mut hash = Sha256::new();
        let mut add = |part: &[u8]| {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        };
        add(proof.as_bytes());
        add(address.as_bytes());
        for (name, value) in &self.fields {
            add(name.as_bytes());
            add(value.as_bytes());
        }
        for Upload { field, name, bytes } in &self.files {
            add(field.as_bytes());
            add(name.as_bytes());
            add(bytes);
        }
        format!("{:x}", hash.finalize())
    }
}

/// Words that must be there, and are at most so many letters.
pub fn within(most: usize) -> impl Fn(&str) -> Result<String, Problem> {
    move |text| match text.chars().count() {
        0 => Err(Problem::new("problem-required")),
        n if n > most => {
            let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
            Err(Problem::new("problem-too-long").with("max", count(most)).with("n", count(n)))
        }
        _ => Ok(text.to_owned()),
    }
}

/// Words that must be there.
pub fn required(text: &str) -> Result<String, Problem> {
    within(10_000)(text)
}

/// The parts of a request that a handler may need beside its form.
pub(crate) fn device(parts: &Parts) -> String {
    let agent = parts.headers.get(header::USER_AGENT).and_then(|it| it.to_str().ok()).unwrap_or("");
    agent.chars().filter(|it| !it.is_control()).take(120).collect()
}
