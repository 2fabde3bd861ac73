//! A process of the `dr` profile, drawn.

use super::Draw;
use super::measured::{
    AWARDS, BUYERS, CLASSES, IDENTICAL, ITEMS, LOG_BUYERS, NO_PRICE, NO_STATUS, PENDING, RATIOS,
    SUPPLIERS, TENDERERS, WAYS, Way, quantile,
};
use crate::at::At;
use crate::chance::{Chance, exp, times};

pub(crate) struct Process {
    pub(crate) number: u64,
    pub(crate) way: &'static Way,
    pub(crate) category: usize,
    pub(crate) status: usize,
    pub(crate) buyer: u64,
    pub(crate) opens: At,
    pub(crate) closes: At,
    pub(crate) value: i64,
    pub(crate) items: Vec<Item>,
    /// The numbers of the tenderers.
    pub(crate) firms: Vec<u64>,
    pub(crate) bids: Vec<Bid>,
    pub(crate) awards: Vec<Award>,
}

pub(crate) struct Item {
    pub(crate) class: u64,
    pub(crate) kind: u64,
    pub(crate) quantity: i64,
    pub(crate) price: i64,
}

pub(crate) struct Bid {
    pub(crate) firm: usize,
    pub(crate) at: At,
    pub(crate) value: Option<i64>,
    pub(crate) status: Option<&'static str>,
}

pub(crate) struct Award {
    pub(crate) suppliers: Vec<usize>,
    pub(crate) value: i64,
}

impl Draw {
    pub(super) fn drawn(&self, number: u64, chance: &mut Chance) -> Process {
        let way = &WAYS[chance.weighed(WAYS.iter().map(|it| it.share))];
        let status = chance.weighed(way.statuses.iter().copied());
        let (middle, spread) = way.value;
        let value = times(100, exp(middle + spread * chance.bell())).max(10_000);
        let period = times(way.period, chance.factor(0.5));
        let closes = self.now.plus_days(-chance.between(1, 365)).worked();
        let closes = closes.at(60 * chance.between(10, 17));
        let count = bid_count(way, chance);
        let firms = firms(number, count, chance);
        let mut process = Process {
            number,
            way,
            category: chance.weighed(way.categories.iter().copied()),
            status,
            buyer: floor(exp(LOG_BUYERS * chance.unit()).min(BUYERS)),
            opens: closes.plus(-period),
            closes,
            value,
            items: items(value, chance),
            firms,
            bids: Vec::new(),
            awards: Vec::new(),
        };
        process.bids = bids(&process, count, chance);
        process.awards = awards(&process, chance);
        process
    }
}

fn bid_count(way: &Way, chance: &mut Chance) -> usize {
    match chance.weighed(way.bids.iter().copied()) {
        // A few have two hundred.
        12 => usize::try_from(floor(12.0 / (1.0 - 0.945 * chance.unit()))).unwrap_or(12),
        few => few,
    }
}

/// Different tenderers: they bid by Zipf's law with an exponent near two thirds.
fn firms(number: u64, count: usize, chance: &mut Chance) -> Vec<u64> {
    let all = 300.0 + TENDERERS * crate::market::power(number);
    let mut firms = Vec::with_capacity(count);
    while firms.len() < count {
        let share = chance.unit();
        let it = floor(all * share * share * share);
        if !firms.contains(&it) {
            firms.push(it);
        }
    }
    firms
}

fn items(value: i64, chance: &mut Chance) -> Vec<Item> {
    let count = floor(quantile(&ITEMS, chance.unit())).max(1);
    let class = CLASSES[chance.weighed(CLASSES.iter().map(|it| it.1))].0;
    let each = value / i64::try_from(count).unwrap_or(1);
    let item = |_| {
        let class = if chance.hits(850) {
            class
        } else {
            CLASSES[chance.weighed(CLASSES.iter().map(|it| it.1))].0
        };
        let quantity = 1 + chance.between(0, 60) * chance.between(0, 12);
        let kind = chance.between(0, 999).unsigned_abs();
        Item { class, kind, quantity, price: (each / quantity).max(1) }
    };
    (0..count).map(item).collect()
}

fn bids(process: &Process, count: usize, chance: &mut Chance) -> Vec<Bid> {
    // The more bids, the more of them are disqualified.
    let out = i64::try_from(count * 20).unwrap_or(0).min(300);
    let all = process.opens.until(process.closes).max(3);
    let mut bids: Vec<Bid> = (0..count)
        .map(|firm| {
            let value = times(process.value, quantile(&RATIOS, chance.unit())).max(100);
            let status = match chance.between(1, 1000) {
                it if it <= NO_STATUS => None,
                it if it <= NO_STATUS + PENDING => Some("pending"),
                it if it <= NO_STATUS + PENDING + out => Some("disqualified"),
                _ => Some("valid"),
            };
            let value = match chance.between(1, 1000) {
                it if it <= NO_PRICE / 2 => None,
                it if it <= NO_PRICE => Some(0),
                _ => Some(value),
            };
            Bid { firm, at: process.closes.plus(-chance.between(0, all)), value, status }
        })
        .collect();
    if count > 1 && chance.hits(IDENTICAL) {
        bids[0].value = bids[1].value;
    }
    bids
}

fn awards(process: &Process, chance: &mut Chance) -> Vec<Award> {
    let complete = process.status == 0 && !process.bids.is_empty();
    let count = if complete { chance.weighed(AWARDS.into_iter()) } else { 0 };
    let mut order: Vec<&Bid> = process.bids.iter().collect();
    order.sort_by_key(|it| (it.status != Some("valid"), it.value.unwrap_or(i64::MAX)));
    let mut places = order.iter();
    let award = |_| {
        let suppliers = chance.weighed(SUPPLIERS.into_iter()) + 1;
        let won: Vec<&&Bid> = places.by_ref().take(suppliers).collect();
        let value = won.first()?.value.unwrap_or(process.value);
        Some(Award { suppliers: won.iter().map(|it| it.firm).collect(), value })
    };
    (0..count).map_while(award).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "counts are small")]
#[expect(clippy::cast_sign_loss, reason = "counts are not negative")]
fn floor(it: f64) -> u64 {
    it as u64
}
