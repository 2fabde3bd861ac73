//! R029. The first digits of a buyer's sums are unlike those of sums that nobody arranges (Benford).

use crate::prelude::*;

pub(crate) struct R029 {
    least_sample: usize,
    /// The sums spread at least so many times, without the outer twentieths.
    spread: f64,
    /// The mean difference of the shares, and the statistic, that are worth a question.
    deviation: f64,
    chi: f64,
}

/// A sum, with its place in the awards or the contracts of a process.
#[derive(Clone, Copy)]
pub(crate) struct Spent {
    nth: u32,
    place: u32,
    list: List,
    sum: Sum,
}

impl Flag for R029 {
    const CODE: &'static str = "R029";
    const GRAIN: Grain = Grain::Buyer;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_sample", 100.0),
        parameter("spread", 100.0),
        parameter("deviation", 0.04),
        parameter("chi", 26.12),
    ];

    fn with(settings: &Settings) -> Self {
        let number = |it: &str| settings.number(&format!("R029.{it}"));
        Self {
            least_sample: number::place(number("least_sample")).max(1),
            spread: number("spread"),
            deviation: number("deviation"),
            chi: number("chi"),
        }
    }
}

impl Habit for R029 {
    type Note = Spent;

    fn note(&self, it: &Extract, nth: u32, _: &Names, to: &mut Notes<Spent>) {
        let mut put = |list, place, sum: Sum| {
            let key = [it.buyer, sum.currency, Name::NONE];
            to.put(Grain::Buyer, key, Spent { nth, place, list, sum });
        };
        // A contract repeats its award, so one of the two counts.
        if it.contracts.is_empty() || it.wins.iter().any(|it| it.sum.is_some()) {
            it.wins.iter().for_each(|it| put(List::Awards, it.place, it.sum));
        } else {
            it.contracts.iter().for_each(|it| put(List::Contracts, it.place, it.sum));
        }
    }

    fn measure(&self, of: &Times<'_, Spent>) -> Result<f64, Silence> {
        let sums = sums(of.notes)?;
        if sums.len() < self.least_sample {
            return Err(NotApplicable("few-purchases"));
        }
        let (low, high) = (quantile(&sums, 0.05), quantile(&sums, 0.95));
        if high < low * self.spread {
            return Err(NotApplicable("narrow-range"));
        }
        Ok(Digits::of(of.notes).deviation())
    }

    fn explain(&self, of: &Times<'_, Spent>) -> Verdict {
        let digits = Digits::of(of.notes);
        if of.value < self.deviation || digits.chi() < self.chi {
            return Err(Clear);
        }

        let digit = digits.most();
        let mut often: Vec<_> = of.notes.iter().filter(|it| first(it.sum.minor) == digit).collect();
        often.sort_by_key(|it| (it.nth, it.place));
        let minor = often.iter().fold(0_i64, |sum, it| sum.saturating_add(it.sum.minor));
        let names = of.all.names();
        let evidence = Evidence::default()
            .percent("deviation", of.value)
            .count("digit", digit)
            .percent("share", digits.share(digit))
            .percent("expected", expected(digit))
            .ratio("chi", digits.chi())
            .threshold_number(self.deviation * 100.0)
            .sample(digits.total)
            .amount(Sum { minor, ..often[0].sum }.price(names));
        Ok(often.into_iter().take(5).fold(evidence, |evidence, it| {
            let list = if it.list == List::Awards { "awards" } else { "contracts" };
            let pointer = format_args!("/{list}/{}/value/amount", it.place);
            let amount = it.sum.price(names).amount;
            evidence.read_number_in(&of.process(it.nth).ocid, pointer, amount)
        }))
    }
}

/// The known sums, sorted.
fn sums(notes: &[Spent]) -> Result<Vec<f64>, Silence> {
    let known = notes.iter().filter(|it| it.sum.is_some());
    let mut sums: Vec<f64> = known.map(|it| number::real_of(it.sum.minor)).collect();
    if sums.is_empty() {
        return Err(Missing(&["/awards/value", "/contracts/value"]));
    }
    sums.sort_unstable_by(f64::total_cmp);
    Ok(sums)
}

/// How often each first digit comes.
struct Digits {
    counts: [usize; 10],
    total: usize,
}

impl Digits {
    fn of(notes: &[Spent]) -> Self {
        let mut counts = [0; 10];
        notes.iter().filter(|it| it.sum.is_some()).for_each(|it| counts[first(it.sum.minor)] += 1);
        Self { counts, total: counts.iter().sum() }
    }

    fn share(&self, digit: usize) -> f64 {
        number::real(self.counts[digit]) / number::real(self.total)
    }

    /// By how much a share differs in the mean.
    fn deviation(&self) -> f64 {
        (1..=9).map(|it| (self.share(it) - expected(it)).abs()).sum::<f64>() / 9.0
    }

    fn chi(&self) -> f64 {
        let term = |it: usize| (self.share(it) - expected(it)).powi(2) / expected(it);
        (1..=9).map(term).sum::<f64>() * number::real(self.total)
    }

    /// The digit that comes most often beyond what is expected; of equals the smaller.
    fn most(&self) -> usize {
        let more = |it: usize| self.share(it) - expected(it);
        (1..=9).rev().max_by(|a, b| more(*a).total_cmp(&more(*b))).unwrap_or(1)
    }
}

/// The share of a first digit by Benford's law.
fn expected(digit: usize) -> f64 {
    number::real(digit).recip().ln_1p() / std::f64::consts::LN_10
}

/// The first digit of a sum.
fn first(mut minor: i64) -> usize {
    while minor >= 10 {
        minor /= 10;
    }
    usize::try_from(minor).unwrap_or(0)
}
