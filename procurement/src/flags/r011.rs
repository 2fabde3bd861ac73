//! R011. A buyer buys one kind of goods in parts: each within a limit, together above it.

use crate::limit::{CURRENCY, DIRECT, INDEX, Limits, PRICES, Way, way};
use crate::prelude::*;
use crate::series::{Note, Series};

pub(crate) struct R011 {
    limits: Limits,
    series: Series,
}

impl Flag for R011 {
    const CODE: &'static str = "R011";
    const GRAIN: Grain = Grain::Pair;
    const PARAMETERS: &'static [Parameter] = &[
        INDEX[0],
        INDEX[1],
        INDEX[2],
        INDEX[3],
        DIRECT,
        PRICES,
        CURRENCY,
        parameter("least", 3.0),
        parameter("days", 30.0),
    ];

    fn with(settings: &Settings) -> Self {
        Self {
            limits: Limits::of(settings, Self::CODE),
            series: Series::of(settings, Self::CODE, 0.0),
        }
    }
}

impl Habit for R011 {
    type Note = Note;

    fn note(&self, it: &Extract, nth: u32, names: &Names, to: &mut Notes<Note>) {
        let Some(way) = way(it, names) else { return };
        let note = if it.group.is_some() {
            self.limits.planned(it, nth, way, names)
        } else {
            Err(Missing(&["/items/classification/id"]))
        };
        // Purchases that different limits allow are not parts of each other.
        let key = if way == Way::Prices { it.way } else { Name::NONE };
        to.put(Grain::Pair, [it.buyer, it.group, key], note);
    }

    fn measure(&self, of: &Times<'_, Note>) -> Result<f64, Silence> {
        self.series.measure(of.notes)
    }

    fn explain(&self, of: &Times<'_, Note>) -> Verdict {
        let evidence = self.series.explain(of, &self.limits.source)?;
        Ok(evidence.text("group", of.name(1)))
    }
}
