//! Numbers, money and dates as they are written in Kazakhstan, once for every renderer.

use jiff::civil::Date;

use crate::model::table::{Mark, Value};
use crate::model::text::Language;

const NO_BREAK: char = '\u{a0}';
const MINUS: char = '−';

const KAZAKH_MONTHS: [&str; 12] = [
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

const RUSSIAN_MONTHS: [&str; 12] = [
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

/// A whole number in groups of three digits: "1 234 567".
pub fn integer(number: i64) -> String {
    decimal(number, 0)
}

/// A number with a decimal comma: `decimal(25, 1)` is "2,5".
pub fn decimal(units: i64, places: u8) -> String {
    let places = usize::from(places.min(18));
    let digits = format!("{:0>1$}", units.unsigned_abs(), places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let mut text = String::new();
    if units < 0 {
        text.push(MINUS);
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(NO_BREAK);
        }
        text.push(digit);
    }
    if places > 0 {
        text.push(',');
        text.push_str(fraction);
    }
    text
}

/// An amount: "1 234 567,00 ₸", with spaces that do not break.
pub fn money(tiyn: i64) -> String {
    format!("{}{NO_BREAK}₸", decimal(tiyn, 2))
}

/// A share: "6,1 %".
pub fn percent(tenths: i64) -> String {
    format!("{}{NO_BREAK}%", decimal(tenths, 1))
}

/// A date in words: "2026 жылғы 24 қараша", "24 ноября 2026 года".
pub fn date(date: Date, language: Language) -> String {
    let (year, day) = (date.year(), date.day());
    let month = usize::from(date.month().unsigned_abs()) - 1;
    match language {
        Language::Kk => format!("{year}{NO_BREAK}жылғы {day}{NO_BREAK}{}", KAZAKH_MONTHS[month]),
        Language::Ru => format!("{day}{NO_BREAK}{} {year}{NO_BREAK}года", RUSSIAN_MONTHS[month]),
    }
}

/// A date in figures: "24.11.2026".
pub fn date_short(date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// A value that reads the same in every language, or nothing for words.
pub(crate) fn value(value: &Value) -> Option<String> {
    Some(match value {
        Value::Text(_) => return None,
        Value::Integer(number) => integer(*number),
        Value::Decimal { units, places } => decimal(*units, *places),
        Value::Money { tiyn } => money(*tiyn),
        Value::Percent { tenths } => percent(*tenths),
        Value::Date(day) => date_short(*day),
        Value::Mark(mark) => sign(*mark).to_owned(),
        Value::Empty => String::new(),
    })
}

/// The sign of a mark.
pub(crate) fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Done => "●",
        Mark::Going => "○",
        Mark::Late => "!",
        Mark::None => "–",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;

    use super::*;

    #[test]
    fn money_has_groups_a_comma_and_spaces_that_do_not_break() {
        assert_eq!(money(123_456_700), "1\u{a0}234\u{a0}567,00\u{a0}₸");
        assert_eq!(money(5), "0,05\u{a0}₸");
        assert_eq!(money(-150), "−1,50\u{a0}₸");
        assert_eq!(money(i64::MIN), "−92\u{a0}233\u{a0}720\u{a0}368\u{a0}547\u{a0}758,08\u{a0}₸");
    }

    #[test]
    fn a_share_below_zero_keeps_its_sign() {
        assert_eq!(percent(-5), "−0,5\u{a0}%");
        assert_eq!(percent(61), "6,1\u{a0}%");
    }

    #[test]
    fn dates_are_written_in_the_order_of_each_language() {
        let november = day(2026, 11, 24);
        assert_eq!(date(november, Language::Kk), "2026\u{a0}жылғы 24\u{a0}қараша");
        assert_eq!(date(november, Language::Ru), "24\u{a0}ноября 2026\u{a0}года");
        assert_eq!(date_short(day(2026, 3, 1)), "01.03.2026");
    }
}
