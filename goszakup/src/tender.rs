//! The tender: the announcement with its lots.

use crate::codes;
use crate::dictionary::{BUY_STATUS, LOT_STATUS, METHODS, Named, SUBJECT_TYPE};
use crate::items;
use crate::join::{Join, distinct, lot_id};
use crate::ocds::{Bids, Lot, Period, Reference, Tender};
use crate::parties::Parties;
use crate::row::Row;

/// The tender of an announcement.
pub(crate) fn of(join: &Join<'_>, row: &Row, lots: &[&Row], parties: &mut Parties) -> Tender {
    let method = join.named(row, METHODS, &["ref_trade_methods_id"]);
    let category = join.named(row, SUBJECT_TYPE, &["ref_subject_type_id"]);
    let status = join.named(row, BUY_STATUS, &["ref_buy_status_id"]);
    let organiser = row
        .id("org_bin")
        .map(|it| parties.refer(join, it, row.text("org_name_ru"), "procuringEntity"));
    let lots_written: Vec<Lot> = lots.iter().map(|it| lot(join, it)).collect();
    Tender {
        id: row.text("number_anno").or(row.text("id")).unwrap_or_default().to_owned(),
        title: row.words(&["name_ru", "name_kz"]),
        title_kk: row.words(&["name_kz"]),
        status: outcome(status.as_ref().and_then(codes::tender_status), &lots_written),
        status_details: status.map(Named::shown),
        procuring_entity: organiser,
        date_published: join.start(row, "publish_date"),
        procurement_method: method.as_ref().and_then(codes::method),
        procurement_method_details: method.map(Named::shown),
        main_procurement_category: category.as_ref().and_then(codes::category),
        value: join.value(row, &["total_sum"]),
        enquiry_period: period(join, row, "discus_start_date", "discus_end_date"),
        tender_period: period(join, row, "start_date", "end_date"),
        award_period: award_period(join, row),
        items: lots.iter().flat_map(|it| items::of_lot(join, it)).collect(),
        lots: lots_written,
        ..Tender::default()
    }
}

/// Names those who bid.
pub(crate) fn count_tenderers(tender: &mut Tender, bids: Option<&Bids>) {
    let Some(bids) = bids else { return };
    let tenderers = bids.details.iter().flat_map(|it| &it.tenderers);
    let ids = distinct(tenderers.clone().map(|it| it.id.clone()));
    tender.number_of_tenderers = Some(ids.len());
    let named = |id: String| {
        Reference { name: tenderers.clone().find(|it| it.id == id)?.name.clone(), id }.into()
    };
    tender.tenderers = ids.into_iter().filter_map(named).collect();
}

fn lot(join: &Join<'_>, row: &Row) -> Lot {
    let status = join.named(row, LOT_STATUS, &["ref_lot_status_id"]);
    Lot {
        id: lot_id(row),
        title: row.words(&["name_ru", "name_kz"]),
        title_kk: row.words(&["name_kz"]),
        description: row.words(&["description_ru"]),
        description_kk: row.words(&["description_kz"]),
        status: status.as_ref().and_then(codes::tender_status),
        status_details: status.map(Named::shown),
        value: join.value(row, &["amount"]),
    }
}

/// An announcement that is over without a single lot bought is not complete.
fn outcome(status: Option<&'static str>, lots: &[Lot]) -> Option<&'static str> {
    let all_failed = !lots.is_empty() && lots.iter().all(|it| it.status == Some("unsuccessful"));
    if status == Some("complete") && all_failed { Some("unsuccessful") } else { status }
}

fn award_period(join: &Join<'_>, row: &Row) -> Option<Period> {
    let end_date = join.start(row, "itogi_date_public");
    end_date.map(|it| Period { start_date: join.end(row, "end_date"), end_date: Some(it) })
}

pub(crate) fn period(
    join: &Join<'_>,
    row: &Row,
    start: &'static str,
    end: &'static str,
) -> Option<Period> {
    let (start_date, end_date) = (join.start(row, start), join.end(row, end));
    (start_date.is_some() || end_date.is_some()).then_some(Period { start_date, end_date })
}
