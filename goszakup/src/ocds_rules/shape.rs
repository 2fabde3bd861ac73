//! The shape of a release: required fields, types and closed lists.

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::{Fault, Rule};

struct Shape {
    required: &'static [&'static str],
    fields: &'static [(&'static str, Type)],
}

enum Type {
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

static RELEASE: Shape = Shape {
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

pub(super) fn check(release: &Value, faults: &mut Vec<Fault>) {
    object(release, &RELEASE, "", faults);
}

fn object(value: &Value, shape: &Shape, at: &str, faults: &mut Vec<Fault>) {
    let Value::Object(fields) = value else {
        return fault(at, Rule::Object, faults);
    };
    for name in shape.required {
        if fields.get(*name).is_none_or(is_nothing) {
            fault(at, Rule::Required(name), faults);
        }
    }
    for (name, kind) in shape.fields {
        if let Some(value) = present(fields, name) {
            field(value, kind, &format!("{at}/{name}"), faults);
        }
    }
    translations(fields, shape, at, faults);
}

/// `title_kk` has the type of `title`.
fn translations(fields: &Map<String, Value>, shape: &Shape, at: &str, faults: &mut Vec<Fault>) {
    for (name, value) in fields {
        let of = name.rsplit_once('_').map(|(of, _)| of);
        let is_text =
            shape.fields.iter().any(|(name, kind)| Some(*name) == of && matches!(kind, Text));
        if is_text && !value.is_null() {
            field(value, &Text, &format!("{at}/{name}"), faults);
        }
    }
}

fn field(value: &Value, kind: &Type, at: &str, faults: &mut Vec<Fault>) {
    let text = value.as_str();
    match kind {
        One(shape) => object(value, shape, at, faults),
        Many(shape) => list(value, at, faults, |it, at, faults| object(it, shape, at, faults)),
        Texts => list(value, at, faults, |it, at, faults| {
            hold(it.is_string(), at, Rule::Text, faults);
        }),
        Codes(codes) => list(value, at, faults, |it, at, faults| {
            hold(it.as_str().is_some_and(|it| codes.contains(&it)), at, Rule::Code, faults);
        }),
        Text => hold(text.is_some(), at, Rule::Text, faults),
        Id => hold(text.is_some() || value.is_i64() || value.is_u64(), at, Rule::Text, faults),
        Number => hold(value.is_number(), at, Rule::Number, faults),
        Integer => hold(value.is_i64() || value.is_u64(), at, Rule::Integer, faults),
        DateTime => hold(text.is_some_and(is_date_time), at, Rule::DateTime, faults),
        Uri => hold(
            text.is_some_and(|it| it.contains(':') && !it.contains(' ')),
            at,
            Rule::Uri,
            faults,
        ),
        Currency => hold(text.is_some_and(is_currency), at, Rule::Currency, faults),
        Ocid => hold(text.is_some_and(is_ocid), at, Rule::Ocid, faults),
        Code(codes) => hold(text.is_some_and(|it| codes.contains(&it)), at, Rule::Code, faults),
    }
}

fn list(
    value: &Value,
    at: &str,
    faults: &mut Vec<Fault>,
    mut each: impl FnMut(&Value, &str, &mut Vec<Fault>),
) {
    let Value::Array(list) = value else {
        return fault(at, Rule::List, faults);
    };
    hold(!list.is_empty(), at, Rule::NotEmpty, faults);
    for (place, it) in list.iter().enumerate() {
        each(it, &format!("{at}/{place}"), faults);
    }
}

fn present<'v>(fields: &'v Map<String, Value>, name: &str) -> Option<&'v Value> {
    fields.get(name).filter(|it| !it.is_null())
}

/// A required text is not empty either.
fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_str() == Some("")
}

fn is_date_time(text: &str) -> bool {
    text.as_bytes().get(10).is_some_and(|it| matches!(it, b'T' | b't'))
        && text.parse::<Timestamp>().is_ok()
}

fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|it| it.is_ascii_uppercase())
}

fn is_ocid(text: &str) -> bool {
    let rest = text.strip_prefix("ocds-").and_then(|it| it.split_once('-'));
    rest.is_some_and(|(prefix, number)| {
        let is_prefix = prefix.len() == 6
            && prefix.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit());
        is_prefix && !number.is_empty()
    })
}

fn hold(holds: bool, at: &str, rule: Rule, faults: &mut Vec<Fault>) {
    if !holds {
        fault(at, rule, faults);
    }
}

fn fault(at: &str, rule: Rule, faults: &mut Vec<Fault>) {
    faults.push(Fault { at: at.to_owned(), rule });
}
