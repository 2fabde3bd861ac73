//! Why a subject is flagged: the numbers, the threshold, and the fields they were read from.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Display;

use crate::extract::Sum;
use crate::finding::{Amount, Figure, Read};
use crate::money::Price;
use crate::names::Names;
use crate::organisation;

/// So many processes are shown as examples of what happened in many.
pub const EXAMPLES: usize = 5;

/// Evidence as a flag gathers it. The first number told is what was measured.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Evidence {
    pub(crate) numbers: BTreeMap<Cow<'static, str>, Figure>,
    pub(crate) read: Vec<Read>,
    pub(crate) value: Option<Figure>,
    pub(crate) amount: Option<Amount>,
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

    /// A sum as it was kept.
    pub fn sum(self, name: &'static str, sum: Sum, names: &Names) -> Self {
        self.money(name, sum.price(names))
    }

    /// The money that the question is about, if it is not that of the subject itself.
    pub fn amount(mut self, price: Price<'_>) -> Self {
        let value = (price.amount * 100.0).round() / 100.0;
        self.amount = Some(Amount { value, currency: price.currency.to_owned() });
        self
    }

    /// The money of the subject, unless the flag named another sum.
    pub(crate) fn about(self, price: Option<Price<'_>>) -> Self {
        match price {
            Some(price) if self.amount.is_none() => self.amount(price),
            _ => self,
        }
    }

    /// A word or a date.
    pub fn text(self, name: &'static str, value: &str) -> Self {
        self.number(name, Figure::Text(value.to_owned()))
    }

    fn number(mut self, name: &'static str, value: Figure) -> Self {
        self.value.get_or_insert_with(|| value.clone());
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

    /// A share that the measure was compared with, in percent.
    pub fn threshold_percent(self, share: f64) -> Self {
        self.threshold_number((share * 1000.0).round() / 10.0)
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
    pub fn read(self, pointer: impl Display, value: &str) -> Self {
        self.read_in("", pointer, Figure::Text(value.to_owned()))
    }

    /// The id of an organisation. The number of a person is left out: findings are published.
    pub fn organisation(self, pointer: impl Display, id: &str) -> Self {
        self.read(pointer, if organisation::has_iin(id) { "…" } else { id })
    }

    /// The same for a number; whole ones without a fraction.
    pub fn read_number(self, pointer: impl Display, value: f64) -> Self {
        self.read_in("", pointer, plain(value))
    }

    /// A number of another process.
    pub fn read_number_in(self, ocid: &str, pointer: impl Display, value: f64) -> Self {
        self.read_in(ocid, pointer, plain(value))
    }

    /// A text of another process.
    pub fn read_text_in(self, ocid: &str, pointer: impl Display, value: &str) -> Self {
        let value = if organisation::has_iin(value) { "…" } else { value };
        self.read_in(ocid, pointer, Figure::Text(value.to_owned()))
    }

    fn read_in(mut self, ocid: &str, pointer: impl Display, value: Figure) -> Self {
        let read = Read { ocid: ocid.to_owned(), pointer: pointer.to_string(), value };
        self.read.push(read);
        self
    }

    /// The same fields where they stand in their releases, as far as somebody knows better.
    pub(crate) fn moved(mut self, to: impl Fn(&str, &str) -> Option<String>) -> Self {
        for it in &mut self.read {
            if let Some(place) = to(&it.ocid, &it.pointer) {
                it.pointer = place;
            }
        }
        self
    }

    /// What was read, by place, each place once.
    pub(crate) fn places(mut self) -> Vec<Read> {
        self.read.sort_by(|a, b| (&a.ocid, &a.pointer).cmp(&(&b.ocid, &b.pointer)));
        self.read.dedup_by(|a, b| (&a.ocid, &a.pointer) == (&b.ocid, &b.pointer));
        self.read
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
