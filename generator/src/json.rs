//! JSON written by hand, straight into one buffer of bytes.

use crate::at::At;
use crate::noise::{Quirk, Quirks};

/// What is written, and how oddly.
#[derive(Default)]
pub(crate) struct Pen {
    pub(crate) out: Vec<u8>,
    pub(crate) quirks: Quirks,
}

/// An object under the pen.
pub(crate) struct Object<'p>(&'p mut Pen);

impl Pen {
    /// Writes an object.
    pub(crate) fn object(&mut self, fill: impl FnOnce(&mut Object<'_>)) {
        self.out.push(b'{');
        fill(&mut Object(self));
        self.out.push(b'}');
    }

    fn comma(&mut self) {
        if !matches!(self.out.last(), Some(b'{' | b'[')) {
            self.out.push(b',');
        }
    }

    fn quoted(&mut self, fill: impl FnOnce(&mut Vec<u8>)) {
        self.out.push(b'"');
        fill(&mut self.out);
        self.out.push(b'"');
    }

    fn string(&mut self, text: &str) {
        let escaped = self.quirks.is(Quirk::Escaped);
        self.quoted(|out| {
            if escaped {
                escape(out, text);
            } else {
                plain(out, text);
            }
        });
    }
}

impl Object<'_> {
    /// How oddly this release is written.
    pub(crate) fn quirks(&self) -> Quirks {
        self.0.quirks
    }

    pub(crate) fn text(&mut self, key: &str, text: &str) {
        self.key(key);
        self.0.string(text);
    }

    /// A text of bytes that need no escape, written by the caller.
    pub(crate) fn written(&mut self, key: &str, fill: impl FnOnce(&mut Vec<u8>)) {
        self.key(key);
        self.0.quoted(fill);
    }

    /// An id: a number in quotes, or bare where the publisher does so.
    pub(crate) fn numbered(&mut self, key: &str, number: u64) {
        if self.0.quirks.is(Quirk::NumericIds) {
            self.number(key, number);
        } else {
            self.written(key, |out| digits(out, number));
        }
    }

    pub(crate) fn number(&mut self, key: &str, number: u64) {
        self.key(key);
        if self.0.quirks.is(Quirk::NumbersAsTexts) {
            self.0.quoted(|out| digits(out, number));
        } else {
            digits(&mut self.0.out, number);
        }
    }

    /// An instant with its offset.
    pub(crate) fn time(&mut self, key: &str, at: At) {
        self.written(key, |out| at.write(out));
    }

    /// A sum of hundredths as an OCDS value.
    pub(crate) fn money(&mut self, key: &str, hundredths: i64) {
        self.object(key, |it| it.amount(hundredths));
    }

    /// The members of an OCDS value.
    pub(crate) fn amount(&mut self, hundredths: i64) {
        self.key("amount");
        if self.0.quirks.is(Quirk::NumbersAsTexts) {
            self.0.quoted(|out| decimal(out, hundredths));
        } else {
            decimal(&mut self.0.out, hundredths);
        }
        self.text("currency", self.0.quirks.currency);
    }

    pub(crate) fn null(&mut self, key: &str) {
        self.key(key);
        self.0.out.extend_from_slice(b"null");
    }

    pub(crate) fn object(&mut self, key: &str, fill: impl FnOnce(&mut Object<'_>)) {
        self.key(key);
        self.0.object(fill);
    }

    /// A list of objects.
    pub(crate) fn list<T>(
        &mut self,
        key: &str,
        of: impl IntoIterator<Item = T>,
        mut each: impl FnMut(&mut Object<'_>, T),
    ) {
        self.key(key);
        self.0.out.push(b'[');
        for it in of {
            self.0.comma();
            self.0.object(|object| each(object, it));
        }
        self.0.out.push(b']');
    }

    /// A list of texts.
    pub(crate) fn texts<'t>(&mut self, key: &str, of: impl IntoIterator<Item = &'t str>) {
        self.key(key);
        self.0.out.push(b'[');
        for it in of {
            self.0.comma();
            self.0.string(it);
        }
        self.0.out.push(b']');
    }

    /// A list of one text that the caller writes.
    pub(crate) fn only(&mut self, key: &str, fill: impl FnOnce(&mut Vec<u8>)) {
        self.key(key);
        self.0.out.push(b'[');
        self.0.quoted(fill);
        self.0.out.push(b']');
    }

    fn key(&mut self, key: &str) {
        self.0.comma();
        self.0.out.push(b'"');
        self.0.out.extend_from_slice(key.as_bytes());
        self.0.out.extend_from_slice(b"\":");
    }
}

/// Writes a whole number.
pub(crate) fn digits(out: &mut Vec<u8>, number: u64) {
    padded(out, number, 1);
}

/// Writes a whole number with noughts before it, up to a width of at most twenty.
pub(crate) fn padded(out: &mut Vec<u8>, number: u64, width: usize) {
    let (mut text, mut rest, mut first) = ([b'0'; 20], number, 20);
    while rest > 0 {
        first -= 1;
        text[first] = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
    }
    out.extend_from_slice(&text[first.min(20 - width)..]);
}

fn decimal(out: &mut Vec<u8>, hundredths: i64) {
    let hundredths = hundredths.unsigned_abs();
    digits(out, hundredths / 100);
    match hundredths % 100 {
        0 => {}
        rest => {
            out.push(b'.');
            let (rest, width) = if rest % 10 == 0 { (rest / 10, 1) } else { (rest, 2) };
            padded(out, rest, width);
        }
    }
}

/// Our own words hold no other letter that JSON escapes.
fn plain(out: &mut Vec<u8>, text: &str) {
    for (nth, part) in text.split('"').enumerate() {
        out.extend_from_slice(if nth > 0 { b"\\\"" } else { b"" });
        out.extend_from_slice(part.as_bytes());
    }
}

fn escape(out: &mut Vec<u8>, text: &str) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    for unit in text.encode_utf16() {
        if let Ok(letter @ (b' ' | b'!' | b'#'..=b'[' | b']'..=b'~')) = u8::try_from(unit) {
            out.push(letter);
            continue;
        }
        out.extend_from_slice(b"\\u");
        for shift in [12, 8, 4, 0] {
            out.push(HEX[usize::from(unit >> shift & 15)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::DateTime;

    use super::*;

    fn read(quirks: Quirks, fill: impl FnOnce(&mut Object<'_>)) -> serde_json::Value {
        let mut pen = Pen { out: Vec::new(), quirks };
        pen.object(fill);
        serde_json::from_slice(&pen.out).unwrap()
    }

    #[test]
    fn what_is_written_is_json() {
        let read = read(Quirks::default(), |it| {
            it.text("name", "ТОО \"Үлгі\"");
            it.money("whole", 2_200);
            it.money("tiyn", 24_805);
            it.money("ten", 24_850);
            it.money("nothing", 0);
            it.texts("none", []);
            it.list("list", [1, 2], |it, n| it.number("n", n));
            it.time("at", At::of(DateTime::constant(2026, 11, 23, 9, 40, 0, 0)));
        });
        let wanted = serde_json::json!({
            "name": "ТОО \"Үлгі\"",
            "whole": {"amount": 22, "currency": "KZT"},
            "tiyn": {"amount": 248.05, "currency": "KZT"},
            "ten": {"amount": 248.5, "currency": "KZT"},
            "nothing": {"amount": 0, "currency": "KZT"},
            "none": [],
            "list": [{"n": 1}, {"n": 2}],
            "at": "2026-11-23T09:40:00+05:00",
        });
        assert_eq!(read, wanted);
    }

    #[test]
    fn odd_publishers_still_write_json() {
        let odd = [Quirk::NumbersAsTexts, Quirk::NumericIds, Quirk::Escaped];
        let quirks = odd.into_iter().fold(Quirks::default(), Quirks::with);
        let read = read(quirks, |it| {
            it.text("name", "ТОО \"Үлгі\" \\");
            it.money("sum", 24_805);
            it.numbered("id", 7);
        });
        assert_eq!(read["name"], "ТОО \"Үлгі\" \\");
        assert_eq!(read["sum"]["amount"], "248.05");
    }
}
