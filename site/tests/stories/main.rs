//! Journeys across features.

#![expect(clippy::unwrap_used, reason = "what a test cannot go on without fails it")]

mod crawl;
mod decree;
