//! The draft of a purchase: everything that is drawn by chance or set by hand, before its consequences.

use crate::chance::Chance;
use crate::goods::{FAMILIES, Family, Good};
use crate::kinds::Kind;
use crate::methods::{ANNOUNCED, METHODS, Method};
use crate::places::PLACES;

/// How far a purchase has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Bids are taken; its deadline is so far ahead, four to a working day.
    Open(usize),
    /// The deadline passed so many days ago, and nothing is decided.
    Opened(i64),
    /// As above, and there is a winner and a contract.
    Awarded(i64),
    /// As above, and nobody came.
    Unsuccessful(i64),
    /// As above, and called off.
    Cancelled(i64),
}

/// What happens among the bidders of a lot: the ordinary, or one of the cases that flags ask about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Contest {
    Ordinary,
    /// One bid came.
    Alone,
    /// Two bidders ask the same price.
    Equal,
    /// The winner's bid came after the deadline.
    Late,
    /// Everybody but the winner is disqualified.
    Sole,
    /// The lowest bid is disqualified.
    LowestOut,
    /// Everybody but the dearest is disqualified.
    DearestIn,
}

/// A lot before it has bids.
#[derive(Clone, Copy)]
pub(crate) struct DraftLot {
    pub(crate) good: &'static Good,
    /// The price in thousandths of the usual one, if it is set far above.
    pub(crate) dear: Option<i64>,
    pub(crate) contest: Contest,
}

pub(crate) struct Draft {
    pub(crate) place: usize,
    pub(crate) family: usize,
    pub(crate) kind: Kind,
    pub(crate) method: &'static Method,
    pub(crate) stage: Stage,
    /// How many days less than the law gives.
    pub(crate) hurry: i64,
    pub(crate) lots: Vec<DraftLot>,
}

/// How many of a thousand purchases are open, opened, awarded, unsuccessful, cancelled.
const STAGES: [i64; 5] = [400, 20, 520, 30, 30];
/// Of a thousand purchases, so many leave less time than the law.
const HURRIED: i64 = 90;
/// The same of open ones: a part of them falls on a weekend and is dropped.
const HURRIED_OPEN: i64 = 150;
/// Of a thousand lots, so many are dear.
const DEAR: i64 = 60;
/// Of a thousand purchases with a winner, so many had one bidder.
const ALONE: i64 = 90;
/// Of a thousand lots with a winner, so many are of each other case.
const CASES: [(Contest, i64); 5] = [
    (Contest::Equal, 60),
    (Contest::Late, 55),
    (Contest::Sole, 40),
    (Contest::LowestOut, 40),
    (Contest::DearestIn, 15),
];

impl Draft {
    /// The draft of a record.
    pub(crate) fn drawn(chance: &mut Chance) -> Self {
        let family = chance.weighed(FAMILIES.iter().map(weight));
        let stage = stage(chance);
        let announced = if matches!(stage, Stage::Awarded(_)) { METHODS.len() } else { ANNOUNCED };
        let method = METHODS[chance.weighed(METHODS[..announced].iter().map(|it| it.share))];
        let open = matches!(stage, Stage::Open(_));
        let hurried = !method.is_direct() && chance.hits(if open { HURRIED_OPEN } else { HURRIED });
        let hurry = if hurried { chance.between(1, (method.least_days / 3).max(1)) } else { 0 };
        let kinds = FAMILIES[family].buyers;
        let stage = match stage {
            // Who is in a hurry also closes soon.
            Stage::Open(_) if hurried => Stage::Open(chance.below(4)),
            Stage::Open(_) => Stage::Open(chance.below(method.ahead)),
            it => it,
        };
        Self {
            place: chance.weighed(PLACES.iter().map(|it| it.share)),
            family,
            kind: kinds[chance.below(kinds.len())],
            method,
            stage,
            hurry,
            lots: lots(chance, &FAMILIES[family], method, stage),
        }
    }
}

/// As many purchases for each good, so that every price has others to be compared with.
fn weight(family: &Family) -> i64 {
    i64::try_from(family.goods.len()).unwrap_or(1)
}

fn stage(chance: &mut Chance) -> Stage {
    match chance.weighed(STAGES.into_iter()) {
        0 => Stage::Open(0),
        1 => Stage::Opened(chance.between(1, 4)),
        2 => Stage::Awarded(chance.between(16, 360)),
        3 => Stage::Unsuccessful(chance.between(2, 360)),
        _ => Stage::Cancelled(chance.between(2, 360)),
    }
}

fn lots(
    chance: &mut Chance,
    family: &'static Family,
    method: &Method,
    stage: Stage,
) -> Vec<DraftLot> {
    let count = usize::try_from(chance.between(1, 3)).unwrap_or(1).min(family.goods.len());
    let first = chance.below(family.goods.len());
    let priced = matches!(stage, Stage::Open(_) | Stage::Awarded(_));
    let awarded = matches!(stage, Stage::Awarded(_));
    let alone = method.is_direct() || (awarded && chance.hits(ALONE));
    let lot = |nth: usize| DraftLot {
        good: &family.goods[(first + nth) % family.goods.len()],
        dear: (priced && chance.hits(DEAR)).then(|| dear(chance)),
        contest: match (alone, awarded) {
            (true, _) => Contest::Alone,
            (false, true) => contest(chance),
            (false, false) => Contest::Ordinary,
        },
    };
    (0..count).map(lot).collect()
}

/// Mostly a little over twice the usual price, seldom five times.
fn dear(chance: &mut Chance) -> i64 {
    let more = chance.between(0, 2500);
    2350 + chance.between(0, more)
}

fn contest(chance: &mut Chance) -> Contest {
    let ordinary = 1000 - CASES.iter().map(|it| it.1).sum::<i64>();
    let drawn = chance.weighed(CASES.iter().map(|it| it.1).chain([ordinary]));
    CASES.get(drawn).map_or(Contest::Ordinary, |it| it.0)
}
