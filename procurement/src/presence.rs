//! Presence: in which contests of a market somebody bids, and which of them it stays away from.

use std::collections::BTreeMap;

use crate::meetings::At;
use crate::names::Name;
use crate::number::real;
use crate::population::Population;

/// A bidder in a market: the places of its bids among the contests, rising; there is one at least.
pub(crate) struct Presence {
    pub(crate) who: Name,
    pub(crate) bids: Vec<usize>,
}

/// Everybody who bid in a market.
pub(crate) fn presences(contests: &[At], all: &Population) -> Vec<Presence> {
    let mut bids: BTreeMap<Name, Vec<usize>> = BTreeMap::new();
    for (nth, at) in contests.iter().enumerate() {
        for who in at.of(all).1.bidders() {
            bids.entry(who).or_default().push(nth);
        }
    }
    bids.into_iter().map(|(who, bids)| Presence { who, bids }).collect()
}

impl Presence {
    /// The place of its last bid.
    pub(crate) fn last(&self) -> usize {
        self.bids[self.bids.len() - 1]
    }

    /// Whether it bid so often, and in at least that share of the contests while it was there.
    pub(crate) fn is_usual(&self, least_bids: usize, share: f64) -> bool {
        let span = self.last() - self.bids[0] + 1;
        self.bids.len() >= least_bids && real(self.bids.len()) >= share * real(span)
    }

    /// The contests after its last, of so many, in which one bid who had bid beside it so often.
    pub(crate) fn missed(&self, usual: &[Self], least_together: usize, n: usize) -> Vec<usize> {
        let beside = |other: &&Self| {
            let together = other.bids.iter().filter(|nth| self.bids.contains(nth)).count();
            other.who != self.who && together >= least_together
        };
        let mates: Vec<&Self> = usual.iter().filter(beside).collect();
        (self.last() + 1..n).filter(|nth| mates.iter().any(|it| it.bids.contains(nth))).collect()
    }
}
