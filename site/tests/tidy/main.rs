//! Our rules, as tests: what no compiler checks and every reviewer would have to remember.

#![expect(clippy::unwrap_used, reason = "what a test cannot go on without fails it")]

mod crates;
mod docs;
mod files;
mod licences;
mod literals;
mod sql;
mod texts;
mod tree;
