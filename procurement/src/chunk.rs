//! A chunk of an input: whole lines, or the elements of a package, for one reader at a time.

use std::ops::Range;

use crate::broken::Broken;
use crate::process::Process;
use crate::read::read_line;
use crate::split::Place;
use crate::unpack;

/// Whole lines or elements of one file, and the place of the chunk for naming broken ones.
#[derive(Default)]
pub(crate) struct Chunk {
    pub(crate) bytes: Vec<u8>,
    /// Which of the inputs, and which chunk of it.
    pub(crate) at: At,
    pub(crate) cut: Cut,
}

/// A file and a chunk of it, by number.
pub(crate) type At = (usize, usize);

/// How the bytes are cut.
#[derive(Default)]
pub(crate) enum Cut {
    /// At every line ending; places are counted within the chunk.
    #[default]
    Lines,
    /// As the splitter found; places are counted from where it began.
    Pieces(Vec<Piece>),
}

pub(crate) enum Piece {
    /// A release, or a record.
    One(Place, Range<usize>),
    /// The releases of one process, to be merged.
    Several(Vec<(Place, Range<usize>)>),
    /// What is none.
    Broken(Place, Broken),
}

impl Chunk {
    /// Reads every release: its place, its text, and the process or why it is none.
    /// Gives the number of lines.
    pub(crate) fn each(
        &self,
        mut act: impl FnMut(Place, &[u8], Result<Process<'_>, Broken>),
    ) -> u64 {
        match &self.cut {
            Cut::Lines => each_line(&self.bytes, act),
            Cut::Pieces(pieces) => {
                for piece in pieces {
                    self.piece(piece, &mut act);
                }
                0
            }
        }
    }

    fn piece(&self, piece: &Piece, act: unpack::Act<'_>) {
        match piece {
            Piece::One(place, range) => unpack::read(*place, &self.bytes[range.clone()], act),
            Piece::Several(parts) => {
                let text = |range: &Range<usize>| &self.bytes[range.clone()];
                let parts: Vec<_> = parts.iter().map(|(it, range)| (*it, text(range))).collect();
                unpack::merged(&parts, act);
            }
            Piece::Broken(place, why) => act(*place, &[], Err(why.clone())),
        }
    }
}

fn each_line(bytes: &[u8], mut act: impl FnMut(Place, &[u8], Result<Process<'_>, Broken>)) -> u64 {
    let (mut start, mut line) = (0, 0);
    for end in memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]) {
        if start < bytes.len() {
            line += 1;
            let place = Place { line, element: None };
            let text = &bytes[start..end];
            match read_line(text) {
                Ok(process) => act(place, text, Ok(process)),
                Err(why) => unpack::unread(place, text, why, &mut act),
            }
        }
        start = end + 1;
    }
    line
}
