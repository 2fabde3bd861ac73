//! The population: what all processes together teach, stored, to judge one more by.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::catalogue;
use crate::finding::Finding;
use crate::found::Keep;
use crate::process::Process;
use crate::settings::Settings;
use crate::watch::{Panel, Watch};

const MAGIC: &str = "procurement population";
/// Grows when the bytes of any tally mean something else than before.
const FORMAT: u32 = 1;

/// What every flag remembers of the processes read.
pub struct Population {
    panel: Panel,
    settings: Settings,
}

/// Why stored bytes are not the population of these flags.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Not a population, or damaged.
    Unreadable,
    /// Of another format of this library.
    Format(u32),
    /// Of other flags, or other versions of their rules.
    Flags,
    /// Of a flag with other parameters; with its code.
    Parameters(String),
}

#[derive(Serialize, Deserialize)]
struct Head {
    magic: String,
    format: u32,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    code: String,
    version: u32,
    parameters: String,
    tally: Vec<u8>,
}

impl Default for Population {
    fn default() -> Self {
        Self::new(Settings::default())
    }
}

impl Population {
    /// Nobody yet.
    pub fn new(settings: Settings) -> Self {
        Self { panel: catalogue::panel(&settings), settings }
    }

    /// Takes a process in. One read twice counts twice: a population cannot forget, only be made anew.
    pub fn read(&mut self, process: &Process<'_>) {
        for watch in &mut self.panel {
            watch.read(process);
        }
    }

    /// Takes another population of the same flags in.
    pub fn merge(&mut self, other: Self) {
        self.panel.iter_mut().zip(other.panel).for_each(|(into, from)| into.merge(from));
    }

    /// Every flag's answers to a process, in all four states, by code and subject.
    pub fn judge(&self, process: &Process<'_>) -> Vec<Finding> {
        self.panel.iter().flat_map(|it| it.answers(process)).collect()
    }

    /// The bytes to store: equal for equal populations, however they were gathered.
    pub fn save(&self) -> Vec<u8> {
        let head = Head { magic: MAGIC.to_owned(), format: FORMAT };
        let stored: Vec<_> = self.panel.iter().map(|it| self.stored(&**it)).collect();
        // Memory is the only thing that can fail here, and that ends the program anyway.
        postcard::to_stdvec(&(head, stored)).unwrap_or_default()
    }

    /// Reads stored bytes, if they are of these flags with these parameters.
    pub fn load(bytes: &[u8], settings: &Settings) -> Result<Self, Unfit> {
        let (head, rest) =
            postcard::take_from_bytes::<Head>(bytes).map_err(|_| Unfit::Unreadable)?;
        if head.magic != MAGIC {
            return Err(Unfit::Unreadable);
        }
        if head.format != FORMAT {
            return Err(Unfit::Format(head.format));
        }
        let stored: Vec<Stored> = postcard::from_bytes(rest).map_err(|_| Unfit::Unreadable)?;
        let mut population = Self::new(settings.clone());
        let same = |(it, watch): (&Stored, &dyn Watch)| {
            it.code == watch.code() && it.version == watch.version()
        };
        if stored.len() != population.panel.len()
            || !stored.iter().zip(population.panel.iter().map(|it| &**it)).all(same)
        {
            return Err(Unfit::Flags);
        }
        for (watch, it) in population.panel.iter_mut().zip(&stored) {
            if it.parameters != settings.of(&it.code) {
                return Err(Unfit::Parameters(it.code.clone()));
            }
            watch.load(&it.tally).map_err(|_| Unfit::Unreadable)?;
        }
        Ok(population)
    }

    /// A population that has seen nothing yet, of the same flags: one for each thread.
    #[must_use]
    pub fn fresh(&self) -> Self {
        let panel = self.panel.iter().map(|it| it.fresh(Keep::Flagged)).collect();
        Self { panel, settings: self.settings.clone() }
    }

    fn stored(&self, watch: &dyn Watch) -> Stored {
        Stored {
            code: watch.code().to_owned(),
            version: watch.version(),
            parameters: self.settings.of(watch.code()),
            tally: watch.save().unwrap_or_default(),
        }
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable => f.write_str("the stored population cannot be read"),
            Self::Format(it) => {
                write!(f, "the stored population has format {it}, wanted is {FORMAT}")
            }
            Self::Flags => f.write_str("the stored population is of other flags"),
            Self::Parameters(code) => {
                write!(f, "the stored population was made with other parameters of {code}")
            }
        }
    }
}

impl std::error::Error for Unfit {}
