//! Implementation: what was paid, accepted and due.

use std::collections::BTreeMap;

use crate::amount::Tiyn;
use crate::chain::Chain;
use crate::join::{Join, number_of};
use crate::ocds::{Implementation, Milestone, Reference, Transaction, Value};
use crate::parties::Parties;
use crate::row::Row;

/// Payments and milestones of a chain. The sides are the buyer and the supplier.
pub(crate) fn of(
    join: &Join<'_>,
    chain: &Chain<'_>,
    sides: [Option<&Reference>; 2],
    parties: &mut Parties,
) -> Option<Implementation> {
    let payments = belonging(join, chain, &join.index.payments);
    let transactions: Vec<Transaction> =
        payments.iter().map(|it| transaction(join, it, sides, parties)).collect();
    let mut milestones: Vec<Milestone> = execution(join, chain).into_iter().collect();
    milestones
        .extend(belonging(join, chain, &join.index.acts).iter().map(|it| act(join, chain, it)));
    milestones.extend(prepayment(join, chain, &payments));
    let is_empty = transactions.is_empty() && milestones.is_empty();
    (!is_empty).then_some(Implementation { transactions, milestones })
}

/// Rows that name any contract of the chain, once each, in the order of their numbers.
fn belonging<'a>(
    join: &Join<'a>,
    chain: &Chain<'a>,
    of: &std::collections::HashMap<&'a str, Vec<&'a Row>>,
) -> Vec<&'a Row> {
    let all = join.index.chain_ids(chain.root);
    let rows = all.iter().filter_map(|it| of.get(it)).flatten();
    rows.map(|it| (number_of(it), *it)).collect::<BTreeMap<_, _>>().into_values().collect()
}

fn transaction(
    join: &Join<'_>,
    row: &Row,
    [buyer, supplier]: [Option<&Reference>; 2],
    parties: &mut Parties,
) -> Transaction {
    let mut side =
        |party: Option<&Reference>, role| party.inspect(|it| parties.also(it, role)).cloned();
    let (paying, paid) = (side(buyer, "payer"), side(supplier, "payee"));
    if let Some(paid) = &paid {
        parties.tell(paid, row.text("iik_supplier"), None);
    }
    Transaction {
        id: row.text("id").unwrap_or_default().to_owned(),
        date: join.start(row, "pay_date").or_else(|| join.start(row, "accounting_date")),
        value: join.value(row, &["pay_amount"]),
        payer: paying,
        payee: paid,
    }
}

/// When the contract was to be executed, and when it was.
fn execution(join: &Join<'_>, chain: &Chain<'_>) -> Option<Milestone> {
    let current = chain.current()?;
    let (due_date, date_met) =
        (join.end(current, "plan_exec_date"), join.start(current, "fakt_exec_date"));
    (due_date.is_some() || date_met.is_some()).then(|| Milestone {
        id: "execution".to_owned(),
        kind: "delivery",
        code: "execution",
        due_date,
        date_met,
        status: Some(if date_met.is_some() { "met" } else { "scheduled" }),
        ..Milestone::default()
    })
}

/// An act of acceptance; it is met when it is agreed to.
fn act(join: &Join<'_>, chain: &Chain<'_>, row: &Row) -> Milestone {
    let approved = join.start(row, "approve_date");
    let is_agreed = approved.is_some() || row.text("status_name_ru").is_some_and(is_agreed);
    let date_met = approved.or_else(|| join.start(row, "akt_date")).filter(|_| is_agreed);
    Milestone {
        id: format!("act-{}", row.text("id").unwrap_or_default()),
        title: row.text("number_act").map(|it| format!("Акт {it}")),
        kind: "delivery",
        code: "act",
        due_date: chain.current().and_then(|it| join.end(it, "plan_exec_date")),
        date_met,
        status: Some(if is_agreed { "met" } else { "scheduled" }),
        value: None,
    }
}

fn is_agreed(status: &str) -> bool {
    let status = status.to_lowercase();
    let is_not = ["не утвержд", "не подпис", "отказ", "отклон", "проект"]
        .iter()
        .any(|it| status.contains(it));
    !is_not && ["утвержд", "подписан", "соглас", "принят"].iter().any(|it| status.contains(it))
}

/// What the plan lets be paid ahead: the share of each unit by its plan point.
fn prepayment(join: &Join<'_>, chain: &Chain<'_>, payments: &[&Row]) -> Option<Milestone> {
    let amount = planned_ahead(join, chain).filter(|it| it.0 > 0)?;
    let is_ahead = |it: &&&Row| join.amount(it, "prepay_sum").is_some_and(|it| it.0 > 0);
    let paid = payments.iter().filter(is_ahead).filter_map(|it| join.start(it, "pay_date")).min();
    Some(Milestone {
        id: "prepayment".to_owned(),
        kind: "financing",
        code: "prepayment",
        date_met: paid,
        status: Some(if paid.is_some() { "met" } else { "scheduled" }),
        value: Some(Value { amount: Some(amount), currency: "KZT".to_owned() }),
        ..Milestone::default()
    })
}

fn planned_ahead(join: &Join<'_>, chain: &Chain<'_>) -> Option<Tiyn> {
    let units = chain.rows.iter().rev().filter_map(|it| join.index.units.get(it.text("id")?));
    let units = units.into_iter().next()?;
    let shares = units.iter().filter_map(|unit| {
        let point = join.point(unit.id("pln_point_id")?)?;
        let percent = join.read(point, "prepayment", percent)?;
        let total =
            join.amount(unit, "total_sum").or_else(|| join.amount(unit, "total_sum_wnds"))?;
        Some(total.percent(percent))
    });
    Tiyn::sum(shares)
}

/// Whole percent of the price.
fn percent(text: &str) -> Option<i64> {
    let whole = text.trim_end_matches('%').split(['.', ',']).next()?;
    whole.parse().ok().filter(|it| (0..=100).contains(it))
}
