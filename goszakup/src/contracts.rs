//! Contracts: what was awarded first, and what it has become.

use crate::chain::Chain;
use crate::codes;
use crate::dictionary::{CONTRACT_STATUS, Named};
use crate::implementation;
use crate::items;
use crate::join::{Join, distinct};
use crate::ocds::{Amendment, Award, Contract, Item, Reference};
use crate::parties::Parties;
use crate::row::Row;
use crate::tender::period;
use crate::time::Moment;

/// Without the tax, as plans, lots and bids are; with it where nothing else is told.
const VALUE: [&str; 2] = ["contract_sum", "contract_sum_wnds"];

/// The award and the contract of a chain.
pub(crate) fn of(
    join: &Join<'_>,
    chain: &Chain<'_>,
    decided: Option<Moment>,
    parties: &mut Parties,
) -> Option<(Award, Contract)> {
    let current = chain.current()?;
    let supplier = party(join, current, Side::Supplier, parties);
    let buyer = party(join, current, Side::Buyer, parties);
    let items = items_of(join, chain);
    let status = status(join, current);
    let contract = Contract {
        id: chain.root.to_owned(),
        award_id: format!("award-{}", chain.root),
        title: current.words(&["contract_number_sys", "contract_number"]),
        description: current.words(&["description_ru", "trd_buy_name_ru"]),
        description_kk: current.words(&["description_kz"]),
        status: status.0,
        status_details: status.1,
        period: period(join, current, "sign_date", "ec_end_date"),
        value: join.value(current, &VALUE),
        value_with_vat: join.value(current, &["contract_sum_wnds"]),
        implementation: implementation::of(
            join,
            chain,
            [buyer.as_ref(), supplier.as_ref()],
            parties,
        ),
        related_lots: distinct(items.iter().filter_map(|it| it.related_lot.clone())),
        items,
        date_signed: join.start(chain.first().unwrap_or(current), "sign_date"),
        amendments: chain.later().iter().map(|it| amendment(join, it)).collect(),
    };
    let award = award(join, chain, decided, supplier, &contract);
    Some((award, contract))
}

/// The award keeps the value of the first contract.
fn award(
    join: &Join<'_>,
    chain: &Chain<'_>,
    decided: Option<Moment>,
    supplier: Option<Reference>,
    contract: &Contract,
) -> Award {
    let first = chain.first();
    let items = first.map(|it| items::of_contract(join, it)).unwrap_or_default();
    Award {
        id: contract.award_id.clone(),
        title: contract.title.clone(),
        status: Some(match contract.status {
            Some("cancelled") => "cancelled",
            Some("pending") => "pending",
            _ => "active",
        }),
        date: decided.or(contract.date_signed),
        value: first.and_then(|it| join.value(it, &VALUE)),
        suppliers: supplier.into_iter().collect(),
        items: if items.is_empty() { contract.items.clone() } else { items },
        contract_period: first.and_then(|it| period(join, it, "sign_date", "ec_end_date")),
        related_lots: contract.related_lots.clone(),
    }
}

/// The units of the newest contract of the chain that has any.
fn items_of(join: &Join<'_>, chain: &Chain<'_>) -> Vec<Item> {
    let newest_first = chain.rows.iter().rev();
    let mut items = newest_first.map(|it| items::of_contract(join, it));
    items.find(|it| !it.is_empty()).unwrap_or_default()
}

fn amendment(join: &Join<'_>, row: &Row) -> Amendment {
    Amendment {
        id: row.text("id").unwrap_or_default().to_owned(),
        date: join.start(row, "sign_date"),
        description: row.words(&["description_ru", "description_kz"]),
        value: join.value(row, &VALUE),
        period: period(join, row, "sign_date", "ec_end_date"),
    }
}

/// By the name of its status; where that is unknown, a signature puts a contract in force.
fn status(join: &Join<'_>, row: &Row) -> (Option<&'static str>, Option<String>) {
    let named = join.named(row, CONTRACT_STATUS, &["ref_contract_status_id"]);
    let known = named.as_ref().and_then(codes::contract_status);
    let is_over = row.first(&["fakt_exec_date", "contract_end_date"]).is_some();
    let assumed = match (row.text("sign_date").is_some(), is_over) {
        (true, true) => "terminated",
        (true, false) => "active",
        (false, _) => "pending",
    };
    (known.or(Some(assumed)), named.map(Named::shown))
}

#[derive(Clone, Copy)]
enum Side {
    Buyer,
    Supplier,
}

fn party(join: &Join<'_>, row: &Row, side: Side, parties: &mut Parties) -> Option<Reference> {
    let [number, name, account, address, role] = match side {
        Side::Buyer => {
            ["customer_bin", "customer_name_ru", "customer_iik", "customer_legal_address", "buyer"]
        }
        Side::Supplier => [
            "supplier_biin",
            "supplier_name_ru",
            "supplier_iik",
            "supplier_legal_address",
            "supplier",
        ],
    };
    let reference = parties.refer(join, row.id(number)?, row.text(name), role);
    parties.tell(&reference, row.text(account), row.text(address));
    Some(reference)
}
