//! Planning: the plan points that lots and contracts were made of.

use std::collections::BTreeMap;

use crate::amount::Tiyn;
use crate::dictionary::{ADMINISTRATOR, JUSTIFICATION, METHODS, SOURCE};
use crate::items;
use crate::join::{Join, distinct, number_of};
use crate::ocds::{Budget, Planning, Value};
use crate::row::Row;

/// The plan of a purchase, if any of its plan points is known.
pub(crate) fn of<'a>(
    join: &Join<'a>,
    points: impl IntoIterator<Item = &'a Row>,
) -> Option<Planning> {
    let points: BTreeMap<_, &Row> = points.into_iter().map(|it| (number_of(it), it)).collect();
    let points: Vec<&Row> = points.into_values().collect();
    if points.is_empty() {
        return None;
    }
    let names = |dictionary: &str, fields: &[&str]| {
        distinct(
            points
                .iter()
                .filter_map(|it| join.named(it, dictionary, fields))
                .map(crate::dictionary::Named::shown),
        )
    };
    let administrators =
        points.iter().filter_map(|it| join.named(it, ADMINISTRATOR, &["ref_abp_code"]));
    let funds = distinct(administrators.map(|it| match it.name {
        Some(name) => format!("{} {name}", it.id),
        None => it.id,
    }));
    let sources = names(SOURCE, &["ref_finsource_id"]);
    let amount = Tiyn::sum(points.iter().filter_map(|it| join.amount(it, "amount")));
    let has_amount = points.iter().any(|it| it.text("amount").is_some());
    let amount = amount
        .filter(|_| has_amount)
        .map(|it| Value { amount: Some(it), currency: "KZT".to_owned() });
    let budget = Budget {
        id: joined(&distinct(codes(&points))),
        description: joined(&[funds, sources].concat()),
        amount,
    };
    let item =
        |it: &&Row| items::of_point(join, it, it.text("id").unwrap_or_default().to_owned(), None);
    Some(Planning {
        rationale: joined(&names(JUSTIFICATION, &["ref_justification_id"])),
        budget: Some(budget),
        procurement_method_details: joined(&names(METHODS, &["ref_trade_methods_id"])),
        items: points.iter().map(item).collect(),
    })
}

/// The administrators of the budget programmes.
fn codes(points: &[&Row]) -> Vec<String> {
    points.iter().filter_map(|it| it.text("ref_abp_code")).map(str::to_owned).collect()
}

fn joined(texts: &[String]) -> Option<String> {
    (!texts.is_empty()).then(|| texts.join("; "))
}
