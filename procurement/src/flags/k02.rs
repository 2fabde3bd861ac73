//! K02. A buyer buys from a single source on one ground far more than others do on the same ground.

use hashbrown::HashMap;

use crate::awarded::{awarded, share, show};
use crate::habit;
use crate::prelude::*;

pub(crate) struct K02 {
    fence: Fence,
    /// How many purchases with a winner a buyer must have, and how many of them on the ground.
    least: usize,
    least_direct: usize,
    least_share: f64,
}

/// A purchase from a single source.
#[derive(Clone, Copy)]
pub(crate) struct Direct {
    nth: u32,
    sum: i64,
}

/// All purchases of a buyer in one currency.
#[derive(Clone, Copy, Default)]
struct Whole {
    count: usize,
    sum: i64,
}

type Map<K, V> = HashMap<K, V, foldhash::fast::FixedState>;

/// Who bought what; the keys are of buyer, ground and currency.
#[derive(Default)]
pub(crate) struct Grounds {
    wholes: Map<Key, Whole>,
    direct: Map<Key, Vec<Direct>>,
    shares: Map<Key, Vec<f64>>,
}

impl Flag for K02 {
    const CODE: &'static str = "K02";
    const GRAIN: Grain = Grain::Buyer;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_purchases", 10.0),
        parameter("least_direct", 3.0),
        parameter("least_share", 0.5),
        parameter("least_sample", 10.0),
        parameter("least_times", 2.0),
        parameter("reach", 3.0),
        parameter("share", 0.05),
    ];

    fn with(settings: &Settings) -> Self {
        Self {
            fence: Fence::by_share(settings, Self::CODE, Side::High),
            least: number::place(settings.number("K02.least_purchases")),
            least_direct: number::place(settings.number("K02.least_direct")),
            least_share: settings.number("K02.least_share"),
        }
    }
}

impl Survey for K02 {
    type Index = Grounds;

    fn index(&self, all: &Population) -> Grounds {
        let mut index = Grounds::default();
        for (nth, it) in all.extracts().iter().enumerate().filter(|(_, it)| it.buyer.is_some()) {
            index.note(it, number::short(nth));
        }
        for (key, direct) in &index.direct {
            if let Ok(share) = self.share(&index, *key, direct) {
                index.shares.entry(peers(*key)).or_default().push(share);
            }
        }
        index.shares.values_mut().for_each(|it| it.sort_unstable_by(f64::total_cmp));
        index
    }

    fn judge(&self, _: &Grounds, _: &Population, _: usize, _: &mut Found) {}

    fn judge_rest(&self, index: &Grounds, all: &Population, found: &mut Found) {
        for (key, direct) in &index.direct {
            let name = habit::subject(key, all.names());
            found.answer(Self::GRAIN, Subject::other(&name), self.verdict(index, *key, direct, all));
        }
    }
}

impl K02 {
    /// The share of the ground in what a buyer spends, if it can be compared.
    fn share(&self, index: &Grounds, key: Key, direct: &[Direct]) -> Result<f64, Silence> {
        let [buyer, ground, currency] = key;
        if !currency.is_some() {
            return Err(Missing(&["/awards/value", "/contracts/value"]));
        }
        if !ground.is_some() {
            return Err(Missing(&["/tender/procurementMethodDetails"]));
        }
        let whole = index.wholes.get(&[buyer, Name::NONE, currency]).copied().unwrap_or_default();
        if whole.count < self.least {
            return Err(NotApplicable("few-purchases"));
        }
        Ok(share(total(direct), whole.sum))
    }

    fn verdict(&self, index: &Grounds, key: Key, direct: &[Direct], all: &Population) -> Verdict {
        let [buyer, ground, currency] = key;
        let share = self.share(index, key, direct)?;
        let peers = index.shares.get(&peers(key)).map_or(&[][..], |it| it);
        let limit = self.fence.judge(share, self.fence.limit(peers))?.max(self.least_share);
        if share < self.least_share || direct.len() < self.least_direct {
            return Err(Clear);
        }

        let whole = index.wholes.get(&[buyer, Name::NONE, currency]).copied().unwrap_or_default();
        let sum = Sum { minor: total(direct), currency };
        let evidence = Evidence::default()
            .percent("share", share)
            .text("ground", all.names().text(ground))
            .sum("sum", sum, all.names())
            .count("direct", direct.len())
            .count("all", whole.count)
            .percent("median", crate::fence::quantile(peers, 0.5))
            .threshold_percent(limit)
            .sample(peers.len())
            .amount(sum.price(all.names()));
        let mut largest = direct.to_vec();
        largest.sort_by_key(|it| (-it.sum, it.nth));
        let largest = largest.iter().take(5).map(|it| &all.extracts()[it.nth as usize]);
        Ok(largest.fold(evidence, show))
    }
}

impl Grounds {
    fn note(&mut self, it: &Extract, nth: u32) {
        if it.wins.is_empty() {
            return;
        }
        let Sum { minor, currency } = match awarded(it) {
            Ok(sum) => sum,
            Err(Missing(_)) => Sum::default(),
            // Sums in several currencies belong to none of them.
            Err(_) => return,
        };
        let whole = self.wholes.entry([it.buyer, Name::NONE, currency]).or_default();
        whole.count += 1;
        whole.sum = whole.sum.saturating_add(minor);
        if it.direct {
            let key = [it.buyer, it.ground, currency];
            self.direct.entry(key).or_default().push(Direct { nth, sum: minor });
        }
    }
}

/// All buyers on the same ground, in the same currency.
fn peers([_, ground, currency]: Key) -> Key {
    [Name::NONE, ground, currency]
}

fn total(direct: &[Direct]) -> i64 {
    direct.iter().fold(0_i64, |sum, it| sum.saturating_add(it.sum))
}
