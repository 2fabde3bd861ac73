//! R058. The winner asks far less than the next bidder: can it be kept?

use crate::gap::{self, Gap};
use crate::prelude::*;

pub(crate) struct R058 {
    fence: Fence,
}

impl Flag for R058 {
    const CODE: &'static str = "R058";
    const GRAIN: Grain = Grain::Lot;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_sample", 50.0),
        parameter("reach", 3.0),
        parameter("least_times", 1.3),
    ];

    fn with(settings: &Settings) -> Self {
        Self { fence: Fence::of(settings, Self::CODE, Side::High) }
    }
}

impl Outlier for R058 {
    const STEPS: &'static [Step] = COUNTRY;

    fn measure(&self, it: &Extract, _: &Names, to: &mut Measured) -> Result<(), Silence> {
        gap::measure(it, to, |gap| Ok(Row::of(gap.times())));
        Ok(())
    }

    fn fence(&self) -> &Fence {
        &self.fence
    }

    fn explain(&self, it: &Extract, row: &Row, market: &Market<'_>) -> Evidence {
        let evidence = Evidence::default()
            .ratio("times", row.value)
            .ratio("median", market.median)
            .threshold_number(market.limit);
        match row.bidding(it).map(Gap::of) {
            Some(Ok(gap)) => gap.show(evidence, market.names),
            _ => evidence,
        }
    }
}
