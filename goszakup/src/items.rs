//! Items: what is planned, asked for and bought, with their codes, units and places.

use crate::dictionary::{ENSTRU, UNITS};
use crate::join::{Join, lot_id, sorted};
use crate::kind::Kind;
use crate::ocds::{Address, Classification, Gazetteer, Item, Location, Unit, Value};
use crate::row::Row;
use crate::terms::without_persons;

const COUNTRY: &str = "KZ";

/// An item of a plan point, under an id of its own.
pub(crate) fn of_point(join: &Join<'_>, point: &Row, id: String, lot: Option<String>) -> Item {
    Item {
        id,
        description: described(point, ["name_ru", "desc_ru", "extra_desc_ru"]),
        description_kk: described(point, ["name_kz", "desc_kz", "extra_desc_kz"]),
        classification: classification(join, point),
        quantity: join.number(point, "count"),
        unit: unit(join, point, join.value(point, &["price"])),
        related_lot: lot,
        delivery_addresses: addresses(join, point),
        delivery_location: location(join, point),
    }
}

/// The items of a lot: its plan points, or what the lot itself tells.
pub(crate) fn of_lot(join: &Join<'_>, lot: &Row) -> Vec<Item> {
    let lot_id = crate::join::lot_id(lot);
    let points = join.points_of(lot);
    if points.is_empty() {
        return vec![Item {
            id: lot_id.clone(),
            description: described(lot, ["name_ru", "description_ru", ""]),
            description_kk: described(lot, ["name_kz", "description_kz", ""]),
            quantity: join.number(lot, "count"),
            related_lot: Some(lot_id),
            ..Item::default()
        }];
    }
    let id = |point: &Row| format!("{lot_id}/{}", point.text("id").unwrap_or_default());
    points.iter().map(|it| of_point(join, it, id(it), Some(lot_id.clone()))).collect()
}

/// The items of a contract: its units, with the codes of their plan points.
pub(crate) fn of_contract(join: &Join<'_>, contract: &Row) -> Vec<Item> {
    let units = sorted(contract.text("id").and_then(|it| join.index.units.get(it)));
    units.iter().map(|it| of_unit(join, it)).collect()
}

fn of_unit(join: &Join<'_>, row: &Row) -> Item {
    let id = row.text("id").unwrap_or_default().to_owned();
    let lot = row.id("lot_id").and_then(|it| join.gathered.get(Kind::Lot, it));
    let related_lot = lot.map(lot_id);
    let quantity = join.number(row, "quantity");
    let price = join.value(row, &["item_price", "item_price_wnds"]);
    let of_lot = || lot.and_then(|it| join.points_of(it).first().copied());
    let Some(point) = row.id("pln_point_id").and_then(|it| join.point(it)).or_else(of_lot) else {
        let description = lot.and_then(|it| described(it, ["name_ru", "description_ru", ""]));
        let unit = price.map(|it| Unit { value: Some(it), ..Unit::default() });
        return Item { id, description, quantity, unit, related_lot, ..Item::default() };
    };
    join.is_planned(point);
    let unit = unit(join, point, price);
    Item { quantity, unit, ..of_point(join, point, id, related_lot) }
}

/// The parts of a description that say something new.
fn described(row: &Row, fields: [&str; 3]) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in fields.iter().filter_map(|it| row.text(it)) {
        if !parts.iter().any(|it| it.contains(part)) {
            parts.push(part);
        }
    }
    (!parts.is_empty()).then(|| without_persons(&parts.join(". ")))
}

/// `279020.300.000001`: six, three and six digits.
fn is_enstru(code: &str) -> bool {
    let lengths =
        code.split('.').map(|it| it.bytes().all(|it| it.is_ascii_digit()).then_some(it.len()));
    lengths.eq([Some(6), Some(3), Some(6)])
}

fn classification(join: &Join<'_>, point: &Row) -> Option<Classification> {
    let id = join.read(point, "ref_enstru_code", |it| is_enstru(it).then(|| it.to_owned()))?;
    let named = join.named(point, ENSTRU, &["ref_enstru_code"]).and_then(|it| it.name);
    Some(Classification {
        scheme: "KZ-ENSTRU",
        id,
        description: named.or(point.words(&["name_ru"])),
    })
}

fn unit(join: &Join<'_>, point: &Row, value: Option<Value>) -> Option<Unit> {
    let named = join.named(point, UNITS, &["ref_units_code"]);
    let (id, name) = named.map_or((None, None), |it| (Some(it.id), it.name));
    let scheme = if id.is_some() { "KZ-MKEI" } else { "" };
    (id.is_some() || value.is_some()).then_some(Unit { scheme, id, name, value })
}

fn addresses(join: &Join<'_>, point: &Row) -> Vec<Address> {
    let places = sorted(point.text("id").and_then(|it| join.index.places.get(it)));
    let of = |it: &&Row| Address {
        street_address: it.words(&["full_delivery_place_name_ru", "full_delivery_place_name_kz"]),
        region: it.text("ref_kato_code").map(str::to_owned),
        country_name: COUNTRY,
    };
    places.iter().map(of).collect()
}

fn location(join: &Join<'_>, point: &Row) -> Option<Location> {
    let is_kato = |it: &str| {
        (it.len() == 9 && it.bytes().all(|it| it.is_ascii_digit())).then(|| it.to_owned())
    };
    let places = sorted(point.text("id").and_then(|it| join.index.places.get(it)));
    let codes = places.iter().filter_map(|it| join.read(it, "ref_kato_code", is_kato));
    let identifiers = crate::join::distinct(codes);
    let gazetteer = Gazetteer { scheme: "KZ-KATO", identifiers };
    (!gazetteer.identifiers.is_empty()).then_some(Location { gazetteer: Some(gazetteer) })
}
