//! Those who take part: their addresses, telephones and bank accounts.

use super::{Release, reference};
use crate::json::{Object, padded};
use crate::organisations::Organisation;
use crate::places::REGION;
use crate::process::Tongue;
use crate::words::Words;

const COUNTRY: Words = Words::new("Қазақстан", "Казахстан");
const STREET: Words = Words::new("Үлгі көшесі", "улица Үлгі");
/// There is no such code of an area, and no such bank; an account never has the check number 00.
const PHONE: &str = "+70";
const ACCOUNT: &str = "KZ00000";

impl Release<'_> {
    pub(super) fn parties(&self, to: &mut Object<'_>) {
        let buyer = (&self.process.buyer, &["buyer", "procuringEntity"][..]);
        let firms = self.process.firms.iter().enumerate().map(|(nth, it)| (it, self.roles(nth)));
        to.list("parties", [buyer].into_iter().chain(firms), |to, (it, roles)| {
            self.party(to, it, roles);
        });
    }

    fn roles(&self, firm: usize) -> &'static [&'static str] {
        let wins = self.process.winners().any(|it| it == firm);
        match (self.is_announced(), wins, self.process.subcontractor == Some(firm)) {
            (true, _, true) => &["tenderer", "subcontractor"],
            (true, true, _) => &["tenderer", "supplier"],
            (true, false, _) => &["tenderer"],
            (false, ..) => &["supplier"],
        }
    }

    fn party(&self, to: &mut Object<'_>, it: &Organisation, roles: &[&str]) {
        reference(to, it);
        to.texts("roles", roles.iter().copied());
        to.object("identifier", |to| {
            to.text("scheme", it.scheme);
            to.text("id", &it.bin);
        });
        to.list("additionalIdentifiers", [it.account], |to, account| {
            to.text("scheme", "KZ-IIK");
            to.written("id", |out| {
                out.extend_from_slice(ACCOUNT.as_bytes());
                padded(out, account, 13);
            });
        });
        to.object("address", |to| self.address_of(to, it));
        to.object("contactPoint", |to| {
            to.written("telephone", |out| {
                out.extend_from_slice(PHONE.as_bytes());
                padded(out, it.phone, 9);
            });
        });
        to.object("details", |to| {
            to.written("headId", |out| {
                out.push(b'H');
                padded(out, it.number, 9);
            });
            if let Some(code) = it.administrator {
                to.text("administrator", code);
            }
        });
    }

    fn address_of(&self, to: &mut Object<'_>, of: &Organisation) {
        to.text("streetAddress", &self.street(of.number));
        self.told(to, "locality", of.place.name);
        if self.process.tongue == Tongue::Both {
            self.told(to, "region", REGION);
            self.told(to, "countryName", COUNTRY);
        }
        to.text("kato", of.kato);
    }

    /// A house in the one street of the region.
    pub(super) fn street(&self, house: u64) -> String {
        format!("{}, {house}", self.words(STREET))
    }
}
