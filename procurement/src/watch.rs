//! A flag at work, behind one face for all flags, and the panel of them.

use std::any::Any;
use std::sync::Arc;

use crate::finding::{Finding, Grain};
use crate::flag::{Flag, Merge, Silence};
use crate::found::{Found, Keep, States, Subject};
use crate::process::Process;

/// A flag with what it remembers and what it found.
pub trait Watch: Send + Sync {
    /// The code of the flag.
    fn code(&self) -> &'static str;
    /// The version of its rule.
    fn version(&self) -> u32;
    /// The same flag that has seen nothing yet.
    fn fresh(&self, keep: Keep) -> Box<dyn Watch>;
    /// Puts the question to a process.
    fn read(&mut self, process: &Process<'_>);
    /// Takes in what the same flag saw elsewhere.
    fn merge(&mut self, other: Box<dyn Watch>);
    /// Answers those who wait, by what it saw itself.
    fn judge(&mut self);
    /// Every answer to one process, those who wait by what was seen here.
    fn answers(&self, process: &Process<'_>) -> Vec<Finding>;
    /// What it remembers of the population.
    fn save(&self) -> postcard::Result<Vec<u8>>;
    /// Remembers a stored population.
    fn load(&mut self, saved: &[u8]) -> postcard::Result<()>;
    /// How many subjects are in each state.
    fn states(&self) -> &States;
    /// What it found.
    fn found(&self) -> &Found;
    /// For the merge with its like.
    fn into_any(self: Box<Self>) -> Box<dyn Any>;
}

/// The chosen flags at work.
pub type Panel = Vec<Box<dyn Watch>>;

struct Watching<F: Flag> {
    flag: Arc<F>,
    tally: F::Tally,
    waiting: F::Waiting,
    found: Found,
}

/// Puts a flag to work.
pub fn watch<F: Flag>(flag: F) -> Box<dyn Watch> {
    Box::new(Watching::new(Arc::new(flag), Keep::Flagged))
}

impl<F: Flag> Watching<F> {
    fn new(flag: Arc<F>, keep: Keep) -> Self {
        let found = Found::lines(F::CODE, F::VERSION, keep);
        Self { flag, tally: F::Tally::default(), waiting: F::Waiting::default(), found }
    }
}

impl<F: Flag> Watch for Watching<F> {
    fn code(&self) -> &'static str {
        F::CODE
    }

    fn version(&self) -> u32 {
        F::VERSION
    }

    fn fresh(&self, keep: Keep) -> Box<dyn Watch> {
        Box::new(Self::new(Arc::clone(&self.flag), keep))
    }

    fn read(&mut self, process: &Process<'_>) {
        if process.is_cancelled() {
            return called_off(process, &mut self.found);
        }
        self.flag.read(process, &mut self.tally, &mut self.waiting, &mut self.found);
    }

    fn merge(&mut self, other: Box<dyn Watch>) {
        let other = other.into_any().downcast::<Self>().expect("a panel is merged with its like");
        self.tally.merge(other.tally);
        self.waiting.merge(other.waiting);
        self.found.merge(other.found);
    }

    fn judge(&mut self) {
        self.flag.judge(&self.waiting, &self.tally, &mut self.found);
        self.waiting = F::Waiting::default();
        self.found.settle();
    }

    fn answers(&self, process: &Process<'_>) -> Vec<Finding> {
        let mut found = Found::findings(F::CODE, F::VERSION);
        if process.is_cancelled() {
            called_off(process, &mut found);
        } else {
            let (mut own, mut waiting) = (F::Tally::default(), F::Waiting::default());
            self.flag.read(process, &mut own, &mut waiting, &mut found);
            self.flag.judge(&waiting, &self.tally, &mut found);
        }
        found.settle();
        found.take()
    }

    fn save(&self) -> postcard::Result<Vec<u8>> {
        postcard::to_stdvec(&self.tally)
    }

    fn load(&mut self, saved: &[u8]) -> postcard::Result<()> {
        self.tally = postcard::from_bytes(saved)?;
        Ok(())
    }

    fn states(&self) -> &States {
        self.found.states()
    }

    fn found(&self) -> &Found {
        &self.found
    }

    fn into_any(self: Box<Self>) -> Box<dyn Any> {
        self
    }
}

fn called_off(process: &Process<'_>, found: &mut Found) {
    let ocid = process.ocid.get().unwrap_or_default();
    let subject = Subject { ocid, lot: None, place: "" };
    found.answer(Grain::Process, subject, Err(Silence::NotApplicable("cancelled")));
}
