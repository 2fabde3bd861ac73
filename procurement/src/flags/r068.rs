//! R068. More was paid than the contract is worth.

use crate::prelude::*;

pub(crate) struct R068 {
    /// A share of the contract that rounding may make.
    least_share: f64,
}

/// The most payments that are shown: the largest.
const SHOWN: usize = 10;

impl Flag for R068 {
    const CODE: &'static str = "R068";
    const GRAIN: Grain = Grain::Contract;
    const PARAMETERS: &'static [Parameter] = &[parameter("least_share", 0.001)];

    fn with(settings: &Settings) -> Self {
        Self { least_share: settings.number("R068.least_share") }
    }
}

impl DealRule for R068 {
    fn judge(&self, deal: &Deal<'_>) -> Verdict {
        deal.in_force()?;
        let paid = deal.paid()?;
        let (field, value) = deal.payable()?;
        if !value.currency.is(paid.currency) {
            return Err(NotApplicable("several-currencies"));
        }
        let minor = value.amount.minor().ok().flatten();
        let agreed = minor.filter(|it| *it > 0).ok_or(Missing(&["/contracts/value"]))?;
        let over = paid.sum().saturating_sub(agreed);
        let share = number::real_of(over) / number::real_of(agreed);
        if over <= 0 || share < self.least_share {
            return Err(Clear);
        }

        let evidence = Evidence::default()
            .money("paid", paid.money(paid.sum()))
            .money("agreed", paid.money(agreed))
            .money("over", paid.money(over))
            .percent("share", share)
            .count("payments", paid.each.len())
            .threshold_money(paid.money(agreed))
            .amount(paid.money(over))
            .read_number(
                deal.at(format_args!("/{field}/amount")),
                value.amount.get().unwrap_or_default(),
            );
        Ok(shown(deal, paid.each, SHOWN).fold(evidence, |evidence, (pointer, it)| {
            evidence.read_number(format_args!("{pointer}/value/amount"), it.amount)
        }))
    }
}

/// The largest payments, with their pointers.
pub(super) fn shown<'p>(
    deal: &Deal<'p>,
    mut payments: Vec<Payment<'p>>,
    most: usize,
) -> impl Iterator<Item = (String, Payment<'p>)> {
    payments.sort_by_key(|it| (std::cmp::Reverse(it.minor), it.nth));
    let deal = *deal;
    payments.into_iter().take(most).map(move |it| {
        (deal.at(format_args!("/implementation/transactions/{}", it.nth)), it)
    })
}
