//! Procurement: releases in, explained findings out. No storage, no network, no clock.
//!
//! [`read_line`] reads one compiled release (OCDS 1.1) of a line of JSON; [`Broken`] says why a line is
//! none. [`Summary`] holds the facts a page shows, [`rank`] says what a check of them is worth.
//! A [`Flag`](flag::Flag) puts one question to every [`Process`]; [`catalogue`] lists the flags. What
//! their answers need of all other processes is the [`Population`]; [`run`](mod@run) reads whole files,
//! and a [`Tally`] is what a part of them adds up to.

mod agreed;
mod alike;
mod alternatives;
mod asking;
mod awarded;
mod basket;
mod chance;
mod change;
mod chunk;
mod counts;
mod csv;
mod feed;
mod gap;
mod held;
mod input;
mod likeness;
mod lines;
mod makes;
mod meetings;
mod merge;
mod number;
mod offer;
mod packing;
mod prelude;
mod presence;
mod reading;
mod rings;
mod shape;
mod share;
mod sharers;
mod split;
mod staple;
mod twins;
mod unpack;
mod wait;

pub mod bought;
pub mod broken;
pub mod calibration;
pub mod catalogue;
pub mod contest;
pub mod coverage;
pub mod custom;
pub mod deal;
pub mod evidence;
pub mod extract;
pub mod fence;
pub mod field;
pub mod finding;
pub mod flag;
pub mod flags;
pub mod found;
pub mod habit;
pub mod limit;
pub mod method;
pub mod moment;
pub mod money;
pub mod names;
pub mod organisation;
pub mod outlier;
pub mod panel;
pub mod parameter;
pub mod party;
pub mod period;
pub mod place;
pub mod population;
pub mod process;
pub mod queue;
pub mod rank;
pub mod read;
pub mod register;
pub mod releases;
pub mod run;
pub mod series;
pub mod settings;
pub mod since;
pub mod status;
pub mod summary;
pub mod tally;
pub mod tender;
pub mod texts;

pub use broken::Broken;
pub use calibration::Calibration;
pub use finding::{Figure, Finding, Grain, State};
pub use found::{Keep, States};
pub use method::Method;
pub use moment::{Instant, Stated, Zone};
pub use money::Money;
pub use organisation::Organisation;
pub use panel::{Panel, Standing};
pub use population::{Population, Unfit};
pub use process::Process;
pub use rank::{Worth, worth};
pub use read::read_line;
pub use releases::{Release, Releases, Unread, releases};
pub use settings::Settings;
pub use split::Place;
pub use summary::Summary;
pub use tally::Tally;
pub use texts::texts;
