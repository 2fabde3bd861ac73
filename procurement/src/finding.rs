//! A finding: what a flag answered about one subject, with everything it saw.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The sort of subject that a flag asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grain {
    Process,
    Lot,
    Item,
    Buyer,
    ProcuringEntity,
    Tenderer,
    Pair,
}

/// The four answers of a flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// There is a question to ask.
    Flagged,
    /// Looked, and there is nothing to ask.
    Clear,
    /// The question makes no sense here; `why` says so.
    NotApplicable,
    /// The data do not suffice; `missing` names the fields.
    Insufficient,
}

/// A number of a finding: as it is compared, and as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Figure {
    /// A count.
    Whole(i64),
    /// A ratio, a percentage, a quantity.
    Real(f64),
    /// A sum in a currency.
    Money { amount: f64, currency: String },
    /// A word or a date, as published.
    Text(String),
}

/// What a flag answered about one subject. One line of the findings file is its JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The code of the flag.
    pub code: Cow<'static, str>,
    /// The version of its rule.
    pub version: u32,
    pub grain: Grain,
    /// The process, or a part of it: `{ocid}`, `{ocid}/lots/{id}`, `{ocid}/awards/0/items/2`.
    pub subject: String,
    pub ocid: String,
    pub state: State,
    /// Why the question makes no sense: the tail of a text key `flag-silent-…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Cow<'static, str>>,
    /// The missing fields by JSON pointer without list places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Cow<'static, str>>,
    /// The numbers of the question, by the names its text uses.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub numbers: BTreeMap<Cow<'static, str>, Figure>,
    /// What the measure was compared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<Figure>,
    /// How many values the threshold was drawn from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample: Option<u64>,
    /// What was read, by JSON pointer into the release.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub read: BTreeMap<String, Figure>,
    /// Where the parameter comes from: the tail of a text key `flag-source-…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

impl Grain {
    /// The word of the findings file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Process => "process",
            Self::Lot => "lot",
            Self::Item => "item",
            Self::Buyer => "buyer",
            Self::ProcuringEntity => "procuring_entity",
            Self::Tenderer => "tenderer",
            Self::Pair => "pair",
        }
    }
}

impl State {
    /// The word of the findings file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Flagged => "flagged",
            Self::Clear => "clear",
            Self::NotApplicable => "not_applicable",
            Self::Insufficient => "insufficient",
        }
    }
}

impl Finding {
    /// What the text of the question may name: its numbers, and `threshold` and `sample`.
    pub fn placeholders(&self) -> impl Iterator<Item = (&str, Cow<'_, Figure>)> {
        let numbers = self.numbers.iter().map(|(name, it)| (&**name, Cow::Borrowed(it)));
        let threshold = self.threshold.iter().map(|it| ("threshold", Cow::Borrowed(it)));
        let sample = self.sample.and_then(|it| i64::try_from(it).ok());
        numbers.chain(threshold).chain(sample.map(|it| ("sample", Cow::Owned(Figure::Whole(it)))))
    }

    /// The place of the subject within its process, as a JSON pointer or `/lots/{id}`; empty for the whole.
    pub fn place(&self) -> &str {
        self.subject.strip_prefix(&self.ocid).unwrap_or_default()
    }
}

/// The text key of a missing field: `/tender/tenderPeriod/endDate` is `flag-field-tender-tenderperiod-enddate`.
pub fn field_key(pointer: &str) -> String {
    format!("flag-field{}", pointer.to_lowercase().replace('/', "-"))
}
