//! A contracting process as published (OCDS 1.1), borrowed from its line.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::field::{Later, Many, Presence, Text};
use crate::method::Method;
use crate::money::{Amount, Price, Value};
use crate::party::{Party, Reference};
use crate::status::{AwardStatus, BidStatus};
use crate::tender::{Amendment, Budget, Document, Item, Period, Tender};

/// A compiled release: the state of one contracting process.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Process<'a> {
    #[serde(borrow)]
    pub ocid: Text<'a>,
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow)]
    pub date: Text<'a>,
    #[serde(borrow)]
    pub buyer: Option<Reference<'a>>,
    #[serde(borrow)]
    pub parties: Many<Party<'a>>,
    #[serde(borrow)]
    pub planning: Later<'a, Option<Planning<'a>>>,
    #[serde(borrow)]
    pub tender: Option<Tender<'a>>,
    #[serde(borrow)]
    pub bids: Option<Bids<'a>>,
    #[serde(borrow)]
    pub awards: Many<Award<'a>>,
    #[serde(borrow)]
    pub contracts: Many<Contract<'a>>,
    /// Asked for by many questions, and worked out once.
    #[serde(skip)]
    pub(crate) method: OnceLock<Method>,
    /// Signs of a package or a record, which are no releases.
    pub releases: Presence,
    pub records: Presence,
    pub compiled_release: Presence,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Planning<'a> {
    #[serde(borrow)]
    pub rationale: Text<'a>,
    #[serde(borrow)]
    pub budget: Option<Budget<'a>>,
    #[serde(borrow)]
    pub documents: Later<'a, Many<Document<'a>>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Bids<'a> {
    #[serde(borrow)]
    pub details: Many<Bid<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Bid<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    pub status: BidStatus,
    #[serde(borrow)]
    pub date: Text<'a>,
    #[serde(borrow)]
    pub value: Option<Value<'a>>,
    #[serde(borrow)]
    pub tenderers: Many<Reference<'a>>,
    #[serde(borrow)]
    pub related_lots: Many<Text<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Award<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow)]
    pub title: Text<'a>,
    pub status: AwardStatus,
    #[serde(borrow)]
    pub date: Text<'a>,
    #[serde(borrow)]
    pub value: Option<Value<'a>>,
    #[serde(borrow)]
    pub suppliers: Many<Reference<'a>>,
    #[serde(borrow)]
    pub items: Many<Item<'a>>,
    #[serde(borrow)]
    pub related_lots: Many<Text<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Contract<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow, rename = "awardID")]
    pub award_id: Text<'a>,
    #[serde(borrow)]
    pub title: Text<'a>,
    #[serde(borrow)]
    pub status: Text<'a>,
    #[serde(borrow)]
    pub period: Option<Period<'a>>,
    #[serde(borrow)]
    pub value: Option<Value<'a>>,
    #[serde(borrow)]
    pub date_signed: Text<'a>,
    #[serde(borrow)]
    pub items: Many<Item<'a>>,
    #[serde(borrow)]
    pub amendments: Many<Amendment<'a>>,
    #[serde(borrow)]
    pub implementation: Option<Implementation<'a>>,
    #[serde(borrow)]
    pub documents: Later<'a, Many<Document<'a>>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Implementation<'a> {
    #[serde(borrow)]
    pub transactions: Many<Transaction<'a>>,
    #[serde(borrow)]
    pub milestones: Many<Milestone<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Milestone<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow)]
    pub title: Text<'a>,
    #[serde(borrow)]
    pub status: Text<'a>,
    #[serde(borrow)]
    pub due_date: Text<'a>,
    #[serde(borrow)]
    pub date_met: Text<'a>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Transaction<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow)]
    pub date: Text<'a>,
    #[serde(borrow)]
    pub value: Option<Value<'a>>,
    #[serde(borrow)]
    pub payee: Option<Reference<'a>>,
}

impl<'a> Process<'a> {
    /// Called off: no flag has a question to it.
    pub fn is_cancelled(&self) -> bool {
        self.tender.as_ref().is_some_and(|it| it.status.is("cancelled"))
    }

    /// The bids, if the publisher gives any.
    pub fn bids(&self) -> &[Bid<'a>] {
        self.bids.as_ref().map_or(&[], |it| &it.details)
    }

    /// The items asked for.
    pub fn items(&self) -> &[Item<'a>] {
        self.tender.as_ref().map_or(&[], |it| &it.items)
    }

    /// How many bids were handed in, by their list or by the number published.
    pub fn bid_count(&self) -> Option<u64> {
        let submitted = self.bids().iter().filter(|it| it.is_submitted()).count() as u64;
        let number = self.tender.as_ref().and_then(|it| it.number_of_tenderers.count());
        if self.bids().is_empty() { number } else { Some(submitted) }
    }

    /// What is published of an organisation under its id.
    pub fn party(&self, id: &str) -> Option<&Party<'a>> {
        self.parties.iter().find(|it| it.id.is(id))
    }
}

impl<'a> Bid<'a> {
    /// The price asked, above zero and with its currency.
    pub fn price(&self) -> Option<Price<'_>> {
        self.value.as_ref()?.price()
    }

    /// Admitted to the comparison.
    pub fn is_valid(&self) -> bool {
        self.status == BidStatus::Valid
    }

    /// Refused.
    pub fn is_disqualified(&self) -> bool {
        self.status == BidStatus::Disqualified
    }

    /// Handed in: any known status but invited and withdrawn.
    pub fn is_submitted(&self) -> bool {
        !matches!(self.status, BidStatus::Absent | BidStatus::Invited | BidStatus::Withdrawn)
    }

    /// The ids of its tenderers; a joint bid has several.
    pub fn tenderer_ids(&self) -> impl Iterator<Item = &str> + use<'_, 'a> {
        self.tenderers.iter().filter_map(|it| it.id.get())
    }
}

impl Award<'_> {
    /// In force.
    pub fn is_active(&self) -> bool {
        self.status == AwardStatus::Active
    }
}

impl Transaction<'_> {
    /// The number paid, without its currency.
    pub fn amount(&self) -> Amount {
        self.value.as_ref().map_or(Amount::Absent, |it| it.amount)
    }
}
