//! Reading a line: one compiled release, or the reason why it is none.

use memchr::{memchr_iter, memchr2};

use crate::broken::Broken;
use crate::field::Presence;
use crate::packing::BOM;
use crate::process::Process;

/// The longest line that is read.
pub const LARGEST: usize = 32 << 20;

/// The deepest nesting that is read: thirty times that of a real release, and still no tower.
pub const DEEPEST: usize = 250;

/// Reads one line of JSON Lines, with or without its line ending and a byte order mark.
pub fn read_line(line: &(impl AsRef<[u8]> + ?Sized)) -> Result<Process<'_>, Broken> {
    let line = sound(line.as_ref())?;
    match line.as_bytes()[0] {
        b'{' => {}
        b'[' => return Err(Broken::Array),
        _ => return Err(no_object(line)),
    }

    let mut process: Process<'_> = sonic_rs::from_str(line).map_err(|error| why(&error))?;
    let is_named = process.ocid.get().is_some();
    let has = |it| it == Presence::Present;
    if has(process.compiled_release) || (is_named && has(process.releases)) {
        return Err(Broken::Record);
    }
    if has(process.releases) || has(process.records) {
        return Err(Broken::Package);
    }
    if !is_named {
        return Err(Broken::NoOcid);
    }
    process.settle();
    Ok(process)
}

/// The text itself, of a size and a depth that a parser can be given. The parser would look for
/// letters that are none only after it has made texts of them.
pub(crate) fn sound(line: &[u8]) -> Result<&str, Broken> {
    let line = line.strip_prefix(BOM).unwrap_or(line).trim_ascii();
    if line.is_empty() {
        return Err(Broken::Empty);
    }
    if line.len() > LARGEST {
        return Err(Broken::TooLarge);
    }
    if openings(line) > DEEPEST && deepest(line) > DEEPEST {
        return Err(Broken::TooDeep);
    }
    simdutf8::basic::from_utf8(line).map_err(|_| Broken::NotUtf8)
}

/// How many brackets open, those in texts too: never fewer than the nesting is deep, and quickly counted.
fn openings(line: &[u8]) -> usize {
    memchr_iter(b'{', line).count() + memchr_iter(b'[', line).count()
}

/// The deepest nesting, counted without recursion: the parser must never see a tower of brackets.
fn deepest(line: &[u8]) -> usize {
    let (mut depth, mut deepest, mut at) = (0_usize, 0, 0);
    while let Some(&byte) = line.get(at) {
        match byte {
            b'{' | b'[' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b'"' => at = end_of_string(line, at + 1),
            _ => {}
        }
        at += 1;
    }
    deepest
}

/// The place of the closing quote of a string, or the end of the line.
fn end_of_string(line: &[u8], mut at: usize) -> usize {
    while let Some(found) = line.get(at..).and_then(|rest| memchr2(b'"', b'\\', rest)) {
        at += found;
        if line[at] == b'"' {
            return at;
        }
        at += 2;
    }
    line.len()
}

fn no_object(line: &str) -> Broken {
    match sonic_rs::from_str::<serde::de::IgnoredAny>(line) {
        Ok(_) => Broken::NotObject,
        Err(error) => Broken::not_json(&error),
    }
}

fn why(error: &sonic_rs::Error) -> Broken {
    let text = first_line(error);
    if error.is_eof() {
        Broken::Truncated
    } else if text.contains("duplicate field") {
        Broken::DuplicateKey(text)
    } else if error.is_syntax() {
        Broken::NotJson(text)
    } else {
        Broken::WrongShape(without_the_found(&text).to_owned())
    }
}

/// The parser's word, without the excerpt of the line that follows it: people's data stay out of logs.
pub(crate) fn first_line(error: &sonic_rs::Error) -> String {
    error.to_string().lines().next().unwrap_or_default().to_owned()
}

/// What was expected and where; what was found instead may be somebody's name.
fn without_the_found(text: &str) -> &str {
    text.split_once(", expected").map_or(text, |(found, _)| &text[found.len() + 2..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(line: impl AsRef<[u8]>) -> &'static str {
        read_line(&line).map_or_else(|it| it.code(), |_| "read")
    }

    #[test]
    fn every_broken_line_has_its_reason() {
        let cases = [
            (r#"{"ocid":"a"}"#, "read"),
            ("\u{feff}{\"ocid\":\"a\"}\r\n", "read"),
            ("", "empty"),
            (" \r\n", "empty"),
            (r#"[{"ocid":"a"}]"#, "array"),
            ("12", "not-object"),
            (r#""ocid""#, "not-object"),
            ("null", "not-object"),
            ("<html>", "not-json"),
            ("ocid;title", "not-json"),
            (r#"{"ocid":"a""#, "truncated"),
            (r#"{"ocid":"a","tender":{"title":"Үст"#, "truncated"),
            ("{", "truncated"),
            (r#"{"ocid":"a",}"#, "not-json"),
            (r#"{"ocid":"a"}{"ocid":"b"}"#, "not-json"),
            (r#"{"ocid":"a","ocid":"b"}"#, "duplicate-key"),
            (r#"{"ocid":"a","tender":"soon"}"#, "wrong-shape"),
            (r#"{"uri":"x","releases":[{"ocid":"a"}]}"#, "package"),
            (r#"{"uri":"x","records":[{"ocid":"a"}]}"#, "package"),
            (r#"{"ocid":"a","compiledRelease":{"ocid":"a"}}"#, "record"),
            (r#"{"ocid":"a","releases":[{"url":"x"}]}"#, "record"),
            (r#"{"id":"a"}"#, "no-ocid"),
            (r#"{"ocid":"  "}"#, "no-ocid"),
            (r#"{"ocid":null}"#, "no-ocid"),
        ];
        for (line, expected) in cases {
            assert_eq!(code(line), expected, "{line}");
            assert!(expected == "read" || Broken::CODES.contains(&expected), "{expected}");
        }
        assert_eq!(code(b"{\"ocid\":\"\xff\"}"), "not-utf8");
    }

    #[test]
    fn a_tower_of_brackets_is_refused_before_the_parser_climbs_it() {
        assert_eq!(code("[".repeat(100_000)), "too-deep");
        assert_eq!(code("{\"a\":".repeat(100_000)), "too-deep");
        let closed = format!(r#"{{"ocid":"a","x":{}{}}}"#, "[".repeat(1000), "]".repeat(1000));
        assert_eq!(code(closed), "too-deep");
    }

    #[test]
    fn what_stood_in_a_line_is_not_repeated() {
        let broken = read_line(r#"{"ocid":"a","tender":"Aqtoty Synova"}"#).unwrap_err().to_string();
        assert!(broken.contains("expected") && !broken.contains("Synova"), "{broken}");
    }

    #[test]
    fn nesting_is_read_up_to_its_limit_and_not_beyond() {
        let nested = |depth: usize| {
            format!(r#"{{"ocid":"a","x":{}{}}}"#, "[".repeat(depth), "]".repeat(depth))
        };
        assert_eq!(code(nested(DEEPEST - 1)), "read");
        assert_eq!(code(nested(DEEPEST)), "too-deep");
    }

    #[test]
    fn brackets_in_a_text_are_no_depth() {
        let line = format!(r#"{{"ocid":"a","tender":{{"title":"\"{}\\"}}}}"#, "[".repeat(500));
        assert_eq!(code(line), "read");
    }

    #[test]
    fn a_huge_line_is_refused() {
        let line = format!(r#"{{"ocid":"{}"}}"#, "a".repeat(LARGEST));
        assert_eq!(code(line), "too-large");
    }
}
