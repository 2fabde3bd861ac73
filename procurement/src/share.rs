//! Shares: what each supplier has of a whole, within one currency and one year.

use hashbrown::HashMap;

use crate::agreed::{Agreed, agreed};
use crate::extract::{Extract, Sum};
use crate::habit;
use crate::names::{Name, Names};
use crate::number::{real_of, short};
use crate::outlier::Key;
use crate::population::Population;

/// What is shared: the spending of a buyer, or the market of a kind of goods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Whole {
    pub(crate) of: Name,
    pub(crate) currency: Name,
    pub(crate) year: i32,
}

/// Wholes with their parts, those of a supplier side by side.
pub(crate) struct Shares(HashMap<Whole, Vec<Agreed>, foldhash::fast::FixedState>);

impl Shares {
    /// Puts together what belongs to the same name.
    pub(crate) fn by(all: &Population, of: impl Fn(&Extract) -> Name) -> Self {
        let mut wholes: HashMap<Whole, Vec<Agreed>, _> = HashMap::default();
        for (nth, it) in all.extracts().iter().enumerate() {
            for part in agreed(it, short(nth)) {
                let currency = part.sum.currency;
                let whole = Whole { of: of(it), currency, year: part.year() };
                wholes.entry(whole).or_default().push(part);
            }
        }
        for parts in wholes.values_mut() {
            parts.sort_unstable_by_key(|it| (it.supplier, it.nth, it.place));
        }
        Self(wholes)
    }

    /// Every whole with its parts.
    pub(crate) fn each(&self) -> impl Iterator<Item = (&Whole, &[Agreed])> {
        self.0.iter().map(|(whole, parts)| (whole, &**parts))
    }
}

/// The name of what is shared, or of a part of it, in a year.
pub(crate) fn name(key: Key, year: i32, names: &Names) -> String {
    format!("{}~{year}", habit::subject(&key, names))
}

/// The parts by supplier; those of nobody in particular come first.
pub(crate) fn by_supplier(parts: &[Agreed]) -> impl Iterator<Item = &[Agreed]> {
    parts.chunk_by(|a, b| a.supplier == b.supplier)
}

/// How many purchases the parts are of.
pub(crate) fn purchases(parts: &[Agreed]) -> usize {
    let mut all: Vec<u32> = parts.iter().map(|it| it.nth).collect();
    all.sort_unstable();
    all.dedup();
    all.len()
}

/// The sum of parts in one currency.
pub(crate) fn total(parts: &[Agreed]) -> Sum {
    let minor = parts.iter().fold(0_i64, |sum, it| sum.saturating_add(it.sum.minor));
    Sum { minor, currency: parts.first().map_or(Name::NONE, |it| it.sum.currency) }
}

/// A share in whole millionths, so that any order of adding them gives the same.
pub(crate) fn millionths(part: i64, whole: i64) -> i64 {
    let share = i128::from(part) * 1_000_000 / i128::from(whole.max(1));
    i64::try_from(share).unwrap_or(i64::MAX)
}

/// The same as a number from nought to one.
pub(crate) fn of(part: i64, whole: i64) -> f64 {
    real_of(millionths(part, whole)) / 1e6
}
