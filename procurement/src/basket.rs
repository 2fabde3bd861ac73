//! The basket: what a contract is to bring, line by line, as awarded and after its changes.

use std::collections::BTreeMap;

use crate::deal::Deal;
use crate::evidence::Evidence;
use crate::flag::Silence::{self, Missing};
use crate::number::{real, real_of, whole};
use crate::tender::Item;

/// A class with its unit, before and after.
#[derive(Clone, Debug)]
pub(crate) struct Line<'p> {
    pub(crate) class: &'p str,
    pub(crate) unit: &'p str,
    pub(crate) before: f64,
    pub(crate) after: f64,
    /// Where both were read.
    read: Vec<(String, f64)>,
}

/// The lines of a changed contract, by class and unit.
pub(crate) fn lines<'p>(deal: &Deal<'p>) -> Result<Vec<Line<'p>>, Silence> {
    deal.amendments()?;
    let (nth, award) = deal.award().ok_or(Missing(&["/contracts/awardID"]))?;
    deal.only_of(nth)?;
    if award.items.is_empty() {
        return Err(Missing(&["/awards/items"]));
    }
    if deal.contract.items.is_empty() {
        return Err(Missing(&["/contracts/items"]));
    }
    let before = heaps(&award.items, &format!("/awards/{nth}/items"))?;
    let mut after = heaps(&deal.contract.items, &deal.at("/items"))?;
    let mut lines = Vec::new();
    for (key, before) in before {
        lines.push(line(key, before, after.remove(&key).unwrap_or_default()));
    }
    lines.extend(after.into_iter().map(|(key, after)| line(key, Heap::default(), after)));
    Ok(lines)
}

impl Line<'_> {
    /// By which share it became less.
    pub(crate) fn loss(&self) -> f64 {
        if self.before > 0.0 { (self.before - self.after) / self.before } else { 0.0 }
    }

    /// By which share it became more; what was not there at all became more by the whole.
    pub(crate) fn gain(&self) -> f64 {
        let more = self.after - self.before;
        if self.before > 0.0 { more / self.before } else { more.clamp(0.0, 1.0).ceil() }
    }

    /// What was read of it.
    pub(crate) fn show(&self, evidence: Evidence) -> Evidence {
        self.read
            .iter()
            .fold(evidence, |evidence, (pointer, number)| evidence.read_number(pointer, *number))
    }
}

/// The items of one class and unit.
#[derive(Default)]
struct Heap {
    count: usize,
    /// In thousandths, so that any order of adding gives the same.
    quantity: i64,
    /// Those with a quantity.
    read: Vec<(String, f64)>,
}

impl Heap {
    fn is_measured(&self) -> bool {
        self.read.len() == self.count
    }
}

type Heaps<'p> = BTreeMap<(&'p str, &'p str), Heap>;

fn heaps<'p>(items: &'p [Item<'p>], pointer: &str) -> Result<Heaps<'p>, Silence> {
    let mut heaps = Heaps::new();
    for (nth, item) in items.iter().enumerate() {
        let class = item.classification.as_ref().and_then(|it| it.id.get());
        let class = class.ok_or(Missing(&["/items/classification/id"]))?;
        let unit = item.unit.as_ref().and_then(|it| it.name.get().or(it.id.get()));
        let heap = heaps.entry((class, unit.unwrap_or_default())).or_default();
        heap.count += 1;
        if let Some(number) = item.quantity.get() {
            let thousandths = whole(number * 1000.0).unwrap_or(i64::MAX);
            heap.quantity = heap.quantity.saturating_add(thousandths);
            heap.read.push((format!("{pointer}/{nth}/quantity"), number));
        }
    }
    Ok(heaps)
}

/// By quantity, or by the number of items where a quantity is not published.
fn line<'p>((class, unit): (&'p str, &'p str), before: Heap, after: Heap) -> Line<'p> {
    let measured = before.is_measured() && after.is_measured();
    let size = |it: &Heap| {
        if measured { real_of(it.quantity) / 1000.0 } else { real(it.count) }
    };
    let (first, now) = (size(&before), size(&after));
    let read = before.read.into_iter().take(3).chain(after.read.into_iter().take(3));
    let read = if measured { read.collect() } else { Vec::new() };
    Line { class, unit, before: first, after: now, read }
}
