//! Organisations, all invented, with numbers that are never issued.

use crate::json::digits;
use crate::places::Place;

/// A buyer or a supplier.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Its name; of a buyer of the demo in Kazakh and Russian.
    pub name: String,
    /// Its BIN: right in its check digit, but never issued.
    pub bin: String,
    /// The code of its city or district.
    pub kato: &'static str,
    pub(crate) place: &'static Place,
    /// The register of its number.
    pub(crate) scheme: &'static str,
    pub(crate) number: u64,
    /// The organisation whose telephone it has: its own, but for what is planted.
    pub(crate) phone: u64,
    /// The same of the bank account.
    pub(crate) account: u64,
    /// The administrator of the budget from which a buyer spends.
    pub(crate) administrator: Option<&'static str>,
}

impl Organisation {
    pub(crate) fn new(name: String, number: u64, place: &'static Place) -> Self {
        Self {
            name,
            bin: bin(number),
            kato: place.kato,
            place,
            scheme: "KZ-BIN",
            number,
            phone: number,
            account: number,
            administrator: None,
        }
    }

    /// Writes its id in releases.
    pub(crate) fn id(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.scheme.as_bytes());
        out.push(b'-');
        out.extend_from_slice(self.bin.as_bytes());
    }
}

/// How many serial numbers a month has.
const SERIALS: u64 = 100_000;
/// Months that no year has: the 13th to the 55th; the 56th to the 98th are for the second try.
const MONTHS: u64 = 43;

/// A number that is right in its check digit and never issued: of a month that no year has, and of a
/// ninth kind of division, which there is not.
pub(crate) fn bin(number: u64) -> String {
    let (serial, month) = (number % SERIALS, number / SERIALS);
    let year = (77 + month / MONTHS) % 100;
    let text = |month: u64| {
        let mut text = Vec::with_capacity(12);
        for (number, width) in [(year, 2), (month, 2), (49, 2), (serial, 5)] {
            crate::json::padded(&mut text, number, width);
        }
        text
    };
    // Some serials have no check digit in either round; another month gives them one.
    let tries = [13 + month % MONTHS, 13 + MONTHS + month % MONTHS];
    let found = tries.into_iter().find_map(|month| {
        let mut text = text(month);
        let check = check_digit(&text)?;
        digits(&mut text, check);
        String::from_utf8(text).ok()
    });
    found.unwrap_or_default()
}

/// The check digit of eleven digits: by the weights of the second round if the first gives ten.
fn check_digit(digits: &[u8]) -> Option<u64> {
    let round = |shift: u64| {
        let weighed = digits
            .iter()
            .zip(0..)
            .map(|(it, place)| u64::from(it - b'0') * ((place + shift) % 11 + 1));
        Some(weighed.sum::<u64>() % 11).filter(|it| *it < 10)
    };
    round(0).or_else(|| round(2))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_check_digit_is_that_of_the_law() {
        assert_eq!(check_digit(b"12034000001"), Some(4));
        // The first round gives ten.
        assert_eq!(check_digit(b"12034000050"), Some(7));
    }

    #[test]
    fn each_number_is_its_own_and_of_a_month_that_no_year_has() {
        let numbers = (0..3000).chain(500_000..503_000).chain((0..3000).map(|it| it * 140_009));
        let numbers: BTreeSet<u64> = numbers.collect();
        let all: BTreeSet<String> = numbers.iter().map(|it| bin(*it)).collect();
        assert_eq!(all.len(), numbers.len());
        for it in all {
            let month: u32 = it[2..4].parse().unwrap();
            assert!(it.len() == 12 && (13..=98).contains(&month) && &it[4..6] == "49", "{it}");
            assert_eq!(check_digit(&it.as_bytes()[..11]).unwrap().to_string(), it[11..]);
        }
    }
}
