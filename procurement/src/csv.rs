//! Findings as a table: a cell for each fact, nothing that a spreadsheet would run.

use std::fmt::Write;

use crate::finding::{Figure, Finding};

pub(crate) const HEAD: &str = "code,rule_version,kind,subject,ocid,state,value,threshold,sample,amount,currency,explanation,evidence,source,why,missing\r\n";

/// The row of a finding.
pub(crate) fn row(finding: &Finding) -> String {
    let numbers = finding.numbers().map(|(name, it)| format!("{name}={}", figure(it)));
    let read = finding.evidence.iter().map(|it| {
        let other = if it.ocid.is_empty() { String::new() } else { format!("{} ", it.ocid) };
        format!("{other}{}={}", it.pointer, figure(&it.value))
    });
    let amount = finding.amount.as_ref();
    let cells = [
        finding.code.to_string(),
        finding.rule_version.to_string(),
        finding.subject.kind.word().to_owned(),
        finding.subject.id.clone(),
        finding.ocid.clone(),
        finding.state.word().to_owned(),
        finding.value.as_ref().map(figure).unwrap_or_default(),
        finding.threshold.as_ref().map(figure).unwrap_or_default(),
        finding.sample.map(|it| it.to_string()).unwrap_or_default(),
        amount.map(|it| it.value.to_string()).unwrap_or_default(),
        amount.map(|it| it.currency.clone()).unwrap_or_default(),
        numbers.collect::<Vec<_>>().join("; "),
        read.collect::<Vec<_>>().join("; "),
        finding.source.clone().unwrap_or_default(),
        finding.why.clone().unwrap_or_default().into_owned(),
        finding.missing.join("; "),
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
