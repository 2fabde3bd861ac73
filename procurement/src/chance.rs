//! Chances: how likely it is that something ordinary comes so often.

use crate::number::real;

/// The chance of at least so many hits in so many tries, each hitting with this share.
pub(crate) fn at_least(hits: usize, tries: usize, share: f64) -> f64 {
    if real(hits) <= real(tries) * share {
        return 1.0;
    }
    // Summed from the first term, which is found by logarithms: the product would vanish.
    let ways = (1..=hits).map(|it| (real(tries - hits + it) / real(it)).ln()).sum::<f64>();
    let misses = real(tries - hits) * (-share).ln_1p();
    let mut term = real(hits).mul_add(share.ln(), ways + misses).exp();
    let mut sum = term;
    for it in hits..tries {
        term *= real(tries - it) / real(it + 1) * share / (1.0 - share);
        sum += term;
        if term < sum * 1e-12 {
            break;
        }
    }
    sum.min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chance_of_many_hits_is_that_of_the_binomial_distribution() {
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-9, "{a} {b}");
        near(at_least(2, 2, 0.5), 0.25);
        near(at_least(3, 4, 0.5), 5.0 / 16.0);
        near(at_least(3, 10, 0.02), 0.000_863_906_279_950_991);
        near(at_least(1, 10, 0.2), 1.0);
        assert!(at_least(2_000, 50_000, 0.02) < 1e-100);
    }
}
