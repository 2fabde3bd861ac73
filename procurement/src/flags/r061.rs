//! R061. The winner was chosen before bidding ended, or too soon after it.

use crate::prelude::*;
use crate::wait::order;

pub(crate) struct R061 {
    /// By the way of buying; at nought only a choice before the end is asked about.
    least_days: [f64; Method::ALL.len()],
}

impl Flag for R061 {
    const CODE: &'static str = "R061";
    const GRAIN: Grain = Grain::Lot;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_days", 0.0),
        // A programme compares prices; people read the bids of a tender.
        parameter("least_days.tender", 1.0),
        parameter("least_days.rating", 1.0),
    ];

    fn with(settings: &Settings) -> Self {
        Self { least_days: settings.by_method("R061.least_days") }
    }
}

impl Rule for R061 {
    fn judge(&self, contest: &Contest) -> Verdict {
        if method::is_direct(contest.process) {
            return Err(NotApplicable("no-competition"));
        }
        let decisions = contest.decisions()?;
        let closing = contest.closing()?;
        let decided = decisions.iter().max_by_key(|it| order(it));
        let decided = decided.ok_or(NotApplicable("not-awarded"))?;
        let wait = closing.until(decided);
        let least = self.least_days[Method::of(contest.process).place()];
        if number::real_of(wait.days) >= least && !wait.reversed {
            return Err(Clear);
        }
        let when = if wait.reversed { "before" } else { "after" };
        let evidence = Evidence::default().count("days", wait.days).text("when", when);
        Ok(evidence.threshold_number(least).dated(&closing).dated(decided))
    }
}
