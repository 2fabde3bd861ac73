//! The release: one for an announcement, one for a contract that had none.

use std::collections::BTreeSet;

use crate::codes;
use crate::contracts;
use crate::dictionary::{METHODS, Named, SUBJECT_TYPE};
use crate::items;
use crate::join::{Join, distinct, lot_id, number_of, sorted};
use crate::kind::Kind;
use crate::ocds::{Award, Contract, Reference, Release, Tender};
use crate::parties::Parties;
use crate::report::Why;
use crate::row::Row;
use crate::time::Moment;
use crate::{bids, planning, tender};

/// The release of an announcement.
pub(crate) fn announced<'a>(join: &Join<'a>, id: &'a str, row: &'a Row) -> Option<Release> {
    let mut parties = Parties::default();
    let mut lots = sorted(join.index.lots.get(id));
    lots.sort_by_key(|it| (lot_id(it), number_of(it)));
    let buyer = buyer(join, row, &lots, &mut parties);
    let mut tender = tender::of(join, row, &lots, &mut parties);
    let bids = bids::of(join, id, &mut parties);
    tender::count_tenderers(&mut tender, bids.as_ref());
    let decided = join.start(row, "itogi_date_public");
    let (mut awards, mut contracts) = (Vec::new(), Vec::new());
    for (root, rows) in join.index.chains.get(id).into_iter().flatten() {
        let chain = join.chain(root, rows);
        let signed = contracts::of(join, &chain, decided, &mut parties);
        awards.extend(signed.iter().map(|it| it.0.clone()));
        contracts.extend(signed.map(|it| it.1));
    }
    awards.extend(intended(join, row, &awards, &mut parties));
    let points = lots.iter().flat_map(|it| join.points_of(it));
    let release = Release {
        ocid: join.terms.ocid(&tender.id),
        planning: planning::of(join, points),
        buyer,
        bids,
        tender: Some(tender),
        awards,
        contracts,
        ..Release::default()
    };
    let dates = ["last_update_date", "publish_date", "start_date", "index_date"];
    finished(join, row, &dates, Kind::Announcement, release, parties)
}

/// The release of a contract that no announcement led to.
pub(crate) fn direct<'a>(join: &Join<'a>, root: &'a str, rows: &[&'a Row]) -> Option<Release> {
    let chain = join.chain(root, rows);
    let Some(current) = chain.current() else {
        if let Some(row) = rows.first() {
            join.report_of(row, Why::NoDate(Kind::Contract));
        }
        return None;
    };
    let mut parties = Parties::default();
    let (award, contract) = contracts::of(join, &chain, None, &mut parties)?;
    let points: Vec<&Row> = points_of(join, &chain.rows);
    let release = Release {
        ocid: join.terms.ocid(&format!("contract-{root}")),
        buyer: current
            .id("customer_bin")
            .map(|it| parties.refer(join, it, current.text("customer_name_ru"), "buyer")),
        planning: planning::of(join, points.iter().copied()),
        tender: Some(direct_tender(join, current, &contract, &points)),
        awards: vec![award],
        contracts: vec![contract],
        ..Release::default()
    };
    let dates = ["last_update_date", "sign_date", "crdate", "index_date"];
    finished(join, current, &dates, Kind::Contract, release, parties)
}

/// What was asked for, as far as the contract and its plan tell.
fn direct_tender(join: &Join<'_>, row: &Row, contract: &Contract, points: &[&Row]) -> Tender {
    let method = join.named(row, METHODS, &["fakt_trade_methods_id"]);
    let category = join.named(row, SUBJECT_TYPE, &["ref_subject_type_id"]);
    let item =
        |it: &&Row| items::of_point(join, it, it.text("id").unwrap_or_default().to_owned(), None);
    Tender {
        id: format!("contract-{}", contract.id),
        title: contract.description.clone().or_else(|| contract.title.clone()),
        title_kk: contract.description_kk.clone(),
        status: Some(match contract.status {
            Some("cancelled") => "cancelled",
            Some("pending") => "active",
            _ => "complete",
        }),
        procurement_method: method.as_ref().and_then(codes::method).or(Some("direct")),
        procurement_method_details: method.map(Named::shown),
        main_procurement_category: category.as_ref().and_then(codes::category),
        items: points.iter().map(item).collect(),
        ..Tender::default()
    }
}

/// The plan points of all units of a chain.
fn points_of<'a>(join: &Join<'a>, rows: &[&'a Row]) -> Vec<&'a Row> {
    let units = rows.iter().filter_map(|it| join.index.units.get(it.text("id")?)).flatten();
    let ids: BTreeSet<&str> = units.filter_map(|it| it.id("pln_point_id")).collect();
    let points: Vec<&Row> = ids.into_iter().filter_map(|it| join.point(it)).collect();
    for it in &points {
        join.is_planned(it);
    }
    points
}

/// Who buys: by the announcement, else by its lots. Each lot may be somebody else's.
fn buyer(join: &Join<'_>, row: &Row, lots: &[&Row], parties: &mut Parties) -> Option<Reference> {
    let rows = std::iter::once(&row).chain(lots);
    let named: Vec<Reference> = rows
        .filter_map(|it| {
            Some(parties.refer(join, it.id("customer_bin")?, it.text("customer_name_ru"), "buyer"))
        })
        .collect();
    named.into_iter().next()
}

/// A supplier whom the announcement of a single source names, before there is a contract.
fn intended(join: &Join<'_>, row: &Row, awards: &[Award], parties: &mut Parties) -> Option<Award> {
    let number = row.id("biin_supplier").filter(|_| awards.is_empty())?;
    let supplier = parties.refer(join, number, None, "supplier");
    let (id, status) = ("intended".to_owned(), Some("pending"));
    Some(Award { id, status, suppliers: vec![supplier], ..Award::default() })
}

/// Adds what every release has. Its date is that of the last thing known to have happened.
fn finished(
    join: &Join<'_>,
    row: &Row,
    dates: &[&'static str],
    kind: Kind,
    release: Release,
    parties: Parties,
) -> Option<Release> {
    let own = dates.iter().find_map(|it| join.start(row, it));
    let Some(date) = happened(&release).chain(own).max() else {
        join.report_of(row, Why::NoDate(kind));
        return None;
    };
    Some(Release {
        id: distinct([release.ocid.clone(), date.to_string()]).join("-"),
        date: Some(date),
        tag: vec!["compiled"],
        initiation_type: "tender",
        language: "ru",
        parties: parties.written(join),
        ..release
    })
}

fn happened(release: &Release) -> impl Iterator<Item = Moment> {
    let contracts = release.contracts.iter();
    let carried = contracts.clone().filter_map(|it| it.implementation.as_ref());
    let signed =
        contracts.flat_map(|it| it.amendments.iter().map(|it| it.date).chain([it.date_signed]));
    let paid = carried.clone().flat_map(|it| it.transactions.iter().map(|it| it.date));
    let accepted = carried.flat_map(|it| it.milestones.iter().map(|it| it.date_met));
    let bid = release.bids.iter().flat_map(|it| it.details.iter().map(|it| it.date));
    signed.chain(paid).chain(accepted).chain(bid).flatten()
}
