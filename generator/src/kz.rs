//! The `kz` profile: two years of purchases of an invented region, calm but for what is planted.

mod bids;
mod life;
mod when;

use jiff::ToSpan;
use jiff::civil::DateTime;

use crate::at::At;
use crate::chance::{Chance, times};
use crate::goods::{FAMILIES, Family, Good};
use crate::market::{Buyer, Market};
use crate::methods::{AUCTION, DIRECT, DIRECT_LIMIT, Method, PRICES, PRICES_LIMIT, RATING, SINGLE};
use crate::methods::{TENDER, index};
use crate::noise::Quirks;
use crate::places::PLACES;
pub(crate) use crate::process::Contract;
use crate::process::{Award, Brand, Item, Lot, Process, Stage, Tongue};

pub(crate) use self::bids::hour;

/// What a planted scheme wants of a purchase; the rest is left to chance.
#[derive(Default)]
pub(crate) struct Ask {
    pub(crate) buyer: Option<Buyer>,
    pub(crate) family: Option<usize>,
    /// A place among the goods of the family, and a variant.
    pub(crate) good: Option<(usize, u64)>,
    pub(crate) method: Option<&'static Method>,
    pub(crate) signed: Option<At>,
    /// The numbers of the firms that bid; one bid of each.
    pub(crate) firms: Option<Vec<u64>>,
    /// What the purchase is planned to cost, in tiyn.
    pub(crate) value: Option<i64>,
    pub(crate) quantity: Option<i64>,
    pub(crate) tongue: Option<Tongue>,
    /// How many days less than the law gives bidders.
    pub(crate) hurry: i64,
    /// One lot, and a winner.
    pub(crate) planted: bool,
}

/// Of a thousand purchases: awarded, unsuccessful, cancelled, open, opened.
const STAGES: [(Stage, i64); 5] = [
    (Stage::Awarded, 870),
    (Stage::Unsuccessful, 40),
    (Stage::Cancelled, 25),
    (Stage::Open, 55),
    (Stage::Opened, 10),
];
/// Of a thousand purchases, so many have one, two … five lots; the others up to three hundred.
const LOTS: [i64; 6] = [600, 180, 100, 70, 42, 8];
/// Of a thousand purchases that the limits leave open, so many are made by each way.
const METHODS: [(&Method, i64); 6] =
    [(&PRICES, 330), (&TENDER, 330), (&RATING, 90), (&AUCTION, 140), (&SINGLE, 60), (&DIRECT, 50)];

/// Draws purchases of a market at an hour.
pub(crate) struct Draw {
    pub(crate) market: Market,
    pub(crate) now: At,
    /// The first day and the length of each month, of the last whole year and of the one before.
    months: [[(At, i64); 12]; 2],
}

impl Draw {
    pub(crate) fn new(seed: u64, now: DateTime) -> Self {
        let this = now.date().first_of_month();
        let month = |years: i32, month: i32| {
            // The last such month that is over, and the one a year before it.
            let back = (i32::from(this.month()) - 1 - month).rem_euclid(12);
            let back = if back == 0 { 12 } else { back } + 12 * years;
            let first = this.saturating_sub(back.months());
            (At::of(first.at(0, 0, 0, 0)), i64::from(first.days_in_month()))
        };
        let year = |years| std::array::from_fn(|it| month(years, i32::try_from(it).unwrap_or(0)));
        Self { market: Market { seed }, now: At::of(now), months: [year(0), year(1)] }
    }

    /// The first day on which something may be signed.
    pub(crate) fn first_day(&self) -> At {
        self.months[1].iter().map(|it| it.0).min().unwrap_or(self.now)
    }

    /// A purchase up to its bids; nothing is awarded yet.
    pub(crate) fn field(&self, number: u64, ask: &Ask, chance: &mut Chance) -> Process {
        let nth = || Market::buyers(number);
        let buyer = ask.buyer.unwrap_or_else(|| self.market.buyer(chance.below(nth())));
        let family = ask.family.unwrap_or_else(|| family(buyer, chance));
        let stage = if ask.planted { Stage::Awarded } else { drawn(&STAGES, chance) };
        let intended = ask.method.unwrap_or_else(|| method(stage, chance));
        let lots = self.lots(ask, buyer, family, intended, chance);
        let method = within_limits(ask, intended, &lots, self.now);
        let times = self.times(ask, stage, method, chance);
        let tongue = if chance.hits(600) { Tongue::Kazakh } else { Tongue::Russian };
        let mut process = Process {
            number,
            tongue: ask.tongue.unwrap_or(tongue),
            quirks: Quirks::default(),
            buyer: buyer.organisation(),
            firms: Vec::new(),
            family: &FAMILIES[family],
            method,
            // A way that failed is followed by a single source: that is how it was planned.
            intended: if method.is(&SINGLE) { &TENDER } else { method },
            stage,
            published: times.published,
            opens: times.opens,
            closes: times.closes,
            decided: times.decided,
            signed: times.signed,
            delivery: (&PLACES[buyer.place], buyer.number),
            lots,
            subcontractor: None,
        };
        self.compete(&mut process, family, ask, chance);
        process
    }

    fn lots(
        &self,
        ask: &Ask,
        buyer: Buyer,
        family: usize,
        method: &Method,
        chance: &mut Chance,
    ) -> Vec<Lot> {
        let single = ask.planted || method.is(&DIRECT);
        let count = if single { 1 } else { count(chance) };
        let goods = FAMILIES[family].goods;
        let first = chance.below(goods.len());
        let lot = |nth: usize| {
            let (good, variant) =
                ask.good.unwrap_or(((first + nth) % goods.len(), Market::variant(chance)));
            let item = self.item(ask, &goods[good], variant, buyer.place, method, chance);
            Lot { item, bids: Vec::new(), award: None }
        };
        (0..count).map(lot).collect()
    }

    fn item(
        &self,
        ask: &Ask,
        good: &'static Good,
        variant: u64,
        place: usize,
        method: &Method,
        chance: &mut Chance,
    ) -> Item {
        let usual = self.market.price(good, variant, place);
        let planned = times(usual, chance.factor(0.08)).max(200);
        let quantity = ask.quantity.unwrap_or_else(|| quantity(good, chance));
        let brand = if chance.hits(20) { Brand::OrEqual } else { Brand::None };
        let most = index(self.now.year()) * DIRECT_LIMIT * chance.between(100, 700) / 1000;
        let value = ask.value.or_else(|| {
            let direct = method.is(&DIRECT);
            (direct && planned * quantity > most).then_some(most)
        });
        // A value that is wanted keeps the price near the usual, and moves the quantity.
        let quantity = value.map_or(quantity, |it| (it / planned).max(1));
        let planned = value.map_or(planned, |it| it / quantity);
        let step = if planned > 100_000 && ask.value.is_none() { 1000 } else { 1 };
        Item { good, variant, brand, quantity, planned: planned / step * step }
    }

    /// Names the winner of each lot, and what becomes of the contract.
    pub(crate) fn award(&self, process: &mut Process, chance: &mut Chance) {
        if process.stage != Stage::Awarded {
            return;
        }
        let direct = process.method.is_direct();
        let works = process.family.category == "works";
        for nth in 0..process.lots.len() {
            let lot = &process.lots[nth];
            let valid = lot.bids.iter().enumerate().filter(|it| it.1.status == "valid");
            let Some((bid, won)) = valid.min_by_key(|it| it.1.price) else { continue };
            let (firm, price) = (won.firm, won.price);
            let value = price * lot.item.quantity;
            let contract: Contract = self.life(process.signed, value, works, chance);
            let lot = &mut process.lots[nth];
            lot.award = Some(Award { firm, bid: Some(bid).filter(|_| !direct), price, contract });
            if direct {
                lot.bids.clear();
            }
        }
    }
}

fn drawn<T: Copy>(table: &[(T, i64)], chance: &mut Chance) -> T {
    table[chance.weighed(table.iter().map(|it| it.1))].0
}

/// A family that a buyer buys, each good of it as often as another.
pub(crate) fn family(buyer: Buyer, chance: &mut Chance) -> usize {
    let weight = |it: &Family| {
        if it.buyers.contains(&buyer.kind) { i64::try_from(it.goods.len()).unwrap_or(1) } else { 0 }
    };
    chance.weighed(FAMILIES.iter().map(weight))
}

fn count(chance: &mut Chance) -> usize {
    match chance.weighed(LOTS.into_iter()) {
        5 => {
            let more = chance.skewed(295);
            6 + more
        }
        few => few + 1,
    }
}

/// A way to buy; nobody is asked directly before there is a winner.
fn method(stage: Stage, chance: &mut Chance) -> &'static Method {
    let few = if stage == Stage::Awarded { METHODS.len() } else { 4 };
    drawn(&METHODS[..few], chance)
}

/// Price offers are asked up to a limit; what is dearer is bought by tender.
fn within_limits(ask: &Ask, method: &'static Method, lots: &[Lot], now: At) -> &'static Method {
    let value: i64 = lots.iter().map(Lot::planned).sum();
    let beyond = value > index(now.year() - 1) * PRICES_LIMIT;
    let prices = method.is(&PRICES);
    if ask.method.is_none() && prices && beyond { &TENDER } else { method }
}

fn quantity(good: &Good, chance: &mut Chance) -> i64 {
    let [least, most] = good.quantity;
    match chance.between(least, most) {
        it @ 1000.. => it / 100 * 100,
        it @ 100.. => it / 10 * 10,
        it => it,
    }
}
