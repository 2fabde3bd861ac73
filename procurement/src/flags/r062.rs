//! R062. The winner was chosen long after bidding ended.

use crate::prelude::*;
use crate::status::AwardStatus;
use crate::wait::order;

pub(crate) struct R062 {
    /// By the way of buying.
    most_days: [f64; Method::ALL.len()],
}

impl Flag for R062 {
    const CODE: &'static str = "R062";
    const GRAIN: Grain = Grain::Lot;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("most_days", 60.0),
        parameter("most_days.auction", 45.0),
        parameter("most_days.rating", 45.0),
        parameter("most_days.prices", 15.0),
    ];

    fn with(settings: &Settings) -> Self {
        Self { most_days: settings.by_method("R062.most_days") }
    }
}

impl Rule for R062 {
    fn judge(&self, contest: &Contest) -> Verdict {
        if method::is_direct(contest.process) {
            return Err(NotApplicable("no-competition"));
        }
        let decisions = contest.decisions()?;
        if contest.awards().any(|(_, it)| it.status == AwardStatus::Other) {
            return Err(NotApplicable("award-pending"));
        }
        let closing = contest.closing()?;
        let last = decisions.iter().max_by_key(|it| order(it));
        let last = last.ok_or(NotApplicable("not-awarded"))?;
        let wait = closing.until(last);
        if wait.reversed {
            return Err(NotApplicable("period-reversed"));
        }
        let most = self.most_days[Method::of(contest.process).place()];
        if number::real_of(wait.days) <= most {
            return Err(Clear);
        }
        let evidence = Evidence::default().count("days", wait.days).threshold_number(most);
        Ok(evidence.dated(&closing).dated(last))
    }
}
