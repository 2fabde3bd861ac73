//! Chance that is counted, not rolled: a record draws the same numbers whoever asks for it first.

/// A stream of numbers of one record (`SplitMix64`).
pub(crate) struct Chance(u64);

/// The odd number next to 2⁶⁴ divided by the golden ratio.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

impl Chance {
    /// The stream of a record, or of anything else that has a number.
    pub(crate) fn of(seed: u64, number: u64) -> Self {
        Self(mix(seed ^ mix(number.wrapping_add(STEP))))
    }

    /// A whole number below this one.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.between(0, i64::try_from(end).unwrap_or(i64::MAX) - 1).try_into().unwrap_or(0)
    }

    /// A whole number from the first to the last, both included and less than 2³¹ apart.
    pub(crate) fn between(&mut self, first: i64, last: i64) -> i64 {
        let width = u64::try_from(last - first + 1).unwrap_or(1);
        let drawn = (self.next() >> 32).wrapping_mul(width) >> 32;
        first.saturating_add_unsigned(drawn)
    }

    /// Whether something happens that happens so many times in a thousand.
    pub(crate) fn hits(&mut self, permille: i64) -> bool {
        self.between(1, 1000) <= permille
    }

    /// A whole number below this one, the small ones more often: a few buy and win the most.
    pub(crate) fn skewed(&mut self, end: usize) -> usize {
        let at = self.below(end);
        self.below(at + 1)
    }

    /// A thousand, more or less: a bell that is three tenths of the spread wide and ends at the spread.
    pub(crate) fn around(&mut self, spread: i64) -> i64 {
        1000 + (0..4).map(|_| self.between(-spread, spread)).sum::<i64>() / 4
    }

    /// The place of a draw among weights.
    pub(crate) fn weighed(&mut self, mut weights: impl Iterator<Item = i64> + Clone) -> usize {
        let mut drawn = self.between(0, weights.clone().sum::<i64>() - 1);
        let place = weights.position(|it| {
            drawn -= it;
            drawn < 0
        });
        place.unwrap_or(0)
    }

    /// A draw of a bell with the middle 0 and the spread 1, never farther from it than 6.
    pub(crate) fn bell(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// A factor around 1 whose logarithm is a bell of this spread.
    pub(crate) fn factor(&mut self, spread: f64) -> f64 {
        exp(self.bell() * spread)
    }

    /// A number from 0 up to 1.
    pub(crate) fn unit(&mut self) -> f64 {
        let drawn = u32::try_from(self.next() >> 32).unwrap_or(0);
        f64::from(drawn) / f64::from(u32::MAX)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mix(self.0)
    }
}

/// *e* to a power, by sums and products alone: the same bits on every machine, unlike that of the platform.
pub(crate) fn exp(power: f64) -> f64 {
    let small = power / 1024.0;
    let series = 1.0 + small * (1.0 + small / 2.0 * (1.0 + small / 3.0 * (1.0 + small / 4.0)));
    (0..10).fold(series, |it, _| it * it)
}

/// So many times a sum, to the nearest whole.
#[expect(clippy::cast_possible_truncation, reason = "sums are far below 2⁵³")]
#[expect(clippy::cast_precision_loss, reason = "sums are far below 2⁵³")]
pub(crate) fn times(sum: i64, factor: f64) -> i64 {
    (sum as f64 * factor).round() as i64
}

pub(crate) fn mix(mut it: u64) -> u64 {
    it = (it ^ (it >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    it = (it ^ (it >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    it ^ (it >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_stay_in_their_bounds_and_reach_them() {
        let mut chance = Chance::of(1, 2);
        let drawn: Vec<_> = (0..1000).map(|_| chance.between(-2, 2)).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&-2), Some(&2)));
        assert!((0..1000).all(|_| (900..=1100).contains(&chance.around(100))));
        assert!((0..1000).all(|_| chance.skewed(5) < 5 && chance.below(1) == 0));
    }

    #[test]
    fn powers_of_e_are_those_of_the_platform() {
        for power in [-8.0, -1.0, -0.1, 0.0, 0.5, 1.0, 13.0, 18.0_f64] {
            assert!((exp(power) / power.exp() - 1.0).abs() < 1e-6, "{power}");
        }
    }

    #[test]
    fn a_bell_has_its_middle_and_its_spread() {
        let mut chance = Chance::of(9, 9);
        let drawn: Vec<f64> = (0..20_000).map(|_| chance.bell()).collect();
        let mean = drawn.iter().sum::<f64>() / 20_000.0;
        let spread = drawn.iter().map(|it| it * it).sum::<f64>() / 20_000.0;
        assert!(mean.abs() < 0.03 && (spread - 1.0).abs() < 0.05, "{mean} {spread}");
    }

    #[test]
    fn weights_are_kept() {
        let mut chance = Chance::of(3, 0);
        let drawn = (0..10_000).map(|_| chance.weighed([100, 0, 300].into_iter()));
        let counts = drawn.fold([0; 3], |mut counts, it| {
            counts[it] += 1;
            counts
        });
        assert_eq!(counts[1], 0);
        assert!((2300..2700).contains(&counts[0]), "{counts:?}");
    }
}
