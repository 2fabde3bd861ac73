//! Twins: purchases of the same need, found without comparing everybody with everybody.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use crate::alike::{alike, words};
use crate::extract::{Extract, NO_DAY, Outcome};
use crate::number::{place, real, short};
use crate::population::Population;

/// When two purchases are of the same need.
pub(crate) struct Likeness {
    pub(crate) least_alike: f64,
    /// Titles of fewer words are too general to compare.
    pub(crate) least_words: usize,
    pub(crate) most_days: i32,
    /// In a bucket, so many of the nearest before are looked at.
    pub(crate) most_looked_at: usize,
}

/// Purchases in buckets by what they are and whom they are for, in the order of their days.
#[derive(Default)]
pub(crate) struct Seen {
    buckets: HashMap<u64, Vec<(i32, u32)>, FixedState>,
    /// In how many titles a word stands.
    common: HashMap<u64, u32, FixedState>,
    /// The words of every title, and the places where those of each end.
    words: Vec<u64>,
    ends: Vec<usize>,
}

/// An earlier purchase of the same.
pub(crate) struct Twin<'a> {
    pub(crate) of: &'a Extract,
    /// How alike the titles are.
    pub(crate) alike: f64,
}

impl Likeness {
    /// Whether these words of a title are enough.
    pub(crate) fn suffices(&self, words: &[u64]) -> bool {
        words.len() >= self.least_words
    }

    /// How alike the titles of two purchases are, if they are of the same need.
    fn same(&self, (of, a): (&Extract, &[u64]), (it, b): (&Extract, &[u64])) -> Option<f64> {
        let place = of.kato == it.kato && it.kato != 0;
        let list = of.need.list == it.need.list && it.need.list != 0 && is_several(it);
        let houses = of.need.house != 0 && it.need.house != 0;
        let is_for_the_same = match (of.buyer == it.buyer, houses) {
            (true, _) => list,
            (false, true) => place && of.need.house == it.need.house,
            (false, false) => place && list,
        };
        let before = (of.day, &of.ocid) < (it.day, &it.ocid) && of.ocid != it.ocid;
        if !before || !of.buyer.is_some() || !is_for_the_same {
            return None;
        }
        let both = alike(a, b);
        let by_title = self.suffices(a) && self.suffices(b) && both >= self.least_alike;
        let by_class = of.class == it.class && it.class.is_some();
        (by_class || by_title).then_some(both)
    }

    /// The buckets of a purchase: its class, and the rarest words of its title, each with the buyer and
    /// with the place. Of titles that are as alike as that, both have one of the rarest words of each:
    /// all but the least number that must be common, and one more.
    fn buckets(&self, seen: &Seen, it: &Extract, words: &[u64]) -> Vec<u64> {
        let mut title = if self.suffices(words) { words.to_vec() } else { Vec::new() };
        title.sort_unstable_by_key(|it| (seen.common.get(it).copied().unwrap_or(0), *it));
        let common = place((real(title.len()) * self.least_alike).ceil());
        title.truncate(title.len() + 1 - common.clamp(1, title.len() + 1));
        let hash = FixedState::default();
        let class = it.class.is_some().then(|| hash.hash_one(it.class));
        let mut buckets = Vec::new();
        for what in title.into_iter().chain(class) {
            buckets.push(hash.hash_one((what, it.buyer)));
            if it.kato != 0 {
                buckets.push(hash.hash_one((what, it.kato)));
            }
        }
        buckets
    }
}

impl Seen {
    /// Everything that was bought.
    pub(crate) fn of(all: &Population, likeness: &Likeness) -> Self {
        let mut seen = Self::default();
        for it in all.extracts() {
            for word in words(&it.title) {
                *seen.common.entry(word).or_default() += 1;
                seen.words.push(word);
            }
            seen.ends.push(seen.words.len());
        }
        for (nth, it) in all.extracts().iter().enumerate() {
            if it.day != NO_DAY && is_bought(it) {
                for bucket in likeness.buckets(&seen, it, &seen.title(nth, it)) {
                    seen.buckets.entry(bucket).or_default().push((it.day, short(nth)));
                }
            }
        }
        seen.buckets.values_mut().for_each(|it| it.sort_unstable());
        seen
    }

    /// The words of a title, by the place of its purchase; those of one who came since are found anew.
    pub(crate) fn title(&self, nth: usize, it: &Extract) -> Cow<'_, [u64]> {
        let Some(end) = self.ends.get(nth) else { return words(&it.title).into() };
        let start = nth.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.words[start..*end].into()
    }

    /// The earlier purchases of the same as the one with these words, each once.
    pub(crate) fn twins<'a>(
        &self,
        all: &'a Population,
        (it, words): (&Extract, &[u64]),
        likeness: &Likeness,
    ) -> Vec<Twin<'a>> {
        let mut near = BTreeSet::new();
        let first = it.day.saturating_sub(likeness.most_days);
        for bucket in likeness.buckets(self, it, words) {
            let bucket = self.buckets.get(&bucket).map_or(&[][..], |it| it);
            let end = bucket.partition_point(|(day, _)| *day <= it.day);
            let back = bucket[..end].iter().rev().take_while(|(day, _)| *day >= first);
            near.extend(back.take(likeness.most_looked_at).map(|it| it.1));
        }
        let twin = |nth: u32| {
            let of = &all.extracts()[nth as usize];
            let alike = likeness.same((of, &self.title(nth as usize, of)), (it, words))?;
            Some(Twin { of, alike })
        };
        near.into_iter().filter_map(twin).collect()
    }
}

/// Whether it came to a purchase, as far as is known.
fn is_bought(it: &Extract) -> bool {
    it.outcome != Outcome::Unsuccessful && !(it.wins.is_empty() && it.contracts.is_empty())
}

/// One piece of something may well be needed again.
fn is_several(it: &Extract) -> bool {
    it.need.quantity.is_some_and(|it| it > 1.0)
}
