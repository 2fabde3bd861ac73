//! R019. Far fewer bidders came than usually come for such goods bought in such a way.

use crate::prelude::*;

pub(crate) struct R019 {
    fence: Fence,
}

impl Flag for R019 {
    const CODE: &'static str = "R019";
    const GRAIN: Grain = Grain::Lot;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_sample", 20.0),
        parameter("share", 0.1),
        parameter("least_times", 4.0),
    ];

    fn with(settings: &Settings) -> Self {
        Self { fence: Fence::by_share(settings, Self::CODE, Side::Low) }
    }
}

impl Outlier for R019 {
    const STEPS: &'static [Step] = LADDER;

    fn measure(&self, it: &Extract, _: &Names, to: &mut Measured) -> Result<(), Silence> {
        if it.direct {
            return Err(NotApplicable("no-competition"));
        }
        if !it.group.is_some() {
            return Err(Missing(&["/items/classification/id"]));
        }
        for (nth, bidding) in it.contests.iter().enumerate() {
            let bidders = bidding.bids_known().map(|()| bidding.bidders().len());
            match bidders {
                Ok(0) => to.silent(nth, NotApplicable("no-bids")),
                Ok(bidders) => to.put(Row {
                    key: [it.group, it.ground, Name::NONE],
                    contest: Some(number::short(nth)),
                    ..Row::of(number::real(bidders))
                }),
                Err(silence) => to.silent(nth, silence),
            }
        }
        Ok(())
    }

    fn fence(&self) -> &Fence {
        &self.fence
    }

    fn explain(&self, it: &Extract, row: &Row, market: &Market<'_>) -> Evidence {
        let bids = row.bidding(it).map_or_else(Vec::new, |it| it.submitted().collect());
        let evidence = Evidence::default()
            .count("bidders", number::place(row.value))
            .ratio("median", market.median)
            .ratio("times", market.median / row.value)
            .text("class", market.names.text(it.group))
            .threshold_number(market.limit);
        bids.into_iter().fold(evidence, |evidence, it| it.show_bidder(evidence, market.names))
    }
}
