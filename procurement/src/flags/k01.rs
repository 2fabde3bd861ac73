//! K01. A competition failed, and soon after the same was bought from a single source for more.

use std::collections::BTreeSet;

use hashbrown::HashMap;

use crate::awarded::{awarded, share, sums};
use crate::prelude::*;

pub(crate) struct K01 {
    /// From the end of the failed bidding to the purchase.
    days: i32,
    /// From which multiple of the planned sum on it is dearer.
    least_times: f64,
    /// Beyond this multiple it is another thing under the same name.
    most_times: f64,
    /// From which share of common words on two titles name the same.
    alike: f64,
}

/// What failed, by buyer: the place of the process, and of the lot among those that failed.
pub(crate) type Failures = HashMap<Name, Vec<(u32, u32)>, foldhash::fast::FixedState>;

type Before<'a> = (&'a Extract, &'a Failed);

impl Flag for K01 {
    const CODE: &'static str = "K01";
    const GRAIN: Grain = Grain::Process;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("days", 90.0),
        parameter("least_times", 1.05),
        parameter("most_times", 5.0),
        parameter("alike", 0.6),
    ];

    fn with(settings: &Settings) -> Self {
        let days = number::whole(settings.number("K01.days"));
        Self {
            days: days.and_then(|it| i32::try_from(it).ok()).unwrap_or_default(),
            least_times: settings.number("K01.least_times"),
            most_times: settings.number("K01.most_times"),
            alike: settings.number("K01.alike"),
        }
    }
}

impl Survey for K01 {
    type Index = Failures;

    fn index(&self, all: &Population) -> Failures {
        let mut failures = Failures::default();
        for (nth, it) in all.extracts().iter().enumerate().filter(|(_, it)| it.buyer.is_some()) {
            let places = (0..it.failed.len()).map(|it| (number::short(nth), number::short(it)));
            if !it.direct && !it.failed.is_empty() {
                failures.entry(it.buyer).or_default().extend(places);
            }
        }
        failures
    }

    fn judge(&self, index: &Failures, all: &Population, nth: usize, found: &mut Found) {
        let it = &all.extracts()[nth];
        found.answer(Self::GRAIN, Subject::process(&it.ocid), self.verdict(index, it, all));
    }
}

impl K01 {
    fn verdict(&self, index: &Failures, it: &Extract, all: &Population) -> Verdict {
        if !it.direct {
            return Err(NotApplicable("not-direct"));
        }
        if !it.buyer.is_some() {
            return Err(Missing(&["/buyer"]));
        }
        let before = index.get(&it.buyer).map_or(&[][..], |it| it).iter().map(|(nth, place)| {
            let of = &all.extracts()[*nth as usize];
            (of, &of.failed[*place as usize])
        });
        let same: Vec<Before<'_>> =
            before.filter(|(_, failed)| self.follows(it, failed) && self.is_same(it, failed)).collect();
        if same.is_empty() {
            return Err(Clear);
        }
        let sum = awarded(it)?;
        if same.iter().all(|(_, failed)| !failed.value.is_some()) {
            return Err(Missing(&["/tender/value"]));
        }
        let planned = same.iter().filter(|(_, it)| it.value.currency == sum.currency);
        // Of several attempts, the one that was planned dearest is compared with.
        let (_, most) = planned
            .max_by_key(|(_, it)| it.value.minor)
            .ok_or(NotApplicable("several-currencies"))?;
        let times = share(sum.minor, most.value.minor);
        if times < self.least_times || times > self.most_times {
            return Err(Clear);
        }
        Ok(self.explain(it, sum, most.value, &same, all.names()))
    }

    /// Whether a purchase was made soon after the bidding ended.
    fn follows(&self, it: &Extract, failed: &Failed) -> bool {
        let bought = bought(it);
        bought != NO_DAY && failed.day != NO_DAY && (0..=self.days).contains(&(bought - failed.day))
    }

    /// The same class, or the same words where the classes do not contradict.
    fn is_same(&self, it: &Extract, failed: &Failed) -> bool {
        let mut classes = it.wins.iter().flat_map(|it| &it.classes).chain([&it.class]);
        if failed.class.is_some() && classes.any(|it| *it == failed.class) {
            return true;
        }
        let other = it.group.is_some() && failed.group.is_some() && it.group != failed.group;
        let (ours, theirs) = (words(&it.title), words(&failed.title));
        let common = ours.intersection(&theirs).count();
        let all = ours.union(&theirs).count().max(1);
        !other && common > 1 && number::real(common) / number::real(all) >= self.alike
    }

    fn explain(
        &self,
        it: &Extract,
        sum: Sum,
        planned: Sum,
        same: &[Before<'_>],
        names: &Names,
    ) -> Evidence {
        let mut failed: Vec<&str> = same.iter().map(|(of, _)| &*of.ocid).collect();
        failed.dedup();
        let last = same.iter().map(|(_, it)| it.day).max().unwrap_or(NO_DAY);
        let added = Sum { minor: sum.minor - planned.minor, ..sum };
        let times = share(sum.minor, planned.minor);
        let evidence = Evidence::default()
            .percent("dearer", times - 1.0)
            .sum("sum", sum, names)
            .sum("planned", planned, names)
            .count("failed", failed.len())
            .count("days", bought(it) - last)
            .threshold_percent(self.least_times - 1.0)
            .amount(added.price(names));
        let own = sums(it);
        let evidence = own.iter().take(5).fold(evidence, |evidence, (pointer, sum)| {
            evidence.read_number(pointer, sum.price(names).amount)
        });
        same.iter().take(5).fold(evidence, |evidence, it| show(evidence, it, names))
    }
}

/// The first signature, else the first award, else the beginning.
fn bought(it: &Extract) -> i32 {
    let known = |it: &i32| *it != NO_DAY;
    let signed = it.contracts.iter().map(|it| it.day).filter(known).min();
    let awarded = || it.wins.iter().map(|it| it.day).filter(known).min();
    signed.or_else(awarded).unwrap_or(it.day)
}

/// The words of a title that tell something.
fn words(title: &str) -> BTreeSet<String> {
    let words = title.split(|it: char| !it.is_alphabetic());
    words.filter(|it| it.chars().count() > 3).map(str::to_lowercase).collect()
}

fn show(evidence: Evidence, (of, failed): &Before<'_>, names: &Names) -> Evidence {
    let lot = failed.place.map(|nth| format!("/tender/lots/{nth}"));
    let place = lot.unwrap_or_else(|| "/tender".to_owned());
    let status = if of.outcome == Outcome::Unsuccessful { "/tender" } else { &place };
    let status = format_args!("{status}/status");
    let evidence = evidence.read_text_in(&of.ocid, status, "unsuccessful");
    if !failed.value.is_some() {
        return evidence;
    }
    let planned = failed.value.price(names).amount;
    evidence.read_number_in(&of.ocid, format_args!("{place}/value/amount"), planned)
}
