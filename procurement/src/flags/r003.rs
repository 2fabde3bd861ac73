//! R003. The submission period is too short to prepare a bid.

use crate::prelude::*;

pub(crate) struct R003 {
    /// By the way of buying, as the law does.
    least_days: [Since<f64>; Method::ALL.len()],
    /// Of times that name none, if the publisher told it.
    zone: Option<Zone>,
}

impl Flag for R003 {
    const CODE: &'static str = "R003";
    const GRAIN: Grain = Grain::Process;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_days", 2.0).by("shortest-term"),
        parameter("least_days.tender", 10.0).since("2025-01-01").by("law-106-viii"),
        parameter("least_days.auction", 10.0).since("2025-01-01").by("law-106-viii"),
        parameter("least_days.rating", 5.0).since("2025-01-01").by("law-106-viii"),
        parameter("least_days.prices", 2.0).since("2025-01-01").by("law-106-viii"),
        // Hours east of Greenwich of times without a zone. None: such times are insufficient data.
        words("zone", "unknown"),
    ];

    fn with(settings: &Settings) -> Self {
        let least = |it: Method| settings.numbers(&format!("R003.least_days.{}", it.variant()));
        Self { least_days: Method::ALL.map(least), zone: settings.zone("R003.zone") }
    }
}

impl Rule for R003 {
    fn judge(&self, contest: &Contest<'_>) -> Verdict {
        if method::is_direct(contest.process) {
            return Err(NotApplicable("no-competition"));
        }
        let opening = contest.opening(self.zone)?;
        let deadline = contest.deadline(self.zone)?;
        if deadline.instant < opening.instant {
            return Err(NotApplicable("period-reversed"));
        }

        let least = &self.least_days[Method::of(contest.process).place()];
        let least = least.on(opening.day).ok_or(NotApplicable("no-rule"))?;
        let days = opening.instant.whole_days_to(deadline.instant);
        if number::real_of(days) >= least.value {
            return Err(Clear);
        }

        let evidence = Evidence::default().count("days", days).time(&opening).time(&deadline);
        Ok(evidence.threshold_number(least.value).source(&least.source))
    }
}
