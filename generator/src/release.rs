//! A purchase as an OCDS 1.1 compiled release.

use jiff::civil::DateTime;

use crate::bids::Bid;
use crate::calendar::{plus, plus_days};
use crate::draft::Stage;
use crate::json::{self, Object};
use crate::organisations::Organisation;
use crate::places::REGION;
use crate::profile::Profile;
use crate::purchase::{Carried, Lot, Purchase};
use crate::words::Words;

/// The address under which the invented portal would stand; the domain is reserved for examples.
const PORTAL: &str = "https://portal.example";
/// A prefix of publishers that is not registered.
const PREFIX: &str = "ocds-000000";
/// Announcements and lots are numbered from here.
const FIRST: u64 = 99_000_000;

/// The id of a process.
pub(crate) fn ocid(number: u64) -> String {
    format!("{PREFIX}-{}", announcement(number))
}

/// Writes the release of a purchase on one line.
pub(crate) fn write(purchase: &Purchase<'_>, profile: Profile) -> String {
    let mut out = String::with_capacity(8 * 1024);
    let it = Release {
        purchase,
        profile,
        announcement: announcement(purchase.number),
        tenderers: purchase.tenderers(),
    };
    json::object(&mut out, |to| it.write(to));
    out
}

fn announcement(number: u64) -> String {
    format!("{}-1", FIRST + number)
}

struct Release<'p> {
    purchase: &'p Purchase<'p>,
    profile: Profile,
    announcement: String,
    tenderers: Vec<&'p Organisation>,
}

impl Release<'_> {
    fn write(&self, to: &mut Object<'_>) {
        let Purchase { buyer, stage, .. } = self.purchase;
        let ocid = ocid(self.purchase.number);
        to.text("ocid", &ocid);
        to.text("id", &format!("{ocid}-{}", self.date().date()));
        to.time("date", self.date());
        to.text("language", "kk");
        to.texts("tag", ["compiled"]);
        to.text("initiationType", "tender");
        self.parties(to);
        to.object("buyer", |to| reference(to, buyer));
        to.object("planning", |to| {
            to.object("budget", |to| to.money("amount", self.planned()));
        });
        to.object("tender", |to| self.tender(to));
        if !self.is_direct() && matches!(stage, Stage::Opened(_) | Stage::Awarded(_)) {
            to.object("bids", |to| self.bids(to));
        }
        if matches!(stage, Stage::Awarded(_)) {
            to.list("awards", self.purchase.awards(), |to, it| self.award(to, it));
            to.list("contracts", self.purchase.awards(), |to, it| self.contract(to, it));
        }
    }

    fn parties(&self, to: &mut Object<'_>) {
        let winners: Vec<_> = self.purchase.awards().map(|(.., it)| &it.tenderer.id).collect();
        let buyer = (self.purchase.buyer, &["buyer", "procuringEntity"][..]);
        let tenderers = self.tenderers.iter().map(|it| {
            let roles = &["tenderer", "supplier"][..];
            (*it, if winners.contains(&&it.id) { roles } else { &roles[..1] })
        });
        to.list("parties", [buyer].into_iter().chain(tenderers), |to, (it, roles)| {
            reference(to, it);
            to.texts("roles", roles);
            to.object("identifier", |to| {
                to.text("scheme", "KZ-BIN");
                to.text("id", &it.bin);
            });
            to.object("address", |to| self.address(to, it));
        });
    }

    fn address(&self, to: &mut Object<'_>, of: &Organisation) {
        if self.profile == Profile::Demo {
            to.text("locality", &of.locality);
            to.text("region", &self.words(REGION));
            to.text("countryName", &self.words(Words::new("Қазақстан", "Казахстан")));
        }
        to.text("kato", of.kato);
    }

    fn tender(&self, to: &mut Object<'_>) {
        let Purchase { buyer, family, method, stage, lots, .. } = self.purchase;
        to.text("id", &self.announcement);
        match &lots[..] {
            [lot] => to.text("title", &self.words(lot.good.name)),
            _ => to.text("title", &self.words(family.title)),
        }
        to.text(
            "status",
            match stage {
                Stage::Open(_) | Stage::Opened(_) => "active",
                Stage::Awarded(_) => "complete",
                Stage::Unsuccessful(_) => "unsuccessful",
                Stage::Cancelled(_) => "cancelled",
            },
        );
        to.time("datePublished", self.purchase.published);
        to.object("procuringEntity", |to| reference(to, buyer));
        to.text("procurementMethod", method.kind);
        to.text("procurementMethodDetails", &self.words(method.name));
        to.text("mainProcurementCategory", family.category);
        to.money("value", self.planned());
        if !self.is_direct() {
            self.submission(to);
        }
        to.list("lots", lots.iter().enumerate(), |to, (nth, lot)| {
            to.text("id", &self.lot_id(nth));
            to.text("title", &self.words(lot.good.name));
            to.money("value", lot.planned * lot.quantity);
        });
        to.list("items", lots.iter().enumerate(), |to, (nth, lot)| {
            self.item(to, nth, lot, lot.planned);
        });
        if self.profile == Profile::Demo {
            self.documents(to);
        }
    }

    fn submission(&self, to: &mut Object<'_>) {
        let Purchase { opens, closes, stage, .. } = self.purchase;
        to.object("tenderPeriod", |to| {
            to.time("startDate", *opens);
            to.time("endDate", *closes);
        });
        if !matches!(stage, Stage::Open(_) | Stage::Cancelled(_)) {
            to.number("numberOfTenderers", self.tenderers.len());
            to.list("tenderers", &self.tenderers, |to, it| reference(to, it));
        }
    }

    fn item(&self, to: &mut Object<'_>, nth: usize, lot: &Lot<'_>, tiyn: i64) {
        to.text("id", &(nth + 1).to_string());
        to.text("description", &self.words(lot.good.name));
        to.object("classification", |to| {
            to.text("scheme", "KZ-ENSTRU");
            to.text("id", lot.good.code);
        });
        to.number("quantity", lot.quantity);
        to.object("unit", |to| {
            to.text("scheme", "KZ-MKEI");
            to.text("id", lot.good.unit.id);
            to.text("name", &self.words(lot.good.unit.name));
            to.money("value", tiyn);
        });
        to.text("relatedLot", &self.lot_id(nth));
        to.object("deliveryLocation", |to| {
            to.object("gazetteer", |to| {
                to.text("scheme", "KZ-KATO");
                to.texts("identifiers", [self.purchase.buyer.kato]);
            });
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
            to.text("title", &self.words(title));
            to.text("url", &format!("{PORTAL}/announce/{}{file}", self.announcement));
            to.time("datePublished", self.purchase.published);
            to.text("format", format);
        });
    }

    fn bids(&self, to: &mut Object<'_>) {
        let lots = self.purchase.lots.iter().enumerate();
        let all = lots.flat_map(|(nth, lot)| lot.bids.iter().map(move |it| (nth, lot, it)));
        to.list("details", all.enumerate(), |to, (place, (nth, lot, bid))| {
            to.text("id", &format!("{}-B{}", self.announcement, place + 1));
            to.time("date", bid.at);
            to.text("status", bid.status);
            to.money("value", bid.price * lot.quantity);
            to.list("tenderers", [bid.tenderer], reference);
            to.texts("relatedLots", [self.lot_id(nth)]);
        });
    }

    fn award(&self, to: &mut Object<'_>, (nth, lot, bid): (usize, &Lot<'_>, &Bid<'_>)) {
        to.text("id", &self.part_id('A', nth));
        to.text("status", "active");
        to.time("date", self.purchase.decided);
        to.money("value", bid.price * lot.quantity);
        to.list("suppliers", [bid.tenderer], reference);
        to.list("items", [lot], |to, lot| self.item(to, nth, lot, bid.price));
        to.texts("relatedLots", [self.lot_id(nth)]);
    }

    fn contract(&self, to: &mut Object<'_>, (nth, lot, bid): (usize, &Lot<'_>, &Bid<'_>)) {
        let Purchase { signed, carried, .. } = self.purchase;
        to.text("id", &self.part_id('C', nth));
        to.text("awardID", &self.part_id('A', nth));
        to.text("status", if *carried == Carried::Paid { "terminated" } else { "active" });
        to.money("value", bid.price * lot.quantity);
        to.time("dateSigned", *signed);
        to.object("period", |to| {
            to.time("startDate", *signed);
            to.time("endDate", plus_days(*signed, 60));
        });
        match carried {
            Carried::Signed => {}
            Carried::Amended => to.list("amendments", [plus_days(*signed, 30)], |to, at| {
                to.text("id", "1");
                to.time("date", at);
                to.text("rationale", &self.words(Words::new("Мерзімі өзгерді", "Изменён срок")));
            }),
            Carried::Paid => to.object("implementation", |to| {
                to.list("transactions", [plus_days(*signed, 25)], |to, at| {
                    to.text("id", "1");
                    to.time("date", at);
                    to.money("value", bid.price * lot.quantity);
                    to.object("payee", |to| reference(to, bid.tenderer));
                });
            }),
        }
    }

    fn is_direct(&self) -> bool {
        self.purchase.method.is_direct()
    }

    /// When the release last changed.
    fn date(&self) -> DateTime {
        match self.purchase.stage {
            Stage::Open(_) => self.purchase.published,
            Stage::Awarded(_) => self.purchase.signed,
            Stage::Opened(_) | Stage::Unsuccessful(_) | Stage::Cancelled(_) => {
                plus(self.purchase.closes, 60)
            }
        }
    }

    fn planned(&self) -> i64 {
        self.purchase.lots.iter().map(|it| it.planned * it.quantity).sum()
    }

    /// The number of a lot; its tail is the mark of the method and the attempt.
    fn lot_id(&self, nth: usize) -> String {
        let number = FIRST + self.purchase.number * 4 + nth as u64;
        format!("{number}-{}1", self.purchase.method.mark)
    }

    fn part_id(&self, letter: char, nth: usize) -> String {
        format!("{}-{letter}{}", self.announcement, nth + 1)
    }

    fn words(&self, it: Words) -> std::borrow::Cow<'static, str> {
        match self.profile {
            Profile::Demo => it.both().into(),
            Profile::Bench => it.kk.into(),
        }
    }
}

fn reference(to: &mut Object<'_>, it: &Organisation) {
    to.text("id", &it.id);
    to.text("name", &it.name);
}
