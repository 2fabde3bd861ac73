//! What is asked for, in a form that can be compared.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use crate::extract::Need;
use crate::extract::contacts::{hashed, letters};
use crate::number::short;
use crate::party::Address;
use crate::process::Process;
use crate::tender::Item;

/// What a process asks for.
pub(super) fn need(process: &Process<'_>) -> Need {
    let items = process.items();
    let class = |it: &Item<'_>| it.classification.as_ref().is_some_and(|it| it.id.get().is_some());
    let first = items.iter().enumerate().find(|(_, it)| class(it));
    let house = items.first().and_then(street);
    Need {
        list: list(items).unwrap_or_default(),
        house: hashed(letters(house.as_deref().unwrap_or_default())),
        place: first.map(|it| short(it.0)).unwrap_or_default(),
        quantity: first.and_then(|(_, it)| it.quantity.get()),
    }
}

/// Items in any order are the same list.
fn list(items: &[Item<'_>]) -> Option<u64> {
    let line = |it: &Item<'_>| {
        let class = it.classification.as_ref()?.id.get()?;
        let unit = it.unit.as_ref().and_then(|it| it.name.get().or(it.id.get()));
        let quantity = it.quantity.get().filter(|it| *it > 0.0)?;
        Some(FixedState::default().hash_one((class, unit.unwrap_or_default(), quantity.to_bits())))
    };
    items.iter().try_fold(0_u64, |sum, it| Some(sum.wrapping_add(line(it)?)))
}

fn street(item: &Item<'_>) -> Option<String> {
    let one: Option<Address<'_>> = item.delivery_address.get();
    let street = one.and_then(|it| it.street_address.owned());
    street.or_else(|| item.delivery_addresses.get().iter().find_map(|it| it.street_address.owned()))
}
