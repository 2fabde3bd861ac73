//! R024. The next price is very close above the winning one.

use crate::gap::{self, Gap};
use crate::prelude::*;

pub(crate) struct R024 {
    fence: Fence,
}

impl Flag for R024 {
    const CODE: &'static str = "R024";
    const GRAIN: Grain = Grain::Lot;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_sample", 50.0),
        parameter("reach", 1.5),
        parameter("least_times", 10.0),
    ];

    fn with(settings: &Settings) -> Self {
        Self { fence: Fence::of(settings, Self::CODE, Side::Low) }
    }
}

impl Outlier for R024 {
    const STEPS: &'static [Step] = COUNTRY;

    fn measure(&self, it: &Extract, _: &Names, to: &mut Measured) -> Result<(), Silence> {
        gap::measure(it, to, |gap| {
            // Equal prices are the question of R028; many zeros would hide what is only close.
            if gap.next.price.total_cmp(&gap.won.price).is_eq() {
                return Err(NotApplicable("equal-prices"));
            }
            Ok(Row::of(gap.share()))
        });
        Ok(())
    }

    fn fence(&self) -> &Fence {
        &self.fence
    }

    fn explain(&self, it: &Extract, row: &Row, market: &Market<'_>) -> Evidence {
        let evidence = Evidence::default()
            .ratio("gap", 100.0 * row.value)
            .ratio("median", 100.0 * market.median)
            .threshold_number(100.0 * market.limit);
        match row.bidding(it).map(Gap::of) {
            Some(Ok(gap)) => gap.show(evidence, market.names),
            _ => evidence,
        }
    }
}
