//! The market of the `kz` profile: who buys and sells, by number, without a table that grows.

use crate::chance::{Chance, mix, times};
use crate::goods::{FAMILIES, Good};
use crate::kinds::{KINDS, Kind};
use crate::organisations::Organisation;
use crate::places::PLACES;

/// Suppliers are numbered from here, and those of planted schemes from farther on.
const SUPPLIERS: u64 = 1_000_000;
const PLANTED: u64 = 10_000_000;
/// How many variants each good has.
const VARIANTS: usize = 40;

/// So that organisations and prices do not draw what a record draws.
const BUYER: u64 = 0xB0_7E12;
const SUPPLIER: u64 = 0x5E_1112;
const PRICE: u64 = 0x0091_21CE;

#[derive(Clone, Copy)]
pub(crate) struct Market {
    pub(crate) seed: u64,
}

/// A buyer before it has a name.
#[derive(Clone, Copy)]
pub(crate) struct Buyer {
    pub(crate) number: u64,
    pub(crate) place: usize,
    pub(crate) kind: Kind,
}

impl Market {
    /// How many buyers there are when so many purchases were made: they grow with its power ¾.
    pub(crate) fn buyers(number: u64) -> usize {
        12 + grown(number, 1.5)
    }

    /// The same of the suppliers of one family.
    pub(crate) fn suppliers(number: u64) -> usize {
        14 + grown(number, 0.6)
    }

    pub(crate) fn buyer(self, nth: usize) -> Buyer {
        let number = nth as u64;
        let mut chance = Chance::of(self.seed ^ BUYER, number);
        let place = chance.weighed(PLACES.iter().map(|it| it.share));
        Buyer { number, place, kind: KINDS[nth % KINDS.len()] }
    }

    /// The number of a supplier of a family.
    pub(crate) fn supplier_number(family: usize, nth: usize) -> u64 {
        SUPPLIERS + (nth * FAMILIES.len() + family) as u64
    }

    /// The number of a firm that exists for a planted scheme alone.
    pub(crate) fn planted_number(first: u64, nth: u64) -> u64 {
        PLANTED + first * 8 + nth
    }

    /// The firm with a number, as one that sells goods of a family.
    pub(crate) fn firm(self, number: u64, family: usize) -> Organisation {
        let mut chance = Chance::of(self.seed ^ SUPPLIER, number);
        let place = &PLACES[chance.weighed(PLACES.iter().map(|it| it.share))];
        let trades = &FAMILIES[family].trades;
        let trade = trades[chance.below(trades.len())];
        let mut name = Vec::with_capacity(48);
        name.extend_from_slice("ТОО \"Үлгі ".as_bytes());
        name.extend_from_slice(trade.as_bytes());
        name.push(b' ');
        crate::json::digits(&mut name, number - SUPPLIERS + 1);
        name.push(b'"');
        Organisation::new(String::from_utf8(name).unwrap_or_default(), number, place)
    }

    /// The usual price of a variant of a good in a place, in tiyn.
    pub(crate) fn price(self, good: &Good, variant: u64, place: usize) -> i64 {
        let code = good.code.bytes().fold(0, |sum: u64, it| mix(sum ^ u64::from(it)));
        let kind = Chance::of(self.seed ^ PRICE, code ^ variant).factor(0.35);
        let place = Chance::of(self.seed ^ PRICE, place as u64).factor(0.06);
        times(good.tenge * 100, kind * place)
    }

    pub(crate) fn variant(chance: &mut Chance) -> u64 {
        chance.below(VARIANTS) as u64
    }
}

impl Buyer {
    /// The buyer with its name in Kazakh.
    pub(crate) fn organisation(self) -> Organisation {
        let (kk, _) = self.kind.name(901 + self.number);
        let mut it = Organisation::new(kk, self.number, &PLACES[self.place]);
        it.administrator = Some(self.kind.administrator());
        it
    }
}

/// A number to the power of three quarters, by roots that are the same on every machine.
#[expect(clippy::cast_precision_loss, reason = "numbers of records are far below 2⁵³")]
pub(crate) fn power(number: u64) -> f64 {
    let root = (number as f64).sqrt();
    root * root.sqrt()
}

#[expect(clippy::cast_possible_truncation, reason = "a power of three quarters is small")]
#[expect(clippy::cast_sign_loss, reason = "roots are not negative")]
fn grown(number: u64, times: f64) -> usize {
    (times * power(number)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisations_grow_slower_than_purchases() {
        let counts = [0, 10_000, 160_000].map(Market::suppliers);
        assert_eq!(counts, [14, 614, 4814]);
    }

    #[test]
    fn a_price_is_the_same_whenever_it_is_asked() {
        let market = Market { seed: 5 };
        let good = &FAMILIES[0].goods[0];
        let usual = market.price(good, 3, 0);
        assert_eq!(usual, market.price(good, 3, 0));
        assert_ne!(usual, market.price(good, 4, 0));
        assert_ne!(usual, market.price(good, 3, 1));
    }
}
