//! R065. Amendments took something away from what a contract is to bring.

use crate::basket::{Line, lines};
use crate::change;
use crate::prelude::*;

pub(crate) struct R065 {
    /// From which share of a line on.
    least: f64,
}

impl Flag for R065 {
    const CODE: &'static str = "R065";
    const GRAIN: Grain = Grain::Contract;
    const PARAMETERS: &'static [Parameter] = &[parameter("least", 0.1)];

    fn with(settings: &Settings) -> Self {
        Self { least: settings.number("R065.least") }
    }
}

impl DealRule for R065 {
    fn judge(&self, deal: &Deal) -> Verdict {
        let lines: Vec<_> = lines(deal)?.into_iter().map(|it| (it.loss(), it)).collect();
        explain(deal, &lines, self.least)
    }
}

/// The lines that changed by so large a share, the one that changed most before the others.
pub(super) fn explain(deal: &Deal<'_>, lines: &[(f64, Line<'_>)], least: f64) -> Verdict {
    let mut changed: Vec<_> = lines.iter().filter(|(share, _)| *share >= least).collect();
    changed.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (share, most) = changed.first().ok_or(Clear)?;
    let value = deal.change();
    let evidence = Evidence::default()
        .count("lines", changed.len())
        .count("all", lines.len())
        .text("class", most.class)
        .text("unit", most.unit)
        .ratio("before", most.before)
        .ratio("after", most.after)
        .percent("most", *share)
        .text("sum", value.as_ref().map_or("unknown", |it| it.word()))
        .threshold_percent(least);
    let evidence = changed.iter().take(5).fold(evidence, |evidence, (_, it)| it.show(evidence));
    let evidence = match &value {
        Ok(it) => it.show(evidence),
        Err(_) => evidence,
    };
    Ok(change::show(evidence, deal))
}
