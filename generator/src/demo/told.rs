//! A purchase of the demo as the process that a release tells.

use super::bids::Bid;
use super::draft::Stage;
use super::purchase::{Carried, Lot, Purchase};
use crate::at::At;
use crate::noise::Quirks;
use crate::process::{
    self, Act, Amendment, Award, Brand, Contract, Item, Payment, Process, Reason,
};
use crate::process::{Stage as Reached, Tongue};

impl Purchase<'_> {
    pub(crate) fn process(&self) -> Process {
        let firms = self.tenderers();
        let place = |bid: &Bid<'_>| {
            firms.iter().position(|it| it.number == bid.tenderer.number).unwrap_or(0)
        };
        Process {
            number: self.number,
            tongue: Tongue::Both,
            quirks: Quirks::default(),
            buyer: self.buyer.clone(),
            family: self.family,
            method: self.method,
            intended: self.method,
            stage: reached(self.stage),
            published: At::of(self.published),
            opens: At::of(self.opens),
            closes: At::of(self.closes),
            decided: At::of(self.decided),
            signed: At::of(self.signed),
            delivery: (self.buyer.place, self.buyer.number),
            lots: self.lots.iter().map(|it| self.lot(it, &place)).collect(),
            subcontractor: None,
            firms: firms.iter().map(|it| (*it).clone()).collect(),
        }
    }

    fn lot(&self, lot: &Lot<'_>, place: &impl Fn(&Bid<'_>) -> usize) -> process::Lot {
        let bid = |it: &Bid<'_>| process::Bid {
            firm: place(it),
            price: it.price,
            at: At::of(it.at),
            status: it.status,
        };
        let award = |nth: usize| Award {
            firm: place(&lot.bids[nth]),
            bid: Some(nth).filter(|_| !self.method.is_direct()),
            price: lot.bids[nth].price,
            contract: self.contract(lot.bids[nth].price * lot.quantity),
        };
        process::Lot {
            item: Item {
                good: lot.good,
                variant: 0,
                brand: Brand::None,
                quantity: lot.quantity,
                planned: lot.planned,
            },
            award: lot.winner.map(award),
            bids: lot.bids.iter().map(bid).collect(),
        }
    }

    fn contract(&self, value: i64) -> Contract {
        let signed = At::of(self.signed);
        let contract = Contract { days: 60, ..Contract::default() };
        match self.carried {
            Carried::Signed => contract,
            Carried::Amended => {
                let at = signed.plus_days(30);
                let amendments = vec![Amendment { at, reason: Reason::Term, value }];
                // The term was moved beyond now.
                Contract { days: 400, amendments, ..contract }
            }
            Carried::Paid => Contract {
                acts: vec![Act { due: signed.plus_days(60), at: signed.plus_days(20), value }],
                payments: vec![Payment { at: signed.plus_days(25), value }],
                fulfilled: true,
                ..contract
            },
        }
    }
}

fn reached(stage: Stage) -> Reached {
    match stage {
        Stage::Open(_) => Reached::Open,
        Stage::Opened(_) => Reached::Opened,
        Stage::Awarded(_) => Reached::Awarded,
        Stage::Unsuccessful(_) => Reached::Unsuccessful,
        Stage::Cancelled(_) => Reached::Cancelled,
    }
}
