//! The extract of a process: what questions about many processes need of it, and no more.
//!
//! Extracts are small enough to be kept for every process. All of them are the [`Population`]: a
//! process that changed is taken out and put in anew, and any split of the input gives the same one.
//!
//! [`Population`]: crate::population::Population

pub(crate) mod contacts;
mod failed;
mod need;
mod read;
mod renamed;

use serde::{Deserialize, Serialize};

use crate::alternatives::Moved;
use crate::flag::Silence::{self, Missing, NotApplicable};
use crate::method::Method;
use crate::money::Price;
use crate::names::{Name, Names};
use crate::number::real_of;
use crate::status::BidStatus;

pub use read::extract;
pub(crate) use read::group;

/// No such day.
pub const NO_DAY: i32 = i32::MIN;

/// What is kept of a process.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Extract {
    pub ocid: Box<str>,
    /// Who pays; the organising body where no buyer is named.
    pub buyer: Name,
    pub entity: Name,
    /// The code of the place (KATO); nought if it is not known.
    pub kato: u32,
    pub method: Method,
    /// Nobody could compete.
    pub direct: bool,
    /// The way to buy as published, which names the legal ground of a single source.
    pub ground: Name,
    /// It is said why this way was chosen.
    pub reasoned: bool,
    /// Something is published of the plan.
    pub planned: bool,
    /// The kind of the way to buy: the word of one that is known in any language, else as published.
    pub way: Name,
    pub category: Name,
    pub outcome: Outcome,
    /// The day on which it began: the period's first, else the publication's, else the release's.
    pub day: i32,
    pub window: Window,
    /// The planned sum.
    pub value: Sum,
    pub title: Box<str>,
    /// The class of the first item, and the group it belongs to.
    pub class: Name,
    pub group: Name,
    pub need: Need,
    pub contests: Vec<Bidding>,
    /// What was announced and not bought.
    pub failed: Vec<Failed>,
    pub wins: Vec<Win>,
    pub contracts: Vec<Signed>,
    pub items: Vec<Priced>,
    /// How many items there are, with and without a price.
    pub n_items: u32,
    pub contacts: Vec<Contact>,
    /// The fields that stand elsewhere than the standard says.
    pub moved: Moved,
}

/// What is asked for, as far as two purchases can be found to ask the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Need {
    /// The classes, units and quantities of all items as one hash; nought if one is not known.
    pub list: u64,
    /// The house of the first delivery as a hash; nought if it is not known.
    pub house: u64,
    /// The place of the first item with a class, and how much of it.
    pub place: u32,
    pub quantity: Option<f64>,
}

/// When bids are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// From and until, in seconds, where the zone is named.
    pub opens: Option<i64>,
    pub closes: Option<i64>,
    /// Ended, by the word of its status.
    pub over: bool,
    /// Something was awarded or signed, whatever became of it.
    pub decided: bool,
}

/// How the tender ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    #[default]
    Open,
    Complete,
    Unsuccessful,
}

/// A sum in hundredths of a currency; nought stands for no sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    pub minor: i64,
    pub currency: Name,
}

/// The bids that compete: those of a lot, or of the whole process.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bidding {
    pub lot: Option<Box<str>>,
    /// The place in `/tender/lots`; nothing for the whole process.
    pub place: Option<u32>,
    pub value: Sum,
    pub known: Known,
    pub offers: Vec<Offer>,
    /// The suppliers of its awards in force, each once.
    pub winners: Vec<Name>,
}

/// Whether the bids of a contest, and its end, are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Known {
    /// Bids and awards are published.
    Settled,
    /// The bids are, the end is not there yet.
    NotAwarded,
    Pending,
    /// Which lot an award is for is not said.
    AwardWithoutLot,
    #[default]
    NoBids,
    /// Which lot a bid is for is not said.
    BidWithoutLot,
}

/// A bid.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    /// The place in `/bids/details`.
    pub place: u32,
    /// The first of its tenderers.
    pub bidder: Name,
    /// Several tenderers together.
    pub joint: bool,
    #[serde(with = "crate::status::coded")]
    pub status: BidStatus,
    /// Nought if there is none.
    pub price: f64,
    pub currency: Name,
    /// When it came, in microseconds: of the publisher's own clock where no zone is named, so that
    /// only the bids of one process are in order.
    pub at: Option<i64>,
}

/// A lot, or a purchase without lots, for which nobody could be chosen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Failed {
    /// The place in `/tender/lots`; nothing for the whole process.
    pub place: Option<u32>,
    pub value: Sum,
    pub title: Box<str>,
    /// The class of its first item, and the group it belongs to.
    pub class: Name,
    pub group: Name,
    /// When bids could last be handed in; else the day on which the process began.
    pub day: i32,
}

/// An award in force.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Win {
    /// The place in `/awards`.
    pub place: u32,
    pub supplier: Name,
    pub joint: bool,
    pub sum: Sum,
    pub day: i32,
    /// The classes of its items, each once.
    pub classes: Vec<Name>,
}

/// A contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Signed {
    /// The place in `/contracts`.
    pub place: u32,
    /// Of its award, or of the only one.
    pub supplier: Name,
    /// Several suppliers together, or it is not said which of several.
    pub joint: bool,
    pub sum: Sum,
    /// Signed.
    pub day: i32,
    /// What is paid in advance, and its place among the milestones.
    pub prepaid: Sum,
    pub prepaid_at: u32,
    pub terminated: bool,
    /// Called off before it was in force; what is terminated may be done.
    pub cancelled: bool,
}

/// An item with a price for one unit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Priced {
    pub list: List,
    /// The award or contract; nought in the tender.
    pub nth: u32,
    pub place: u32,
    pub class: Name,
    pub unit: Name,
    pub price: f64,
    pub currency: Name,
    pub quantity: Option<f64>,
}

/// Where an item stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum List {
    Awards,
    Contracts,
    /// Only planned: it is judged, and no measure for others.
    #[default]
    Tender,
}

/// How an organisation is reached. Kept as hashes: telephones and accounts are compared, never shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The place in `/parties`.
    pub place: u32,
    pub who: Name,
    pub supplies: bool,
    pub phone: u64,
    /// The first of its accounts, and the place of that among its identifiers.
    pub account: u64,
    pub account_at: u32,
    pub address: u64,
    /// There is an address, and no house in it.
    pub houseless: bool,
    pub head: u64,
}

impl Extract {
    /// The year it began in.
    pub fn year(&self) -> i32 {
        if self.day == NO_DAY { 0 } else { crate::moment::year(i64::from(self.day)) }
    }

    /// The currency of its sums, if it is one.
    pub fn sum(&self) -> Option<Sum> {
        Some(self.value).filter(|it| it.is_some())
    }
}

impl Sum {
    /// As it is compared and shown.
    pub fn price(self, names: &Names) -> Price<'_> {
        Price { amount: real_of(self.minor) / 100.0, currency: names.text(self.currency) }
    }

    /// Whether there is one.
    pub fn is_some(self) -> bool {
        self.minor > 0 && self.currency.is_some()
    }
}

impl Bidding {
    /// Refuses contests whose bids are not known.
    pub fn bids_known(&self) -> Result<(), Silence> {
        match self.known {
            Known::NoBids => Err(Missing(&["/bids/details"])),
            Known::BidWithoutLot => Err(Missing(&["/bids/details/relatedLots"])),
            _ => Ok(()),
        }
    }

    /// Refuses contests that are not decided.
    pub fn settled(&self) -> Result<(), Silence> {
        match self.known {
            Known::NotAwarded => Err(NotApplicable("not-awarded")),
            Known::Pending => Err(NotApplicable("award-pending")),
            Known::AwardWithoutLot => Err(Missing(&["/awards/relatedLots"])),
            Known::Settled => Ok(()),
            Known::NoBids | Known::BidWithoutLot => self.bids_known(),
        }
    }

    /// The bids that were handed in.
    pub fn submitted(&self) -> impl Iterator<Item = &Offer> {
        let out = |it: &BidStatus| {
            matches!(it, BidStatus::Absent | BidStatus::Invited | BidStatus::Withdrawn)
        };
        self.offers.iter().filter(move |it| !out(&it.status))
    }

    /// The bids admitted to the comparison.
    pub fn valid(&self) -> impl Iterator<Item = &Offer> {
        self.offers.iter().filter(|it| it.status == BidStatus::Valid)
    }

    /// Who handed in a bid, each once.
    pub fn bidders(&self) -> Vec<Name> {
        let mut all: Vec<Name> = self.submitted().map(|it| it.bidder).collect();
        all.retain(|it| it.is_some());
        all.sort_unstable();
        all.dedup();
        all
    }
}

impl List {
    /// Its JSON pointer.
    pub fn pointer(self, nth: u32) -> String {
        match self {
            Self::Awards => format!("/awards/{nth}/items"),
            Self::Contracts => format!("/contracts/{nth}/items"),
            Self::Tender => "/tender/items".to_owned(),
        }
    }
}
