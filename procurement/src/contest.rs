//! A contest: the bids that compete with each other. A lot, or the whole process if it has none.

use crate::field::{Many, Text};
use crate::flag::Silence::{self, Missing, NotApplicable};
use crate::money::Price;
use crate::process::{Award, Bid, Process};
use crate::status::AwardStatus;

/// One contest of a process.
#[derive(Clone, Copy)]
pub struct Contest<'p> {
    pub process: &'p Process<'p>,
    pub lot: Option<&'p str>,
    /// Whether other lots exist, so that a bid must say which one it is for.
    rivals: Rivals,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rivals {
    None,
    Lots,
}

impl<'p> Contest<'p> {
    /// The process as one contest, whatever its lots.
    pub fn whole(process: &'p Process<'p>) -> Self {
        Self { process, lot: None, rivals: Rivals::None }
    }

    /// Each lot of the process, or the process itself.
    pub fn each(process: &'p Process<'p>) -> impl Iterator<Item = Self> {
        let lots = process.tender.as_ref().map_or(&[][..], |it| &it.lots);
        let rivals = if lots.len() > 1 { Rivals::Lots } else { Rivals::None };
        let named = lots.iter().filter_map(|it| it.id.get());
        let whole = lots.iter().all(|it| it.id.get().is_none()).then(|| Self::whole(process));
        whole.into_iter().chain(named.map(move |lot| Self { process, lot: Some(lot), rivals }))
    }

    /// Whether the numbers published for the whole process are those of this contest.
    pub fn is_alone(&self) -> bool {
        self.rivals == Rivals::None
    }

    /// The bids with their places in `/bids/details`.
    pub fn bids(&self) -> impl Iterator<Item = (usize, &'p Bid<'p>)> + use<'p> {
        let contest = *self;
        self.process
            .bids()
            .iter()
            .enumerate()
            .filter(move |(_, it)| contest.concerns(&it.related_lots))
    }

    /// The bids that were handed in.
    pub fn submitted(&self) -> impl Iterator<Item = (usize, &'p Bid<'p>)> + use<'p> {
        self.bids().filter(|(_, it)| it.is_submitted())
    }

    /// The awards with their places in `/awards`.
    pub fn awards(&self) -> impl Iterator<Item = (usize, &'p Award<'p>)> + use<'p> {
        let contest = *self;
        self.process
            .awards
            .iter()
            .enumerate()
            .filter(move |(_, it)| contest.concerns(&it.related_lots))
    }

    /// The awards in force.
    pub fn active_awards(&self) -> impl Iterator<Item = (usize, &'p Award<'p>)> + use<'p> {
        self.awards().filter(|(_, it)| it.is_active())
    }

    /// Refuses contests whose bids are not published, or do not say which lot they are for.
    pub fn bids_known(&self) -> Result<(), Silence> {
        if self.process.bids().is_empty() {
            return Err(Missing(&["/bids/details"]));
        }
        let unplaced = |it: &Bid<'_>| it.is_submitted() && it.related_lots.is_empty();
        if self.rivals == Rivals::Lots && self.process.bids().iter().any(unplaced) {
            return Err(Missing(&["/bids/details/relatedLots"]));
        }
        Ok(())
    }

    /// Refuses contests that are not decided: a pending award may change every answer.
    pub fn settled(&self) -> Result<(), Silence> {
        let awards = &self.process.awards;
        if awards.is_empty() {
            return Err(NotApplicable("not-awarded"));
        }
        if self.rivals == Rivals::Lots && awards.iter().any(|it| it.related_lots.is_empty()) {
            return Err(Missing(&["/awards/relatedLots"]));
        }
        self.bids_known()?;
        if self.awards().any(|(_, it)| it.status == AwardStatus::Other) {
            return Err(NotApplicable("award-pending"));
        }
        Ok(())
    }

    /// The money it is about: what was awarded, else what was planned for the lot or the process.
    pub fn price(&self) -> Option<Price<'p>> {
        let awarded = self.active_awards().filter_map(|(_, it)| it.value.as_ref()?.price());
        let tender = self.process.tender.as_ref();
        let lot =
            tender.and_then(|it| it.lots.iter().find(|it| self.lot.is_some_and(|id| it.id.is(id))));
        let planned =
            lot.and_then(|it| it.value.as_ref()).or(tender.and_then(|it| it.value.as_ref()));
        // The largest award stands for several: sums of two currencies are never added.
        let awarded = awarded.max_by(|a, b| a.amount.total_cmp(&b.amount));
        awarded.or_else(|| planned?.price())
    }

    /// The suppliers of all active awards, each once.
    pub fn suppliers(&self) -> Vec<&'p str> {
        distinct(
            self.active_awards()
                .flat_map(|(_, it)| it.suppliers.iter())
                .filter_map(|it| it.id.get()),
        )
    }

    fn concerns(&self, lots: &Many<Text<'_>>) -> bool {
        let Some(lot) = self.lot else { return true };
        lots.iter().any(|it| it.is(lot)) || (lots.is_empty() && self.is_alone())
    }
}

/// The ids in order, each once.
pub fn distinct<'p>(ids: impl Iterator<Item = &'p str>) -> Vec<&'p str> {
    let mut ids: Vec<_> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}
