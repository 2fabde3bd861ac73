//! The bids of a lot: who, when, for how much, and what became of them.

use jiff::civil::DateTime;

use super::calendar::plus;
use super::draft::Contest;
use crate::chance::Chance;
use crate::organisations::Organisation;

pub(crate) struct Bid<'r> {
    pub(crate) tenderer: &'r Organisation,
    /// For one, in tiyn.
    pub(crate) price: i64,
    pub(crate) at: DateTime,
    pub(crate) status: &'static str,
}

/// Those who may bid, and when.
pub(crate) struct Field<'r> {
    pub(crate) sellers: &'r [Organisation],
    pub(crate) opens: DateTime,
    pub(crate) closes: DateTime,
    /// The seller who bids first; the same for all lots of a purchase.
    pub(crate) first: usize,
}

const VALID: &str = "valid";
const OUT: &str = "disqualified";

impl<'r> Field<'r> {
    /// The bids of a decided lot, and the place of the winner among them.
    pub(crate) fn decided(
        &self,
        contest: Contest,
        planned: i64,
        chance: &mut Chance,
    ) -> (Vec<Bid<'r>>, Option<usize>) {
        let count = match contest {
            Contest::Alone => 1,
            Contest::Ordinary | Contest::Equal | Contest::Late => 2 + chance.skewed(5),
            Contest::Sole | Contest::LowestOut | Contest::DearestIn => 3 + chance.skewed(3),
        };
        let mut bids = self.rising(count, planned, chance);
        let winner = judge(contest, &mut bids, chance);
        if contest == Contest::Late {
            bids[winner].at = plus(self.closes, chance.between(7, 170));
        }
        // Portals list bids in no order of price.
        let shift = chance.below(count);
        bids.rotate_right(shift);
        (bids, Some((winner + shift) % count))
    }

    /// The bids of a lot that nobody has looked at yet.
    pub(crate) fn pending(&self, planned: i64, chance: &mut Chance) -> Vec<Bid<'r>> {
        let count = 2 + chance.skewed(4);
        let mut bids = self.rising(count, planned, chance);
        for bid in &mut bids {
            bid.status = "pending";
        }
        bids
    }

    /// Valid bids by different sellers, each dearer than the one before, none above the plan.
    fn rising(&self, count: usize, planned: i64, chance: &mut Chance) -> Vec<Bid<'r>> {
        let steps = i64::try_from(count).unwrap_or(1);
        // A bidder without rivals asks for nearly all there is.
        let share = if count == 1 { chance.between(985, 998) } else { chance.between(850, 920) };
        let lowest = planned * share / 1000;
        let step = (planned - lowest) / steps;
        let stride = 1 + chance.below(2);
        let places = (self.first..).step_by(stride).map(|it| it % self.sellers.len());
        let bid = |(nth, seller): (i64, usize)| Bid {
            tenderer: &self.sellers[seller],
            price: whole(lowest + step * nth + chance.between(0, step * 4 / 5)),
            at: self.hour(chance),
            status: VALID,
        };
        (0..steps).zip(places).map(bid).collect()
    }

    /// Most come on the last day.
    fn hour(&self, chance: &mut Chance) -> DateTime {
        let all = self.opens.duration_until(self.closes).as_mins();
        let left = chance.between(4, all.max(8) - 2);
        plus(self.closes, -chance.between(3, left))
    }
}

/// Marks those who are out; the place of the winner.
fn judge(contest: Contest, bids: &mut [Bid<'_>], chance: &mut Chance) -> usize {
    let last = bids.len() - 1;
    let (winner, out) = match contest {
        Contest::Sole => (0, 1..last + 1),
        Contest::LowestOut => (1, 0..1),
        Contest::DearestIn => (last, 0..last),
        // One dear bid that is out is nothing to ask about.
        Contest::Ordinary if last > 1 && chance.hits(200) => (0, last..last + 1),
        Contest::Equal => {
            bids[last].price = bids[last - 1].price;
            (0, 0..0)
        }
        Contest::Ordinary | Contest::Alone | Contest::Late => (0, 0..0),
    };
    for bid in &mut bids[out] {
        bid.status = OUT;
    }
    winner
}

/// Whole tenge for what costs more than a thousand.
fn whole(tiyn: i64) -> i64 {
    if tiyn >= 100_000 { tiyn / 100 * 100 } else { tiyn }
}
