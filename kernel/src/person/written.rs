//! What people write: cleaned of what cannot be seen, and of a length that was foreseen.

use std::fmt;
use std::ops::Deref;

use unicode_normalization::UnicodeNormalization;

use super::parsed;
use crate::db::Value;
use crate::problem::Problem;

/// More marks over one letter belong to no language of the region, and climb over other lines.
const MARKS: usize = 3;

/// One line of at most so many characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line<const MAX: usize>(String);

impl<const MAX: usize> Line<MAX> {
    /// Reads a line; runs of spaces become one.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let seen = visible(text);
        fitting(seen.split_whitespace().collect::<Vec<_>>().join(" "), MAX).map(Self)
    }
}

/// Paragraphs of at most so many characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text<const MAX: usize>(String);

impl<const MAX: usize> Text<MAX> {
    /// Reads paragraphs; more than one empty line becomes one.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let seen = visible(&text.replace("\r\n", "\n"));
        let mut lines: Vec<&str> = seen.split(['\n', '\r']).map(str::trim).collect();
        lines.dedup_by(|a, b| a.is_empty() && b.is_empty());
        fitting(lines.join("\n").trim().to_owned(), MAX).map(Self)
    }
}

macro_rules! written {
    ($name:ident) => {
        impl<const MAX: usize> Deref for $name<MAX> {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl<const MAX: usize> fmt::Display for $name<MAX> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<const MAX: usize> From<$name<MAX>> for String {
            fn from(it: $name<MAX>) -> Self {
                it.0
            }
        }

        impl<const MAX: usize> From<$name<MAX>> for Value {
            fn from(it: $name<MAX>) -> Self {
                it.0.into()
            }
        }

        impl<const MAX: usize> From<&$name<MAX>> for Value {
            fn from(it: &$name<MAX>) -> Self {
                it.0.as_str().into()
            }
        }
    };
}

written!(Line);
written!(Text);

/// The name of a person, in the order in which they write it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonName(String);

parsed!(PersonName);

impl PersonName {
    /// Reads a name of any alphabet.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let Line(name) = Line::<120>::parse(text)?;
        let fits = |it: char| it.is_alphabetic() || is_mark(it) || " -‑.'’ʼ`".contains(it);
        let named = name.chars().filter(|it| it.is_alphabetic()).count() > 1;
        if named && name.chars().all(fits) {
            Ok(Self(name))
        } else {
            Err(Problem::new("problem-name"))
        }
    }
}

fn fitting(text: String, max: usize) -> Result<String, Problem> {
    let n = text.chars().count();
    if n == 0 {
        return Err(Problem::new("problem-required"));
    }
    if n > max {
        let told = |it: usize| i64::try_from(it).unwrap_or(i64::MAX);
        return Err(Problem::new("problem-too-long").with("max", told(max)).with("n", told(n)));
    }
    Ok(text)
}

/// Composed, and without what has no look of its own but changes the look of others, or cannot be
/// stored.
pub(crate) fn visible(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    let mut marks = 0;
    for it in text.nfc() {
        marks = if is_mark(it) { marks + 1 } else { 0 };
        if marks <= MARKS && !is_hidden(it) {
            seen.push(it);
        }
    }
    seen
}

/// Controls, turns of direction, spaces of no width, tags, and what is no character at all.
fn is_hidden(it: char) -> bool {
    let kept = matches!(it, '\n' | '\r' | '\t' | '\u{85}');
    (it.is_control() && !kept)
        || matches!(it,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}'
            | '\u{ffff}' | '\u{e0000}'..='\u{e0fff}')
}

fn is_mark(it: char) -> bool {
    matches!(it,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::optional;
    use crate::problem::tests::said;

    #[test]
    fn what_cannot_be_seen_is_taken_out() {
        let line =
            Line::<50>::parse(" \u{202e}Жол\u{0}\u{200b} мен\u{a0}\u{a0}көпір\t №\u{feff} 5\r\n");
        assert_eq!(&*line.unwrap(), "Жол мен көпір № 5");
        let zalgo = format!("а{}б", "\u{301}".repeat(100_000));
        assert_eq!(Line::<50>::parse(&zalgo).unwrap().chars().count(), 2 + MARKS);
        assert_eq!(Line::<50>::parse("\u{200b}\u{0} ").unwrap_err().key, "problem-required");
    }

    #[test]
    fn what_can_be_seen_is_kept_as_written() {
        for text in ["<script>alert(1)</script>", "'; DROP TABLE records --", "{{7*7}} %s 漢字 😀"]
        {
            assert_eq!(&*Line::<50>::parse(text).unwrap(), text);
        }
    }

    #[test]
    fn paragraphs_keep_their_lines() {
        let text = Text::<50>::parse("\n бір \r\n\r\n\n\nекі\rүш\n\n").unwrap();
        assert_eq!(String::from(text), "бір\n\nекі\nүш");
    }

    #[test]
    fn what_is_too_long_says_by_how_much() {
        let problem = Line::<5>::parse("қарағай").unwrap_err();
        assert_eq!(said(&problem)[0], "Ең көбі 5 таңба, қазір 7");
        assert!(Line::<7>::parse("қарағай").is_ok());
    }

    #[test]
    fn a_name_is_written_in_letters() {
        for text in ["Әлия Оспан", "О. Серік-Ұлы", "O’Neil", "Ән", "José A."]
        {
            assert_eq!(PersonName::parse(text).unwrap().as_str(), text);
        }
        for text in ["Әлия<img src=x>", "Серік 2", "😀", "А.", "a@b"] {
            assert_eq!(PersonName::parse(text).unwrap_err().key, "problem-name", "{text}");
        }
        assert_eq!(format!("{:?}", PersonName::parse("Әлия").unwrap()), "PersonName(…)");
    }

    #[test]
    fn what_may_be_left_out_is_none() {
        assert_eq!(optional("  ", PersonName::parse), Ok(None));
        assert!(optional("5", PersonName::parse).is_err());
    }
}
