//! Inputs: files, the files of folders, standard input, bytes at hand.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};

use crate::packing::{Source, unpacked};

const ENDINGS: [&str; 3] = ["json", "jsonl", "ndjson"];
const PACKED: [&str; 3] = ["gz", "zst", "zstd"];

/// Where releases come from.
pub enum Input {
    /// A file, plain or packed.
    File(PathBuf),
    /// Anything that can be read: standard input, bytes at hand.
    Stream { name: String, from: Source },
    /// The same with a value on each line, whatever the first one looks like: a part of a file may
    /// begin with a line that breaks off.
    Lines { name: String, from: Source },
}

impl Input {
    /// A file, or standard input for `-`.
    pub fn named(name: &str) -> Self {
        match name {
            "-" => Self::Stream { name: "-".to_owned(), from: Box::new(io::stdin()) },
            path => Self::File(path.into()),
        }
    }

    /// Bytes at hand.
    pub fn bytes(name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self::Stream { name: name.to_owned(), from: Box::new(io::Cursor::new(bytes.into())) }
    }

    /// Its name for people.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Stream { name, .. } | Self::Lines { name, .. } => name.clone(),
        }
    }

    pub(crate) fn open(self) -> io::Result<Source> {
        match self {
            Self::File(path) => unpacked(Box::new(File::open(path)?)),
            Self::Stream { from, .. } | Self::Lines { from, .. } => unpacked(from),
        }
    }
}

/// The files that were meant: a folder stands for all files of releases in it and below, by name.
/// What is no folder is left as it is, and so is `-`.
pub fn files(named: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in named {
        if path == Path::new("-") || !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let before = files.len();
        below(path, &mut files).with_context(|| format!("cannot read {}", path.display()))?;
        ensure!(files.len() > before, "{} holds no file of releases", path.display());
    }
    Ok(files)
}

/// Links to folders are not followed: they may lead in a ring.
fn below(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_unstable_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            below(&path, files)?;
        } else if is_of_releases(&path) && path.is_file() {
            files.push(path);
        }
    }
    Ok(())
}

fn is_of_releases(path: &Path) -> bool {
    let name = path.file_name().and_then(|it| it.to_str()).unwrap_or_default();
    let name = name.to_ascii_lowercase();
    let mut parts = name.rsplit('.');
    let last = parts.next().unwrap_or_default();
    let is_packed = PACKED.contains(&last);
    let kind = if is_packed { parts.next().unwrap_or_default() } else { last };
    // `releases.gz` does not say what is in it; `releases.csv.gz` does.
    let is_alone = is_packed && parts.next().is_none();
    !name.starts_with('.') && name.contains('.') && (is_alone || ENDINGS.contains(&kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_releases_are_known_by_their_endings() {
        let is = |name: &str| is_of_releases(Path::new(name));
        for name in ["a.json", "a.b.JSONL", "a.ndjson.gz", "a.json.zst", "x/a.gz", "a.zstd"] {
            assert!(is(name), "{name}");
        }
        for name in ["a.csv", "a.csv.gz", "json", ".json", ".a.jsonl", "a.tar.zst", "a"] {
            assert!(!is(name), "{name}");
        }
    }
}
