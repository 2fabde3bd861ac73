//! R064. A contract was changed again and again.

use crate::change;
use crate::prelude::*;

pub(crate) struct R064 {
    least: usize,
}

impl Flag for R064 {
    const CODE: &'static str = "R064";
    const GRAIN: Grain = Grain::Contract;
    const PARAMETERS: &'static [Parameter] = &[parameter("least", 3.0)];

    fn with(settings: &Settings) -> Self {
        Self { least: number::place(settings.number("R064.least")) }
    }
}

impl DealRule for R064 {
    fn judge(&self, deal: &Deal) -> Verdict {
        let amendments = &deal.contract.amendments;
        if amendments.is_empty() {
            // A value that is another now was changed by something that is not published.
            let changed = deal.change().is_ok_and(|it| it.now != it.first);
            return Err(if changed { Missing(&["/contracts/amendments"]) } else { Clear });
        }
        // Publishers repeat an amendment when they change it.
        let named = distinct(amendments.iter().filter_map(|it| it.id.get())).len();
        let nameless = amendments.iter().filter(|it| it.id.get().is_none()).count();
        if named + nameless < self.least {
            return Err(Clear);
        }
        let evidence = Evidence::default().count("amendments", named + nameless);
        Ok(change::show(evidence.threshold(self.least), deal))
    }
}
