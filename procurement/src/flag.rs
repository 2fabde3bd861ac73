//! What a flag is, and its kinds: a rule asks one process, a survey asks all of them.

use crate::bought::Bought;
use crate::contest::Contest;
use crate::deal::Deal;
use crate::evidence::Evidence;
use crate::finding::Grain;
use crate::found::{Found, Subject};
use crate::parameter::Parameter;
use crate::population::Population;
use crate::process::Process;
use crate::settings::Settings;

/// Flagged with evidence, or why not.
pub type Verdict = Result<Evidence, Silence>;

/// Why a subject is not flagged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// Looked, and there is nothing to ask.
    Clear,
    /// The question makes no sense; the tail of a text key `flag-silent-…`.
    NotApplicable(&'static str),
    /// The fields that are not there, or not readable.
    Missing(&'static [&'static str]),
}

/// What every flag says of itself.
pub trait Flag: Send + Sync + Sized + 'static {
    /// The code of the Open Contracting catalogue; with a `K`, of Kazakhstan's own.
    const CODE: &'static str;
    /// Grows with every change of the rule, so that an old finding is known to be old.
    const VERSION: u32 = 1;
    const GRAIN: Grain;
    /// Its parameters as we ship them.
    const PARAMETERS: &'static [Parameter] = &[];

    /// The flag with its parameters.
    fn with(settings: &Settings) -> Self;
}

/// A flag that one contest answers alone.
pub trait Rule: Flag {
    /// The answer of one contest.
    fn judge(&self, contest: &Contest<'_>) -> Verdict;
}

/// A flag that one contract answers alone, with the process that led to it.
pub trait DealRule: Flag {
    /// The answer of one contract.
    fn judge(&self, deal: &Deal<'_>) -> Verdict;
}

/// A flag that one item answers alone, with the process that buys it.
pub trait ItemRule: Flag {
    /// The answer of one item.
    fn judge(&self, item: &Bought<'_>) -> Verdict;
}

/// A flag that needs to know all processes.
pub trait Survey: Flag {
    /// What is made of all processes once, to answer about each.
    type Index: Send + Sync;

    /// Looks at everybody.
    fn index(&self, all: &Population) -> Self::Index;

    /// Answers about subjects that belong to one process, by its place in the population.
    fn judge(&self, index: &Self::Index, all: &Population, nth: usize, found: &mut Found);

    /// Answers about subjects that belong to no process alone.
    fn judge_rest(&self, _index: &Self::Index, _all: &Population, _found: &mut Found) {}
}

/// Puts a rule to a process.
pub(crate) fn ask<R: Rule>(rule: &R, process: &Process<'_>, found: &mut Found) {
    let mut answer = |contest: Contest<'_>| {
        let verdict = rule.judge(&contest).map(|it| it.about(contest.price()));
        let verdict = as_published(verdict, process);
        found.answer(R::GRAIN, Subject::of(&contest), verdict);
    };
    match R::GRAIN {
        Grain::Lot => Contest::each(process).for_each(answer),
        _ => answer(Contest::whole(process)),
    }
}

/// With the fields where they stand in the release.
fn as_published(verdict: Verdict, process: &Process<'_>) -> Verdict {
    if process.moved.is_empty() {
        return verdict;
    }
    verdict.map(|it| it.moved(|_, pointer| Some(process.pointer(pointer).into_owned())))
}

/// Puts a rule to every contract of a process.
pub(crate) fn ask_deals<R: DealRule>(rule: &R, process: &Process<'_>, found: &mut Found) {
    let subject = Subject::process(process.ocid.get().unwrap_or_default());
    if process.contracts.is_empty() {
        found.answer(Grain::Contract, subject, Err(Silence::NotApplicable("no-contract")));
    }
    for deal in Deal::each(process) {
        let verdict = rule.judge(&deal).map(|it| it.about(deal.price()));
        let verdict = as_published(verdict, process);
        found.answer_at(Grain::Contract, subject, verdict, || deal.at(""));
    }
}

/// Puts a rule to every item of a process.
pub(crate) fn ask_items<R: ItemRule>(rule: &R, process: &Process<'_>, found: &mut Found) {
    let subject = Subject::process(process.ocid.get().unwrap_or_default());
    let all = Bought::each(process);
    if all.is_empty() {
        found.answer(Grain::Item, subject, Err(Silence::NotApplicable("no-items")));
    }
    for item in all {
        let verdict = as_published(rule.judge(&item), process);
        found.answer_at(Grain::Item, subject, verdict, || item.at(""));
    }
}
