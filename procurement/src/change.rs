//! What became of a contract: its amendments, and its value before and after them.

use crate::deal::Deal;
use crate::evidence::Evidence;
use crate::flag::Silence::{self, NotApplicable};
use crate::moment::Moment;
use crate::money::{Price, Value};
use crate::tender::Amendment;

/// A value that changed, with the places of both ends.
#[derive(Clone, Debug)]
pub(crate) struct Change<'p> {
    pub(crate) first: Price<'p>,
    pub(crate) now: Price<'p>,
    award: usize,
    now_at: String,
}

impl Change<'_> {
    /// How much of the first value was added; negative if some was taken away.
    pub(crate) fn rise(&self) -> f64 {
        (self.now.amount - self.first.amount) / self.first.amount
    }

    /// Whether it is more than so much of the first value, to the hundredth.
    pub(crate) fn exceeds(&self, rise: f64) -> bool {
        let minor = |amount: f64| (amount * 100.0).round();
        minor(self.now.amount) > minor(self.first.amount * (1.0 + rise))
    }

    /// Which way it went, for the text of a question.
    pub(crate) fn word(&self) -> &'static str {
        match self.now.amount.total_cmp(&self.first.amount) {
            std::cmp::Ordering::Less => "less",
            std::cmp::Ordering::Equal => "same",
            std::cmp::Ordering::Greater => "more",
        }
    }

    /// Both values as evidence.
    pub(crate) fn show(&self, evidence: Evidence) -> Evidence {
        evidence
            .read_number(format_args!("/awards/{}/value/amount", self.award), self.first.amount)
            .read_number(&self.now_at, self.now.amount)
    }
}

impl<'p> Deal<'p> {
    /// Its amendments with their places, if there are any.
    pub(crate) fn amendments(&self) -> Result<&'p [Amendment<'p>], Silence> {
        let all: &[Amendment<'_>] = &self.contract.amendments;
        if all.is_empty() { Err(NotApplicable("no-amendments")) } else { Ok(all) }
    }

    /// What was awarded, and what the contract is worth after the last amendment. An award that several
    /// contracts share says nothing of one of them.
    pub(crate) fn change(&self) -> Result<Change<'p>, Silence> {
        let (award, first, mut now) = self.awarded()?;
        self.only_of(award)?;
        let mut now_at = self.at("/value/amount");
        let last = self.contract.amendments.iter().enumerate();
        let last = last.filter_map(|(nth, it)| {
            let at = it.date.get().and_then(Moment::parse).map(Moment::stated);
            Some((at, nth, it.value.as_ref().and_then(Value::price)?))
        });
        if let Some((_, nth, price)) = last.max_by_key(|(at, nth, _)| (*at, *nth)) {
            if price.currency != now.currency {
                return Err(NotApplicable("several-currencies"));
            }
            // Some publishers leave the contract as it was signed.
            if price.amount > now.amount {
                (now, now_at) = (price, self.at(format_args!("/amendments/{nth}/value/amount")));
            }
        }
        Ok(Change { first, now, award, now_at })
    }

    /// Refuses contracts that share their award with others.
    pub(crate) fn only_of(&self, award: usize) -> Result<(), Silence> {
        let of = |nth: usize| self.process.contracts[nth].award_of(self.process).map(|it| it.0);
        let mut others = (0..self.process.contracts.len()).filter(|nth| *nth != self.nth);
        if others.any(|nth| of(nth) == Some(award)) {
            return Err(NotApplicable("several-contracts"));
        }
        Ok(())
    }
}

/// Up to five amendments as evidence, each by what tells it from the others.
pub(crate) fn show(evidence: Evidence, deal: &Deal<'_>) -> Evidence {
    let all = deal.contract.amendments.iter().enumerate().take(5);
    all.fold(evidence, |evidence, (nth, it)| {
        let told = [("id", &it.id), ("date", &it.date), ("rationale", &it.rationale)];
        let told = told.into_iter().find_map(|(name, it)| Some((name, it.get()?)));
        match told {
            Some((name, text)) => {
                evidence.read(deal.at(format_args!("/amendments/{nth}/{name}")), text)
            }
            None => evidence,
        }
    })
}
