//! The time left, in working days; on the last day, in hours.

use kernel::calendar::Calendar;
use kernel::clock::Moment;
use kernel::shown;
use web::Visit;

/// How much time is left to ask about a purchase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Left {
    /// So many working days after today.
    Days(i64),
    /// It closes today, in so many whole hours.
    Hours(i64),
    /// Bids are no longer taken.
    Closed,
    /// Nobody says until when.
    Unknown,
}

/// What the clock of a page shows: reeds for working days, and the same in words.
pub(crate) struct Clock {
    pub(crate) light: &'static str,
    pub(crate) gone: i64,
    pub(crate) left: i64,
    pub(crate) words: String,
    pub(crate) small: String,
}

impl Left {
    /// What is left of the time until a moment.
    pub(crate) fn until(closes: Option<Moment>, now: Moment, calendar: &Calendar) -> Self {
        let Some(closes) = closes else { return Self::Unknown };
        let seconds = now.seconds_to(closes);
        if seconds <= 0 {
            return Self::Closed;
        }
        // A weekend between two days leaves no working day, but leaves hours.
        match calendar.between(now.day(), closes.day()) {
            0 => Self::Hours(seconds / 3_600),
            days => Self::Days(days),
        }
    }

    /// Calm, soon or late, in the words of the kernel's terms.
    pub(crate) fn light(self) -> &'static str {
        match self {
            Self::Days(4..) => "calm",
            Self::Days(2..) => "soon",
            Self::Days(_) | Self::Hours(_) => "late",
            Self::Closed | Self::Unknown => "dropped",
        }
    }

    /// The same in words.
    pub(crate) fn words(self, visit: &Visit) -> String {
        match self {
            Self::Days(n) => visit.n("watch-left-days", n),
            Self::Hours(n) => visit.n("watch-left-hours", n),
            Self::Closed => visit.t("watch-left-closed"),
            Self::Unknown => visit.t("watch-left-unknown"),
        }
    }
}

impl Clock {
    /// The clock of a purchase. One that was decided or called off is closed, whatever its term.
    pub(crate) fn of(
        visit: &Visit,
        opens: Option<Moment>,
        closes: Option<Moment>,
        open_until: Option<Moment>,
    ) -> Self {
        let (now, calendar) = (visit.app.office.now(), &*visit.app.office.calendar());
        let left = match (open_until, closes) {
            (None, Some(_)) => Left::Closed,
            (until, _) => Left::until(until, now, calendar),
        };
        let (gone, days) = match left {
            Left::Days(n) => (gone(opens, now, calendar), n),
            Left::Hours(_) => (gone(opens, now, calendar), 1),
            Left::Closed | Left::Unknown => (0, 0),
        };
        let small = closes.map(|it| shown::short_moment(it, visit.language)).unwrap_or_default();
        Self { light: left.light(), gone, left: days, words: left.words(visit), small }
    }
}

/// Reeds of days that are over; more than a clock has room for tell nothing.
fn gone(opens: Option<Moment>, now: Moment, calendar: &Calendar) -> i64 {
    let earliest = now.day().plus(-20);
    let opened = opens.map_or(now.day(), Moment::day).max(earliest);
    calendar.between(opened, now.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(closes: &str, now: &str) -> Left {
        let off = ["2026-03-23", "2026-03-24", "2026-03-25"].map(|it| it.parse().unwrap());
        let calendar = Calendar::new(off, []);
        Left::until(Some(closes.parse().unwrap()), now.parse().unwrap(), &calendar)
    }

    #[test]
    fn the_last_day_is_told_in_hours_and_others_in_working_days() {
        let now = "2026-03-19T05:00:00Z";
        assert_eq!(left("2026-03-19T09:30:00Z", now), Left::Hours(4));
        assert_eq!(left("2026-03-20T05:00:00Z", now), Left::Days(1));
        assert_eq!(left("2026-03-27T05:00:00Z", now), Left::Days(3));
        assert_eq!(left("2026-03-19T05:00:00Z", now), Left::Closed);
        assert_eq!(Left::until(None, now.parse().unwrap(), &Calendar::default()), Left::Unknown);
    }

    #[test]
    fn over_days_off_only_hours_are_left() {
        assert_eq!(left("2026-03-24T05:00:00Z", "2026-03-20T05:00:00Z"), Left::Hours(96));
        assert_eq!(left("2026-03-24T05:00:00Z", "2026-03-20T05:00:00Z").light(), "late");
    }

    #[test]
    fn light_changes_with_the_days() {
        let lights = [Left::Hours(1), Left::Days(1), Left::Days(2), Left::Days(3), Left::Days(4)];
        assert_eq!(lights.map(Left::light), ["late", "late", "soon", "soon", "calm"]);
    }
}
