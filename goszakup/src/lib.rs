//! goszakup: pages of the public procurement service (OWS v3) in, OCDS 1.1 releases out.
//!
//! [`Gathered`] reads saved pages, REST or GraphQL, in any order; [`Gathered::write`] joins what they
//! hold into one compiled release a line, by [`Terms`]. [`Report`] tells what could not be read and
//! what belongs to nothing. [`ocds_rules`] holds any release to the rules of the standard.
//! No network, no storage, no clock.

mod amount;
mod bids;
mod chain;
mod codes;
mod contracts;
mod debarment;
mod dictionary;
mod fields;
mod gathered;
mod implementation;
mod index;
mod items;
mod join;
mod kind;
mod page;
mod parties;
mod planning;
mod release;
mod report;
mod row;
mod spelling;
mod tender;
mod terms;
mod time;

pub mod ocds;
pub mod ocds_rules;

pub use amount::Tiyn;
pub use debarment::Debarment;
pub use gathered::Gathered;
pub use kind::Kind;
pub use report::{Report, Unread, Why};
pub use terms::{PREFIX, Terms};
pub use time::Moment;
