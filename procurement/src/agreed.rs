//! What was agreed in a process: its contracts; where none is published, its awards.

use crate::evidence::Evidence;
use crate::extract::{Extract, NO_DAY, Sum};
use crate::names::Name;
use crate::number::real_of;
use crate::population::Population;

/// A contract, or an award in force.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Agreed {
    /// Nobody where several supply together: who gets how much is not said.
    pub(crate) supplier: Name,
    /// Signed or awarded, else the day on which the process began.
    pub(crate) day: i32,
    pub(crate) sum: Sum,
    /// The place of the process in the population, and its own within the process.
    pub(crate) nth: u32,
    pub(crate) place: u32,
}

/// What a process agreed. Contracts that were called off do not count.
pub(crate) fn agreed(it: &Extract, nth: u32) -> impl Iterator<Item = Agreed> {
    let day = move |day: i32| if day == NO_DAY { it.day } else { day };
    let alone = |supplier, joint: bool| if joint { Name::NONE } else { supplier };
    let contracts = it.contracts.iter().filter(|it| !it.cancelled).map(move |it| Agreed {
        supplier: alone(it.supplier, it.joint),
        day: day(it.day),
        sum: it.sum,
        nth,
        place: it.place,
    });
    let unsigned = if it.contracts.is_empty() { &it.wins[..] } else { &[] };
    let awards = unsigned.iter().map(move |it| Agreed {
        supplier: alone(it.supplier, it.joint),
        day: day(it.day),
        sum: it.sum,
        nth,
        place: it.place,
    });
    contracts.chain(awards)
}

impl Agreed {
    /// The year of its day; nought if that is not known.
    pub(crate) fn year(&self) -> i32 {
        if self.day == NO_DAY { 0 } else { crate::moment::year(i64::from(self.day)) }
    }

    /// The sum as evidence.
    pub(crate) fn show(&self, evidence: Evidence, all: &Population) -> Evidence {
        let it = &all.extracts()[self.nth as usize];
        let list = if it.contracts.is_empty() { "awards" } else { "contracts" };
        let pointer = format_args!("/{list}/{}/value/amount", self.place);
        evidence.read_number_in(&it.ocid, pointer, real_of(self.sum.minor) / 100.0)
    }
}

/// The largest as examples.
pub(crate) fn show_largest(evidence: Evidence, of: &[Agreed], all: &Population) -> Evidence {
    let mut largest: Vec<&Agreed> = of.iter().collect();
    largest.sort_by_key(|it| (-it.sum.minor, it.nth, it.place));
    largest.into_iter().take(5).fold(evidence, |evidence, it| it.show(evidence, all))
}
