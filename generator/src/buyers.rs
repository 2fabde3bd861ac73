//! Who buys: schools, hospitals and offices of the region, all invented.

use crate::organisations::{Organisation, bin};
use crate::places::PLACES;
use crate::words::both;

/// The kinds of buyers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    School,
    Kindergarten,
    College,
    Hospital,
    Akim,
    Housing,
    Roads,
}

use Kind::*;

const KINDS: [Kind; 7] = [School, Kindergarten, College, Hospital, Akim, Housing, Roads];

/// Every buyer, by place and kind.
pub(crate) struct Buyers {
    pub(crate) all: Vec<Organisation>,
    /// Where the buyers of a place begin, and how many there are of each kind.
    of: Vec<(usize, usize)>,
}

impl Buyers {
    /// Builds the table; so many times more of each kind than a demo has.
    pub(crate) fn new(times: usize) -> Self {
        let (mut all, mut of) = (Vec::new(), Vec::new());
        for place in &PLACES {
            let count = place.buyers * times;
            of.push((all.len(), count));
            for kind in KINDS {
                for _ in 0..count {
                    let number = all.len();
                    all.push(Organisation::new(name(kind, 901 + number), bin(number), place));
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

fn name(kind: Kind, n: usize) -> String {
    let (kk, ru) = match kind {
        School => (format!("№ {n} мектеп"), format!("Школа № {n}")),
        Kindergarten => (format!("№ {n} балабақша"), format!("Детский сад № {n}")),
        College => (format!("№ {n} Үлгі колледжі"), format!("Колледж «Үлгі» № {n}")),
        Hospital => (format!("№ {n} аурухана"), format!("Больница № {n}")),
        Akim => (format!("Үлгі-{n} ауылы әкімінің аппараты"), format!("Аппарат акима с. Үлгі-{n}")),
        Housing => (format!("№ {n} Үлгі тұрғын үй бөлімі"), format!("Отдел жилья «Үлгі» № {n}")),
        Roads => (format!("№ {n} Үлгі жол бөлімі"), format!("Отдел дорог «Үлгі» № {n}")),
    };
    both(&kk, &ru)
}
