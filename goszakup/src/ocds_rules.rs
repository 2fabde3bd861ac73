//! The rules of OCDS 1.1 for a compiled release, and what in a release breaks them.
//!
//! `shape` states the fields of the release schema and of the extensions for lots, bids and
//! locations: what must be there, of which type, from which closed list. `references` holds what a
//! schema cannot say: ids are unique in their list, and what is referred to is there. A field that the
//! standard does not know is no fault: it allows them. Currencies are held to their form, three
//! capitals; the list of all of them is not repeated here.

mod fit;
mod references;
mod shape;

use std::fmt;

use serde_json::Value;

/// Where a release breaks which rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The place, as a JSON pointer.
    pub at: String,
    pub rule: Rule,
}

/// A rule that is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    Object,
    List,
    /// A list that is there has something in it.
    NotEmpty,
    Text,
    Number,
    Integer,
    /// RFC 3339, with a time and a zone.
    DateTime,
    Uri,
    /// A code of a closed list.
    Code,
    /// Three capitals.
    Currency,
    /// `ocds-`, six letters or digits, a hyphen, and the number of the process.
    Ocid,
    Required(&'static str),
    /// Something else in the list has the same id.
    Unique,
    /// No party has the id.
    Party,
    /// The party does not say that it has the role.
    Role(&'static str),
    /// No lot has the id.
    Lot,
    /// No award has the id.
    Award,
    /// The text is no JSON.
    Json,
}

/// What breaks the rules in a release; nothing in a sound one.
pub fn faults(release: &Value) -> Vec<Fault> {
    let mut faults = Vec::new();
    fit::check(release, &mut faults);
    references::check(release, &mut faults);
    faults.sort();
    faults.dedup();
    faults
}

/// The same, for a line of JSON.
pub fn faults_of_line(line: &[u8]) -> Vec<Fault> {
    match serde_json::from_slice(line) {
        Ok(release) => faults(&release),
        Err(_) => vec![Fault { at: String::new(), rule: Rule::Json }],
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", if self.at.is_empty() { "/" } else { &self.at }, self.rule)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Object => "must be an object",
            Self::List => "must be a list",
            Self::NotEmpty => "must not be empty",
            Self::Text => "must be a text",
            Self::Number => "must be a number",
            Self::Integer => "must be a whole number",
            Self::DateTime => "must be a date and time with its zone",
            Self::Uri => "must be an address",
            Self::Code => "must be a code of the closed list",
            Self::Currency => "must be the code of a currency",
            Self::Ocid => "must begin with ocds- and a prefix of six",
            Self::Required(field) => return write!(f, "{field} is required"),
            Self::Unique => "has an id that is in the list already",
            Self::Party => "refers to no party",
            Self::Role(role) => return write!(f, "refers to a party that is no {role}"),
            Self::Lot => "refers to no lot",
            Self::Award => "refers to no award",
            Self::Json => "is not JSON",
        })
    }
}
