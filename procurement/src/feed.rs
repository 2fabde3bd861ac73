//! The feed: files as chunks of whole lines, plain or gzip, for as many readers as there are cores.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use anyhow::Context;
use flate2::read::MultiGzDecoder;

use crate::read::LARGEST;

/// Small enough for a core's own cache, so that parsing never waits for memory.
const CHUNK: u64 = 512 * 1024;
const GZIP: [u8; 2] = [0x1f, 0x8b];
const BOM: &[u8] = b"\xef\xbb\xbf";

type Source = Box<dyn Read + Send>;

/// Where lines come from.
pub enum Input {
    /// A file, plain or gzip.
    File(PathBuf),
    /// Anything that can be read: standard input, bytes at hand.
    Stream { name: String, from: Source },
}

/// The files, one chunk at a time.
pub(crate) struct Feed(Mutex<Files>);

/// Whole lines of one file, and the place of the chunk for naming broken lines.
#[derive(Default)]
pub(crate) struct Chunk {
    pub(crate) bytes: Vec<u8>,
    pub(crate) file: usize,
    pub(crate) number: usize,
}

struct Files {
    waiting: std::vec::IntoIter<Input>,
    open: Option<(String, Source)>,
    opened: usize,
    rest: Vec<u8>,
    number: usize,
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
            Self::Stream { name, .. } => name.clone(),
        }
    }

    fn open(self) -> io::Result<Source> {
        match self {
            Self::File(path) => unpacked(Box::new(File::open(path)?)),
            Self::Stream { from, .. } => unpacked(from),
        }
    }
}

impl Feed {
    pub(crate) fn new(inputs: Vec<Input>) -> Self {
        let waiting = inputs.into_iter();
        Self(Mutex::new(Files { waiting, open: None, opened: 0, rest: Vec::new(), number: 0 }))
    }

    /// Fills the chunk; false at the end of the last file. Readers take turns only for the copy.
    pub(crate) fn next(&self, chunk: &mut Chunk) -> anyhow::Result<bool> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill(chunk)
    }
}

impl Files {
    fn fill(&mut self, chunk: &mut Chunk) -> anyhow::Result<bool> {
        loop {
            if self.open.is_none() && !self.open_next()? {
                return Ok(false);
            }
            let Some((name, from)) = &mut self.open else { return Ok(false) };
            chunk.bytes.clear();
            chunk.bytes.append(&mut self.rest);
            let more = lines(from, chunk, &mut self.rest)
                .with_context(|| format!("cannot read {name}"))?;
            (chunk.file, chunk.number) = (self.opened - 1, self.number);
            self.number += 1;
            if !more {
                self.open = None;
            }
            if !chunk.bytes.is_empty() {
                return Ok(true);
            }
        }
    }

    fn open_next(&mut self) -> anyhow::Result<bool> {
        let Some(next) = self.waiting.next() else { return Ok(false) };
        let name = next.name();
        let from = next.open().with_context(|| format!("cannot open {name}"))?;
        (self.open, self.opened, self.number) = (Some((name, from)), self.opened + 1, 0);
        Ok(true)
    }
}

/// Reads until the chunk has a whole line; what follows its last newline is kept for the next.
/// Whether there may be more.
fn lines(from: &mut Source, chunk: &mut Chunk, rest: &mut Vec<u8>) -> io::Result<bool> {
    let mut searched = 0;
    loop {
        if from.take(CHUNK).read_to_end(&mut chunk.bytes)? == 0 {
            return Ok(false);
        }
        if let Some(end) = memchr::memrchr(b'\n', &chunk.bytes[searched..]) {
            let end = searched + end + 1;
            rest.extend_from_slice(&chunk.bytes[end..]);
            chunk.bytes.truncate(end);
            return Ok(true);
        }
        searched = chunk.bytes.len();
        // An endless line must not fill the memory: what is too much is not kept, only passed over.
        if chunk.bytes.len() > LARGEST + BOM.len() {
            chunk.bytes.truncate(LARGEST + BOM.len() + 1);
            return pass_over(from, rest);
        }
    }
}

/// Goes to the end of a line without keeping it.
fn pass_over(from: &mut Source, rest: &mut Vec<u8>) -> io::Result<bool> {
    loop {
        rest.clear();
        if from.take(CHUNK).read_to_end(rest)? == 0 {
            return Ok(false);
        }
        if let Some(end) = memchr::memchr(b'\n', rest) {
            rest.drain(..=end);
            return Ok(true);
        }
    }
}

/// Without the packing, which is known by its first bytes, and without the byte order mark.
pub fn unpacked(mut from: Source) -> io::Result<Source> {
    let magic = head(&mut from, GZIP.len())?;
    let packed = magic == GZIP;
    let whole = io::Cursor::new(magic).chain(from);
    let mut plain: Source = if packed {
        Box::new(MultiGzDecoder::new(BufReader::with_capacity(1 << 16, whole)))
    } else {
        Box::new(whole)
    };
    let start = head(&mut plain, BOM.len())?;
    let start = if start == BOM { Vec::new() } else { start };
    Ok(Box::new(io::Cursor::new(start).chain(plain)))
}

fn head(from: &mut impl Read, length: usize) -> io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(length);
    from.take(length as u64).read_to_end(&mut head)?;
    Ok(head)
}
