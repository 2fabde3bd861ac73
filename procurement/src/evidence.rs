//! Why a subject is flagged: the numbers, the threshold, and the fields they were read from.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Display;

use crate::finding::Figure;
use crate::money::Price;
use crate::organisation;

/// Evidence as a flag gathers it.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Evidence {
    pub(crate) numbers: BTreeMap<Cow<'static, str>, Figure>,
    pub(crate) read: BTreeMap<String, Figure>,
    pub(crate) threshold: Option<Figure>,
    pub(crate) sample: Option<u64>,
    pub(crate) source: Option<String>,
}

impl Evidence {
    /// A count the flag compared, by the name its text uses.
    pub fn count(self, name: &'static str, value: impl TryInto<i64>) -> Self {
        self.number(name, Figure::Whole(value.try_into().unwrap_or(i64::MAX)))
    }

    /// A ratio, to two digits: more would pretend to know more.
    pub fn ratio(self, name: &'static str, value: f64) -> Self {
        self.number(name, plain((value * 100.0).round() / 100.0))
    }

    /// A share in percent, to one digit.
    pub fn percent(self, name: &'static str, share: f64) -> Self {
        self.number(name, plain((share * 1000.0).round() / 10.0))
    }

    /// A sum, to two digits as money has.
    pub fn money(self, name: &'static str, price: Price<'_>) -> Self {
        self.number(name, sum(price))
    }

    /// A word or a date.
    pub fn text(self, name: &'static str, value: &str) -> Self {
        self.number(name, Figure::Text(value.to_owned()))
    }

    fn number(mut self, name: &'static str, value: Figure) -> Self {
        self.numbers.insert(Cow::Borrowed(name), value);
        self
    }

    /// A count the measure was compared with.
    pub fn threshold(mut self, value: impl TryInto<i64>) -> Self {
        self.threshold = Some(Figure::Whole(value.try_into().unwrap_or(i64::MAX)));
        self
    }

    /// A number of the parameters that the measure was compared with.
    pub fn threshold_number(mut self, value: f64) -> Self {
        self.threshold = Some(plain(value));
        self
    }

    /// A sum the measure was compared with.
    pub fn threshold_money(mut self, price: Price<'_>) -> Self {
        self.threshold = Some(sum(price));
        self
    }

    /// How many values the threshold was drawn from.
    pub fn sample(mut self, size: usize) -> Self {
        self.sample = u64::try_from(size).ok();
        self
    }

    /// Where the parameter comes from.
    pub fn source(mut self, word: &str) -> Self {
        self.source = Some(word.to_owned());
        self
    }

    /// A field of the release by its JSON pointer, with the text found there.
    pub fn read(mut self, pointer: impl Display, value: &str) -> Self {
        self.read.insert(pointer.to_string(), Figure::Text(value.to_owned()));
        self
    }

    /// The id of an organisation. The number of a person is left out: findings are published.
    pub fn organisation(self, pointer: impl Display, id: &str) -> Self {
        self.read(pointer, if organisation::has_iin(id) { "…" } else { id })
    }

    /// The same for a number; whole ones without a fraction.
    pub fn read_number(mut self, pointer: impl Display, value: f64) -> Self {
        self.read.insert(pointer.to_string(), plain(value));
        self
    }
}

/// Whole numbers without a fraction.
fn plain(value: f64) -> Figure {
    let whole = crate::number::whole(value).filter(|_| value.fract() == 0.0);
    whole.map_or(Figure::Real(value), Figure::Whole)
}

fn sum(price: Price<'_>) -> Figure {
    let amount = (price.amount * 100.0).round() / 100.0;
    Figure::Money { amount, currency: price.currency.to_owned() }
}
