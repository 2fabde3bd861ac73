//! R013. A buyer buys without competition far more than other buyers do.

use crate::awarded::{awarded, share, show, sure_share};
use crate::prelude::*;

pub(crate) struct R013 {
    fence: Fence,
    least: usize,
    least_share: f64,
}

/// A purchase with a winner.
#[derive(Clone, Copy)]
pub(crate) struct Bought {
    nth: u32,
    direct: bool,
    /// In hundredths.
    sum: i64,
}

struct Shares {
    direct: usize,
    direct_sum: i64,
    by_number: f64,
    by_value: f64,
    /// What can be relied on of both.
    sure: f64,
}

impl Flag for R013 {
    const CODE: &'static str = "R013";
    const GRAIN: Grain = Grain::Buyer;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_purchases", 10.0),
        parameter("least_share", 0.3),
        parameter("least_sample", 20.0),
        parameter("least_times", 1.5),
        parameter("reach", 3.0),
        parameter("share", 0.02),
    ];

    fn with(settings: &Settings) -> Self {
        Self {
            fence: Fence::by_share(settings, Self::CODE, Side::High),
            least: number::place(settings.number("R013.least_purchases")),
            least_share: settings.number("R013.least_share"),
        }
    }
}

impl Habit for R013 {
    type Note = Bought;

    fn note(&self, it: &Extract, nth: u32, _: &Names, to: &mut Notes<Bought>) {
        if it.wins.is_empty() {
            return;
        }
        let (currency, sum) = match awarded(it) {
            Ok(sum) => (sum.currency, sum.minor),
            Err(Missing(_)) => (Name::NONE, 0),
            // Sums in several currencies belong to none of them.
            Err(_) => return,
        };
        let key = [it.buyer, currency, Name::NONE];
        to.put(Grain::Buyer, key, Bought { nth, direct: it.direct, sum });
    }

    fn measure(&self, of: &Times<'_, Bought>) -> Result<f64, Silence> {
        if !of.key[1].is_some() {
            return Err(Missing(&["/awards/value", "/contracts/value"]));
        }
        if of.notes.len() < self.least {
            return Err(NotApplicable("few-purchases"));
        }
        Ok(Shares::of(of.notes).sure)
    }

    fn fence(&self) -> Option<&Fence> {
        Some(&self.fence)
    }

    fn peers(&self, [_, currency, _]: Key) -> Key {
        [Name::NONE, currency, Name::NONE]
    }

    fn explain(&self, of: &Times<'_, Bought>) -> Verdict {
        let shares = Shares::of(of.notes);
        if shares.sure < self.least_share {
            return Err(Clear);
        }
        let sum = Sum { minor: shares.direct_sum, currency: of.key[1] };
        let limit = of.limit.unwrap_or(self.least_share).max(self.least_share);
        let evidence = Evidence::default()
            .percent("sure", shares.sure)
            .count("direct", shares.direct)
            .count("all", of.notes.len())
            .percent("by_number", shares.by_number)
            .percent("by_value", shares.by_value)
            .percent("median", of.median)
            .threshold_percent(limit)
            .sample(of.sample)
            .amount(sum.price(of.all.names()));
        let mut direct: Vec<&Bought> = of.notes.iter().filter(|it| it.direct).collect();
        direct.sort_by_key(|it| (-it.sum, it.nth));
        let largest = direct.into_iter().take(5).map(|it| of.process(it.nth));
        Ok(largest.fold(evidence, show))
    }
}

impl Shares {
    fn of(notes: &[Bought]) -> Self {
        let direct = || notes.iter().filter(|it| it.direct);
        let sum = |all: &mut dyn Iterator<Item = &Bought>| {
            all.fold(0_i64, |sum, it| sum.saturating_add(it.sum))
        };
        let (direct_sum, whole) = (sum(&mut direct()), sum(&mut notes.iter()));
        let count = direct().count();
        let by_value = share(direct_sum, whole);
        Self {
            direct: count,
            direct_sum,
            by_number: number::real(count) / number::real(notes.len().max(1)),
            by_value,
            sure: sure_share(count, notes.len()).min(by_value),
        }
    }
}
