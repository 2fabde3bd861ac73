//! What flags turned out to be worth: the verdicts of checks, for each flag and at each buyer.

use std::collections::BTreeMap;

use crate::number::real_of;

/// Until there are verdicts, so many of a hundred questions are taken to be good ones.
const PRIORS: &[(&str, f64)] = &[
    ("K05", 0.40),
    ("K06", 0.35),
    ("K07", 0.40),
    ("K08", 0.40),
    ("K12", 0.35),
    ("R003", 0.25),
    ("R017", 0.40),
    ("R028", 0.25),
    ("R030", 0.30),
    ("R035", 0.30),
    ("R036", 0.20),
    ("R046", 0.50),
    ("R068", 0.40),
];
const PRIOR_OF_OTHERS: f64 = 0.15;
/// A prior counts as much as so many verdicts.
const STRENGTH: f64 = 10.0;

/// How many questions were confirmed, and how many were explained. Those of which nothing could be
/// told teach nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verdicts {
    pub confirmed: i64,
    pub explained: i64,
}

/// Verdicts by flag, and by flag and buyer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calibration {
    flags: BTreeMap<String, Verdicts>,
    buyers: BTreeMap<(String, String), Verdicts>,
}

impl Verdicts {
    /// How many there are.
    pub fn count(self) -> i64 {
        self.confirmed + self.explained
    }

    fn add(&mut self, confirmed: bool) {
        if confirmed { self.confirmed += 1 } else { self.explained += 1 }
    }

    /// The share confirmed, beside what was taken for granted before.
    fn beside(self, prior: f64) -> f64 {
        prior.mul_add(STRENGTH, real_of(self.confirmed)) / (real_of(self.count()) + STRENGTH)
    }

    /// The share confirmed, between its bounds with 95 % confidence (Wilson, 1927).
    pub fn interval(self) -> Option<(f64, f64)> {
        const Z: f64 = 1.959_964;
        let n = real_of(self.count());
        if self.count() == 0 {
            return None;
        }
        let share = real_of(self.confirmed) / n;
        let middle = (share + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
        let reach =
            Z * ((share * (1.0 - share) + Z * Z / (4.0 * n)) / n).sqrt() / (1.0 + Z * Z / n);
        Some(((middle - reach).max(0.0), (middle + reach).min(1.0)))
    }
}

impl Calibration {
    /// Learns one verdict.
    pub fn learn(&mut self, code: &str, buyer: &str, confirmed: bool) {
        self.flags.entry(code.to_owned()).or_default().add(confirmed);
        if !buyer.is_empty() {
            self.buyers.entry((code.to_owned(), buyer.to_owned())).or_default().add(confirmed);
        }
    }

    /// The verdicts on a flag.
    pub fn of_flag(&self, code: &str) -> Verdicts {
        self.flags.get(code).copied().unwrap_or_default()
    }

    /// The verdicts on a flag at a buyer.
    pub fn of_buyer(&self, code: &str, buyer: &str) -> Verdicts {
        let key = (code.to_owned(), buyer.to_owned());
        self.buyers.get(&key).copied().unwrap_or_default()
    }

    /// The buyers at whom there are verdicts on a flag.
    pub fn buyers(&self, code: &str) -> impl Iterator<Item = (&str, Verdicts)> {
        let of_flag = self.buyers.iter().filter(move |((of, _), _)| of == code);
        of_flag.map(|((_, buyer), verdicts)| (buyer.as_str(), *verdicts))
    }

    /// The chance that a question of a flag at a buyer is a good one: what is known of the buyer,
    /// beside what is known of the flag, beside the prior.
    pub fn chance(&self, code: &str, buyer: &str) -> f64 {
        let everywhere = self.of_flag(code).beside(prior(code));
        self.of_buyer(code, buyer).beside(everywhere)
    }
}

/// What is taken for granted of a flag before there are verdicts.
pub fn prior(code: &str) -> f64 {
    PRIORS.iter().find(|it| it.0 == code).map_or(PRIOR_OF_OTHERS, |it| it.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_move_the_chance_from_the_prior_to_what_is_seen() {
        let mut known = Calibration::default();
        assert!((known.chance("R017", "b") - 0.40).abs() < 1e-12);
        for _ in 0..90 {
            known.learn("R017", "b", false);
        }
        assert!(known.chance("R017", "b") < 0.01, "{}", known.chance("R017", "b"));
        assert!((known.chance("R017", "other") - 0.04).abs() < 1e-12);
        assert!((known.chance("R018", "b") - 0.15).abs() < 1e-12);
    }

    #[test]
    fn the_interval_is_wide_where_little_is_known() {
        let verdicts = |confirmed, explained| Verdicts { confirmed, explained };
        assert_eq!(verdicts(0, 0).interval(), None);
        let (low, high) = verdicts(5, 5).interval().unwrap();
        assert!((low - 0.2366).abs() < 1e-3 && (high - 0.7634).abs() < 1e-3, "{low} {high}");
    }
}
