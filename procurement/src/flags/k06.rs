//! K06. An act says that work was done sooner after the signature than such work can be.

use crate::moment::month;
use crate::money::Value;
use crate::prelude::*;
use crate::process::Milestone;

pub(crate) struct K06 {
    /// Of works, services, goods of the sum.
    least_days: [f64; 3],
    sum: f64,
    /// Ten times the sum takes so many times the days.
    growth: f64,
    /// Smaller things may be done at once.
    least_sum: f64,
    currency: Vec<String>,
    /// The months of the building season.
    season: Vec<i32>,
}

const CATEGORIES: [&str; 3] = ["works", "services", "goods"];

/// An act with what it accepts.
struct Accepted<'p> {
    nth: usize,
    act: &'p Milestone<'p>,
    day: i64,
    price: Price<'p>,
    /// Of the act itself, or of the contract.
    pointer: String,
}

impl Flag for K06 {
    const CODE: &'static str = "K06";
    const GRAIN: Grain = Grain::Contract;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_days.works", 5.0),
        parameter("least_days.services", 1.0),
        parameter("least_days.goods", 0.0),
        parameter("sum", 1_000_000.0),
        parameter("growth", 2.0),
        parameter("least_sum", 500_000.0),
        words("currency", "KZT"),
        words("season", "4 5 6 7 8 9 10"),
    ];

    fn with(settings: &Settings) -> Self {
        let number = |name: &str| settings.number(&format!("K06.{name}"));
        let season = settings.words("K06.season");
        Self {
            least_days: CATEGORIES.map(|it| number(&format!("least_days.{it}"))),
            sum: number("sum"),
            growth: number("growth"),
            least_sum: number("least_sum"),
            currency: settings.words("K06.currency"),
            season: season.iter().filter_map(|it| it.parse().ok()).collect(),
        }
    }
}

impl DealRule for K06 {
    fn judge(&self, deal: &Deal<'_>) -> Verdict {
        deal.in_force()?;
        if deal.acts().next().is_none() {
            return Err(NotApplicable("no-act"));
        }
        let tender = deal.process.tender.as_ref();
        let category = tender.and_then(|it| it.main_procurement_category.get());
        let category = category.ok_or(Missing(&["/tender/mainProcurementCategory"]))?;
        let kind = CATEGORIES.iter().position(|it| *it == category);
        let kind = kind.ok_or(Missing(&["/tender/mainProcurementCategory"]))?;
        let (signed, text) = deal.signed()?;
        let all = accepted(deal);
        if all.is_empty() {
            return Err(Missing(&["/contracts/implementation/milestones/value"]));
        }
        let all: Vec<_> = all.into_iter().filter(|it| self.is_tenge(it.price)).collect();
        if all.is_empty() {
            return Err(NotApplicable("other-currency"));
        }
        let large = all.into_iter().filter(|it| it.price.amount >= self.least_sum);
        let judged = large.map(|it| (self.least(kind, it.price), it));
        // The one that came soonest for its sum is spoken of.
        let spoken = judged.min_by(|(a, one), (b, other)| {
            let early = |least: f64, day: i64| number::real_of(day) - least;
            early(*a, one.day).total_cmp(&early(*b, other.day)).then(one.nth.cmp(&other.nth))
        });
        let (least, it) = spoken.ok_or(NotApplicable("small-sum"))?;
        let days = it.day - signed;
        if number::real_of(days) >= least {
            return Err(Clear);
        }
        let evidence = Evidence::default().count("days", days).money("sum", it.price);
        let evidence = evidence.count("winter", self.winter(kind, signed, it.day));
        Ok(evidence
            .threshold_number(least)
            .amount(it.price)
            .read("/tender/mainProcurementCategory", category)
            .read(deal.at("/dateSigned"), text)
            .read(
                deal.at(format_args!("/implementation/milestones/{}/dateMet", it.nth)),
                it.act.date_met.get().unwrap_or_default(),
            )
            .read_number(it.pointer, it.price.amount))
    }
}

impl K06 {
    /// The least days that such a sum takes, to one digit.
    fn least(&self, kind: usize, price: Price<'_>) -> f64 {
        let days = self.least_days[kind] * self.growth.powf((price.amount / self.sum).log10());
        (days * 10.0).round() / 10.0
    }

    fn is_tenge(&self, price: Price<'_>) -> bool {
        self.currency.iter().any(|it| it == price.currency)
    }

    /// How many of the days of works are outside the building season.
    fn winter(&self, kind: usize, signed: i64, met: i64) -> usize {
        if CATEGORIES[kind] != "works" {
            return 0;
        }
        (signed + 1..=met).filter(|it| !self.season.contains(&month(*it))).count()
    }
}

/// The acts whose sum is known: by themselves, or as the last act of a contract that is over.
fn accepted<'p>(deal: &Deal<'p>) -> Vec<Accepted<'p>> {
    let last = deal.acts().max_by_key(|(nth, _, day)| (*day, *nth)).map(|it| it.0);
    let whole = deal.contract.status.is("terminated");
    let known = deal.acts().filter_map(|(nth, act, day)| {
        let own = act.value.as_ref().and_then(Value::price).map(|price| {
            (price, deal.at(format_args!("/implementation/milestones/{nth}/value/amount")))
        });
        let all = || {
            let price = deal.price().filter(|_| whole && Some(nth) == last)?;
            Some((price, deal.at("/value/amount")))
        };
        let (price, pointer) = own.or_else(all)?;
        Some(Accepted { nth, act, day, price, pointer })
    });
    known.collect()
}
