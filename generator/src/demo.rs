//! The region of the demo at an hour: few purchases, much of it open, the first set by hand.

mod bids;
mod buyers;
mod calendar;
mod draft;
mod purchase;
mod showcase;
mod suppliers;
mod told;

use jiff::civil::DateTime;

use self::buyers::Buyers;
use self::draft::Draft;
use self::purchase::Purchase;
use self::suppliers::Suppliers;
use crate::chance::Chance;
use crate::organisations::Organisation;
use crate::process::Process;

/// How many suppliers there are of each family of goods.
const SUPPLIERS: usize = 14;

/// Who buys and who sells, and when it is now.
pub(crate) struct Table {
    seed: u64,
    now: DateTime,
    buyers: Buyers,
    suppliers: Suppliers,
}

impl Table {
    pub(crate) fn new(seed: u64, now: DateTime) -> Self {
        Self { seed, now, buyers: Buyers::new(), suppliers: Suppliers::new(seed, SUPPLIERS) }
    }

    pub(crate) fn buyers(&self) -> &[Organisation] {
        &self.buyers.all
    }

    pub(crate) fn suppliers(&self) -> &[Organisation] {
        &self.suppliers.all
    }

    pub(crate) fn process(&self, number: u64) -> Process {
        self.purchase(number).process()
    }

    /// The codes of the flags that a purchase was made to raise, in order.
    pub(crate) fn truth(&self, number: u64) -> Vec<&'static str> {
        self.purchase(number).truth()
    }

    fn purchase(&self, number: u64) -> Purchase<'_> {
        let mut chance = Chance::of(self.seed, number);
        let draft = showcase::draft(number).unwrap_or_else(|| Draft::drawn(&mut chance));
        Purchase::of(self, number, draft, &mut chance)
    }
}
