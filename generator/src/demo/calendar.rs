//! Times of a region at UTC+5: working hours and deadlines.

use jiff::SignedDuration;
use jiff::civil::{DateTime, Weekday};

/// Hours at which portals let a submission period end.
const HOURS: [i8; 4] = [9, 12, 15, 18];

/// So many minutes later, or earlier when negative.
pub(crate) fn plus(at: DateTime, minutes: i64) -> DateTime {
    at.saturating_add(SignedDuration::from_mins(minutes))
}

/// So many days later, or earlier when negative.
pub(crate) fn plus_days(at: DateTime, days: i64) -> DateTime {
    plus(at, days * 24 * 60)
}

/// Whole days of 24 hours between two times.
pub(crate) fn days(from: DateTime, to: DateTime) -> i64 {
    from.duration_until(to).as_hours().div_euclid(24)
}

/// A deadline ahead: the first is the first full working hour in two hours, then four a working day.
pub(crate) fn deadline(now: DateTime, nth: usize) -> DateTime {
    let first = working(plus(now, 120));
    if nth == 0 {
        return first;
    }
    let today = HOURS.iter().filter(|it| **it > first.hour()).count();
    if let Some(hour) = HOURS[HOURS.len() - today..].get(nth - 1) {
        return first.date().at(*hour, 0, 0, 0);
    }
    let (mut day, rest) = (first, nth - 1 - today);
    for _ in 0..=rest / HOURS.len() {
        day = working(plus_days(day.date().at(HOURS[0], 0, 0, 0), 1));
    }
    day.date().at(HOURS[rest % HOURS.len()], 0, 0, 0)
}

/// A deadline so many days ago, on a working day.
pub(crate) fn past_deadline(now: DateTime, days: i64, hour: usize) -> DateTime {
    let day = plus_days(now, -days);
    let back = match day.weekday() {
        Weekday::Saturday => 1,
        Weekday::Sunday => 2,
        _ => 0,
    };
    plus_days(day, -back).date().at(HOURS[hour % HOURS.len()], 0, 0, 0)
}

/// The next full hour from 9 to 18 on a day from Monday to Friday. Holidays are not known here.
pub(crate) fn working(at: DateTime) -> DateTime {
    let full = plus(at, i64::from(60 - at.minute()) % 60);
    let mut at = full.date().at(full.hour(), 0, 0, 0);
    if at.hour() > 18 {
        at = plus_days(at, 1).date().at(9, 0, 0, 0);
    }
    if at.hour() < 9 {
        at = at.date().at(9, 0, 0, 0);
    }
    while matches!(at.weekday(), Weekday::Saturday | Weekday::Sunday) {
        at = plus_days(at, 1).date().at(9, 0, 0, 0);
    }
    at
}

/// The same time, or the last evening of work before it.
pub(crate) fn worked(at: DateTime) -> DateTime {
    let mut at = at;
    if at.hour() < 9 {
        at = plus_days(at, -1).date().at(18, 0, 0, 0);
    }
    if at.hour() >= 18 {
        at = at.date().at(18, 0, 0, 0);
    }
    while matches!(at.weekday(), Weekday::Saturday | Weekday::Sunday) {
        at = plus_days(at, -1).date().at(18, 0, 0, 0);
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime {
        text.parse().unwrap()
    }

    #[test]
    fn deadlines_ahead_are_on_working_days_in_working_hours() {
        let monday = at("2026-11-23T09:40");
        let told: Vec<_> = (0..7).map(|nth| deadline(monday, nth).to_string()).collect();
        assert_eq!(
            told,
            [
                "2026-11-23T12:00:00",
                "2026-11-23T15:00:00",
                "2026-11-23T18:00:00",
                "2026-11-24T09:00:00",
                "2026-11-24T12:00:00",
                "2026-11-24T15:00:00",
                "2026-11-24T18:00:00",
            ]
        );
        assert_eq!(deadline(monday, 40), at("2026-12-07T12:00"));
        assert_eq!(deadline(at("2026-11-27T17:30"), 0), at("2026-11-30T09:00"));
        assert_eq!(deadline(at("2026-11-27T23:00"), 1), at("2026-11-30T12:00"));
        assert_eq!(deadline(at("2026-11-28T03:00"), 0), at("2026-11-30T09:00"));
    }

    #[test]
    fn announcements_are_made_in_working_hours() {
        for (text, told) in [
            ("2026-11-23T11:07", "2026-11-23T11:07"),
            ("2026-11-23T08:59", "2026-11-20T18:00"),
            ("2026-11-24T23:30", "2026-11-24T18:00"),
            ("2026-11-21T12:00", "2026-11-20T18:00"),
        ] {
            assert_eq!(worked(at(text)), at(told), "{text}");
        }
    }

    #[test]
    fn deadlines_past_are_on_working_days() {
        assert_eq!(past_deadline(at("2026-11-23T09:40"), 1, 3), at("2026-11-20T18:00"));
        assert_eq!(past_deadline(at("2026-11-23T09:40"), 4, 0), at("2026-11-19T09:00"));
    }
}
