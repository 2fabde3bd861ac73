//! How days, hours and numbers are shown to people, and how a typed day is read.

use crate::clock::{Day, Moment};
use crate::problem::Problem;
use crate::texts::Language::{self, *};

/// Ties a number to what belongs to it.
pub(crate) const NO_BREAK: &str = "\u{a0}";

const MONTHS_KK: [&str; 12] = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
];
const MONTHS_KK_FROM: [&str; 12] = [
    "қаңтардан",
    "ақпаннан",
    "наурыздан",
    "сәуірден",
    "мамырдан",
    "маусымнан",
    "шілдеден",
    "тамыздан",
    "қыркүйектен",
    "қазаннан",
    "қарашадан",
    "желтоқсаннан",
];
const MONTHS_RU: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];
const MONTHS_RU_OF: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [[&str; 3]; 7] = [
    ["дүйсенбі", "понедельник", "Monday"],
    ["сейсенбі", "вторник", "Tuesday"],
    ["сәрсенбі", "среда", "Wednesday"],
    ["бейсенбі", "четверг", "Thursday"],
    ["жұма", "пятница", "Friday"],
    ["сенбі", "суббота", "Saturday"],
    ["жексенбі", "воскресенье", "Sunday"],
];

/// A day in full: «2026 жылғы 23 қараша».
pub fn long_day(day: Day, language: Language) -> String {
    let (year, short) = (day.0.year(), short_day(day, language));
    match language {
        Kk => format!("{year}{NO_BREAK}жылғы {short}"),
        Ru => format!("{short} {year}{NO_BREAK}года"),
        En => format!("{short} {year}"),
    }
}

/// A day of a year that is clear: «23 қараша».
pub fn short_day(day: Day, language: Language) -> String {
    let months = match language {
        Kk => MONTHS_KK,
        Ru => MONTHS_RU_OF,
        En => MONTHS_EN,
    };
    format!("{}{NO_BREAK}{}", day.0.day(), of(months, day))
}

/// A day and its weekday: «23 қараша, дүйсенбі».
pub fn week_day(day: Day, language: Language) -> String {
    let nth = usize::from(day.0.weekday().to_monday_zero_offset().unsigned_abs());
    let (short, weekday) = (short_day(day, language), WEEKDAYS[nth][language as usize]);
    match language {
        Kk | Ru => format!("{short}, {weekday}"),
        En => format!("{weekday} {short}"),
    }
}

/// The last day of a term, so that nobody asks whether it counts: «7 желтоқсаннан кешіктірмей».
pub fn no_later_than(day: Day, language: Language) -> String {
    let short = short_day(day, language);
    match language {
        Kk => format!("{}{NO_BREAK}{} кешіктірмей", day.0.day(), of(MONTHS_KK_FROM, day)),
        Ru => format!("не позднее {short}"),
        En => format!("no later than {short}"),
    }
}

/// A day in a table: 23.11.2026.
pub fn table_day(day: Day, language: Language) -> String {
    let (day_of_month, month, year) = (day.0.day(), day.0.month(), day.0.year());
    match language {
        Kk | Ru => format!("{day_of_month:02}.{month:02}.{year}"),
        En => format!("{day_of_month}{NO_BREAK}{}{NO_BREAK}{year}", &of(MONTHS_EN, day)[..3]),
    }
}

/// A month of a year that is clear: «қараша».
pub fn month_name(day: Day, language: Language) -> &'static str {
    match language {
        Kk => of(MONTHS_KK, day),
        Ru => of(MONTHS_RU, day),
        En => of(MONTHS_EN, day),
    }
}

/// A month: «2026 жылғы қараша».
pub fn month(day: Day, language: Language) -> String {
    let year = day.0.year();
    match language {
        Kk => format!("{year}{NO_BREAK}жылғы {}", of(MONTHS_KK, day)),
        Ru => format!("{} {year}{NO_BREAK}года", of(MONTHS_RU, day)),
        En => format!("{} {year}", of(MONTHS_EN, day)),
    }
}

/// The hour on the office's wall: 9:00.
pub fn hour(moment: Moment) -> String {
    let local = moment.local();
    format!("{}:{:02}", local.hour(), local.minute())
}

/// A day of a clear year and the hour: «25 қараша, 18:30».
pub fn short_moment(moment: Moment, language: Language) -> String {
    format!("{}, {}", short_day(moment.day(), language), hour(moment))
}

/// A day in full and the hour: «2026 жылғы 25 қараша, 18:30».
pub fn long_moment(moment: Moment, language: Language) -> String {
    format!("{}, {}", long_day(moment.day(), language), hour(moment))
}

/// A whole number in groups of three. Not for years and the numbers of documents.
pub fn number(n: i64, language: Language) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut grouped = String::from(if n < 0 { "−" } else { "" });
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
            grouped.push_str(if language == En { "," } else { NO_BREAK });
        }
        grouped.push(digit);
    }
    grouped
}

/// Reads a day as people type it, 23.11.2026, or as browsers send it, 2026-11-23.
pub fn parse_day(text: &str) -> Result<Day, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Problem::new("problem-required"));
    }
    let parts: Vec<&str> = text.split(['.', '/', '-']).map(str::trim).collect();
    let day = match parts[..] {
        [year, month, day] if year.len() == 4 => date(year, month, day),
        [day, month, year] if year.len() == 4 => date(year, month, day),
        _ => None,
    };
    // Outside of these years it is a slip of the finger.
    day.filter(|it| (1900..2100).contains(&it.0.year())).ok_or(Problem::new("problem-date"))
}

fn date(year: &str, month: &str, day: &str) -> Option<Day> {
    let digits = [year, month, day].concat().bytes().all(|it| it.is_ascii_digit());
    let date = jiff::civil::Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    date.ok().filter(|_| digits).map(Day)
}

fn of(months: [&'static str; 12], day: Day) -> &'static str {
    months[usize::from(day.0.month().unsigned_abs()) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::word::Word;

    fn each(show: impl Fn(Language) -> String) -> Vec<String> {
        Language::ALL.iter().map(|it| show(*it).replace(NO_BREAK, " ")).collect()
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_shown_as_each_language_writes_it() {
        let it = day("2026-11-23");
        let long = ["2026 жылғы 23 қараша", "23 ноября 2026 года", "23 November 2026"];
        assert_eq!(each(|language| long_day(it, language)), long);
        assert_eq!(
            each(|language| week_day(it, language)),
            ["23 қараша, дүйсенбі", "23 ноября, понедельник", "Monday 23 November"]
        );
        assert_eq!(
            each(|language| table_day(it, language)),
            ["23.11.2026", "23.11.2026", "23 Nov 2026"]
        );
        assert_eq!(
            each(|language| month(it, language)),
            ["2026 жылғы қараша", "ноябрь 2026 года", "November 2026"]
        );
        assert_eq!(
            each(|language| no_later_than(day("2026-12-07"), language)),
            ["7 желтоқсаннан кешіктірмей", "не позднее 7 декабря", "no later than 7 December"]
        );
    }

    #[test]
    fn an_hour_is_the_offices_hour() {
        let late: Moment = "2026-11-24T19:05:59Z".parse().unwrap();
        assert_eq!(
            each(|language| short_moment(late, language)),
            ["25 қараша, 0:05", "25 ноября, 0:05", "25 November, 0:05"]
        );
        assert_eq!(hour("2026-11-25T13:30:00Z".parse().unwrap()), "18:30");
    }

    #[test]
    fn a_number_stands_in_groups_of_three() {
        assert_eq!(each(|it| number(1_234_567, it)), ["1 234 567", "1 234 567", "1,234,567"]);
        assert_eq!(each(|it| number(-1_000, it))[2], "−1,000");
        assert_eq!(each(|it| number(999, it))[0], "999");
        assert_eq!(number(i64::MIN, En), "−9,223,372,036,854,775,808");
    }

    #[test]
    fn a_day_is_read_as_people_type_it() {
        for text in ["23.11.2026", " 23.11.2026 ", "2026-11-23", "23/11/2026", "23. 11. 2026"] {
            assert_eq!(parse_day(text).unwrap(), day("2026-11-23"), "{text}");
        }
        for text in ["30.02.2026", "23.11.26", "завтра", "+3.11.2026", "1.1.9999", "1.2.3.2026"]
        {
            assert_eq!(parse_day(text).unwrap_err().key, "problem-date", "{text}");
        }
        assert_eq!(parse_day(" ").unwrap_err().key, "problem-required");
    }
}
