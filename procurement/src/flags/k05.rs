//! K05. Money was paid before what was bought had been accepted, or nothing says that it was.

use super::r068::shown;
use crate::moment::day_of;
use crate::prelude::*;

pub(crate) struct K05 {
    /// A prepayment is planned without the tax and may be paid with it: larger by this share.
    prepaid_over: f64,
    /// A share of what was paid that is too small to ask about.
    least_share: f64,
}

/// A signed act: its place, its day, and that as published.
#[derive(Clone, Copy)]
struct Act<'p> {
    nth: usize,
    day: i64,
    text: &'p str,
}

/// The most payments that are shown: the largest.
const SHOWN: usize = 5;

impl Flag for K05 {
    const CODE: &'static str = "K05";
    const GRAIN: Grain = Grain::Contract;
    const PARAMETERS: &'static [Parameter] =
        &[parameter("prepaid_over", 0.2), parameter("least_share", 0.01)];

    fn with(settings: &Settings) -> Self {
        Self {
            prepaid_over: settings.number("K05.prepaid_over"),
            least_share: settings.number("K05.least_share"),
        }
    }
}

impl DealRule for K05 {
    fn judge(&self, deal: &Deal<'_>) -> Verdict {
        deal.in_force()?;
        let paid = deal.paid()?;
        let act = first_act(deal)?;
        let early = early(&paid.each, act.map(|it| it.day))?;
        let first = early.iter().map(|it| it.0).min().ok_or(Clear)?;
        let allowed = self.allowed(deal, paid.currency)?;
        let sum = early.iter().fold(0_i64, |sum, (_, it)| sum.saturating_add(it.minor));
        let ahead = sum.saturating_sub(allowed);
        let share = number::real_of(ahead) / number::real_of(paid.sum().max(ahead));
        if ahead <= 0 || share < self.least_share {
            return Err(Clear);
        }

        let evidence = Evidence::default()
            .money("ahead", paid.money(ahead))
            .percent("share", share)
            .count("days", act.map_or(0, |it| it.day - first))
            .count("acts", deal.acts().count())
            .threshold_money(paid.money(allowed))
            .amount(paid.money(ahead));
        let evidence = match act {
            Some(Act { nth, text, .. }) => {
                let pointer = format_args!("/implementation/milestones/{nth}/dateMet");
                evidence.read(deal.at(pointer), text)
            }
            None => evidence,
        };
        let early = early.into_iter().map(|it| it.1).collect();
        Ok(shown(deal, early, SHOWN).fold(evidence, |evidence, (pointer, it)| {
            evidence
                .read_number(format_args!("{pointer}/value/amount"), it.amount)
                .read(format_args!("{pointer}/date"), it.date.unwrap_or_default())
        }))
    }
}

impl K05 {
    /// What may be paid in advance, in hundredths.
    fn allowed(&self, deal: &Deal<'_>, currency: &str) -> Result<i64, Silence> {
        let mut sum = 0_i64;
        for (_, it) in deal.milestones("prepayment") {
            let value = it.value.as_ref().filter(|it| it.price().is_some());
            let value = value.ok_or(Missing(&["/contracts/implementation/milestones/value"]))?;
            if !value.currency.is(currency) {
                return Err(NotApplicable("several-currencies"));
            }
            sum = sum.saturating_add(value.amount.minor().ok().flatten().unwrap_or(0));
        }
        let larger = number::whole(number::real_of(sum) * self.prepaid_over).unwrap_or(0);
        Ok(sum.saturating_add(larger))
    }
}

/// The payments before a day, or all of them, with their days.
fn early<'p>(
    paid: &[Payment<'p>],
    act: Option<i64>,
) -> Result<Vec<(i64, Payment<'p>)>, Silence> {
    let dated = paid.iter().map(|it| {
        let day = it.date.and_then(day_of);
        let day = day.ok_or(Missing(&["/contracts/implementation/transactions/date"]))?;
        Ok((day, *it))
    });
    let dated: Vec<_> = dated.collect::<Result<_, Silence>>()?;
    Ok(dated.into_iter().filter(|(day, _)| act.is_none_or(|act| *day < act)).collect())
}

/// The first act that was signed. A publisher who gives no milestones, or never says which are acts,
/// leaves it open whether there are any.
fn first_act<'p>(deal: &Deal<'p>) -> Result<Option<Act<'p>>, Silence> {
    let carried = deal.contract.implementation.as_ref();
    let known = carried.and_then(|it| it.milestones.as_deref());
    let known = known.ok_or(Missing(&["/contracts/implementation/milestones"]))?;
    if !known.is_empty() && known.iter().all(|it| it.code.get().is_none()) {
        return Err(Missing(&["/contracts/implementation/milestones/code"]));
    }
    let first = deal.acts().min_by_key(|(nth, _, day)| (*day, *nth));
    Ok(first.map(|(nth, it, day)| Act { nth, day, text: it.date_met.get().unwrap_or_default() }))
}
