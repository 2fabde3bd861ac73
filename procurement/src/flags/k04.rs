//! K04. A buyer signs far more in December than in the other months of the same year.

use std::collections::BTreeMap;

use crate::moment::{month, year};
use crate::prelude::*;

pub(crate) struct K04 {
    /// Among the other buyers.
    fence: Fence,
    /// How many times the mean month December must be at least.
    least_ratio: f64,
    least_contracts: usize,
    /// In so many other months something was signed, or the year is not known whole.
    least_months: usize,
}

/// A contract that was signed, by the place of its process and its own.
#[derive(Clone, Copy)]
pub(crate) struct Note {
    nth: u32,
    place: u32,
    day: i32,
    sum: Sum,
}

/// A year of a buyer in one currency.
#[derive(Clone, Debug, Default)]
struct Year {
    months: [i64; 12],
    counts: [usize; 12],
}

/// The most contracts that are shown: the largest of December.
const SHOWN: usize = 5;

impl Flag for K04 {
    const CODE: &'static str = "K04";
    const GRAIN: Grain = Grain::Buyer;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("share", 0.05),
        parameter("least_sample", 20.0),
        parameter("least_times", 1.5),
        parameter("least_ratio", 3.0),
        parameter("least_contracts", 20.0),
        parameter("least_months", 6.0),
    ];

    fn with(settings: &Settings) -> Self {
        let number = |name: &str| settings.number(&format!("K04.{name}"));
        Self {
            fence: Fence::by_share(settings, Self::CODE, Side::High),
            least_ratio: number("least_ratio"),
            least_contracts: number::place(number("least_contracts")),
            least_months: number::place(number("least_months")),
        }
    }
}

impl Habit for K04 {
    type Note = Note;

    fn note(&self, it: &Extract, nth: u32, _: &Names, to: &mut Notes<Note>) {
        for signed in &it.contracts {
            let Signed { place, day, sum, .. } = *signed;
            to.put(Self::GRAIN, [it.buyer, Name::NONE, Name::NONE], Note { nth, place, day, sum });
        }
    }

    fn measure(&self, of: &Times<'_, Note>) -> Result<f64, Silence> {
        self.worst(of).map(|(_, it)| it.ratio())
    }

    fn fence(&self) -> Option<&Fence> {
        Some(&self.fence)
    }

    fn explain(&self, of: &Times<'_, Note>) -> Verdict {
        let ((currency, year_of), it) = self.worst(of)?;
        if it.ratio() < self.least_ratio {
            return Err(Clear);
        }
        let names = of.all.names();
        let sum = |minor: i64| Sum { minor, currency };
        let december = sum(it.months[11]);
        let evidence = Evidence::default()
            .ratio("times", it.ratio())
            .percent("share", it.share())
            .text("year", &year_of.to_string())
            .sum("december", december, names)
            .sum("mean", sum(it.others() / 11), names)
            .count("contracts", it.contracts())
            .count("in_december", it.counts[11])
            .amount(december.price(names));
        let last = |it: &&Note| {
            let day = i64::from(it.day);
            let within = it.day != NO_DAY && it.sum.is_some() && it.sum.currency == currency;
            within && year(day) == year_of && month(day) == 12
        };
        let mut last: Vec<&Note> = of.notes.iter().filter(last).collect();
        last.sort_by_key(|it| (std::cmp::Reverse(it.sum.minor), it.nth, it.place));
        let limit = of.limit.map_or(self.least_ratio, |it| it.max(self.least_ratio));
        let evidence = evidence.sample(of.sample).threshold_number((limit * 100.0).round() / 100.0);
        Ok(last.into_iter().take(SHOWN).fold(evidence, |evidence, it| {
            let pointer = format!("/contracts/{}/value/amount", it.place);
            evidence.read_number_in(&of.process(it.nth).ocid, pointer, it.sum.price(names).amount)
        }))
    }
}

impl K04 {
    /// The year with the largest December, of those with contracts enough; of equals the first.
    fn worst(&self, of: &Times<'_, Note>) -> Result<((Name, i32), Year), Silence> {
        let mut years: BTreeMap<(Name, i32), Year> = BTreeMap::new();
        let is_known = |it: &&Note| it.sum.is_some() && it.day != NO_DAY;
        for it in of.notes.iter().filter(is_known) {
            let day = i64::from(it.day);
            let place = usize::try_from(month(day) - 1).unwrap_or(0);
            let to = years.entry((it.sum.currency, year(day))).or_default();
            to.months[place] = to.months[place].saturating_add(it.sum.minor);
            to.counts[place] += 1;
        }
        if years.is_empty() {
            return Err(Missing(&["/contracts/value", "/contracts/dateSigned"]));
        }
        let whole = |it: &Year| {
            let months = it.counts[..11].iter().filter(|it| **it > 0).count();
            it.contracts() >= self.least_contracts && months >= self.least_months.max(1)
        };
        let known = years.into_iter().filter(|(_, it)| whole(it)).rev();
        let worst = known.max_by(|(_, a), (_, b)| a.ratio().total_cmp(&b.ratio()));
        worst.ok_or(NotApplicable("few-contracts"))
    }
}

impl Year {
    fn contracts(&self) -> usize {
        self.counts.iter().sum()
    }

    fn others(&self) -> i64 {
        self.months[..11].iter().fold(0, |sum, it| sum.saturating_add(*it))
    }

    /// December against the mean of the other eleven months.
    fn ratio(&self) -> f64 {
        number::real_of(self.months[11]) * 11.0 / number::real_of(self.others())
    }

    fn share(&self) -> f64 {
        let all = self.others().saturating_add(self.months[11]);
        number::real_of(self.months[11]) / number::real_of(all)
    }
}
