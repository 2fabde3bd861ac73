//! How often a question turned out to be a good one, in words: for its flag, and at a buyer.

use kernel::db::Reader;
use kernel::texts::Told;
use procurement::Calibration;
use procurement::calibration::{Verdicts, prior};
use web::{Result, Visit};

use crate::{catalogue, store};

/// So many buyers are shown on the page of a flag.
const MOST: usize = 20;

/// What became of a flag's questions at one buyer.
pub(crate) struct Line {
    pub(crate) buyer: String,
    pub(crate) address: String,
    pub(crate) confirmed: String,
    pub(crate) explained: String,
    pub(crate) between: String,
}

/// What became of the questions of a flag; at a buyer, if there were any there.
pub(crate) fn told(visit: &Visit, by: &Calibration, code: &str, buyer: &str) -> String {
    let everywhere = match of(visit, by.of_flag(code)) {
        Some(it) => visit.tell("watch-precision", it),
        None => visit.tell("watch-precision-none", percent(visit, prior(code))),
    };
    match of(visit, by.of_buyer(code, buyer)) {
        Some(here) => format!("{everywhere}; {}", visit.tell("watch-precision-here", here)),
        None => everywhere,
    }
}

/// The buyers at whom a flag's questions were judged, the most judged first.
pub(crate) async fn lines(
    db: &mut Reader,
    visit: &Visit,
    by: &Calibration,
    code: &str,
) -> Result<Vec<Line>> {
    let mut all: Vec<(&str, Verdicts)> = by.buyers(code).collect();
    all.sort_by_key(|(_, it)| std::cmp::Reverse(it.count()));
    let mut lines = Vec::new();
    for (buyer, verdicts) in all.into_iter().take(MOST) {
        lines.push(Line {
            buyer: store::buyer(db, buyer).await?.unwrap_or_else(|| buyer.to_owned()),
            address: visit.path(&format!("/buyers/{buyer}")),
            confirmed: visit.number(verdicts.confirmed),
            explained: visit.number(verdicts.explained),
            between: between(visit, verdicts).unwrap_or_default(),
        });
    }
    Ok(lines)
}

/// Nothing where nothing was judged.
fn of(visit: &Visit, verdicts: Verdicts) -> Option<String> {
    let between = between(visit, verdicts)?;
    let told = [
        ("confirmed", Told::Number(verdicts.confirmed)),
        ("count", Told::Number(verdicts.count())),
        ("between", Told::Word(between)),
    ];
    Some(visit.say("watch-precision-counts", &told))
}

fn between(visit: &Visit, verdicts: Verdicts) -> Option<String> {
    let (low, high) = verdicts.interval()?;
    Some(format!("{} – {}", percent(visit, low), percent(visit, high)))
}

/// Whole percents: more would pretend to know more.
#[expect(clippy::cast_possible_truncation, reason = "a share is between 0 and 1")]
fn percent(visit: &Visit, share: f64) -> String {
    catalogue::percent(visit, (share * 100.0).round() as i64 * 10)
}
