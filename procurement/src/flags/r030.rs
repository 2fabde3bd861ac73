//! R030. The winning bid came after the deadline.

use crate::prelude::*;

pub(crate) struct R030 {
    /// Of times that name none, if the publisher told it.
    zone: Option<Zone>,
}

const DATE: &str = "/bids/details/date";

impl Flag for R030 {
    const CODE: &'static str = "R030";
    const GRAIN: Grain = Grain::Lot;
    const PARAMETERS: &'static [Parameter] = &[words("zone", "unknown")];

    fn with(settings: &Settings) -> Self {
        Self { zone: settings.zone("R030.zone") }
    }
}

impl Rule for R030 {
    fn judge(&self, contest: &Contest<'_>) -> Verdict {
        contest.settled()?;
        let suppliers = contest.suppliers();
        if suppliers.is_empty() {
            return Err(NotApplicable("not-awarded"));
        }
        let deadline = contest.deadline(self.zone)?;
        let wins = |bid: &Bid<'_>| bid.tenderer_ids().any(|it| suppliers.contains(&it));
        let (mut late, mut in_time, mut most) = (None, false, 0);

        for (place, bid) in contest.bids().filter(|(_, it)| it.is_valid() && wins(it)) {
            let text = bid.date.get().ok_or(Missing(&[DATE]))?;
            let instant =
                Moment::parse(text).and_then(|it| it.instant(self.zone)).ok_or(Missing(&[DATE]))?;
            if instant <= deadline.instant {
                in_time = true;
                continue;
            }
            most = most.max(deadline.instant.minutes_to(instant));
            let id = bid.tenderer_ids().next().unwrap_or_default();
            let evidence: Evidence = late.unwrap_or_default();
            let evidence =
                evidence.organisation(format_args!("/bids/details/{place}/tenderers/0/id"), id);
            late = Some(evidence.read(format_args!("/bids/details/{place}/date"), text));
        }
        match late {
            // One valid bid in time is enough for the award.
            _ if in_time => Err(Clear),
            Some(evidence) => Ok(evidence.count("minutes", most).threshold(0).time(&deadline)),
            None => Err(NotApplicable("no-winner-bid")),
        }
    }
}
