//! What a process announced and did not buy.

use crate::extract::read::{day, group, named, sum};
use crate::extract::{Failed, NO_DAY};
use crate::names::Names;
use crate::number::short;
use crate::process::Process;
use crate::tender::{Item, Lot, Tender};

/// The lots that came to nothing; the whole purchase where it has none.
pub(super) fn failed(process: &Process<'_>, names: &mut Names) -> Vec<Failed> {
    let Some(tender) = &process.tender else { return Vec::new() };
    let whole = tender.status.is("unsuccessful");
    let of = Of { process, tender };
    if tender.lots.is_empty() {
        return if whole { vec![of.whole(names)] } else { Vec::new() };
    }
    let lots = tender.lots.iter().enumerate();
    let lots = lots.filter(|(_, it)| whole || it.status.is("unsuccessful"));
    lots.map(|(place, it)| of.lot(place, it, names)).collect()
}

struct Of<'p> {
    process: &'p Process<'p>,
    tender: &'p Tender<'p>,
}

impl Of<'_> {
    fn whole(&self, names: &mut Names) -> Failed {
        let class = self.tender.items.iter().find_map(class);
        Failed {
            place: None,
            value: sum(self.tender.value.as_ref(), names),
            title: self.tender.title.get().unwrap_or_default().into(),
            class: named(class, names),
            group: named(class.map(group), names),
            day: self.day(),
        }
    }

    fn lot(&self, place: usize, lot: &Lot<'_>, names: &mut Names) -> Failed {
        let alone = self.tender.lots.len() == 1;
        let mine = |it: &&Item<'_>| alone || lot.id.get().is_some_and(|lot| it.related_lot.is(lot));
        let class = self.tender.items.iter().filter(mine).find_map(class);
        Failed {
            place: Some(short(place)),
            value: sum(lot.value.as_ref(), names),
            title: lot.title.get().or(self.tender.title.get()).unwrap_or_default().into(),
            class: named(class, names),
            group: named(class.map(group), names),
            day: self.day(),
        }
    }

    fn day(&self) -> i32 {
        let period = self.tender.tender_period.as_ref();
        let end = day(period.and_then(|it| it.end_date.get()));
        let began = || self.process.day().and_then(|it| i32::try_from(it).ok());
        if end == NO_DAY { began().unwrap_or(NO_DAY) } else { end }
    }
}

fn class<'p>(item: &'p Item<'_>) -> Option<&'p str> {
    item.classification.as_ref()?.id.get()
}
