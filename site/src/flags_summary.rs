//! The table of a run: per flag, how many subjects are in each state.

use procurement::run::Report;

use crate::told;

/// A row a flag.
pub(crate) fn table(report: &Report) -> String {
    let head =
        ["flag", "judged", "flagged", "not applicable", "insufficient", "base rate", "seconds"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for flag in &report.flags {
        let it = &flag.states;
        let rate =
            it.base_rate().map_or_else(|| "-".to_owned(), |it| format!("{:.2} %", it * 100.0));
        rows.push(vec![
            flag.code.to_owned(),
            (it.flagged + it.clear).to_string(),
            it.flagged.to_string(),
            it.not_applicable.to_string(),
            it.insufficient.to_string(),
            rate,
            format!("{:.2}", flag.seconds),
        ]);
    }
    told::table(&rows)
}

/// What could not be computed at all, and why; empty if every flag could judge something.
pub(crate) fn silences(report: &Report) -> String {
    let mut lines = Vec::new();
    for flag in report.flags.iter().filter(|it| it.states.flagged + it.states.clear == 0) {
        let why = flag.states.why.iter().map(|(why, n)| format!("{why} ({n})"));
        let missing = flag.states.missing.iter().map(|(field, n)| format!("no {field} ({n})"));
        let all: Vec<String> = missing.chain(why).collect();
        lines.push(format!("{} could judge nothing: {}", flag.code, all.join(", ")));
    }
    lines.join("\n")
}
