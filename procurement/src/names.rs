//! Names that come up again and again (organisations, classes, units), each kept once.

use hashbrown::HashTable;
use serde::{Deserialize, Serialize};

use crate::number::short;

/// A name by its number among those kept; nothing for none.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Name(u32);

impl Name {
    /// Not known.
    pub const NONE: Self = Self(0);

    /// Whether there is a name at all.
    pub fn is_some(self) -> bool {
        self != Self::NONE
    }
}

/// Where names are kept. The numbers depend on the order of reading, so only texts are ever shown.
#[derive(Clone)]
pub struct Names {
    texts: Vec<Box<str>>,
    by_text: HashTable<u32>,
}

impl Default for Names {
    fn default() -> Self {
        Self { texts: vec![Box::default()], by_text: HashTable::new() }
    }
}

impl Names {
    /// The number of a name.
    pub fn of(&mut self, text: &str) -> Name {
        if text.is_empty() {
            return Name::NONE;
        }
        let texts = &self.texts;
        let found = self.by_text.entry(
            hash(text),
            |it| &*texts[*it as usize] == text,
            |it| hash(&texts[*it as usize]),
        );
        match found {
            hashbrown::hash_table::Entry::Occupied(it) => Name(*it.get()),
            hashbrown::hash_table::Entry::Vacant(it) => {
                let new = short(self.texts.len());
                it.insert(new);
                self.texts.push(text.into());
                Name(new)
            }
        }
    }

    /// The text of a name; empty for none.
    pub fn text(&self, name: Name) -> &str {
        &self.texts[name.0 as usize]
    }

    /// Takes other names in; gives the new number of each of theirs, by the old one.
    pub fn absorb(&mut self, other: &Self) -> Vec<Name> {
        other.texts.iter().map(|it| self.of(it)).collect()
    }

    /// Puts them in the order of their texts; gives the new number of each, by the old one.
    pub(crate) fn sort(&mut self) -> Vec<Name> {
        let mut order: Vec<u32> = (0..short(self.texts.len())).collect();
        let texts = &self.texts;
        order.sort_unstable_by(|a, b| texts[*a as usize].cmp(&texts[*b as usize]));
        let mut to = vec![Name::NONE; order.len()];
        for (new, old) in order.iter().enumerate() {
            to[*old as usize] = Name(short(new));
        }
        let mut texts = std::mem::take(&mut self.texts);
        self.texts = order.iter().map(|it| std::mem::take(&mut texts[*it as usize])).collect();
        let texts = &self.texts;
        self.by_text.clear();
        for nth in 1..short(texts.len()) {
            self.by_text
                .insert_unique(hash(&texts[nth as usize]), nth, |it| hash(&texts[*it as usize]));
        }
        to
    }

    /// All texts, the empty one first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|it| &**it)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.texts.len() - 1
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Name {
    /// Whether it is the number of one of so many names.
    pub(crate) fn is_within(self, n: usize) -> bool {
        (self.0 as usize) < n
    }
}

/// The new number of a name, by what [`Names::absorb`] gave.
pub(crate) fn moved(to: &[Name], name: Name) -> Name {
    to[name.0 as usize]
}

/// A hash that is the same in every run.
pub(crate) fn hash(text: &str) -> u64 {
    use std::hash::BuildHasher;
    foldhash::fast::FixedState::default().hash_one(text)
}
