//! Waits: the calendar days between two published times of a purchase.

use crate::contest::Contest;
use crate::evidence::Evidence;
use crate::flag::Silence::{self, Missing, NotApplicable};
use crate::moment::{Moment, day_of};
use crate::period::END;

const DAY: i64 = 86_400_000_000;

/// A time as published, with its place.
#[derive(Clone, Debug)]
pub(crate) struct Dated<'p> {
    pub(crate) text: &'p str,
    pointer: String,
    moment: Moment,
}

/// What lies between two times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wait {
    /// Negative where the second comes first.
    pub(crate) days: i64,
    /// The second is known to come before the first, be it on the same day.
    pub(crate) reversed: bool,
}

impl<'p> Dated<'p> {
    /// A time, if it is one.
    pub(crate) fn read(text: Option<&'p str>, pointer: impl Into<String>) -> Option<Self> {
        let text = text?;
        Some(Self { text, pointer: pointer.into(), moment: Moment::parse(text)? })
    }

    /// From here to there, in days of the calendar. Two instants are put on the clock of the first;
    /// where a zone or an hour is not published, the days stand as they are written.
    pub(crate) fn until(&self, there: &Self) -> Wait {
        let (from, to) = (self.written_day(), there.written_day());
        let (Moment::Instant(_), Moment::Instant(_)) = (self.moment, there.moment) else {
            return Wait { days: to - from, reversed: to < from };
        };
        let to = (there.moment.stated() + self.ahead()).div_euclid(DAY);
        Wait { days: to - from, reversed: there.moment.stated() < self.moment.stated() }
    }

    /// The day in the letters of the publisher, counted from 1970.
    fn written_day(&self) -> i64 {
        day_of(self.text).unwrap_or_default()
    }

    /// By how much its clock is ahead of Greenwich.
    fn ahead(&self) -> i64 {
        let offset = self.text.get(11..).and_then(|it| it.find(['Z', 'z', '+', '-']));
        let clock = offset.and_then(|it| Moment::parse(&self.text[..11 + it]));
        clock.map_or(0, |it| it.stated() - self.moment.stated())
    }
}

/// The earlier of two comes first.
pub(crate) fn order(it: &Dated<'_>) -> i64 {
    it.moment.stated()
}

impl<'p> Contest<'p> {
    /// When bids could last be handed in, be its hour known or not.
    pub(crate) fn closing(&self) -> Result<Dated<'p>, Silence> {
        let period = self.process.tender.as_ref().and_then(|it| it.tender_period.as_ref());
        let text = period.and_then(|it| it.end_date.get());
        Dated::read(text, END).ok_or(Missing(&[END]))
    }

    /// The dates of its awards in force.
    pub(crate) fn decisions(&self) -> Result<Vec<Dated<'p>>, Silence> {
        let awards = &self.process.awards;
        if !self.is_alone() && awards.iter().any(|it| it.related_lots.is_empty()) {
            return Err(Missing(&["/awards/relatedLots"]));
        }
        let date = |(nth, text): (usize, _)| Dated::read(text, format!("/awards/{nth}/date"));
        let dates = self.active_awards().map(|(nth, it)| date((nth, it.date.get())));
        let dates: Option<Vec<_>> = dates.collect();
        match dates.ok_or(Missing(&["/awards/date"]))? {
            none if none.is_empty() => Err(NotApplicable("not-awarded")),
            dates => Ok(dates),
        }
    }
}

impl Evidence {
    /// A time that was read, at its place.
    pub(crate) fn dated(self, it: &Dated<'_>) -> Self {
        self.read(&it.pointer, it.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(from: &str, to: &str) -> (i64, bool) {
        let [from, to] = [from, to].map(|it| Dated::read(Some(it), "").unwrap());
        let Wait { days, reversed } = from.until(&to);
        (days, reversed)
    }

    #[test]
    fn two_instants_are_seen_on_one_clock() {
        assert_eq!(wait("2025-03-05T18:00:00+05:00", "2025-03-05T20:30:00Z"), (1, false));
        assert_eq!(wait("2025-03-05T18:00+05:00", "2025-03-05T18:30:00Z"), (0, false));
        assert_eq!(wait("2025-03-05T01:00:00+05:00", "2025-03-05T09:00:00+05:00"), (0, false));
        assert_eq!(wait("2025-03-05T18:00:00+05:00", "2025-03-05T17:00:00+05:00"), (0, true));
    }

    #[test]
    fn a_day_is_compared_as_it_is_written() {
        assert_eq!(wait("2025-03-05T01:00:00+05:00", "2025-03-05"), (0, false));
        assert_eq!(wait("2025-03-05 23:00:00", "2025-03-06T01:00:00Z"), (1, false));
        assert_eq!(wait("2025-03-05", "2025-03-04T23:00:00Z"), (-1, true));
    }
}
