//! The tender of a process: what is asked for, in which lots, and until when.

use serde::Deserialize;

use crate::field::{Later, Many, Text};
use crate::money::{Amount, Value};
use crate::party::{Address, Reference};

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Tender<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow)]
    pub title: Text<'a>,
    #[serde(borrow)]
    pub description: Text<'a>,
    #[serde(borrow)]
    pub status: Text<'a>,
    #[serde(borrow)]
    pub date_published: Text<'a>,
    #[serde(borrow)]
    pub procurement_method: Text<'a>,
    #[serde(borrow)]
    pub procurement_method_details: Text<'a>,
    #[serde(borrow)]
    pub procurement_method_rationale: Text<'a>,
    #[serde(borrow)]
    pub main_procurement_category: Text<'a>,
    #[serde(borrow)]
    pub value: Option<Value<'a>>,
    #[serde(borrow)]
    pub tender_period: Option<Period<'a>>,
    #[serde(borrow)]
    pub enquiry_period: Option<Period<'a>>,
    #[serde(borrow)]
    pub award_period: Option<Period<'a>>,
    #[serde(borrow)]
    pub contract_period: Option<Period<'a>>,
    #[serde(borrow)]
    pub procuring_entity: Option<Reference<'a>>,
    pub number_of_tenderers: Amount,
    #[serde(borrow)]
    pub tenderers: Many<Reference<'a>>,
    #[serde(borrow)]
    pub lots: Many<Lot<'a>>,
    #[serde(borrow)]
    pub items: Many<Item<'a>>,
    #[serde(borrow)]
    pub amendments: Many<Amendment<'a>>,
    /// Of OCDS 1.0; it is put among the others.
    #[serde(borrow)]
    pub(crate) amendment: Later<'a, Option<Amendment<'a>>>,
    #[serde(borrow)]
    pub documents: Later<'a, Many<Document<'a>>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Period<'a> {
    #[serde(borrow)]
    pub start_date: Text<'a>,
    #[serde(borrow)]
    pub end_date: Text<'a>,
    pub duration_in_days: Amount,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Lot<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow)]
    pub title: Text<'a>,
    #[serde(borrow)]
    pub description: Text<'a>,
    #[serde(borrow)]
    pub status: Text<'a>,
    #[serde(borrow)]
    pub value: Option<Value<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Item<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow)]
    pub description: Text<'a>,
    #[serde(borrow)]
    pub classification: Option<Classification<'a>>,
    #[serde(borrow)]
    pub unit: Option<Unit<'a>>,
    pub quantity: Amount,
    #[serde(borrow)]
    pub related_lot: Text<'a>,
    #[serde(borrow)]
    pub delivery_address: Later<'a, Option<Address<'a>>>,
    #[serde(borrow)]
    pub delivery_addresses: Later<'a, Many<Address<'a>>>,
    #[serde(borrow)]
    pub delivery_location: Later<'a, Option<Location<'a>>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Classification<'a> {
    #[serde(borrow)]
    pub scheme: Text<'a>,
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow)]
    pub description: Text<'a>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Unit<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow)]
    pub name: Text<'a>,
    #[serde(borrow)]
    pub value: Option<Value<'a>>,
}

/// A place by the register that numbers it (the location extension of OCDS).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Location<'a> {
    #[serde(borrow)]
    pub description: Text<'a>,
    #[serde(borrow)]
    pub gazetteer: Option<Gazetteer<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Gazetteer<'a> {
    #[serde(borrow)]
    pub identifiers: Many<Text<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Amendment<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    /// What the contract is worth after it: an extension.
    #[serde(borrow)]
    pub value: Option<Value<'a>>,
    #[serde(borrow)]
    pub date: Text<'a>,
    #[serde(borrow)]
    pub description: Text<'a>,
    #[serde(borrow)]
    pub rationale: Text<'a>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Budget<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow)]
    pub description: Text<'a>,
    #[serde(borrow)]
    pub amount: Option<Value<'a>>,
}

impl Budget<'_> {
    /// Whether anything is told of it.
    pub fn is_published(&self) -> bool {
        self.amount.is_some() || [&self.id, &self.description].iter().any(|it| it.get().is_some())
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Document<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow)]
    pub document_type: Text<'a>,
    #[serde(borrow)]
    pub title: Text<'a>,
    #[serde(borrow)]
    pub url: Text<'a>,
    #[serde(borrow)]
    pub date_published: Text<'a>,
    #[serde(borrow)]
    pub format: Text<'a>,
}
