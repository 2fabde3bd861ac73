//! A bid as evidence shows it.

use crate::evidence::Evidence;
use crate::extract::Offer;
use crate::money::Price;
use crate::names::Names;

impl Offer {
    /// The price asked.
    pub(crate) fn money<'n>(&self, names: &'n Names) -> Price<'n> {
        Price { amount: self.price, currency: names.text(self.currency) }
    }

    /// The price in its place.
    pub(crate) fn show(&self, evidence: Evidence) -> Evidence {
        evidence.read_number(format_args!("/bids/details/{}/value/amount", self.place), self.price)
    }

    /// The bidder in its place.
    pub(crate) fn show_bidder(&self, evidence: Evidence, names: &Names) -> Evidence {
        self.show_bidder_in("", evidence, names)
    }

    /// The bidder in its place within another process.
    pub(crate) fn show_bidder_in(&self, ocid: &str, evidence: Evidence, names: &Names) -> Evidence {
        let pointer = format_args!("/bids/details/{}/tenderers/0/id", self.place);
        evidence.read_text_in(ocid, pointer, names.text(self.bidder))
    }
}
