//! The question of a finding, as a text and what it is told.

use kernel::clock::Moment;
use kernel::shown;
use kernel::subject::Question;
use kernel::texts::{Language, Told};
use procurement::{Calibration, Figure, Finding, Money, Summary, texts, worth};
use web::Visit;

use crate::facts;

/// The currency whose sums are written with its sign.
const TENGE: &str = "KZT";

/// The question of a finding.
pub(crate) fn of(finding: &Finding) -> Question {
    let told = finding.placeholders().map(|(name, it)| (name.to_owned(), told(&it)));
    let key = texts::key(&finding.code, "question");
    Question { code: finding.code.to_string(), key, told: told.collect() }
}

/// The question in the reader's words.
pub(crate) fn say(visit: &Visit, finding: &Finding) -> String {
    let question = of(finding);
    let told: Vec<(&str, Told)> =
        question.told.iter().map(|(name, it)| (name.as_str(), it.clone())).collect();
    visit.say(&question.key, &told)
}

/// The finding that alone would make a check worth most; of a flag, the place farthest out.
pub(crate) fn chief<'f>(
    summary: &Summary,
    findings: &'f [Finding],
    by: &Calibration,
    now: Moment,
) -> Option<&'f Finding> {
    let now = facts::instant(now);
    let alone = |it: &Finding| worth(summary, std::slice::from_ref(it), by, now).parts.risk.share;
    findings.iter().max_by(|a, b| {
        let (left, right) = ((alone(a), times(a)), (alone(b), times(b)));
        // Of equals the first stays, so the order of codes decides.
        left.partial_cmp(&right)
            .unwrap_or(std::cmp::Ordering::Equal)
            .then(std::cmp::Ordering::Greater)
    })
}

/// How many times beyond the ordinary it is, if the flag says so.
pub(crate) fn times(finding: &Finding) -> f64 {
    match finding.number("times") {
        Some(Figure::Real(it)) => *it,
        _ => 0.0,
    }
}

/// A figure, so that every language writes it in its own way.
pub(crate) fn told(figure: &Figure) -> Told {
    match figure {
        Figure::Whole(it) => Told::Number(*it),
        Figure::Real(it) => tenths(*it),
        Figure::Money { amount, currency } => match (hundredths(*amount), currency.as_str()) {
            (Some(minor), TENGE) => Told::Money(minor),
            // A sign of its own and no ending: each language reads it the same way.
            (minor, _) => Told::Word(foreign(minor.unwrap_or_default(), currency, Language::Kk)),
        },
        Figure::Text(it) => Told::Word(it.clone()),
    }
}

/// A figure in the reader's words.
pub(crate) fn shown(visit: &Visit, figure: &Figure) -> String {
    match figure {
        Figure::Whole(it) => visit.number(*it),
        Figure::Real(it) => quantity(visit.language, *it),
        Figure::Money { amount, currency } => {
            sum(visit, hundredths(*amount).unwrap_or_default(), currency)
        }
        Figure::Text(it) => it.clone(),
    }
}

/// A sum of any currency.
pub(crate) fn sum(visit: &Visit, minor: i64, currency: &str) -> String {
    if currency == TENGE { visit.money(minor) } else { foreign(minor, currency, visit.language) }
}

/// A sum of a page's facts.
pub(crate) fn money(visit: &Visit, money: Option<&Money>) -> String {
    money.map(|it| sum(visit, it.minor, &it.currency)).unwrap_or_default()
}

/// A number with at most two digits after the point, and none that say nothing.
pub(crate) fn quantity(language: Language, number: f64) -> String {
    let Some(minor) = hundredths(number) else { return number.to_string() };
    with_hundredths(minor, language)
}

fn foreign(minor: i64, currency: &str, language: Language) -> String {
    format!("{}\u{a0}{currency}", with_hundredths(minor, language))
}

fn with_hundredths(minor: i64, language: Language) -> String {
    let whole = shown::number(minor / 100, language);
    let sign = if minor < 0 && minor > -100 { "−" } else { "" };
    let point = if language == Language::En { '.' } else { ',' };
    match minor.unsigned_abs() % 100 {
        0 => format!("{sign}{whole}"),
        it if it % 10 == 0 => format!("{sign}{whole}{point}{}", it / 10),
        it => format!("{sign}{whole}{point}{it:02}"),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the range is checked first")]
fn hundredths(number: f64) -> Option<i64> {
    let minor = (number * 100.0).round();
    (minor.abs() < 9e15).then_some(minor as i64)
}

#[expect(clippy::cast_possible_truncation, reason = "the range is checked first")]
fn tenths(number: f64) -> Told {
    let tenths = (number * 10.0).round();
    if tenths.abs() < 9e15 { Told::Tenths(tenths as i64) } else { Told::Word(number.to_string()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_told_so_that_each_language_can_write_it() {
        let tenge = Figure::Money { amount: 1_120_000.5, currency: "KZT".into() };
        assert_eq!(told(&tenge), Told::Money(112_000_050));
        let pesos = Figure::Money { amount: 1234.5, currency: "DOP".into() };
        assert_eq!(told(&pesos), Told::Word("1\u{a0}234,5\u{a0}DOP".into()));
        assert_eq!(told(&Figure::Real(2.9)), Told::Tenths(29));
        assert_eq!(told(&Figure::Real(f64::INFINITY)), Told::Word("inf".into()));
        assert_eq!(quantity(Language::En, -0.25), "−0.25");
        assert_eq!(quantity(Language::Kk, 1_000.0), "1\u{a0}000");
    }
}
