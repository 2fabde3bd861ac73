//! K12. A unit price far above what others in the same district pay for the same item.

use crate::flags::r017::{explain, measure, place};
use crate::prelude::*;

pub(crate) struct K12 {
    fence: Fence,
}

impl Flag for K12 {
    const CODE: &'static str = "K12";
    const GRAIN: Grain = Grain::Item;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_sample", 10.0),
        parameter("reach", 3.0),
        parameter("least_times", 2.0),
    ];

    fn with(settings: &Settings) -> Self {
        Self { fence: Fence::of(settings, Self::CODE, Side::High) }
    }
}

impl Outlier for K12 {
    const STEPS: &'static [Step] = LADDER;

    fn measure(&self, it: &Extract, _: &Names, to: &mut Measured) -> Result<(), Silence> {
        measure(it, to)
    }

    fn fence(&self) -> &Fence {
        &self.fence
    }

    fn place(&self, row: &Row) -> String {
        place(row)
    }

    fn explain(&self, it: &Extract, row: &Row, market: &Market<'_>) -> Evidence {
        explain(it, row, market)
    }
}
