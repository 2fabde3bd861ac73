//! OCDS 1.1 as it is written here: the fields in this order, empty ones left out.
//!
//! Beyond the standard and its extensions for lots, bids and locations stand: `statusDetails`;
//! `planning.items` and `planning.procurementMethodDetails`; `amendments[].value` and `.period`, the
//! state after an amendment; `milestones[].value`; and `contracts[].valueWithVAT`, as the treasury
//! pays with the tax while plans, lots, bids and `value` are without it.

use serde::Serialize;

use crate::amount::Tiyn;
use crate::time::Moment;

macro_rules! object {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, Serialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $($(#[$field_doc])* #[serde(skip_serializing_if = "Empty::is_empty")] pub $field: $type,)*
        }
    };
}

/// What is left out when it holds nothing.
trait Empty {
    fn is_empty(&self) -> bool;
}

impl<T> Empty for Option<T> {
    fn is_empty(&self) -> bool {
        self.is_none()
    }
}

impl<T> Empty for Vec<T> {
    fn is_empty(&self) -> bool {
        Vec::is_empty(self)
    }
}

impl Empty for String {
    fn is_empty(&self) -> bool {
        String::is_empty(self)
    }
}

object! {
    /// A compiled release.
    Release {
        ocid: String,
        id: String,
        date: Option<Moment>,
        tag: Vec<&'static str>,
        initiation_type: &'static str,
        language: &'static str,
        parties: Vec<Party>,
        buyer: Option<Reference>,
        planning: Option<Planning>,
        tender: Option<Tender>,
        bids: Option<Bids>,
        awards: Vec<Award>,
        contracts: Vec<Contract>,
    }
}

impl Empty for &str {
    fn is_empty(&self) -> bool {
        str::is_empty(self)
    }
}

object! {
    Party {
        id: String,
        name: Option<String>,
        #[serde(rename = "name_kk")]
        name_kk: Option<String>,
        identifier: Option<Identifier>,
        additional_identifiers: Vec<Identifier>,
        address: Option<Address>,
        contact_point: Option<ContactPoint>,
        roles: Vec<&'static str>,
    }
}

object! {
    Reference { id: String, name: Option<String>, }
}

object! {
    Identifier { scheme: &'static str, id: String, legal_name: Option<String>, }
}

object! {
    Address {
        street_address: Option<String>,
        /// The code of the place (KATO).
        region: Option<String>,
        country_name: &'static str,
    }
}

object! {
    ContactPoint { telephone: Option<String>, }
}

object! {
    Planning {
        rationale: Option<String>,
        budget: Option<Budget>,
        procurement_method_details: Option<String>,
        items: Vec<Item>,
    }
}

object! {
    Budget { id: Option<String>, description: Option<String>, amount: Option<Value>, }
}

object! {
    Tender {
        id: String,
        title: Option<String>,
        #[serde(rename = "title_kk")]
        title_kk: Option<String>,
        status: Option<&'static str>,
        status_details: Option<String>,
        procuring_entity: Option<Reference>,
        date_published: Option<Moment>,
        procurement_method: Option<&'static str>,
        procurement_method_details: Option<String>,
        procurement_method_rationale: Option<String>,
        main_procurement_category: Option<&'static str>,
        value: Option<Value>,
        enquiry_period: Option<Period>,
        tender_period: Option<Period>,
        award_period: Option<Period>,
        number_of_tenderers: Option<usize>,
        tenderers: Vec<Reference>,
        lots: Vec<Lot>,
        items: Vec<Item>,
    }
}

object! {
    Lot {
        id: String,
        title: Option<String>,
        #[serde(rename = "title_kk")]
        title_kk: Option<String>,
        description: Option<String>,
        #[serde(rename = "description_kk")]
        description_kk: Option<String>,
        status: Option<&'static str>,
        status_details: Option<String>,
        value: Option<Value>,
    }
}

object! {
    Item {
        id: String,
        description: Option<String>,
        #[serde(rename = "description_kk")]
        description_kk: Option<String>,
        classification: Option<Classification>,
        quantity: Option<serde_json::Number>,
        unit: Option<Unit>,
        related_lot: Option<String>,
        delivery_addresses: Vec<Address>,
        delivery_location: Option<Location>,
    }
}

object! {
    Classification { scheme: &'static str, id: String, description: Option<String>, }
}

object! {
    Unit { scheme: &'static str, id: Option<String>, name: Option<String>, value: Option<Value>, }
}

object! {
    Location { gazetteer: Option<Gazetteer>, }
}

object! {
    Gazetteer { scheme: &'static str, identifiers: Vec<String>, }
}

object! {
    Value { amount: Option<Tiyn>, currency: String, }
}

object! {
    Period { start_date: Option<Moment>, end_date: Option<Moment>, }
}

object! {
    Bids { details: Vec<Bid>, }
}

object! {
    Bid {
        id: String,
        date: Option<Moment>,
        status: Option<&'static str>,
        status_details: Option<String>,
        tenderers: Vec<Reference>,
        value: Option<Value>,
        related_lots: Vec<String>,
    }
}

object! {
    Award {
        id: String,
        title: Option<String>,
        status: Option<&'static str>,
        date: Option<Moment>,
        value: Option<Value>,
        suppliers: Vec<Reference>,
        items: Vec<Item>,
        contract_period: Option<Period>,
        related_lots: Vec<String>,
    }
}

object! {
    Contract {
        id: String,
        #[serde(rename = "awardID")]
        award_id: String,
        title: Option<String>,
        description: Option<String>,
        #[serde(rename = "description_kk")]
        description_kk: Option<String>,
        status: Option<&'static str>,
        status_details: Option<String>,
        period: Option<Period>,
        value: Option<Value>,
        #[serde(rename = "valueWithVAT")]
        value_with_vat: Option<Value>,
        items: Vec<Item>,
        date_signed: Option<Moment>,
        related_lots: Vec<String>,
        implementation: Option<Implementation>,
        amendments: Vec<Amendment>,
    }
}

object! {
    Amendment {
        id: String,
        date: Option<Moment>,
        description: Option<String>,
        value: Option<Value>,
        period: Option<Period>,
    }
}

object! {
    Implementation { transactions: Vec<Transaction>, milestones: Vec<Milestone>, }
}

object! {
    Transaction {
        id: String,
        date: Option<Moment>,
        value: Option<Value>,
        payer: Option<Reference>,
        payee: Option<Reference>,
    }
}

object! {
    Milestone {
        id: String,
        title: Option<String>,
        #[serde(rename = "type")]
        kind: &'static str,
        code: &'static str,
        due_date: Option<Moment>,
        date_met: Option<Moment>,
        status: Option<&'static str>,
        value: Option<Value>,
    }
}
