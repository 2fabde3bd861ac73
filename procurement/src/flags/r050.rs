//! R050. One supplier has most of a market in a year.

use crate::prelude::*;
use crate::share::{self, Shares};

pub(crate) struct R050 {
    least_purchases: usize,
    least_suppliers: usize,
    least_own: usize,
    share: f64,
}

impl Flag for R050 {
    const CODE: &'static str = "R050";
    const GRAIN: Grain = Grain::Pair;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_purchases", 20.0),
        parameter("least_suppliers", 5.0),
        parameter("least_own", 3.0),
        parameter("share", 0.5),
    ];

    fn with(settings: &Settings) -> Self {
        Self {
            least_purchases: number::place(settings.number("R050.least_purchases")),
            least_suppliers: number::place(settings.number("R050.least_suppliers")),
            least_own: number::place(settings.number("R050.least_own")),
            share: settings.number("R050.share"),
        }
    }
}

impl Survey for R050 {
    type Index = Shares;

    fn index(&self, all: &Population) -> Shares {
        Shares::by(all, |it| it.group)
    }

    fn judge(&self, _: &Shares, _: &Population, _: usize, _: &mut Found) {}

    fn judge_rest(&self, index: &Shares, all: &Population, found: &mut Found) {
        for (market, parts) in index.each() {
            let sound = known(market).and_then(|()| self.enough(parts));
            for own in share::by_supplier(parts).filter(|it| it[0].supplier.is_some()) {
                let key = [own[0].supplier, market.of, market.currency];
                let name = share::name(key, market.year, all.names());
                let verdict = sound.and_then(|suppliers| self.verdict(own, parts, suppliers, all));
                found.answer(Grain::Pair, Subject::other(&name), verdict);
            }
        }
    }
}

impl R050 {
    /// How many suppliers there are, if they and their purchases are enough for a market.
    fn enough(&self, parts: &[Agreed]) -> Result<usize, Silence> {
        if share::purchases(parts) < self.least_purchases {
            return Err(NotApplicable("few-purchases"));
        }
        let suppliers = share::by_supplier(parts).filter(|it| it[0].supplier.is_some()).count();
        if suppliers < self.least_suppliers {
            return Err(NotApplicable("few-suppliers"));
        }
        Ok(suppliers)
    }

    fn verdict(
        &self,
        own: &[Agreed],
        parts: &[Agreed],
        suppliers: usize,
        all: &Population,
    ) -> Verdict {
        let (sum, whole) = (share::total(own), share::total(parts));
        let value = share::of(sum.minor, whole.minor);
        let purchases = share::purchases(own);
        if value < self.share || purchases < self.least_own {
            return Err(Clear);
        }

        let evidence = Evidence::default()
            .percent("share", value)
            .count("suppliers", suppliers)
            .count("own", purchases)
            .sum("sum", sum, all.names())
            .threshold_number(self.share * 100.0)
            .sample(share::purchases(parts))
            .amount(sum.price(all.names()));
        Ok(agreed::show_largest(evidence, own, all))
    }
}

/// Whether a market is known: a kind of goods and a currency.
pub(super) fn known(market: &share::Whole) -> Result<(), Silence> {
    if !market.of.is_some() {
        return Err(Missing(&["/items/classification/id"]));
    }
    if !market.currency.is_some() {
        return Err(Missing(&["/contracts/value"]));
    }
    Ok(())
}
