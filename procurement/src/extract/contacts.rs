//! How the organisations of a process are reached, as hashes.

use crate::extract::Contact;
use crate::field::{Many, Text};
use crate::names::{Names, hash};
use crate::number::short;
use crate::party::{Address, Identifier, Party};
use crate::process::Process;

/// The scheme of bank accounts among the identifiers of an organisation.
pub(crate) const ACCOUNT: &str = "KZ-IIK";

/// A way to reach an organisation, or to know who is behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Way {
    Phone,
    Email,
    Address,
    Account,
    Head,
}

/// Hashes of what two organisations may share; nought where it is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    phone: u64,
    email: u64,
    address: u64,
    houseless: bool,
    head: u64,
    /// With their places among the identifiers.
    accounts: Vec<(u32, u64)>,
}

/// The contacts of those who sell; a buyer's telephone says nothing about competition.
pub(super) fn contacts(process: &Process<'_>, names: &mut Names) -> Vec<Contact> {
    let all = process.parties.iter().zip(process.marks()).enumerate();
    let known = all.filter(|(_, (_, marks))| **marks != Marks::default());
    let contact = known.map(|(place, (party, marks))| {
        let (account_at, account) = marks.accounts.first().copied().unwrap_or_default();
        Contact {
            place: short(place),
            who: party.id.get().map_or_else(Default::default, |it| names.of(it)),
            supplies: party.roles.iter().any(|it| it.is("supplier")),
            phone: marks.phone,
            account,
            account_at,
            address: marks.address,
            houseless: marks.houseless,
            head: marks.head,
        }
    });
    contact.collect()
}

impl Process<'_> {
    /// The marks of all parties in their order; those who sell nothing have none.
    pub(crate) fn marks(&self) -> &[Marks] {
        let sells = |it: &Party<'_>| {
            it.roles.iter().any(|it| matches!(it.get(), Some("tenderer" | "supplier" | "payee")))
        };
        let marks = |it| if sells(it) { Marks::of(it) } else { Marks::default() };
        self.marks.get_or_init(|| self.parties.iter().map(marks).collect())
    }
}

impl Way {
    /// Where it stands, within a party; of an account, its place among the identifiers.
    pub(crate) fn tail(self, account_at: u32) -> String {
        match self {
            Self::Phone => "/contactPoint/telephone".to_owned(),
            Self::Email => "/contactPoint/email".to_owned(),
            Self::Address => "/address/streetAddress".to_owned(),
            Self::Account => format!("/additionalIdentifiers/{account_at}/id"),
            Self::Head => "/details/headId".to_owned(),
        }
    }
}

impl Contact {
    /// The hash of a way; e-mail is not kept.
    pub(crate) fn mark(&self, way: Way) -> u64 {
        match way {
            Way::Phone => self.phone,
            Way::Email => 0,
            Way::Address => self.address,
            Way::Account => self.account,
            Way::Head => self.head,
        }
    }

    /// The JSON pointer of a way.
    pub(crate) fn pointer(&self, way: Way) -> String {
        format!("/parties/{}{}", self.place, way.tail(self.account_at))
    }
}

impl Marks {
    fn of(party: &Party<'_>) -> Self {
        let contact = party.contact_point.get().unwrap_or_default();
        let head = party.details.get().unwrap_or_default();
        let (address, houseless) = house(party.address.get().as_ref());
        Self {
            phone: hashed(digits(&contact.telephone)),
            email: hashed(contact.email.get().map(str::to_lowercase).unwrap_or_default()),
            address,
            houseless,
            head: hashed(head.head_id.get().unwrap_or_default()),
            accounts: accounts(party),
        }
    }

    /// Whether one of these ways is known.
    pub(crate) fn has(&self, ways: &[Way]) -> bool {
        ways.iter().any(|it| match it {
            Way::Account => !self.accounts.is_empty(),
            way => self.mark(*way) > 0,
        })
    }

    /// Where two have the same, as tails of JSON pointers into the one and the other.
    pub(crate) fn same(&self, other: &Self, way: Way) -> Option<[String; 2]> {
        if way == Way::Account {
            let same = |it: &(u32, u64)| {
                let theirs = other.accounts.iter().find(|other| other.1 == it.1)?;
                Some([way.tail(it.0), way.tail(theirs.0)])
            };
            return self.accounts.iter().find_map(same);
        }
        let mark = self.mark(way);
        (mark > 0 && mark == other.mark(way)).then(|| [way.tail(0), way.tail(0)])
    }

    fn mark(&self, way: Way) -> u64 {
        match way {
            Way::Phone => self.phone,
            Way::Email => self.email,
            Way::Address => self.address,
            Way::Head => self.head,
            Way::Account => 0,
        }
    }
}

fn accounts(party: &Party<'_>) -> Vec<(u32, u64)> {
    let all: Many<Identifier<'_>> = party.additional_identifiers.get();
    let accounts = all.iter().enumerate().filter(|(_, it)| it.scheme.is(ACCOUNT));
    let hashes =
        accounts.map(|(place, it)| (short(place), hashed(it.id.get().unwrap_or_default())));
    hashes.filter(|it| it.1 > 0).collect()
}

/// The last ten digits of a telephone, without the code of the country. Fewer are none, and so are ten
/// that are all the same: they fill a field.
fn digits(text: &Text<'_>) -> String {
    let digits: String =
        text.get().unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    let last = digits.len().checked_sub(10).map(|from| &digits[from..]).unwrap_or_default();
    let first = last.chars().next();
    if last.chars().all(|it| Some(it) == first) { String::new() } else { last.to_owned() }
}

/// The letters and digits of an address; one without a number of a house is too coarse to compare.
pub(super) fn letters(text: &str) -> String {
    let letters: String = text.to_lowercase().chars().filter(|it| it.is_alphanumeric()).collect();
    if letters.chars().any(|it| it.is_ascii_digit()) { letters } else { String::new() }
}

/// The letters and digits of an address with its town, and whether there is an address without a house:
/// that is too coarse to compare.
fn house(address: Option<&Address<'_>>) -> (u64, bool) {
    let Some(street) = address.and_then(|it| it.street_address.get()) else { return (0, false) };
    if !street.contains(|it: char| it.is_ascii_digit()) {
        return (0, street.contains(char::is_alphabetic));
    }
    let town = address.and_then(|it| it.locality.get()).unwrap_or_default();
    let parts = [street, town].map(str::to_lowercase).concat();
    (hashed(parts.chars().filter(|it| it.is_alphanumeric()).collect::<String>()), false)
}

pub(super) fn hashed(text: impl AsRef<str>) -> u64 {
    let text = text.as_ref();
    if text.is_empty() { 0 } else { hash(text).max(1) }
}
