//! Sharers: organisations that are reached in the same way.

use hashbrown::HashMap;

use crate::extract::Contact;
use crate::extract::contacts::Way;
use crate::names::Name;
use crate::number::short;
use crate::population::Population;

/// Who shares a mark with others, each organisation once.
pub(crate) struct Sharers(HashMap<(Way, u64), Vec<Seen>, foldhash::fast::FixedState>);

/// Where an organisation was first seen: in the process with the smallest ocid.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen {
    pub(crate) who: Name,
    /// The place of the process in the population, and that of the contact in its extract.
    nth: u32,
    contact: u32,
}

impl Sharers {
    /// Looks at all contacts for those who share one of these ways.
    pub(crate) fn of(all: &Population, ways: &[Way]) -> Self {
        let mut first: HashMap<(Way, u64, Name), Seen, foldhash::fast::FixedState> =
            HashMap::default();
        for (nth, it) in all.extracts().iter().enumerate() {
            for (contact, it) in it.contacts.iter().enumerate().filter(|(_, it)| it.who.is_some()) {
                for way in ways.iter().filter(|way| it.mark(**way) > 0) {
                    let seen = Seen { who: it.who, nth: short(nth), contact: short(contact) };
                    first.entry((*way, it.mark(*way), it.who)).or_insert(seen);
                }
            }
        }
        let mut sharers: HashMap<(Way, u64), Vec<Seen>, _> = HashMap::default();
        for ((way, mark, _), seen) in first {
            sharers.entry((way, mark)).or_default().push(seen);
        }
        sharers.values_mut().for_each(|it| it.sort_unstable_by_key(|it| it.who));
        Self(sharers)
    }

    /// Who has a mark, in the order of their ids.
    pub(crate) fn with(&self, way: Way, mark: u64) -> &[Seen] {
        self.0.get(&(way, mark)).map_or(&[], |it| it)
    }
}

impl Seen {
    /// The ocid of the process, and the contact in it.
    pub(crate) fn at<'p>(&self, all: &'p Population) -> (&'p str, &'p Contact) {
        let it = &all.extracts()[self.nth as usize];
        (&it.ocid, &it.contacts[self.contact as usize])
    }
}
