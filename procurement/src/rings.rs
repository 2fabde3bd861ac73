//! Circles of bidders who meet again and again, and whether they win in turn.

use std::collections::BTreeMap;

use hashbrown::HashMap;

use crate::meetings::At;
use crate::names::Name;
use crate::number::real;
use crate::population::Population;

/// A decided contest of a market: who bid, and who alone won.
pub(crate) struct Decided {
    pub(crate) at: At,
    pub(crate) bidders: Vec<Name>,
    pub(crate) winner: Name,
}

/// Bidders of a market who bid mostly together, and the contests in which they did.
pub(crate) struct Circle<'c> {
    pub(crate) members: Vec<Name>,
    /// In the order of time.
    pub(crate) contests: Vec<&'c Decided>,
}

impl Decided {
    /// A contest with a single winner.
    pub(crate) fn of(at: At, all: &Population) -> Option<Self> {
        let (_, bidding) = at.of(all);
        bidding.settled().ok()?;
        Some(Self { at, bidders: bidding.bidders(), winner: bidding.winner()? })
    }
}

/// The circles of a market: each member met another so often, and in at least that share of the
/// contests of either.
pub(crate) fn circles(
    contests: &[Decided],
    least_meetings: usize,
    together: f64,
) -> Vec<Circle<'_>> {
    let mut bids: BTreeMap<Name, usize> = BTreeMap::new();
    for who in contests.iter().flat_map(|it| &it.bidders) {
        *bids.entry(*who).or_default() += 1;
    }
    bids.retain(|_, n| *n >= least_meetings);
    let mut met: HashMap<[Name; 2], usize, foldhash::fast::FixedState> = HashMap::default();
    for it in contests {
        let known: Vec<Name> =
            it.bidders.iter().copied().filter(|it| bids.contains_key(it)).collect();
        for (nth, first) in known.iter().enumerate() {
            for second in &known[nth + 1..] {
                *met.entry([*first, *second]).or_default() += 1;
            }
        }
    }
    // Everybody belongs to the smallest name of the circle.
    let mut of: BTreeMap<Name, Name> = bids.keys().map(|it| (*it, *it)).collect();
    for ([first, second], n) in met {
        let most = bids[&first].max(bids[&second]);
        if n >= least_meetings && real(n) >= together * real(most) {
            let (a, b) = (of[&first], of[&second]);
            let (keep, drop) = (a.min(b), a.max(b));
            of.values_mut().filter(|it| **it == drop).for_each(|it| *it = keep);
        }
    }
    let mut members: BTreeMap<Name, Vec<Name>> = BTreeMap::new();
    for (who, circle) in of {
        members.entry(circle).or_default().push(who);
    }
    let several = members.into_values().filter(|it| it.len() > 1);
    several.map(|it| Circle::of(it, contests)).collect()
}

impl<'c> Circle<'c> {
    fn of(members: Vec<Name>, contests: &'c [Decided]) -> Self {
        let shared = contests
            .iter()
            .filter(|it| it.bidders.iter().filter(|who| members.contains(who)).count() > 1);
        Self { contests: shared.collect(), members }
    }

    /// The contests that a member won.
    pub(crate) fn won(&self) -> impl Iterator<Item = &'c Decided> {
        self.contests.iter().copied().filter(|it| self.members.contains(&it.winner))
    }

    /// The fewest wins of a member.
    pub(crate) fn fewest_wins(&self) -> usize {
        let wins = |who: &Name| self.won().filter(|it| it.winner == *who).count();
        self.members.iter().map(wins).min().unwrap_or(0)
    }

    /// How whole the rounds are: of every run of as many contests as there are members, the share
    /// of members who win one. In perfect turns it is one; among equals by chance, about 0.7.
    pub(crate) fn turns(&self) -> f64 {
        let winners: Vec<Name> = self.won().map(|it| it.winner).collect();
        let size = self.members.len();
        let different = |round: &[Name]| {
            let mut round = round.to_vec();
            round.sort_unstable();
            round.dedup();
            round.len()
        };
        let rounds = winners.windows(size);
        let whole = rounds.len() * size;
        if whole == 0 { 0.0 } else { real(rounds.map(different).sum()) / real(whole) }
    }
}
