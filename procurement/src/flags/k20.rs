//! K20. The price of a food or a fuel is above a ceiling set by hand.

use crate::prelude::*;
use crate::staple::{Measure, STAPLES, Staple, named};

pub(crate) struct K20 {
    currency: String,
    /// In the order of the staples.
    ceilings: Vec<(&'static str, Since<f64>)>,
}

impl Flag for K20 {
    const CODE: &'static str = "K20";
    const GRAIN: Grain = Grain::Item;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("ceiling.carrot", 800.0),
        parameter("ceiling.potato", 800.0),
        parameter("ceiling.onion", 700.0),
        parameter("ceiling.cabbage", 800.0),
        parameter("ceiling.beet", 800.0),
        parameter("ceiling.buckwheat", 1_500.0),
        parameter("ceiling.rice", 1_700.0),
        parameter("ceiling.sugar", 1_300.0),
        parameter("ceiling.milk", 1_500.0),
        parameter("ceiling.eggs", 180.0),
        parameter("ceiling.butter", 11_000.0),
        parameter("ceiling.bread", 1_300.0),
        parameter("ceiling.loaf", 800.0),
        parameter("ceiling.beef", 10_000.0),
        parameter("ceiling.chicken", 5_000.0),
        parameter("ceiling.coal", 70_000.0),
        parameter("ceiling.petrol-92", 600.0),
        parameter("ceiling.petrol-95", 700.0),
        parameter("ceiling.diesel", 800.0),
        words("currency", "KZT"),
    ];

    fn with(settings: &Settings) -> Self {
        let ceiling = |it: &'static Staple| {
            (it.name, settings.numbers(&format!("K20.ceiling.{}", it.name)))
        };
        Self {
            currency: settings.words("K20.currency").concat(),
            ceilings: STAPLES.iter().map(ceiling).collect(),
        }
    }
}

impl ItemRule for K20 {
    fn judge(&self, bought: &Bought<'_>) -> Verdict {
        let item = bought.item;
        let price = bought.price();
        if price.is_some_and(|it| it.currency != self.currency) {
            return Err(NotApplicable("other-currency"));
        }
        let of_class = item.classification.as_ref().and_then(|it| it.description.get());
        let text = item.description.get().or(of_class).ok_or(Missing(&["/items/description"]))?;
        let staples = named(text);
        if staples.is_empty() {
            return Err(NotApplicable("no-staple"));
        }
        let name = item.unit.as_ref().and_then(|it| it.name.get().or(it.id.get()));
        let name = name.ok_or(Missing(&["/items/unit/name"]))?;
        let price = price.ok_or(Missing(&["/items/unit/value"]))?;
        let unit = Measure::of(name).ok_or(NotApplicable("other-unit"))?;
        let fits = |it: &&'static Staple| Some((unit.in_units_of(it.unit)?, *it));
        let (size, staple) = staples.iter().find_map(fits).ok_or(NotApplicable("other-unit"))?;
        let ceiling = self.ceilings.iter().find(|it| it.0 == staple.name);
        let ceiling = ceiling.and_then(|it| it.1.latest()).ok_or(NotApplicable("no-limit"))?;
        let one = Price { amount: price.amount / size, ..price };
        if one.amount <= ceiling.value {
            return Err(Clear);
        }

        let evidence = Evidence::default()
            .money("price", one)
            .ratio("times", one.amount / ceiling.value)
            .text("item", text)
            .text("unit", staple.unit.word())
            .threshold_money(Price { amount: ceiling.value, ..price })
            .source(&ceiling.source)
            .read_number(bought.at("/unit/value/amount"), price.amount);
        Ok(match item.quantity.get() {
            Some(quantity) => evidence
                .amount(Price { amount: price.amount * quantity, ..price })
                .read_number(bought.at("/quantity"), quantity),
            None => evidence,
        })
    }
}
