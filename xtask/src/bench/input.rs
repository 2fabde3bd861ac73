//! What is read: generated processes, and the real ones where somebody put them.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;
use generator::Region;
use jiff::civil::{DateTime, date};

use crate::root;

/// A file of releases.
pub(super) struct Input {
    pub(super) name: &'static str,
    pub(super) path: PathBuf,
    pub(super) n_processes: u64,
    pub(super) bytes: u64,
}

/// All files of a run.
pub(super) struct Inputs {
    pub(super) few: Input,
    pub(super) many: Input,
    /// Ten thousand real releases, kept outside the repository.
    pub(super) real: Option<Input>,
}

const FEW: u64 = 10_000;
const MANY: u64 = 200_000;
const SEED: u64 = 1;

/// The day on which the generated region lives.
pub(super) fn today() -> DateTime {
    date(2026, 11, 23).at(10, 0, 0, 0)
}

impl Inputs {
    pub(super) fn make(folder: &Path) -> Result<Self> {
        let few = generated("generated", folder, FEW)?;
        let many = generated("generated, many", folder, MANY)?;
        let path = root().join("../shared/data/ocds-do-10000.jsonl");
        let real = fs::metadata(&path).ok().map(|it| Input {
            name: "real",
            path,
            n_processes: 10_000,
            bytes: it.len(),
        });
        Ok(Self { few, many, real })
    }

    /// The real releases so many times over, each copy with ocids of its own.
    pub(super) fn repeated(&self, folder: &Path, times: u64) -> Result<Option<Input>> {
        let Some(real) = &self.real else { return Ok(None) };
        let text = fs::read(&real.path)?;
        let path = folder.join("real-repeated.jsonl");
        let mut to = BufWriter::with_capacity(1 << 20, File::create(&path)?);
        let key = b"\"ocid\":\"";
        for copy in 0..times {
            for line in text.split(|it| *it == b'\n').filter(|it| !it.is_empty()) {
                let at = line.windows(key.len()).position(|it| it == key);
                let (head, tail) = line.split_at(at.map_or(0, |at| at + key.len()));
                to.write_all(head)?;
                write!(to, "{copy:02}-")?;
                to.write_all(tail)?;
                to.write_all(b"\n")?;
            }
        }
        to.flush()?;
        let n_processes = real.n_processes * times;
        let bytes = fs::metadata(&path)?.len();
        Ok(Some(Input { name: "real, repeated", path, n_processes, bytes }))
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Input> {
        [&self.few, &self.many].into_iter().chain(&self.real)
    }

    pub(super) fn show(&self) -> String {
        let mut out = String::new();
        for it in self.all() {
            let Input { name, n_processes, bytes, .. } = it;
            _ = writeln!(
                out,
                "- {name}: {n_processes} compiled releases, {} MB",
                bytes / 1_000_000
            );
        }
        _ = writeln!(out, "\nGenerated with the seed {SEED}, as on {}.", today().date());
        out
    }
}

/// A region of so many processes.
pub(super) fn generated(name: &'static str, folder: &Path, n_processes: u64) -> Result<Input> {
    let path = folder.join(format!("{n_processes}.jsonl"));
    let mut to = BufWriter::new(File::create(&path)?);
    Region::bench(SEED, today()).write(n_processes, &mut to)?;
    to.flush()?;
    let bytes = fs::metadata(&path)?.len();
    Ok(Input { name, path, n_processes, bytes })
}
