//! R017. A unit price far above what others pay for the same item in the same unit.

use crate::prelude::*;

pub struct R017 {
    fence: Fence,
}

/// Where the items of a process stand; the first number of a row's places.
const LISTS: [&str; 3] = ["/awards", "/contracts", "/tender"];
const AWARDS: usize = 0;
const CONTRACTS: usize = 1;
const TENDER: usize = 2;

impl Outlier for R017 {
    const CODE: &'static str = "R017";
    const VERSION: u32 = 1;
    const GRAIN: Grain = Grain::Item;

    fn with(settings: &Settings) -> Self {
        Self {
            fence: Fence {
                side: Side::High,
                ruler: Ruler::LogTukey(settings.number("R017.reach")),
                least: number::place(settings.number("R017.least_sample")),
                times: settings.number("R017.least_times"),
            },
        }
    }

    fn measure(&self, contest: &Contest<'_>, asked: &mut Asked<'_>) -> Result<(), Silence> {
        let process = contest.process;
        let awards = contest.active_awards().map(|(nth, it)| (AWARDS, nth, &*it.items));
        let contracts =
            process.contracts.iter().enumerate().map(|(nth, it)| (CONTRACTS, nth, &*it.items));
        // A contract repeats the items of its award, so one of the two counts. A plan counts never.
        let (agreed, priced) = put(awards, &mut |market, row| asked.put(market, row));
        if priced > 0 {
            return Ok(());
        }
        let (signed, priced) = put(contracts, &mut |market, row| asked.put(market, row));
        if priced > 0 {
            return Ok(());
        }
        let planned = [(TENDER, 0, process.items())];
        match put(planned.into_iter(), &mut |market, row| asked.ask(market, row)) {
            (_, 1..) => Ok(()),
            (planned, 0) if agreed + signed + planned == 0 => Err(NotApplicable("no-items")),
            _ => {
                Err(Missing(&["/items/classification/id", "/items/unit/name", "/items/unit/value"]))
            }
        }
    }

    fn fence(&self) -> &Fence {
        &self.fence
    }

    fn place(&self, row: &Row) -> String {
        let [list, nth, item] = row.places;
        match LISTS[list as usize] {
            "/tender" => format!("/tender/items/{item}"),
            list => format!("{list}/{nth}/items/{item}"),
        }
    }

    fn explain(&self, row: &Row, market: &Market<'_>) -> Evidence {
        let [class, unit, currency] = parts(market.name);
        let money = |amount: f64| Price { amount, currency };
        let place = self.place(row);
        let evidence = Evidence::default()
            .money("price", money(row.value))
            .money("median", money(market.median))
            .ratio("times", row.value / market.median)
            .text("class", class)
            .text("unit", unit)
            .threshold_money(money(market.limit))
            .read_number(format_args!("{place}/unit/value/amount"), row.value);
        match row.beside {
            Some(quantity) => evidence.read_number(format_args!("{place}/quantity"), quantity),
            None => evidence,
        }
    }
}

/// Puts the priced items of lists; how many items there are, and how many have a price.
fn put<'p>(
    lists: impl Iterator<Item = (usize, usize, &'p [Item<'p>])>,
    act: &mut dyn FnMut(&str, Row),
) -> (usize, usize) {
    let (mut items, mut priced, mut market) = (0, 0, String::new());
    for (list, nth, all) in lists {
        items += all.len();
        for (place, item) in all.iter().enumerate() {
            let Some(price) = price(item, &mut market) else { continue };
            act(&market, Row::new([list, nth, place], price, item.quantity.get()));
            priced += 1;
        }
    }
    (items, priced)
}

/// The price of one unit; its market is the item, the unit and the currency.
fn price(item: &Item<'_>, market: &mut String) -> Option<f64> {
    let (class, unit) = (item.classification.as_ref()?, item.unit.as_ref()?);
    let price = unit.value.as_ref()?.price()?;
    let named = unit.name.get().or(unit.id.get())?;
    market.clear();
    for part in [class.id.get()?, "\t", named, "\t", price.currency] {
        market.push_str(part);
    }
    Some(price.amount)
}

fn parts(market: &str) -> [&str; 3] {
    let mut parts = market.splitn(3, '\t');
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}
