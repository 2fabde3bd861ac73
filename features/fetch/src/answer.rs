//! Answers: a page is whole, or it is refused. What it holds is counted against what it says.

use bytes::Bytes;
use serde_json::Value;

use crate::trouble::{Trouble, Word};

/// A page that was found whole.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// As it came, for the joiner.
    pub(crate) bytes: Bytes,
    pub(crate) rows: Vec<Value>,
    /// Where the next one begins.
    pub(crate) next: Option<String>,
}

/// What is known of a page before it comes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Expected<'a> {
    /// How many rows were asked for.
    pub(crate) limit: u64,
    /// How many came before.
    pub(crate) seen: u64,
    /// Where it was to begin.
    pub(crate) place: &'a str,
}

/// A page of a GraphQL root.
pub(crate) fn graphql(bytes: Bytes, root: &str, expected: Expected<'_>) -> Result<Page, Trouble> {
    let answer = json(&bytes)?;
    if let Some(error) = answer.get("errors").and_then(|it| it.get(0)) {
        let message = error.get("message").and_then(Value::as_str).unwrap_or("no message");
        return Err(Trouble::new(Word::Refused, format!("{root}: {message}")));
    }
    let rows = match answer.pointer(&format!("/data/{root}")) {
        Some(Value::Array(rows)) => rows.clone(),
        // A root without a single row is null.
        Some(Value::Null) => Vec::new(),
        _ => return Err(Trouble::new(Word::Page, format!("{root}: no rows in the answer"))),
    };
    let info = answer.pointer("/extensions/pageInfo");
    let has_next =
        info.and_then(|it| it.get("hasNextPage")).and_then(Value::as_bool).unwrap_or(false);
    let total = info.and_then(|it| it.get("totalCount")).and_then(Value::as_u64);
    let last = info.and_then(|it| it.get("lastId")).map(plain).filter(|it| !it.is_empty());
    let next = if has_next {
        Some(last.ok_or_else(|| {
            Trouble::new(Word::Page, format!("{root}: more rows, but no place to go on from"))
        })?)
    } else {
        None
    };
    counted(bytes, rows, next, total, expected, root)
}

/// A page of a REST list.
pub(crate) fn rest(bytes: Bytes, expected: Expected<'_>) -> Result<Page, Trouble> {
    let answer = json(&bytes)?;
    let Some(Value::Array(rows)) = answer.get("items") else {
        return Err(Trouble::new(Word::Page, "no items in the answer"));
    };
    let rows = rows.clone();
    let next = answer
        .get("next_page")
        .and_then(Value::as_str)
        .filter(|it| !it.is_empty())
        .map(str::to_owned);
    let limit = answer.get("limit").and_then(Value::as_u64).unwrap_or(expected.limit);
    let total = answer.get("total").and_then(Value::as_u64);
    counted(bytes, rows, next, total, Expected { limit, ..expected }, "the list")
}

/// A page in the middle is full; the last one brings the count to the total.
fn counted(
    bytes: Bytes,
    rows: Vec<Value>,
    next: Option<String>,
    total: Option<u64>,
    expected: Expected<'_>,
    of: &str,
) -> Result<Page, Trouble> {
    let count = rows.len() as u64;
    let half = |why: String| Err(Trouble::new(Word::Page, format!("{of}: {why}")));
    if count > expected.limit || (next.is_some() && count < expected.limit) {
        return half(format!("{count} rows, {} were asked for", expected.limit));
    }
    if next.as_deref() == Some(expected.place) && !expected.place.is_empty() {
        return half("the page does not move on".to_owned());
    }
    let seen = expected.seen + count;
    match total {
        Some(total) if next.is_none() && seen < total => half(format!("{seen} rows of {total}")),
        _ => Ok(Page { bytes, rows, next }),
    }
}

fn json(bytes: &Bytes) -> Result<Value, Trouble> {
    serde_json::from_slice(bytes)
        .map_err(|error| Trouble::new(Word::Page, format!("the answer is no JSON: {error}")))
}

/// An id as a text, whether it came as a number or as a text.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::String(it) => it.clone(),
        Value::Number(it) => it.to_string(),
        _ => String::new(),
    }
}
