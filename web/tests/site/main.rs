//! The whole way of a request, with an invented capability: errands that people run.

#![expect(clippy::unwrap_used, reason = "a story that cannot be told has failed")]

mod doors;
mod errands;
mod figures;
mod records;
mod shelves;
mod typed;
