//! R022. The prices of one contest lie very far apart.

use crate::prelude::*;

pub(crate) struct R022 {
    fence: Fence,
    least_bids: usize,
}

impl Flag for R022 {
    const CODE: &'static str = "R022";
    const GRAIN: Grain = Grain::Lot;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_bids", 3.0),
        parameter("least_sample", 50.0),
        parameter("reach", 3.0),
        parameter("least_times", 2.0),
    ];

    fn with(settings: &Settings) -> Self {
        let least_bids = number::place(settings.number("R022.least_bids")).max(2);
        Self { fence: Fence::of(settings, Self::CODE, Side::High), least_bids }
    }
}

impl Outlier for R022 {
    const STEPS: &'static [Step] = COUNTRY;

    fn measure(&self, it: &Extract, _: &Names, to: &mut Measured) -> Result<(), Silence> {
        for (nth, bidding) in it.contests.iter().enumerate() {
            match self.prices(bidding) {
                Ok(prices) => {
                    let (low, high) = (prices[0], prices[prices.len() - 1]);
                    to.put(Row {
                        key: [low.currency, it.category, Name::NONE],
                        contest: Some(number::short(nth)),
                        ..Row::of(high.price / low.price)
                    });
                }
                Err(silence) => to.silent(nth, silence),
            }
        }
        Ok(())
    }

    fn fence(&self) -> &Fence {
        &self.fence
    }

    fn explain(&self, it: &Extract, row: &Row, market: &Market<'_>) -> Evidence {
        let evidence = Evidence::default().ratio("times", row.value);
        let evidence =
            evidence.ratio("median", market.median).threshold_number(market.limit);
        let Some(Ok(prices)) = row.bidding(it).map(|it| self.prices(it)) else { return evidence };
        let (low, high) = (prices[0], prices[prices.len() - 1]);
        let evidence = evidence
            .count("bids", prices.len())
            .money("lowest", low.money(market.names))
            .money("highest", high.money(market.names));
        prices.into_iter().fold(evidence, |evidence, it| it.show(evidence))
    }
}

impl R022 {
    /// The lowest admitted price of each bidder, rising.
    fn prices<'x>(&self, bidding: &'x Bidding) -> Result<Vec<&'x Offer>, Silence> {
        bidding.bids_known()?;
        let lowest = |of: &mut Vec<&'x Offer>| {
            of.sort_by(|a, b| a.bidder.cmp(&b.bidder).then(a.price.total_cmp(&b.price)));
            of.dedup_by_key(|it| it.bidder);
        };
        let mut bids: Vec<&Offer> = bidding.valid().collect();
        // A price of zero stands for no price.
        let mut prices: Vec<&Offer> = bids.iter().copied().filter(|it| it.price > 0.0).collect();
        lowest(&mut bids);
        lowest(&mut prices);
        if bids.len() < self.least_bids {
            return Err(NotApplicable("few-admitted"));
        }
        if prices.len() < self.least_bids {
            return Err(Missing(&["/bids/details/value"]));
        }
        if prices.iter().any(|it| it.currency != prices[0].currency) {
            return Err(NotApplicable("several-currencies"));
        }
        prices.sort_by(|a, b| a.price.total_cmp(&b.price).then(a.place.cmp(&b.place)));
        Ok(prices)
    }
}
