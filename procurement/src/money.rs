//! Amounts as published, prices that can be compared, and money as it is stored.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize as Read, Serialize};

use crate::field::{Text, absent};
use crate::number::{real_of, whole};

/// A sum or a count. Numbers in quotes are accepted, as many portals write them so.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Amount {
    /// Not there, or not a number.
    #[default]
    Absent,
    /// A whole number, exact.
    Whole(i64),
    /// A number with a fraction, or one too large for 64 bits.
    Real(f64),
}

/// An amount too large to be stored in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

impl Amount {
    /// The number, to compare and to measure with.
    pub fn get(self) -> Option<f64> {
        match self {
            Self::Absent => None,
            Self::Whole(it) => Some(real_of(it)),
            Self::Real(it) => Some(it),
        }
    }

    /// A whole number that is not negative.
    pub fn count(self) -> Option<u64> {
        let number = match self {
            Self::Absent => None,
            Self::Whole(it) => Some(it),
            Self::Real(it) => whole(it).filter(|_| it.fract() == 0.0),
        };
        number.and_then(|it| u64::try_from(it).ok())
    }

    /// The amount in hundredths of its currency: tiyn of a tenge.
    pub fn minor(self) -> Result<Option<i64>, TooLarge> {
        match self {
            Self::Absent => Ok(None),
            Self::Whole(it) => it.checked_mul(100).map(Some).ok_or(TooLarge),
            // The two parts apart: their product would lose the last tiyn of large sums.
            Self::Real(it) => {
                let units = whole(it.trunc()).and_then(|it| it.checked_mul(100)).ok_or(TooLarge)?;
                let rest = whole(it.fract() * 100.0).ok_or(TooLarge)?;
                units.checked_add(rest).map(Some).ok_or(TooLarge)
            }
        }
    }
}

/// An amount with its currency, as published.
#[derive(Clone, Debug, Default, Read)]
#[serde(default)]
pub struct Value<'a> {
    pub amount: Amount,
    #[serde(borrow)]
    pub currency: Text<'a>,
}

/// A price that can be compared: an amount with its currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Price<'p> {
    pub amount: f64,
    pub currency: &'p str,
}

impl Value<'_> {
    /// The price; zero and less stand for no price.
    pub fn price(&self) -> Option<Price<'_>> {
        let amount = self.amount.get().filter(|it| *it > 0.0)?;
        Some(Price { amount, currency: self.currency.get()? })
    }

    /// As it is stored.
    pub fn money(&self) -> Result<Option<Money>, TooLarge> {
        let minor = self.amount.minor()?;
        Ok(minor.zip(self.currency.owned()).map(|(minor, currency)| Money { minor, currency }))
    }
}

/// Money as it is stored: whole hundredths of a currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Read)]
pub struct Money {
    /// Hundredths: tiyn of a tenge. May be negative, as published.
    pub minor: i64,
    /// The code of the currency, as published.
    pub currency: String,
}

/// The sum of values in one currency; nothing if there are several, or none.
pub fn total<'v>(
    values: impl IntoIterator<Item = &'v Value<'v>>,
) -> Result<Option<Money>, TooLarge> {
    let mut sum: Option<Money> = None;
    for value in values {
        let Some(money) = value.money()? else { continue };
        match &mut sum {
            None => sum = Some(money),
            Some(it) if it.currency == money.currency => {
                it.minor = it.minor.checked_add(money.minor).ok_or(TooLarge)?;
            }
            Some(_) => return Ok(None),
        }
    }
    Ok(sum)
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AmountVisitor)
    }
}

struct AmountVisitor;

impl<'de> Visitor<'de> for AmountVisitor {
    type Value = Amount;
    absent!();
    absent!(containers);

    fn visit_u64<E>(self, it: u64) -> Result<Amount, E> {
        Ok(i64::try_from(it).map_or(Amount::Real(real_of(i64::MAX)), Amount::Whole))
    }

    fn visit_i64<E>(self, it: i64) -> Result<Amount, E> {
        Ok(Amount::Whole(it))
    }

    fn visit_f64<E>(self, it: f64) -> Result<Amount, E> {
        Ok(if it.is_finite() { Amount::Real(it) } else { Amount::Absent })
    }

    fn visit_str<E>(self, it: &str) -> Result<Amount, E> {
        let it = it.trim();
        match (it.parse(), it.parse::<f64>()) {
            (Ok(whole), _) => Ok(Amount::Whole(whole)),
            (_, Ok(real)) if real.is_finite() => Ok(Amount::Real(real)),
            _ => Ok(Amount::Absent),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minor(text: &str) -> Result<Option<i64>, TooLarge> {
        sonic_rs::from_str::<Amount>(text).unwrap().minor()
    }

    #[test]
    fn a_sum_becomes_whole_tiyn() {
        assert_eq!(minor("319820.54"), Ok(Some(31_982_054)));
        assert_eq!(minor("\" 10.10 \""), Ok(Some(1010)));
        assert_eq!(minor("-0.29"), Ok(Some(-29)));
        assert_eq!(minor("1e15"), Ok(Some(100_000_000_000_000_000)));
        assert_eq!(minor("1000000000000000"), Ok(Some(100_000_000_000_000_000)));
        assert_eq!(minor("null"), Ok(None));
        assert_eq!(minor("\"a lot\""), Ok(None));
    }

    #[test]
    fn a_sum_beyond_sixty_four_bits_is_a_problem_and_no_panic() {
        assert_eq!(minor("100000000000000000"), Err(TooLarge));
        assert_eq!(minor("18446744073709551615"), Err(TooLarge));
        assert_eq!(minor("1e300"), Err(TooLarge));
        assert_eq!(minor("-1e30"), Err(TooLarge));
    }

    #[test]
    fn sums_in_two_currencies_have_no_total() {
        let read = |text| sonic_rs::from_str::<Value<'_>>(text).unwrap();
        let (tenge, dollar) =
            (read(r#"{"amount":1,"currency":"KZT"}"#), read(r#"{"amount":2,"currency":"USD"}"#));
        assert_eq!(total([&tenge, &tenge]).unwrap().map(|it| it.minor), Some(200));
        assert_eq!(total([&tenge, &dollar]), Ok(None));
    }
}
