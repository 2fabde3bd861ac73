//! The catalogue: which flags there are.

use crate::finding::Grain;
use crate::flag::{Measured, Outlier, Rule, Ruled};
use crate::flags::ENTRIES;
use crate::settings::Settings;
use crate::watch::{Panel, Watch, watch};

/// One flag of the catalogue.
pub struct Entry {
    pub code: &'static str,
    pub version: u32,
    pub grain: Grain,
    watch: fn(&Settings) -> Box<dyn Watch>,
}

/// All flags, by code.
pub fn catalogue() -> &'static [Entry] {
    ENTRIES
}

/// All flags at work, with these parameters.
pub fn panel(settings: &Settings) -> Panel {
    ENTRIES.iter().map(|it| (it.watch)(settings)).collect()
}

/// Only these flags at work; or the first code that no flag has.
pub fn only<'c>(settings: &Settings, codes: &[&'c str]) -> Result<Panel, &'c str> {
    let known = |code: &str| ENTRIES.iter().find(|it| it.code.eq_ignore_ascii_case(code));
    if let Some(unknown) = codes.iter().find(|it| known(it).is_none()) {
        return Err(unknown);
    }
    let wanted = |it: &&Entry| codes.iter().any(|code| it.code.eq_ignore_ascii_case(code));
    Ok(ENTRIES.iter().filter(wanted).map(|it| (it.watch)(settings)).collect())
}

pub(crate) const fn rule<R: Rule>() -> Entry {
    let watch = |settings: &Settings| watch(Ruled(R::with(settings)));
    Entry { code: R::CODE, version: R::VERSION, grain: R::GRAIN, watch }
}

pub(crate) const fn outlier<O: Outlier>() -> Entry {
    let watch = |settings: &Settings| watch(Measured(O::with(settings)));
    Entry { code: O::CODE, version: O::VERSION, grain: O::GRAIN, watch }
}
