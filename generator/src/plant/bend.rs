//! How each scheme bends what was drawn: the bids, then the contract.

use super::Group;
use crate::chance::{Chance, times};
use crate::kz::{self, Draw};
use crate::market::Market;
use crate::process::{Act, Amendment, Bid, Brand, Payment, Process, Reason};
use crate::scheme::Scheme::*;

impl Group {
    /// Bends who bids, and for how much.
    pub(super) fn bid(&self, process: &mut Process, chance: &mut Chance) {
        let member = usize::try_from(self.planted.member).unwrap_or(0);
        let lowest = process.lots[0].bids.iter().map(|it| it.price).min().unwrap_or(0);
        match self.planted.scheme {
            RotationRing => covered(process, lowest, member % self.firms.len(), 40..=120, chance),
            CoverBids => covered(process, lowest, 0, 30..=100, chance),
            Phoenix => covered(process, lowest, 0, 60..=200, chance),
            FixedMultiple => self.multiplied(process, lowest),
            EqualPrices => self.second_equal(process, chance),
            SharedAccount => {
                let first = process.firms[0].number;
                if self.own < 500 {
                    process.firms[1].account = first;
                } else {
                    process.firms[1].phone = first;
                }
            }
            LowBidThenAmendment => self.far_below(process, chance),
            TailoredSingleBid => process.lots[0].item.brand = Brand::Only,
            TwiceTheSameNeed => process.delivery = (process.delivery.0, self.buyer.number),
            _ => {}
        }
        if self.planted.scheme == Phoenix && member > 0 {
            process.firms[0].phone = self.firms[0];
        }
    }

    /// Each asks the same per cent more than the one before.
    fn multiplied(&self, process: &mut Process, lowest: i64) {
        // A price that stays whole through all its multiples; a cheap one by tenths.
        let (unit, percent) = match lowest {
            1_000_000.. => (10_000, 103 + self.own % 5),
            _ => (100, 110),
        };
        let base = (lowest * 8 / 10 / unit).max(1) * unit;
        let prices = [base, base * percent / 100, base * percent * percent / 10_000];
        for (bid, price) in process.lots[0].bids.iter_mut().zip(prices) {
            bid.price = price;
            bid.status = "valid";
        }
    }

    /// The winner and another ask the same.
    fn second_equal(&self, process: &mut Process, chance: &mut Chance) {
        self.at_least(process, 3, chance);
        let bids = &mut process.lots[0].bids;
        bids.sort_by_key(|it| it.price);
        bids[1].price = bids[0].price;
    }

    /// The winner asks two thirds of what everybody else asks.
    fn far_below(&self, process: &mut Process, chance: &mut Chance) {
        self.at_least(process, 3, chance);
        let bids = &mut process.lots[0].bids;
        bids.sort_by_key(|it| it.price);
        bids[0].price = times(bids[1].price, 0.6 + 0.06 * chance.unit());
    }

    /// Lets firms that exist for this alone bid as well, until there are enough; all bids are valid.
    fn at_least(&self, process: &mut Process, count: usize, chance: &mut Chance) {
        let planned = process.lots[0].item.planned;
        for bid in &mut process.lots[0].bids {
            bid.status = "valid";
        }
        for nth in process.lots[0].bids.len()..count {
            let number = Market::planted_number(self.planted.key(), nth as u64);
            let at = kz::hour(process, chance);
            let price = times(planned, 0.975 - 0.03 * chance.unit());
            process.lots[0].bids.push(Bid {
                firm: process.firms.len(),
                price,
                at,
                status: "valid",
            });
            let market = Market { seed: self.planted.seed };
            process.firms.push(market.firm(number, self.family));
        }
    }

    /// Bends what became of the contract.
    pub(super) fn carry(&self, draw: &Draw, process: &mut Process, chance: &mut Chance) {
        let signed = process.signed;
        let lot = &mut process.lots[0];
        let quantity = lot.item.quantity;
        let Some(award) = &mut lot.award else { return };
        let value = award.price * quantity;
        let contract = &mut award.contract;
        match self.planted.scheme {
            LowBidThenAmendment => {
                let dearer = value / 1000 * chance.between(1215, 1300);
                *contract = draw.fulfilled(signed, dearer, chance);
                let at = signed.plus_days(chance.between(9, 28));
                contract.amendments = vec![Amendment { at, reason: Reason::More, value: dearer }];
            }
            PaymentWithoutAct => {
                *contract = kz::Contract { days: 90 + self.own % 40, ..kz::Contract::default() };
                contract.payments = vec![Payment { at: signed.plus_days(20), value }];
            }
            ImpossibleAct => {
                *contract = kz::Contract { days: 150, fulfilled: true, ..kz::Contract::default() };
                let at = signed.plus_days(chance.between(1, 3));
                contract.acts = vec![Act { due: signed.plus_days(150), at, value }];
                contract.payments = vec![Payment { at: at.plus_days(6), value }];
            }
            LosingBidderAsSubcontractor => {
                let loser = lot.bids.iter().find(|it| it.firm != award.firm);
                process.subcontractor = loser.map(|it| it.firm);
            }
            // Contracts of the two needs run at the same time.
            TwiceTheSameNeed => contract.days = contract.days.max(40),
            _ => {}
        }
    }
}

/// One firm wins, and every other asks so many thousandths more, none the same.
fn covered(
    process: &mut Process,
    lowest: i64,
    winner: usize,
    above: std::ops::RangeInclusive<i64>,
    chance: &mut Chance,
) {
    let (least, most) = above.into_inner();
    let count = i64::try_from(process.lots[0].bids.len()).unwrap_or(1);
    let width = ((most - least) / (count - 1).max(1)).max(2);
    let mut step = 0;
    for bid in &mut process.lots[0].bids {
        bid.status = "valid";
        bid.price = lowest;
        if bid.firm != winner {
            let more = least + step * width + chance.between(0, width - 1);
            bid.price = lowest + (lowest * more / 1000).max(1 + step);
            step += 1;
        }
    }
}
