//! The shape of a release: required fields, types and closed lists.

pub(super) struct Shape {
    pub(super) required: &'static [&'static str],
    pub(super) fields: &'static [(&'static str, Type)],
}

pub(super) enum Type {
    Text,
    /// A text or a whole number.
    Id,
    Number,
    Integer,
    DateTime,
    Uri,
    Currency,
    Ocid,
    Code(&'static [&'static str]),
    Codes(&'static [&'static str]),
    Texts,
    One(&'static Shape),
    Many(&'static Shape),
}

use Type::{
    Code, Codes, Currency, DateTime, Id, Integer, Many, Number, Ocid, One, Text, Texts, Uri,
};

const TAGS: &[&str] = &[
    "planning",
    "planningUpdate",
    "tender",
    "tenderAmendment",
    "tenderUpdate",
    "tenderCancellation",
    "award",
    "awardUpdate",
    "awardCancellation",
    "contract",
    "contractUpdate",
    "contractAmendment",
    "implementation",
    "implementationUpdate",
    "contractTermination",
    "compiled",
];
const TENDER_STATUS: &[&str] =
    &["planning", "planned", "active", "cancelled", "unsuccessful", "complete", "withdrawn"];
const METHODS: &[&str] = &["open", "selective", "limited", "direct"];
const CATEGORIES: &[&str] = &["goods", "works", "services"];
const BID_STATUS: &[&str] = &["invited", "pending", "valid", "disqualified", "withdrawn"];
const AWARD_STATUS: &[&str] = &["pending", "active", "cancelled", "unsuccessful"];
const CONTRACT_STATUS: &[&str] = &["pending", "active", "cancelled", "terminated"];
const MILESTONE_STATUS: &[&str] = &["scheduled", "met", "notMet", "partiallyMet"];

pub(super) static RELEASE: Shape = Shape {
    required: &["ocid", "id", "date", "tag", "initiationType"],
    fields: &[
        ("ocid", Ocid),
        ("id", Text),
        ("date", DateTime),
        ("tag", Codes(TAGS)),
        ("initiationType", Code(&["tender"])),
        ("language", Text),
        ("parties", Many(&PARTY)),
        ("buyer", One(&REFERENCE)),
        ("planning", One(&PLANNING)),
        ("tender", One(&TENDER)),
        ("bids", One(&BIDS)),
        ("awards", Many(&AWARD)),
        ("contracts", Many(&CONTRACT)),
    ],
};

static PARTY: Shape = Shape {
    required: &["id"],
    fields: &[
        ("id", Text),
        ("name", Text),
        ("identifier", One(&IDENTIFIER)),
        ("additionalIdentifiers", Many(&IDENTIFIER)),
        ("address", One(&ADDRESS)),
        ("contactPoint", One(&CONTACT)),
        ("roles", Texts),
    ],
};

static REFERENCE: Shape = Shape { required: &[], fields: &[("id", Id), ("name", Text)] };

static IDENTIFIER: Shape = Shape {
    required: &[],
    fields: &[("scheme", Text), ("id", Id), ("legalName", Text), ("uri", Uri)],
};

static ADDRESS: Shape = Shape {
    required: &[],
    fields: &[
        ("streetAddress", Text),
        ("locality", Text),
        ("region", Text),
        ("postalCode", Text),
        ("countryName", Text),
    ],
};

static CONTACT: Shape = Shape {
    required: &[],
    fields: &[
        ("name", Text),
        ("email", Text),
        ("telephone", Text),
        ("faxNumber", Text),
        ("url", Uri),
    ],
};

static PLANNING: Shape = Shape {
    required: &[],
    fields: &[
        ("rationale", Text),
        ("budget", One(&BUDGET)),
        ("documents", Many(&DOCUMENT)),
        ("milestones", Many(&MILESTONE)),
        ("items", Many(&ITEM)),
    ],
};

static BUDGET: Shape = Shape {
    required: &[],
    fields: &[
        ("id", Id),
        ("description", Text),
        ("amount", One(&VALUE)),
        ("project", Text),
        ("projectID", Id),
        ("uri", Uri),
    ],
};

static TENDER: Shape = Shape {
    required: &["id"],
    fields: &[
        ("id", Id),
        ("title", Text),
        ("description", Text),
        ("status", Code(TENDER_STATUS)),
        ("procuringEntity", One(&REFERENCE)),
        ("items", Many(&ITEM)),
        ("lots", Many(&LOT)),
        ("value", One(&VALUE)),
        ("minValue", One(&VALUE)),
        ("procurementMethod", Code(METHODS)),
        ("procurementMethodDetails", Text),
        ("procurementMethodRationale", Text),
        ("mainProcurementCategory", Code(CATEGORIES)),
        ("additionalProcurementCategories", Texts),
        ("awardCriteria", Text),
        ("submissionMethod", Texts),
        ("tenderPeriod", One(&PERIOD)),
        ("enquiryPeriod", One(&PERIOD)),
        ("awardPeriod", One(&PERIOD)),
        ("contractPeriod", One(&PERIOD)),
        ("numberOfTenderers", Integer),
        ("tenderers", Many(&REFERENCE)),
        ("documents", Many(&DOCUMENT)),
        ("milestones", Many(&MILESTONE)),
        ("amendments", Many(&AMENDMENT)),
    ],
};

static LOT: Shape = Shape {
    required: &["id"],
    fields: &[
        ("id", Text),
        ("title", Text),
        ("description", Text),
        ("status", Code(TENDER_STATUS)),
        ("value", One(&VALUE)),
        ("contractPeriod", One(&PERIOD)),
    ],
};

static ITEM: Shape = Shape {
    required: &["id"],
    fields: &[
        ("id", Id),
        ("description", Text),
        ("classification", One(&CLASSIFICATION)),
        ("additionalClassifications", Many(&CLASSIFICATION)),
        ("quantity", Number),
        ("unit", One(&UNIT)),
        ("relatedLot", Text),
        ("deliveryAddress", One(&ADDRESS)),
        ("deliveryAddresses", Many(&ADDRESS)),
        ("deliveryLocation", One(&LOCATION)),
    ],
};

static CLASSIFICATION: Shape = Shape {
    required: &[],
    fields: &[("scheme", Text), ("id", Id), ("description", Text), ("uri", Uri)],
};

static UNIT: Shape = Shape {
    required: &[],
    fields: &[("scheme", Text), ("id", Text), ("name", Text), ("value", One(&VALUE)), ("uri", Uri)],
};

static LOCATION: Shape = Shape {
    required: &[],
    fields: &[("description", Text), ("gazetteer", One(&GAZETTEER)), ("uri", Uri)],
};

static GAZETTEER: Shape =
    Shape { required: &[], fields: &[("scheme", Text), ("identifiers", Texts)] };

static VALUE: Shape =
    Shape { required: &[], fields: &[("amount", Number), ("currency", Currency)] };

static PERIOD: Shape = Shape {
    required: &[],
    fields: &[
        ("startDate", DateTime),
        ("endDate", DateTime),
        ("maxExtentDate", DateTime),
        ("durationInDays", Integer),
    ],
};

static BIDS: Shape = Shape { required: &[], fields: &[("details", Many(&BID))] };

static BID: Shape = Shape {
    required: &["id"],
    fields: &[
        ("id", Id),
        ("date", DateTime),
        ("status", Code(BID_STATUS)),
        ("tenderers", Many(&REFERENCE)),
        ("value", One(&VALUE)),
        ("documents", Many(&DOCUMENT)),
        ("relatedLots", Texts),
    ],
};

static AWARD: Shape = Shape {
    required: &["id"],
    fields: &[
        ("id", Id),
        ("title", Text),
        ("description", Text),
        ("status", Code(AWARD_STATUS)),
        ("date", DateTime),
        ("value", One(&VALUE)),
        ("suppliers", Many(&REFERENCE)),
        ("items", Many(&ITEM)),
        ("contractPeriod", One(&PERIOD)),
        ("documents", Many(&DOCUMENT)),
        ("amendments", Many(&AMENDMENT)),
        ("relatedLots", Texts),
    ],
};

static CONTRACT: Shape = Shape {
    required: &["id", "awardID"],
    fields: &[
        ("id", Id),
        ("awardID", Id),
        ("title", Text),
        ("description", Text),
        ("status", Code(CONTRACT_STATUS)),
        ("period", One(&PERIOD)),
        ("value", One(&VALUE)),
        ("items", Many(&ITEM)),
        ("dateSigned", DateTime),
        ("documents", Many(&DOCUMENT)),
        ("implementation", One(&IMPLEMENTATION)),
        ("milestones", Many(&MILESTONE)),
        ("amendments", Many(&AMENDMENT)),
        ("relatedLots", Texts),
    ],
};

static IMPLEMENTATION: Shape = Shape {
    required: &[],
    fields: &[
        ("transactions", Many(&TRANSACTION)),
        ("milestones", Many(&MILESTONE)),
        ("documents", Many(&DOCUMENT)),
    ],
};

static TRANSACTION: Shape = Shape {
    required: &["id"],
    fields: &[
        ("id", Id),
        ("source", Uri),
        ("date", DateTime),
        ("value", One(&VALUE)),
        ("payer", One(&REFERENCE)),
        ("payee", One(&REFERENCE)),
        ("uri", Uri),
    ],
};

static MILESTONE: Shape = Shape {
    required: &["id"],
    fields: &[
        ("id", Id),
        ("title", Text),
        ("type", Text),
        ("description", Text),
        ("code", Text),
        ("dueDate", DateTime),
        ("dateMet", DateTime),
        ("dateModified", DateTime),
        ("status", Code(MILESTONE_STATUS)),
        ("value", One(&VALUE)),
    ],
};

static AMENDMENT: Shape = Shape {
    required: &[],
    fields: &[
        ("id", Text),
        ("date", DateTime),
        ("rationale", Text),
        ("description", Text),
        ("value", One(&VALUE)),
        ("period", One(&PERIOD)),
    ],
};

static DOCUMENT: Shape = Shape {
    required: &["id"],
    fields: &[
        ("id", Id),
        ("documentType", Text),
        ("title", Text),
        ("description", Text),
        ("url", Uri),
        ("datePublished", DateTime),
        ("dateModified", DateTime),
        ("format", Text),
        ("language", Text),
    ],
};
