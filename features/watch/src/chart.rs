//! Bars of a finding, where its numbers can be laid side by side.

use procurement::{Figure, Finding};
use web::Visit;

use crate::question;

/// The full width of a bar.
const FULL: f64 = 1_000.0;

/// What is compared, one bar each.
pub(crate) struct Chart {
    pub(crate) bars: Vec<Bar>,
}

pub(crate) struct Bar {
    pub(crate) label: String,
    /// Per mille of the longest.
    pub(crate) width: i64,
    pub(crate) text: String,
    /// `hot` is this purchase, `d2` what it is compared with.
    pub(crate) colour: &'static str,
}

/// The numbers of a flag that are of one kind, this purchase first.
const COMPARED: &[&[&str]] =
    &[&["price", "median", "threshold"], &["days", "threshold"], &["kept", "lowest"]];

/// The bars of a finding, if its numbers allow.
pub(crate) fn of(visit: &Visit, finding: &Finding) -> Option<Chart> {
    let numbers: Vec<(&str, Figure)> =
        finding.placeholders().map(|(name, it)| (name, it.into_owned())).collect();
    let find = |name: &str| numbers.iter().find(|(it, _)| *it == name).map(|(_, it)| it);
    let names = COMPARED.iter().find(|names| names.iter().all(|it| find(it).is_some()))?;
    let figures: Vec<&Figure> = names.iter().filter_map(|it| find(it)).collect();
    let sizes: Vec<f64> = figures.iter().map(|it| size(it)).collect::<Option<_>>()?;
    let widths = widths(&sizes)?;
    let bars = names.iter().zip(figures).zip(widths).enumerate();
    let bars = bars.map(|(nth, ((name, figure), width))| Bar {
        label: visit.word("watch", "number", name),
        width,
        text: question::shown(visit, figure),
        colour: if nth == 0 { "hot" } else { "d2" },
    });
    Some(Chart { bars: bars.collect() })
}

fn size(figure: &Figure) -> Option<f64> {
    match figure {
        #[expect(clippy::cast_precision_loss, reason = "drawn, never stored")]
        Figure::Whole(it) => Some(*it as f64),
        Figure::Real(it) | Figure::Money { amount: it, .. } => Some(*it),
        Figure::Text(_) => None,
    }
}

/// Per mille of the longest; none if there is nothing to lay side by side.
#[expect(clippy::cast_possible_truncation, reason = "between 0 and a thousand")]
fn widths(sizes: &[f64]) -> Option<Vec<i64>> {
    let longest = sizes.iter().copied().fold(0.0, f64::max);
    let fit = longest > 0.0 && sizes.iter().all(|it| it.is_finite() && *it >= 0.0);
    fit.then(|| sizes.iter().map(|it| (it / longest * FULL).round() as i64).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_bar_is_full() {
        assert_eq!(widths(&[1_120_000.0, 386_000.0]), Some(vec![1_000, 345]));
        assert_eq!(widths(&[0.0, 10.0]), Some(vec![0, 1_000]));
        assert_eq!(widths(&[0.0, 0.0]), None);
        assert_eq!(widths(&[f64::INFINITY, 1.0]), None);
    }
}
