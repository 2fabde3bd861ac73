//! The texts of the library in Kazakh, Russian and English: one page a flag, and the words they share.
//!
//! A page has the keys `flag-{code}-{part}`, with a part of [`PARTS`]. `question` names its numbers:
//! the variables are those of [`Finding::placeholders`](crate::Finding::placeholders).
//! Parts of [`LISTS`] are lists, one thing a line.

use std::borrow::Cow;

use crate::flags;

/// What every page of a flag has.
pub const PARTS: [&str; 10] = [
    "title",
    "question",
    "ask",
    "method",
    "why",
    "example",
    "explanations",
    "steps",
    "limits",
    "law",
];

/// The parts that are lists.
pub const LISTS: [&str; 2] = ["explanations", "steps"];

/// Fluent sources: Kazakh, Russian, English.
pub fn texts() -> [Cow<'static, str>; 3] {
    flags::TEXTS.map(Cow::Borrowed)
}

/// The key of a part of a flag's page.
pub fn key(code: &str, part: &str) -> String {
    format!("flag-{code}-{part}")
}
