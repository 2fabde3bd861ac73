//! Trouble: why the service gave nothing that can be used.

use std::fmt;

/// What went wrong, in the words of the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub word: Word,
    pub details: String,
}

/// What went wrong; the tail of a text key `fetch-failure-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// The service does not answer, or breaks off.
    Unreachable,
    /// It asks for more patience.
    Busy,
    /// It does not take the token.
    Token,
    /// It refuses the question.
    Refused,
    /// The answer is no page, or half of one.
    Page,
    /// What was fetched could not be taken in.
    Inside,
}

impl Word {
    pub const ALL: [Self; 6] =
        [Self::Unreachable, Self::Busy, Self::Token, Self::Refused, Self::Page, Self::Inside];

    pub fn word(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Busy => "busy",
            Self::Token => "token",
            Self::Refused => "refused",
            Self::Page => "page",
            Self::Inside => "inside",
        }
    }

    /// Whether to ask again helps.
    pub(crate) fn passes(self) -> bool {
        matches!(self, Self::Unreachable | Self::Busy | Self::Page)
    }
}

impl Trouble {
    pub(crate) fn new(word: Word, details: impl fmt::Display) -> Self {
        Self { word, details: details.to_string() }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.word.word(), self.details)
    }
}

impl std::error::Error for Trouble {}
