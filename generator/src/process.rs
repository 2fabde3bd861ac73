//! A process as a release tells it, whoever drew it: who buys what from whom, and what came of it.

use crate::at::At;
use crate::goods::{Family, Good};
use crate::methods::Method;
use crate::noise::Quirks;
use crate::organisations::Organisation;
use crate::places::Place;
use crate::words::Words;

/// In which language a release is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tongue {
    Both,
    Kazakh,
    Russian,
}

/// How far a process has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Bids are taken.
    Open,
    /// The deadline has passed, and nothing is decided.
    Opened,
    /// There is a winner.
    Awarded,
    /// Nobody came.
    Unsuccessful,
    /// Called off.
    Cancelled,
}

pub(crate) struct Process {
    pub(crate) number: u64,
    pub(crate) tongue: Tongue,
    pub(crate) quirks: Quirks,
    pub(crate) buyer: Organisation,
    /// Everybody who bids or sells, each once.
    pub(crate) firms: Vec<Organisation>,
    pub(crate) family: &'static Family,
    pub(crate) method: &'static Method,
    /// The method that was planned.
    pub(crate) intended: &'static Method,
    pub(crate) stage: Stage,
    pub(crate) published: At,
    pub(crate) opens: At,
    pub(crate) closes: At,
    pub(crate) decided: At,
    pub(crate) signed: At,
    /// Where the goods go: a place, and the number of a house in it.
    pub(crate) delivery: (&'static Place, u64),
    pub(crate) lots: Vec<Lot>,
    /// The firm that lost and works for the winner.
    pub(crate) subcontractor: Option<usize>,
}

/// What is bought, and who wants to sell it.
pub(crate) struct Lot {
    pub(crate) item: Item,
    pub(crate) bids: Vec<Bid>,
    pub(crate) award: Option<Award>,
}

/// A good, and how much of it.
pub(crate) struct Item {
    pub(crate) good: &'static Good,
    /// Goods of one kind differ by this; nought is the good itself.
    pub(crate) variant: u64,
    pub(crate) brand: Brand,
    pub(crate) quantity: i64,
    /// The planned price of one, in tiyn.
    pub(crate) planned: i64,
}

/// Whether a description names a make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Brand {
    None,
    /// A make, or what is equal to it.
    OrEqual,
    /// A make and nothing else.
    Only,
}

pub(crate) struct Bid {
    /// The place of the firm.
    pub(crate) firm: usize,
    /// For one, in tiyn.
    pub(crate) price: i64,
    pub(crate) at: At,
    pub(crate) status: &'static str,
}

/// The winner of a lot and the contract with it.
pub(crate) struct Award {
    pub(crate) firm: usize,
    /// The place of the winning bid, if there were bids.
    pub(crate) bid: Option<usize>,
    /// For one, in tiyn.
    pub(crate) price: i64,
    pub(crate) contract: Contract,
}

#[derive(Default)]
pub(crate) struct Contract {
    /// How many days it runs.
    pub(crate) days: i64,
    pub(crate) amendments: Vec<Amendment>,
    pub(crate) acts: Vec<Act>,
    pub(crate) payments: Vec<Payment>,
    /// What was paid before anything was delivered; the first payment is this.
    pub(crate) prepaid: bool,
    pub(crate) fulfilled: bool,
}

pub(crate) struct Amendment {
    pub(crate) at: At,
    pub(crate) reason: Reason,
    /// What the contract is worth from then on, in tiyn.
    pub(crate) value: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    Term,
    Less,
    More,
}

/// A delivery that was accepted.
pub(crate) struct Act {
    pub(crate) due: At,
    pub(crate) at: At,
    pub(crate) value: i64,
}

/// A transfer by the treasury.
pub(crate) struct Payment {
    pub(crate) at: At,
    pub(crate) value: i64,
}

impl Lot {
    /// What is planned for all of it, in tiyn.
    pub(crate) fn planned(&self) -> i64 {
        self.item.planned * self.item.quantity
    }
}

impl Award {
    /// What was agreed for all of a lot, in tiyn.
    pub(crate) fn value(&self, lot: &Lot) -> i64 {
        self.price * lot.item.quantity
    }
}

impl Contract {
    /// What it is worth now, if so much was agreed.
    pub(crate) fn value(&self, agreed: i64) -> i64 {
        self.amendments.last().map_or(agreed, |it| it.value)
    }
}

impl Process {
    /// What is planned for all of it, in tiyn.
    pub(crate) fn planned(&self) -> i64 {
        self.lots.iter().map(Lot::planned).sum()
    }

    /// The firms that won, by their places.
    pub(crate) fn winners(&self) -> impl Iterator<Item = usize> {
        self.lots.iter().filter_map(|it| Some(it.award.as_ref()?.firm))
    }

    /// When the release last changed.
    pub(crate) fn changed(&self) -> At {
        let contracts = self.lots.iter().filter_map(|it| Some(&it.award.as_ref()?.contract));
        let changes = contracts.flat_map(|it| {
            let payments = it.payments.iter().map(|it| it.at);
            payments
                .chain(it.acts.iter().map(|it| it.at))
                .chain(it.amendments.iter().map(|it| it.at))
        });
        match self.stage {
            Stage::Open => self.published,
            Stage::Awarded => changes.max().unwrap_or(self.signed).max(self.signed),
            Stage::Opened | Stage::Unsuccessful | Stage::Cancelled => self.closes.plus(60),
        }
    }
}

impl Reason {
    pub(crate) fn words(self) -> Words {
        match self {
            Self::Term => Words::new("Мерзімі өзгерді", "Изменён срок"),
            Self::Less => Words::new("Сомасы азайды", "Уменьшена сумма"),
            Self::More => Words::new("Сомасы көбейді", "Увеличена сумма"),
        }
    }
}
