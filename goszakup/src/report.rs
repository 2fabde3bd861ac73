//! The report: what was read, what could not be, and what belongs to nothing.

use std::collections::BTreeMap;
use std::fmt;

/// A row, a page or a value that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unread {
    /// The name of the page.
    pub page: String,
    /// The place in the page: `3`, or `3.lots.0` for what is nested; empty for the page itself.
    pub index: String,
    pub why: Why,
}

/// The reason.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The page is no JSON, or ends in the middle. It is refused whole.
    NotJson(String),
    /// The service answered with an error instead of data.
    Refused(String),
    /// A page with neither `items` nor `data`.
    NoRows,
    /// A row that is no object.
    NotAnObject,
    /// Nothing tells what the row is.
    UnknownKind,
    NoId(Kind),
    /// The value of a field is not what the field holds; the row is kept without it.
    Value {
        field: &'static str,
        text: String,
    },
    /// A row that a release cannot be made of: no moment is known of it.
    NoDate(Kind),
}

use crate::kind::Kind;

/// What was read and written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub pages: u64,
    /// Rows read, by kind. A row that is in two pages counts twice.
    pub rows: BTreeMap<Kind, u64>,
    /// Rows whose service says that they are deleted; they are not joined.
    pub deleted: BTreeMap<Kind, u64>,
    /// Rows that belong to something that is in no page; they are in no release.
    pub orphans: BTreeMap<Kind, u64>,
    /// Plan points that no lot and no contract names: not announced yet, or announced elsewhere.
    pub plans_alone: u64,
    /// Supplementary agreements whose first contract is in no page: their award has no value.
    pub chains_without_first: u64,
    pub releases: u64,
    /// In the order of pages and rows.
    pub unread: Vec<Unread>,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.index.is_empty() {
            write!(f, "{}: {}", self.page, self.why)
        } else {
            write!(f, "{}, {}: {}", self.page, self.index, self.why)
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(error) => write!(f, "not JSON: {error}"),
            Self::Refused(error) => write!(f, "the service answered with an error: {error}"),
            Self::NoRows => f.write_str("neither items nor data"),
            Self::NotAnObject => f.write_str("the row is not an object"),
            Self::UnknownKind => f.write_str("nothing tells what the row is"),
            Self::NoId(kind) => write!(f, "{kind} without an id"),
            Self::Value { field, text } => write!(f, "{field} cannot be read: {text}"),
            Self::NoDate(kind) => write!(f, "{kind} without any date"),
        }
    }
}
