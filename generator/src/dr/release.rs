//! A process of the `dr` profile as its publisher would write it.

use super::drawn::{Award, Bid, Item, Process};
use super::measured::{CATEGORIES, STATUSES};
use crate::at::At;
use crate::json::{Object, Pen, digits, padded};
use crate::noise::Quirk;

/// A prefix of publishers that is not registered.
const PREFIX: &str = "ocds-000001-EJEMPLO-";
const PORTAL: &str = "https://portal.example/notice/";

/// The id of a process.
pub(crate) fn ocid(number: u64) -> String {
    format!("{PREFIX}{number:08}")
}

pub(crate) fn write(process: &Process, pen: &mut Pen) {
    pen.object(|to| release(process, to));
}

fn release(process: &Process, to: &mut Object<'_>) {
    let Process { opens, closes, .. } = process;
    to.written("ocid", |out| id(process, out));
    to.written("id", |out| {
        id(process, out);
        out.push(b'-');
        opens.write_zulu(out);
    });
    zulu(to, "date", if process.awards.is_empty() { *opens } else { closes.plus_days(6) });
    to.texts("tag", ["compiled"]);
    to.text("initiationType", "tender");
    to.object("planning", |to| {
        to.object("budget", |to| {
            to.text("description", "Fondo general");
            to.money("amount", process.value);
        });
        to.list("documents", [0], |to, _| document(process, to, "budgetApprovalCertificate"));
    });
    parties(process, to);
    to.object("tender", |to| tender(process, to));
    if !process.bids.is_empty() {
        to.object("bids", |to| {
            to.list("details", process.bids.iter().enumerate(), |to, it| bid(process, to, it));
        });
    }
    if !process.awards.is_empty() {
        to.list("awards", process.awards.iter().enumerate(), |to, it| award(process, to, it));
        let signed = process.awards.iter().enumerate();
        let signed = signed.flat_map(|(nth, it)| it.suppliers.iter().map(move |_| (nth, it)));
        to.list("contracts", signed.enumerate(), |to, it| contract(process, to, it));
    }
}

fn parties(process: &Process, to: &mut Object<'_>) {
    let winners: Vec<usize> = process.awards.iter().flat_map(|it| it.suppliers.clone()).collect();
    let firms = process.firms.iter().enumerate().map(|(nth, it)| {
        (
            Some(*it),
            if winners.contains(&nth) { &["tenderer", "supplier"] } else { &["tenderer"][..] },
        )
    });
    to.list("parties", [(None, &["procuringEntity"][..])].into_iter().chain(firms), |to, it| {
        let (firm, roles) = it;
        match firm {
            Some(number) => tenderer(to, number),
            None => buyer(process, to),
        }
        to.texts("roles", roles.iter().copied());
        to.object("identifier", |to| {
            to.text("scheme", if firm.is_some() { "DO-RPE" } else { "DO-UC" });
            to.numbered("id", firm.unwrap_or(process.buyer));
        });
        to.object("address", |to| {
            to.text("streetAddress", "Calle Ejemplo");
            to.text("locality", "Ciudad Ejemplo");
            to.text("region", "Región Ejemplo");
        });
        if let Some(number) = firm {
            to.object("contactPoint", |to| {
                to.written("telephone", |out| {
                    out.extend_from_slice(b"000-");
                    padded(out, number, 7);
                });
            });
        }
    });
}

fn tender(process: &Process, to: &mut Object<'_>) {
    let Process { way, opens, closes, items, .. } = process;
    to.written("id", |out| padded(out, process.number, 8));
    to.written("title", |out| title(process, out));
    if to.quirks().is(Quirk::Nulls) {
        to.null("description");
    } else {
        to.written("description", |out| title(process, out));
    }
    to.text("status", STATUSES[process.status]);
    to.object("procuringEntity", |to| buyer(process, to));
    to.text("procurementMethod", way.kind);
    to.text("procurementMethodDetails", way.name);
    to.text("mainProcurementCategory", CATEGORIES[process.category]);
    to.money("value", process.value);
    period(to, "tenderPeriod", *opens, *closes);
    period(to, "awardPeriod", closes.plus(5), closes.plus_days(4));
    to.number("numberOfTenderers", process.firms.len() as u64);
    to.list("tenderers", &process.firms, |to, it| tenderer(to, *it));
    to.list("items", items.iter().enumerate(), |to, it| item(to, it, None));
    to.list("documents", [0], |to, _| document(process, to, "tenderNotice"));
}

fn bid(process: &Process, to: &mut Object<'_>, (nth, bid): (usize, &Bid)) {
    let quirks = to.quirks();
    to.written("id", |out| part(process, out, "RPL", nth));
    if quirks.is(Quirk::Zoneless) {
        to.written("date", |out| bid.at.write_bare(out));
    }
    if let Some(value) = bid.value {
        to.money("value", value);
    }
    if let Some(status) = bid.status {
        to.text("status", status);
    }
    to.list("tenderers", [process.firms[bid.firm]], tenderer);
}

fn award(process: &Process, to: &mut Object<'_>, (nth, award): (usize, &Award)) {
    to.written("id", |out| part(process, out, "AWD", nth));
    zulu(to, "date", process.closes.plus_days(4));
    to.text("status", "active");
    to.money("value", award.value);
    to.list("suppliers", &award.suppliers, |to, it| tenderer(to, process.firms[*it]));
    // The agreed prices stand to the planned ones as the whole does.
    let scale = |price: i64| {
        let scaled = i128::from(price) * i128::from(award.value) / i128::from(process.value);
        i64::try_from(scaled).unwrap_or(price)
    };
    to.list("items", process.items.iter().enumerate(), |to, it| {
        item(to, it, Some(scale(it.1.price)));
    });
}

fn contract(process: &Process, to: &mut Object<'_>, (nth, it): (usize, (usize, &Award))) {
    let (award, it) = it;
    let signed = process.closes.plus_days(6);
    to.written("id", |out| part(process, out, "CON", nth));
    to.written("awardID", |out| part(process, out, "AWD", award));
    to.written("title", |out| title(process, out));
    to.text("status", "active");
    to.money("value", it.value / i64::try_from(it.suppliers.len()).unwrap_or(1));
    zulu(to, "dateSigned", signed);
    period(to, "period", signed, signed.plus_days(60));
}

fn item(to: &mut Object<'_>, (nth, item): (usize, &Item), price: Option<i64>) {
    to.numbered("id", nth as u64 + 1);
    to.written("description", |out| {
        out.extend_from_slice(b"Bien de ejemplo ");
        digits(out, item.class * 1000 + item.kind);
    });
    to.object("classification", |to| {
        to.text("scheme", "UNSPSC");
        to.numbered("id", (item.class * 1000 + item.kind) * 1000 + 1);
    });
    to.number("quantity", item.quantity.unsigned_abs());
    to.object("unit", |to| {
        to.text("id", "UD");
        to.text("name", "Unidad");
        if let Some(price) = price {
            to.money("value", price);
        }
    });
}

fn document(process: &Process, to: &mut Object<'_>, kind: &str) {
    to.text("id", "1");
    to.text("documentType", kind);
    to.written("title", |out| title(process, out));
    to.written("url", |out| {
        out.extend_from_slice(PORTAL.as_bytes());
        padded(out, process.number, 8);
    });
    zulu(to, "datePublished", process.opens);
    to.text("format", "text/html");
    to.text("language", "es");
}

fn tenderer(to: &mut Object<'_>, number: u64) {
    organisation(to, "DO-RPE-", number, "Proveedor Ejemplo ");
}

fn buyer(process: &Process, to: &mut Object<'_>) {
    organisation(to, "DO-UC-", process.buyer, "Unidad de Compras Ejemplo ");
}

fn organisation(to: &mut Object<'_>, scheme: &str, number: u64, name: &str) {
    let bare = to.quirks().is(Quirk::BareIds);
    to.written("id", |out| {
        out.extend_from_slice(if bare { b"" } else { scheme.as_bytes() });
        digits(out, number);
    });
    to.written("name", |out| {
        out.extend_from_slice(name.as_bytes());
        digits(out, number);
    });
}

fn id(process: &Process, out: &mut Vec<u8>) {
    out.extend_from_slice(PREFIX.as_bytes());
    padded(out, process.number, 8);
}

fn part(process: &Process, out: &mut Vec<u8>, what: &str, nth: usize) {
    out.extend_from_slice(b"DO0.");
    out.extend_from_slice(what.as_bytes());
    out.push(b'.');
    digits(out, process.number);
    out.push(b'.');
    digits(out, nth as u64 + 1);
}

fn title(process: &Process, out: &mut Vec<u8>) {
    out.extend_from_slice("Adquisición de ejemplo número ".as_bytes());
    digits(out, process.number);
}

fn period(to: &mut Object<'_>, key: &str, from: At, until: At) {
    to.object(key, |to| {
        zulu(to, "startDate", from);
        zulu(to, "endDate", until);
    });
}

fn zulu(to: &mut Object<'_>, key: &str, at: At) {
    to.written(key, |out| at.write_zulu(out));
}
