//! What is wrong with a value that somebody typed, as a text.

use crate::texts::Told;

/// What is wrong with a value: the key of a text, and what the text is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Its text: `problem-required`.
    pub key: &'static str,
    /// What the text is told.
    pub told: Vec<(&'static str, Told)>,
}

impl Problem {
    /// Names a problem.
    pub const fn new(key: &'static str) -> Self {
        Self { key, told: Vec::new() }
    }

    /// With a word or a number for its text.
    #[must_use]
    pub fn with(mut self, name: &'static str, it: impl Into<Told>) -> Self {
        self.told.push((name, it.into()));
        self
    }
}
