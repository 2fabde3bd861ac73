//! The shape of a file: a value on each line, or values over many lines.

use crate::read::LARGEST;
use crate::split::is_package;

/// How the values of a file lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One on each line; a line may be a small package.
    Lines,
    /// Over many lines, or on a line too long to be read whole.
    Values,
}

/// What the bytes are up to now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// There may be more.
    Open,
    /// The file is over.
    Reached,
}

/// The shape, by the first line and the letter after it; nothing if that takes more bytes.
pub(crate) fn of(bytes: &[u8], end: End) -> Option<Shape> {
    let certain = |shape| (end == End::Reached || bytes.len() > LARGEST).then_some(shape);
    let Some(start) = bytes.iter().position(|it| !it.is_ascii_whitespace()) else {
        return certain(Shape::Lines);
    };
    if !matches!(bytes[start], b'{' | b'[') {
        return Some(Shape::Lines);
    }
    let text = &bytes[start..];
    let Some(line) = memchr::memchr(b'\n', text) else {
        let is_long = bytes.len() > LARGEST && is_package(text);
        return certain(if is_long { Shape::Values } else { Shape::Lines });
    };
    let open = Open::after(&text[..line]);
    if !open.may_go_on() {
        return Some(Shape::Lines);
    }
    match text[line..].iter().find(|it| !it.is_ascii_whitespace()) {
        Some(next) if open.goes_on_with(*next) => Some(Shape::Values),
        Some(_) => Some(Shape::Lines),
        None => certain(Shape::Lines),
    }
}

/// What a line leaves open.
struct Open {
    /// The innermost bracket.
    bracket: Option<u8>,
    in_text: bool,
    /// The last letter that is no blank.
    last: u8,
}

impl Open {
    fn after(line: &[u8]) -> Self {
        let (mut brackets, mut in_text, mut is_escaped, mut last) = (Vec::new(), false, false, 0);
        for &byte in line {
            if in_text {
                in_text = is_escaped || byte != b'"';
                is_escaped = byte == b'\\' && !is_escaped;
            } else {
                match byte {
                    b'"' => in_text = true,
                    b'{' | b'[' => brackets.push(byte),
                    b'}' | b']' => drop(brackets.pop()),
                    _ => {}
                }
            }
            if !byte.is_ascii_whitespace() {
                last = byte;
            }
        }
        Self { bracket: brackets.pop(), in_text, last }
    }

    fn may_go_on(&self) -> bool {
        self.bracket.is_some() && !self.in_text
    }

    /// Whether this may follow. If not, the line was cut, and what follows is another value.
    fn goes_on_with(&self, next: u8) -> bool {
        let is_value = !matches!(next, b',' | b':' | b'}' | b']');
        match (self.last, self.bracket) {
            (b'{', _) => matches!(next, b'"' | b'}'),
            (b'[', _) => is_value || next == b']',
            (b',', Some(b'{')) => next == b'"',
            (b',', _) => is_value,
            // Nobody writes a name on one line and its value on the next.
            (b':', _) => false,
            _ => matches!(next, b',' | b'}' | b']'),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_lines_unless_its_first_value_goes_on_over_them() {
        let cases = [
            ("", Shape::Lines),
            ("\n\n", Shape::Lines),
            ("ocid;title\n1;2", Shape::Lines),
            ("{\"ocid\":\"a\"}\n{\"ocid\":\"b\"}", Shape::Lines),
            ("{\"releases\":[{\"ocid\":\"a\"}]}", Shape::Lines),
            ("{\"ocid\":\n{\"ocid\":\"b\"}", Shape::Lines),
            ("{\"ocid\":\"a\n{\"ocid\":\"b\"}", Shape::Lines),
            ("{\"ocid\":\"a\",\n{\"ocid\":\"b\"}", Shape::Lines),
            ("{\"ocid\":\"a\"\n{\"ocid\":\"b\"}", Shape::Lines),
            ("{\"a\":\"\\\\\\\"{\"}\n", Shape::Lines),
            ("\r\n{\r\n  \"releases\": [", Shape::Values),
            ("[\n{\"ocid\":\"a\"},", Shape::Values),
            ("{\"uri\":\"x\",\"releases\":[\n\n{", Shape::Values),
            ("[{\"ocid\":\"a\"},\n {\"ocid\":\"b\"}]", Shape::Values),
            ("[{\"ocid\":\"a\"}\n,{\"ocid\":\"b\"}]", Shape::Values),
            ("{\"uri\":\"x\",\n\"releases\":[", Shape::Values),
        ];
        for (text, expected) in cases {
            assert_eq!(of(text.as_bytes(), End::Reached), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_one_line_cannot_tell_waits_for_the_next() {
        for text in ["", " \n", "{\"ocid\"", "[", "[\n", "{\n  \n"] {
            assert_eq!(of(text.as_bytes(), End::Open), None, "{text}");
        }
    }
}
