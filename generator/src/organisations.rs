//! Organisations of the region, all invented, with numbers that are never issued.

use crate::chance::Chance;
use crate::goods::FAMILIES;
use crate::places::{PLACES, Place};

/// A buyer or a supplier.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Its name; of a buyer in Kazakh and Russian.
    pub name: String,
    /// Its BIN: right in its check digit, but never issued.
    pub bin: String,
    /// The code of its city or district.
    pub kato: &'static str,
    /// Its id in releases.
    pub(crate) id: String,
    /// The name of its city or district.
    pub(crate) locality: String,
}

/// Every supplier, by family of goods.
pub(crate) struct Suppliers {
    pub(crate) all: Vec<Organisation>,
    /// How many there are of each family.
    pub(crate) count: usize,
}

/// Suppliers are numbered from here, so that no buyer has their BIN.
const FIRST: usize = 50_000;
/// So that a supplier does not draw what a record draws.
const SALT: u64 = 0x5E11;

impl Organisation {
    pub(crate) fn new(name: String, bin: String, place: &Place) -> Self {
        let id = format!("KZ-BIN-{bin}");
        Self { name, bin, kato: place.kato, id, locality: place.name.both() }
    }
}

impl Suppliers {
    /// Builds the table; so many for each family.
    pub(crate) fn new(seed: u64, count: usize) -> Self {
        let mut all = Vec::with_capacity(count * FAMILIES.len());
        for family in &FAMILIES {
            for nth in 0..count {
                let number = FIRST + all.len();
                let mut chance = Chance::of(seed ^ SALT, all.len() as u64);
                let place = &PLACES[chance.weighed(PLACES.iter().map(|it| it.share))];
                let trade = family.trades[nth % family.trades.len()];
                let name = format!("ТОО \"Үлгі {trade} {}\"", nth + 1);
                all.push(Organisation::new(name, bin(number), place));
            }
        }
        Self { all, count }
    }

    /// Those who sell a family of goods.
    pub(crate) fn of(&self, family: usize) -> &[Organisation] {
        &self.all[family * self.count..][..self.count]
    }
}

/// A number that is right in its check digit and never issued: of the year 77, before there were
/// such numbers and long before they return to it, and of a ninth kind of division, which there is not.
pub(crate) fn bin(number: usize) -> String {
    // One serial in eleven has no check digit on the first round; months give it another try.
    let issued = (1..=12).find_map(|month| {
        let digits = format!("77{month:02}49{number:05}");
        check_digit(&digits).map(|it| format!("{digits}{it}"))
    });
    issued.unwrap_or_default()
}

/// The check digit of eleven digits, by the weights of the first round; nothing if it would be ten.
fn check_digit(digits: &str) -> Option<u32> {
    let weighed =
        digits.chars().zip(1..).filter_map(|(it, weight)| Some(it.to_digit(10)? * weight));
    Some(weighed.sum::<u32>() % 11).filter(|it| *it < 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_is_that_of_the_law() {
        assert_eq!(check_digit("12034000001"), Some(4));
        assert_eq!(check_digit("12034000050"), None);
    }

    #[test]
    fn each_number_is_its_own_and_of_a_kind_that_is_never_issued() {
        let mut all: Vec<_> = (0..2000).chain(FIRST..FIRST + 2000).map(bin).collect();
        assert!(all.iter().all(|it| it.len() == 12 && it.starts_with("77") && &it[4..6] == "49"));
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 4000);
    }
}
