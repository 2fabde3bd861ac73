//! Times as published: an instant, a clock without a zone, or a day.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

const SECOND: i64 = 1_000_000;
const DAY: i64 = 86_400 * SECOND;

/// A point in time: microseconds since 1970, UTC. Written as RFC 3339 in whole seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

/// A time, and how much of it is known. Microseconds since 1970, of UTC or of the unnamed zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// With its offset.
    Instant(Instant),
    /// A clock that does not say where it hangs.
    Zoneless(i64),
    /// A day without an hour.
    Day(i64),
}

/// Hours east of Greenwich that zone-less times of a publisher are meant in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone(pub i64);

/// How much of a published time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// An instant: the offset is published.
    Instant,
    /// Date and clock, without a zone.
    Zoneless,
    /// A date only.
    Day,
    /// Not a time at all.
    Unreadable,
}

/// A time as published, with its instant if it has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated {
    /// The letters of the publisher.
    pub text: String,
    pub form: Form,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instant: Option<Instant>,
}

impl Instant {
    /// From seconds since 1970.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(SECOND))
    }

    /// Whole seconds since 1970.
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(SECOND)
    }

    /// Whole days of 24 hours from here to there, towards zero.
    pub const fn whole_days_to(self, there: Self) -> i64 {
        (there.0 - self.0) / DAY
    }

    /// Whole minutes from here to there, towards zero.
    pub const fn minutes_to(self, there: Self) -> i64 {
        (there.0 - self.0) / (60 * SECOND)
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = date(self.0.div_euclid(DAY));
        let clock = self.0.rem_euclid(DAY) / SECOND;
        let (hour, minute, second) = (clock / 3600, clock / 60 % 60, clock % 60);
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        match Moment::parse(&text) {
            Some(Moment::Instant(it)) => Ok(it),
            _ => Err(de::Error::custom("not an instant")),
        }
    }
}

impl Stated {
    /// Reads a published time.
    pub fn read(text: &str) -> Self {
        let (form, instant) = match Moment::parse(text) {
            Some(Moment::Instant(it)) => (Form::Instant, Some(it)),
            Some(Moment::Zoneless(_)) => (Form::Zoneless, None),
            Some(Moment::Day(_)) => (Form::Day, None),
            None => (Form::Unreadable, None),
        };
        Self { text: text.to_owned(), form, instant }
    }

    /// The instant, with the zone that zone-less times of the publisher are meant in.
    pub fn at(&self, zone: Option<Zone>) -> Option<Instant> {
        self.instant.or_else(|| Moment::parse(&self.text)?.instant(zone))
    }

    /// The calendar day in the publisher's letters: `2026-11-23`.
    pub fn day(&self) -> Option<&str> {
        Moment::parse(&self.text).and(self.text.get(..10))
    }
}

impl Moment {
    /// Reads `2026-11-23`, `2026-11-23 18:30`, `2026-11-23T18:30:00.5+05:00` and their like.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.get(4) != Some(&b'-') || bytes.get(7) != Some(&b'-') {
            return None;
        }
        let day = days(number(text, 0..4)?, number(text, 5..7)?, number(text, 8..10)?)? * DAY;
        if text.len() == 10 {
            return Some(Self::Day(day));
        }
        let (clock, rest) = clock(text)?;
        match rest.as_bytes() {
            [] => Some(Self::Zoneless(day + clock)),
            b"Z" | b"z" => Some(Self::Instant(Instant(day + clock))),
            [sign @ (b'+' | b'-'), ..] => {
                let minutes = offset(&rest[1..])? * if *sign == b'-' { -1 } else { 1 };
                Some(Self::Instant(Instant(day + clock - minutes * 60 * SECOND)))
            }
            _ => None,
        }
    }

    /// The instant, if the zone is published, or assumed and the hour is known.
    pub fn instant(self, zone: Option<Zone>) -> Option<Instant> {
        match (self, zone) {
            (Self::Instant(at), _) => Some(at),
            (Self::Zoneless(at), Some(Zone(hours))) => Some(Instant(at - hours * 3600 * SECOND)),
            _ => None,
        }
    }

    /// The time as stated, without asking for its zone.
    pub fn stated(self) -> i64 {
        let (Self::Instant(Instant(at)) | Self::Zoneless(at) | Self::Day(at)) = self;
        at
    }
}

/// The calendar day as published, counted from 1970; the first hours of a day stay in it in any zone.
pub fn day_of(text: &str) -> Option<i64> {
    Moment::parse(text)?;
    days(number(text, 0..4)?, number(text, 5..7)?, number(text, 8..10)?)
}

fn clock(text: &str) -> Option<(i64, &str)> {
    let bytes = text.as_bytes();
    if !matches!(bytes.get(10)?, b'T' | b't' | b' ') || bytes.get(13) != Some(&b':') {
        return None;
    }
    let (hour, minute) = (number(text, 11..13)?, number(text, 14..16)?);
    let (second, rest) = match bytes.get(16) {
        Some(b':') => (number(text, 17..19)?, text.get(19..)?),
        _ => (0, text.get(16..)?),
    };
    let (micros, rest) = fraction(rest);
    let seconds =
        (hour < 24 && minute < 60 && second < 61).then_some(hour * 3600 + minute * 60 + second)?;
    Some((seconds * SECOND + micros, rest))
}

/// Six digits of a fraction of a second; publishers write up to nine.
fn fraction(text: &str) -> (i64, &str) {
    let Some(digits) = text.strip_prefix(['.', ',']) else { return (0, text) };
    let end = digits.bytes().position(|it| !it.is_ascii_digit()).unwrap_or(digits.len());
    let micros = digits[..end].bytes().chain(std::iter::repeat(b'0')).take(6);
    (micros.fold(0, |sum, it| sum * 10 + i64::from(it - b'0')), &digits[end..])
}

/// Minutes of `05`, `0530` or `05:30`.
fn offset(text: &str) -> Option<i64> {
    let minutes = match text.len() {
        2 => 0,
        4 => number(text, 2..4)?,
        5 if text.as_bytes()[2] == b':' => number(text, 3..5)?,
        _ => return None,
    };
    let hours = number(text, 0..2)?;
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

fn number(text: &str, range: std::ops::Range<usize>) -> Option<i64> {
    let digits = text.as_bytes().get(range)?;
    digits
        .iter()
        .try_fold(0, |sum, it| it.is_ascii_digit().then(|| sum * 10 + i64::from(it - b'0')))
}

/// Days since 1970-01-01 of the Gregorian calendar, counted in years that begin in March.
pub(crate) fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    if !(1..=12).contains(&month) || day < 1 || day > length(year, month) {
        return None;
    }
    let year = if month < 3 { year - 1 } else { year };
    let (era, month) = (year.div_euclid(400), (month + 9) % 12);
    let of_era = year - era * 400;
    let of_year = (153 * month + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}

fn length(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A day counted from 1970, as `2026-11-23`.
pub(crate) fn written(day: i64) -> String {
    let (year, month, day) = date(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The year of a day counted from 1970.
pub(crate) fn year(day: i64) -> i32 {
    i32::try_from(date(day).0).unwrap_or(0)
}

/// The month of a day counted from 1970, from 1 to 12.
pub(crate) fn month(day: i64) -> i32 {
    i32::try_from(date(day).1).unwrap_or(0)
}

/// The date of a day counted from 1970: the way back of `days`.
fn date(day: i64) -> (i64, i64, i64) {
    let day = day + 719_468;
    let (era, of_era) = (day.div_euclid(146_097), day.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let march = (5 * of_year + 2) / 153;
    let month = if march < 10 { march + 3 } else { march - 9 };
    (year + era * 400 + i64::from(month < 3), month, of_year - (153 * march + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_moves_the_instant() {
        let deadline = Moment::parse("2024-05-01T17:00:00Z").unwrap();
        assert_eq!(Moment::parse("2024-05-01T22:00:00+05:00"), Some(deadline));
        assert_eq!(Moment::parse("2024-05-01T13:00:00-0400"), Some(deadline));
    }

    #[test]
    fn a_time_without_zone_is_known_to_be_such() {
        let late = Moment::parse("2024-05-01 18:00:00.1234567").unwrap();
        assert!(matches!(late, Moment::Zoneless(_)));
        assert_eq!(late.instant(None), None);
        let there = late.instant(Some(Zone(5))).unwrap();
        assert_eq!(there.to_string(), "2024-05-01T13:00:00Z");
    }

    #[test]
    fn a_day_has_no_hour_and_must_exist() {
        assert_eq!(Moment::parse("1970-01-02"), Some(Moment::Day(DAY)));
        let days = ["1970-01-02T00:00:00+05:00", "1970-01-02 23:59-07:00", "1970-01-02T99:00"];
        assert_eq!(days.map(day_of), [Some(1), Some(1), None]);
        for wrong in
            ["2024-13-01", "2023-02-29", "2024-02-30", "2024/05/01", "01.05.2024", "қазір", ""]
        {
            assert_eq!(Moment::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Stated::read("ертең").form, Form::Unreadable);
    }

    #[test]
    fn an_instant_is_written_as_it_is_read() {
        for text in ["1969-12-31T23:59:59Z", "2000-02-29T00:00:00Z", "2026-11-23T18:30:05Z"] {
            let Some(Moment::Instant(it)) = Moment::parse(text) else { panic!("{text}") };
            assert_eq!(it.to_string(), text);
        }
    }
}
