//! R060. Long after the award the contract was not signed.

use crate::prelude::*;
use crate::wait::Dated;

pub(crate) struct R060 {
    /// By the way of buying.
    most_days: [f64; Method::ALL.len()],
}

impl Flag for R060 {
    const CODE: &'static str = "R060";
    const GRAIN: Grain = Grain::Contract;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("most_days", 150.0),
        parameter("most_days.tender", 60.0),
        parameter("most_days.auction", 60.0),
        parameter("most_days.rating", 60.0),
        parameter("most_days.prices", 45.0),
    ];

    fn with(settings: &Settings) -> Self {
        Self { most_days: settings.by_method("R060.most_days") }
    }
}

impl DealRule for R060 {
    fn judge(&self, deal: &Deal) -> Verdict {
        let signed = Dated::read(deal.contract.date_signed.get(), deal.at("/dateSigned"));
        let signed = signed.ok_or(Missing(&["/contracts/dateSigned"]))?;
        let (nth, award) = deal.award().ok_or(Missing(&["/contracts/awardID"]))?;
        let decided = Dated::read(award.date.get(), format!("/awards/{nth}/date"));
        let decided = decided.ok_or(Missing(&["/awards/date"]))?;
        let days = decided.until(&signed).days;
        if days < 0 {
            return Err(NotApplicable("period-reversed"));
        }
        let most = self.most_days[Method::of(deal.process).place()];
        if number::real_of(days) <= most {
            return Err(Clear);
        }
        let evidence = Evidence::default().count("days", days).threshold_number(most);
        Ok(evidence.dated(&decided).dated(&signed))
    }
}
