//! The feed: inputs as chunks, for as many readers as there are cores.

use std::io::{self, Read};
use std::sync::{Mutex, PoisonError};

use anyhow::Context;

use crate::chunk::{Chunk, Cut, Piece};
use crate::held::Held;
use crate::input::Input;
use crate::packing::{BOM, Source};
use crate::read::LARGEST;
use crate::shape::{self, End, Shape};
use crate::split::{Found, Splitter, is_package};
use crate::unpack;

/// Small enough for a core's own cache, so that parsing never waits for memory.
const CHUNK: usize = 512 * 1024;

/// So many bytes of the releases of one package wait for their merge, at most.
pub(crate) const HELD: usize = 512 << 20;

/// The inputs, one chunk at a time.
pub(crate) struct Feed(Mutex<Files>);

/// The same for one reader.
pub(crate) struct Files {
    waiting: std::vec::IntoIter<Input>,
    open: Option<Open>,
    opened: usize,
}

/// A file that is being read.
struct Open {
    name: String,
    from: Source,
    /// Read, but not yet given away.
    rest: Vec<u8>,
    end: End,
    chunks: usize,
    /// Nothing until the first bytes tell.
    way: Option<Way>,
}

enum Way {
    Lines,
    Values(Box<Values>),
}

struct Values {
    splitter: Splitter,
    held: Held,
}

impl Feed {
    pub(crate) fn new(inputs: Vec<Input>) -> Self {
        Self(Mutex::new(Files::new(inputs)))
    }

    /// Fills the chunk; false at the end of the last file. Readers take turns only for the copy.
    pub(crate) fn next(&self, chunk: &mut Chunk) -> anyhow::Result<bool> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill(chunk)
    }
}

impl Files {
    pub(crate) fn new(inputs: Vec<Input>) -> Self {
        Self { waiting: inputs.into_iter(), open: None, opened: 0 }
    }

    /// See [`Feed::next`].
    pub(crate) fn fill(&mut self, chunk: &mut Chunk) -> anyhow::Result<bool> {
        loop {
            if self.open.is_none() && !self.open_next()? {
                return Ok(false);
            }
            let Some(open) = &mut self.open else { return Ok(false) };
            chunk.at = (self.opened - 1, open.chunks);
            let is_filled =
                open.fill(chunk).with_context(|| format!("cannot read {}", open.name))?;
            open.chunks += 1;
            if is_filled {
                return Ok(true);
            }
            self.open = None;
        }
    }

    fn open_next(&mut self) -> anyhow::Result<bool> {
        let Some(next) = self.waiting.next() else { return Ok(false) };
        let name = next.name();
        let way = matches!(next, Input::Lines { .. }).then_some(Way::Lines);
        let from = next.open().with_context(|| format!("cannot open {name}"))?;
        let (rest, end) = (Vec::new(), End::Open);
        self.open = Some(Open { name, from, rest, end, chunks: 0, way });
        self.opened += 1;
        Ok(true)
    }
}

impl Open {
    /// Fills the chunk; false at the end of the file.
    fn fill(&mut self, chunk: &mut Chunk) -> io::Result<bool> {
        if let Some(Way::Values(way)) = &mut self.way
            && way.held.give(CHUNK, chunk)
        {
            return Ok(true);
        }
        chunk.bytes.clear();
        chunk.bytes.append(&mut self.rest);
        if self.way.is_none() {
            self.way = Some(self.look(&mut chunk.bytes)?);
        }
        if let Some(Way::Lines) = self.way
            && let Some(is_filled) = self.lines(chunk)?
        {
            return Ok(is_filled);
        }
        self.values(chunk)
    }

    /// Reads on; what there was before stays.
    fn more(&mut self, bytes: &mut Vec<u8>) -> io::Result<()> {
        if (&mut self.from).take(CHUNK as u64).read_to_end(bytes)? == 0 {
            self.end = End::Reached;
        }
        Ok(())
    }

    fn look(&mut self, bytes: &mut Vec<u8>) -> io::Result<Way> {
        loop {
            self.more(bytes)?;
            match shape::of(bytes, self.end) {
                None => {}
                Some(Shape::Lines) => return Ok(Way::Lines),
                Some(Shape::Values) => return Ok(Way::values()),
            }
        }
    }

    /// Fills the chunk with whole lines; what follows the last of them is kept for the next.
    /// Nothing if a line turns out to be a package too large for one.
    fn lines(&mut self, chunk: &mut Chunk) -> io::Result<Option<bool>> {
        chunk.cut = Cut::Lines;
        let mut searched = 0;
        loop {
            if let Some(end) = memchr::memrchr(b'\n', &chunk.bytes[searched..]) {
                let end = searched + end + 1;
                self.rest.extend_from_slice(&chunk.bytes[end..]);
                chunk.bytes.truncate(end);
                return Ok(Some(true));
            }
            searched = chunk.bytes.len();
            if self.end == End::Reached {
                return Ok(Some(!chunk.bytes.is_empty()));
            }
            if chunk.bytes.len() > LARGEST + BOM.len() {
                if is_package(&chunk.bytes) {
                    self.way = Some(Way::values());
                    return Ok(None);
                }
                // An endless line must not fill the memory: what is too much is only passed over.
                chunk.bytes.truncate(LARGEST + BOM.len() + 1);
                self.pass_over()?;
                return Ok(Some(true));
            }
            self.more(&mut chunk.bytes)?;
        }
    }

    /// Goes to the end of a line without keeping it.
    fn pass_over(&mut self) -> io::Result<()> {
        let mut rest = Vec::new();
        while self.end == End::Open {
            rest.clear();
            self.more(&mut rest)?;
            if let Some(end) = memchr::memchr(b'\n', &rest) {
                rest.drain(..=end);
                self.rest = rest;
                break;
            }
        }
        Ok(())
    }

    /// Fills the chunk with the elements of packages.
    fn values(&mut self, chunk: &mut Chunk) -> io::Result<bool> {
        let Some(Way::Values(mut way)) = self.way.take() else { return Ok(false) };
        let Values { splitter, held } = &mut *way;
        let mut pieces = Vec::new();
        loop {
            while !held.is_ready()
                && let Some(found) = splitter.next(&chunk.bytes)
            {
                pieces.extend(piece(found, &chunk.bytes, held));
            }
            if !pieces.is_empty() || held.is_ready() {
                break;
            }
            if self.end == End::Reached {
                pieces.extend(splitter.end(&chunk.bytes).and_then(|it| piece(it, &[], held)));
                held.settle();
                break;
            }
            let free = splitter.let_go(&chunk.bytes);
            chunk.bytes.drain(..free);
            self.more(&mut chunk.bytes)?;
        }
        let free = splitter.let_go(&chunk.bytes);
        self.rest.extend_from_slice(&chunk.bytes[free..]);
        let is_filled = !pieces.is_empty() || held.give(CHUNK, chunk);
        if !pieces.is_empty() {
            chunk.cut = Cut::Pieces(pieces);
        }
        self.way = Some(Way::Values(way));
        Ok(is_filled)
    }
}

impl Way {
    fn values() -> Self {
        Self::Values(Box::new(Values { splitter: Splitter::default(), held: Held::new(HELD) }))
    }
}

/// What a reader can take at once; a release that is a part of a story waits for the others.
fn piece(found: Found, bytes: &[u8], held: &mut Held) -> Option<Piece> {
    match found {
        Found::Alone(place, range) => Some(Piece::One(place, range)),
        Found::Broken(place, why) => Some(Piece::Broken(place, why)),
        Found::Element(place, range) => match unpack::part_of(&bytes[range.clone()]) {
            None => Some(Piece::One(place, range)),
            Some(ocid) => {
                held.take(place, ocid, &bytes[range]);
                None
            }
        },
        Found::End => {
            held.settle();
            None
        }
    }
}
