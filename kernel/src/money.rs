//! Money: whole hundredths of a tenge, read as people type it and shown as each language does.

use crate::db::Value;
use crate::problem::Problem;
use crate::shown::{self, NO_BREAK};
use crate::texts::Language::{self, *};

/// A sum in tiyn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct Tiyn(pub i64);

const TIYN: i64 = 100;

/// What a sum is counted in when it is told in short.
const SCALES: [(i64, [&str; 3]); 4] = [
    (1_000_000_000_000, ["трлн", "трлн", "trillion"]),
    (1_000_000_000, ["млрд", "млрд", "billion"]),
    (1_000_000, ["млн", "млн", "million"]),
    (1_000, ["мың", "тыс.", "thousand"]),
];

/// Shorter sums are told whole.
const SHORTENED_FROM: i64 = 10_000;

impl Tiyn {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The most that can be typed, a hundred trillion tenge: nine hundred of those can be added up.
    pub const MOST: Self = Self(100_000_000_000_000 * TIYN);

    /// A sum of whole tenge, if it is not beyond counting.
    pub fn tenge(tenge: i64) -> Option<Self> {
        tenge.checked_mul(TIYN).map(Self)
    }

    /// Reads a sum that cannot be negative: «1 234 567,89», «1,234,567.89 ₸», «500 теңге».
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let sum = Self::parse_signed(text)?;
        if sum < Self::ZERO { Err(Problem::new("problem-money-negative")) } else { Ok(sum) }
    }

    /// Reads a sum that may be negative.
    pub fn parse_signed(text: &str) -> Result<Self, Problem> {
        let bare: String = text.chars().filter(|it| !is_space(*it)).collect();
        if bare.is_empty() {
            return Err(Problem::new("problem-required"));
        }
        let wrong = || Problem::new("problem-money");
        let bare = without_currency(&bare.to_lowercase()).to_owned();
        let unsigned = bare.strip_prefix(['-', '−']).unwrap_or(&bare);
        let (whole, part) = split(unsigned).ok_or_else(wrong)?;
        let too_large = || Problem::new("problem-money-large").with("max", Self::MOST.show(Kk));
        // Fifteen digits hold more than the most, and never too many for the arithmetic.
        let whole = whole.trim_start_matches('0');
        if whole.len() > 15 {
            return Err(too_large());
        }
        let tenge: i64 = if whole.is_empty() { 0 } else { whole.parse().map_err(|_| wrong())? };
        let tiyn = tenge * TIYN + part;
        if tiyn > Self::MOST.0 {
            return Err(too_large());
        }
        Ok(Self(if unsigned.len() < bare.len() { -tiyn } else { tiyn }))
    }

    /// The sum of both, if it is not beyond counting.
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// What is left, if it is not beyond counting.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// So many times this, if it is not beyond counting.
    pub fn times(self, n: i64) -> Option<Self> {
        self.0.checked_mul(n).map(Self)
    }

    /// All of them together, if they are not beyond counting.
    pub fn total(sums: impl IntoIterator<Item = Self>) -> Option<Self> {
        sums.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// In full, to the tiyn where there are any: «1 234 567 ₸».
    pub fn show(self, language: Language) -> String {
        let (tenge, tiyn) = (self.0 / TIYN, self.0 % TIYN);
        let sign = if self.0 < 0 && tenge == 0 { "−" } else { "" };
        let whole = shown::number(tenge, language);
        let part = match tiyn.unsigned_abs() {
            0 => String::new(),
            it => format!("{}{it:02}", point(language)),
        };
        with_currency(&format!("{sign}{whole}{part}"))
    }

    /// In short, for a heading: «12,5 млн ₸».
    pub fn short(self, language: Language) -> String {
        let tenge = rounded(self.0, TIYN);
        let Some((scale, names)) = scale(tenge) else {
            return with_currency(&shown::number(tenge, language));
        };
        let tenths = rounded(self.0, scale * TIYN / 10);
        let (whole, part) = (shown::number(tenths / 10, language), tenths.unsigned_abs() % 10);
        let part = if part == 0 { String::new() } else { format!("{}{part}", point(language)) };
        with_currency(&format!("{whole}{part}{NO_BREAK}{}", names[language as usize]))
    }
}

impl From<Tiyn> for Value {
    fn from(it: Tiyn) -> Self {
        it.0.into()
    }
}

impl From<&Tiyn> for Value {
    fn from(it: &Tiyn) -> Self {
        it.0.into()
    }
}

fn with_currency(sum: &str) -> String {
    format!("{sum}{NO_BREAK}₸")
}

fn without_currency(text: &str) -> &str {
    let ends = ["₸", "теңге", "тенге", "тг.", "тг", "tenge", "kzt"];
    let text = text.strip_prefix('₸').unwrap_or(text);
    ends.iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text)
}

fn is_space(it: char) -> bool {
    it.is_whitespace() || matches!(it, '\'' | '’' | '\u{feff}' | '\u{200b}')
}

/// Whole digits and hundredths of an unsigned number, whichever way it is punctuated.
fn split(text: &str) -> Option<(String, i64)> {
    let mark = text.rfind([',', '.']);
    let (groups, part) = match mark.map(|at| (&text[..at], &text[at + 1..])) {
        // Several marks of one kind are groups, and so is a comma before three digits, as we show.
        Some((whole, part)) if is_group_mark(text, whole, part) => (text.to_owned(), ""),
        Some((whole, part)) => (whole.to_owned(), part),
        None => (text.to_owned(), ""),
    };
    let whole = ungrouped(&groups)?;
    let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    let ends_well = mark.is_none() || !text.ends_with([',', '.']);
    if !digits(part) || part.len() > 2 || !ends_well {
        return None;
    }
    let hundredths = format!("{part:0<2}").parse().ok()?;
    Some((whole, hundredths))
}

fn is_group_mark(text: &str, whole: &str, part: &str) -> bool {
    let mark = text.as_bytes()[whole.len()];
    let alone = !whole.contains([',', '.']);
    part.len() == 3 && (if alone { mark == b',' } else { whole.contains(char::from(mark)) })
}

/// Digits without the marks between groups, if every group but the first has three.
fn ungrouped(text: &str) -> Option<String> {
    let mark = text.find([',', '.']).map(|at| char::from(text.as_bytes()[at]));
    let groups: Vec<&str> = mark.map_or(vec![text], |mark| text.split(mark).collect());
    let fits = match groups[..] {
        [first, ref rest @ ..] if !rest.is_empty() => {
            (1..=3).contains(&first.len())
                && !first.starts_with('0')
                && rest.iter().all(|it| it.len() == 3)
        }
        _ => !text.is_empty(),
    };
    let whole = groups.concat();
    (fits && whole.bytes().all(|it| it.is_ascii_digit())).then_some(whole)
}

/// The greatest scale that the sum fills once it is rounded to tenths.
fn scale(tenge: i64) -> Option<(i64, [&'static str; 3])> {
    let size = tenge.saturating_abs();
    let fills = |scale: i64| rounded(size, scale / 10) >= 10;
    let scale = SCALES.into_iter().find(|(scale, _)| fills(*scale));
    scale.filter(|_| size >= SHORTENED_FROM)
}

/// Half goes away from nought.
fn rounded(n: i64, unit: i64) -> i64 {
    let half = if n < 0 { -unit / 2 } else { unit / 2 };
    n.saturating_add(half) / unit
}

fn point(language: Language) -> char {
    if language == En { '.' } else { ',' }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::tests::said;
    use crate::word::Word;

    fn each(show: impl Fn(Language) -> String) -> Vec<String> {
        Language::ALL.iter().map(|it| show(*it).replace(NO_BREAK, " ")).collect()
    }

    #[test]
    fn a_sum_is_read_as_people_type_it() {
        for text in [
            "1 234 567,89",
            "1234567.89 ₸",
            "1\u{a0}234\u{202f}567,89\u{a0}₸",
            "1,234,567.89",
            "1.234.567,89",
            "₸1,234,567.89",
            "1234567,89 теңге",
            "1'234'567.89 тг.",
            " 0001234567,89 KZT ",
        ] {
            assert_eq!(Tiyn::parse(text), Ok(Tiyn(123_456_789)), "{text}");
        }
        assert_eq!(Tiyn::parse("500 тг"), Ok(Tiyn(50_000)));
        assert_eq!(Tiyn::parse("12,5"), Ok(Tiyn(1_250)));
        assert_eq!(Tiyn::parse("1,234"), Ok(Tiyn(123_400)));
        assert_eq!(Tiyn::parse("0"), Ok(Tiyn::ZERO));
    }

    #[test]
    fn what_is_no_sum_is_named() {
        for text in [
            "он мың",
            "12a",
            "1.234",
            "0,123",
            "1,2345",
            "1 234,567,8",
            "12,",
            ".5",
            "1e5",
            "1..2",
            "1,23,456",
            "₸",
            "--5",
            "٣٤",
            "1/2",
        ] {
            assert_eq!(Tiyn::parse(text).unwrap_err().key, "problem-money", "{text}");
        }
        assert_eq!(Tiyn::parse("  ").unwrap_err().key, "problem-required");
        assert_eq!(Tiyn::parse("-5").unwrap_err().key, "problem-money-negative");
        for text in ["100000000000000,01", "1000000000000000", &"9".repeat(400)] {
            let problem = Tiyn::parse(text).unwrap_err();
            assert_eq!(problem.key, "problem-money-large");
            said(&problem);
        }
        assert_eq!(Tiyn::parse_signed("−5 ₸"), Ok(Tiyn(-500)));
    }

    #[test]
    fn what_is_shown_can_be_typed_again() {
        let mut sum = 7_i64;
        while sum < Tiyn::MOST.0 {
            for it in [Tiyn(sum), Tiyn(-sum), Tiyn(sum / TIYN * TIYN)] {
                for language in Language::ALL {
                    assert_eq!(Tiyn::parse_signed(&it.show(*language)), Ok(it), "{it:?}");
                }
            }
            sum = sum * 13 / 10 + 1;
        }
    }

    #[test]
    fn a_sum_is_shown_as_each_language_writes_it() {
        let sum = Tiyn(123_456_700);
        assert_eq!(each(|it| sum.show(it)), ["1 234 567 ₸", "1 234 567 ₸", "1,234,567 ₸"]);
        assert_eq!(each(|it| Tiyn(150_005).show(it)), ["1 500,05 ₸", "1 500,05 ₸", "1,500.05 ₸"]);
        assert_eq!(each(|it| Tiyn(-50).show(it))[0], "−0,50 ₸");
    }

    #[test]
    fn a_long_sum_is_told_in_short() {
        let short = |tenge: i64| each(|it| Tiyn(tenge * TIYN).short(it));
        assert_eq!(short(12_540_000), ["12,5 млн ₸", "12,5 млн ₸", "12.5 million ₸"]);
        assert_eq!(short(45_000), ["45 мың ₸", "45 тыс. ₸", "45 thousand ₸"]);
        assert_eq!(short(3_400_000_000)[0], "3,4 млрд ₸");
        assert_eq!(short(2_000_000_000_000)[1], "2 трлн ₸");
        assert_eq!(short(999_960)[0], "1 млн ₸");
        assert_eq!(short(-12_540_000)[0], "−12,5 млн ₸");
        assert_eq!(short(9_999)[0], "9 999 ₸");
        assert_eq!(short(0)[0], "0 ₸");
    }

    #[test]
    fn a_sum_beyond_counting_is_none() {
        assert_eq!(Tiyn(i64::MAX).plus(Tiyn(1)), None);
        assert_eq!(Tiyn(i64::MIN).minus(Tiyn(1)), None);
        assert_eq!(Tiyn(2).times(3), Some(Tiyn(6)));
        assert_eq!(Tiyn(i64::MAX).times(2), None);
        assert_eq!(Tiyn::total([Tiyn(1), Tiyn(2)]), Some(Tiyn(3)));
        assert_eq!(Tiyn::total([Tiyn(i64::MAX), Tiyn(1)]), None);
    }
}
