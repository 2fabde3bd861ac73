//! What pages say: texts, words, numbers, days, in the reader's language.

use kernel::clock::{Day, Moment};
use kernel::money::Tiyn;
use kernel::shelf::{Column, Kind};
use kernel::shown;
use kernel::texts::Told;

use super::Visit;

/// A whole number of any width, or a sum, by value or by reference: templates pass both.
pub trait Whole {
    /// As the widest; what does not fit is the most.
    fn whole(&self) -> i64;
}

impl<T: Whole> Whole for &T {
    fn whole(&self) -> i64 {
        (*self).whole()
    }
}

impl Whole for Tiyn {
    fn whole(&self) -> i64 {
        self.0
    }
}

macro_rules! whole {
    ($($number:ty),+) => {
        $(impl Whole for $number {
            fn whole(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        })+
    };
}

whole!(i32, i64, u8, u32, u64, usize);

impl Visit {
    /// A text.
    pub fn t(&self, key: &str) -> String {
        self.app.texts.say(self.language, key, &[])
    }

    /// A text about a number `$n`.
    pub fn n(&self, key: &str, n: impl Whole) -> String {
        let n = n.whole();
        self.say(key, &[("n", n.into())])
    }

    /// A text about a thing `$it`.
    #[expect(clippy::needless_pass_by_value, reason = "pages pass values as they have them")]
    pub fn tell(&self, key: &str, it: impl ToString) -> String {
        self.say(key, &[("it", it.to_string().into())])
    }

    /// A text about several things.
    pub fn say(&self, key: &str, told: &[(&str, Told)]) -> String {
        self.app.texts.say(self.language, key, told)
    }

    /// A text that may be missing, because its name came from outside.
    pub fn find_text(&self, key: &str) -> Option<String> {
        self.app.texts.find(self.language, key, &[])
    }

    /// The text of a word in its place, such as a state: `checks-state-taken`.
    #[expect(clippy::needless_pass_by_value, reason = "pages pass values as they have them")]
    pub fn word(&self, kind: &str, place: &str, word: impl ToString) -> String {
        self.t(&format!("{kind}-{place}-{}", word.to_string()))
    }

    /// What a cell of a kind's own says: the text of its word, or the value itself.
    pub fn cell(&self, kind: &Kind, column: &str, value: &str) -> String {
        let its = |it: &&Column| it.name == column && it.words.contains(&value);
        match kind.columns.iter().find(its) {
            Some(column) => self.word(kind.name, column.name, value),
            None => value.to_owned(),
        }
    }

    /// A sum: `1 234 567 ₸`.
    pub fn money(&self, tiyn: impl Whole) -> String {
        Tiyn(tiyn.whole()).show(self.language)
    }

    /// A sum in short: `1,2 млн ₸`.
    pub fn short_money(&self, tiyn: impl Whole) -> String {
        Tiyn(tiyn.whole()).short(self.language)
    }

    /// A grouped number.
    pub fn number(&self, n: impl Whole) -> String {
        shown::number(n.whole(), self.language)
    }

    /// A day with its year, in words.
    pub fn day(&self, day: impl Into<Day>) -> String {
        shown::long_day(day.into(), self.language)
    }

    /// A day without its year.
    pub fn short_day(&self, day: impl Into<Day>) -> String {
        shown::short_day(day.into(), self.language)
    }

    /// A day for tables: `23.11.2026`.
    pub fn table_day(&self, day: impl Into<Day>) -> String {
        shown::table_day(day.into(), self.language)
    }

    /// A day and its hour.
    pub fn time(&self, moment: impl Into<Moment>) -> String {
        shown::short_moment(moment.into(), self.language)
    }

    /// What people call a district, by its KATO code; the region for any other.
    pub fn district(&self, kato: &str) -> String {
        kernel::place::name(kato, self.language).to_owned()
    }
}
