//! R036. The lowest bid was disqualified, and a dearer one stayed.

use crate::prelude::*;

pub(crate) struct R036;

impl Flag for R036 {
    const CODE: &'static str = "R036";
    const GRAIN: Grain = Grain::Lot;

    fn with(_: &Settings) -> Self {
        Self
    }
}

impl Rule for R036 {
    fn judge(&self, contest: &Contest<'_>) -> Verdict {
        contest.settled()?;
        if contest.active_awards().next().is_none() {
            return Err(NotApplicable("not-awarded"));
        }
        let (mut out, mut stayed) = (None, None);
        let (mut currency, mut valid) = (None, false);
        for (place, bid) in contest.submitted() {
            // A price of zero stands for no price, and never gets here.
            let Some(price) = bid.price() else { continue };
            if *currency.get_or_insert(price.currency) != price.currency {
                return Err(NotApplicable("several-currencies"));
            }
            let lowest = if bid.is_disqualified() { &mut out } else { &mut stayed };
            if lowest.is_none_or(|(_, it): (usize, Price<'_>)| price.amount < it.amount) {
                *lowest = Some((place, price));
            }
            valid |= bid.is_valid();
        }

        if contest.submitted().all(|(_, it)| it.is_disqualified()) {
            return Err(NotApplicable("no-valid-bid"));
        }
        let (second, kept) = stayed.filter(|_| valid).ok_or(Missing(&["/bids/details/value"]))?;
        let (first, refused) = out.filter(|(_, it)| it.amount < kept.amount).ok_or(Clear)?;
        let dearer = (kept.amount - refused.amount) / refused.amount;
        Ok(Evidence::default()
            .money("lowest", refused)
            .money("kept", kept)
            .percent("dearer", dearer)
            .read(format_args!("/bids/details/{first}/status"), "disqualified")
            .read_number(format_args!("/bids/details/{first}/value/amount"), refused.amount)
            .read_number(format_args!("/bids/details/{second}/value/amount"), kept.amount))
    }
}
