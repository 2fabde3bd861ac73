//! What a process awarded, and the share of it that can be relied on.

use crate::evidence::Evidence;
use crate::extract::{Extract, Sum};
use crate::flag::Silence::{self, Missing, NotApplicable};
use crate::number::{real, real_of};

/// The sums that tell it, with the places of their values: those of the awards in force; where these
/// have none, those of the contracts.
pub(crate) fn sums(it: &Extract) -> Vec<(String, Sum)> {
    let known = |list: &str, all: &mut dyn Iterator<Item = (u32, Sum)>| -> Vec<_> {
        let all = all.filter(|(_, sum)| sum.is_some());
        all.map(|(nth, sum)| (format!("/{list}/{nth}/value/amount"), sum)).collect()
    };
    let awards = known("awards", &mut it.wins.iter().map(|it| (it.place, it.sum)));
    if awards.is_empty() {
        known("contracts", &mut it.contracts.iter().map(|it| (it.place, it.sum)))
    } else {
        awards
    }
}

/// All of it, if it is in one currency.
pub(crate) fn awarded(it: &Extract) -> Result<Sum, Silence> {
    let sums = sums(it);
    let (_, first) = sums.first().ok_or(Missing(&["/awards/value", "/contracts/value"]))?;
    if sums.iter().any(|(_, it)| it.currency != first.currency) {
        return Err(NotApplicable("several-currencies"));
    }
    Ok(Sum { minor: sums.iter().fold(0_i64, |all, it| all.saturating_add(it.1.minor)), ..*first })
}

/// Its sums as evidence, from a finding about somebody else.
pub(crate) fn show(evidence: Evidence, it: &Extract) -> Evidence {
    sums(it).iter().take(5).fold(evidence, |evidence, (pointer, sum)| {
        evidence.read_number_in(&it.ocid, pointer, real_of(sum.minor) / 100.0)
    })
}

/// A share of sums in one currency, from nought to one.
pub(crate) fn share(part: i64, whole: i64) -> f64 {
    real_of(part) / real_of(whole.max(1))
}

/// The share that a number of cases shows at least, with 95 % certainty: the lower end of Wilson's
/// interval. So ten of ten do not stand before two hundred of two hundred.
pub(crate) fn sure_share(part: usize, whole: usize) -> f64 {
    const Z: f64 = 1.96;
    let n = real(whole.max(1));
    let share = real(part) / n;
    let spread = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    ((share + Z * Z / (2.0 * n) - spread) / (1.0 + Z * Z / n)).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_cases_are_surer_than_few() {
        assert!((sure_share(10, 10) - 0.722).abs() < 1e-3);
        assert!((sure_share(200, 200) - 0.981).abs() < 1e-3);
        assert!((sure_share(5, 10) - 0.237).abs() < 1e-3);
        assert!(sure_share(0, 10).abs() < 1e-9);
    }
}
