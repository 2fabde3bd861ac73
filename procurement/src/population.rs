//! The population: the extracts of all processes, by which each is judged.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::alternatives::Moves;
use crate::extract::{Extract, extract};
use crate::names::{Name, Names, moved};
use crate::process::Process;

const MAGIC: &str = "procurement population";
/// Grows when the bytes mean something else than before.
pub(crate) const FORMAT: u32 = 4;

/// What is kept of every process read.
#[derive(Clone, Default)]
pub struct Population {
    names: Names,
    extracts: Vec<Extract>,
    /// Whether names and extracts are in their order.
    settled: bool,
    moves: Moves,
}

/// Why stored bytes are no population.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Not a population, or damaged.
    Unreadable,
    /// Of another format of this library.
    Format(u32),
}

#[derive(Serialize, Deserialize)]
struct Head {
    magic: String,
    format: u32,
}

/// An extract that stands alone: its names beside it.
#[derive(Serialize, Deserialize)]
struct Alone {
    names: Vec<Box<str>>,
    extract: Extract,
}

impl Population {
    /// Takes a process in.
    pub fn read(&mut self, process: &Process<'_>) {
        let extract = extract(process, &mut self.names);
        self.push(extract);
    }

    /// Takes another population in.
    pub fn merge(&mut self, other: Self) {
        if self.extracts.is_empty() && self.names.is_empty() {
            *self = Self { settled: false, ..other };
            return;
        }
        let to = self.names.absorb(&other.names);
        self.extracts.reserve(other.extracts.len());
        for mut it in other.extracts {
            it.rename(&mut |name| moved(&to, name));
            self.push(it);
        }
    }

    /// Takes a process out; whether it was there.
    pub fn remove(&mut self, ocid: &str) -> bool {
        let before = self.extracts.len();
        self.extracts.retain(|it| &*it.ocid != ocid);
        self.extracts.len() < before
    }

    /// Puts names and extracts in the order of their texts, so that no order of reading can be seen.
    pub fn settle(&mut self) {
        if self.settled {
            return;
        }
        let to = self.names.sort();
        for it in &mut self.extracts {
            it.rename(&mut |name| moved(&to, name));
            for contest in &mut it.contests {
                contest.winners.sort_unstable();
            }
            it.wins.iter_mut().for_each(|it| it.classes.sort_unstable());
        }
        self.extracts.sort_by(|a, b| a.ocid.cmp(&b.ocid));
        for same in self.extracts.chunk_by_mut(|a, b| a.ocid == b.ocid) {
            // Of a process that was read twice, the order is that of the bytes.
            if same.len() > 1 {
                same.sort_by_cached_key(|it| postcard::to_stdvec(it).unwrap_or_default());
            }
        }
        self.find_moves();
        self.settled = true;
    }

    fn find_moves(&mut self) {
        let moved = self.extracts.iter().filter(|it| !it.moved.is_empty());
        self.moves = Arc::new(moved.map(|it| (it.ocid.clone(), it.moved.clone())).collect());
    }

    /// Where the fields of those stand whose fields stand elsewhere; of one who visits, too.
    pub(crate) fn moves(&self, nth: Option<usize>) -> Moves {
        match nth.and_then(|it| self.extracts.get(it)) {
            Some(it) if !it.moved.is_empty() && !self.moves.contains_key(&it.ocid) => {
                let mut all = BTreeMap::clone(&self.moves);
                all.insert(it.ocid.clone(), it.moved.clone());
                Arc::new(all)
            }
            _ => Arc::clone(&self.moves),
        }
    }

    /// The names that the extracts use.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// The extracts, once settled in the order of their ocids.
    pub fn extracts(&self) -> &[Extract] {
        &self.extracts
    }

    /// The place of a process in a settled population.
    pub fn known(&self, ocid: &str) -> Option<usize> {
        self.extracts.binary_search_by(|it| (*it.ocid).cmp(ocid)).ok()
    }

    /// Lets a process stand at the end for as long as it is judged; gives its place.
    pub(crate) fn visit(&mut self, process: &Process<'_>) -> usize {
        let extract = extract(process, &mut self.names);
        self.extracts.push(extract);
        self.extracts.len() - 1
    }

    /// The visitor leaves.
    pub(crate) fn leave(&mut self) {
        self.extracts.pop();
    }

    fn push(&mut self, extract: Extract) {
        self.extracts.push(extract);
        self.settled = false;
    }

    /// The extract of one process as bytes that stand alone: what an import keeps beside it.
    pub fn extract_bytes(process: &Process<'_>) -> Vec<u8> {
        let mut names = Names::default();
        let extract = extract(process, &mut names);
        let names = names.all().map(Into::into).collect();
        // Memory is the only thing that can fail here, and that ends the program anyway.
        postcard::to_stdvec(&Alone { names, extract }).unwrap_or_default()
    }

    /// Takes kept bytes in.
    pub fn read_bytes(&mut self, bytes: &[u8]) -> Result<(), Unfit> {
        let Alone { names, mut extract } =
            postcard::from_bytes(bytes).map_err(|_| Unfit::Unreadable)?;
        let to: Vec<Name> = names.iter().map(|it| self.names.of(it)).collect();
        if !extract.names_within(to.len()) {
            return Err(Unfit::Unreadable);
        }
        extract.rename(&mut |name| moved(&to, name));
        self.push(extract);
        Ok(())
    }

    /// The bytes to store: equal for equal populations, however they were gathered.
    pub fn save(&mut self) -> Vec<u8> {
        self.settle();
        let head = Head { magic: MAGIC.to_owned(), format: FORMAT };
        let names: Vec<&str> = self.names.all().collect();
        postcard::to_stdvec(&(head, names, &self.extracts)).unwrap_or_default()
    }

    /// Reads stored bytes.
    pub fn load(bytes: &[u8]) -> Result<Self, Unfit> {
        let unreadable = |_| Unfit::Unreadable;
        let (head, rest) = postcard::take_from_bytes::<Head>(bytes).map_err(unreadable)?;
        if head.magic != MAGIC {
            return Err(Unfit::Unreadable);
        }
        if head.format != FORMAT {
            return Err(Unfit::Format(head.format));
        }
        let (texts, extracts): (Vec<Box<str>>, Vec<Extract>) =
            postcard::from_bytes(rest).map_err(unreadable)?;
        let read = Self::of_parts(&texts, extracts).ok_or(Unfit::Unreadable)?;
        Ok(Self { settled: true, ..read })
    }

    /// Puts names and extracts together again; nothing if they do not belong together.
    pub(crate) fn of_parts(texts: &[Box<str>], mut extracts: Vec<Extract>) -> Option<Self> {
        let mut names = Names::default();
        for it in texts {
            names.of(it);
        }
        let n = texts.len();
        let fit = names.len() + 1 == n && extracts.iter_mut().all(|it| it.names_within(n));
        fit.then_some(Self { names, extracts, ..Self::default() })
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable => f.write_str("the stored population cannot be read"),
            Self::Format(it) => {
                write!(f, "the stored population has format {it}, wanted is {FORMAT}")
            }
        }
    }
}

impl std::error::Error for Unfit {}
