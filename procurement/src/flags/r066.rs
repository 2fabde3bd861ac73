//! R066. Amendments added something to what a contract is to bring.

use crate::basket::lines;
use crate::flags::r065::explain;
use crate::prelude::*;

pub(crate) struct R066 {
    /// From which share of a line on.
    least: f64,
}

impl Flag for R066 {
    const CODE: &'static str = "R066";
    const GRAIN: Grain = Grain::Contract;
    const PARAMETERS: &'static [Parameter] = &[parameter("least", 0.1)];

    fn with(settings: &Settings) -> Self {
        Self { least: settings.number("R066.least") }
    }
}

impl DealRule for R066 {
    fn judge(&self, deal: &Deal) -> Verdict {
        let lines: Vec<_> = lines(deal)?.into_iter().map(|it| (it.gain(), it)).collect();
        explain(deal, &lines, self.least)
    }
}
