//! A purchase with all its consequences: times, prices, bids, a winner, a contract.

use jiff::civil::DateTime;

use super::Table;
use super::bids::{self, Bid};
use super::calendar::{days, deadline, past_deadline, plus, plus_days, worked, working};
use super::draft::{Contest, Draft, DraftLot, Stage};
use crate::chance::Chance;
use crate::goods::{FAMILIES, Family, Good};
use crate::methods::Method;
use crate::organisations::Organisation;

pub(crate) struct Purchase<'r> {
    pub(crate) number: u64,
    pub(crate) buyer: &'r Organisation,
    pub(crate) family: &'static Family,
    pub(crate) method: &'static Method,
    pub(crate) stage: Stage,
    pub(crate) published: DateTime,
    pub(crate) opens: DateTime,
    pub(crate) closes: DateTime,
    /// When the winners are named; their contracts are signed some days later.
    pub(crate) decided: DateTime,
    pub(crate) signed: DateTime,
    pub(crate) lots: Vec<Lot<'r>>,
    pub(crate) carried: Carried,
}

/// A lot: one good, and who wants to sell it.
pub(crate) struct Lot<'r> {
    pub(crate) good: &'static Good,
    pub(crate) quantity: i64,
    /// The planned price of one, in tiyn.
    pub(crate) planned: i64,
    pub(crate) dear: bool,
    pub(crate) contest: Contest,
    pub(crate) bids: Vec<Bid<'r>>,
    /// The place of the winning bid.
    pub(crate) winner: Option<usize>,
}

/// What happened to the contracts since.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Carried {
    Signed,
    Amended,
    Paid,
}

impl<'r> Purchase<'r> {
    /// The purchase of a draft.
    pub(crate) fn of(region: &'r Table, number: u64, draft: Draft, chance: &mut Chance) -> Self {
        let Draft { place, family, kind, method, stage, .. } = draft;
        let (opens, closes) = period(region.now, &draft, chance);
        let nth = chance.skewed(region.buyers.count(place));
        let decided = working(plus_days(closes, chance.between(1, 4)));
        let sellers = region.suppliers.of(family);
        let bids = bids::Field { sellers, opens, closes, first: chance.skewed(sellers.len()) };
        let lots = draft.lots.into_iter().map(|it| lot(it, stage, &bids, chance)).collect();
        Self {
            number,
            buyer: region.buyers.get(place, kind, nth),
            family: &FAMILIES[family],
            method,
            stage,
            published: plus(opens, -chance.between(5, 50)),
            opens,
            closes,
            decided,
            signed: working(plus_days(decided, chance.between(2, 5))),
            lots,
            carried: carried(stage, chance),
        }
    }

    /// The codes of the flags that this purchase was made to raise.
    pub(crate) fn truth(&self) -> Vec<&'static str> {
        let mut codes = Vec::new();
        let judged = !matches!(self.stage, Stage::Cancelled(_)) && !self.method.is_direct();
        if judged && days(self.opens, self.closes) < self.method.least_days {
            codes.push("R003");
        }
        if self.lots.iter().any(|it| it.dear) {
            codes.push("R017");
        }
        if judged {
            codes.extend(self.lots.iter().flat_map(|it| it.contest.codes()));
        }
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// Every tenderer once, in the order of their first bids.
    pub(crate) fn tenderers(&self) -> Vec<&'r Organisation> {
        let mut all: Vec<&Organisation> = Vec::new();
        for bid in self.lots.iter().flat_map(|it| &it.bids) {
            if !all.iter().any(|it| it.number == bid.tenderer.number) {
                all.push(bid.tenderer);
            }
        }
        all
    }
}

impl Contest {
    fn codes(self) -> &'static [&'static str] {
        match self {
            Self::Ordinary => &[],
            Self::Alone => &["R018"],
            Self::Equal => &["R028"],
            Self::Late => &["R030"],
            Self::Sole => &["R035"],
            Self::LowestOut => &["R036"],
            Self::DearestIn => &["R035", "R036"],
        }
    }
}

/// When bids are taken. An open purchase opened before now, if need be by a longer period.
fn period(now: DateTime, draft: &Draft, chance: &mut Chance) -> (DateTime, DateTime) {
    let closes = match draft.stage {
        // Up to an hour of now is gone already.
        Stage::Open(nth) => deadline(plus(now, 60), nth),
        Stage::Opened(ago)
        | Stage::Awarded(ago)
        | Stage::Unsuccessful(ago)
        | Stage::Cancelled(ago) => past_deadline(now, ago, chance.below(4)),
    };
    let least = draft.method.least_days;
    let more = if draft.hurry > 0 { 0 } else { chance.between(0, 3) };
    let length = (least - draft.hurry + more) * 24 * 60 + chance.between(5, 600);
    let opens = plus(closes, -length).min(plus(now, -chance.between(30, 200)));
    // A weekend in between would take the hurry away.
    let in_hours = worked(opens);
    let kept = draft.hurry == 0 || days(in_hours, closes) < least;
    (if kept { in_hours } else { opens }, closes)
}

fn lot<'r>(draft: DraftLot, stage: Stage, field: &bids::Field<'r>, chance: &mut Chance) -> Lot<'r> {
    let DraftLot { good, dear, contest } = draft;
    let planned = round(good.tenge * 100 * dear.unwrap_or_else(|| chance.around(180)) / 1000);
    let (bids, winner) = match stage {
        Stage::Awarded(_) => field.decided(contest, planned, chance),
        Stage::Opened(_) => (field.pending(planned, chance), None),
        Stage::Open(_) | Stage::Unsuccessful(_) | Stage::Cancelled(_) => (Vec::new(), None),
    };
    let quantity = quantity(good, chance);
    Lot { good, quantity, planned, dear: dear.is_some(), contest, bids, winner }
}

/// Round to the eye: plans are made in round numbers.
fn round(tiyn: i64) -> i64 {
    let step = match tiyn {
        10_000_000.. => 10_000,
        100_000.. => 1000,
        _ => 10,
    };
    tiyn / step * step
}

fn quantity(good: &Good, chance: &mut Chance) -> i64 {
    let [least, most] = good.quantity;
    match chance.between(least, most) {
        it @ 1000.. => it / 100 * 100,
        it @ 100.. => it / 10 * 10,
        it => it,
    }
}

fn carried(stage: Stage, chance: &mut Chance) -> Carried {
    match stage {
        Stage::Awarded(90..) if chance.hits(180) => Carried::Amended,
        Stage::Awarded(60..) => Carried::Paid,
        _ => Carried::Signed,
    }
}
