//! How much may be asked for, and what is said when it is too much.

use std::fmt;

/// What a document or a sheet may not have too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Blocks and table rows of a document together.
    Rows,
    /// Columns of one table or sheet.
    Columns,
    /// Bytes of text in a document.
    Text,
    /// Blocks kept in blocks.
    Depth,
    /// Cells of all sheets of a file together.
    Cells,
    /// Bytes of text in all sheets of a file together.
    SheetText,
}

impl Limit {
    /// The most that is accepted.
    pub const fn most(self) -> usize {
        match self {
            Self::Rows => 20_000,
            Self::Columns => 256,
            Self::Text => 4 << 20,
            Self::Depth => 16,
            Self::Cells => 1_000_000,
            Self::SheetText => 64 << 20,
        }
    }

    /// Refuses more than the most.
    pub(crate) fn hold(self, amount: usize) -> Result<(), TooLarge> {
        if amount > self.most() { Err(TooLarge(self)) } else { Ok(()) }
    }

    fn noun(self) -> &'static str {
        match self {
            Self::Rows => "blocks and rows",
            Self::Columns => "columns in a table",
            Self::Text | Self::SheetText => "bytes of text",
            Self::Depth => "levels of kept blocks",
            Self::Cells => "cells",
        }
    }
}

/// More was asked for than a letter, a report or an export can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge(pub Limit);

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "more than {} {}", self.0.most(), self.0.noun())
    }
}

impl std::error::Error for TooLarge {}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// More was asked for than fits.
    TooLarge(TooLarge),
    /// The file would break the rules of its format; a fault of this crate.
    Invalid(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge(limit) => limit.fmt(f),
            Self::Invalid(reason) => write!(f, "the file would not be valid: {reason}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<TooLarge> for Error {
    fn from(limit: TooLarge) -> Self {
        Self::TooLarge(limit)
    }
}
