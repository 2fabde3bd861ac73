//! Time: the service tells local time without a zone; a release tells the instant.

use std::fmt;

use jiff::civil::{Date, DateTime, date};
use jiff::{Timestamp, tz};
use serde::{Serialize, Serializer};

/// The whole country keeps UTC+5 since 1 March 2024; before, most of it kept UTC+6 (the time zone
/// database, Asia/Almaty). The service tells the hour of the capital whatever the place is.
const CHANGED: Date = date(2024, 3, 1);
const CHANGED_AT: Timestamp = Timestamp::constant(1_709_229_600, 0);

/// An instant, shown with the offset of its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(Timestamp);

/// Which end of a day a bare date means.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Edge {
    Start,
    End,
}

impl Moment {
    /// Reads `2024-05-01 09:00:00`, a bare date, or an instant with its zone.
    /// The hour before midnight of 29 February 2024 was lived twice: the first of them is meant.
    pub(crate) fn parse(text: &str, edge: Edge) -> Option<Self> {
        let text = text.trim();
        if let Ok(it) = text.parse() {
            return Some(Self(it));
        }
        let local = match text.parse::<Date>().ok().filter(|_| text.len() == 10) {
            Some(day) => match edge {
                Edge::Start => day.at(0, 0, 0, 0),
                Edge::End => day.at(23, 59, 59, 0),
            },
            None => text.parse::<DateTime>().ok()?,
        };
        let hours = if local.date() < CHANGED { 6 } else { 5 };
        tz::offset(hours).to_timestamp(local).ok().map(Self)
    }

    /// The day on the wall calendar.
    pub fn day(self) -> Date {
        self.offset().to_datetime(self.0).date()
    }

    fn offset(self) -> tz::Offset {
        tz::offset(if self.0 < CHANGED_AT { 6 } else { 5 })
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let offset = self.offset();
        let local = offset.to_datetime(self.0);
        write!(f, "{}+{:02}:00", local.strftime("%Y-%m-%dT%H:%M:%S"), offset.seconds() / 3_600)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn local_time_gets_the_offset_of_its_day() {
        let cases = [
            ("2024-02-29 23:30:00", "2024-02-29T23:30:00+06:00"),
            ("2024-03-01 00:00:00", "2024-03-01T00:00:00+05:00"),
            ("2026-10-05T09:15:00.120", "2026-10-05T09:15:00+05:00"),
            ("2026-10-05T09:15:00Z", "2026-10-05T14:15:00+05:00"),
            ("2023-01-01T00:00:00+06:00", "2023-01-01T00:00:00+06:00"),
        ];
        for (text, written) in cases {
            assert_eq!(Moment::parse(text, Edge::Start).unwrap().to_string(), written);
        }
    }

    #[test]
    fn a_bare_date_is_the_start_or_the_end_of_its_day() {
        let at = |edge| Moment::parse("2026-10-05", edge).unwrap().to_string();
        assert_eq!(at(Edge::Start), "2026-10-05T00:00:00+05:00");
        assert_eq!(at(Edge::End), "2026-10-05T23:59:59+05:00");
    }

    #[test]
    fn what_is_no_date_is_not_read() {
        for text in ["", "0000-00-00 00:00:00", "05.10.2026", "2026-13-01", "завтра"] {
            assert_eq!(Moment::parse(text, Edge::Start), None, "{text}");
        }
    }
}
