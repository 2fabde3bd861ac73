//! Why stored bytes are no tally, or one that does not add up with the others.

use std::fmt;
use std::io;

use crate::tally::stored::FORMAT;

/// Why a tally cannot be used.
#[derive(Debug)]
pub enum Unusable {
    /// The bytes cannot be read.
    Unread(io::Error),
    /// The bytes are something else.
    NoTally,
    /// It breaks off, or was changed since it was written.
    Damaged,
    /// It is of another format of this library.
    Format(u32),
    /// A program made it whose rules differ; in which way.
    Version(String),
    /// It was asked something else than the others; in which way.
    Other(String),
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unread(why) => write!(f, "it cannot be read: {why}"),
            Self::NoTally => f.write_str("it is no tally: 'erikti flags tally' makes one"),
            Self::Damaged => f.write_str("it breaks off or is damaged"),
            Self::Format(it) => {
                write!(f, "it has format {it}, and this program reads {FORMAT}: tally anew")
            }
            Self::Version(why) => {
                write!(f, "another version of the program made it: {why}; tally anew")
            }
            Self::Other(why) => write!(f, "{why}: tallies are merged with their like"),
        }
    }
}

impl std::error::Error for Unusable {}
