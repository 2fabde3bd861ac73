//! R015. Long after the end of bidding nobody had begun to evaluate the bids.

use crate::prelude::*;
use crate::wait::{Dated, order};

pub(crate) struct R015 {
    /// By the way of buying: until the evaluation is said to begin.
    most_days: [f64; Method::ALL.len()],
    /// Until the first award, where no beginning is published.
    most_days_awarded: [f64; Method::ALL.len()],
}


impl Flag for R015 {
    const CODE: &'static str = "R015";
    const GRAIN: Grain = Grain::Process;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("most_days", 10.0),
        parameter("most_days.prices", 3.0),
        parameter("most_days_awarded", 60.0),
        parameter("most_days_awarded.tender", 45.0),
        parameter("most_days_awarded.auction", 30.0),
        parameter("most_days_awarded.rating", 30.0),
        parameter("most_days_awarded.prices", 10.0),
    ];

    fn with(settings: &Settings) -> Self {
        Self {
            most_days: settings.by_method("R015.most_days"),
            most_days_awarded: settings.by_method("R015.most_days_awarded"),
        }
    }
}

impl Rule for R015 {
    fn judge(&self, contest: &Contest) -> Verdict {
        if method::is_direct(contest.process) {
            return Err(NotApplicable("no-competition"));
        }
        let closing = contest.closing()?;
        let period = contest.process.tender.as_ref().and_then(|it| it.award_period.as_ref());
        let start = Dated::read(period.and_then(|it| it.start_date.get()), "/tender/awardPeriod/startDate");
        // A beginning that repeats the deadline is a plan and tells of no event.
        let start = start.filter(|it| it.text != closing.text);
        let (sign, most, at) = match start {
            Some(it) => ("start", &self.most_days, it),
            None => ("award", &self.most_days_awarded, first(contest)?),
        };
        let most = most[Method::of(contest.process).place()];
        let days = closing.until(&at).days;
        if days < 0 {
            return Err(NotApplicable("period-reversed"));
        }
        if number::real_of(days) <= most {
            return Err(Clear);
        }
        let evidence = Evidence::default().count("days", days).text("sign", sign);
        Ok(evidence.threshold_number(most).dated(&closing).dated(&at))
    }
}

fn first<'p>(contest: &Contest<'p>) -> Result<Dated<'p>, Silence> {
    contest.decisions()?.into_iter().min_by_key(order).ok_or(NotApplicable("not-awarded"))
}
