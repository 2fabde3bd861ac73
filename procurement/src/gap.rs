//! The gap between the winner's price and the next one, for the questions that read it.

use crate::evidence::Evidence;
use crate::extract::{Bidding, Extract, Offer};
use crate::flag::Silence::{self, Missing, NotApplicable};
use crate::names::{Name, Names};
use crate::number::short;
use crate::outlier::{Measured, Row};

/// The winner's bid, and the lowest of the others.
pub(crate) struct Gap<'x> {
    pub(crate) won: &'x Offer,
    pub(crate) next: &'x Offer,
}

impl<'x> Gap<'x> {
    /// The gap of a contest whose only winner asked least.
    pub(crate) fn of(bidding: &'x Bidding) -> Result<Self, Silence> {
        bidding.settled()?;
        let winner = match bidding.winners[..] {
            [] => return Err(NotApplicable("not-awarded")),
            [winner] => winner,
            _ => return Err(NotApplicable("not-one-supplier")),
        };
        if bidding.submitted().nth(1).is_none() {
            return Err(NotApplicable("few-bids"));
        }
        let (mut won, mut next, mut currency) = (None, None, None);
        // A price of zero stands for no price.
        for it in bidding.valid().filter(|it| it.price > 0.0) {
            if *currency.get_or_insert(it.currency) != it.currency {
                return Err(NotApplicable("several-currencies"));
            }
            let lowest = if it.bidder == winner { &mut won } else { &mut next };
            if lowest.is_none_or(|low: &Offer| it.price < low.price) {
                *lowest = Some(it);
            }
        }
        let bids = |own: bool| bidding.valid().any(|it| (it.bidder == winner) == own);
        match (won, next) {
            (Some(won), Some(next)) if next.price < won.price => Err(NotApplicable("lowest-lost")),
            (Some(won), Some(next)) => Ok(Self { won, next }),
            (None, _) if !bids(true) => Err(NotApplicable("no-winner-bid")),
            (_, None) if !bids(false) => Err(NotApplicable("no-rival-bid")),
            _ => Err(Missing(&["/bids/details/value"])),
        }
    }

    /// The next price as so many times the winning one.
    pub(crate) fn times(&self) -> f64 {
        self.next.price / self.won.price
    }

    /// How much dearer the next price is, as a share of the winning one.
    pub(crate) fn share(&self) -> f64 {
        (self.next.price - self.won.price) / self.won.price
    }

    /// The two prices, and where they stand; the winning one is the money of the question.
    pub(crate) fn show(&self, evidence: Evidence, names: &Names) -> Evidence {
        let Self { won, next } = self;
        let evidence = evidence.money("won", won.money(names)).money("next", next.money(names));
        let evidence = evidence.amount(won.money(names));
        [won, next].into_iter().fold(evidence, |evidence, it| it.show(evidence))
    }
}

/// Measures the gap of every contest; the market of each is the currency and the sort of purchase.
pub(crate) fn measure(
    it: &Extract,
    to: &mut Measured,
    value: impl Fn(&Gap<'_>) -> Result<Row, Silence>,
) {
    for (nth, bidding) in it.contests.iter().enumerate() {
        let row = Gap::of(bidding).and_then(|gap| Ok((value(&gap)?, gap.won.currency)));
        match row {
            Ok((row, currency)) => to.put(Row {
                key: [currency, it.category, Name::NONE],
                contest: Some(short(nth)),
                ..row
            }),
            Err(silence) => to.silent(nth, silence),
        }
    }
}
