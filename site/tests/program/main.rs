//! The program as it is typed: what it prints, where, and how it ends.

#![expect(clippy::unwrap_used, reason = "what a test cannot go on without fails it")]

mod data;
mod demo;
mod generate;
mod manual;
mod place;
mod pure;
mod running;
mod site;
mod stub;
mod tally;
