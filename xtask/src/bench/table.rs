//! The table of what was measured, in Markdown.

use std::fmt::Write;
use std::thread;

use super::input::Inputs;

/// Where the time goes, as it was counted by hand.
const PROFILE: &str = include_str!("profile.md");

/// What was measured, part by part.
#[derive(Default)]
pub(super) struct Table {
    rows: Vec<(&'static str, String, String)>,
}

impl Table {
    /// Keeps a figure.
    pub(super) fn add(
        &mut self,
        part: &'static str,
        what: impl Into<String>,
        figure: impl Into<String>,
    ) {
        let (what, figure) = (what.into(), figure.into());
        crate::tell(&format!("{part}: {what}: {figure}\n"));
        self.rows.push((part, what, figure));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The page.
    pub(super) fn show(&self, inputs: &Inputs) -> String {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let mut out = format!(
            "# Performance\n\n\
             <!-- Made by `cargo xtask bench`. -->\n\n\
             Measured on {cores} cores of {}, with the profile of packages (`dist`) and SQLite on the local disk. The\n\
             clients of the pages run on the same cores as the site. These are figures of one machine:\n\
             compare ratios, not numbers.\n\n## Input\n\n{}",
            processor(),
            inputs.show()
        );
        for part in self.parts() {
            _ = write!(out, "\n## {part}\n\n| what | figure |\n|---|---|\n");
            for (_, what, figure) in self.rows.iter().filter(|(it, ..)| *it == part) {
                _ = writeln!(out, "| {what} | {figure} |");
            }
        }
        out + PROFILE
    }

    /// The parts, each once, in the order in which they were first measured.
    fn parts(&self) -> Vec<&'static str> {
        let mut parts = Vec::new();
        for (part, ..) in &self.rows {
            if !parts.contains(part) {
                parts.push(*part);
            }
        }
        parts
    }
}

/// What the machine calls its processor.
fn processor() -> String {
    let known = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = known.lines().find_map(|it| it.strip_prefix("model name")?.split_once(": "));
    name.map_or("an unnamed processor".to_owned(), |(_, name)| name.trim().to_owned())
}
