//! Taking the extract of a process.

use crate::contest::Contest;
use crate::deal::Deal;
use crate::extract::contacts::contacts;
use crate::extract::failed::failed;
use crate::extract::need::need;
use crate::extract::{
    Bidding, Extract, Known, List, NO_DAY, Offer, Outcome, Priced, Signed, Sum, Win, Window,
};
use crate::flag::Silence;
use crate::method::{self, Method};
use crate::moment::{Instant, Moment, day_of};
use crate::money::Value;
use crate::names::{Name, Names};
use crate::number::short;
use crate::party::Reference;
use crate::place;
use crate::process::{Award, Bid, Contract, Planning, Process};
use crate::status::is_over;
use crate::tender::Item;

/// Keeps what questions about many processes need.
pub fn extract(process: &Process<'_>, names: &mut Names) -> Extract {
    let tender = process.tender.as_ref();
    let (buyer, entity) = buyers(process, names);
    let class = process.items().iter().find_map(|it| it.classification.as_ref()?.id.get());
    let ground = tender.and_then(|it| it.procurement_method_details.get());
    let reason = tender.and_then(|it| it.procurement_method_rationale.get());
    let planning = process.planning.get();
    let category = tender.and_then(|it| it.main_procurement_category.get());
    Extract {
        ocid: process.ocid.get().unwrap_or_default().into(),
        buyer,
        entity,
        kato: place::district(process).and_then(|it| it.parse().ok()).unwrap_or_default(),
        method: Method::of(process),
        direct: method::is_direct(process),
        ground: named(ground, names),
        reasoned: reason.or(planning.as_ref().and_then(|it| it.rationale.get())).is_some(),
        planned: planning.as_ref().is_some_and(Planning::is_published),
        way: named(way(process).or(ground), names),
        category: named(category, names),
        outcome: outcome(process),
        day: process.day().and_then(|it| i32::try_from(it).ok()).unwrap_or(NO_DAY),
        window: window(process),
        value: sum(tender.and_then(|it| it.value.as_ref()), names),
        title: tender.and_then(|it| it.title.get()).unwrap_or_default().into(),
        class: named(class, names),
        group: named(class.map(group), names),
        need: need(process),
        contests: Contest::each(process).map(|it| bidding(&it, names)).collect(),
        failed: failed(process, names),
        wins: Contest::whole(process)
            .active_awards()
            .map(|(place, it)| win(place, it, names))
            .collect(),
        contracts: process
            .contracts
            .iter()
            .enumerate()
            .map(|(place, it)| signed(place, it, process, names))
            .collect(),
        items: items(process, names),
        n_items: n_items(process),
        contacts: contacts(process, names),
        moved: process.moved.clone(),
    }
}

/// The word of a known way to buy.
fn way(process: &Process<'_>) -> Option<&'static str> {
    Some(Method::of(process)).filter(|it| *it != Method::Other).map(Method::word)
}

/// The group of a class: the part of an ENSTRU code that is common to its kind, or the first four
/// digits of any other code.
pub(crate) fn group(class: &str) -> &str {
    let end = class.find('.').unwrap_or_else(|| class.len().min(4));
    class.get(..end).unwrap_or(class)
}

pub(super) fn named(text: Option<&str>, names: &mut Names) -> Name {
    text.map_or(Name::NONE, |it| names.of(it))
}

pub(super) fn sum(value: Option<&Value<'_>>, names: &mut Names) -> Sum {
    let minor = |it: &Value<'_>| it.amount.minor().ok().flatten().filter(|it| *it > 0);
    let read = value.and_then(|it| Some((minor(it)?, it.currency.get()?)));
    read.map_or(Sum::default(), |(minor, currency)| Sum { minor, currency: names.of(currency) })
}

pub(super) fn day(text: Option<&str>) -> i32 {
    let day = text.and_then(day_of);
    day.and_then(|it| i32::try_from(it).ok()).unwrap_or(NO_DAY)
}

fn window(process: &Process<'_>) -> Window {
    let tender = process.tender.as_ref();
    let period = tender.and_then(|it| it.tender_period.as_ref());
    Window {
        opens: period.and_then(|it| instant(it.start_date.get())),
        closes: period.and_then(|it| instant(it.end_date.get())),
        over: tender.is_some_and(|it| it.status.get().is_some_and(is_over)),
        decided: !process.awards.is_empty() || !process.contracts.is_empty(),
    }
}

fn instant(text: Option<&str>) -> Option<i64> {
    text.and_then(Moment::parse)?.instant(None).map(Instant::seconds)
}

fn outcome(process: &Process<'_>) -> Outcome {
    match process.tender.as_ref().and_then(|it| it.status.get()) {
        Some("unsuccessful") => Outcome::Unsuccessful,
        Some("complete") => Outcome::Complete,
        _ => Outcome::Open,
    }
}

/// The buyer and the organising body; where one of them is not named, a party with the role.
fn buyers(process: &Process<'_>, names: &mut Names) -> (Name, Name) {
    let entity = process.tender.as_ref().and_then(|it| it.procuring_entity.as_ref());
    let by_role = |role: &str| {
        let party = process.parties.iter().find(|it| it.roles.iter().any(|it| it.is(role)))?;
        party.id.get()
    };
    let id =
        |it: Option<&Reference<'_>>, names: &mut Names| named(it.and_then(|it| it.id.get()), names);
    let mut buyer = id(process.buyer.as_ref(), names);
    let mut entity = id(entity, names);
    if !buyer.is_some() {
        buyer = named(by_role("buyer"), names);
    }
    if !entity.is_some() {
        entity = named(by_role("procuringEntity"), names);
    }
    (if buyer.is_some() { buyer } else { entity }, entity)
}

fn bidding(contest: &Contest<'_>, names: &mut Names) -> Bidding {
    let tender = contest.process.tender.as_ref();
    let lots = tender.map_or(&[][..], |it| &it.lots);
    let place = contest.lot.and_then(|id| lots.iter().position(|it| it.id.is(id)));
    let value = match place {
        Some(nth) => lots[nth].value.as_ref(),
        None => tender.and_then(|it| it.value.as_ref()),
    };
    Bidding {
        lot: contest.lot.map(Into::into),
        place: place.map(short),
        value: sum(value, names),
        known: known(contest),
        offers: contest.bids().map(|(place, it)| offer(place, it, names)).collect(),
        winners: contest.suppliers().into_iter().map(|it| names.of(it)).collect(),
    }
}

fn known(contest: &Contest<'_>) -> Known {
    match contest.bids_known() {
        Err(Silence::Missing(&["/bids/details"])) => return Known::NoBids,
        Err(_) => return Known::BidWithoutLot,
        Ok(()) => {}
    }
    match contest.settled() {
        Ok(()) => Known::Settled,
        Err(Silence::NotApplicable("award-pending")) => Known::Pending,
        Err(Silence::Missing(_)) => Known::AwardWithoutLot,
        Err(_) => Known::NotAwarded,
    }
}

fn offer(place: usize, bid: &Bid<'_>, names: &mut Names) -> Offer {
    let price = bid.price();
    Offer {
        place: short(place),
        bidder: named(bid.tenderer_ids().next(), names),
        joint: bid.tenderer_ids().nth(1).is_some(),
        status: bid.status,
        price: price.map_or(0.0, |it| it.amount),
        currency: named(price.map(|it| it.currency), names),
        at: bid.date.get().and_then(Moment::parse).map(Moment::stated),
    }
}

fn win(place: usize, award: &Award<'_>, names: &mut Names) -> Win {
    let mut suppliers = award.suppliers.iter().filter_map(|it| it.id.get());
    let class = |it: &Item<'_>, names: &mut Names| {
        named(it.classification.as_ref().and_then(|it| it.id.get()), names)
    };
    let mut classes: Vec<Name> = award.items.iter().map(|it| class(it, names)).collect();
    classes.sort_unstable();
    classes.dedup();
    classes.retain(|it| it.is_some());
    Win {
        place: short(place),
        supplier: named(suppliers.next(), names),
        joint: suppliers.next().is_some(),
        sum: sum(award.value.as_ref(), names),
        day: day(award.date.get()),
        classes,
    }
}

fn signed(
    place: usize,
    contract: &Contract<'_>,
    process: &Process<'_>,
    names: &mut Names,
) -> Signed {
    let award = contract.award_of(process);
    let mut suppliers =
        award.iter().flat_map(|(_, it)| it.suppliers.iter()).filter_map(|it| it.id.get());
    let prepaid =
        Deal { process, nth: place, contract }.milestones("prepayment").find_map(|(nth, it)| {
            Some((sum(it.value.as_ref(), names), short(nth))).filter(|(it, _)| it.is_some())
        });
    let (prepaid, prepaid_at) = prepaid.unwrap_or_default();
    Signed {
        prepaid,
        prepaid_at,
        place: short(place),
        supplier: named(suppliers.next(), names),
        joint: suppliers.next().is_some(),
        sum: sum(contract.value.as_ref(), names),
        day: day(contract.date_signed.get()),
        terminated: matches!(contract.status.get(), Some("terminated" | "cancelled")),
        cancelled: contract.status.is("cancelled"),
    }
}

/// The items with a price. A contract repeats the items of its award, so one of the two counts; what
/// is only planned is asked about where nothing is agreed.
fn items(process: &Process<'_>, names: &mut Names) -> Vec<Priced> {
    let awards = Contest::whole(process).active_awards().map(|(nth, it)| (nth, &*it.items));
    let agreed: Vec<_> = priced(List::Awards, awards, names);
    if !agreed.is_empty() {
        return agreed;
    }
    let contracts = process.contracts.iter().enumerate().map(|(nth, it)| (nth, &*it.items));
    let signed: Vec<_> = priced(List::Contracts, contracts, names);
    if !signed.is_empty() {
        return signed;
    }
    priced(List::Tender, [(0, process.items())].into_iter(), names)
}

fn n_items(process: &Process<'_>) -> u32 {
    let agreed = process.awards.iter().map(|it| it.items.len());
    let signed = process.contracts.iter().map(|it| it.items.len());
    short(process.items().len() + agreed.chain(signed).sum::<usize>())
}

fn priced<'p>(
    list: List,
    of: impl Iterator<Item = (usize, &'p [Item<'p>])>,
    names: &mut Names,
) -> Vec<Priced> {
    let mut all = Vec::new();
    for (nth, items) in of {
        for (place, item) in items.iter().enumerate() {
            let (Some(class), Some(unit)) = (&item.classification, &item.unit) else { continue };
            let measure = unit.name.get().or(unit.id.get());
            let price = unit.value.as_ref().and_then(Value::price);
            let (Some(class), Some(unit), Some(price)) = (class.id.get(), measure, price) else {
                continue;
            };
            all.push(Priced {
                list,
                nth: short(nth),
                place: short(place),
                class: names.of(class),
                unit: names.of(unit),
                price: price.amount,
                currency: names.of(price.currency),
                quantity: item.quantity.get(),
            });
        }
    }
    all
}
