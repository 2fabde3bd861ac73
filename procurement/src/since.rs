//! Parameters change with the law: each value holds from a day on, and names its source.

use crate::moment;

/// The values of a parameter in the order of their first days.
#[derive(Clone, Debug, PartialEq)]
pub struct Since<T>(Vec<Step<T>>);

/// One value, from a day on.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<T> {
    /// The first day, counted from 1970.
    pub day: i64,
    pub value: T,
    /// Where the value comes from: the tail of a text key `flag-source-…`.
    pub source: String,
}

impl<T> Step<T> {
    /// The first day as `2025-01-01`; nothing if the value always held.
    pub fn first_day(&self) -> Option<String> {
        (self.day != EVER).then(|| moment::written(self.day))
    }
}

/// Before any law we know of.
pub const EVER: i64 = i64::MIN;

impl<T> Since<T> {
    /// Values in any order.
    pub fn new(mut steps: Vec<Step<T>>) -> Self {
        steps.sort_by_key(|it| it.day);
        Self(steps)
    }

    /// One value for all days.
    pub fn always(value: T, source: &str) -> Self {
        Self(vec![Step { day: EVER, value, source: source.to_owned() }])
    }

    /// The value in force on a day, counted from 1970, with its source.
    pub fn on(&self, day: i64) -> Option<&Step<T>> {
        self.0.iter().rev().find(|it| it.day <= day)
    }

    /// The latest value: for parameters that no law dates.
    pub fn latest(&self) -> Option<&Step<T>> {
        self.0.last()
    }

    /// All values, the earliest first.
    pub fn steps(&self) -> &[Step<T>] {
        &self.0
    }
}

impl<T> Default for Since<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_holds_from_its_day_until_the_next() {
        let step = |day, value| Step { day, value, source: "law".to_owned() };
        let since = Since::new(vec![step(20, 5), step(10, 15)]);
        let on = |day| since.on(day).map(|it| it.value);
        assert_eq!(since.on(99).and_then(Step::first_day).as_deref(), Some("1970-01-21"));
        assert_eq!([9, 10, 19, 20, 99].map(on), [None, Some(15), Some(15), Some(5), Some(5)]);
    }
}
