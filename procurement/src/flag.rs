//! What a flag is, and the two common kinds: a rule and an outlier.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::contest::Contest;
use crate::evidence::Evidence;
use crate::fence::{Fence, quantile};
use crate::finding::Grain;
use crate::found::{Found, Subject};
use crate::measures::{Asked, Row, Rows, Values};
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

/// Something that is gathered in parts: any split of the input, in any order, gives one answer.
pub trait Merge: Default + Send + Sync + 'static {
    /// Takes the other part in.
    fn merge(&mut self, other: Self);
}

/// What a flag remembers of the population. Equal contents must be written as equal bytes.
pub trait Tally: Merge + Serialize + DeserializeOwned {}

impl<T: Merge + Serialize + DeserializeOwned> Tally for T {}

impl Merge for () {
    fn merge(&mut self, (): Self) {}
}

/// One question put to every process, to the whole population, or to both.
pub trait Flag: Send + Sync + 'static {
    /// The code of the Open Contracting catalogue.
    const CODE: &'static str;
    /// Grows with every change of the rule, so that an old finding is known to be old.
    const VERSION: u32;
    /// What the population remembers; it is stored.
    type Tally: Tally;
    /// The subjects that wait for the population's answer; never stored.
    type Waiting: Merge;

    /// Reads one process: answers at once, or remembers what the population must answer.
    fn read(
        &self,
        process: &Process<'_>,
        tally: &mut Self::Tally,
        waiting: &mut Self::Waiting,
        found: &mut Found,
    );

    /// Answers those who wait, by the population.
    fn judge(&self, waiting: &Self::Waiting, among: &Self::Tally, found: &mut Found);
}

/// A flag that one contest answers alone.
pub trait Rule: Send + Sync + Sized + 'static {
    /// See [`Flag::CODE`].
    const CODE: &'static str;
    /// See [`Flag::VERSION`].
    const VERSION: u32;
    const GRAIN: Grain;

    /// The flag with its parameters.
    fn with(settings: &Settings) -> Self;

    /// The answer of one contest.
    fn judge(&self, contest: &Contest<'_>) -> Verdict;
}

/// A flag on subjects whose measure is far from the others of their market.
pub trait Outlier: Send + Sync + Sized + 'static {
    /// See [`Flag::CODE`].
    const CODE: &'static str;
    /// See [`Flag::VERSION`].
    const VERSION: u32;
    const GRAIN: Grain;

    /// The flag with its parameters.
    fn with(settings: &Settings) -> Self;

    /// Puts the measures of a contest into their markets.
    fn measure(&self, contest: &Contest<'_>, asked: &mut Asked<'_>) -> Result<(), Silence>;

    /// The line between the ordinary and the unusual.
    fn fence(&self) -> &Fence;

    /// The place of a row within its contest, as the tail of its subject.
    fn place(&self, row: &Row) -> String;

    /// The evidence for a row beyond the line.
    fn explain(&self, row: &Row, market: &Market<'_>) -> Evidence;
}

/// Those a row is compared with.
pub struct Market<'m> {
    pub name: &'m str,
    pub median: f64,
    pub limit: f64,
    pub sample: usize,
}

/// A rule at work.
pub struct Ruled<R>(pub R);

impl<R: Rule> Flag for Ruled<R> {
    const CODE: &'static str = R::CODE;
    const VERSION: u32 = R::VERSION;
    type Tally = ();
    type Waiting = ();

    fn read(&self, process: &Process<'_>, (): &mut (), (): &mut (), found: &mut Found) {
        each_contest(R::GRAIN, process, |contest| {
            found.answer(R::GRAIN, Subject::of(&contest), self.0.judge(&contest));
        });
    }

    fn judge(&self, (): &(), (): &(), _: &mut Found) {}
}

/// An outlier at work.
pub struct Measured<O>(pub O);

impl<O: Outlier> Flag for Measured<O> {
    const CODE: &'static str = O::CODE;
    const VERSION: u32 = O::VERSION;
    type Tally = Values;
    type Waiting = Rows;

    fn read(
        &self,
        process: &Process<'_>,
        tally: &mut Values,
        waiting: &mut Rows,
        found: &mut Found,
    ) {
        each_contest(O::GRAIN, process, |contest| {
            let subject = Subject::of(&contest);
            let mut asked = Asked { tally, waiting, subject };
            if let Err(silence) = self.0.measure(&contest, &mut asked) {
                found.answer(O::GRAIN, subject, Err(silence));
            }
        });
    }

    fn judge(&self, waiting: &Rows, among: &Values, found: &mut Found) {
        let fence = self.0.fence();
        for (name, rows) in waiting.markets() {
            let population = among.sorted(name);
            let limit = fence.limit(&population);
            for row in rows {
                let verdict = fence.judge(row.value, limit).map(|limit| {
                    let median = quantile(&population, 0.5);
                    let market = Market { name, median, limit, sample: population.len() };
                    self.0.explain(row, &market).sample(population.len())
                });
                found.answer(O::GRAIN, waiting.subject(row).at(&self.0.place(row)), verdict);
            }
        }
    }
}

fn each_contest<'p>(grain: Grain, process: &'p Process<'p>, mut act: impl FnMut(Contest<'p>)) {
    match grain {
        Grain::Lot => Contest::each(process).for_each(act),
        _ => act(Contest::whole(process)),
    }
}
