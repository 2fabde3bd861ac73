//! Who sells in the region of the demo: some of each family of goods.

use crate::chance::Chance;
use crate::goods::FAMILIES;
use crate::organisations::Organisation;
use crate::places::PLACES;

/// Every supplier, by family of goods.
pub(crate) struct Suppliers {
    pub(crate) all: Vec<Organisation>,
    /// How many there are of each family.
    count: usize,
}

/// Suppliers are numbered from here, so that no buyer has their BIN.
const FIRST: u64 = 50_000;
/// So that a supplier does not draw what a record draws.
const SALT: u64 = 0x5E11;

impl Suppliers {
    /// Builds the table; so many for each family.
    pub(crate) fn new(seed: u64, count: usize) -> Self {
        let mut all = Vec::with_capacity(count * FAMILIES.len());
        for family in &FAMILIES {
            for nth in 0..count {
                let number = all.len() as u64;
                let mut chance = Chance::of(seed ^ SALT, number);
                let place = &PLACES[chance.weighed(PLACES.iter().map(|it| it.share))];
                let trade = family.trades[nth % family.trades.len()];
                let name = format!("ТОО \"Үлгі {trade} {}\"", nth + 1);
                all.push(Organisation::new(name, FIRST + number, place));
            }
        }
        Self { all, count }
    }

    /// Those who sell a family of goods.
    pub(crate) fn of(&self, family: usize) -> &[Organisation] {
        &self.all[family * self.count..][..self.count]
    }
}
