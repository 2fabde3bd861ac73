//! The catalogue: which flags there are.

use crate::finding::Grain;
use crate::flag::{Measured, Outlier, Rule, Ruled};
use crate::flags::{R003, R017, R018, R028, R030, R035, R036};
use crate::settings::Settings;
use crate::watch::{Panel, Watch, watch};

/// One flag of the catalogue.
pub struct Entry {
    pub code: &'static str,
    pub version: u32,
    pub grain: Grain,
    watch: fn(&Settings) -> Box<dyn Watch>,
}

const CATALOGUE: &[Entry] = &[
    rule::<R003>(),
    outlier::<R017>(),
    rule::<R018>(),
    rule::<R028>(),
    rule::<R030>(),
    rule::<R035>(),
    rule::<R036>(),
];

/// All flags, by code.
pub fn catalogue() -> &'static [Entry] {
    CATALOGUE
}

/// All flags at work, with these parameters.
pub fn panel(settings: &Settings) -> Panel {
    CATALOGUE.iter().map(|it| (it.watch)(settings)).collect()
}

/// Only these flags at work; or the first code that no flag has.
pub fn only<'c>(settings: &Settings, codes: &[&'c str]) -> Result<Panel, &'c str> {
    let known = |code: &str| CATALOGUE.iter().find(|it| it.code.eq_ignore_ascii_case(code));
    if let Some(unknown) = codes.iter().find(|it| known(it).is_none()) {
        return Err(unknown);
    }
    let wanted = |it: &&Entry| codes.iter().any(|code| it.code.eq_ignore_ascii_case(code));
    Ok(CATALOGUE.iter().filter(wanted).map(|it| (it.watch)(settings)).collect())
}

const fn rule<R: Rule>() -> Entry {
    let watch = |settings: &Settings| watch(Ruled(R::with(settings)));
    Entry { code: R::CODE, version: R::VERSION, grain: R::GRAIN, watch }
}

const fn outlier<O: Outlier>() -> Entry {
    let watch = |settings: &Settings| watch(Measured(O::with(settings)));
    Entry { code: O::CODE, version: O::VERSION, grain: O::GRAIN, watch }
}
