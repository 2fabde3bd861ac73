//! Releases of a package that wait for its end, as others of their process may follow.

use std::ops::Range;

use crate::broken::Broken;
use crate::chunk::{Chunk, Cut, Piece};
use crate::split::Place;
use crate::unpack::groups;

/// What it costs to keep a release, beside its bytes.
const COST: usize = 128;

/// The releases of one package.
pub(crate) struct Held {
    limit: usize,
    bytes: Vec<u8>,
    waiting: Vec<Waiting>,
    /// Some are refused, and so are all that follow: half a story would be a wrong one.
    is_full: bool,
    ready: std::vec::IntoIter<Piece>,
}

struct Waiting {
    ocid: Box<str>,
    place: Place,
    range: Range<usize>,
}

impl Held {
    pub(crate) fn new(limit: usize) -> Self {
        let (bytes, waiting, ready) = (Vec::new(), Vec::new(), Vec::new().into_iter());
        Self { limit, bytes, waiting, is_full: false, ready }
    }

    /// Keeps a release of this process.
    pub(crate) fn take(&mut self, place: Place, ocid: Box<str>, text: &[u8]) {
        let cost = self.bytes.len() + text.len() + (self.waiting.len() + 1) * COST;
        self.is_full |= cost > self.limit;
        let text = if self.is_full { &[][..] } else { text };
        if self.is_full {
            self.bytes = Vec::new();
        }
        let start = self.bytes.len();
        self.bytes.extend_from_slice(text);
        self.waiting.push(Waiting { ocid, place, range: start..self.bytes.len() });
    }

    /// At the end of the package: what waited is ready.
    pub(crate) fn settle(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        let ready: Vec<_> = if std::mem::take(&mut self.is_full) {
            waiting.into_iter().map(|it| Piece::Broken(it.place, Broken::TooMany)).collect()
        } else {
            let part = |nth: usize| (waiting[nth].place, waiting[nth].range.clone());
            let groups = groups(waiting.iter().map(|it| &*it.ocid)).into_iter();
            groups.map(|it| Piece::Several(it.into_iter().map(part).collect())).collect()
        };
        self.ready = ready.into_iter();
    }

    pub(crate) fn is_ready(&self) -> bool {
        self.ready.len() > 0
    }

    /// Fills the chunk with what is ready; false if nothing is.
    pub(crate) fn give(&mut self, size: usize, chunk: &mut Chunk) -> bool {
        if !self.is_ready() {
            return false;
        }
        chunk.bytes.clear();
        let mut pieces = Vec::new();
        while chunk.bytes.len() < size
            && let Some(piece) = self.ready.next()
        {
            pieces.push(self.moved(piece, &mut chunk.bytes));
        }
        if !self.is_ready() {
            self.bytes = Vec::new();
        }
        chunk.cut = Cut::Pieces(pieces);
        true
    }

    fn moved(&self, piece: Piece, to: &mut Vec<u8>) -> Piece {
        let Piece::Several(mut parts) = piece else { return piece };
        for (_, range) in &mut parts {
            let start = to.len();
            to.extend_from_slice(&self.bytes[range.clone()]);
            *range = start..to.len();
        }
        Piece::Several(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(limit: usize) -> Vec<(u64, Result<(), Broken>)> {
        let mut held = Held::new(limit);
        for (line, ocid) in [(1, "a"), (2, "b"), (3, "a")] {
            let text = format!(
                r#"{{"ocid":"{ocid}","date":"2026-01-0{line}","tag":["tender"],"x":{line}}}"#
            );
            held.take(Place { line, element: None }, ocid.into(), text.as_bytes());
        }
        held.settle();
        let (mut chunk, mut all) = (Chunk::default(), Vec::new());
        while held.give(1, &mut chunk) {
            chunk.each(|place, _, read| all.push((place.line, read.map(|_| ()))));
        }
        all
    }

    #[test]
    fn what_waited_is_given_a_process_at_a_time() {
        assert_eq!(given(1000), [(1, Ok(())), (2, Ok(()))]);
    }

    #[test]
    fn if_some_are_too_many_all_are_refused() {
        let refused = |line| (line, Err(Broken::TooMany));
        assert_eq!(given(300), [1, 2, 3].map(refused));
    }
}
