//! R052. A buyer tries a supplier with a small purchase, and soon buys far more from it.

use hashbrown::HashMap;

use crate::fence::quantile;
use crate::habit;
use crate::prelude::*;

pub(crate) struct R052 {
    times: f64,
    days: i32,
    quiet_days: i32,
    small: f64,
    large: f64,
    least_sample: usize,
}

/// What the sums of a currency call small and large.
#[derive(Clone, Copy)]
struct Scale {
    small: f64,
    large: f64,
    sample: usize,
}

/// The purchases of each pair, the first of each buyer, and the scale of each currency.
pub(crate) struct Histories {
    pairs: HashMap<Key, Vec<Agreed>, foldhash::fast::FixedState>,
    since: HashMap<Name, i32, foldhash::fast::FixedState>,
    scales: HashMap<Name, Scale, foldhash::fast::FixedState>,
}

impl Flag for R052 {
    const CODE: &'static str = "R052";
    const GRAIN: Grain = Grain::Pair;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("times", 20.0),
        parameter("days", 365.0),
        parameter("quiet_days", 90.0),
        parameter("small", 0.5),
        parameter("large", 0.95),
        parameter("least_sample", 40.0),
    ];

    fn with(settings: &Settings) -> Self {
        let number = |name: &str| settings.number(&format!("R052.{name}"));
        let days = |name| i32::try_from(number::whole(number(name)).unwrap_or(0)).unwrap_or(0);
        Self {
            times: number("times"),
            days: days("days"),
            quiet_days: days("quiet_days"),
            small: number("small"),
            large: number("large"),
            least_sample: number::place(number("least_sample")),
        }
    }
}

impl Survey for R052 {
    type Index = Histories;

    fn index(&self, all: &Population) -> Histories {
        let mut pairs: HashMap<Key, Vec<Agreed>, _> = HashMap::default();
        let mut since: HashMap<Name, i32, _> = HashMap::default();
        let mut sums: HashMap<Name, Vec<f64>, foldhash::fast::FixedState> = HashMap::default();
        for (nth, it) in all.extracts().iter().enumerate().filter(|(_, it)| it.buyer.is_some()) {
            for part in agreed(it, number::short(nth)).filter(|it| it.supplier.is_some()) {
                let key = [it.buyer, part.supplier, part.sum.currency];
                pairs.entry(key).or_default().push(part);
                sums.entry(part.sum.currency).or_default().push(number::real_of(part.sum.minor));
                if part.day != NO_DAY {
                    let first = since.entry(it.buyer).or_insert(part.day);
                    *first = part.day.min(*first);
                }
            }
        }
        // On one day the larger comes first, so that what is small is small beyond doubt.
        let order = |it: &Agreed| (it.day, -it.sum.minor, it.nth, it.place);
        pairs.values_mut().for_each(|it| it.sort_unstable_by_key(order));
        let scales = sums.into_iter().filter_map(|(it, sums)| Some((it, self.scale(sums)?)));
        Histories { pairs, since, scales: scales.collect() }
    }

    fn judge(&self, _: &Histories, _: &Population, _: usize, _: &mut Found) {}

    fn judge_rest(&self, index: &Histories, all: &Population, found: &mut Found) {
        for (key, agreed) in &index.pairs {
            let name = habit::subject(key, all.names());
            found.answer(Grain::Pair, Subject::other(&name), self.verdict(*key, agreed, index, all));
        }
    }
}

impl R052 {
    fn scale(&self, mut sums: Vec<f64>) -> Option<Scale> {
        sums.sort_unstable_by(f64::total_cmp);
        let scale = |sums: &[f64]| Scale {
            small: quantile(sums, self.small),
            large: quantile(sums, self.large),
            sample: sums.len(),
        };
        (sums.len() >= self.least_sample.max(1)).then(|| scale(&sums))
    }

    fn verdict(&self, key: Key, agreed: &[Agreed], index: &Histories, all: &Population) -> Verdict {
        if !key[2].is_some() {
            return Err(Missing(&["/contracts/value"]));
        }
        if agreed.iter().any(|it| it.day == NO_DAY) {
            return Err(Missing(&["/contracts/dateSigned"]));
        }
        let [first, rest @ ..] = agreed else { return Err(Clear) };
        if rest.is_empty() {
            return Err(NotApplicable("one-purchase"));
        }
        let since = index.since.get(&key[0]).copied().unwrap_or(first.day);
        if first.day - since < self.quiet_days {
            return Err(NotApplicable("history-short"));
        }
        let scale = index.scales.get(&key[2]).ok_or(NotApplicable("small-population"))?;
        let later = rest.iter().filter(|it| it.day > first.day && it.day - first.day <= self.days);
        let later = later.max_by_key(|it| (it.sum.minor, -it.day)).ok_or(Clear)?;
        let (small, large) = (number::real_of(first.sum.minor), number::real_of(later.sum.minor));
        if small > scale.small || large < scale.large || large < small * self.times {
            return Err(Clear);
        }

        let evidence = Evidence::default()
            .ratio("times", large / small)
            .sum("first", first.sum, all.names())
            .sum("later", later.sum, all.names())
            .count("days", later.day - first.day)
            .threshold_number(self.times)
            .sample(scale.sample)
            .amount(later.sum.price(all.names()));
        Ok(later.show(first.show(evidence, all), all))
    }
}
