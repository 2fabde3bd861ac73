//! R048. One supplier delivers goods of many unlike kinds.

use crate::extract::group;
use crate::prelude::*;

pub(crate) struct R048 {
    least_processes: usize,
    fence: Fence,
}

/// An award, and the class of an item of it.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    nth: u32,
    award: u32,
    class: Name,
}

impl Flag for R048 {
    const CODE: &'static str = "R048";
    const GRAIN: Grain = Grain::Supplier;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_processes", 20.0),
        parameter("least_sample", 20.0),
        parameter("reach", 1.5),
        parameter("least_times", 2.0),
    ];

    fn with(settings: &Settings) -> Self {
        Self {
            least_processes: number::place(settings.number("R048.least_processes")),
            fence: Fence::of(settings, Self::CODE, Side::High),
        }
    }
}

impl Habit for R048 {
    type Note = Kind;

    fn note(&self, it: &Extract, nth: u32, _: &Names, to: &mut Notes<Kind>) {
        for win in it.wins.iter().filter(|it| !it.joint) {
            let mut put = |class| {
                let key = [win.supplier, Name::NONE, Name::NONE];
                to.put(Grain::Supplier, key, Kind { nth, award: win.place, class });
            };
            win.classes.iter().for_each(|it| put(*it));
            // Without a list of its own, it is what the tender asked for first.
            if win.classes.is_empty() {
                put(it.class);
            }
        }
    }

    fn measure(&self, of: &Times<'_, Kind>) -> Result<f64, Silence> {
        if processes(of.notes) < self.least_processes {
            return Err(NotApplicable("few-purchases"));
        }
        match kinds(of).len() {
            0 => Err(Missing(&["/items/classification/id"])),
            kinds => Ok(number::real(kinds)),
        }
    }

    fn fence(&self) -> Option<&Fence> {
        Some(&self.fence)
    }

    fn explain(&self, of: &Times<'_, Kind>) -> Verdict {
        let kinds = kinds(of);
        let evidence = Evidence::default()
            .count("kinds", kinds.len())
            .ratio("median", of.median)
            .count("processes", processes(of.notes));
        Ok(kinds.iter().take(5).fold(of.compared(evidence), |evidence, (_, kind)| {
            let it = of.process(kind.nth);
            let award = kind.award;
            let supplier = format_args!("/awards/{award}/suppliers/0/id");
            let evidence = evidence.read_text_in(&it.ocid, supplier, of.name(0));
            let here = |it: &&crate::extract::Priced| {
                it.list == List::Awards && it.nth == award && it.class == kind.class
            };
            let Some(item) = it.items.iter().find(here) else { return evidence };
            let pointer = format_args!("/awards/{award}/items/{}/classification/id", item.place);
            evidence.read_text_in(&it.ocid, pointer, of.all.names().text(kind.class))
        }))
    }
}

/// Notes are in the order of processes.
fn processes(notes: &[Kind]) -> usize {
    notes.chunk_by(|a, b| a.nth == b.nth).count()
}

/// The groups of classes, each with its first award.
fn kinds<'t>(of: &'t Times<'_, Kind>) -> std::collections::BTreeMap<&'t str, Kind> {
    let mut kinds = std::collections::BTreeMap::new();
    for kind in of.notes.iter().filter(|it| it.class.is_some()) {
        kinds.entry(group(of.all.names().text(kind.class))).or_insert(*kind);
    }
    kinds
}
