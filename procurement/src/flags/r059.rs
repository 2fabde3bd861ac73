//! R059. A contract is worth much more or much less than what was awarded.

use crate::prelude::*;
use crate::process::Contract;

pub(crate) struct R059 {
    more: f64,
    less: f64,
}

impl Flag for R059 {
    const CODE: &'static str = "R059";
    const GRAIN: Grain = Grain::Contract;
    const PARAMETERS: &'static [Parameter] = &[parameter("more", 1.2), parameter("less", 0.7)];

    fn with(settings: &Settings) -> Self {
        Self { more: settings.number("R059.more"), less: settings.number("R059.less") }
    }
}

impl DealRule for R059 {
    fn judge(&self, deal: &Deal<'_>) -> Verdict {
        let (nth, awarded, _) = deal.awarded()?;
        let parts = parts(deal);
        // One award may be carried out by several contracts: only all of them are what it became.
        if parts.first().is_some_and(|(first, _)| *first != deal.nth) {
            return Err(NotApplicable("with-another"));
        }
        let mut sum = 0_i64;
        for (_, it) in &parts {
            let value = it.value.as_ref().ok_or(Missing(&["/contracts/value"]))?;
            let price = value.price().ok_or(Missing(&["/contracts/value"]))?;
            if price.currency != awarded.currency {
                return Err(NotApplicable("several-currencies"));
            }
            let minor = value.amount.minor().ok().flatten();
            let added = minor.and_then(|it| sum.checked_add(it));
            sum = added.ok_or(Missing(&["/contracts/value"]))?;
        }
        let now = Price { amount: number::real_of(sum) / 100.0, ..awarded };
        let times = now.amount / awarded.amount;
        let limit = if times > 1.0 { self.more } else { self.less };
        if times < self.more && times > self.less {
            return Err(Clear);
        }

        let evidence = Evidence::default()
            .percent("share", times)
            .money("awarded", awarded)
            .money("now", now)
            .threshold_number(limit * 100.0)
            .read_number(format_args!("/awards/{nth}/value/amount"), awarded.amount);
        Ok(parts.iter().fold(evidence, |evidence, (place, it)| {
            let amount = it.value.as_ref().and_then(|it| it.amount.get()).unwrap_or_default();
            evidence.read_number(format_args!("/contracts/{place}/value/amount"), amount)
        }))
    }
}

/// The contracts of the same award, or all if none names one, with their places.
fn parts<'p>(deal: &Deal<'p>) -> Vec<(usize, &'p Contract<'p>)> {
    let award = deal.contract.award_id.get();
    let all = deal.process.contracts.iter().enumerate();
    all.filter(|(_, it)| it.award_id.get() == award).collect()
}
