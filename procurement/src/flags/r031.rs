//! R031. Several competed, and the winner asks as much as was planned, or much more.

use crate::prelude::*;

pub(crate) struct R031 {
    least_bids: usize,
    /// So near the plan is as good as equal, as a share of it.
    near: f64,
    /// So many times the plan is above it, whatever tax one of the two leaves out.
    above: f64,
}

type Stands<'p> = (String, Price<'p>);

impl Flag for R031 {
    const CODE: &'static str = "R031";
    const GRAIN: Grain = Grain::Lot;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_bids", 2.0),
        parameter("near", 0.001),
        parameter("above", 1.2),
    ];

    fn with(settings: &Settings) -> Self {
        Self {
            least_bids: number::place(settings.number("R031.least_bids")),
            near: settings.number("R031.near"),
            above: settings.number("R031.above"),
        }
    }
}

impl Rule for R031 {
    fn judge(&self, contest: &Contest<'_>) -> Verdict {
        if method::is_direct(contest.process) {
            return Err(NotApplicable("no-competition"));
        }
        contest.settled()?;
        if contest.active_awards().next().is_none() {
            return Err(NotApplicable("not-awarded"));
        }
        let bidders = distinct(contest.submitted().flat_map(|(_, it)| it.tenderer_ids())).len();
        if bidders < self.least_bids.max(1) {
            return Err(NotApplicable("few-bids"));
        }
        let (planned_at, planned) = planned(contest)?;
        let won = won(contest)?;
        if won.iter().any(|(_, it)| it.currency != planned.currency) {
            return Err(NotApplicable("several-currencies"));
        }
        let total = total(&won)?;
        let times = total.amount / planned.amount;
        let apart = (total.amount - planned.amount).abs();
        if apart > self.near * planned.amount && times < self.above {
            return Err(Clear);
        }

        let evidence = Evidence::default()
            .percent("share", times)
            .money("won", total)
            .money("planned", planned)
            .count("bids", bidders)
            .threshold_number(if times < self.above { 100.0 } else { 100.0 * self.above })
            .read_number(planned_at, planned.amount);
        Ok(won.iter().fold(evidence, |evidence, (at, it)| evidence.read_number(at, it.amount)))
    }
}

/// The planned sum of the lot, or of the process if that is all.
fn planned<'p>(contest: &Contest<'p>) -> Result<Stands<'p>, Silence> {
    let tender = contest.process.tender.as_ref();
    let lots = tender.map_or(&[][..], |it| &it.lots);
    let nth = contest.lot.and_then(|lot| lots.iter().position(|it| it.id.is(lot)));
    let of_lot = nth.and_then(|nth| Some((nth, lots[nth].value.as_ref()?.price()?)));
    if let Some((nth, price)) = of_lot {
        return Ok((format!("/tender/lots/{nth}/value/amount"), price));
    }
    let whole = tender.and_then(|it| it.value.as_ref()?.price()).filter(|_| contest.is_alone());
    let price = whole.ok_or(Missing(&["/tender/value", "/tender/lots/value"]))?;
    Ok(("/tender/value/amount".to_owned(), price))
}

/// What the awards in force are worth; where they do not say so, what the only winner asked.
fn won<'p>(contest: &Contest<'p>) -> Result<Vec<Stands<'p>>, Silence> {
    let awarded = contest.active_awards().map(|(nth, it)| {
        Some((format!("/awards/{nth}/value/amount"), it.value.as_ref()?.price()?))
    });
    if let Some(all) = awarded.collect() {
        return Ok(all);
    }
    let suppliers = contest.suppliers();
    let [winner] = suppliers[..] else { return Err(Missing(&["/awards/value"])) };
    let wins = |bid: &Bid<'_>| bid.is_valid() && bid.tenderer_ids().any(|it| it == winner);
    let mut bids = contest.bids().filter(|(_, it)| wins(it));
    match (bids.next().and_then(|(nth, it)| Some((nth, it.price()?))), bids.next()) {
        (Some((nth, price)), None) => {
            Ok(vec![(format!("/bids/details/{nth}/value/amount"), price)])
        }
        _ => Err(Missing(&["/awards/value"])),
    }
}

/// Added up in hundredths; all are in one currency.
fn total<'p>(all: &[Stands<'p>]) -> Result<Price<'p>, Silence> {
    let first = all.first().ok_or(Missing(&["/awards/value"]))?.1;
    if all.len() == 1 {
        return Ok(first);
    }
    let minor = |it: f64| number::whole(it * 100.0);
    let sum = all.iter().try_fold(0_i64, |sum, (_, it)| sum.checked_add(minor(it.amount)?));
    let sum = sum.ok_or(Missing(&["/awards/value"]))?;
    Ok(Price { amount: number::real_of(sum) / 100.0, ..first })
}
