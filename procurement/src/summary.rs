//! The short facts of a process: what a list and a page show, owned, ready to be stored.

use serde::{Deserialize, Serialize};

use crate::field::Text;
use crate::method::Method;
use crate::moment::Stated;
use crate::money::{Money, Value};
use crate::organisation::Organisation;
use crate::place;
use crate::process::{Award, Bid, Contract, Process};
use crate::tender::{Document, Item, Lot};

/// What is asked for, by whom, for how much, until when, and what came of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    pub ocid: String,
    pub title: Option<String>,
    pub description: Option<String>,
    pub buyer: Option<Organisation>,
    pub procuring_entity: Option<Organisation>,
    /// Nine digits of KATO, where the release names such a place.
    pub district: Option<String>,
    /// The address of delivery, or of the buyer, on one line.
    pub address: Option<String>,
    pub method: Method,
    /// The way of buying in the words of the publisher.
    pub method_details: Option<String>,
    /// `goods`, `works` or `services`, as published.
    pub category: Option<String>,
    /// The status of the tender, as published.
    pub status: Option<String>,
    pub value: Option<Money>,
    pub published: Option<Stated>,
    pub opens: Option<Stated>,
    pub closes: Option<Stated>,
    pub lots: Vec<LotFacts>,
    pub items: Vec<ItemFacts>,
    /// How many bids were handed in, if anything says so.
    pub bid_count: Option<u64>,
    pub bids: Vec<BidFacts>,
    pub awards: Vec<AwardFacts>,
    pub contracts: Vec<ContractFacts>,
    pub documents: Vec<DocumentFacts>,
}

/// A part of what is asked for that has a winner of its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LotFacts {
    pub id: Option<String>,
    pub title: Option<String>,
    pub description: Option<String>,
    pub status: Option<String>,
    pub value: Option<Money>,
}

/// A thing or a service, how much of it, and the price of one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ItemFacts {
    pub id: Option<String>,
    pub description: Option<String>,
    pub scheme: Option<String>,
    pub class: Option<String>,
    pub class_name: Option<String>,
    pub quantity: Option<f64>,
    pub unit: Option<String>,
    pub unit_price: Option<Money>,
    pub lot: Option<String>,
}

/// A bid. Withdrawn ones and bare invitations are here too, with their status.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BidFacts {
    pub id: Option<String>,
    pub status: String,
    pub date: Option<Stated>,
    pub value: Option<Money>,
    pub tenderers: Vec<Organisation>,
    pub lots: Vec<String>,
}

/// A decision for a supplier.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AwardFacts {
    pub id: Option<String>,
    pub title: Option<String>,
    pub status: String,
    pub date: Option<Stated>,
    pub value: Option<Money>,
    pub suppliers: Vec<Organisation>,
    pub items: Vec<ItemFacts>,
    pub lots: Vec<String>,
}

/// What was signed, and how far it went.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContractFacts {
    pub id: Option<String>,
    pub award: Option<String>,
    pub title: Option<String>,
    pub status: Option<String>,
    pub signed: Option<Stated>,
    pub starts: Option<Stated>,
    pub ends: Option<Stated>,
    pub value: Option<Money>,
    pub items: Vec<ItemFacts>,
    pub amendments: u64,
    pub payments: u64,
    pub milestones: u64,
}

/// A page or a file of the publisher; only web addresses are kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DocumentFacts {
    pub title: Option<String>,
    pub kind: Option<String>,
    pub url: String,
}

impl Summary {
    /// The facts of a process.
    pub fn of(process: &Process<'_>) -> Self {
        let about = Self {
            ocid: process.ocid.owned().unwrap_or_default(),
            buyer: process.buyer.as_ref().and_then(|it| Organisation::of(it, process)),
            district: place::district(process),
            address: place::address(process),
            method: Method::of(process),
            bid_count: process.bid_count(),
            bids: process.bids().iter().map(|it| bid(it, process)).collect(),
            awards: process.awards.iter().map(|it| award(it, process)).collect(),
            contracts: process.contracts.iter().map(contract).collect(),
            ..asked(process)
        };
        Self { buyer: about.buyer.or_else(|| Organisation::with_role("buyer", process)), ..about }
    }

    /// The buyer, or who buys on its behalf.
    pub fn customer(&self) -> Option<&Organisation> {
        self.buyer.as_ref().or(self.procuring_entity.as_ref())
    }

    /// The lot of this id.
    pub fn lot(&self, id: &str) -> Option<&LotFacts> {
        self.lots.iter().find(|it| it.id.as_deref() == Some(id))
    }

    /// The items of a lot.
    pub fn items_of<'s>(&'s self, lot: &'s str) -> impl Iterator<Item = &'s ItemFacts> {
        self.items.iter().filter(move |it| it.lot.as_deref() == Some(lot))
    }

    /// The address of the announcement at its source.
    pub fn source(&self) -> Option<&str> {
        let notice = |it: &&DocumentFacts| it.kind.as_deref() == Some("tenderNotice");
        self.documents.iter().find(notice).map(|it| &*it.url)
    }
}

/// What the tender says.
fn asked(process: &Process<'_>) -> Summary {
    let Some(tender) = &process.tender else { return Summary::default() };
    let period = tender.tender_period.as_ref();
    Summary {
        title: tender.title.owned(),
        // Many publishers say the title twice.
        description: tender.description.owned().filter(|it| !tender.title.is(it)),
        procuring_entity: tender
            .procuring_entity
            .as_ref()
            .and_then(|it| Organisation::of(it, process)),
        method_details: tender
            .procurement_method_details
            .owned()
            .or(tender.procurement_method.owned()),
        category: tender.main_procurement_category.owned(),
        status: tender.status.owned(),
        value: money(tender.value.as_ref()),
        published: stated(&tender.date_published).or_else(|| stated(&process.date)),
        opens: period.and_then(|it| stated(&it.start_date)),
        closes: period.and_then(|it| stated(&it.end_date)),
        lots: tender.lots.iter().map(lot).collect(),
        items: tender.items.iter().map(item).collect(),
        documents: tender.documents.get().iter().filter_map(document).collect(),
        ..Summary::default()
    }
}

fn lot(it: &Lot<'_>) -> LotFacts {
    LotFacts {
        id: it.id.owned(),
        title: it.title.owned(),
        description: it.description.owned(),
        status: it.status.owned(),
        value: money(it.value.as_ref()),
    }
}

fn item(it: &Item<'_>) -> ItemFacts {
    let (class, unit) = (it.classification.as_ref(), it.unit.as_ref());
    ItemFacts {
        id: it.id.owned(),
        description: it.description.owned(),
        scheme: class.and_then(|it| it.scheme.owned()),
        class: class.and_then(|it| it.id.owned()),
        class_name: class.and_then(|it| it.description.owned()),
        quantity: it.quantity.get(),
        unit: unit.and_then(|it| it.name.owned().or(it.id.owned())),
        unit_price: money(unit.and_then(|it| it.value.as_ref())),
        lot: it.related_lot.owned(),
    }
}

fn bid(it: &Bid<'_>, process: &Process<'_>) -> BidFacts {
    BidFacts {
        id: it.id.owned(),
        status: it.status.word().to_owned(),
        date: stated(&it.date),
        value: money(it.value.as_ref()),
        tenderers: it.tenderers.iter().filter_map(|it| Organisation::of(it, process)).collect(),
        lots: it.related_lots.iter().filter_map(Text::owned).collect(),
    }
}

fn award(it: &Award<'_>, process: &Process<'_>) -> AwardFacts {
    AwardFacts {
        id: it.id.owned(),
        title: it.title.owned(),
        status: it.status.word().to_owned(),
        date: stated(&it.date),
        value: money(it.value.as_ref()),
        suppliers: it.suppliers.iter().filter_map(|it| Organisation::of(it, process)).collect(),
        items: it.items.iter().map(item).collect(),
        lots: it.related_lots.iter().filter_map(Text::owned).collect(),
    }
}

fn contract(it: &Contract<'_>) -> ContractFacts {
    let (period, carried) = (it.period.as_ref(), it.implementation.as_ref());
    ContractFacts {
        id: it.id.owned(),
        award: it.award_id.owned(),
        title: it.title.owned(),
        status: it.status.owned(),
        signed: stated(&it.date_signed),
        starts: period.and_then(|it| stated(&it.start_date)),
        ends: period.and_then(|it| stated(&it.end_date)),
        value: money(it.value.as_ref()),
        items: it.items.iter().map(item).collect(),
        amendments: it.amendments.len() as u64,
        payments: carried.and_then(|it| it.transactions.as_ref()).map_or(0, |it| it.len() as u64),
        milestones: carried.and_then(|it| it.milestones.as_ref()).map_or(0, |it| it.len() as u64),
    }
}

fn document(it: &Document<'_>) -> Option<DocumentFacts> {
    let url = it.url.get().filter(|it| it.starts_with("https://") || it.starts_with("http://"))?;
    Some(DocumentFacts {
        title: it.title.owned(),
        kind: it.document_type.owned(),
        url: url.to_owned(),
    })
}

/// A sum beyond what can be stored stays in the original JSON only.
fn money(value: Option<&Value<'_>>) -> Option<Money> {
    value?.money().ok()?
}

fn stated(text: &Text<'_>) -> Option<Stated> {
    text.get().map(Stated::read)
}
