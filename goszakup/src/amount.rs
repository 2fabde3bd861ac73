//! Money: whole hundredths of a tenge, read from a number or a text.

use serde::{Serialize, Serializer};

/// Whole hundredths of a tenge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tiyn(pub i64);

/// More digits than any budget has are an error of typing, and would not be exact as a JSON number.
const MOST_DIGITS: usize = 13;

impl Tiyn {
    /// Reads `1 250 000,5` or `1250000.50`; a third decimal is rounded.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|it| !it.is_whitespace()).collect();
        let (negative, text) =
            text.strip_prefix('-').map_or((false, text.as_str()), |it| (true, it));
        let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
        if whole.is_empty() || whole.len() > MOST_DIGITS || !digits(whole) || !digits(part) {
            return None;
        }
        let digit = |at: usize| part.as_bytes().get(at).map_or(0, |it| i64::from(it - b'0'));
        let tiyn =
            whole.parse::<i64>().ok()? * 100 + digit(0) * 10 + digit(1) + i64::from(digit(2) >= 5);
        Some(Self(if negative { -tiyn } else { tiyn }))
    }

    /// So many hundredths of it, rounded down.
    #[must_use]
    pub fn percent(self, percent: i64) -> Self {
        let share = i128::from(self.0) * i128::from(percent) / 100;
        Self(i64::try_from(share).unwrap_or(i64::MAX))
    }

    /// The sum, or nothing when it does not fit.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(0_i64, |sum, it| sum.checked_add(it.0)).map(Self)
    }
}

impl Serialize for Tiyn {
    #[expect(clippy::cast_precision_loss, reason = "at most 2^53, as `MOST_DIGITS` sees to")]
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.0 % 100 == 0 {
            to.serialize_i64(self.0 / 100)
        } else {
            to.serialize_f64(self.0 as f64 / 100.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_to_the_tiyn() {
        let cases = [
            ("1250000", Some(125_000_000)),
            ("1 250 000,5", Some(125_000_050)),
            ("0.07", Some(7)),
            ("10.005", Some(1_001)),
            ("-3.10", Some(-310)),
            ("", None),
            ("1e21", None),
            ("12.3.4", None),
            ("99999999999999", None),
            ("бесплатно", None),
        ];
        for (text, tiyn) in cases {
            assert_eq!(Tiyn::parse(text).map(|it| it.0), tiyn, "{text}");
        }
    }

    #[test]
    fn an_amount_is_written_as_the_number_it_was() {
        for (text, json) in [
            ("1250000.00", "1250000"),
            ("2843.36", "2843.36"),
            ("9999999999999.99", "9999999999999.99"),
        ] {
            assert_eq!(serde_json::to_string(&Tiyn::parse(text)).unwrap(), json);
        }
        assert_eq!(Tiyn(1_001).percent(30), Tiyn(300));
    }
}
