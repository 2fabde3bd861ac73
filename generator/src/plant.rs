//! How each scheme bends a purchase: what is asked of chance, then the bids, then the contract.

mod ask;
mod bend;

use crate::at::At;
use crate::chance::Chance;
use crate::goods::FAMILIES;
use crate::kz::{self, Draw};
use crate::market::{Buyer, Market};
use crate::organisations::{Organisation, bin};
use crate::plan::Planted;
use crate::process::Process;
use crate::scheme::Scheme::*;

/// So that a debarment is not drawn as a purchase is.
const DEBARRED: u64 = 0xDEBA;
/// Roads: the family of works.
const WORKS: usize = 6;

/// Draws a purchase that is planted.
pub(crate) fn process(draw: &Draw, number: u64, planted: Planted, chance: &mut Chance) -> Process {
    let group = Group::of(draw, planted);
    let mut process = draw.field(number, &group.ask(draw, chance), chance);
    group.bid(&mut process, chance);
    draw.award(&mut process, chance);
    group.carry(draw, &mut process, chance);
    process
}

/// The organisations that a planting is about.
pub(crate) fn organisations(draw: &Draw, planted: Planted) -> Vec<Organisation> {
    let group = Group::of(draw, planted);
    let firm = |it: &u64| draw.market.firm(*it, group.family);
    match planted.scheme {
        Bunching => vec![group.buyer.organisation()],
        TwiceTheSameNeed => vec![group.buyer.organisation(), group.other().organisation()],
        // The old firm is gone; the new one is the question.
        Phoenix => vec![firm(&group.firms[1])],
        Splitting => vec![group.buyer.organisation(), firm(&group.firms[0])],
        SharedAccount => group.firms[..2].iter().map(firm).collect(),
        RotationRing | CoverBids => group.firms.iter().map(firm).collect(),
        _ => Vec::new(),
    }
}

/// The firm that a planting debars, and the days between which it is.
pub(crate) fn debarred(draw: &Draw, planted: Planted) -> Option<(Organisation, At, At)> {
    let group = Group::of(draw, planted);
    let from = group.start.plus_days(40);
    let firm = || draw.market.firm(group.firms[0], group.family);
    (planted.scheme == Phoenix).then(|| (firm(), from, from.plus_days(730)))
}

/// What all purchases of a planting have in common.
struct Group {
    planted: Planted,
    buyer: Buyer,
    family: usize,
    good: (usize, u64),
    firms: Vec<u64>,
    start: At,
    /// A number from 0 to 999 that is the planting's own.
    own: i64,
}

impl Group {
    fn of(draw: &Draw, planted: Planted) -> Self {
        let mut chance = planted.chance();
        let nth = chance.below(Market::buyers(planted.key()));
        // Works are bought by offices of roads: every seventh buyer is one.
        let works = planted.scheme == ImpossibleAct;
        let buyer = draw.market.buyer(if works { nth / 7 * 7 + WORKS } else { nth });
        let family = if works { WORKS } else { kz::family(buyer, &mut chance) };
        let good = (chance.below(FAMILIES[family].goods.len()), Market::variant(&mut chance));
        let count = match planted.scheme {
            RotationRing => 3 + chance.below(4),
            CoverBids | SharedAccount => 3 + chance.below(2),
            FixedMultiple => 3,
            Phoenix => 4,
            _ => 1,
        };
        let firms = (0..count as u64).map(|it| Market::planted_number(planted.key(), it)).collect();
        let start = draw.first_day().plus_days(chance.between(10, 330));
        let own = chance.between(0, 999);
        Self { planted, buyer, family, good, firms, start, own }
    }

    /// Another buyer of the same place, which exists for this alone.
    fn other(&self) -> Buyer {
        Buyer { number: Market::planted_number(self.planted.key(), 7), ..self.buyer }
    }
}

/// Suppliers that were debarred, and no longer are on the first day on which something is signed.
pub(crate) fn debarred_before(draw: &Draw, count: u64) -> impl Iterator<Item = (String, At, At)> {
    let all = Market::suppliers(count) * FAMILIES.len();
    (0..all).filter_map(move |nth| {
        let number = Market::supplier_number(nth % FAMILIES.len(), nth / FAMILIES.len());
        let mut chance = Chance::of(draw.market.seed ^ DEBARRED, number);
        let until = draw.first_day().plus_days(-chance.between(60, 700));
        chance.hits(8).then(|| (bin(number), until.plus_days(-730), until))
    })
}
