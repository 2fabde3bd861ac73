//! What a check is worth: risk × money × how well it can be checked × the time left, less its cost.
//!
//! Every part is between 0 and 1 and says why, so that a page can give the reason for a place.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::calibration::Calibration;
use crate::catalogue::{self, Family};
use crate::finding::{Finding, State};
use crate::method::Method;
use crate::moment::{Instant, Zone};
use crate::number::{place, real_of};
use crate::summary::Summary;

/// The expected worth of a check.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Worth {
    /// From 0 to 10,000: whole, so that it sorts the same everywhere.
    pub score: u32,
    pub parts: Parts,
}

/// What the worth is made of.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Parts {
    pub risk: Part,
    pub money: Part,
    pub checkable: Part,
    pub time: Part,
    /// What the check itself costs: it is taken off.
    pub cost: Part,
}

/// One factor with its reason.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Part {
    /// From 0 to 1.
    pub share: f64,
    pub reason: Reason,
}

/// Why a factor is what it is: the tail of a text key `procurement-worth-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// So many different flags raised a question.
    Flags(i64),
    NoFlags,
    /// The sum in whole units of its currency.
    Sum(i64),
    NoSum,
    /// Goods with a code, a unit and a price: a shop can answer.
    Priced,
    Goods,
    Works,
    Services,
    Unclear,
    /// Bids are taken for so many more hours.
    ClosesIn(i64),
    /// Too late for a letter to change the purchase.
    ClosesAtOnce(i64),
    /// Bids will be taken in so many hours.
    OpensIn(i64),
    Decided,
    Closed,
    Cancelled,
    NoDeadline,
    /// So many hours of a volunteer.
    Hours(i64),
}

/// Without a flag something is still worth a look, or the flags would never be proven blind.
const RISK_UNFLAGGED: f64 = 0.05;
/// What an hour of a volunteer is worth beside the whole of a check.
const COST_OF_HOUR: f64 = 0.01;

/// Sums from a hundred thousand to ten thousand million are told apart.
const LEAST_LOG: f64 = 5.0;
const MOST_LOG: f64 = 10.0;

const HOUR: i64 = 60;

/// The worth of a check now, by the flags raised and what became of earlier ones.
pub fn worth(summary: &Summary, findings: &[Finding], by: &Calibration, now: Instant) -> Worth {
    worth_in(summary, findings, by, now, None)
}

/// The same, with the zone that the publisher's zone-less times are meant in.
pub fn worth_in(
    summary: &Summary,
    findings: &[Finding],
    by: &Calibration,
    now: Instant,
    zone: Option<Zone>,
) -> Worth {
    let flagged = findings.iter().filter(|it| it.state == State::Flagged);
    Stakes::of(summary, zone).worth(&flagged.map(|it| &*it.code).collect(), by, now)
}

/// What there is to lose or to learn by a check, whatever the flags say.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stakes<'s> {
    pub(crate) buyer: &'s str,
    pub(crate) minor: Option<i64>,
    pub(crate) category: Option<&'s str>,
    /// Something has a code, a unit and a price for one.
    pub(crate) is_priced: bool,
    pub(crate) is_cancelled: bool,
    pub(crate) is_decided: bool,
    pub(crate) method: Method,
    pub(crate) opens: Option<Instant>,
    pub(crate) closes: Option<Instant>,
}

impl<'s> Stakes<'s> {
    fn of(summary: &'s Summary, zone: Option<Zone>) -> Self {
        let buyer = summary.customer().and_then(|it| it.bin.as_deref().or(it.id.as_deref()));
        let awarded = summary.awards.iter().flat_map(|it| &it.items);
        Self {
            buyer: buyer.unwrap_or_default(),
            minor: summary.value.as_ref().map(|it| it.minor),
            category: summary.category.as_deref(),
            is_priced: summary
                .items
                .iter()
                .chain(awarded)
                .any(|it| it.class.is_some() && it.unit.is_some() && it.unit_price.is_some()),
            is_cancelled: matches!(summary.status.as_deref(), Some("cancelled" | "withdrawn")),
            is_decided: !summary.awards.is_empty() || !summary.contracts.is_empty(),
            method: summary.method,
            opens: summary.opens.as_ref().and_then(|it| it.at(zone)),
            closes: summary.closes.as_ref().and_then(|it| it.at(zone)),
        }
    }

    /// Whether bids are taken at a moment, or will be.
    pub(crate) fn is_open(&self, now: Instant) -> bool {
        !self.is_decided && self.closes.is_some_and(|it| it > now)
    }

    /// The worth of a check where these codes have a question.
    pub(crate) fn worth(self, codes: &BTreeSet<&str>, by: &Calibration, now: Instant) -> Worth {
        let (checkable, hours) = self.checkable();
        let parts = Parts {
            risk: risk(codes, self.buyer, by),
            money: self.money(),
            checkable,
            time: self.time(now),
            cost: Part { share: COST_OF_HOUR * real_of(hours), reason: Reason::Hours(hours) },
        };
        Worth { score: crate::number::short(place((parts.worth() * 10_000.0).round())), parts }
    }

    /// The sum on a log scale, nominal in its own currency.
    fn money(self) -> Part {
        let Some(minor) = self.minor.filter(|it| *it > 0) else {
            return Part { share: 0.3, reason: Reason::NoSum };
        };
        let log = (real_of(minor) / 100.0).log10();
        let share = ((log - LEAST_LOG) / (MOST_LOG - LEAST_LOG)).clamp(0.05, 1.0);
        Part { share, reason: Reason::Sum(minor / 100) }
    }

    /// How well people without powers can check it: a price in a shop, a thing on the ground; and in
    /// how many hours.
    fn checkable(self) -> (Part, i64) {
        let (share, reason, hours) = match self.category {
            Some("works") => (0.7, Reason::Works, 4),
            Some("services") => (0.4, Reason::Services, 3),
            _ if self.is_priced => (1.0, Reason::Priced, 1),
            Some("goods") => (0.8, Reason::Goods, 1),
            _ => (0.5, Reason::Unclear, 2),
        };
        (Part { share, reason }, hours)
    }

    /// Early enough to change something counts most; a decided purchase can still be asked about.
    fn time(self, now: Instant) -> Part {
        if self.is_cancelled {
            return Part { share: 0.0, reason: Reason::Cancelled };
        }
        if self.is_decided {
            return Part { share: 0.25, reason: Reason::Decided };
        }
        let Some(closes) = self.closes else {
            // A single source announces no term, so the absence says nothing.
            let share = if self.method == Method::SingleSource { 0.25 } else { 0.4 };
            return Part { share, reason: Reason::NoDeadline };
        };
        let hours = now.minutes_to(closes) / HOUR;
        let opens_in = self.opens.map(|it| now.minutes_to(it) / HOUR);
        let (share, reason) = match (hours, opens_in) {
            _ if closes <= now => (0.3, Reason::Closed),
            (0..4, _) => (0.35, Reason::ClosesAtOnce(hours)),
            (_, Some(opens @ 1..)) => (0.7, Reason::OpensIn(opens)),
            (4..72, _) => (1.0, Reason::ClosesIn(hours)),
            (72..168, _) => (0.85, Reason::ClosesIn(hours)),
            _ => (0.7, Reason::ClosesIn(hours)),
        };
        Part { share, reason }
    }
}

impl Parts {
    /// The parts by their words.
    pub fn each(&self) -> [(&'static str, Part); 5] {
        let Self { risk, money, checkable, time, cost } = *self;
        [("risk", risk), ("money", money), ("checkable", checkable), ("time", time), ("cost", cost)]
    }

    /// The product of the factors, less the cost; nought is the least.
    pub fn worth(&self) -> f64 {
        let Self { risk, money, checkable, time, cost } = self;
        (risk.share * money.share * checkable.share * time.share - cost.share).max(0.0)
    }
}

impl Reason {
    /// Every reason, for the test of texts.
    pub const ALL: [Self; 17] = [
        Self::Flags(0),
        Self::NoFlags,
        Self::Sum(0),
        Self::NoSum,
        Self::Priced,
        Self::Goods,
        Self::Works,
        Self::Services,
        Self::Unclear,
        Self::ClosesIn(0),
        Self::ClosesAtOnce(0),
        Self::OpensIn(0),
        Self::Decided,
        Self::Closed,
        Self::Cancelled,
        Self::NoDeadline,
        Self::Hours(0),
    ];

    /// The key of its text. With a number the text has the variable `$n`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Flags(_) => "procurement-worth-flags",
            Self::NoFlags => "procurement-worth-no-flags",
            Self::Sum(_) => "procurement-worth-sum",
            Self::NoSum => "procurement-worth-no-sum",
            Self::Priced => "procurement-worth-priced",
            Self::Goods => "procurement-worth-goods",
            Self::Works => "procurement-worth-works",
            Self::Services => "procurement-worth-services",
            Self::Unclear => "procurement-worth-unclear",
            Self::ClosesIn(_) => "procurement-worth-closes-in",
            Self::ClosesAtOnce(_) => "procurement-worth-closes-at-once",
            Self::OpensIn(_) => "procurement-worth-opens-in",
            Self::Decided => "procurement-worth-decided",
            Self::Closed => "procurement-worth-closed",
            Self::Cancelled => "procurement-worth-cancelled",
            Self::NoDeadline => "procurement-worth-no-deadline",
            Self::Hours(_) => "procurement-worth-hours",
        }
    }

    /// The number its text names.
    pub fn number(self) -> Option<i64> {
        match self {
            Self::Flags(it)
            | Self::Sum(it)
            | Self::ClosesIn(it)
            | Self::ClosesAtOnce(it)
            | Self::OpensIn(it)
            | Self::Hours(it) => Some(it),
            _ => None,
        }
    }
}

/// The chance that at least one question is a good one. Flags of one family look at the same thing,
/// so the best of a family stands for it; families are taken as if they did not know of each other.
fn risk(codes: &BTreeSet<&str>, buyer: &str, by: &Calibration) -> Part {
    let mut best: BTreeMap<Option<Family>, f64> = BTreeMap::new();
    for code in codes {
        let family = catalogue::find(code).map(|it| it.family);
        let chance = by.chance(code, buyer);
        let known = best.entry(family).or_default();
        *known = known.max(chance);
    }
    let unfounded: f64 = best.values().map(|it| 1.0 - it).product();
    let reason = match i64::try_from(codes.len()).unwrap_or(i64::MAX) {
        0 => Reason::NoFlags,
        n => Reason::Flags(n),
    };
    Part { share: (1.0 - unfounded).max(RISK_UNFLAGGED), reason }
}

/// The place of a process in the drawing of lots, if it is among the tenth that is drawn: so that base
/// rates can be known, and nobody can learn the formula. The same seed, which is stated, draws the same.
pub fn drawn(seed: &str, ocid: &str) -> Option<u32> {
    let lot = crate::names::hash(&format!("{seed}\n{ocid}"));
    // The upper half orders those whom the rest has drawn; nought stands before all of them.
    lot.is_multiple_of(10).then(|| u32::try_from(lot >> 33).unwrap_or(u32::MAX).saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenth_is_drawn_and_another_seed_draws_others() {
        let drawn_by = |seed: &str| -> BTreeSet<u32> {
            (0..10_000).filter(|nth| drawn(seed, &format!("ocds-{nth}")).is_some()).collect()
        };
        let (one, other) = (drawn_by("one"), drawn_by("other"));
        assert!((900..1_100).contains(&one.len()), "{}", one.len());
        assert!((50..200).contains(&one.intersection(&other).count()));
        assert_eq!(one, drawn_by("one"));
    }
}
