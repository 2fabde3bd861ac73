//! The words a flag is written in.

pub(crate) use crate::agreed::{self, Agreed, agreed};
pub(crate) use crate::bought::Bought;
pub(crate) use crate::contest::{Contest, distinct};
pub(crate) use crate::deal::{Deal, Payment};
pub(crate) use crate::evidence::{EXAMPLES, Evidence};
pub(crate) use crate::extract::{
    Bidding, Extract, Failed, List, NO_DAY, Offer, Outcome, Signed, Sum, Win,
};
pub(crate) use crate::fence::{Fence, Side, quantile};
pub(crate) use crate::finding::Grain;
pub(crate) use crate::flag::Silence::{Clear, Missing, NotApplicable};
pub(crate) use crate::flag::{DealRule, Flag, ItemRule, Rule, Silence, Survey, Verdict};
pub(crate) use crate::found::{Found, Subject};
pub(crate) use crate::habit::{Habit, Notes, Times};
pub(crate) use crate::method::{self, Method};
pub(crate) use crate::moment::{Moment, Zone};
pub(crate) use crate::money::Price;
pub(crate) use crate::names::{Name, Names};
pub(crate) use crate::number;
pub(crate) use crate::outlier::{COUNTRY, Key, LADDER, Market, Measured, Outlier, Row, Step};
pub(crate) use crate::parameter::{Parameter, number as parameter, words};
pub(crate) use crate::population::Population;
pub(crate) use crate::process::Bid;
pub(crate) use crate::settings::Settings;
pub(crate) use crate::since::Since;
pub(crate) use crate::status::BidStatus;
