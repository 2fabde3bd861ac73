//! Limits: up to which sum a purchase may be made in an easier way, by the index of its day.

use crate::extract::{Extract, NO_DAY, Sum, Win};
use crate::flag::Silence::{self, Missing, NotApplicable};
use crate::method::Method;
use crate::names::{Name, Names};
use crate::number::whole;
use crate::parameter::{Parameter, number, words};
use crate::settings::Settings;
use crate::since::Since;

/// The monthly calculation index of each year, in the currency of the limits.
pub const INDEX: [Parameter; 4] = [
    number("index", 3_450.0).since("2023-01-01").by("index"),
    number("index", 3_692.0).since("2024-01-01").by("index"),
    number("index", 3_932.0).since("2025-01-01").by("index"),
    number("index", 4_325.0).since("2026-01-01").by("index"),
];
/// So many indices may be spent without a competition.
pub const DIRECT: Parameter = number("direct", 100.0);
/// So many may be spent by asking for price offers.
pub const PRICES: Parameter = number("prices", 4_000.0);
pub const CURRENCY: Parameter = words("currency", "KZT");

/// A way to buy that only a limit opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    Direct,
    Prices,
}

/// What the name of a single source after a failed tender has: there a limit opens nothing.
const FAILED: [&str; 4] = ["несостоявш", "өткізілмеген", "өтпеген", "failed"];

/// The limits of every day.
pub struct Limits {
    index: Since<f64>,
    direct: f64,
    prices: f64,
    currency: String,
    pub source: String,
}

/// What was bought for how much, and up to which sum that was allowed; in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purchase {
    /// The process, by its place in the population.
    pub nth: u32,
    pub day: i32,
    pub sum: Sum,
    pub limit: i64,
    /// An award in force, of which the sum is; nothing for what was planned.
    pub award: Option<u32>,
    /// What stands there: less than the sum if that is of several awards.
    pub shown: i64,
}

impl Limits {
    pub fn of(settings: &Settings, code: &str) -> Self {
        let name = |it: &str| format!("{code}.{it}");
        let multiple = settings.numbers(&name("direct"));
        let source = multiple.latest().map(|it| it.source.clone()).unwrap_or_default();
        Self {
            index: settings.numbers(&name("index")),
            direct: settings.number(&name("direct")),
            // Not every flag asks about price offers.
            prices: settings.number(&name("prices")),
            currency: settings.words(&name("currency")).concat(),
            source,
        }
    }

    /// The limit of a way on a day, in hundredths.
    pub fn on(&self, way: Way, day: i32) -> Option<i64> {
        let multiple = if way == Way::Direct { self.direct } else { self.prices };
        let index = self.index.on(i64::from(day))?.value;
        whole(index * multiple * 100.0).filter(|it| *it > 0)
    }

    /// The planned sum of a process, beside the limit of a way.
    pub fn planned(
        &self,
        it: &Extract,
        nth: u32,
        way: Way,
        names: &Names,
    ) -> Result<Purchase, Silence> {
        let sum = it.sum().ok_or(Missing(&["/tender/value"]))?;
        self.purchase(it, sum, way, names).map(|found| Purchase { nth, ..found })
    }

    /// What one supplier was awarded in a process, beside the limit.
    fn awarded(
        &self,
        it: &Extract,
        nth: u32,
        wins: &[&Win],
        names: &Names,
    ) -> Result<Purchase, Silence> {
        let largest = wins.iter().max_by_key(|it| it.sum.minor).filter(|it| it.sum.is_some());
        let largest = largest.ok_or(Missing(&["/awards/value"]))?;
        if wins.iter().any(|it| it.sum.currency != largest.sum.currency) {
            return Err(NotApplicable("several-currencies"));
        }
        let minor = wins.iter().fold(0_i64, |all, it| all.saturating_add(it.sum.minor));
        let found = self.purchase(it, Sum { minor, ..largest.sum }, Way::Direct, names)?;
        Ok(Purchase { nth, award: Some(largest.place), shown: largest.sum.minor, ..found })
    }

    /// What each supplier was awarded without a competition that a limit spared.
    pub fn direct_awards(
        &self,
        it: &Extract,
        nth: u32,
        names: &Names,
    ) -> Vec<(Name, Result<Purchase, Silence>)> {
        if way(it, names) != Some(Way::Direct) {
            return Vec::new();
        }
        let mut wins: Vec<&Win> = it.wins.iter().filter(|it| !it.joint).collect();
        wins.sort_by_key(|it| it.supplier);
        let each = wins.chunk_by(|a, b| a.supplier == b.supplier);
        each.map(|wins| (wins[0].supplier, self.awarded(it, nth, wins, names))).collect()
    }

    fn purchase(
        &self,
        it: &Extract,
        sum: Sum,
        way: Way,
        names: &Names,
    ) -> Result<Purchase, Silence> {
        let day = day(it).ok_or(Missing(&["/contracts/dateSigned"]))?;
        let ours = names.text(sum.currency) == self.currency;
        let limit = self.on(way, day).filter(|_| ours).ok_or(NotApplicable("no-limit"))?;
        Ok(Purchase { nth: 0, day, sum, limit, award: None, shown: sum.minor })
    }
}

impl Purchase {
    /// The sum as a share of the limit.
    pub fn share(&self) -> f64 {
        crate::number::real_of(self.sum.minor) / crate::number::real_of(self.limit)
    }

    /// Where its sum, or the largest part of it, stands.
    pub fn pointer(&self) -> String {
        match self.award {
            Some(nth) => format!("/awards/{nth}/value/amount"),
            None => "/tender/value/amount".to_owned(),
        }
    }
}

/// The way that a limit opened for a process; nothing where everybody could compete, or a tender failed.
pub fn way(it: &Extract, names: &Names) -> Option<Way> {
    if it.method == Method::Prices {
        return Some(Way::Prices);
    }
    let failed = || {
        let name = names.text(it.ground).to_lowercase();
        FAILED.iter().any(|it| name.contains(it))
    };
    (it.direct && !failed()).then_some(Way::Direct)
}

/// The day whose index holds: of the first signature, else of the first award, else of the beginning.
fn day(it: &Extract) -> Option<i32> {
    let known = |it: &i32| *it != NO_DAY;
    let signed = it.contracts.iter().map(|it| it.day).filter(known).min();
    let awarded = || it.wins.iter().map(|it| it.day).filter(known).min();
    signed.or_else(awarded).or(Some(it.day)).filter(known)
}
