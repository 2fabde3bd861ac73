//! What identifies people and organisations, and what they write: parsed once, never raw.

mod contact;
mod identity;
mod written;

pub use contact::{Email, Phone};
pub use identity::{Bin, Iin, Sex};
pub(crate) use written::visible;
pub use written::{Line, PersonName, Text};

use crate::problem::Problem;

/// Reads a value that may be left out.
pub fn optional<T>(
    text: &str,
    parse: impl FnOnce(&str) -> Result<T, Problem>,
) -> Result<Option<T>, Problem> {
    if text.trim().is_empty() { Ok(None) } else { parse(text).map(Some) }
}

/// A parsed text: shown and stored as it is, never shown in logs.
macro_rules! parsed {
    ($name:ident) => {
        impl $name {
            /// As it is stored.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::problem::Problem;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        $crate::text_column!($name);
    };
}

use parsed;
