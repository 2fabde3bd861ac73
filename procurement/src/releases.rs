//! The releases of an input one by one, for whoever keeps them.

use std::collections::VecDeque;

use crate::broken::Broken;
use crate::chunk::Chunk;
use crate::feed::Files;
use crate::input::Input;
use crate::packing::BOM;
use crate::split::Place;

/// So much of what cannot be read is given to look at.
const SHOWN: usize = 4096;

/// A compiled release, or one that was merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    pub place: Place,
    pub ocid: String,
    /// As published, without blanks around it; it may go over several lines.
    pub json: Vec<u8>,
}

/// What cannot be read.
#[derive(Debug)]
pub enum Unread {
    /// A line or an element that is no release; the next may be one.
    Broken {
        place: Place,
        why: Broken,
        /// How it begins.
        beginning: Vec<u8>,
    },
    /// The input cannot be opened, or is damaged: nothing follows.
    Failed(anyhow::Error),
}

/// The releases of one input.
pub struct Releases {
    files: Files,
    chunk: Chunk,
    ready: VecDeque<Result<Release, Unread>>,
    lines: u64,
    blank: u64,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Over,
}

/// The releases of an input, whatever they are packed in; one line is in memory at a time.
pub fn releases(input: Input) -> Releases {
    Releases {
        files: Files::new(vec![input]),
        chunk: Chunk::default(),
        ready: VecDeque::new(),
        lines: 0,
        blank: 0,
        state: State::Open,
    }
}

impl Releases {
    /// How many lines were blank up to now.
    pub fn blank(&self) -> u64 {
        self.blank
    }

    fn read(&mut self) {
        match self.files.fill(&mut self.chunk) {
            Ok(true) => self.unpack(),
            Ok(false) => self.state = State::Over,
            Err(error) => {
                self.state = State::Over;
                self.ready.push_back(Err(Unread::Failed(error)));
            }
        }
    }

    fn unpack(&mut self) {
        let (ready, blank, before) = (&mut self.ready, &mut self.blank, self.lines);
        self.lines += self.chunk.each(|place, text, read| {
            let place = Place { line: before + place.line, ..place };
            let text = text.strip_prefix(BOM).unwrap_or(text).trim_ascii();
            // Without an ocid it is none, and broken.
            match read.map(|it| it.ocid.get().unwrap_or_default().to_owned()) {
                Ok(ocid) => ready.push_back(Ok(Release { place, ocid, json: text.to_vec() })),
                Err(Broken::Empty) => *blank += 1,
                Err(why) => {
                    let beginning = text[..text.len().min(SHOWN)].to_vec();
                    ready.push_back(Err(Unread::Broken { place, why, beginning }));
                }
            }
        });
    }
}

impl Iterator for Releases {
    type Item = Result<Release, Unread>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.ready.is_empty() && self.state == State::Open {
            self.read();
        }
        self.ready.pop_front()
    }
}
