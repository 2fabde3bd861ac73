//! Fences: where a measure stops being ordinary, drawn by the population.

use crate::flag::Silence::{self, Clear, NotApplicable};
use crate::number::{place, real};
use crate::settings::Settings;

/// Which end of the measure is the unusual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Low,
    High,
}

/// How the line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ruler {
    /// This many interquartile ranges beyond the quartile, on logarithms: prices and ratios are skewed.
    LogTukey(f64),
    /// The extreme share of the population: for anything that has an order.
    Share(f64),
}

/// A line between the ordinary and the unusual.
#[derive(Clone, Copy, Debug)]
pub struct Fence {
    pub side: Side,
    pub ruler: Ruler,
    /// The smallest population a line may be drawn from.
    pub least: usize,
    /// However tight the population is, only this many times the median is worth a question.
    pub times: f64,
}

impl Fence {
    /// A line on logarithms by the parameters of a flag: `reach`, `least_sample`, `least_times`.
    pub fn of(settings: &Settings, code: &str, side: Side) -> Self {
        let number = |name: &str| settings.number(&format!("{code}.{name}"));
        Self {
            side,
            ruler: Ruler::LogTukey(number("reach")),
            least: place(number("least_sample")),
            times: number("least_times"),
        }
    }

    /// The extreme share of the others: `share`, `least_sample`, `least_times`.
    pub fn by_share(settings: &Settings, code: &str, side: Side) -> Self {
        let share = settings.number(&format!("{code}.share"));
        Self { ruler: Ruler::Share(share), ..Self::of(settings, code, side) }
    }

    /// The threshold among sorted values, if they can give one.
    pub fn limit(&self, sorted: &[f64]) -> Option<f64> {
        if sorted.len() < self.least.max(1) {
            return None;
        }
        let drawn = match (self.ruler, self.side) {
            (Ruler::LogTukey(reach), _) => {
                let (low, high) = (quantile(sorted, 0.25).ln(), quantile(sorted, 0.75).ln());
                self.beyond(low, high, reach).exp()
            }
            (Ruler::Share(share), Side::Low) => quantile(sorted, share),
            (Ruler::Share(share), Side::High) => quantile(sorted, 1.0 - share),
        };
        let median = quantile(sorted, 0.5);
        let limit = match self.side {
            Side::Low => drawn.min(median / self.times),
            Side::High => drawn.max(median * self.times),
        };
        // A fence at zero would flag the ordinary: most of the population sits there.
        (limit.is_finite() && limit > 0.0).then_some(limit)
    }

    fn beyond(&self, low: f64, high: f64, reach: f64) -> f64 {
        match self.side {
            Side::Low => (high - low).mul_add(-reach, low),
            Side::High => (high - low).mul_add(reach, high),
        }
    }

    /// The threshold, if the value is on it or beyond.
    pub fn judge(&self, value: f64, limit: Option<f64>) -> Result<f64, Silence> {
        let limit = limit.ok_or(NotApplicable("small-population"))?;
        let beyond = match self.side {
            Side::Low => value <= limit,
            Side::High => value >= limit,
        };
        if beyond { Ok(limit) } else { Err(Clear) }
    }
}

/// The median-unbiased quantile (Hyndman and Fan, type 8) of sorted values, of which there is one at least.
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    let n = real(sorted.len());
    let at = (n + 1.0 / 3.0).mul_add(share, 1.0 / 3.0);
    let below = at.floor();
    if below < 1.0 {
        return sorted[0];
    }
    if below >= n {
        return sorted[sorted.len() - 1];
    }
    let (a, b) = (sorted[place(below) - 1], sorted[place(below)]);
    (at - below).mul_add(b - a, a)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HIGH: Fence =
        Fence { side: Side::High, ruler: Ruler::LogTukey(3.0), least: 5, times: 2.0 };

    #[test]
    fn a_small_population_draws_no_line() {
        assert_eq!(HIGH.limit(&[100.0; 4]), None);
        assert_eq!(HIGH.judge(1e9, None), Err(NotApplicable("small-population")));
    }

    #[test]
    fn a_tight_population_is_left_room() {
        assert_eq!(HIGH.limit(&[100.0; 9]), Some(200.0));
        assert_eq!(HIGH.judge(199.0, Some(200.0)), Err(Clear));
        assert_eq!(HIGH.judge(200.0, Some(200.0)), Ok(200.0));
    }

    #[test]
    fn the_quantile_is_that_of_type_eight() {
        let sorted = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0];
        assert!((quantile(&sorted, 0.25) - 2.916_666).abs() < 1e-4);
        assert!((quantile(&sorted, 0.5) - 5.5).abs() < 1e-12);
    }
}
