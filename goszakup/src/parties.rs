//! Parties: the organisations of a release, with all that pages tell of them. Persons have no name.

use std::collections::{BTreeMap, BTreeSet};

use crate::join::Join;
use crate::ocds::{Address, ContactPoint, Identifier, Party, Reference};
use crate::row::Row;
use crate::terms::{Who, without_persons};

/// The order in which roles are written.
const ROLES: [&str; 6] = ["buyer", "procuringEntity", "tenderer", "supplier", "payer", "payee"];

#[derive(Default)]
pub(crate) struct Parties(BTreeMap<String, Told>);

/// What rows tell of a party in passing.
#[derive(Default)]
struct Told {
    bin: Option<String>,
    name: Option<String>,
    address: Option<String>,
    accounts: BTreeSet<String>,
    roles: BTreeSet<&'static str>,
}

impl Parties {
    /// Names a party in a role, by its number and the name that stands beside it.
    pub(crate) fn refer(
        &mut self,
        join: &Join<'_>,
        number: &str,
        name: Option<&str>,
        role: &'static str,
    ) -> Reference {
        let who = join.terms.who(number);
        let id = who.id();
        let told = self.0.entry(id.clone()).or_default();
        told.roles.insert(role);
        let Who::Organisation(bin) = who else {
            return Reference { id, name: None };
        };
        let name = name_of(join, &bin).or_else(|| name.map(without_persons));
        told.name = told.name.take().or_else(|| name.clone());
        told.bin = Some(bin);
        Reference { id, name }
    }

    /// Gives a party that is named already one more role.
    pub(crate) fn also(&mut self, party: &Reference, role: &'static str) {
        if let Some(told) = self.0.get_mut(&party.id) {
            told.roles.insert(role);
        }
    }

    /// Adds an account and an address that a contract or a payment tells.
    pub(crate) fn tell(&mut self, party: &Reference, account: Option<&str>, address: Option<&str>) {
        let Some(told) = self.0.get_mut(&party.id) else { return };
        told.accounts.extend(account.and_then(iik));
        told.address = told.address.take().or_else(|| address.map(without_persons));
    }

    pub(crate) fn written(self, join: &Join<'_>) -> Vec<Party> {
        self.0.into_iter().map(|(id, told)| told.party(join, id)).collect()
    }
}

impl Told {
    fn party(mut self, join: &Join<'_>, id: String) -> Party {
        let roles = ROLES.into_iter().filter(|it| self.roles.contains(it)).collect();
        let Some(bin) = self.bin.take() else {
            return Party { id, roles, ..Party::default() };
        };
        let subject = join.index.subjects.get(bin.as_str()).copied();
        let listed = subject.into_iter().flat_map(|it| it.ids("iik"));
        self.accounts.extend(listed.filter_map(iik));
        let account = |id: String| Identifier { scheme: "KZ-IIK", id, legal_name: None };
        let legal_name = subject.and_then(|it| it.words(&["full_name_ru", "full_name_kz"]));
        let telephone = telephone(join, subject);
        Party {
            id,
            name_kk: subject.and_then(|it| it.words(&["name_kz"])),
            name: self.name.clone(),
            address: address(join, &bin, subject, self.address),
            identifier: Some(Identifier { scheme: "KZ-BIN", id: bin, legal_name }),
            additional_identifiers: self.accounts.into_iter().map(account).collect(),
            contact_point: telephone.map(|it| ContactPoint { telephone: Some(it) }),
            roles,
        }
    }
}

fn name_of(join: &Join<'_>, bin: &str) -> Option<String> {
    join.index.subjects.get(bin)?.words(&["name_ru", "full_name_ru", "name_kz", "full_name_kz"])
}

fn telephone(join: &Join<'_>, subject: Option<&Row>) -> Option<String> {
    let own = subject.and_then(|it| it.text("phone"));
    let listed = || subject.and_then(|it| addresses(join, it).find_map(|it| it.text("phone")));
    own.or_else(listed).map(without_persons)
}

/// The address by the register, else by the contract.
fn address(
    join: &Join<'_>,
    bin: &str,
    subject: Option<&Row>,
    told: Option<String>,
) -> Option<Address> {
    let listed = subject.and_then(|it| addresses(join, it).find(|it| it.text("address").is_some()));
    let listed = listed.or_else(|| join.index.addresses.get(bin)?.first().copied());
    let row = listed.or(subject);
    let street_address = row.and_then(|it| it.words(&["address"])).or(told);
    let region = row.and_then(|it| it.text("kato_code")).map(str::to_owned);
    let region = region.or_else(|| subject?.ids("kato_list").next().map(str::to_owned));
    (street_address.is_some() || region.is_some()).then_some(Address {
        street_address,
        region,
        country_name: "KZ",
    })
}

fn addresses<'a>(join: &'a Join<'_>, subject: &Row) -> impl Iterator<Item = &'a Row> + use<'a> {
    let of = |field: &str| subject.text(field).and_then(|it| join.index.addresses.get(it));
    let rows = ["bin", "pid"].iter().find_map(|it| of(it));
    rows.into_iter().flatten().copied()
}

/// An account: `KZ` and eighteen letters and digits.
fn iik(text: &str) -> Option<String> {
    let text: String =
        text.chars().filter(|it| !it.is_whitespace()).collect::<String>().to_uppercase();
    let fits = text.len() == 20
        && text.starts_with("KZ")
        && text.bytes().all(|it| it.is_ascii_alphanumeric());
    fits.then_some(text)
}
