//! How to reach somebody: telephone and e-mail.

use super::parsed;
use crate::problem::Problem;
use crate::shown::NO_BREAK;
use crate::texts::Language;

/// A telephone number in the international form, +77010000000.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(String);

parsed!(Phone);

impl Phone {
    /// Reads a number as it is dialled here, 8 (7212) 00-00-00, or from abroad.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let bare: String = text.chars().filter(|it| !is_filler(*it)).collect();
        if bare.is_empty() {
            return Err(Problem::new("problem-required"));
        }
        let (abroad, digits) = match bare.strip_prefix('+') {
            Some(it) => (true, it),
            None => (false, bare.as_str()),
        };
        let full = match (abroad, digits.as_bytes()) {
            // Russia and Kazakhstan share the code and the length.
            (true, [b'7', ..]) if digits.len() != 11 => None,
            (true, [b'1'..=b'9', ..]) if (8..=15).contains(&digits.len()) => Some(digits.into()),
            (false, [b'8' | b'7', _, ..]) if digits.len() == 11 => {
                Some(format!("7{}", &digits[1..]))
            }
            (false, [b'7', ..]) if digits.len() == 10 => Some(format!("7{digits}")),
            _ => None,
        };
        let full = full.filter(|it: &String| it.bytes().all(|it| it.is_ascii_digit()));
        full.map(|it| Self(format!("+{it}"))).ok_or(Problem::new("problem-phone"))
    }

    /// As people read it: +7 701 000 00 00, or 8 (7212) 00-00-00 for a landline here.
    pub fn show(&self, language: Language) -> String {
        let Some(here) = self.0.strip_prefix("+7").filter(|it| it.len() == 10) else {
            return self.0.clone();
        };
        // Landlines of Kazakhstan begin with 71 or 72; only the two great cities' codes have four.
        if !here.starts_with("71") && !here.starts_with("72") {
            let (code, a, b, c) = (&here[..3], &here[3..6], &here[6..8], &here[8..]);
            return ["+7", code, a, b, c].join(NO_BREAK);
        }
        let n_code = if here.starts_with("7212") || here.starts_with("7213") { 4 } else { 5 };
        let (code, rest) = here.split_at(n_code);
        let (a, bc) = rest.split_at(rest.len() - 4);
        let trunk = if language == Language::En { "+7" } else { "8" };
        format!("{trunk}{NO_BREAK}({code}){NO_BREAK}{a}-{}-{}", &bc[..2], &bc[2..])
    }
}

fn is_filler(it: char) -> bool {
    it.is_whitespace() || matches!(it, '(' | ')' | '-' | '‑' | '–' | '.' | '\u{200b}')
}

/// An e-mail address that a mail server takes as it is.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);

parsed!(Email);

impl Email {
    /// Reads an address. Its server is written in lower case; before the @ case may matter.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Problem::new("problem-required"));
        }
        let (name, server) = text.split_once('@').ok_or(Problem::new("problem-email-at"))?;
        if text.len() <= 254 && is_mailbox(name) && is_server(server) {
            Ok(Self(format!("{name}@{}", server.to_ascii_lowercase())))
        } else {
            Err(Problem::new("problem-email"))
        }
    }
}

fn is_mailbox(name: &str) -> bool {
    let fits = |it: u8| it.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&it);
    name.len() <= 64 && name.split('.').all(|it| !it.is_empty() && it.bytes().all(fits))
}

fn is_server(server: &str) -> bool {
    let fits = |it: u8| it.is_ascii_alphanumeric() || it == b'-';
    let label = |it: &str| {
        (1..=63).contains(&it.len())
            && it.bytes().all(fits)
            && !it.starts_with('-')
            && !it.ends_with('-')
    };
    // A number at the end would be an address of a machine.
    let named = server
        .rsplit_once('.')
        .is_some_and(|(_, it)| it.len() > 1 && !it.bytes().all(|it| it.is_ascii_digit()));
    named && server.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_is_one_number_however_it_is_written() {
        for text in [
            "+7 701 000 00 00",
            "8 (701) 000-00-00",
            "8701 000 00 00",
            "7010000000",
            "77010000000",
            "+7(701)000‑00‑00",
        ] {
            assert_eq!(Phone::parse(text).unwrap().as_str(), "+77010000000", "{text}");
        }
        assert_eq!(Phone::parse("+44 20 7946 0000").unwrap().as_str(), "+442079460000");
    }

    #[test]
    fn what_is_no_phone_is_named() {
        for text in
            ["1424", "+7 701 000 00 0", "87010000000000", "8701000000а", "+", "++77010000000"]
        {
            assert_eq!(Phone::parse(text).unwrap_err().key, "problem-phone", "{text}");
        }
        assert_eq!(Phone::parse(" ").unwrap_err().key, "problem-required");
    }

    #[test]
    fn a_phone_is_shown_as_it_is_dialled() {
        let show = |text: &str, language| {
            Phone::parse(text).unwrap().show(language).replace(NO_BREAK, " ")
        };
        assert_eq!(show("87010000000", Language::Kk), "+7 701 000 00 00");
        assert_eq!(show("87212000000", Language::Kk), "8 (7212) 00-00-00");
        assert_eq!(show("87212000000", Language::En), "+7 (7212) 00-00-00");
        assert_eq!(show("87213100000", Language::Ru), "8 (7213) 10-00-00");
        assert_eq!(show("87103100000", Language::Ru), "8 (71031) 0-00-00");
    }

    #[test]
    fn an_address_is_one_that_a_server_takes() {
        for (text, as_it_is) in [
            ("aiman@example.kz", "aiman@example.kz"),
            (" Aiman.S+1@Example.KZ ", "Aiman.S+1@example.kz"),
            ("o'neil@mail.example.org", "o'neil@mail.example.org"),
        ] {
            assert_eq!(Email::parse(text).unwrap().as_str(), as_it_is);
        }
        assert_eq!(Email::parse("aiman.example.kz").unwrap_err().key, "problem-email-at");
        for text in [
            "aiman@example",
            "а@example.kz",
            "aiman@exаmple.kz",
            "a b@example.kz",
            "a@b@example.kz",
            "a@example.kz\r\nBcc: b@example.kz",
            "<a@example.kz>",
            "a..b@example.kz",
            "a@-example.kz",
            "a@127.0.0.1",
            "@example.kz",
            "a@",
        ] {
            assert_eq!(Email::parse(text).unwrap_err().key, "problem-email", "{text}");
        }
        let long = format!("{}@example.kz", "a".repeat(65));
        assert!(Email::parse(&long).is_err());
    }
}
