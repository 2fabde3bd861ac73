//! Why a line is not a process: a code word for texts, a sentence for people who read logs.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::feed::HELD;
use crate::read::{DEEPEST, LARGEST, first_line};

/// Why a line, or an element of a package, is no release and holds none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Broken {
    /// Longer than the limit.
    TooLarge,
    /// Nested deeper than the limit.
    TooDeep,
    /// Bytes that are no text.
    NotUtf8,
    /// A blank line where a release was expected.
    Empty,
    /// A list, with nothing in it.
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
    /// A package, with nothing in it.
    Package,
    /// A record, with neither a compiled release nor whole releases in it.
    Record,
    /// A release without an ocid.
    NoOcid,
    /// A release without a date, so that its place among others of its process cannot be known.
    NoDate,
    /// A release of a package whose releases wait to be merged, and are too many for that.
    TooMany,
}

impl Broken {
    /// The stable words of all reasons: the tails of the text keys `procurement-broken-…`.
    pub const CODES: [&str; 15] = [
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
        "no-date",
        "too-many",
    ];

    pub(crate) fn not_json(error: &sonic_rs::Error) -> Self {
        Self::NotJson(first_line(error))
    }

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
            Self::NoDate => "no-date",
            Self::TooMany => "too-many",
        }
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(f, "it is longer than {} MiB", LARGEST >> 20),
            Self::TooDeep => write!(f, "the JSON is nested deeper than {DEEPEST} levels"),
            Self::NotUtf8 => f.write_str("it is not UTF-8 text"),
            Self::Empty => f.write_str("it is blank"),
            Self::Array => f.write_str("it is a list with nothing in it"),
            Self::NotObject => f.write_str("it is JSON, but not an object"),
            Self::Truncated => f.write_str("it breaks off"),
            Self::NotJson(why) => write!(f, "it is not JSON: {why}"),
            Self::DuplicateKey(why) => write!(f, "a field stands twice: {why}"),
            Self::WrongShape(why) => write!(f, "a field has an unexpected shape: {why}"),
            Self::Package => f.write_str("it is a package with no release in it"),
            Self::Record => f.write_str(
                "it is a record with neither a compiled release nor whole releases in it",
            ),
            Self::NoOcid => f.write_str("the release has no ocid"),
            Self::NoDate => {
                f.write_str("the release has no date, so it cannot be merged with the others")
            }
            Self::TooMany => write!(
                f,
                "the releases of this package that must be merged take more than {} MiB: \
                 give compiled releases, or smaller packages",
                HELD >> 20
            ),
        }
    }
}

impl std::error::Error for Broken {}
