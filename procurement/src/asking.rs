//! A flag at work, behind one face for all kinds of flags.

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use crate::finding::{Finding, Grain};
use crate::flag::{DealRule, Flag, ItemRule, Rule, Silence, Survey, ask, ask_deals, ask_items};
use crate::found::{Found, Keep, States, Subject};
use crate::population::Population;
use crate::process::Process;

/// What a survey made of all processes.
pub(crate) type Index = Box<dyn Any + Send + Sync>;

/// A flag with what it found.
pub(crate) trait Asking: Send + Sync {
    /// The code of the flag.
    fn code(&self) -> &'static str;
    /// The version of its rule.
    fn version(&self) -> u32;
    /// Whether it needs to know all processes.
    fn is_survey(&self) -> bool;
    /// The same flag that has found nothing yet.
    fn fresh(&self, keep: Keep) -> Box<dyn Asking>;
    /// Puts the question to a process, if that alone can answer.
    fn read(&mut self, process: &Process<'_>);
    /// Takes in what the same flag found elsewhere.
    fn merge(&mut self, other: Box<dyn Asking>);
    /// Puts the question to all processes, if all are needed to answer.
    fn survey(&mut self, all: &Population);
    /// Adds the time that was spent, if it was taken.
    fn took(&mut self, time: Option<Duration>);
    /// Puts what was found in its order.
    fn settle(&mut self);
    /// Looks at everybody once, to answer about each.
    fn index(&self, all: &Population) -> Index;
    /// Every answer to one process, which has this place among all; of surveys alone, where it is not
    /// at hand.
    fn answers(
        &self,
        process: Option<&Process<'_>>,
        index: &Index,
        all: &Population,
        nth: usize,
    ) -> Vec<Finding>;
    /// Every answer about those that belong to no process alone.
    fn rest(&self, index: &Index, all: &Population) -> Vec<Finding>;
    /// How many subjects are in each state.
    fn states(&self) -> &States;
    /// What it found.
    fn found(&self) -> &Found;
    /// The same, to take in what was found elsewhere.
    fn found_mut(&mut self) -> &mut Found;
    /// For the merge with its like.
    fn into_any(self: Box<Self>) -> Box<dyn Any>;
}

/// What the kinds of flags have in common.
trait Kind: Send + Sync + 'static {
    type Flag: Flag;
    type Index: Send + Sync + 'static;
    const SURVEY: bool;

    fn read(flag: &Self::Flag, process: &Process<'_>, found: &mut Found);
    fn index(flag: &Self::Flag, all: &Population) -> Self::Index;
    fn judge(
        flag: &Self::Flag,
        index: &Self::Index,
        all: &Population,
        nth: usize,
        found: &mut Found,
    );
    fn judge_rest(flag: &Self::Flag, index: &Self::Index, all: &Population, found: &mut Found);
}

struct OfRule<R>(std::marker::PhantomData<R>);
struct OfDeal<R>(std::marker::PhantomData<R>);
struct OfItem<R>(std::marker::PhantomData<R>);
struct OfSurvey<S>(std::marker::PhantomData<S>);

/// Nothing to look at.
macro_rules! alone {
    () => {
        type Index = ();
        const SURVEY: bool = false;

        fn index(_: &R, _: &Population) {}
        fn judge(_: &R, (): &(), _: &Population, _: usize, _: &mut Found) {}
        fn judge_rest(_: &R, (): &(), _: &Population, _: &mut Found) {}
    };
}

impl<R: Rule> Kind for OfRule<R> {
    type Flag = R;
    alone!();

    fn read(flag: &R, process: &Process<'_>, found: &mut Found) {
        ask(flag, process, found);
    }
}

impl<R: DealRule> Kind for OfDeal<R> {
    type Flag = R;
    alone!();

    fn read(flag: &R, process: &Process<'_>, found: &mut Found) {
        ask_deals(flag, process, found);
    }
}

impl<R: ItemRule> Kind for OfItem<R> {
    type Flag = R;
    alone!();

    fn read(flag: &R, process: &Process<'_>, found: &mut Found) {
        ask_items(flag, process, found);
    }
}

impl<S: Survey> Kind for OfSurvey<S>
where
    S::Index: 'static,
{
    type Flag = S;
    type Index = S::Index;
    const SURVEY: bool = true;

    fn read(_: &S, _: &Process<'_>, _: &mut Found) {}

    fn index(flag: &S, all: &Population) -> S::Index {
        flag.index(all)
    }

    fn judge(flag: &S, index: &S::Index, all: &Population, nth: usize, found: &mut Found) {
        flag.judge(index, all, nth, found);
    }

    fn judge_rest(flag: &S, index: &S::Index, all: &Population, found: &mut Found) {
        flag.judge_rest(index, all, found);
    }
}

struct Work<K: Kind> {
    flag: Arc<K::Flag>,
    found: Found,
}

/// Puts a rule to work.
pub(crate) fn rule<R: Rule>(flag: R) -> Box<dyn Asking> {
    Box::new(Work::<OfRule<R>>::new(Arc::new(flag), Keep::Flagged))
}

/// Puts a rule of contracts to work.
pub(crate) fn deal<R: DealRule>(flag: R) -> Box<dyn Asking> {
    Box::new(Work::<OfDeal<R>>::new(Arc::new(flag), Keep::Flagged))
}

/// Puts a rule of items to work.
pub(crate) fn item<R: ItemRule>(flag: R) -> Box<dyn Asking> {
    Box::new(Work::<OfItem<R>>::new(Arc::new(flag), Keep::Flagged))
}

/// Puts a survey to work.
pub(crate) fn survey<S: Survey>(flag: S) -> Box<dyn Asking>
where
    S::Index: 'static,
{
    Box::new(Work::<OfSurvey<S>>::new(Arc::new(flag), Keep::Flagged))
}

impl<K: Kind> Work<K> {
    fn new(flag: Arc<K::Flag>, keep: Keep) -> Self {
        Self { flag, found: Found::lines(K::Flag::CODE, K::Flag::VERSION, keep) }
    }

    fn of(index: &Index) -> &K::Index {
        index.downcast_ref().expect("an index is of its own flag")
    }
}

impl<K: Kind> Asking for Work<K> {
    fn code(&self) -> &'static str {
        K::Flag::CODE
    }

    fn version(&self) -> u32 {
        K::Flag::VERSION
    }

    fn is_survey(&self) -> bool {
        K::SURVEY
    }

    fn fresh(&self, keep: Keep) -> Box<dyn Asking> {
        Box::new(Self::new(Arc::clone(&self.flag), keep))
    }

    fn read(&mut self, process: &Process<'_>) {
        if process.is_cancelled() {
            return called_off::<K>(process, &mut self.found);
        }
        K::read(&self.flag, process, &mut self.found);
    }

    fn merge(&mut self, other: Box<dyn Asking>) {
        let other = other.into_any().downcast::<Self>().expect("flags are merged with their like");
        self.found.merge(other.found);
    }

    fn survey(&mut self, all: &Population) {
        if !K::SURVEY {
            return;
        }
        self.found.show_where_published(all.moves(None));
        let index = K::index(&self.flag, all);
        for nth in 0..all.extracts().len() {
            K::judge(&self.flag, &index, all, nth, &mut self.found);
        }
        K::judge_rest(&self.flag, &index, all, &mut self.found);
    }

    fn took(&mut self, time: Option<Duration>) {
        if let Some(time) = time {
            self.found.took(time);
        }
    }

    fn settle(&mut self) {
        self.found.settle();
    }

    fn index(&self, all: &Population) -> Index {
        Box::new(K::index(&self.flag, all))
    }

    fn answers(
        &self,
        process: Option<&Process<'_>>,
        index: &Index,
        all: &Population,
        nth: usize,
    ) -> Vec<Finding> {
        let mut found = Found::findings(K::Flag::CODE, K::Flag::VERSION);
        if let Some(process) = process.filter(|it| it.is_cancelled()) {
            called_off::<K>(process, &mut found);
        } else {
            if let Some(process) = process {
                K::read(&self.flag, process, &mut found);
            }
            found.show_where_published(all.moves(Some(nth)));
            K::judge(&self.flag, Self::of(index), all, nth, &mut found);
        }
        found.settle();
        found.take()
    }

    fn rest(&self, index: &Index, all: &Population) -> Vec<Finding> {
        let mut found = Found::findings(K::Flag::CODE, K::Flag::VERSION);
        found.show_where_published(all.moves(None));
        K::judge_rest(&self.flag, Self::of(index), all, &mut found);
        found.settle();
        found.take()
    }

    fn states(&self) -> &States {
        self.found.states()
    }

    fn found(&self) -> &Found {
        &self.found
    }

    fn found_mut(&mut self) -> &mut Found {
        &mut self.found
    }

    fn into_any(self: Box<Self>) -> Box<dyn Any> {
        self
    }
}

/// Nobody is asked about a purchase that was called off. Whoever has a habit is not the process.
fn called_off<K: Kind>(process: &Process<'_>, found: &mut Found) {
    if K::Flag::GRAIN.is_of_process() {
        let subject = Subject::process(process.ocid.get().unwrap_or_default());
        found.answer(Grain::Process, subject, Err(Silence::NotApplicable("cancelled")));
    }
}
