//! Who buys in the region of the demo: some of each kind in a place.

use crate::kinds::{KINDS, Kind};
use crate::organisations::Organisation;
use crate::places::PLACES;
use crate::words::both;

/// Every buyer, by place and kind.
pub(crate) struct Buyers {
    pub(crate) all: Vec<Organisation>,
    /// Where the buyers of a place begin, and how many there are of each kind.
    of: Vec<(usize, usize)>,
}

impl Buyers {
    /// Builds the table.
    pub(crate) fn new() -> Self {
        let (mut all, mut of) = (Vec::new(), Vec::new());
        for place in &PLACES {
            let count = place.buyers;
            of.push((all.len(), count));
            for kind in KINDS {
                for _ in 0..count {
                    let number = all.len() as u64;
                    let (kk, ru) = kind.name(901 + number);
                    let mut it = Organisation::new(both(&kk, &ru), number, place);
                    it.administrator = Some(kind.administrator());
                    all.push(it);
                }
            }
        }
        Self { all, of }
    }

    /// How many there are of each kind in a place.
    pub(crate) fn count(&self, place: usize) -> usize {
        self.of[place].1
    }

    /// One of a kind in a place.
    pub(crate) fn get(&self, place: usize, kind: Kind, nth: usize) -> &Organisation {
        let (first, count) = self.of[place];
        let before = KINDS.iter().take_while(|it| **it != kind).count();
        &self.all[first + before * count + nth]
    }
}
