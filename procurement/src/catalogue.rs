//! The catalogue: which flags there are.

use crate::asking::{self, Asking};
use crate::finding::Grain;
use crate::flag::{DealRule, Flag, ItemRule, Rule, Survey};
use crate::flags::ENTRIES;
use crate::habit::{Habit, Habitual};
use crate::outlier::{Outlier, Outlying};
use crate::parameter::Parameter;
use crate::settings::Settings;

/// One flag of the catalogue.
pub struct Entry {
    pub code: &'static str,
    pub version: u32,
    pub grain: Grain,
    pub family: Family,
    pub parameters: &'static [Parameter],
    /// Whether it needs to know all processes.
    pub is_survey: bool,
    asking: fn(&Settings) -> Box<dyn Asking>,
}

/// What a flag asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    Competition,
    Price,
    Threshold,
    Method,
    Market,
    Contract,
    Need,
}

impl Family {
    /// All of them, in the order in which people read.
    pub const ALL: [Self; 7] = [
        Self::Competition,
        Self::Price,
        Self::Threshold,
        Self::Method,
        Self::Market,
        Self::Contract,
        Self::Need,
    ];

    /// The tail of a text key `flag-family-…`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Competition => "competition",
            Self::Price => "price",
            Self::Threshold => "threshold",
            Self::Method => "method",
            Self::Market => "market",
            Self::Contract => "contract",
            Self::Need => "need",
        }
    }
}

/// All flags, by code.
pub fn catalogue() -> &'static [Entry] {
    ENTRIES
}

/// The flag of a code.
pub fn find(code: &str) -> Option<&'static Entry> {
    ENTRIES.iter().find(|it| it.code.eq_ignore_ascii_case(code))
}

/// What answers depend on besides the data: flags, the versions of their rules, their parameters.
pub fn edition(settings: &Settings) -> String {
    let flags =
        ENTRIES.iter().map(|it| format!("{} {} {}", it.code, it.version, settings.of(it.code)));
    let all = flags.chain([settings.register().digest()]).collect::<Vec<_>>().join("\n");
    format!("{:016x}", crate::names::hash(&all))
}

/// All flags at work, with these parameters.
pub(crate) fn all(settings: &Settings) -> Vec<Box<dyn Asking>> {
    ENTRIES.iter().map(|it| (it.asking)(settings)).collect()
}

/// Only these flags at work; or the first code that no flag has.
pub(crate) fn only<'c>(
    settings: &Settings,
    codes: &[&'c str],
) -> Result<Vec<Box<dyn Asking>>, &'c str> {
    if let Some(unknown) = codes.iter().find(|it| find(it).is_none()) {
        return Err(unknown);
    }
    let wanted = |it: &&Entry| codes.iter().any(|code| it.code.eq_ignore_ascii_case(code));
    Ok(ENTRIES.iter().filter(wanted).map(|it| (it.asking)(settings)).collect())
}

const fn entry<F: Flag>(family: Family, asking: fn(&Settings) -> Box<dyn Asking>) -> Entry {
    Entry {
        code: F::CODE,
        version: F::VERSION,
        grain: F::GRAIN,
        family,
        parameters: F::PARAMETERS,
        is_survey: false,
        asking,
    }
}

pub(crate) const fn rule<R: Rule>(family: Family) -> Entry {
    entry::<R>(family, |settings| asking::rule(R::with(settings)))
}

pub(crate) const fn deal<R: DealRule>(family: Family) -> Entry {
    entry::<R>(family, |settings| asking::deal(R::with(settings)))
}

pub(crate) const fn item<R: ItemRule>(family: Family) -> Entry {
    entry::<R>(family, |settings| asking::item(R::with(settings)))
}

pub(crate) const fn survey<S: Survey>(family: Family) -> Entry
where
    S::Index: 'static,
{
    let entry = entry::<S>(family, |settings| asking::survey(S::with(settings)));
    Entry { is_survey: true, ..entry }
}

pub(crate) const fn outlier<O: Outlier>(family: Family) -> Entry {
    survey::<Outlying<O>>(family)
}

pub(crate) const fn habit<H: Habit>(family: Family) -> Entry
where
    H::Note: 'static,
{
    survey::<Habitual<H>>(family)
}
