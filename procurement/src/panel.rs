//! The panel: the chosen flags at work on what is read, and on all of it.

use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use crate::asking::{Asking, Index};
use crate::catalogue;
use crate::finding::Finding;
use crate::found::Keep;
use crate::population::Population;
use crate::process::Process;
use crate::settings::Settings;

/// Flags with what they found, and the population that surveys need.
pub struct Panel {
    flags: Vec<Box<dyn Asking>>,
    population: Population,
    surveys: bool,
    timed: bool,
}

impl Panel {
    /// These flags, which have seen nothing yet.
    pub(crate) fn new(flags: &[Box<dyn Asking>], keep: Keep) -> Self {
        let surveys = flags.iter().any(|it| it.is_survey());
        let flags = flags.iter().map(|it| it.fresh(keep)).collect();
        Self { flags, population: Population::default(), surveys, timed: false }
    }

    /// The same, whether or not the time of each flag is taken.
    #[must_use]
    pub(crate) fn timed(self, timed: bool) -> Self {
        Self { timed, ..self }
    }

    /// The same flags that have seen nothing yet: one for each thread.
    #[must_use]
    pub fn fresh(&self, keep: Keep) -> Self {
        let flags = self.flags.iter().map(|it| it.fresh(keep)).collect();
        let population = Population::default();
        Self { flags, population, surveys: self.surveys, timed: self.timed }
    }

    /// Puts every question that the process alone can answer, and keeps what the others need.
    pub fn read(&mut self, process: &Process<'_>) {
        for flag in &mut self.flags {
            let began = self.timed.then(Instant::now);
            flag.read(process);
            flag.took(began.map(|it| it.elapsed()));
        }
        if self.surveys && !process.is_cancelled() {
            self.population.read(process);
        }
    }

    /// Takes in what the same flags saw elsewhere.
    pub fn merge(&mut self, other: Self) {
        self.flags.iter_mut().zip(other.flags).for_each(|(into, from)| into.merge(from));
        self.population.merge(other.population);
    }

    /// Puts the questions about all processes, a flag at a time on each thread.
    pub fn judge(&mut self, threads: usize) {
        self.population.settle();
        let population = &self.population;
        let queue = Mutex::new(self.flags.iter_mut());
        thread::scope(|scope| {
            for _ in 0..threads.max(1) {
                scope.spawn(|| {
                    while let Some(it) = { queue.lock().expect("no flag panics").next() } {
                        let began = self.timed.then(Instant::now);
                        it.survey(population);
                        it.took(began.map(|it| it.elapsed()));
                        it.settle();
                    }
                });
            }
        });
    }

    /// Puts all that was read in an order that no partition of the input can change.
    pub(crate) fn settle(&mut self) {
        self.population.settle();
        self.flags.iter_mut().for_each(|it| it.settle());
    }

    /// The flags.
    pub(crate) fn flags(&self) -> &[Box<dyn Asking>] {
        &self.flags
    }

    /// The flags, to take in what they found elsewhere.
    pub(crate) fn flags_mut(&mut self) -> &mut [Box<dyn Asking>] {
        &mut self.flags
    }

    /// What the surveys need of the processes.
    pub(crate) fn population(&self) -> &Population {
        &self.population
    }

    /// Takes in what others gathered for the surveys.
    pub(crate) fn add(&mut self, population: Population) {
        self.population.merge(population);
    }
}

/// A population that stands ready to judge whoever comes.
pub struct Standing {
    flags: Vec<(Box<dyn Asking>, Index)>,
    population: Population,
}

impl Standing {
    /// Makes everything ready that is the same for whoever comes.
    pub fn new(mut population: Population, settings: &Settings) -> Self {
        population.settle();
        let flags = catalogue::all(settings);
        let indexed = flags.into_iter().map(|flag| {
            let index = flag.index(&population);
            (flag, index)
        });
        let flags = indexed.collect();
        Self { flags, population }
    }

    /// Every flag's answers to a process, in all four states, by code and subject. One that is of the
    /// population already is judged as it was read then.
    pub fn judge(&mut self, process: &Process<'_>) -> Vec<Finding> {
        let ocid = process.ocid.get().unwrap_or_default();
        let known = self.population.known(ocid);
        let nth = known.unwrap_or_else(|| self.population.visit(process));
        let all = &self.population;
        let answers =
            self.flags.iter().flat_map(|(it, index)| it.answers(Some(process), index, all, nth));
        let answers = answers.collect();
        if known.is_none() {
            self.population.leave();
        }
        answers
    }

    /// The answers of those flags that a process alone can answer.
    pub fn rules(&self, process: &Process<'_>) -> Vec<Finding> {
        let rules = self.flags.iter().filter(|(it, _)| !it.is_survey());
        rules
            .flat_map(|(it, index)| it.answers(Some(process), index, &self.population, 0))
            .collect()
    }

    /// The answers of the surveys about a process of the population, by its place.
    pub fn survey(&self, nth: usize) -> Vec<Finding> {
        let surveys = self.flags.iter().filter(|(it, _)| it.is_survey());
        surveys.flat_map(|(it, index)| it.answers(None, index, &self.population, nth)).collect()
    }

    /// Every flag's answers about those that belong to no process alone.
    pub fn rest(&self) -> Vec<Finding> {
        self.flags.iter().flat_map(|(it, index)| it.rest(index, &self.population)).collect()
    }

    /// Who stands ready.
    pub fn population(&self) -> &Population {
        &self.population
    }
}
