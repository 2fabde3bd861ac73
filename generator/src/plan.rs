//! Which purchase is bent, and how: a plan of shares, and the places it reserves.
//!
//! Numbers are taken in blocks of a thousand. In a block they are shuffled, by the seed, onto a thousand
//! places, and each planting reserves some places in a row. So a purchase knows from its number alone
//! whether it is planted, with which others, and which of them it is.

use std::ops::Range;

use crate::chance::{Chance, mix};
use crate::scheme::Scheme;

const BLOCK: u64 = 1000;
/// Steps that visit every place of a block: none shares a factor with a thousand.
const STEPS: [u64; 8] = [7, 13, 37, 61, 101, 211, 387, 711];
/// So that what is planted is not drawn as a record is.
const SALT: u64 = 0x9_1A97;

/// What to plant. Nothing, unless it is told to.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    parts: Vec<Part>,
}

#[derive(Clone, Debug)]
struct Part {
    scheme: Scheme,
    rate: f64,
    /// At most so many purchases.
    count: Option<u64>,
}

/// The place of a purchase in a planting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Planted {
    pub(crate) scheme: Scheme,
    pub(crate) seed: u64,
    block: u64,
    /// The first of its places in the block.
    first: u64,
    /// Which of them this purchase is.
    pub(crate) member: u64,
}

/// A part of a plan that cannot be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unplanned {
    /// No scheme has this name.
    UnknownScheme(String),
    /// A share that is none, or shares that are more than all together.
    WrongRate(String),
    /// The text is no plan.
    Unread(String),
}

impl Plan {
    /// Every scheme at its usual rate.
    pub fn all() -> Self {
        let part = |scheme: Scheme| Part { scheme, rate: scheme.usual_rate(), count: None };
        Self { parts: Scheme::ALL.map(part).into() }
    }

    /// Reads a plan in TOML: `[scheme-name]` with `rate = 0.01`, and `count` if there is a most.
    pub fn read(text: &str) -> Result<Self, Unplanned> {
        let table: toml::Table = text
            .parse()
            .map_err(|it: toml::de::Error| Unplanned::Unread(it.message().to_owned()))?;
        let parts =
            table.iter().map(|(name, value)| part(name, value)).collect::<Result<_, _>>()?;
        let plan = Self { parts };
        let whole: f64 = plan.parts.iter().map(|it| it.rate).sum();
        if whole > 0.9 {
            return Err(Unplanned::WrongRate("all schemes together".to_owned()));
        }
        Ok(plan)
    }

    /// What is planted in a purchase.
    pub(crate) fn of(&self, seed: u64, number: u64) -> Option<Planted> {
        let block = number / BLOCK;
        let place = shuffled(seed, block, number % BLOCK);
        let mut first = 0;
        for part in &self.parts {
            let taken = part.taken(seed, block);
            if place < first + taken {
                let size = part.scheme.size();
                let member = (place - first) % size;
                let first = place - member;
                return Some(Planted { scheme: part.scheme, seed, block, first, member });
            }
            first += taken;
        }
        None
    }
}

impl Part {
    /// How many places of a block it takes: whole plantings, as many as the rate gives on average.
    fn taken(&self, seed: u64, block: u64) -> u64 {
        let size = self.scheme.size();
        let mut chance = Chance::of(seed ^ SALT, mix(block) ^ self.scheme as u64);
        let share = self.rate * 1000.0 / f64::from(u32::try_from(size).unwrap_or(1));
        if let Some(count) = self.count {
            // Counted from the front, so that every block knows how many came before.
            let each = whole(share).max(1);
            let before = block.saturating_mul(each);
            return count.div_ceil(size).saturating_sub(before).min(each) * size;
        }
        whole(share + chance.unit().min(0.999_999)) * size
    }
}

impl Planted {
    /// Chance that all purchases of the planting share.
    pub(crate) fn chance(&self) -> Chance {
        Chance::of(self.seed ^ SALT, self.key())
    }

    /// The place of its first purchase among all places of all blocks: no other planting has it.
    pub(crate) fn key(&self) -> u64 {
        self.block * BLOCK + self.first
    }

    /// The numbers of all its purchases, in order.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = u64> {
        let size = self.scheme.size();
        (0..size).map(|it| self.block * BLOCK + place_of(self.seed, self.block, self.first + it))
    }

    /// Whether the purchases of a range show it.
    pub(crate) fn is_visible(&self, within: &Range<u64>) -> bool {
        let seen = self.numbers().filter(|it| within.contains(it)).count() as u64;
        let known = self.scheme != Scheme::Phoenix
            || self.numbers().next().is_some_and(|it| within.contains(&it));
        seen >= self.scheme.needs() && known
    }
}

fn step(seed: u64, block: u64) -> (u64, u64) {
    let drawn = mix(seed ^ SALT ^ mix(block));
    (STEPS[usize::try_from(drawn % 8).unwrap_or(0)], drawn >> 8 & 0xFFFF)
}

fn shuffled(seed: u64, block: u64, nth: u64) -> u64 {
    let (step, shift) = step(seed, block);
    (nth * step + shift) % BLOCK
}

/// The number within a block that is shuffled onto a place.
fn place_of(seed: u64, block: u64, place: u64) -> u64 {
    (0..BLOCK).find(|it| shuffled(seed, block, *it) == place).unwrap_or(0)
}

fn part(name: &str, value: &toml::Value) -> Result<Part, Unplanned> {
    let wrong = || Unplanned::WrongRate(name.to_owned());
    let scheme = Scheme::from_name(name).ok_or(Unplanned::UnknownScheme(name.to_owned()))?;
    let rate = match value.get("rate") {
        None => scheme.usual_rate(),
        Some(it) => it.as_float().ok_or_else(wrong)?,
    };
    let count = match value.get("count") {
        None => None,
        Some(it) => Some(it.as_integer().and_then(|it| u64::try_from(it).ok()).ok_or_else(wrong)?),
    };
    if !(0.0..=0.9).contains(&rate) || !value.is_table() {
        return Err(wrong());
    }
    Ok(Part { scheme, rate, count })
}

#[expect(clippy::cast_possible_truncation, reason = "a block has a thousand places")]
#[expect(clippy::cast_sign_loss, reason = "shares are not negative")]
fn whole(share: f64) -> u64 {
    share as u64
}

impl std::fmt::Display for Unplanned {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::UnknownScheme(name) => write!(f, "no scheme is called {name}"),
            Self::WrongRate(name) => write!(f, "the rate or count of {name} cannot be kept"),
            Self::Unread(why) => write!(f, "the plan cannot be read: {why}"),
        }
    }
}

impl std::error::Error for Unplanned {}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn plantings_are_whole_and_apart_and_come_at_their_rates() {
        let plan = Plan::all();
        let mut counts: BTreeMap<Scheme, u32> = BTreeMap::new();
        for number in 0..200_000 {
            let Some(it) = plan.of(11, number) else { continue };
            *counts.entry(it.scheme).or_default() += 1;
            if number % 50 == 0 {
                let all: Vec<_> = it.numbers().map(|it| plan.of(11, it).unwrap()).collect();
                assert_eq!(all.len() as u64, it.scheme.size());
                assert!(all.iter().all(|other| other.key() == it.key()), "{it:?} {all:?}");
                assert_eq!(
                    it.numbers().zip(0..).find(|other| other.1 == it.member),
                    Some((number, it.member))
                );
            }
        }
        for (scheme, count) in counts {
            let wanted = scheme.usual_rate() * 200_000.0;
            assert!(
                (f64::from(count) / wanted - 1.0).abs() < 0.15,
                "{scheme:?}: {count} for {wanted}"
            );
        }
    }

    #[test]
    fn a_plan_plants_what_it_says_and_no_more_than_it_says() {
        let plan = Plan::read("[splitting]\nrate = 0.1\ncount = 40\n[equal-prices]\nrate = 0.02");
        let plan = plan.unwrap();
        let all: Vec<_> = (0..5000).filter_map(|it| plan.of(2, it)).map(|it| it.scheme).collect();
        let split = all.iter().filter(|it| **it == Scheme::Splitting).count();
        assert_eq!((split, all.len() - split), (40, 100));
    }

    #[test]
    fn what_cannot_be_meant_is_said() {
        let why = |text| Plan::read(text).unwrap_err().to_string();
        assert_eq!(why("[rings]\nrate = 0.1"), "no scheme is called rings");
        assert_eq!(why("[splitting]\nrate = 2.0"), "the rate or count of splitting cannot be kept");
        assert!(why("[splitting").starts_with("the plan cannot be read"));
    }
}
