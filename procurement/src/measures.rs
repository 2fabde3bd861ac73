//! Measures by market, kept exact: the values of the population, and the rows that wait for its answer.

use std::borrow::Cow;

use hashbrown::HashMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::flag::Merge;
use crate::found::Subject;
use crate::number::short;

type ByMarket<T> = HashMap<Box<str>, Vec<T>, foldhash::fast::FixedState>;

/// One measured subject: the value, another number read with it, and its places in the release.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    subject: u32,
    pub places: [u32; 3],
    pub value: f64,
    pub beside: Option<f64>,
}

/// What the population remembers: the values of every market.
#[derive(Default)]
pub struct Values(ByMarket<f64>);

/// Who waits for the population's answer, by market.
#[derive(Default)]
pub struct Rows {
    subjects: Vec<Named>,
    markets: ByMarket<Row>,
}

struct Named {
    ocid: Box<str>,
    lot: Option<Box<str>>,
}

/// Where an outlier puts its measures.
pub struct Asked<'t> {
    pub(crate) tally: &'t mut Values,
    pub(crate) waiting: &'t mut Rows,
    pub(crate) subject: Subject<'t>,
}

impl Row {
    /// A value with its places.
    pub fn new(places: [usize; 3], value: f64, beside: Option<f64>) -> Self {
        Self { subject: 0, places: places.map(short), value, beside }
    }
}

impl Asked<'_> {
    /// A measure that also counts for others.
    pub fn put(&mut self, market: &str, row: Row) {
        self.tally.0.entry_ref(market).or_default().push(row.value);
        self.ask(market, row);
    }

    /// A measure that is judged but does not count: a price that is only planned.
    pub fn ask(&mut self, market: &str, row: Row) {
        self.waiting.put(self.subject, market, row);
    }
}

impl Values {
    /// The values of a market in order: the same list from any partition of the input.
    pub fn sorted(&self, market: &str) -> Cow<'_, [f64]> {
        let values = self.0.get(market).map_or(&[][..], |it| it);
        if values.is_sorted_by(|a, b| a.total_cmp(b).is_le()) {
            return Cow::Borrowed(values);
        }
        let mut values = values.to_vec();
        values.sort_unstable_by(f64::total_cmp);
        Cow::Owned(values)
    }
}

impl Rows {
    fn put(&mut self, subject: Subject<'_>, market: &str, row: Row) {
        if self.subjects.last().is_none_or(|it| !it.is(subject)) {
            self.subjects
                .push(Named { ocid: subject.ocid.into(), lot: subject.lot.map(Into::into) });
        }
        let row = Row { subject: short(self.subjects.len() - 1), ..row };
        self.markets.entry_ref(market).or_default().push(row);
    }

    /// The rows of every market, in no order.
    pub fn markets(&self) -> impl Iterator<Item = (&str, &[Row])> {
        self.markets.iter().map(|(market, rows)| (&**market, &**rows))
    }

    /// Whose row it is.
    pub fn subject(&self, row: &Row) -> Subject<'_> {
        let named = &self.subjects[row.subject as usize];
        Subject { ocid: &named.ocid, lot: named.lot.as_deref(), place: "" }
    }
}

impl Named {
    fn is(&self, subject: Subject<'_>) -> bool {
        *self.ocid == *subject.ocid && self.lot.as_deref() == subject.lot
    }
}

impl Merge for Values {
    fn merge(&mut self, other: Self) {
        for (market, values) in other.0 {
            self.0.entry(market).or_default().extend(values);
        }
    }
}

impl Merge for Rows {
    fn merge(&mut self, other: Self) {
        let shift = short(self.subjects.len());
        self.subjects.extend(other.subjects);
        for (market, rows) in other.markets {
            let moved = rows.into_iter().map(|row| Row { subject: row.subject + shift, ..row });
            self.markets.entry(market).or_default().extend(moved);
        }
    }
}

impl Serialize for Values {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut markets: Vec<_> = self.0.keys().map(|it| (it, self.sorted(it))).collect();
        markets.sort_unstable_by_key(|it| it.0);
        markets.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let markets: Vec<(Box<str>, Vec<f64>)> = Deserialize::deserialize(from)?;
        Ok(Self(markets.into_iter().collect()))
    }
}
