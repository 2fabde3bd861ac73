//! R040. One supplier has most of what a buyer contracts in a year.

use crate::prelude::*;
use crate::share::{self, Shares};

pub(crate) struct R040 {
    least_purchases: usize,
    least_own: usize,
    value_share: f64,
    number_share: f64,
}

impl Flag for R040 {
    const CODE: &'static str = "R040";
    const GRAIN: Grain = Grain::Pair;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_purchases", 10.0),
        parameter("least_own", 5.0),
        parameter("value_share", 0.4),
        parameter("number_share", 0.25),
    ];

    fn with(settings: &Settings) -> Self {
        Self {
            least_purchases: number::place(settings.number("R040.least_purchases")),
            least_own: number::place(settings.number("R040.least_own")),
            value_share: settings.number("R040.value_share"),
            number_share: settings.number("R040.number_share"),
        }
    }
}

impl Survey for R040 {
    type Index = Shares;

    fn index(&self, all: &Population) -> Shares {
        Shares::by(all, |it| it.buyer)
    }

    fn judge(&self, _: &Shares, _: &Population, _: usize, _: &mut Found) {}

    fn judge_rest(&self, index: &Shares, all: &Population, found: &mut Found) {
        for (buyer, contracts) in index.each().filter(|(it, _)| it.of.is_some()) {
            for own in share::by_supplier(contracts).filter(|it| it[0].supplier.is_some()) {
                let key = [buyer.of, own[0].supplier, buyer.currency];
                let name = share::name(key, buyer.year, all.names());
                let verdict = self.verdict(own, contracts, all);
                found.answer(Grain::Pair, Subject::other(&name), verdict);
            }
        }
    }
}

impl R040 {
    fn verdict(&self, own: &[Agreed], contracts: &[Agreed], all: &Population) -> Verdict {
        if !own[0].sum.is_some() {
            return Err(Missing(&["/contracts/value"]));
        }
        let purchases = share::purchases(contracts);
        if purchases < self.least_purchases {
            return Err(NotApplicable("few-purchases"));
        }
        let (sum, whole) = (share::total(own), share::total(contracts));
        let value = share::of(sum.minor, whole.minor);
        let mine = share::purchases(own);
        let number = number::real(mine) / number::real(purchases);
        let beyond = value >= self.value_share && number >= self.number_share;
        if !beyond || mine < self.least_own {
            return Err(Clear);
        }

        let evidence = Evidence::default()
            .percent("share", value)
            .percent("number_share", number)
            .count("own", mine)
            .sum("sum", sum, all.names())
            .threshold_number(self.value_share * 100.0)
            .sample(purchases)
            .amount(sum.price(all.names()));
        Ok(agreed::show_largest(evidence, own, all))
    }
}
