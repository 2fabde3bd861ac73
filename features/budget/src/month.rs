//! A month of the table.

use std::fmt;
use std::str::FromStr;

use kernel::clock::Day;
use kernel::text_column;

/// A month, such as `2024-12`: the order of its text is that of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Month {
    pub(crate) year: i16,
    pub(crate) month: i8,
}

/// The last month of the year, of which people ask.
pub(crate) const DECEMBER: i8 = 12;

/// Why a text is no month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NoMonth;

impl Month {
    pub(crate) fn new(year: i16, month: i8) -> Option<Self> {
        ((2000..=2099).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// As the table writes it: `12.2024`.
    pub(crate) fn published(text: &str) -> Option<Self> {
        let (month, year) = text.trim().split_once('.')?;
        Self::new(year.parse().ok()?, month.parse().ok()?)
    }

    /// Its first day.
    pub(crate) fn first(self) -> Option<Day> {
        format!("{self}-01").parse().ok()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = NoMonth;

    fn from_str(text: &str) -> Result<Self, NoMonth> {
        let (year, month) = text.split_once('-').ok_or(NoMonth)?;
        let parsed = year.parse().ok().zip(month.parse().ok());
        parsed.and_then(|(year, month)| Self::new(year, month)).ok_or(NoMonth)
    }
}

impl fmt::Display for NoMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no month")
    }
}

impl std::error::Error for NoMonth {}

text_column!(Month);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_as_the_table_writes_it() {
        assert_eq!(
            Month::published("03.2023").map(|it| it.to_string()).as_deref(),
            Some("2023-03")
        );
        for wrong in ["", "13.2024", "2024-12", "12.24"] {
            assert_eq!(Month::published(wrong), None, "{wrong}");
        }
        assert_eq!("2024-12".parse(), Ok(Month { year: 2024, month: 12 }));
    }
}
