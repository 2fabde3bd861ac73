//! Whether a release has its shape.

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::shape::Type::{
    Code, Codes, Currency, DateTime, Id, Integer, Many, Number, Ocid, One, Text, Texts, Uri,
};
use super::shape::{RELEASE, Shape, Type};
use super::{Fault, Rule};

pub(super) fn check(release: &Value, faults: &mut Vec<Fault>) {
    object(release, &RELEASE, "", faults);
}

fn object(value: &Value, shape: &Shape, at: &str, faults: &mut Vec<Fault>) {
    let Value::Object(fields) = value else {
        return fault(at, Rule::Object, faults);
    };
    for name in shape.required {
        if fields.get(*name).is_none_or(is_nothing) {
            fault(at, Rule::Required(name), faults);
        }
    }
    for (name, kind) in shape.fields {
        if let Some(value) = present(fields, name) {
            field(value, kind, &format!("{at}/{name}"), faults);
        }
    }
    translations(fields, shape, at, faults);
}

/// `title_kk` has the type of `title`.
fn translations(fields: &Map<String, Value>, shape: &Shape, at: &str, faults: &mut Vec<Fault>) {
    for (name, value) in fields {
        let of = name.rsplit_once('_').map(|(of, _)| of);
        let is_text =
            shape.fields.iter().any(|(name, kind)| Some(*name) == of && matches!(kind, Text));
        if is_text && !value.is_null() {
            field(value, &Text, &format!("{at}/{name}"), faults);
        }
    }
}

fn field(value: &Value, kind: &Type, at: &str, faults: &mut Vec<Fault>) {
    let text = value.as_str();
    match kind {
        One(shape) => object(value, shape, at, faults),
        Many(shape) => list(value, at, faults, |it, at, faults| object(it, shape, at, faults)),
        Texts => list(value, at, faults, |it, at, faults| {
            hold(it.is_string(), at, Rule::Text, faults);
        }),
        Codes(codes) => list(value, at, faults, |it, at, faults| {
            hold(it.as_str().is_some_and(|it| codes.contains(&it)), at, Rule::Code, faults);
        }),
        Text => hold(text.is_some(), at, Rule::Text, faults),
        Id => hold(text.is_some() || value.is_i64() || value.is_u64(), at, Rule::Text, faults),
        Number => hold(value.is_number(), at, Rule::Number, faults),
        Integer => hold(value.is_i64() || value.is_u64(), at, Rule::Integer, faults),
        DateTime => hold(text.is_some_and(is_date_time), at, Rule::DateTime, faults),
        Uri => hold(
            text.is_some_and(|it| it.contains(':') && !it.contains(' ')),
            at,
            Rule::Uri,
            faults,
        ),
        Currency => hold(text.is_some_and(is_currency), at, Rule::Currency, faults),
        Ocid => hold(text.is_some_and(is_ocid), at, Rule::Ocid, faults),
        Code(codes) => hold(text.is_some_and(|it| codes.contains(&it)), at, Rule::Code, faults),
    }
}

fn list(
    value: &Value,
    at: &str,
    faults: &mut Vec<Fault>,
    mut each: impl FnMut(&Value, &str, &mut Vec<Fault>),
) {
    let Value::Array(list) = value else {
        return fault(at, Rule::List, faults);
    };
    hold(!list.is_empty(), at, Rule::NotEmpty, faults);
    for (place, it) in list.iter().enumerate() {
        each(it, &format!("{at}/{place}"), faults);
    }
}

fn present<'v>(fields: &'v Map<String, Value>, name: &str) -> Option<&'v Value> {
    fields.get(name).filter(|it| !it.is_null())
}

/// A required text is not empty either.
fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_str() == Some("")
}

fn is_date_time(text: &str) -> bool {
    text.as_bytes().get(10).is_some_and(|it| matches!(it, b'T' | b't'))
        && text.parse::<Timestamp>().is_ok()
}

fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|it| it.is_ascii_uppercase())
}

fn is_ocid(text: &str) -> bool {
    let rest = text.strip_prefix("ocds-").and_then(|it| it.split_once('-'));
    rest.is_some_and(|(prefix, number)| {
        let is_prefix = prefix.len() == 6
            && prefix.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit());
        is_prefix && !number.is_empty()
    })
}

fn hold(holds: bool, at: &str, rule: Rule, faults: &mut Vec<Fault>) {
    if !holds {
        fault(at, rule, faults);
    }
}

fn fault(at: &str, rule: Rule, faults: &mut Vec<Fault>) {
    faults.push(Fault { at: at.to_owned(), rule });
}
