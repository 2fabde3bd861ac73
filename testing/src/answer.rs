//! What came back: the page, what it offers, where the browser was sent.

use axum::http::{HeaderMap, header, response};
use bytes::Bytes;
use scraper::{ElementRef, Html, Selector};

use crate::{Browser, Fields};

/// What came back.
#[derive(Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub bytes: Bytes,
    /// The body as text.
    pub body: String,
    /// What was asked for, with the language.
    pub address: String,
    browser: Browser,
}

impl Answer {
    pub(crate) fn new(
        browser: Browser,
        address: String,
        parts: &response::Parts,
        bytes: Bytes,
    ) -> Self {
        let body = String::from_utf8_lossy(&bytes).into_owned();
        let (status, headers) = (parts.status.as_u16(), parts.headers.clone());
        Self { status, headers, bytes, body, address, browser }
    }

    /// Goes on only with this status; shows the page otherwise.
    #[track_caller]
    pub fn assert_status(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "{}\n{}", self.address, self.said());
        self
    }

    /// Goes on only if this problem stands beside the field.
    #[track_caller]
    pub fn assert_problem(&self, field: &str, key: &str) -> &Self {
        let said = [format!("#e-{field}"), format!("[data-field=\"{field}\"]")];
        let said: Vec<String> = said.iter().flat_map(|it| self.all(it)).collect();
        let (app, language) = (&self.browser.app, self.browser.language);
        let expected = app.texts.find(language, key, &[]).expect("a text of this key");
        // What the text is told is not known here: its words around that are looked for.
        let pieces: Vec<&str> = expected.split(['{', '}']).step_by(2).map(str::trim).collect();
        let fits = |it: &String| pieces.iter().all(|piece| it.contains(piece));
        assert!(said.iter().any(fits), "{field}: {said:?} is not {expected:?}\n{}", self.said());
        self
    }

    /// Where the browser was sent, below the language, without what was done.
    pub fn location(&self) -> String {
        let to = self.header(header::LOCATION.as_str());
        let below = to.strip_prefix(&format!("/{}", self.browser.language)).unwrap_or(&to);
        let cut = below.find(['?', '&']).filter(|at| below[at + 1..].starts_with("done="));
        below[..cut.unwrap_or(below.len())].to_owned()
    }

    /// A header, or nothing.
    pub fn header(&self, name: &str) -> String {
        let value = self.headers.get(name).and_then(|it| it.to_str().ok());
        value.unwrap_or_default().to_owned()
    }

    /// Goes where the browser was sent.
    pub async fn follow(&self) -> Self {
        let to = self.header(header::LOCATION.as_str());
        assert!(!to.is_empty(), "sent nowhere: {} {}\n{}", self.status, self.address, self.said());
        self.browser.get(&to).await
    }

    /// Sends a form to a path below the language, with the proof of this page.
    pub async fn post(&self, path: &str, mut fields: Fields) -> Self {
        fields.push(("csrf".to_owned(), self.proof()));
        self.browser.post_raw(path, fields).await
    }

    /// Sends a form with files, with the proof of this page.
    pub async fn upload(
        &self,
        path: &str,
        mut fields: Fields,
        files: &[(&str, &str, &[u8])],
    ) -> Self {
        fields.insert(0, ("csrf".to_owned(), self.proof()));
        self.browser.upload_raw(path, fields, files).await
    }

    /// Does an act that this card offers, with the revision that it shows.
    pub async fn act(&self, act: &str, mut fields: Fields) -> Self {
        fields.push(("revision".to_owned(), self.revision()));
        let shown = self.attribute(&format!("form[action$=\"/{act}\"]"), "action");
        let card = self.address.split('?').next().unwrap_or_default();
        let address = shown.unwrap_or_else(|| format!("{card}/{act}"));
        self.post(&address, fields).await
    }

    /// The revision that this page shows; nought when it shows none.
    pub fn revision(&self) -> String {
        self.attribute("input[name=revision]", "value").unwrap_or_else(|| "0".to_owned())
    }

    /// The proof that a form of this page sends.
    pub fn proof(&self) -> String {
        self.attribute("input[name=csrf]", "value").unwrap_or_default()
    }

    /// The acts that a card offers, in order; those not yet possible with what is missing.
    pub fn acts(&self) -> Vec<String> {
        self.select("[data-act]", |it| {
            let act = it.attr("data-act").unwrap_or_default();
            match it.attr("data-missing") {
                Some(missing) => format!("{act} needs {missing}"),
                None => act.to_owned(),
            }
        })
    }

    /// The text of the first element that fits.
    pub fn text(&self, selector: &str) -> String {
        self.all(selector).into_iter().next().unwrap_or_default()
    }

    /// The texts of all elements that fit.
    pub fn all(&self, selector: &str) -> Vec<String> {
        self.select(selector, |it| words(&it.text().collect::<String>()))
    }

    /// An attribute of the first element that fits and has it.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.attributes(selector, name).into_iter().next()
    }

    /// An attribute of all elements that fit and have it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let found = self.select(selector, |it| it.attr(name).map(str::to_owned));
        found.into_iter().flatten().collect()
    }

    /// How many elements fit.
    pub fn count(&self, selector: &str) -> usize {
        self.select(selector, |_| ()).len()
    }

    fn select<T>(&self, selector: &str, read: impl Fn(ElementRef<'_>) -> T) -> Vec<T> {
        let page = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).expect("a selector");
        page.select(&selector).map(read).collect()
    }

    /// What a person would read of the page: a failed test shows it.
    fn said(&self) -> String {
        let main = self.text("main");
        if main.is_empty() { self.body.chars().take(2_000).collect() } else { main }
    }
}

/// Text as it is read: without the line breaks of the template, and with plain spaces.
fn words(text: &str) -> String {
    text.split([' ', '\u{a0}', '\n', '\r', '\t'])
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
