//! R027. A usual bidder of a buyer stays away from it, while the others go on and it bids elsewhere.

use std::collections::BTreeMap;

use hashbrown::HashMap;

use crate::habit::subject;
use crate::meetings::{At, by_day, show_bids};
use crate::prelude::*;
use crate::presence::{Presence, presences};

pub(crate) struct R027 {
    bids: usize,
    /// Of the contests from its first bid to its last, the least share in which it bid.
    usual: f64,
    missed: usize,
}

impl Flag for R027 {
    const CODE: &'static str = "R027";
    const GRAIN: Grain = Grain::Market;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_bids", 5.0),
        parameter("least_usual", 0.75),
        parameter("least_missed", 4.0),
    ];

    fn with(settings: &Settings) -> Self {
        let number = |name: &str| settings.number(&format!("R027.{name}"));
        Self {
            bids: number::place(number("least_bids")).max(2),
            usual: number("least_usual"),
            missed: number::place(number("least_missed")).max(1),
        }
    }
}

/// The contests of each buyer and class, and the last day on which each bidder bid anywhere.
pub(crate) struct Markets {
    contests: BTreeMap<[Name; 2], Vec<At>>,
    last: HashMap<Name, i32, foldhash::fast::FixedState>,
}

impl Survey for R027 {
    type Index = Markets;

    fn index(&self, all: &Population) -> Markets {
        let mut index = Markets { contests: BTreeMap::new(), last: HashMap::default() };
        for (at, it, bidding) in At::each(all).filter(|(_, it, _)| !it.direct) {
            if it.buyer.is_some() && it.group.is_some() {
                index.contests.entry([it.buyer, it.group]).or_default().push(at);
            }
            for who in bidding.bidders() {
                let last = index.last.entry(who).or_insert(NO_DAY);
                *last = (*last).max(it.day);
            }
        }
        index.contests.values_mut().for_each(|it| by_day(all, it));
        index.contests.retain(|_, it| !it.is_empty());
        index
    }

    fn judge(&self, _: &Markets, _: &Population, _: usize, _: &mut Found) {}

    fn judge_rest(&self, index: &Markets, all: &Population, found: &mut Found) {
        for (key, contests) in &index.contests {
            let whole = subject(key, all.names());
            match self.missing(contests, index, all) {
                Err(silence) => {
                    found.answer(Self::GRAIN, Subject::other(&whole), Err(silence));
                }
                Ok(missing) => {
                    for (who, evidence) in missing {
                        let name = format!("{whole}~{}", subject(&[who], all.names()));
                        let evidence = evidence.text("class", all.names().text(key[1]));
                        found.answer(Self::GRAIN, Subject::other(&name), Ok(evidence));
                    }
                }
            }
        }
    }
}

impl R027 {
    fn missing(
        &self,
        contests: &[At],
        index: &Markets,
        all: &Population,
    ) -> Result<Vec<(Name, Evidence)>, Silence> {
        let least = self.bids + self.missed;
        if contests.len() < least {
            return Err(NotApplicable("few-contests"));
        }
        let known = contests.iter().copied().filter(|it| it.of(all).1.bids_known().is_ok());
        let known: Vec<At> = known.collect();
        if known.len() < least {
            return Err(Missing(&["/bids/details"]));
        }
        let usual = presences(&known, all)
            .into_iter()
            .filter(|it| it.is_usual(self.bids, self.usual));
        let usual: Vec<Presence> = usual.collect();
        let missing = usual.iter().filter_map(|it| {
            let first = it.last() + 1;
            let missed = it.missed(&usual, self.bids, known.len());
            let day = known.get(first)?.of(all).0.day;
            // It is still there, only not here.
            let elsewhere = index.last.get(&it.who).is_some_and(|last| *last > day);
            (missed.len() >= self.missed && elsewhere)
                .then(|| (it.who, self.evidence(it, &missed, &usual, &known, all)))
        });
        let missing: Vec<_> = missing.collect();
        if missing.is_empty() { Err(Clear) } else { Ok(missing) }
    }

    fn evidence(
        &self,
        it: &Presence,
        missed: &[usize],
        usual: &[Presence],
        known: &[At],
        all: &Population,
    ) -> Evidence {
        let others: Vec<Name> =
            usual.iter().map(|it| it.who).filter(|who| *who != it.who).collect();
        let evidence = Evidence::default()
            .count("missed", missed.len())
            .count("bids", it.bids.len())
            .threshold(self.missed);
        let last = it.bids.iter().rev().take(2).map(|nth| known[*nth]);
        let evidence = show_bids(evidence, all, last, &[it.who]);
        show_bids(evidence, all, missed.iter().take(3).map(|nth| known[*nth]), &others)
    }
}
