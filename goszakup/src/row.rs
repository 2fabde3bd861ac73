//! A row: the kept fields of one thing, merged from every page that tells of it.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::kind::Kind;
use crate::terms::without_persons;

/// Where a row was read first, by the names of the pages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Origin {
    pub(crate) page: String,
    pub(crate) index: String,
}

#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) origin: Origin,
    fields: BTreeMap<&'static str, Seen>,
}

/// A value and when its row was last changed: of two, the later holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Seen {
    stamp: String,
    text: String,
}

impl Row {
    /// Keeps what the kind keeps. A null says nothing.
    pub(crate) fn of(kind: Kind, fields: &BTreeMap<String, Value>, origin: Origin) -> Self {
        let stamp = stamp(fields);
        let kept = kind.fields().iter().filter_map(|name| {
            let text = text_of(name, fields.get(*name)?)?;
            Some((*name, Seen { stamp: stamp.clone(), text }))
        });
        Self { origin, fields: kept.collect() }
    }

    /// Adds what another page tells of the same thing; the order of pages makes no difference.
    pub(crate) fn merge(&mut self, other: Self) {
        if other.origin < self.origin {
            self.origin = other.origin;
        }
        for (name, seen) in other.fields {
            let held = self.fields.entry(name).or_insert_with(|| seen.clone());
            if name == "point_list" {
                held.text = union(&held.text, &seen.text);
            } else if *held < seen {
                *held = seen;
            }
        }
    }

    /// The text of a field, if it has one.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(|it| it.text.as_str())
    }

    /// The first field of these that has a text.
    pub(crate) fn first(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|it| self.text(it))
    }

    /// The first of these texts, fit for everybody to read.
    pub(crate) fn words(&self, names: &[&str]) -> Option<String> {
        self.first(names).map(without_persons)
    }

    /// An id; the service writes a missing one as zero, too.
    pub(crate) fn id(&self, name: &str) -> Option<&str> {
        self.text(name).filter(|it| *it != "0")
    }

    /// A list of ids.
    pub(crate) fn ids(&self, name: &str) -> impl Iterator<Item = &str> {
        let list = self.text(name).unwrap_or_default();
        list.split([',', ' ', '[', ']', '"']).filter(|it| !it.is_empty() && *it != "0")
    }

    /// Whether the service calls the row deleted.
    pub(crate) fn is_deleted(&self) -> bool {
        matches!(self.first(&["deleted", "is_deleted"]), Some("1" | "true"))
    }
}

fn stamp(fields: &BTreeMap<String, Value>) -> String {
    let names = ["last_update_date", "timestamp", "index_date"];
    let text = names.iter().find_map(|it| fields.get(*it)?.as_str()).unwrap_or_default();
    text.replace('T', " ").chars().take(19).collect()
}

/// A value as a text. The number of an organisation that came as a number has lost its zeros.
fn text_of(name: &str, value: &Value) -> Option<String> {
    let text = match value {
        Value::Null | Value::Object(_) => return None,
        Value::Bool(it) => it.to_string(),
        Value::Number(it) if is_number_of_somebody(name) => format!("{:0>12}", it.to_string()),
        Value::Number(it) => whole(&it.to_string()).to_owned(),
        Value::String(it) => it.trim().to_owned(),
        Value::Array(list) => {
            list.iter().filter_map(|it| text_of("", it)).collect::<Vec<_>>().join(",")
        }
    };
    (!text.is_empty()).then_some(text)
}

fn is_number_of_somebody(name: &str) -> bool {
    matches!(
        name,
        "bin"
            | "iin"
            | "customer_bin"
            | "org_bin"
            | "supplier_biin"
            | "subject_biin"
            | "biin_supplier"
            | "supplier_bin_iin"
    )
}

/// `12.0` and `12` are one number.
fn whole(number: &str) -> &str {
    number.strip_suffix(".0").unwrap_or(number)
}

fn union(one: &str, other: &str) -> String {
    let mut ids: Vec<&str> = one.split(',').chain(other.split(',')).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.join(",")
}
