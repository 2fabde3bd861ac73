//! Who bids, for how much, and when.

use super::{Ask, Draw};
use crate::chance::{Chance, times};
use crate::market::Market;
use crate::process::{Bid, Process, Stage};

/// Of a thousand lots, so many have one, two … six bids; the others up to twelve.
const COUNTS: [i64; 7] = [25, 260, 310, 190, 110, 60, 45];

impl Draw {
    /// Lets firms bid for each lot. A direct purchase has one, whose bid nobody sees.
    pub(super) fn compete(
        &self,
        process: &mut Process,
        family: usize,
        ask: &Ask,
        chance: &mut Chance,
    ) {
        if matches!(process.stage, Stage::Open | Stage::Cancelled | Stage::Unsuccessful) {
            return;
        }
        let direct = process.method.is_direct();
        let few = chance.weighed(COUNTS.into_iter()) + 1;
        let most = if few > 6 { 7 + chance.below(6) } else { few };
        let wanted = if direct { 1 } else { most };
        let numbers = match &ask.firms {
            Some(numbers) => numbers.clone(),
            None => numbers(process.number, family, wanted, chance),
        };
        process.firms = numbers.iter().map(|it| self.market.firm(*it, family)).collect();
        for nth in 0..process.lots.len() {
            // Not everybody wants every lot, but whoever bids at all bids for the first.
            let few = if nth == 0 || numbers.len() < 4 { 0 } else { chance.below(3) };
            let count = numbers.len() - few;
            let bids = rising(process, nth, count, chance);
            process.lots[nth].bids = bids;
        }
    }
}

/// Bids of the first firms, each dearer than the one before, none above the plan.
fn rising(process: &Process, nth: usize, count: usize, chance: &mut Chance) -> Vec<Bid> {
    let planned = process.lots[nth].item.planned;
    let alone = if count == 1 { chance.between(900, 990) } else { chance.between(970, 998) };
    let mut price = times(planned, f64::from(u16::try_from(alone).unwrap_or(1000)) / 1000.0);
    let status = if process.stage == Stage::Opened { "pending" } else { "valid" };
    // The winner of each lot is another: firms are turned, then listed in no order of price.
    let turn = chance.below(count);
    let mut bids: Vec<Bid> = (0..count)
        .map(|step| {
            if step > 0 {
                price = times(price, 1.0 / (1.012 + 0.05 * chance.unit())).min(price - 3);
            }
            let at = hour(process, chance);
            Bid { firm: (step + turn) % count, price, at, status }
        })
        .collect();
    if count > 3 && status == "valid" && chance.hits(90) {
        bids[0].status = "disqualified";
    }
    let shift = chance.below(count);
    bids.rotate_right(shift);
    bids
}

/// Most come on the last day.
pub(crate) fn hour(process: &Process, chance: &mut Chance) -> crate::at::At {
    let all = process.opens.until(process.closes).max(20);
    let left = chance.between(4, all - 2);
    process.closes.plus(-chance.between(3, left))
}

/// The numbers of some different suppliers of a family.
fn numbers(number: u64, family: usize, count: usize, chance: &mut Chance) -> Vec<u64> {
    let all = Market::suppliers(number);
    let mut numbers = Vec::with_capacity(count);
    while numbers.len() < count.min(all / 2) {
        let it = Market::supplier_number(family, chance.below(all));
        if !numbers.contains(&it) {
            numbers.push(it);
        }
    }
    numbers
}
