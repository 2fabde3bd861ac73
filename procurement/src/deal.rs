//! A deal: a contract within the process that led to it.

use std::collections::BTreeSet;
use std::fmt::Display;

use crate::flag::Silence::{self, Missing, NotApplicable};
use crate::moment::day_of;
use crate::money::{Price, Value};
use crate::number::real_of;
use crate::process::{Award, Contract, Milestone, Process, Transaction};

/// One contract of a process.
#[derive(Clone, Copy)]
pub struct Deal<'p> {
    pub process: &'p Process<'p>,
    /// Its place in `/contracts`.
    pub nth: usize,
    pub contract: &'p Contract<'p>,
}

impl<'p> Deal<'p> {
    /// Every contract of a process.
    pub fn each(process: &'p Process<'p>) -> impl Iterator<Item = Self> {
        let all = process.contracts.iter().enumerate();
        all.map(move |(nth, contract)| Self { process, nth, contract })
    }

    /// A JSON pointer into the contract.
    pub fn at(&self, tail: impl Display) -> String {
        format!("/contracts/{}{tail}", self.nth)
    }

    /// The award it carries out, with its place in `/awards`.
    pub fn award(&self) -> Option<(usize, &'p Award<'p>)> {
        self.contract.award_of(self.process)
    }

    /// What it is worth now.
    pub fn price(&self) -> Option<Price<'p>> {
        self.contract.value.as_ref().and_then(Value::price)
    }

    /// What was awarded, where it is in the currency of the contract.
    pub fn awarded(&self) -> Result<(usize, Price<'p>, Price<'p>), Silence> {
        let now = self.price().ok_or(Missing(&["/contracts/value"]))?;
        let (nth, award) = self.award().ok_or(Missing(&["/contracts/awardID"]))?;
        let first = award.value.as_ref().and_then(Value::price);
        let first = first.ok_or(Missing(&["/awards/value"]))?;
        if first.currency != now.currency {
            return Err(NotApplicable("several-currencies"));
        }
        Ok((nth, first, now))
    }

    /// The day of the signature, counted from 1970, with its text.
    pub fn signed(&self) -> Result<(i64, &'p str), Silence> {
        let text = self.contract.date_signed.get();
        let read = text.and_then(|it| Some((day_of(it)?, it)));
        read.ok_or(Missing(&["/contracts/dateSigned"]))
    }

    /// The acts of what was delivered that are signed, with their places and days.
    pub fn acts(&self) -> impl Iterator<Item = (usize, &'p Milestone<'p>, i64)> + use<'p> {
        self.milestones("act").filter_map(|(nth, it)| {
            let met = it.date_met.get().and_then(day_of)?;
            Some((nth, it, met))
        })
    }

    /// The milestones of a code, with their places.
    pub fn milestones(
        &self,
        code: &'static str,
    ) -> impl Iterator<Item = (usize, &'p Milestone<'p>)> + use<'p> {
        self.all_milestones().filter(move |(_, it)| it.code.is(code))
    }

    /// All milestones, with their places.
    pub fn all_milestones(&self) -> impl Iterator<Item = (usize, &'p Milestone<'p>)> + use<'p> {
        let carried = self.contract.implementation.as_ref();
        let all = carried.and_then(|it| it.milestones.as_deref()).unwrap_or_default();
        all.iter().enumerate()
    }

    /// Refuses contracts that were called off before they were in force.
    pub fn in_force(&self) -> Result<(), Silence> {
        if self.contract.status.is("cancelled") {
            return Err(NotApplicable("contract-cancelled"));
        }
        Ok(())
    }

    /// What it is worth as the treasury pays it, with the name of the field.
    pub fn payable(&self) -> Result<(&'static str, &'p Value<'p>), Silence> {
        let with_tax = self.contract.value_with_vat.as_ref().map(|it| ("valueWithVAT", it));
        let value = self.contract.value.as_ref().map(|it| ("value", it));
        let mut given = with_tax.into_iter().chain(value);
        given.find(|(_, it)| it.price().is_some()).ok_or(Missing(&["/contracts/value"]))
    }

    /// What was paid, all in one currency; a payment that is published twice counts once.
    pub fn paid(&self) -> Result<Paid<'p>, Silence> {
        let carried = self.contract.implementation.as_ref();
        let all = carried.and_then(|it| it.transactions.as_deref());
        let all = all.ok_or(Missing(&["/contracts/implementation/transactions"]))?;
        let mut known = BTreeSet::new();
        let mut paid = Paid { each: Vec::new(), currency: "" };
        for (nth, it) in all.iter().enumerate() {
            let payment = Payment::read(nth, it);
            let (payment, currency) =
                payment.ok_or(Missing(&["/contracts/implementation/transactions/value"]))?;
            if !paid.each.is_empty() && paid.currency != currency {
                return Err(NotApplicable("several-currencies"));
            }
            paid.currency = currency;
            let twice = it.id.get().is_some_and(|id| !known.insert((id, payment.minor)));
            if !twice {
                paid.each.push(payment);
            }
        }
        if paid.each.is_empty() { Err(NotApplicable("not-paid")) } else { Ok(paid) }
    }
}

/// The payments of a contract.
pub struct Paid<'p> {
    pub each: Vec<Payment<'p>>,
    pub currency: &'p str,
}

/// One payment.
#[derive(Clone, Copy)]
pub struct Payment<'p> {
    /// Its place among the transactions.
    pub nth: usize,
    /// As published, and in hundredths.
    pub amount: f64,
    pub minor: i64,
    pub date: Option<&'p str>,
}

impl<'p> Paid<'p> {
    /// All of it, in hundredths.
    pub fn sum(&self) -> i64 {
        self.each.iter().fold(0, |sum, it| sum.saturating_add(it.minor))
    }

    /// So many hundredths of the currency, to be shown.
    pub fn money(&self, minor: i64) -> Price<'p> {
        Price { amount: real_of(minor) / 100.0, currency: self.currency }
    }
}

impl<'p> Payment<'p> {
    fn read(nth: usize, it: &'p Transaction<'p>) -> Option<(Self, &'p str)> {
        let value = it.value.as_ref()?;
        let (amount, minor) = (value.amount.get()?, value.amount.minor().ok()??);
        Some((Self { nth, amount, minor, date: it.date.get() }, value.currency.get()?))
    }
}
