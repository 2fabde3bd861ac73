//! What becomes of a contract: a change of terms, deliveries and their acts, payments.

use super::Draw;
use crate::at::At;
use crate::chance::Chance;
use crate::process::{Act, Amendment, Contract, Payment, Reason};

/// Of a thousand contracts, so many are changed.
const AMENDED: i64 = 180;
/// The same, paid a part before anything is delivered.
const PREPAID: i64 = 70;
/// The same, delivered some days late.
const LATE: i64 = 15;

impl Draw {
    pub(super) fn life(
        &self,
        signed: At,
        value: i64,
        works: bool,
        chance: &mut Chance,
    ) -> Contract {
        let days = if works { chance.between(90, 180) } else { chance.between(25, 90) };
        let mut contract = Contract { days, ..Contract::default() };
        let mut value = value;
        if chance.hits(AMENDED) {
            let at = signed.plus_days(chance.between(35, 80).min(days + 20));
            let (reason, now) = change(value, chance);
            let known = at < self.now;
            if known {
                let later = if reason == Reason::Term { chance.between(15, 45) } else { 0 };
                contract.days += later;
                value = now;
                contract.amendments.push(Amendment { at, reason, value });
            }
        }
        self.prepay(&mut contract, signed, value, chance);
        self.deliver(&mut contract, signed, value, chance);
        contract
    }

    /// A contract as agreed, delivered and paid in one piece.
    pub(crate) fn fulfilled(&self, signed: At, value: i64, chance: &mut Chance) -> Contract {
        let mut contract = Contract { days: chance.between(60, 90), ..Contract::default() };
        self.deliver(&mut contract, signed, value, chance);
        contract
    }

    fn prepay(&self, contract: &mut Contract, signed: At, value: i64, chance: &mut Chance) {
        let at = signed.plus_days(chance.between(5, 12));
        if chance.hits(PREPAID) && at < self.now {
            let part = value / 100 * chance.between(10, 30);
            contract.payments.push(Payment { at, value: part });
            contract.prepaid = true;
        }
    }

    /// Deliveries come late in the term of a contract, each is accepted, and paid some days later.
    fn deliver(&self, contract: &mut Contract, signed: At, value: i64, chance: &mut Chance) {
        let count = if chance.hits(800) { 1 } else { chance.between(2, 3) };
        let mut left = value;
        let mut unpaid = value - contract.payments.iter().map(|it| it.value).sum::<i64>();
        let slack = contract.days * 2 / 5;
        for nth in 1..=count {
            let due = signed.plus_days(contract.days * nth / count);
            let early = chance.between(0, slack / count.max(1));
            let late = if chance.hits(LATE) { early + chance.between(1, 9) } else { 0 };
            let at = due.plus_days(late - early).at(60 * chance.between(9, 17));
            let part = if nth == count { left } else { value / count };
            let paid = at.plus_days(chance.between(4, 22));
            if at >= self.now {
                return;
            }
            left -= part;
            contract.acts.push(Act { due, at, value: part });
            if paid < self.now && unpaid > 0 {
                let sum = if nth == count { unpaid } else { part.min(unpaid) };
                unpaid -= sum;
                contract.payments.push(Payment { at: paid, value: sum });
                contract.fulfilled = nth == count;
            }
        }
    }
}

/// Most changes move the term; few of them make the contract a little dearer.
fn change(value: i64, chance: &mut Chance) -> (Reason, i64) {
    match chance.weighed([70, 22, 8].into_iter()) {
        0 => (Reason::Term, value),
        1 => (Reason::Less, value / 1000 * chance.between(820, 990)),
        _ => (Reason::More, value / 1000 * chance.between(1005, 1045)),
    }
}
