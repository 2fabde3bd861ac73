//! R025. A bidder bids often and wins far less than its chances give.

use crate::prelude::*;

pub(crate) struct R025 {
    least_bids: usize,
    /// The least number of wins that chance alone would give.
    least_expected: f64,
    /// The most wins, as a share of those expected.
    most_share: f64,
}

/// A bid in a decided contest of several bidders.
#[derive(Clone, Copy)]
pub(crate) struct Attempt {
    process: u32,
    bid: u32,
    /// One chance shared by all bidders, in millionths; nought if the end is not known.
    chance: u32,
    won: bool,
}

const WHOLE: u32 = 1_000_000;

impl Flag for R025 {
    const CODE: &'static str = "R025";
    const GRAIN: Grain = Grain::Tenderer;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_bids", 10.0),
        parameter("least_expected", 4.0),
        parameter("most_share", 0.2),
    ];

    fn with(settings: &Settings) -> Self {
        let number = |name: &str| settings.number(&format!("R025.{name}"));
        Self {
            least_bids: number::place(number("least_bids")),
            least_expected: number("least_expected"),
            most_share: number("most_share"),
        }
    }
}

impl Habit for R025 {
    type Note = Attempt;

    fn note(&self, it: &Extract, nth: u32, _: &Names, to: &mut Notes<Attempt>) {
        for bidding in &it.contests {
            let chance = match bidding.settled() {
                Ok(()) if bidding.winners.is_empty() => continue,
                Ok(()) => WHOLE,
                Err(Missing(_)) => 0,
                Err(_) => continue,
            };
            let mut bids: Vec<&Offer> = bidding.valid().collect();
            bids.sort_by_key(|it| (it.bidder, it.place));
            bids.dedup_by_key(|it| it.bidder);
            if bids.len() < 2 {
                continue;
            }
            let chance = chance / number::short(bids.len());
            for Offer { place, bidder, .. } in bids {
                let won = bidding.winners.contains(bidder);
                let attempt = Attempt { process: nth, bid: *place, chance, won };
                to.put(Self::GRAIN, [*bidder, Name::NONE, Name::NONE], attempt);
            }
        }
    }

    fn measure(&self, of: &Times<'_, Attempt>) -> Result<f64, Silence> {
        let (expected, won, bids) = weighed(of.notes);
        if bids < self.least_bids && of.notes.len() >= self.least_bids {
            return Err(Missing(&["/awards/relatedLots"]));
        }
        if bids < self.least_bids || expected < self.least_expected {
            return Err(NotApplicable("seldom"));
        }
        Ok(number::real(won) / expected)
    }

    fn explain(&self, of: &Times<'_, Attempt>) -> Verdict {
        if of.value > self.most_share {
            return Err(Clear);
        }
        let (expected, won, bids) = weighed(of.notes);
        let evidence = Evidence::default()
            .percent("share", of.value)
            .count("won", won)
            .ratio("expected", expected)
            .count("bids", bids)
            .threshold_number(100.0 * self.most_share);
        // The clearest chances first.
        let mut best: Vec<&Attempt> = of.notes.iter().filter(|it| it.chance > 0).collect();
        best.sort_by_key(|it| (std::cmp::Reverse(it.chance), it.process, it.bid));
        Ok(best.into_iter().take(EXAMPLES).fold(evidence, |evidence, it| {
            let pointer = format_args!("/bids/details/{}/tenderers/0/id", it.bid);
            evidence.read_text_in(&of.process(it.process).ocid, pointer, of.name(0))
        }))
    }
}

/// The wins that chance would give, the wins, the bids.
fn weighed(attempts: &[Attempt]) -> (f64, usize, usize) {
    let decided = || attempts.iter().filter(|it| it.chance > 0);
    let expected: i64 = decided().map(|it| i64::from(it.chance)).sum();
    let expected = number::real_of(expected) / f64::from(WHOLE);
    (expected, decided().filter(|it| it.won).count(), decided().count())
}
