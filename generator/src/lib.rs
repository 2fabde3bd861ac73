//! An invented region's procurement as OCDS 1.1 compiled releases: for the demo, tests and benchmarks.
//!
//! Record *i* depends on the seed, the hour and *i* alone, so any slice can be made anywhere, twice.
//! What is chosen where the standard leaves room:
//! - a text is Kazakh and Russian side by side, one where they are the same; lean releases are Kazakh;
//! - a district is the KATO code in `parties/address/kato` of the buyer and, by the location extension,
//!   in `items/deliveryLocation/gazetteer/identifiers`; two districts have no purchases at all;
//! - a unit price is in `unit/value` of the items of tenders (planned) and awards (agreed);
//! - times are those of UTC+5, and say so; while bids are taken, a tender is `active` and has none.
//!
//! Nothing is real: organisations, their BINs (year 77, division 9: never issued), codes of goods
//! (division 00: there is none), announcements (from 99000000-1), the portal (a domain for examples).

mod bids;
mod buyers;
mod calendar;
mod chance;
mod draft;
mod goods;
mod json;
mod methods;
mod organisations;
mod places;
mod profile;
mod purchase;
mod release;
mod showcase;
mod words;

use std::io::{self, Write};
use std::ops::Range;

use jiff::civil::DateTime;

use crate::buyers::Buyers;
use crate::chance::Chance;
use crate::draft::Draft;
pub use crate::organisations::Organisation;
use crate::organisations::Suppliers;
use crate::profile::Profile;
use crate::purchase::Purchase;

/// How many purchases a demo needs, so that the price of almost every good has twenty others beside it.
pub const DEMO: u64 = 800;

/// So that what is broken is not drawn as a record is.
const SALT: u64 = 0xB40C;

/// A region: its organisations, and what is bought at an hour. Its size does not depend on the purchases.
pub struct Region {
    seed: u64,
    now: DateTime,
    profile: Profile,
    buyers: Buyers,
    suppliers: Suppliers,
    /// Of a million lines, so many are cut short.
    broken: i64,
}

impl Region {
    /// A region to be shown at an hour of UTC+5: two in five purchases are open, the first are set by hand.
    pub fn demo(seed: u64, now: DateTime) -> Self {
        Self::new(seed, now, Profile::Demo)
    }

    /// A region to be measured with: lean texts, more organisations, one in ten purchases open.
    pub fn bench(seed: u64, now: DateTime) -> Self {
        Self::new(seed, now, Profile::Bench)
    }

    fn new(seed: u64, now: DateTime, profile: Profile) -> Self {
        Self {
            seed,
            now: now.date().at(now.hour(), 0, 0, 0),
            profile,
            buyers: Buyers::new(profile.buyers()),
            suppliers: Suppliers::new(seed, profile.suppliers()),
            broken: 0,
        }
    }

    /// The same, with about so many of a million lines cut short.
    #[must_use]
    pub fn with_broken_lines(self, in_a_million: i64) -> Self {
        Self { broken: in_a_million, ..self }
    }

    /// The line of a record, without its end.
    pub fn release(&self, number: u64) -> String {
        let mut line = release::write(&self.purchase(number), self.profile);
        if self.is_broken(number) {
            let half = line.floor_char_boundary(line.len() / 2);
            line.truncate(half);
        }
        line
    }

    /// Writes the first records, one a line.
    pub fn write(&self, count: u64, to: &mut impl Write) -> io::Result<()> {
        self.write_range(0..count, to)
    }

    /// Writes some records, one a line.
    pub fn write_range(&self, numbers: Range<u64>, to: &mut impl Write) -> io::Result<()> {
        for number in numbers {
            let mut line = self.release(number);
            line.push('\n');
            to.write_all(line.as_bytes())?;
        }
        Ok(())
    }

    /// The codes of the flags that a record was made to raise, in order.
    pub fn truth(&self, number: u64) -> Vec<&'static str> {
        if self.is_broken(number) { Vec::new() } else { self.purchase(number).truth() }
    }

    /// The id of the process of a record.
    pub fn ocid(&self, number: u64) -> String {
        release::ocid(number)
    }

    /// Those who buy.
    pub fn buyers(&self) -> &[Organisation] {
        &self.buyers.all
    }

    /// Those who sell.
    pub fn suppliers(&self) -> &[Organisation] {
        &self.suppliers.all
    }

    /// Whether the line of a record is cut short.
    pub fn is_broken(&self, number: u64) -> bool {
        // Drawn apart, so that the other records stay as they are.
        let drawn = || Chance::of(self.seed ^ SALT, number).between(1, 1_000_000);
        self.broken > 0 && drawn() <= self.broken
    }

    fn purchase(&self, number: u64) -> Purchase<'_> {
        let mut chance = Chance::of(self.seed, number);
        let by_hand = match self.profile {
            Profile::Demo => showcase::draft(number),
            Profile::Bench => None,
        };
        let draft = by_hand.unwrap_or_else(|| Draft::drawn(&mut chance, self.profile));
        Purchase::of(self, number, draft, &mut chance)
    }
}
