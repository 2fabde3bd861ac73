//! What the terminal is told: results on standard output, everything else on standard error.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};
use tracing_subscriber::EnvFilter;

/// So many things of a kind are said one by one; the rest is counted.
pub(crate) const MOST: usize = 20;

/// Prints a result. A reader who went away is an error that ends the program quietly.
pub(crate) fn result(line: impl AsRef<str>) -> Result<()> {
    writeln!(io::stdout().lock(), "{}", line.as_ref())?;
    Ok(())
}

/// Says something beside the results. Nobody needs to listen.
pub(crate) fn note(line: impl AsRef<str>) {
    _ = writeln!(io::stderr().lock(), "{}", line.as_ref());
}

/// Says which rows of a file are passed over, and why.
pub(crate) fn passed_over(file: &str, rows: &[impl Display]) {
    for row in rows.iter().take(MOST) {
        note(format!("{file}, {row}: passed over"));
    }
}

/// Sends what the program notes about its work to standard error. `RUST_LOG` asks for more.
pub(crate) fn log() {
    let usual = || EnvFilter::new("info,sqlx=warn,tower_http=warn");
    let wanted = EnvFilter::try_from_default_env().unwrap_or_else(|_| usual());
    let colour = io::stderr().is_terminal();
    let log = tracing_subscriber::fmt().with_env_filter(wanted).with_ansi(colour);
    // A second call, in a test, keeps the first.
    _ = log.with_target(false).with_writer(io::stderr).try_init();
}

/// A bar over so many bytes, or a count when nobody knows how many; nothing outside a terminal.
pub(crate) fn bar(bytes: Option<u64>) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let known = "{bar:30} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left  {msg}";
    let unknown = "{spinner} {bytes}, {bytes_per_sec}  {msg}";
    let style = ProgressStyle::with_template(if bytes.is_some() { known } else { unknown });
    let bar = bytes.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// Columns side by side, as wide as their widest cell.
pub(crate) fn table(rows: &[Vec<String>]) -> String {
    let n_columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |nth: usize| {
        rows.iter().filter_map(|row| row.get(nth)).map(|it| it.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..n_columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(it, width)| format!("{it:<width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn columns_stand_under_each_other_in_every_script() {
        let rows = [vec!["Әсел".into(), "b".into()], vec!["a".into(), "c".into()]];
        assert_eq!(table(&rows), "Әсел  b\na     c");
    }
}
