//! R017. A unit price far above what others pay for the same item in the same unit.

use crate::prelude::*;

pub(crate) struct R017 {
    fence: Fence,
}

impl Flag for R017 {
    const CODE: &'static str = "R017";
    const VERSION: u32 = 2;
    const GRAIN: Grain = Grain::Item;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_sample", 20.0),
        parameter("reach", 3.0),
        parameter("least_times", 2.0),
    ];

    fn with(settings: &Settings) -> Self {
        Self { fence: Fence::of(settings, Self::CODE, Side::High) }
    }
}

impl Outlier for R017 {
    const STEPS: &'static [Step] = COUNTRY;

    fn measure(&self, it: &Extract, _: &Names, to: &mut Measured) -> Result<(), Silence> {
        measure(it, to)
    }

    fn fence(&self) -> &Fence {
        &self.fence
    }

    fn place(&self, row: &Row) -> String {
        place(row)
    }

    fn explain(&self, it: &Extract, row: &Row, market: &Market<'_>) -> Evidence {
        explain(it, row, market)
    }
}

/// The unit prices of a process; the market of each is the item, the unit and the currency.
pub(super) fn measure(it: &Extract, to: &mut Measured) -> Result<(), Silence> {
    if it.items.is_empty() {
        return Err(match it.n_items {
            0 => NotApplicable("no-items"),
            _ => {
                Missing(&["/items/classification/id", "/items/unit/name", "/items/unit/value"])
            }
        });
    }
    for item in &it.items {
        to.put(Row {
            key: [item.class, item.unit, item.currency],
            value: item.price,
            beside: item.quantity,
            places: [item.list as u32, item.nth, item.place],
            contest: None,
            counts: item.list != List::Tender,
        });
    }
    Ok(())
}

/// The pointer to the item of a row.
pub(super) fn place(row: &Row) -> String {
    let [list, nth, item] = row.places;
    let list = [List::Awards, List::Contracts, List::Tender][list as usize];
    format!("{}/{item}", list.pointer(nth))
}

pub(super) fn explain(_: &Extract, row: &Row, market: &Market<'_>) -> Evidence {
    let [class, unit, currency] = market.key.map(|it| market.names.text(it));
    let money = |amount: f64| Price { amount, currency };
    let place = place(row);
    let evidence = Evidence::default()
        .money("price", money(row.value))
        .money("median", money(market.median))
        .ratio("times", row.value / market.median)
        .text("class", class)
        .text("unit", unit)
        .threshold_money(money(market.limit))
        .read_number(format_args!("{place}/unit/value/amount"), row.value);
    match row.beside {
        Some(quantity) => evidence
            .amount(money(row.value * quantity))
            .read_number(format_args!("{place}/quantity"), quantity),
        None => evidence,
    }
}
