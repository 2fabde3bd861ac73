//! The words a flag is written in.

pub(crate) use crate::contest::{Contest, distinct};
pub(crate) use crate::evidence::Evidence;
pub(crate) use crate::fence::{Fence, Ruler, Side};
pub(crate) use crate::finding::Grain;
pub(crate) use crate::flag::Silence::{Clear, Missing, NotApplicable};
pub(crate) use crate::flag::{Market, Outlier, Rule, Silence, Verdict};
pub(crate) use crate::measures::{Asked, Row};
pub(crate) use crate::method::{self, Method};
pub(crate) use crate::moment::{Moment, Zone};
pub(crate) use crate::money::Price;
pub(crate) use crate::number;
pub(crate) use crate::process::Bid;
pub(crate) use crate::settings::Settings;
pub(crate) use crate::since::Since;
pub(crate) use crate::tender::Item;
