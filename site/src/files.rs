//! The files that a command names: to read from, to write to, to tell people of. `-` is standard
//! input, or standard output.

use std::fs::{File, Metadata};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use indicatif::ProgressBar;
use procurement::run::{Input, Source, unpacked};

/// How many bytes there are to read, when all are files.
pub(crate) fn size(files: &[PathBuf]) -> Option<u64> {
    files.iter().map(|it| Some(it.metadata().ok().filter(Metadata::is_file)?.len())).sum()
}

pub(crate) fn input(path: &Path, bar: &ProgressBar) -> Result<Input> {
    Ok(Input::Stream { name: path.display().to_string(), from: source(path, bar)? })
}

/// The bytes of a file as they come, with the progress on a bar.
pub(crate) fn source(path: &Path, bar: &ProgressBar) -> Result<Source> {
    Ok(Box::new(bar.wrap_read(opened(path)?)))
}

/// The bytes of a file at once, plain or packed.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = unpacked(opened(path)?).and_then(|mut it| it.read_to_end(&mut bytes));
    read.with_context(|| format!("cannot read {}", path.display()))?;
    Ok(bytes)
}

fn opened(path: &Path) -> Result<Source> {
    if path == Path::new("-") {
        return Ok(Box::new(io::stdin()));
    }
    let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(Box::new(file))
}

/// A file to write, which is none of those that are read.
pub(crate) fn output(path: &Path, read: &[PathBuf]) -> Result<Box<dyn Write>> {
    if path == Path::new("-") {
        return Ok(Box::new(BufWriter::new(io::stdout().lock())));
    }
    let is_input = |it: &PathBuf| {
        it.canonicalize().ok().is_some_and(|it| path.canonicalize().ok() == Some(it))
    };
    ensure!(!read.iter().any(is_input), "{} is read: write elsewhere", path.display());
    let file = File::create(path).with_context(|| format!("cannot write to {}", path.display()))?;
    Ok(Box::new(BufWriter::new(file)))
}

/// The name of a file for people, and nothing about our folders.
pub(crate) fn shown(path: &Path) -> String {
    path.file_name()
        .map_or_else(|| path.display().to_string(), |it| it.to_string_lossy().into_owned())
}
