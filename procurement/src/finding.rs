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
    Bid,
    Contract,
    Supplier,
    Buyer,
    ProcuringEntity,
    Tenderer,
    Pair,
    Market,
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

/// What a flag answered about one subject. One line of the findings file is its JSON; the file is
/// described in `docs/findings.md`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The code of the flag.
    pub code: Cow<'static, str>,
    /// The version of its rule.
    pub rule_version: u32,
    pub subject: About,
    /// The process of the subject; empty for an organisation, a pair or a market.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ocid: String,
    pub state: State,
    /// What was measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Figure>,
    /// What the measure was compared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<Figure>,
    /// How many values the threshold was drawn from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample: Option<u64>,
    /// The money that the question is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// The question, and what its text is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Explanation>,
    /// What was read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Read>,
    /// Where the parameter comes from: the tail of a text key `flag-source-…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Why the question makes no sense: the tail of a text key `flag-silent-…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Cow<'static, str>>,
    /// The missing fields by JSON pointer without list places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Cow<'static, str>>,
}

/// Whom an answer is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct About {
    pub kind: Grain,
    /// `{ocid}`, `{ocid}/lots/{id}`, `{ocid}/awards/0/items/2`; the id of an organisation; the parts
    /// of a pair or a market with `~` between them.
    pub id: String,
}

/// A sum of money.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Amount {
    pub value: f64,
    pub currency: String,
}

/// A text and what it is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// The key of the text.
    pub key: Cow<'static, str>,
    /// The numbers of the question, by the names its text uses.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub arguments: BTreeMap<Cow<'static, str>, Figure>,
}

/// A field that was read, and what stood there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Read {
    /// The process, where it is not the finding's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ocid: String,
    /// The JSON pointer into the release.
    pub pointer: String,
    pub value: Figure,
}

impl Grain {
    /// Whether its subjects are a process or parts of one.
    pub fn is_of_process(self) -> bool {
        matches!(self, Self::Process | Self::Lot | Self::Item | Self::Bid | Self::Contract)
    }

    /// The word of the findings file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Process => "process",
            Self::Lot => "lot",
            Self::Item => "item",
            Self::Bid => "bid",
            Self::Contract => "contract",
            Self::Supplier => "supplier",
            Self::Buyer => "buyer",
            Self::ProcuringEntity => "procuring_entity",
            Self::Tenderer => "tenderer",
            Self::Pair => "pair",
            Self::Market => "market",
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
    /// The numbers of the question, by name.
    pub fn numbers(&self) -> impl Iterator<Item = (&str, &Figure)> {
        let all = self.explanation.iter().flat_map(|it| &it.arguments);
        all.map(|(name, it)| (&**name, it))
    }

    /// A number of the question.
    pub fn number(&self, name: &str) -> Option<&Figure> {
        self.explanation.as_ref()?.arguments.get(name)
    }

    /// What the text of the question may name: its numbers, and `threshold` and `sample`.
    pub fn placeholders(&self) -> impl Iterator<Item = (&str, Cow<'_, Figure>)> {
        let numbers = self.numbers().map(|(name, it)| (name, Cow::Borrowed(it)));
        let threshold = self.threshold.iter().map(|it| ("threshold", Cow::Borrowed(it)));
        let sample = self.sample.and_then(|it| i64::try_from(it).ok());
        numbers.chain(threshold).chain(sample.map(|it| ("sample", Cow::Owned(Figure::Whole(it)))))
    }

    /// The place of the subject within its process, as a JSON pointer or `/lots/{id}`; empty for the whole.
    pub fn place(&self) -> &str {
        self.subject.id.strip_prefix(&self.ocid).unwrap_or_default()
    }
}

/// The text key of a missing field: `/tender/tenderPeriod/endDate` is `flag-field-tender-tenderperiod-enddate`.
pub fn field_key(pointer: &str) -> String {
    format!("flag-field{}", pointer.to_lowercase().replace('/', "-"))
}
