//! Evidence held against the release that it was read from.

use procurement::{Figure, Finding};
use serde_json::Value;

/// Releases as they were published, to look things up in.
pub(crate) struct Releases(Vec<Value>);

impl Releases {
    pub(crate) fn read<'l>(lines: impl IntoIterator<Item = &'l str>) -> Self {
        Self(lines.into_iter().map(|it| serde_json::from_str(it).unwrap()).collect())
    }

    /// Every pointer of the evidence leads to what is shown.
    pub(crate) fn hold(&self, finding: &Finding) {
        for read in &finding.evidence {
            let ocid = if read.ocid.is_empty() { &finding.ocid } else { &read.ocid };
            let release = self.0.iter().find(|it| it["ocid"] == ocid.as_str());
            let release = release.unwrap_or_else(|| panic!("{}: {read:?}", finding.code));
            let there = release.pointer(&read.pointer);
            let there = there.unwrap_or_else(|| panic!("{}: {read:?}", finding.code));
            assert!(holds(there, &read.value), "{}: {read:?}, not {there}", finding.code);
        }
    }
}

/// The number of a person is not shown.
#[expect(clippy::cast_precision_loss, reason = "the numbers of tests are small")]
fn holds(there: &Value, shown: &Figure) -> bool {
    match (there, shown) {
        (_, Figure::Text(it)) if it == "…" => true,
        (Value::String(it), Figure::Text(shown)) => it == shown,
        (Value::Number(it), Figure::Text(shown)) => it.to_string() == *shown,
        (Value::Number(it), Figure::Whole(shown)) => it.as_f64() == Some(*shown as f64),
        (Value::Number(it), Figure::Real(shown)) => it.as_f64() == Some(*shown),
        // So many tenderers, where they are listed and not counted.
        (Value::Array(it), Figure::Whole(shown)) => i64::try_from(it.len()) == Ok(*shown),
        (Value::String(it), Figure::Whole(shown)) => it.parse() == Ok(*shown as f64),
        (Value::String(it), Figure::Real(shown)) => it.parse() == Ok(*shown),
        _ => false,
    }
}
