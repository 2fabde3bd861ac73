//! A contracting process as published (OCDS 1.1), borrowed from its line.

use std::sync::OnceLock;

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::alternatives::Moved;
use crate::extract::contacts::Marks;
use crate::field::{Later, Many, Presence, Text};
use crate::method::Method;
use crate::moment::day_of;
use crate::money::{Price, Value};
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
    /// The fields that stand elsewhere than the standard says.
    #[serde(skip)]
    pub(crate) moved: Moved,
    #[serde(skip)]
    pub(crate) marks: OnceLock<Vec<Marks>>,
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
    /// The way to buy that was planned: an extension, as plan points in Kazakhstan name it.
    #[serde(borrow, rename = "procurementMethodDetails")]
    pub method_details: Text<'a>,
    #[serde(borrow)]
    pub budget: Option<Budget<'a>>,
    /// What is planned to be bought: an extension, the plan points themselves.
    pub items: Many<IgnoredAny>,
    #[serde(borrow)]
    pub documents: Later<'a, Many<Document<'a>>>,
}

#[derive(Debug, Default)]
pub struct Bids<'a> {
    pub details: Many<Bid<'a>>,
    /// Whether the list stands where the object with its details belongs.
    pub(crate) is_list: bool,
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
    #[serde(borrow)]
    pub description: Text<'a>,
    pub status: AwardStatus,
    #[serde(borrow)]
    pub date: Text<'a>,
    #[serde(borrow)]
    pub value: Option<Value<'a>>,
    #[serde(borrow)]
    pub suppliers: Many<Reference<'a>>,
    /// Not of the standard; the suppliers are put into their place.
    #[serde(borrow)]
    pub(crate) supplier: Many<Reference<'a>>,
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
    pub description: Text<'a>,
    #[serde(borrow)]
    pub status: Text<'a>,
    #[serde(borrow)]
    pub period: Option<Period<'a>>,
    #[serde(borrow)]
    pub value: Option<Value<'a>>,
    /// With the tax, where `value` is without it: an extension, as the treasury pays with the tax.
    #[serde(borrow, rename = "valueWithVAT")]
    pub value_with_vat: Option<Value<'a>>,
    #[serde(borrow)]
    pub date_signed: Text<'a>,
    #[serde(borrow)]
    pub items: Many<Item<'a>>,
    #[serde(borrow)]
    pub amendments: Many<Amendment<'a>>,
    /// Of OCDS 1.0; it is put among the others.
    #[serde(borrow)]
    pub(crate) amendment: Later<'a, Option<Amendment<'a>>>,
    #[serde(borrow)]
    pub implementation: Option<Implementation<'a>>,
    #[serde(borrow)]
    pub documents: Later<'a, Many<Document<'a>>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Implementation<'a> {
    /// No list says nothing of payments; an empty one says that there are none.
    #[serde(borrow)]
    pub transactions: Option<Many<Transaction<'a>>>,
    #[serde(borrow)]
    pub milestones: Option<Many<Milestone<'a>>>,
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
    #[serde(borrow, rename = "type")]
    pub kind: Text<'a>,
    /// `act` of what was delivered, `prepayment`.
    #[serde(borrow)]
    pub code: Text<'a>,
    #[serde(borrow)]
    pub value: Option<Value<'a>>,
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
    /// Of OCDS 1.0; it is put in the place of the value.
    #[serde(borrow)]
    pub(crate) amount: Later<'a, Option<Value<'a>>>,
    #[serde(borrow)]
    pub payee: Option<Reference<'a>>,
}

impl<'a> Process<'a> {
    /// The day that it began, as published, counted from 1970: the period's first, else the
    /// publication's, else the release's.
    pub fn day(&self) -> Option<i64> {
        let tender = self.tender.as_ref();
        let period = tender.and_then(|it| it.tender_period.as_ref());
        let texts = [
            period.and_then(|it| it.start_date.get()),
            tender.and_then(|it| it.date_published.get()),
            self.date.get(),
        ];
        texts.into_iter().flatten().find_map(day_of)
    }

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

impl Planning<'_> {
    /// Whether anything is published of it: a plan point, a budget or a document.
    pub fn is_published(&self) -> bool {
        let budget = self.budget.as_ref().is_some_and(Budget::is_published);
        let point = !self.items.is_empty() || self.method_details.get().is_some();
        budget || point || !self.documents.get().is_empty()
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

impl<'a> Contract<'a> {
    /// The award it carries out, with its place: the one it names, or the only one in force.
    pub fn award_of<'p>(&self, process: &'p Process<'a>) -> Option<(usize, &'p Award<'a>)> {
        let all = || process.awards.iter().enumerate();
        if let Some(id) = self.award_id.get() {
            return all().find(|(_, it)| it.id.is(id));
        }
        let mut active = all().filter(|(_, it)| it.is_active());
        active.next().filter(|_| active.next().is_none())
    }
}

impl Award<'_> {
    /// In force.
    pub fn is_active(&self) -> bool {
        self.status == AwardStatus::Active
    }
}
