//! Procurement: releases in, explained findings out. No storage, no network, no clock.
//!
//! [`read_line`] reads one compiled release (OCDS 1.1) of a line of JSON; [`Broken`] says why a line is
//! none. [`Summary`] holds the facts a page shows, [`rank`] says what a check of them is worth.
//! A [`Flag`](flag::Flag) puts one question to every [`Process`]; [`catalogue`] lists the flags. What
//! their answers need of all other processes is the [`Population`]; [`run`](mod@run) reads whole files.

mod csv;
mod feed;
mod lines;
mod number;
mod prelude;
mod reading;

pub mod broken;
pub mod catalogue;
pub mod contest;
pub mod evidence;
pub mod fence;
pub mod field;
pub mod finding;
pub mod flag;
pub mod flags;
pub mod found;
pub mod measures;
pub mod method;
pub mod moment;
pub mod money;
pub mod organisation;
pub mod party;
pub mod period;
pub mod place;
pub mod population;
pub mod process;
pub mod rank;
pub mod read;
pub mod run;
pub mod settings;
pub mod since;
pub mod status;
pub mod summary;
pub mod tender;
pub mod texts;
pub mod watch;

pub use broken::Broken;
pub use finding::{Figure, Finding, Grain, State};
pub use found::{Keep, States};
pub use method::Method;
pub use moment::{Instant, Stated, Zone};
pub use money::Money;
pub use organisation::Organisation;
pub use population::{Population, Unfit};
pub use process::Process;
pub use rank::{Worth, worth};
pub use read::read_line;
pub use settings::Settings;
pub use summary::Summary;
pub use texts::texts;
