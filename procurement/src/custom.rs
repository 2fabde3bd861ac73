//! What a publisher usually gives: what it never gives is no sign of anybody.

use hashbrown::HashMap;

use crate::extract::Extract;
use crate::names::Name;
use crate::number::real;
use crate::population::Population;

/// How often a part is given, by publisher and way of buying.
pub struct Custom(HashMap<(Box<str>, Name), Given, foldhash::fast::FixedState>);

/// So many times of so many.
#[derive(Clone, Copy, Debug, Default)]
pub struct Given {
    pub times: usize,
    pub of: usize,
}

impl Custom {
    /// Counts those of whom the part may be expected: by their way of buying, and whether it is given.
    pub fn of(all: &Population, expected: impl Fn(&Extract) -> Option<(Name, bool)>) -> Self {
        let mut counts: HashMap<_, Given, foldhash::fast::FixedState> = HashMap::default();
        for it in all.extracts() {
            if let Some((way, given)) = expected(it) {
                let count = counts.entry((publisher(&it.ocid).into(), way)).or_default();
                count.of += 1;
                count.times += usize::from(given);
            }
        }
        Self(counts)
    }

    /// How often it is given by the publisher of a process.
    pub fn by(&self, it: &Extract, way: Name) -> Given {
        self.0.get(&(publisher(&it.ocid).into(), way)).copied().unwrap_or_default()
    }
}

impl Given {
    /// The share of those that give it.
    pub fn share(self) -> f64 {
        real(self.times) / real(self.of.max(1))
    }
}

/// The prefix that the standard gives each publisher: `ocds-` and six signs.
fn publisher(ocid: &str) -> &str {
    ocid.get(..11).filter(|it| it.starts_with("ocds-")).unwrap_or_default()
}
