//! Times as whole minutes of UTC+5, written without a calendar in the way.

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, date};

/// The whole country keeps one offset since 1 March 2024.
const OFFSET: &[u8] = b"+05:00";
/// The first day that has a text.
const FIRST: Date = date(2015, 1, 1);
/// The first day was a Thursday; weeks begin on Mondays.
const SHIFT: i64 = 3;
/// Days that have a text: until 2044.
const COUNT: usize = 11_000;

const DAY: i64 = 24 * 60;

static DAYS: LazyLock<Vec<[u8; 10]>> = LazyLock::new(|| {
    let text = |day: Date| <[u8; 10]>::try_from(day.to_string().as_bytes()).unwrap_or([b'0'; 10]);
    FIRST.series(1.day()).take(COUNT).map(text).collect()
});

/// A minute of local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct At(i64);

impl At {
    /// The minute of a civil time.
    pub(crate) fn of(at: DateTime) -> Self {
        Self(FIRST.at(0, 0, 0, 0).duration_until(at).as_mins())
    }

    pub(crate) fn plus(self, minutes: i64) -> Self {
        Self(self.0 + minutes)
    }

    pub(crate) fn plus_days(self, days: i64) -> Self {
        Self(self.0 + days * DAY)
    }

    /// The same day at a minute of it.
    pub(crate) fn at(self, minute: i64) -> Self {
        Self(self.0.div_euclid(DAY) * DAY + minute)
    }

    /// The same time on the last working day up to this one. Holidays are not known here.
    pub(crate) fn worked(self) -> Self {
        let weekday = (self.0.div_euclid(DAY) + SHIFT).rem_euclid(7);
        self.plus_days(-(weekday - 4).max(0))
    }

    /// Minutes until another time.
    pub(crate) fn until(self, other: Self) -> i64 {
        other.0 - self.0
    }

    /// The year of it.
    pub(crate) fn year(self) -> i64 {
        self.day()[..4].iter().fold(0, |sum, it| sum * 10 + i64::from(it - b'0'))
    }

    /// Writes the time with its offset: `2026-11-23T09:40:00+05:00`.
    pub(crate) fn write(self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.day());
        out.push(b'T');
        self.clock(out, b"00");
        out.extend_from_slice(OFFSET);
    }

    /// Writes the day.
    pub(crate) fn write_day(self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.day());
    }

    /// Writes the time as portals do that forget its zone: `2026-11-23 09:40:07.0388110`.
    pub(crate) fn write_bare(self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.day());
        out.push(b' ');
        self.clock(out, b"07.0388110");
    }

    /// Writes the time as one of UTC+0, without moving it.
    pub(crate) fn write_zulu(self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.day());
        out.push(b'T');
        self.clock(out, b"00Z");
    }

    fn clock(self, out: &mut Vec<u8>, seconds: &[u8]) {
        let minute = self.0.rem_euclid(DAY);
        pair(out, minute / 60);
        out.push(b':');
        pair(out, minute % 60);
        out.push(b':');
        out.extend_from_slice(seconds);
    }

    fn day(self) -> &'static [u8; 10] {
        let day = usize::try_from(self.0.div_euclid(DAY)).unwrap_or(0);
        &DAYS[day.min(COUNT - 1)]
    }
}

fn pair(out: &mut Vec<u8>, number: i64) {
    let digit = |it: i64| b'0' + u8::try_from(it % 10).unwrap_or(0);
    out.extend_from_slice(&[digit(number / 10), digit(number)]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn times_are_written_as_the_calendar_has_them() {
        for text in ["2015-01-01T00:00:00", "2024-02-29T23:59:00", "2026-11-23T09:40:00"] {
            let at = At::of(text.parse().unwrap());
            assert_eq!(written(|out| at.write(out)), format!("{text}+05:00"));
            assert_eq!(at.year().to_string(), text[..4]);
        }
    }

    #[test]
    fn a_working_day_is_none_of_a_weekend() {
        // 2026-11-21 was a Saturday.
        for (text, worked) in [("2026-11-21", "2026-11-20"), ("2026-11-22", "2026-11-20")] {
            let day: Date = text.parse().unwrap();
            let at = At::of(day.at(9, 0, 0, 0)).worked();
            assert_eq!(written(|out| at.write_day(out)), worked);
        }
        let monday = At::of(date(2026, 11, 23).at(9, 0, 0, 0));
        assert_eq!(monday.worked(), monday);
    }
}
