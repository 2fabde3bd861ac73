//! Meetings: two bidders in one contest, and the contests of a market in the order of time.

use hashbrown::HashMap;

use crate::evidence::{EXAMPLES, Evidence};
use crate::extract::{Bidding, Extract, NO_DAY, Offer, Sum};
use crate::names::Name;
use crate::number::short;
use crate::population::Population;

type Counts<K> = HashMap<K, u32, foldhash::fast::FixedState>;

/// A contest by its place: the process among all, the contest within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct At {
    pub(crate) process: u32,
    pub(crate) contest: u32,
}

/// Two bidders in one contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Meeting {
    /// In the order of names.
    pub(crate) pair: [Name; 2],
    pub(crate) at: At,
}

/// The meetings of frequent bidders.
pub(crate) struct Meetings {
    /// Those of a pair together, in the order of ocids.
    all: Vec<Meeting>,
    /// In how many contests with others each bidder was.
    pub(crate) bids: Counts<Name>,
}

impl At {
    /// The process and the contest.
    pub(crate) fn of(self, all: &Population) -> (&Extract, &Bidding) {
        let it = &all.extracts()[self.process as usize];
        (it, &it.contests[self.contest as usize])
    }

    /// Every contest, with its process.
    pub(crate) fn each(all: &Population) -> impl Iterator<Item = (Self, &Extract, &Bidding)> {
        all.extracts().iter().enumerate().flat_map(|(process, it)| {
            it.contests.iter().enumerate().map(move |(contest, bidding)| {
                (Self { process: short(process), contest: short(contest) }, it, bidding)
            })
        })
    }
}

impl Meetings {
    /// Meetings of bidders who met others at least so often, in contests of not too many bidders:
    /// a lottery with two hundred makes twenty thousand pairs that mean nothing.
    pub(crate) fn of(
        all: &Population,
        least: usize,
        most_bidders: usize,
        counts: impl Fn(&Bidding) -> bool,
    ) -> Self {
        let contests = || {
            At::each(all).filter(|(_, _, it)| counts(it)).filter_map(|(at, _, it)| {
                let bidders = it.bidders();
                (2..=most_bidders).contains(&bidders.len()).then_some((at, bidders))
            })
        };
        let mut bids: Counts<Name> = HashMap::default();
        contests().flat_map(|it| it.1).for_each(|it| *bids.entry(it).or_default() += 1);
        let mut meetings = Vec::new();
        for (at, mut bidders) in contests() {
            bidders.retain(|it| bids[it] as usize >= least);
            for (nth, first) in bidders.iter().enumerate() {
                let with = |second: &Name| Meeting { pair: [*first, *second], at };
                meetings.extend(bidders[nth + 1..].iter().map(with));
            }
        }
        meetings.sort_unstable();
        Self { all: meetings, bids }
    }

    /// The meetings of each pair.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = &[Meeting]> {
        self.all.chunk_by(|a, b| a.pair == b.pair)
    }
}

impl Bidding {
    /// The first bid of somebody.
    pub(crate) fn bid_of(&self, who: Name) -> Option<&Offer> {
        self.submitted().find(|it| it.bidder == who)
    }

    /// The winner, where there is exactly one.
    pub(crate) fn winner(&self) -> Option<Name> {
        self.winners.first().copied().filter(|_| self.winners.len() == 1)
    }
}

/// What some contests were about together; nothing if their sums are in several currencies.
pub(crate) fn worth(all: &Population, of: impl Iterator<Item = At>) -> Option<Sum> {
    let mut total = Sum::default();
    for sum in of.map(|it| it.of(all).1.value).filter(|it| it.is_some()) {
        if total.is_some() && total.currency != sum.currency {
            return None;
        }
        total = Sum { minor: total.minor.checked_add(sum.minor)?, currency: sum.currency };
    }
    Some(total).filter(|it| it.is_some())
}

/// Puts contests in the order of their days; those of one day stand in the order of ocids.
pub(crate) fn by_day(all: &Population, contests: &mut Vec<At>) {
    contests.retain(|it| it.of(all).0.day != NO_DAY);
    contests.sort_by_key(|it| (it.of(all).0.day, *it));
}

/// Shows bids of some bidders in a few contests.
pub(crate) fn show_bids(
    mut evidence: Evidence,
    all: &Population,
    of: impl Iterator<Item = At>,
    who: &[Name],
) -> Evidence {
    for (it, bidding) in of.take(EXAMPLES).map(|at| at.of(all)) {
        for bid in who.iter().filter_map(|who| bidding.bid_of(*who)) {
            evidence = bid.show_bidder_in(&it.ocid, evidence, all.names());
        }
    }
    evidence
}

/// Shows who won in a few contests.
pub(crate) fn show_winners(
    mut evidence: Evidence,
    all: &Population,
    of: impl Iterator<Item = At>,
) -> Evidence {
    for (it, bidding) in of.take(EXAMPLES).map(|at| at.of(all)) {
        let Some(winner) = bidding.winner() else { continue };
        for win in it.wins.iter().filter(|it| it.supplier == winner) {
            let pointer = format_args!("/awards/{}/suppliers/0/id", win.place);
            evidence = evidence.read_text_in(&it.ocid, pointer, all.names().text(winner));
        }
    }
    evidence
}
