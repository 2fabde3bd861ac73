//! An organisation by its name and its BIN.

use serde::{Deserialize, Serialize};

use crate::field::{Text, shown};
use crate::party::{Party, Reference};
use crate::process::Process;

/// An organisation of a process.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Organisation {
    /// Its id in the release, if it has one.
    pub id: Option<String>,
    pub name: Option<String>,
    /// Twelve digits. The number of a person is never kept.
    pub bin: Option<String>,
}

impl Organisation {
    /// An organisation that is named somewhere, with what the list of parties adds.
    pub fn of(named: &Reference<'_>, process: &Process<'_>) -> Option<Self> {
        let party = named.id.get().and_then(|it| process.party(it));
        let name = named.name.get().or(party.and_then(name));
        let bin = party.and_then(bin).or_else(|| bin_within(named.id.get()?).map(str::to_owned));
        Self::if_any(named.id.get(), name, bin)
    }

    /// The first party of this role.
    pub fn with_role(role: &str, process: &Process<'_>) -> Option<Self> {
        let party = process.parties.iter().find(|it| it.roles.iter().any(|it| it.is(role)))?;
        Self::if_any(party.id.get(), name(party), bin(party))
    }

    fn if_any(id: Option<&str>, name: Option<&str>, bin: Option<String>) -> Option<Self> {
        // An id may be the number of a person, and such ids are not kept.
        let id = id.filter(|it| !has_iin(it));
        let [id, name] = [id, name].map(|it| it.map(shown));
        (id.is_some() || name.is_some() || bin.is_some()).then_some(Self { id, name, bin })
    }
}

fn name<'p>(party: &'p Party<'_>) -> Option<&'p str> {
    let legal = || party.identifier.as_ref().and_then(|it| it.legal_name.get());
    party.name.get().or_else(legal)
}

pub(crate) fn bin(party: &Party<'_>) -> Option<String> {
    let within = |id: &Text<'_>| bin_within(id.get()?).map(str::to_owned);
    let named = party.identifier.as_ref().and_then(|it| within(&it.id));
    named
        .or_else(|| party.additional_identifiers.get().iter().find_map(|it| within(&it.id)))
        .or_else(|| within(&party.id))
}

/// What an organisation is known by everywhere: the BIN within its id, or the id.
pub fn number(id: &str) -> &str {
    bin_within(id).unwrap_or(id)
}

/// The BIN in a text such as `KZ-BIN-120340000014`.
pub(crate) fn bin_within(text: &str) -> Option<&str> {
    digits(text, 12).find(|it| matches!(it.as_bytes()[4], b'4'..=b'6'))
}

/// Whether a text holds the number of a person: its fifth digit is that of a day.
pub(crate) fn has_iin(text: &str) -> bool {
    digits(text, 12).any(|it| matches!(it.as_bytes()[4], b'0'..=b'3'))
}

/// The runs of exactly so many digits.
pub(crate) fn digits(text: &str, length: usize) -> impl Iterator<Item = &str> {
    text.split(|it: char| !it.is_ascii_digit()).filter(move |it| it.len() == length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bin_is_found_and_the_number_of_a_person_is_not() {
        assert_eq!(bin_within("KZ-BIN-120340000014"), Some("120340000014"));
        assert_eq!(bin_within("850101300124"), None);
        assert_eq!(bin_within("1203400000140"), None);
        assert!(Organisation::if_any(Some("KZ-IIN-850101300124"), None, None).is_none());
    }
}
