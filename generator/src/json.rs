//! JSON written straight into one buffer.

use std::fmt::{Display, Write as _};

use jiff::civil::DateTime;

use crate::calendar::OFFSET;

/// An object under the pen.
pub(crate) struct Object<'o>(&'o mut String);

/// Writes an object.
pub(crate) fn object(out: &mut String, fill: impl FnOnce(&mut Object<'_>)) {
    out.push('{');
    fill(&mut Object(out));
    out.push('}');
}

impl Object<'_> {
    pub(crate) fn text(&mut self, key: &str, text: &str) {
        self.key(key);
        string(self.0, text);
    }

    pub(crate) fn number(&mut self, key: &str, number: impl Display) {
        self.key(key);
        write(self.0, number);
    }

    /// An instant with its offset.
    pub(crate) fn time(&mut self, key: &str, at: DateTime) {
        self.key(key);
        self.0.push('"');
        write(self.0, at);
        self.0.push_str(OFFSET);
        self.0.push('"');
    }

    /// A sum of tiyn as an OCDS value in tenge.
    pub(crate) fn money(&mut self, key: &str, tiyn: i64) {
        self.object(key, |it| {
            it.key("amount");
            write(it.0, tiyn / 100);
            match tiyn % 100 {
                0 => {}
                rest if rest % 10 == 0 => write(it.0, format_args!(".{}", rest / 10)),
                rest => write(it.0, format_args!(".{rest:02}")),
            }
            it.text("currency", "KZT");
        });
    }

    pub(crate) fn object(&mut self, key: &str, fill: impl FnOnce(&mut Object<'_>)) {
        self.key(key);
        object(self.0, fill);
    }

    /// A list of objects.
    pub(crate) fn list<T>(
        &mut self,
        key: &str,
        of: impl IntoIterator<Item = T>,
        mut each: impl FnMut(&mut Object<'_>, T),
    ) {
        self.key(key);
        self.0.push('[');
        for it in of {
            comma(self.0);
            object(self.0, |object| each(object, it));
        }
        self.0.push(']');
    }

    /// A list of texts.
    pub(crate) fn texts<T: AsRef<str>>(&mut self, key: &str, of: impl IntoIterator<Item = T>) {
        self.key(key);
        self.0.push('[');
        for it in of {
            comma(self.0);
            string(self.0, it.as_ref());
        }
        self.0.push(']');
    }

    fn key(&mut self, key: &str) {
        comma(self.0);
        self.0.push('"');
        self.0.push_str(key);
        self.0.push_str("\":");
    }
}

fn comma(out: &mut String) {
    if !out.ends_with(['{', '[']) {
        out.push(',');
    }
}

fn string(out: &mut String, text: &str) {
    out.push('"');
    for (nth, part) in text.split('"').enumerate() {
        // Our own words hold no other letter that JSON escapes.
        out.push_str(if nth > 0 { "\\\"" } else { "" });
        out.push_str(part);
    }
    out.push('"');
}

fn write(out: &mut String, it: impl Display) {
    // Writing to a string cannot fail.
    let _ = write!(out, "{it}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_json() {
        let mut out = String::new();
        object(&mut out, |it| {
            it.text("name", "ТОО \"Үлгі\"");
            it.money("whole", 2_200);
            it.money("tiyn", 24_805);
            it.money("ten", 24_850);
            it.texts("none", [""; 0]);
            it.list("list", [1, 2], |it, n| it.number("n", n));
            it.time("at", DateTime::constant(2026, 11, 23, 9, 40, 0, 0));
        });
        let read: serde_json::Value = serde_json::from_str(&out).unwrap();
        let wanted = serde_json::json!({
            "name": "ТОО \"Үлгі\"",
            "whole": {"amount": 22, "currency": "KZT"},
            "tiyn": {"amount": 248.05, "currency": "KZT"},
            "ten": {"amount": 248.5, "currency": "KZT"},
            "none": [],
            "list": [{"n": 1}, {"n": 2}],
            "at": "2026-11-23T09:40:00+05:00",
        });
        assert_eq!(read, wanted);
    }
}
