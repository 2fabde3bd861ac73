//! Findings as a table: a cell for each fact, nothing that a spreadsheet would run.

use std::fmt::Write;

use crate::finding::{Figure, Finding};

pub(crate) const HEAD: &str =
    "code,version,grain,subject,ocid,state,why,missing,numbers,threshold,sample,source,read\r\n";

/// The row of a finding.
pub(crate) fn row(finding: &Finding) -> String {
    let numbers = finding.numbers.iter().map(|(name, it)| format!("{name}={}", figure(it)));
    let read = finding.read.iter().map(|(name, it)| format!("{name}={}", figure(it)));
    let cells = [
        finding.code.to_string(),
        finding.version.to_string(),
        finding.grain.word().to_owned(),
        finding.subject.clone(),
        finding.ocid.clone(),
        finding.state.word().to_owned(),
        finding.why.clone().unwrap_or_default().into_owned(),
        finding.missing.join("; "),
        numbers.collect::<Vec<_>>().join("; "),
        finding.threshold.as_ref().map(figure).unwrap_or_default(),
        finding.sample.map(|it| it.to_string()).unwrap_or_default(),
        finding.source.clone().unwrap_or_default(),
        read.collect::<Vec<_>>().join("; "),
    ];
    let mut row = String::new();
    for (nth, it) in cells.iter().enumerate() {
        // Writing to a text cannot fail.
        let _ = write!(row, "{}{}", if nth > 0 { "," } else { "" }, cell(it));
    }
    row + "\r\n"
}

fn figure(figure: &Figure) -> String {
    match figure {
        Figure::Whole(it) => it.to_string(),
        Figure::Real(it) => it.to_string(),
        Figure::Money { amount, currency } => format!("{amount} {currency}"),
        Figure::Text(it) => it.clone(),
    }
}

/// A quoted cell; one that a spreadsheet would take for a formula becomes a text.
fn cell(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err();
    let text = if runs { format!("'{text}") } else { text.to_owned() };
    let quoted = text.contains([',', '"', '\n', '\r', ';']);
    if quoted { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula() {
        assert_eq!(cell("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!(cell("-5"), "-5");
        assert_eq!(cell("-5+1"), "'-5+1");
        assert_eq!(cell("a,b"), "\"a,b\"");
    }
}
