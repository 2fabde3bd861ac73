//! Noise: what real publishers do to their releases, at the rates that were met.

use crate::chance::Chance;

/// An oddity of a release or of its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quirk {
    /// Times of bids have no zone.
    Zoneless,
    /// Ids that are numbers are written as numbers.
    NumericIds,
    /// References to organisations leave out the scheme.
    BareIds,
    /// The first bid has no status.
    NoStatus,
    /// The first bid has the price nought.
    Free,
    /// Amounts are in another currency.
    OtherCurrency,
    /// The process before comes once more.
    Repeated,
    NumbersAsTexts,
    /// Members without a value are there, and null.
    Nulls,
    /// Every letter beyond ASCII is escaped.
    Escaped,
    /// The line ends as on another system.
    Crlf,
    /// A line with nothing on it comes first.
    Blank,
    /// The line is cut short.
    Broken,
}

use Quirk::*;

/// Of a million records, so many have each.
const RATES: [(Quirk, i64); 13] = [
    (Zoneless, 10_000),
    (NumericIds, 10_000),
    (BareIds, 10_000),
    (NoStatus, 10_000),
    (Free, 5_000),
    (OtherCurrency, 10_000),
    (Repeated, 1_000),
    (NumbersAsTexts, 1_000),
    (Nulls, 5_000),
    (Escaped, 5_000),
    (Crlf, 1_000),
    (Blank, 10),
    (Broken, 10),
];

/// So that noise is not drawn as a record is: the others stay as they are.
const SALT: u64 = 0x0DD5;

/// The oddities of one release.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Quirks {
    pub(crate) currency: &'static str,
    odd: u16,
}

impl Default for Quirks {
    fn default() -> Self {
        Self { currency: "KZT", odd: 0 }
    }
}

impl Quirks {
    /// The noise of a record.
    pub(crate) fn drawn(seed: u64, number: u64) -> Self {
        let mut chance = Chance::of(seed ^ SALT, number);
        RATES.iter().fold(Self::default(), |all, (quirk, rate)| {
            if chance.between(1, 1_000_000) <= *rate { all.with(*quirk) } else { all }
        })
    }

    pub(crate) fn with(self, quirk: Quirk) -> Self {
        Self { odd: self.odd | 1 << quirk as u16, ..self }
    }

    pub(crate) fn is(self, quirk: Quirk) -> bool {
        self.odd & 1 << quirk as u16 != 0
    }

    /// The same release in a currency of its own.
    pub(crate) fn of(self, currency: &'static str) -> Self {
        Self { currency: if self.is(OtherCurrency) { "USD" } else { currency }, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_oddity_comes_at_its_rate() {
        let all: Vec<_> = (0..300_000).map(|it| Quirks::drawn(3, it)).collect();
        for (quirk, rate) in RATES {
            let found = all.iter().filter(|it| it.is(quirk)).count();
            let wanted = usize::try_from(rate).unwrap() * 3 / 10;
            // Five times the spread of a rare event.
            let off = 5 * (wanted.isqrt() + 1);
            assert!(found.abs_diff(wanted) <= off, "{quirk:?}: {found} for {wanted}");
        }
    }
}
