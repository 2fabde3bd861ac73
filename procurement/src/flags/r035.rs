//! R035. Every bid but the winner's was disqualified.

use crate::prelude::*;

pub(crate) struct R035 {
    /// The least number of other bidders disqualified.
    least: usize,
}

impl Flag for R035 {
    const CODE: &'static str = "R035";
    const GRAIN: Grain = Grain::Lot;
    const PARAMETERS: &'static [Parameter] = &[parameter("least", 2.0)];

    fn with(settings: &Settings) -> Self {
        Self { least: number::place(settings.number("R035.least")) }
    }
}

impl Rule for R035 {
    fn judge(&self, contest: &Contest<'_>) -> Verdict {
        contest.settled()?;
        let suppliers = contest.suppliers();
        let [winner] = suppliers[..] else { return Err(NotApplicable("not-one-supplier")) };
        let valid = bidders(contest, Bid::is_valid);
        if valid != suppliers {
            return Err(if valid.is_empty() { NotApplicable("no-valid-bid") } else { Clear });
        }
        let mut disqualified = bidders(contest, Bid::is_disqualified);
        disqualified.retain(|it| *it != winner);
        if disqualified.len() < self.least {
            return Err(Clear);
        }

        let evidence = Evidence::default().count("disqualified", disqualified.len());
        let bids = contest.bids().filter(|(_, it)| it.is_disqualified());
        Ok(bids.fold(evidence.threshold(self.least), |evidence, (place, _)| {
            evidence.read(format_args!("/bids/details/{place}/status"), "disqualified")
        }))
    }
}

fn bidders<'p>(contest: &Contest<'p>, which: fn(&Bid<'p>) -> bool) -> Vec<&'p str> {
    distinct(contest.bids().filter(|(_, it)| which(it)).flat_map(|(_, it)| it.tenderer_ids()))
}
