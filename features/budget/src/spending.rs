//! What was spent in a year and how much of it in December: sums of rows, decided without a database.

use std::collections::BTreeMap;

use crate::month::{DECEMBER, Month};
use crate::store::Line;

/// What one spender, or one purpose, planned and spent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Spending {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) planned: i64,
    pub(crate) spent: i64,
    /// Taken on, and not yet paid.
    pub(crate) unpaid: i64,
    /// Spent in December; nothing where December or the month before is not known.
    pub(crate) december: Option<i64>,
}

/// A month of a spender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) month: Month,
    /// Since the beginning of the year.
    pub(crate) to_date: i64,
    /// In the month itself; nothing where the month before is not known.
    pub(crate) within: Option<i64>,
}

/// Sums up by code what lines say of the last month; those of the month before tell what it added.
pub(crate) fn by_code(lines: &[Line], last: Month) -> Vec<Spending> {
    let is_known = lines.iter().any(|it| Some(it.month) == before(last));
    let mut all: BTreeMap<&str, Spending> = BTreeMap::new();
    for it in lines.iter().filter(|it| it.month == last) {
        let sum = all.entry(&it.code).or_default();
        sum.code.clone_from(&it.code);
        sum.name.clone_from(&it.name);
        sum.planned += it.planned;
        sum.spent += it.spent;
        sum.unpaid += it.obliged.saturating_sub(it.spent).max(0);
    }
    if last.month == DECEMBER && is_known {
        for sum in all.values_mut() {
            sum.december = Some(sum.spent);
        }
        for it in lines.iter().filter(|it| it.month < last) {
            if let Some(december) = all.get_mut(&*it.code).and_then(|it| it.december.as_mut()) {
                *december -= it.spent;
            }
        }
    }
    let mut all: Vec<Spending> = all.into_values().collect();
    all.sort_by(|a, b| b.spent.cmp(&a.spent).then_with(|| a.code.cmp(&b.code)));
    all
}

/// What lines of one spender say of each month of a year.
pub(crate) fn by_month(lines: &[Line], year: i16) -> Vec<Step> {
    let mut sums: BTreeMap<Month, i64> = BTreeMap::new();
    for it in lines.iter().filter(|it| it.month.year == year) {
        *sums.entry(it.month).or_default() += it.spent;
    }
    let step = |(&month, &to_date): (&Month, &i64)| {
        let earlier = match before(month) {
            None => Some(0),
            Some(earlier) => sums.get(&earlier).copied(),
        };
        Step { month, to_date, within: earlier.map(|it| to_date - it) }
    };
    sums.iter().map(step).collect()
}

/// The month before, within the year.
pub(crate) fn before(it: Month) -> Option<Month> {
    Month::new(it.year, it.month - 1)
}

/// A part in tenths of a percent; nothing of nothing, or of less.
pub(crate) fn tenths(part: i64, whole: i64) -> Option<i64> {
    let (part, whole) = (i128::from(part), i128::from(whole));
    let half = whole / 2 * part.signum();
    (whole > 0).then(|| i64::try_from((part * 1000 + half) / whole).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(month: &str, code: &str, spent: i64) -> Line {
        let month = month.parse().unwrap();
        let name = code.to_owned();
        Line { month, code: code.to_owned(), name, planned: 1_000, spent, obliged: spent + 5 }
    }

    #[test]
    fn december_is_what_it_added_to_november() {
        let lines = [
            line("2024-11", "261", 600),
            line("2024-11", "288", 100),
            line("2024-12", "261", 700),
            line("2024-12", "261", 20),
            line("2024-12", "288", 300),
            line("2024-12", "718", 9),
        ];
        let all = by_code(&lines, "2024-12".parse().unwrap());
        let said: Vec<_> = all.iter().map(|it| (&*it.code, it.spent, it.december)).collect();
        assert_eq!(said, [("261", 720, Some(120)), ("288", 300, Some(200)), ("718", 9, Some(9))]);
        assert_eq!((all[0].planned, all[0].unpaid), (2_000, 10));
    }

    #[test]
    fn without_november_nothing_is_said_of_december() {
        let lines = [line("2024-12", "261", 700)];
        assert_eq!(by_code(&lines, "2024-12".parse().unwrap())[0].december, None);
        let lines = [line("2025-02", "261", 7), line("2025-03", "261", 9)];
        assert_eq!(by_code(&lines, "2025-03".parse().unwrap())[0].december, None);
    }

    #[test]
    fn a_month_is_what_it_added_to_the_one_before() {
        let lines = [line("2024-01", "1", 5), line("2024-02", "1", 7), line("2024-04", "1", 20)];
        let steps = by_month(&lines, 2024);
        let within: Vec<_> = steps.iter().map(|it| it.within).collect();
        assert_eq!(within, [Some(5), Some(2), None]);
    }

    #[test]
    fn shares_are_whole_tenths() {
        assert_eq!(tenths(1, 3), Some(333));
        assert_eq!(tenths(2, 3), Some(667));
        assert_eq!(tenths(-1, 3), Some(-333));
        assert_eq!(tenths(1, 0), None);
    }
}
