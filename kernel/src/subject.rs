//! Subjects: what a record is about, when another capability keeps it. Features that do not know
//! each other meet here: one offers subjects by their address, another checks them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::text_column;
use crate::texts::Told;

/// A thing that can be checked, as its keeper describes it now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Subject {
    /// Its address below the language: `/procurement/ocds-…`.
    pub address: String,
    /// What people call it.
    pub title: String,
    /// KATO code of its district, or of the region.
    pub district: String,
    /// Who has to do with it.
    pub parties: Vec<Party>,
    /// `goods`, `works` or `services`, if its keeper knows.
    pub category: Option<String>,
    /// The money at stake, in tiyn.
    pub tiyn: Option<i64>,
    /// When it can no longer be changed by a question.
    pub ends_at: Option<Moment>,
    /// What the data ask about it.
    pub questions: Vec<Question>,
    /// What is bought, with prices to compare.
    pub goods: Vec<Good>,
}

/// Somebody who has to do with a subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// `buyer`, `organiser`, `bidder` or `supplier`.
    pub role: String,
    /// Its name.
    pub name: String,
    /// Its BIN, if it is known.
    pub bin: Option<String>,
}

/// A flag as others see it: a code, and the texts that ask and explain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// `R017`.
    pub code: String,
    /// The key of the sentence with the numbers.
    pub key: String,
    /// The numbers of the sentence.
    pub told: Vec<(String, Told)>,
}

/// What became of a question: whoever checks teaches whoever asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// The flag that asked.
    pub code: String,
    /// The BIN of who buys; empty if it is not known.
    pub buyer: String,
    /// Whether the question stood; nothing if that could not be told.
    pub confirmed: Option<bool>,
}

/// A thing that is bought, with its planned or agreed price.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Good {
    /// What.
    pub name: String,
    /// In which unit.
    pub unit: String,
    /// How many.
    pub quantity: Option<f64>,
    /// The price of one, in tiyn.
    pub tiyn: Option<i64>,
    /// Whether a question is about this very good.
    #[serde(default)]
    pub asked: bool,
}

impl Subject {
    /// The party that buys.
    pub fn buyer(&self) -> Option<&Party> {
        self.parties.iter().find(|it| it.role == "buyer")
    }
}

/// As it was described once: a record keeps what its people saw.
impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&serde_json::to_string(self).map_err(|_| fmt::Error)?)
    }
}

impl FromStr for Subject {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }
}

text_column!(Subject);
