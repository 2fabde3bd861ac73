//! Why a line is not a process: a code word for texts, a sentence for people who read logs.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::read::{DEEPEST, LARGEST};

/// Why a line cannot be read as one compiled release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Broken {
    /// Longer than the limit.
    TooLarge,
    /// Nested deeper than the limit.
    TooDeep,
    /// Bytes that are no text.
    NotUtf8,
    /// A blank line where a release was expected.
    Empty,
    /// An array of releases instead of lines.
    Array,
    /// JSON, but a lone text, number or word.
    NotObject,
    /// The object does not end on this line.
    Truncated,
    /// Not JSON; with the parser's word and the place.
    NotJson(String),
    /// A field of the standard stands twice: which one counts cannot be known.
    DuplicateKey(String),
    /// A field has another shape than the standard gives it.
    WrongShape(String),
    /// A release package or a record package.
    Package,
    /// A record: the compiled release is inside.
    Record,
    /// A release without an ocid.
    NoOcid,
}

impl Broken {
    /// The stable words of all reasons: the tails of the text keys `procurement-broken-…`.
    pub const CODES: [&str; 13] = [
        "too-large",
        "too-deep",
        "not-utf8",
        "empty",
        "array",
        "not-object",
        "truncated",
        "not-json",
        "duplicate-key",
        "wrong-shape",
        "package",
        "record",
        "no-ocid",
    ];

    /// The stable word of the reason.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::TooDeep => "too-deep",
            Self::NotUtf8 => "not-utf8",
            Self::Empty => "empty",
            Self::Array => "array",
            Self::NotObject => "not-object",
            Self::Truncated => "truncated",
            Self::NotJson(_) => "not-json",
            Self::DuplicateKey(_) => "duplicate-key",
            Self::WrongShape(_) => "wrong-shape",
            Self::Package => "package",
            Self::Record => "record",
            Self::NoOcid => "no-ocid",
        }
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(f, "the line is longer than {} MiB", LARGEST >> 20),
            Self::TooDeep => write!(f, "the JSON is nested deeper than {DEEPEST} levels"),
            Self::NotUtf8 => f.write_str("the line is not UTF-8 text"),
            Self::Empty => f.write_str("the line is blank"),
            Self::Array => {
                f.write_str("the line is an array; put each release on a line of its own")
            }
            Self::NotObject => f.write_str("the line is JSON, but not an object"),
            Self::Truncated => f.write_str(
                "the object does not end on this line; each release must be one whole line",
            ),
            Self::NotJson(why) => write!(f, "the line is not JSON: {why}"),
            Self::DuplicateKey(why) => write!(f, "a field stands twice: {why}"),
            Self::WrongShape(why) => write!(f, "a field has an unexpected shape: {why}"),
            Self::Package => {
                f.write_str("the line is a package; unpack it into compiled releases, one a line")
            }
            Self::Record => f.write_str("the line is a record; give its compiledRelease instead"),
            Self::NoOcid => f.write_str("the release has no ocid"),
        }
    }
}

impl std::error::Error for Broken {}
