//! An item within the process that buys it, where its price was agreed, or else planned.

use std::fmt::Display;

use crate::contest::Contest;
use crate::extract::List;
use crate::money::{Price, Value};
use crate::number::short;
use crate::process::Process;
use crate::tender::Item;

/// One item of a process.
#[derive(Clone, Copy)]
pub struct Bought<'p> {
    pub item: &'p Item<'p>,
    list: List,
    /// The award or contract; nought in the tender.
    nth: usize,
    place: usize,
}

impl<'p> Bought<'p> {
    /// The items of the awards in force, if these give prices; else of the contracts; else of the tender.
    pub fn each(process: &'p Process<'p>) -> Vec<Self> {
        let awards = Contest::whole(process).active_awards().map(|(nth, it)| (nth, &*it.items));
        let contracts = process.contracts.iter().enumerate().map(|(nth, it)| (nth, &*it.items));
        priced(List::Awards, awards)
            .or_else(|| priced(List::Contracts, contracts))
            .unwrap_or_else(|| all(List::Tender, [(0, process.items())].into_iter()))
    }

    /// A JSON pointer into the item.
    pub fn at(&self, tail: impl Display) -> String {
        format!("{}/{}{tail}", self.list.pointer(short(self.nth)), self.place)
    }

    /// The price of one.
    pub fn price(&self) -> Option<Price<'p>> {
        self.item.unit.as_ref()?.value.as_ref().and_then(Value::price)
    }
}

fn priced<'p>(
    list: List,
    of: impl Iterator<Item = (usize, &'p [Item<'p>])>,
) -> Option<Vec<Bought<'p>>> {
    let all = all(list, of);
    all.iter().any(|it| it.price().is_some()).then_some(all)
}

fn all<'p>(list: List, of: impl Iterator<Item = (usize, &'p [Item<'p>])>) -> Vec<Bought<'p>> {
    let each = |(nth, items): (usize, &'p [Item<'p>])| {
        let places = items.iter().enumerate();
        places.map(move |(place, item)| Bought { item, list, nth, place })
    };
    of.flat_map(each).collect()
}
