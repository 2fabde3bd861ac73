//! Terms: under which prefix releases are numbered, and how persons stay unnamed.

use sha2::{Digest, Sha256};

/// Stands in the place of a registered prefix. A publisher asks the Open Contracting Partnership
/// for six letters of its own before anything is published under them.
pub const PREFIX: &str = "kz0000";

/// What the writer is told.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The publisher's six letters.
    pub prefix: String,
    /// A secret of the installation: without it a person's number could be found by trying all.
    pub salt: Vec<u8>,
}

/// Who a number belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Who {
    /// An organisation, by its BIN.
    Organisation(String),
    /// A person, or somebody whose number is not Kazakh and may be a person's: an opaque word.
    Unnamed(String),
}

impl Terms {
    /// The prefix of nobody, with a salt.
    pub fn unregistered(salt: impl Into<Vec<u8>>) -> Self {
        Self { prefix: PREFIX.to_owned(), salt: salt.into() }
    }

    pub(crate) fn ocid(&self, number: &str) -> String {
        format!("ocds-{}-{number}", self.prefix)
    }

    pub(crate) fn who(&self, number: &str) -> Who {
        let number = number.trim();
        if is_bin(number) {
            Who::Organisation(number.to_owned())
        } else {
            Who::Unnamed(self.opaque(number))
        }
    }

    /// Letters only: twelve digits in a row would be taken for a number again.
    fn opaque(&self, number: &str) -> String {
        let digest = Sha256::new()
            .chain_update(&self.salt)
            .chain_update([0])
            .chain_update(number)
            .finalize();
        let nibbles = digest.iter().take(12).flat_map(|it| [it >> 4, it & 15]);
        nibbles.map(|it| char::from(b'a' + it)).collect()
    }
}

impl Who {
    /// The id of the party.
    pub(crate) fn id(&self) -> String {
        match self {
            Self::Organisation(bin) => format!("KZ-BIN-{bin}"),
            Self::Unnamed(word) => format!("unnamed-{word}"),
        }
    }
}

/// Twelve digits, of which the fifth is that of an organisation: a person has there the tens of a day.
pub(crate) fn is_bin(number: &str) -> bool {
    number.len() == 12
        && number.bytes().all(|it| it.is_ascii_digit())
        && (b'4'..=b'6').contains(&number.as_bytes()[4])
}

/// A text without the numbers of persons.
pub(crate) fn without_persons(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|it: char| it.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|it: char| !it.is_ascii_digit()).unwrap_or(from.len());
        let (digits, after) = from.split_at(end);
        let is_person = digits.len() == 12 && (b'0'..=b'3').contains(&digits.as_bytes()[4]);
        clean.push_str(before);
        clean.push_str(if is_person { "…" } else { digits });
        rest = after;
    }
    clean + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_gets_a_word_that_depends_on_the_salt() {
        let (one, other) = (Terms::unregistered("a"), Terms::unregistered("b"));
        let person = "850101300124";
        assert_eq!(one.who(person), one.who(person));
        assert_ne!(one.who(person), other.who(person));
        assert!(!one.who(person).id().chars().any(|it| it.is_ascii_digit()));
        assert_eq!(one.who("120340000014").id(), "KZ-BIN-120340000014");
    }

    #[test]
    fn a_number_of_a_person_is_struck_from_a_text() {
        assert_eq!(without_persons("ИП, ИИН 850101300124, ул. 1"), "ИП, ИИН …, ул. 1");
        assert_eq!(without_persons("БИН 120340000014"), "БИН 120340000014");
        assert_eq!(without_persons("8501013001240"), "8501013001240");
    }
}
