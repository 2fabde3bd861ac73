//! The announcement of a purchase: lots, items, documents and bids.

use super::{Release, reference};
use crate::json::Object;
use crate::noise::Quirk;
use crate::process::{Bid, Brand, Item, Lot, Process, Stage, Tongue};
use crate::words::{Words, both};

/// An invented make, before a model.
const MAKE: &str = "Ulgitek X";

impl Release<'_> {
    pub(super) fn tender(&self, to: &mut Object<'_>) {
        let Process { buyer, family, method, stage, lots, .. } = self.process;
        to.written("id", |out| self.announcement(out));
        match &lots[..] {
            [lot] => to.text("title", &self.name(&lot.item)),
            _ => self.told(to, "title", family.title),
        }
        to.text(
            "status",
            match stage {
                Stage::Open | Stage::Opened => "active",
                Stage::Awarded => "complete",
                Stage::Unsuccessful => "unsuccessful",
                Stage::Cancelled => "cancelled",
            },
        );
        to.time("datePublished", self.process.published);
        to.object("procuringEntity", |to| reference(to, buyer));
        to.text("procurementMethod", method.kind);
        self.told(to, "procurementMethodDetails", method.name);
        if let Some(ground) = method.ground {
            self.told(to, "procurementMethodRationale", ground);
        }
        to.text("mainProcurementCategory", family.category);
        to.text("awardCriteria", "priceOnly");
        to.money("value", self.process.planned());
        if self.is_announced() {
            self.submission(to);
        }
        to.list("lots", lots.iter().enumerate(), |to, (nth, lot)| {
            to.written("id", |out| self.lot_id(out, nth));
            to.text("title", &self.name(&lot.item));
            to.money("value", lot.planned());
        });
        to.list("items", lots.iter().enumerate(), |to, (nth, lot)| {
            self.item(to, nth, &lot.item, lot.item.planned);
        });
        self.documents(to);
    }

    fn submission(&self, to: &mut Object<'_>) {
        let Process { opens, closes, decided, stage, firms, .. } = self.process;
        to.object("tenderPeriod", |to| {
            to.time("startDate", *opens);
            to.time("endDate", *closes);
        });
        if matches!(stage, Stage::Open | Stage::Cancelled) {
            return;
        }
        to.object("bidOpening", |to| to.time("date", closes.plus(5)));
        if *stage == Stage::Awarded {
            to.object("awardPeriod", |to| {
                to.time("startDate", closes.plus(10));
                to.time("endDate", *decided);
            });
        }
        to.number("numberOfTenderers", firms.len() as u64);
        to.list("tenderers", firms, reference);
    }

    /// An item of a tender with its planned price, or of an award with the agreed one.
    pub(super) fn item(&self, to: &mut Object<'_>, nth: usize, item: &Item, tiyn: i64) {
        to.numbered("id", nth as u64 + 1);
        to.text("description", &self.name(item));
        self.classification(to, item);
        to.number("quantity", item.quantity.unsigned_abs());
        to.object("unit", |to| {
            to.text("scheme", "KZ-MKEI");
            to.text("id", item.good.unit.id);
            self.told(to, "name", item.good.unit.name);
            to.money("value", tiyn);
        });
        to.written("relatedLot", |out| self.lot_id(out, nth));
        let (place, house) = self.process.delivery;
        to.object("deliveryAddress", |to| {
            to.text("streetAddress", &self.street(house));
            self.told(to, "locality", place.name);
        });
        to.object("deliveryLocation", |to| {
            to.object("gazetteer", |to| {
                to.text("scheme", "KZ-KATO");
                to.texts("identifiers", [place.kato]);
            });
        });
    }

    /// What a plan says of a lot.
    pub(super) fn need(&self, to: &mut Object<'_>, nth: usize, lot: &Lot) {
        to.numbered("id", nth as u64 + 1);
        to.text("description", &self.name(&lot.item));
        self.classification(to, &lot.item);
        to.number("quantity", lot.item.quantity.unsigned_abs());
    }

    fn classification(&self, to: &mut Object<'_>, item: &Item) {
        to.object("classification", |to| {
            to.text("scheme", "KZ-ENSTRU");
            to.written("id", |out| item.code(out));
            if self.process.tongue == Tongue::Both {
                self.told(to, "description", item.good.name);
            }
        });
    }

    fn documents(&self, to: &mut Object<'_>) {
        let notice = Words::new("Хабарландыру", "Объявление");
        let demands = Words::new("Техникалық ерекшелік", "Техническая спецификация");
        let all = [
            ("tenderNotice", notice, "", "text/html"),
            ("technicalSpecifications", demands, "/specification.pdf", "application/pdf"),
        ];
        to.list("documents", all, |to, (kind, title, file, format)| {
            to.text("id", kind);
            to.text("documentType", kind);
            self.told(to, "title", title);
            to.written("url", |out| self.address(out, file));
            to.time("datePublished", self.process.published);
            to.text("format", format);
        });
    }

    pub(super) fn bids(&self, to: &mut Object<'_>) {
        let lots = self.process.lots.iter().enumerate();
        let all = lots.flat_map(|(nth, lot)| lot.bids.iter().map(move |it| (nth, lot, it)));
        to.list("details", all.enumerate(), |to, (place, (nth, lot, bid))| {
            to.written("id", |out| self.part(out, b'B', place));
            write_bid(to, lot, bid, place == 0);
            to.list("tenderers", [&self.process.firms[bid.firm]], reference);
            to.only("relatedLots", |out| self.lot_id(out, nth));
        });
    }

    /// What is bought, in the languages of the release.
    fn name(&self, item: &Item) -> String {
        let Words { kk, ru } = item.good.name;
        let told = match self.process.tongue {
            Tongue::Both => both(kk, ru),
            Tongue::Kazakh => kk.to_owned(),
            Tongue::Russian => ru.to_owned(),
        };
        let russian = self.process.tongue == Tongue::Russian;
        let model = item.variant + 1;
        match (item.variant, item.brand, russian) {
            (0, Brand::None, _) => told,
            (n, Brand::None, false) => format!("{told}, {n}-нұсқа"),
            (n, Brand::None, true) => format!("{told}, вариант {n}"),
            (_, Brand::Only, false) => format!("{told}, «{MAKE}{model}» маркасы"),
            (_, Brand::Only, true) => format!("{told}, марка «{MAKE}{model}»"),
            (_, Brand::OrEqual, false) => {
                format!("{told}, «{MAKE}{model}» маркасы немесе баламасы")
            }
            (_, Brand::OrEqual, true) => format!("{told}, марка «{MAKE}{model}» или эквивалент"),
        }
    }
}

fn write_bid(to: &mut Object<'_>, lot: &Lot, bid: &Bid, first: bool) {
    let quirks = to.quirks();
    if quirks.is(Quirk::Zoneless) {
        to.written("date", |out| bid.at.write_bare(out));
    } else {
        to.time("date", bid.at);
    }
    if !(first && quirks.is(Quirk::NoStatus)) {
        to.text("status", bid.status);
    }
    let free = first && quirks.is(Quirk::Free);
    to.money("value", if free { 0 } else { bid.price * lot.item.quantity });
}

impl Item {
    /// Writes its code: that of the good, with the variant in the last six digits.
    fn code(&self, out: &mut Vec<u8>) {
        let (class, kind) = self.good.code.split_at(11);
        out.extend_from_slice(class.as_bytes());
        let kind: u64 = kind.parse().unwrap_or(0);
        crate::json::padded(out, kind + self.variant * 10, 6);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goods::FAMILIES;

    #[test]
    fn a_variant_has_a_code_of_its_own() {
        let mut out = Vec::new();
        let good = &FAMILIES[0].goods[0];
        Item { good, variant: 12, brand: Brand::None, quantity: 1, planned: 1 }.code(&mut out);
        assert_eq!(out, b"002620.100.000123");
    }
}
