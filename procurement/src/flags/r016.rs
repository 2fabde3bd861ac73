//! R016. A purchase planned far dearer than others of the same group of classes, bought in the same way.

use crate::outlier::times;
use crate::prelude::*;

pub(crate) struct R016 {
    fence: Fence,
}

impl Flag for R016 {
    const CODE: &'static str = "R016";
    const GRAIN: Grain = Grain::Process;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_sample", 20.0),
        parameter("reach", 1.5),
        parameter("least_times", 10.0),
    ];

    fn with(settings: &Settings) -> Self {
        Self { fence: Fence::of(settings, Self::CODE, Side::High) }
    }
}

impl Outlier for R016 {
    const STEPS: &'static [Step] = COUNTRY;

    fn measure(&self, it: &Extract, names: &Names, to: &mut Measured) -> Result<(), Silence> {
        if it.n_items == 0 {
            return Err(NotApplicable("no-items"));
        }
        if !it.group.is_some() {
            return Err(Missing(&["/items/classification/id"]));
        }
        let agreed = it.wins.iter().flat_map(|it| &it.classes);
        let mut classes = it.items.iter().map(|it| &it.class).chain(agreed);
        let group = names.text(it.group);
        if classes.any(|it| !names.text(*it).starts_with(group)) {
            return Err(NotApplicable("several-groups"));
        }
        let value = it.sum().ok_or(Missing(&["/tender/value"]))?;
        to.put(Row {
            key: [it.group, it.way, value.currency],
            value: value.price(names).amount,
            beside: None,
            places: [0; 3],
            contest: None,
            counts: true,
        });
        Ok(())
    }

    fn fence(&self) -> &Fence {
        &self.fence
    }

    fn explain(&self, _: &Extract, row: &Row, market: &Market<'_>) -> Evidence {
        let [group, _, currency] = market.key.map(|it| market.names.text(it));
        let money = |amount: f64| Price { amount, currency };
        Evidence::default()
            .money("sum", money(row.value))
            .money("median", money(market.median))
            .ratio("times", times(row, market, Side::High))
            .text("group", group)
            .threshold_money(money(market.limit))
            .read_number("/tender/value/amount", row.value)
    }
}
