//! A process as an OCDS 1.1 compiled release.

mod contract;
mod party;
mod tender;

use std::fmt::Write as _;

use crate::json::{Object, Pen, digits};
use crate::kinds::ADMINISTRATOR;
use crate::noise::Quirk;
use crate::organisations::Organisation;
use crate::process::{Process, Stage, Tongue};
use crate::words::Words;

/// The address under which the invented portal would stand; the domain is reserved for examples.
const PORTAL: &str = "https://portal.example";
/// A prefix of publishers that is not registered.
const PREFIX: &str = "ocds-000000";
/// Announcements and lots are numbered from here.
const FIRST: u64 = 99_000_000;

/// The id of a process.
pub(crate) fn ocid(number: u64) -> String {
    format!("{PREFIX}-{}-1", FIRST + number)
}

/// Writes the release of a process on one line, without its end.
pub(crate) fn write(process: &Process, pen: &mut Pen) {
    pen.quirks = process.quirks.of("KZT");
    pen.object(|to| Release { process }.write(to));
}

struct Release<'p> {
    process: &'p Process,
}

impl Release<'_> {
    fn write(&self, to: &mut Object<'_>) {
        let Process { buyer, stage, lots, .. } = self.process;
        let changed = self.process.changed();
        to.written("ocid", |out| self.ocid(out));
        to.written("id", |out| {
            self.ocid(out);
            out.push(b'-');
            changed.write_day(out);
        });
        to.time("date", changed);
        to.text("language", if self.process.tongue == Tongue::Russian { "ru" } else { "kk" });
        to.texts("tag", ["compiled"]);
        to.text("initiationType", "tender");
        self.parties(to);
        to.object("buyer", |to| reference(to, buyer));
        to.object("planning", |to| self.planning(to));
        to.object("tender", |to| self.tender(to));
        if self.is_announced() && lots.iter().any(|it| !it.bids.is_empty()) {
            to.object("bids", |to| self.bids(to));
        }
        if *stage == Stage::Awarded {
            to.list("awards", self.awards(), |to, it| self.award(to, it));
            to.list("contracts", self.awards(), |to, it| self.contract(to, it));
        }
    }

    fn planning(&self, to: &mut Object<'_>) {
        let Process { number, buyer, intended, lots, opens, .. } = self.process;
        if to.quirks().is(Quirk::Nulls) {
            to.null("rationale");
        }
        to.object("budget", |to| {
            to.numbered("id", FIRST + number * 4);
            if let Some(code) = buyer.administrator {
                to.text("description", &format!("{} {code}", self.words(ADMINISTRATOR)));
            }
            to.money("amount", self.process.planned());
        });
        self.told(to, "procurementMethodDetails", intended.name);
        to.list("items", lots.iter().enumerate(), |to, (nth, lot)| self.need(to, nth, lot));
        to.list("documents", [opens.plus_days(-30)], |to, at| {
            to.text("id", "plan");
            to.text("documentType", "procurementPlan");
            to.written("url", |out| self.address(out, "/plan"));
            to.time("datePublished", at);
        });
    }

    fn is_announced(&self) -> bool {
        !self.process.method.is_direct()
    }

    fn ocid(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(PREFIX.as_bytes());
        out.push(b'-');
        self.announcement(out);
    }

    fn announcement(&self, out: &mut Vec<u8>) {
        digits(out, FIRST + self.process.number);
        out.extend_from_slice(b"-1");
    }

    /// The id of a part of the release, such as an award.
    fn part(&self, out: &mut Vec<u8>, letter: u8, nth: usize) {
        self.announcement(out);
        out.extend_from_slice(&[b'-', letter]);
        digits(out, nth as u64 + 1);
    }

    /// The number of a lot; its tail is the mark of the method and the attempt.
    fn lot_id(&self, out: &mut Vec<u8>, nth: usize) {
        // Most have a few; the others are numbered far away, so that no two meet.
        let (number, nth) = (self.process.number, nth as u64);
        digits(out, if nth < 8 { FIRST + number * 8 + nth } else { (FIRST + number) * 1000 + nth });
        out.push(b'-');
        out.extend_from_slice(self.process.method.mark.as_bytes());
        out.push(b'1');
    }

    fn address(&self, out: &mut Vec<u8>, file: &str) {
        out.extend_from_slice(PORTAL.as_bytes());
        out.extend_from_slice(b"/announce/");
        self.announcement(out);
        out.extend_from_slice(file.as_bytes());
    }

    fn words(&self, it: Words) -> &'static str {
        if self.process.tongue == Tongue::Russian { it.ru } else { it.kk }
    }

    /// Writes a text in the languages of the release.
    fn told(&self, to: &mut Object<'_>, key: &str, it: Words) {
        match self.process.tongue {
            Tongue::Both if it.kk != it.ru => {
                let mut both = String::with_capacity(it.kk.len() + it.ru.len() + 3);
                // Writing to a string cannot fail.
                let _ = write!(both, "{} / {}", it.kk, it.ru);
                to.text(key, &both);
            }
            _ => to.text(key, self.words(it)),
        }
    }
}

fn reference(to: &mut Object<'_>, it: &Organisation) {
    identity(to, it);
    to.text("name", &it.name);
}

fn identity(to: &mut Object<'_>, it: &Organisation) {
    let bare = to.quirks().is(Quirk::BareIds);
    to.written(
        "id",
        |out| if bare { out.extend_from_slice(it.bin.as_bytes()) } else { it.id(out) },
    );
}
