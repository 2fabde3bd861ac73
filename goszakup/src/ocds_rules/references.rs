//! What a schema cannot say: ids are unique, and what is referred to is there.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::{Fault, Rule};

/// The lists of a release whose things have ids; `*` stands for each thing of a list.
const LISTS: &[&str] = &[
    "parties",
    "planning/items",
    "planning/documents",
    "tender/items",
    "tender/lots",
    "tender/documents",
    "tender/milestones",
    "tender/amendments",
    "tender/tenderers",
    "bids/details",
    "awards",
    "awards/*/items",
    "awards/*/suppliers",
    "contracts",
    "contracts/*/items",
    "contracts/*/amendments",
    "contracts/*/milestones",
    "contracts/*/implementation/transactions",
    "contracts/*/implementation/milestones",
];

/// Places that name a party, with the role that it then has.
const PARTIES: &[(&str, &str)] = &[
    ("buyer", "buyer"),
    ("tender/procuringEntity", "procuringEntity"),
    ("tender/tenderers/*", "tenderer"),
    ("bids/details/*/tenderers/*", "tenderer"),
    ("awards/*/suppliers/*", "supplier"),
    ("contracts/*/implementation/transactions/*/payer", "payer"),
    ("contracts/*/implementation/transactions/*/payee", "payee"),
];

/// Places that name a lot.
const LOTS: &[&str] = &[
    "tender/items/*/relatedLot",
    "bids/details/*/relatedLots/*",
    "awards/*/relatedLots/*",
    "awards/*/items/*/relatedLot",
    "contracts/*/relatedLots/*",
    "contracts/*/items/*/relatedLot",
];

pub(super) fn check(release: &Value, faults: &mut Vec<Fault>) {
    for path in LISTS {
        at(release, path, &mut |list, place| unique(list, place, faults));
    }
    let parties = ids(release, "parties/*");
    for (path, role) in PARTIES {
        at(release, path, &mut |it, place| {
            let Some(id) = it.get("id").and_then(text) else { return };
            match parties.get(&id) {
                None => faults.push(Fault { at: place.to_owned(), rule: Rule::Party }),
                Some(party) if !has_role(party, role) => {
                    faults.push(Fault { at: place.to_owned(), rule: Rule::Role(role) });
                }
                Some(_) => {}
            }
        });
    }
    let lots = ids(release, "tender/lots/*");
    for path in LOTS {
        named(release, path, &lots, Rule::Lot, faults);
    }
    let awards = ids(release, "awards/*");
    named(release, "contracts/*/awardID", &awards, Rule::Award, faults);
}

fn named(
    release: &Value,
    path: &str,
    known: &HashMap<String, &Value>,
    rule: Rule,
    faults: &mut Vec<Fault>,
) {
    at(release, path, &mut |it, place| {
        if text(it).is_some_and(|it| !known.contains_key(&it)) {
            faults.push(Fault { at: place.to_owned(), rule });
        }
    });
}

fn unique(list: &Value, place: &str, faults: &mut Vec<Fault>) {
    let mut seen = BTreeSet::new();
    for (number, it) in list.as_array().into_iter().flatten().enumerate() {
        if it.get("id").and_then(text).is_some_and(|it| !seen.insert(it)) {
            faults.push(Fault { at: format!("{place}/{number}"), rule: Rule::Unique });
        }
    }
}

fn ids<'v>(release: &'v Value, path: &str) -> HashMap<String, &'v Value> {
    let mut ids = HashMap::new();
    at(release, path, &mut |it, _| {
        if let Some(id) = it.get("id").and_then(text) {
            ids.insert(id, it);
        }
    });
    ids
}

fn has_role(party: &Value, role: &str) -> bool {
    party.get("roles").and_then(Value::as_array).is_some_and(|it| it.iter().any(|it| it == role))
}

/// An id is the same as a text and as a number.
fn text(id: &Value) -> Option<String> {
    match id {
        Value::String(it) => Some(it.clone()),
        Value::Number(it) => Some(it.to_string()),
        _ => None,
    }
}

/// Visits every value at a path.
fn at<'v>(value: &'v Value, path: &str, visit: &mut impl FnMut(&'v Value, &str)) {
    walk(value, path, "", visit);
}

fn walk<'v>(value: &'v Value, path: &str, place: &str, visit: &mut dyn FnMut(&'v Value, &str)) {
    let (step, rest) = path.split_once('/').unwrap_or((path, ""));
    if step.is_empty() {
        return visit(value, place);
    }
    if step == "*" {
        for (number, it) in value.as_array().into_iter().flatten().enumerate() {
            walk(it, rest, &format!("{place}/{number}"), visit);
        }
    } else if let Some(it) = value.get(step) {
        walk(it, rest, &format!("{place}/{step}"), visit);
    }
}
