//! Forms: what was typed, and what is wrong with it.

mod sent;

pub(crate) use sent::of_strangers;

use axum::http::header;
use axum::http::request::Parts;
use bytes::Bytes;
use kernel::problem::Problem;
use kernel::record::Record;
use kernel::texts::{Language, Texts};

use crate::On;
use crate::error::{Refusal, Result};
use crate::room::Place;
use crate::visit::Visit;

/// A form as it was sent, or as it is first shown.
pub struct Form {
    fields: Vec<(String, String)>,
    files: Vec<Upload>,
    problems: Vec<(String, Problem)>,
    texts: Texts,
    language: Language,
    /// What its files take of the memory.
    place: Option<Place>,
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
        let (fields, files, problems) = (Vec::new(), Vec::new(), Vec::new());
        Self { fields, files, problems, texts, language, place: None }
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
