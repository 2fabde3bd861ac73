//! R051. A market is in few hands: the squares of the suppliers' shares add up to much.

use crate::prelude::*;
use crate::share::{self, Shares};

pub(crate) struct R051 {
    least_purchases: usize,
    least_suppliers: usize,
    least_own: usize,
    index: i64,
}

impl Flag for R051 {
    const CODE: &'static str = "R051";
    const GRAIN: Grain = Grain::Market;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_purchases", 20.0),
        parameter("least_suppliers", 5.0),
        parameter("least_own", 2.0),
        parameter("index", 5000.0),
    ];

    fn with(settings: &Settings) -> Self {
        Self {
            least_purchases: number::place(settings.number("R051.least_purchases")),
            least_suppliers: number::place(settings.number("R051.least_suppliers")),
            least_own: number::place(settings.number("R051.least_own")),
            index: number::whole(settings.number("R051.index")).unwrap_or(i64::MAX),
        }
    }
}

impl Survey for R051 {
    type Index = Shares;

    fn index(&self, all: &Population) -> Shares {
        Shares::by(all, |it| it.group)
    }

    fn judge(&self, _: &Shares, _: &Population, _: usize, _: &mut Found) {}

    fn judge_rest(&self, index: &Shares, all: &Population, found: &mut Found) {
        for (market, parts) in index.each() {
            let key = [market.of, market.currency, Name::NONE];
            let name = share::name(key, market.year, all.names());
            let verdict = super::r050::known(market).and_then(|()| self.verdict(parts, all));
            found.answer(Grain::Market, Subject::other(&name), verdict);
        }
    }
}

impl R051 {
    fn verdict(&self, parts: &[Agreed], all: &Population) -> Verdict {
        let purchases = share::purchases(parts);
        if purchases < self.least_purchases {
            return Err(NotApplicable("few-purchases"));
        }
        let holders = holders(parts);
        let suppliers = holders.iter().filter(|it| it[0].supplier.is_some()).count();
        if suppliers < self.least_suppliers {
            return Err(NotApplicable("few-suppliers"));
        }
        let whole = share::total(parts);
        let hhi = index(holders.iter().map(|it| share::total(it).minor), whole.minor);
        let largest = holders.iter().rev().max_by_key(|it| share::total(it).minor).ok_or(Clear)?;
        // One great purchase says nothing of the others.
        if hhi < self.index || share::purchases(largest) < self.least_own {
            return Err(Clear);
        }

        let evidence = Evidence::default()
            .count("index", hhi)
            .percent("share", share::of(share::total(largest).minor, whole.minor))
            .count("suppliers", suppliers)
            .threshold(self.index)
            .sample(purchases)
            .amount(whole.price(all.names()));
        Ok(agreed::show_largest(evidence, largest, all))
    }
}

/// The parts of each supplier; what several supply together is a holder of its own.
fn holders(parts: &[Agreed]) -> Vec<&[Agreed]> {
    let size = |it: &[Agreed]| if it[0].supplier.is_some() { it.len() } else { 1 };
    share::by_supplier(parts).flat_map(|it| it.chunks(size(it))).collect()
}

/// The index of Herfindahl and Hirschman, from 0 to 10,000, in whole numbers: the sum of squared shares.
fn index(sums: impl Iterator<Item = i64>, whole: i64) -> i64 {
    let squares = sums.map(|it| share::millionths(it, whole)).map(|it| it * it).sum::<i64>();
    squares / 100_000_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_is_ten_thousand_for_one_and_two_thousand_for_five_alike() {
        assert_eq!(index([70].into_iter(), 70), 10_000);
        assert_eq!(index([20; 5].into_iter(), 100), 2_000);
        assert_eq!(index([50, 30, 20].into_iter(), 100), 3_800);
        assert_eq!(index([i64::MAX / 2, i64::MAX / 2].into_iter(), i64::MAX), 4_999);
    }
}
