//! R002. The planned sums of a buyer crowd just under a limit.

use crate::chance::at_least;
use crate::limit::{CURRENCY, DIRECT, INDEX, Limits, PRICES, Way, way};
use crate::prelude::*;
use crate::series::largest;

pub(crate) struct R002 {
    limits: Limits,
    /// How wide the strips under and above a limit are, as a share of it.
    reach: f64,
    least: usize,
    least_sample: usize,
    /// How many times more stand under the limit than above it.
    times: f64,
    /// The largest share of purchases that such a strip holds where sums are spread widely.
    share: f64,
    /// A crowd is less likely than this.
    chance: f64,
}

/// Where the sum of a process stands.
#[derive(Clone, Copy)]
pub(crate) enum Seen {
    Far,
    /// Under a limit, and bought in the way that it opens.
    Under(Way, u32),
    /// Above a limit, however it was bought.
    Above(Way),
    Unknown(Silence),
}

impl Flag for R002 {
    const CODE: &'static str = "R002";
    const GRAIN: Grain = Grain::Buyer;
    const PARAMETERS: &'static [Parameter] = &[
        INDEX[0],
        INDEX[1],
        INDEX[2],
        INDEX[3],
        DIRECT,
        PRICES,
        CURRENCY,
        parameter("reach", 0.05),
        parameter("least", 3.0),
        parameter("least_sample", 5.0),
        parameter("times", 3.0),
        parameter("share", 0.02),
        parameter("chance", 0.02),
    ];

    fn with(settings: &Settings) -> Self {
        let number = |it: &str| settings.number(&format!("R002.{it}"));
        Self {
            limits: Limits::of(settings, Self::CODE),
            reach: number("reach"),
            least: number::place(number("least")).max(1),
            least_sample: number::place(number("least_sample")).max(1),
            times: number("times"),
            share: number("share"),
            chance: number("chance"),
        }
    }
}

impl Habit for R002 {
    type Note = Seen;

    fn note(&self, it: &Extract, nth: u32, names: &Names, to: &mut Notes<Seen>) {
        let seen = self.seen(it, nth, names).unwrap_or_else(Seen::Unknown);
        to.put(Grain::Buyer, [it.buyer, Name::NONE, Name::NONE], seen);
    }

    fn measure(&self, of: &Times<'_, Seen>) -> Result<f64, Silence> {
        self.crowd(of.notes).map(|it| number::real(it.under.len()))
    }

    fn explain(&self, of: &Times<'_, Seen>) -> Verdict {
        let crowd = self.crowd(of.notes)?;
        let names = of.all.names();
        let all = crowd.under.iter().map(|nth| {
            self.limits.planned(of.process(*nth), *nth, crowd.way, names)
        });
        let all = all.collect::<Result<Vec<_>, _>>()?;
        let last = all.iter().max_by_key(|it| (it.day, it.nth)).ok_or(Clear)?;
        let minor = all.iter().fold(0_i64, |sum, it| sum.saturating_add(it.sum.minor));
        let evidence = Evidence::default()
            .count("under", all.len())
            .count("above", crowd.above)
            .percent("share", number::real(all.len()) / number::real(crowd.known))
            .sum("limit", Sum { minor: last.limit, ..last.sum }, names)
            .threshold(self.least)
            .sample(crowd.known)
            .source(&self.limits.source)
            .amount(Sum { minor, ..last.sum }.price(names));
        Ok(largest(&all).into_iter().fold(evidence, |evidence, it| {
            let ocid = &of.process(it.nth).ocid;
            evidence.read_number_in(ocid, it.pointer(), it.sum.price(names).amount)
        }))
    }
}

/// Those just under a limit, by their places, beside all others.
struct Crowd {
    way: Way,
    under: Vec<u32>,
    above: usize,
    known: usize,
}

impl R002 {
    fn seen(&self, it: &Extract, nth: u32, names: &Names) -> Result<Seen, Silence> {
        let own = way(it, names);
        for limit in [Way::Direct, Way::Prices] {
            let share = self.limits.planned(it, nth, limit, names)?.share();
            if own == Some(limit) && share <= 1.0 && share >= 1.0 - self.reach {
                return Ok(Seen::Under(limit, nth));
            }
            if share > 1.0 && share <= 1.0 + self.reach {
                return Ok(Seen::Above(limit));
            }
        }
        Ok(Seen::Far)
    }

    /// The larger crowd.
    fn crowd(&self, notes: &[Seen]) -> Result<Crowd, Silence> {
        let unknown = |it: &Seen| match it {
            Seen::Unknown(silence) => Some(*silence),
            _ => None,
        };
        let silences: Vec<Silence> = notes.iter().filter_map(unknown).collect();
        let known = notes.len() - silences.len();
        if let (0, Some(silence)) = (known, silences.first()) {
            return Err(*silence);
        }
        if known < self.least_sample {
            return Err(NotApplicable("few-purchases"));
        }
        let crowds = [Way::Prices, Way::Direct].map(|way| Crowd {
            way,
            under: notes.iter().filter_map(|it| it.under(way)).collect(),
            above: notes.iter().filter(|it| matches!(it, Seen::Above(it) if *it == way)).count(),
            known,
        });
        let crowds = crowds.into_iter().filter(|it| self.is_crowd(it));
        crowds.max_by_key(|it| it.under.len()).ok_or(Clear)
    }

    fn is_crowd(&self, it: &Crowd) -> bool {
        let under = it.under.len();
        under >= self.least
            && number::real(under) >= self.times * number::real(it.above)
            && at_least(under, it.known, self.share) <= self.chance
    }
}

impl Seen {
    fn under(&self, of: Way) -> Option<u32> {
        match self {
            Self::Under(way, nth) if *way == of => Some(*nth),
            _ => None,
        }
    }
}
