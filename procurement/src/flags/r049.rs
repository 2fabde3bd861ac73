//! R049. A buyer awards again and again to one supplier directly, each time within the limit.

use crate::limit::{CURRENCY, DIRECT, INDEX, Limits};
use crate::prelude::*;
use crate::series::{Note, Series};

pub(crate) struct R049 {
    limits: Limits,
    series: Series,
}

impl Flag for R049 {
    const CODE: &'static str = "R049";
    const GRAIN: Grain = Grain::Pair;
    const PARAMETERS: &'static [Parameter] = &[
        INDEX[0],
        INDEX[1],
        INDEX[2],
        INDEX[3],
        DIRECT,
        CURRENCY,
        parameter("least", 5.0),
        parameter("days", 365.0),
    ];

    fn with(settings: &Settings) -> Self {
        Self {
            limits: Limits::of(settings, Self::CODE),
            series: Series::of(settings, Self::CODE, 0.0),
        }
    }
}

impl Habit for R049 {
    type Note = Note;

    fn note(&self, it: &Extract, nth: u32, names: &Names, to: &mut Notes<Note>) {
        for (supplier, note) in self.limits.direct_awards(it, nth, names) {
            to.put(Grain::Pair, [it.buyer, supplier, Name::NONE], note);
        }
    }

    fn measure(&self, of: &Times<'_, Note>) -> Result<f64, Silence> {
        self.series.measure(of.notes)
    }

    fn explain(&self, of: &Times<'_, Note>) -> Verdict {
        self.series.explain(of, &self.limits.source)
    }
}
