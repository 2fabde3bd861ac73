//! A series: purchases within some days, each up to a limit, together above it.

use crate::evidence::Evidence;
use crate::flag::Silence::{self, Clear, NotApplicable};
use crate::habit::Times;
use crate::limit::Purchase;
use crate::number::{place, real_of, whole};
use crate::settings::Settings;

/// What a flag calls a series: `least` purchases within `days`.
pub struct Series {
    least: usize,
    days: i32,
    /// The smallest share of the limit that counts.
    from: f64,
}

/// The notes of a habit: purchases, and why some have none.
pub type Note = Result<Purchase, Silence>;

/// The purchases of a series, in the order of their days.
#[derive(Debug, PartialEq)]
pub struct Run<'p> {
    purchases: &'p [Purchase],
    sum: i64,
    /// Of its last day.
    limit: i64,
}

impl Series {
    pub fn of(settings: &Settings, code: &str, from: f64) -> Self {
        let number = |it: &str| settings.number(&format!("{code}.{it}"));
        let days = whole(number("days")).and_then(|it| i32::try_from(it).ok());
        Self { least: place(number("least")).max(1), days: days.unwrap_or(0), from }
    }

    /// How many times the strongest series is above its limit.
    pub fn measure(&self, notes: &[Note]) -> Result<f64, Silence> {
        let small = self.small(notes)?;
        let run = self.strongest(&small).ok_or(Clear)?;
        Ok(real_of(run.sum) / real_of(run.limit))
    }

    /// The strongest series, told.
    pub fn explain(&self, of: &Times<'_, Note>, source: &str) -> Result<Evidence, Silence> {
        let small = self.small(of.notes)?;
        let run = self.strongest(&small).ok_or(Clear)?;
        let [first, .., last] = run.purchases else { return Err(Clear) };
        let currency = of.all.names().text(first.sum.currency);
        let money = |minor: i64| crate::money::Price { amount: real_of(minor) / 100.0, currency };
        let evidence = Evidence::default()
            .money("sum", money(run.sum))
            .count("purchases", run.purchases.len())
            .count("within", last.day - first.day + 1)
            .ratio("times", of.value)
            .threshold_money(money(run.limit))
            .source(source)
            .amount(money(run.sum));
        Ok(largest(run.purchases)
            .into_iter()
            .fold(evidence, |evidence, it| shown(evidence, of, it)))
    }

    /// The purchases that may belong to a series, by day.
    fn small(&self, notes: &[Note]) -> Result<Vec<Purchase>, Silence> {
        let known = known(notes)?;
        if known.len() < self.least {
            return Err(NotApplicable("few-purchases"));
        }
        let within = |it: &Purchase| it.sum.minor <= it.limit && it.share() >= self.from;
        Ok(known.into_iter().filter(within).collect())
    }

    /// Of all series the one farthest above its limit; of equals the first.
    fn strongest<'p>(&self, sorted: &'p [Purchase]) -> Option<Run<'p>> {
        let (mut end, mut sum, mut best) = (0, 0_i64, None::<Run<'p>>);
        for (start, first) in sorted.iter().enumerate() {
            while let Some(it) = sorted.get(end).filter(|it| it.day < first.day + self.days) {
                sum = sum.saturating_add(it.sum.minor);
                end += 1;
            }
            let purchases = &sorted[start..end];
            let run = Run { purchases, sum, limit: purchases.last()?.limit };
            let counts = purchases.len() >= self.least && sum > run.limit;
            if counts && best.as_ref().is_none_or(|it| run.exceeds(it)) {
                best = Some(run);
            }
            sum -= first.sum.minor;
        }
        best
    }
}

impl Run<'_> {
    fn exceeds(&self, other: &Self) -> bool {
        let product = |sum: i64, limit: i64| i128::from(sum) * i128::from(limit);
        product(self.sum, other.limit) > product(other.sum, self.limit)
    }
}

/// The purchases of notes, by day; if there is none, why.
pub fn known(notes: &[Note]) -> Result<Vec<Purchase>, Silence> {
    let mut known: Vec<Purchase> = notes.iter().filter_map(|it| it.ok()).collect();
    if let (true, Some(Err(silence))) = (known.is_empty(), notes.first()) {
        return Err(*silence);
    }
    known.sort_by_key(|it| (it.day, it.nth));
    Ok(known)
}

/// At most five, the largest.
pub fn largest(purchases: &[Purchase]) -> Vec<&Purchase> {
    let mut all: Vec<&Purchase> = purchases.iter().collect();
    all.sort_by_key(|it| (std::cmp::Reverse(it.sum.minor), it.nth));
    all.truncate(5);
    all
}

/// Adds the sum of a purchase as it was read.
pub fn shown(evidence: Evidence, of: &Times<'_, Note>, it: &Purchase) -> Evidence {
    let ocid = &of.process(it.nth).ocid;
    evidence.read_number_in(ocid, it.pointer(), real_of(it.shown) / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::Sum;

    const SERIES: Series = Series { least: 3, days: 30, from: 0.0 };

    fn bought(day: i32, minor: i64) -> Purchase {
        let sum = Sum { minor, ..Sum::default() };
        Purchase { nth: 0, day, sum, limit: 100, award: None, shown: minor }
    }

    #[test]
    fn a_series_is_as_long_as_its_days_and_passes_the_limit() {
        let sum = |days: [i32; 3], each: i64| {
            let all = days.map(|day| bought(day, each));
            SERIES.strongest(&all).map(|it| it.sum)
        };
        assert_eq!(sum([1, 15, 30], 40), Some(120));
        assert_eq!(sum([1, 15, 31], 40), None, "thirty-one days");
        assert_eq!(sum([1, 15, 30], 33), None, "99 of 100");
    }

    #[test]
    fn the_strongest_series_is_told_wherever_it_stands() {
        let days = [1, 2, 3, 100, 101, 102, 103, 200];
        let all = days.map(|day| bought(day, if day < 100 { 90 } else { 80 }));
        let run = SERIES.strongest(&all).unwrap();
        assert_eq!((run.sum, run.purchases.len(), run.purchases[0].day), (320, 4, 100));
    }

    #[test]
    fn a_sum_above_the_limit_belongs_to_no_series() {
        let notes = [Ok(bought(1, 60)), Ok(bought(2, 101)), Ok(bought(3, 60))];
        assert_eq!(SERIES.measure(&notes), Err(Clear));
        assert_eq!(SERIES.measure(&notes[..2]), Err(NotApplicable("few-purchases")));
    }
}
