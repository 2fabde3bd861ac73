//! R069. Amendments made a contract dearer than was awarded.

use crate::change;
use crate::moment::day_of;
use crate::prelude::*;

pub(crate) struct R069 {
    /// The share that may be added without a question.
    most: f64,
    /// So many days after the signature a rise is noted as soon.
    soon_days: i64,
}

impl Flag for R069 {
    const CODE: &'static str = "R069";
    const GRAIN: Grain = Grain::Contract;
    const PARAMETERS: &'static [Parameter] =
        &[parameter("most", 0.1), parameter("soon_days", 30.0)];

    fn with(settings: &Settings) -> Self {
        let soon_days = number::whole(settings.number("R069.soon_days")).unwrap_or_default();
        Self { most: settings.number("R069.most"), soon_days }
    }
}

impl DealRule for R069 {
    fn judge(&self, deal: &Deal) -> Verdict {
        deal.amendments()?;
        let value = deal.change()?;
        if !value.exceeds(self.most) {
            return Err(Clear);
        }
        let raised = raised(deal, value.first);
        let soon = match raised.map(|it| it.2) {
            Some(days) if days <= self.soon_days => "yes",
            Some(_) => "no",
            None => "unknown",
        };
        let added = Price { amount: value.now.amount - value.first.amount, ..value.first };
        let evidence = Evidence::default()
            .percent("rise", value.rise())
            .money("first", value.first)
            .money("now", value.now)
            .money("added", added)
            .text("soon", soon)
            .count("soon_days", self.soon_days)
            .amount(added)
            .threshold_percent(self.most);
        let evidence = match raised {
            Some((nth, price, _)) => {
                let pointer = deal.at(format_args!("/amendments/{nth}/value/amount"));
                evidence.read_number(pointer, price.amount)
            }
            None => evidence,
        };
        Ok(change::show(value.show(evidence), deal))
    }
}

/// The first amendment above the awarded value, with its place, and the days since the signature.
fn raised<'p>(deal: &Deal<'p>, first: Price<'p>) -> Option<(usize, Price<'p>, i64)> {
    let signed = deal.signed().ok()?.0;
    let dearer = deal.contract.amendments.iter().enumerate().filter_map(|(nth, it)| {
        let price = it.value.as_ref()?.price()?;
        let day = day_of(it.date.get()?)?;
        (price.currency == first.currency && price.amount > first.amount)
            .then_some((nth, price, day - signed))
    });
    dearer.min_by_key(|it| (it.2, it.0))
}
