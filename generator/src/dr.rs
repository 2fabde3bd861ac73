//! The `dr` profile: processes without lots, with the shares of ten thousand real releases.

mod drawn;
pub(crate) mod measured;
mod release;

use jiff::civil::DateTime;

use crate::at::At;
use crate::chance::Chance;
use crate::json::Pen;
use crate::noise::{Quirk, Quirks};

pub(crate) use self::release::ocid;

/// Draws processes of the year before an hour.
pub(crate) struct Draw {
    seed: u64,
    now: At,
}

impl Draw {
    pub(crate) fn new(seed: u64, now: DateTime) -> Self {
        Self { seed, now: At::of(now) }
    }

    /// Writes a process on one line, without its end. Times of bids never have a zone here.
    pub(crate) fn write(&self, number: u64, quirks: Quirks, pen: &mut Pen) {
        let mut chance = Chance::of(self.seed, number);
        let process = self.drawn(number, &mut chance);
        pen.quirks = quirks.with(Quirk::Zoneless).of("DOP");
        release::write(&process, pen);
    }
}
