//! The twelve digits of people (IIN) and of organisations (BIN), with their check digit.

use std::fmt;

use jiff::civil::Date;

use super::parsed;
use crate::clock::Day;
use crate::problem::Problem;

/// The number of a person. Never in a list, an address or a log: it tells the day of birth.
#[derive(Clone, PartialEq, Eq)]
pub struct Iin(String);

/// As the number tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

impl Iin {
    /// Reads a number of somebody already born.
    pub fn parse(text: &str, today: Day) -> Result<Self, Problem> {
        let digits = twelve(text).ok_or(problem(text, "problem-iin-length"))?;
        let iin = Self(digits);
        // Nought in the place of the century occurs for some foreigners: their year is not told.
        let fits = match iin.digit(6) {
            0 => iin.date(2000).is_some(),
            1..=6 => iin.born().is_some_and(|it| it <= today),
            _ => false,
        };
        if fits && has_check_digit(&iin.0) { Ok(iin) } else { Err(Problem::new("problem-iin")) }
    }

    /// All twelve digits, for a letter or a sealed column.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it may be shown: the year of birth and the last four digits.
    pub fn mask(&self) -> String {
        format!("{}••••••{}", &self.0[..2], &self.0[8..])
    }

    /// The day of birth, if the number tells its century.
    pub fn born(&self) -> Option<Day> {
        let century = match self.digit(6) {
            1 | 2 => 1800,
            3 | 4 => 1900,
            5 | 6 => 2000,
            _ => return None,
        };
        self.date(century)
    }

    /// The sex, if the number tells it.
    pub fn sex(&self) -> Option<Sex> {
        match self.digit(6) {
            1 | 3 | 5 => Some(Sex::Male),
            2 | 4 | 6 => Some(Sex::Female),
            _ => None,
        }
    }

    /// Full years on a day, if the number tells the century.
    pub fn age_on(&self, day: Day) -> Option<i16> {
        let (born, day) = (self.born()?.0, day.0);
        let before_birthday = (day.month(), day.day()) < (born.month(), born.day());
        Some(day.year() - born.year() - i16::from(before_birthday))
    }

    fn date(&self, century: i16) -> Option<Day> {
        let two = |at: usize| self.0[at..at + 2].parse::<i8>().ok();
        Date::new(century + i16::from(two(0)?), two(2)?, two(4)?).ok().map(Day)
    }

    fn digit(&self, at: usize) -> u8 {
        self.0.as_bytes()[at] - b'0'
    }
}

impl fmt::Debug for Iin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Iin(…)")
    }
}

/// The number of an organisation.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bin(String);

parsed!(Bin);

impl Bin {
    /// Reads a number. An entrepreneur has an IIN instead, and it is no BIN.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let digits = twelve(text).ok_or(problem(text, "problem-bin"))?;
        let month = (b"01".as_slice()..=b"12").contains(&&digits.as_bytes()[2..4]);
        let kind = (b'4'..=b'6').contains(&digits.as_bytes()[4]);
        let fits = month && kind && has_check_digit(&digits);
        if fits { Ok(Self(digits)) } else { Err(Problem::new("problem-bin")) }
    }
}

fn twelve(text: &str) -> Option<String> {
    let digits: String =
        text.chars().filter(|it| !it.is_whitespace() && !matches!(it, '-' | '\u{200b}')).collect();
    (digits.len() == 12 && digits.bytes().all(|it| it.is_ascii_digit())).then_some(digits)
}

fn problem(text: &str, key: &'static str) -> Problem {
    Problem::new(if text.trim().is_empty() { "problem-required" } else { key })
}

/// Weights of two rounds: the second is used when the first gives ten. Ten again is never issued.
fn has_check_digit(twelve: &str) -> bool {
    let digits: Vec<u32> = twelve.bytes().map(|it| u32::from(it - b'0')).collect();
    let round = |from: u32| {
        let weights = (0..11).map(|nth| (nth + from - 1) % 11 + 1);
        digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11
    };
    let check = match round(1) {
        10 => round(3),
        it => it,
    };
    check == digits[11]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Day {
        "2026-11-23".parse().unwrap()
    }

    fn iin(text: &str) -> Result<Iin, &'static str> {
        Iin::parse(text, today()).map_err(|it| it.key)
    }

    #[test]
    fn an_iin_has_the_right_check_digit() {
        for text in ["061211600012", "850101300124", " 8501 0130 0124 ", "050315500503"] {
            assert!(iin(text).is_ok(), "{text}");
        }
        assert_eq!(iin("850101300125"), Err("problem-iin"));
        for last in 0..10 {
            assert_eq!(iin(&format!("05031550059{last}")), Err("problem-iin"));
        }
    }

    #[test]
    fn an_iin_tells_a_day_of_birth_that_exists() {
        let born = iin("050315500503").unwrap();
        assert_eq!(born.born(), "2005-03-15".parse().ok());
        assert_eq!(born.sex(), Some(Sex::Male));
        assert_eq!(born.age_on("2026-03-14".parse().unwrap()), Some(20));
        assert_eq!(born.age_on("2026-03-15".parse().unwrap()), Some(21));
        assert!(Iin::parse("050315500503", "2005-03-14".parse().unwrap()).is_err());
        // Every one of these has a right check digit on a day, month or century that is not.
        for prefix in ["85023030012", "85130130012", "85010180012"] {
            for last in 0..10 {
                assert_eq!(iin(&format!("{prefix}{last}")), Err("problem-iin"), "{prefix}");
            }
        }
    }

    #[test]
    fn an_iin_is_masked_where_it_is_shown() {
        let it = iin("850101300124").unwrap();
        assert_eq!(it.mask(), "85••••••0124");
        assert_eq!(format!("{it:?}"), "Iin(…)");
    }

    #[test]
    fn a_number_of_another_length_is_no_iin() {
        for text in ["85010130012", "8501013001240", "85010130012А", "８５０１０１３００１２４"]
        {
            assert_eq!(iin(text), Err("problem-iin-length"), "{text}");
        }
        assert_eq!(iin("  "), Err("problem-required"));
    }

    #[test]
    fn a_bin_has_the_right_check_digit_and_is_no_iin() {
        for text in ["120340000014", "120340000507"] {
            assert_eq!(Bin::parse(text).unwrap().as_str(), text);
        }
        for text in ["120340000015", "850101300124", "121340000014", "12034000057", "abc"] {
            assert_eq!(Bin::parse(text).unwrap_err().key, "problem-bin", "{text}");
        }
        for last in 0..10 {
            assert!(Bin::parse(&format!("12034000057{last}")).is_err());
        }
    }
}
