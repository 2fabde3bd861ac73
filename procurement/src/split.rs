//! The splitter: finds the releases of a package in its bytes as they come, without parsing them.
//!
//! A package may be larger than memory and stand on one line or on millions. Only the brackets and
//! the texts are looked at, and of the package's own fields only the names; whether an element is
//! sound is for [`read_line`](crate::read_line) to say.

use std::fmt;
use std::ops::Range;

use memchr::{memchr, memchr_iter, memchr2};

use crate::broken::Broken;
use crate::read::LARGEST;

/// A longer text is no name of a field, and its end is looked for as that of a list is.
const LONGEST_NAME: usize = 1 << 10;

/// Where something stands in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Counted from one.
    pub line: u64,
    /// Which release it is within a list or a package, counted from one; nothing outside of them.
    pub element: Option<u64>,
}

impl Place {
    /// A place within a value that stands here.
    #[must_use]
    pub(crate) fn within(self, inner: Self) -> Self {
        let line = self.line + inner.line.saturating_sub(1);
        Self { line, element: self.element.or(inner.element) }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        self.element.map_or(Ok(()), |it| write!(f, ", release {it}"))
    }
}

/// What the splitter comes upon.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// A release or a record of a list, at this range of the bytes.
    Element(Place, Range<usize>),
    /// A release or a record that stands alone.
    Alone(Place, Range<usize>),
    /// Something that is none.
    Broken(Place, Broken),
    /// A package or a list is over.
    End,
}

/// Splits the bytes it is shown; it remembers how far it came.
#[derive(Default)]
pub(crate) struct Splitter {
    state: State,
    nest: Nest,
    /// Up to here the bytes were looked at.
    at: usize,
    /// Where what is not finished begins.
    start: usize,
    /// The last text seen among the fields of a package.
    name: Range<usize>,
    /// Lines before `counted`.
    lines: u64,
    counted: usize,
    /// The elements of this package up to now.
    elements: u64,
    place: Place,
    size: Size,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// Between the values of the file.
    #[default]
    Between,
    /// Among the fields of an object that may be anything.
    Object,
    /// Among the fields of a package.
    Package,
    /// In a list that is no package's.
    Lone,
    /// In the list of a package.
    List,
    /// In a value of a field that is no list of releases; then back.
    Field(Back),
    /// In an element; then back.
    Element(Back),
    /// After something that is no JSON: to the end of its line.
    Lost,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Back {
    Between,
    Object,
    Package,
    Lone,
    List,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Size {
    #[default]
    Fits,
    TooLarge,
}

/// What came of looking.
enum Step {
    On,
    Found(Found),
    /// It needs more bytes.
    More,
}

/// How deep within a value, and whether within a text: all there is to know to find its end.
#[derive(Clone, Copy, Debug, Default)]
struct Nest {
    depth: usize,
    in_text: bool,
}

impl Splitter {
    /// The next thing; nothing if that needs more bytes. The bytes begin where they were kept from.
    pub(crate) fn next(&mut self, bytes: &[u8]) -> Option<Found> {
        loop {
            let step = match self.state {
                State::Between => self.between(bytes),
                State::Object => self.field(bytes, Back::Object),
                State::Package => self.field(bytes, Back::Package),
                State::Lone => self.list(bytes, Back::Lone),
                State::List => self.list(bytes, Back::List),
                State::Field(back) => self.end_of_field(bytes, back),
                State::Element(back) => self.end_of_element(bytes, back),
                State::Lost => self.line(bytes),
            };
            match step {
                Step::On => {}
                Step::Found(found) => return Some(found),
                Step::More => return self.too_much(bytes),
            }
        }
    }

    /// At the end of the file: what was left open.
    pub(crate) fn end(&mut self, bytes: &[u8]) -> Option<Found> {
        let is_whole = matches!(self.state, State::Between | State::Lost);
        let place = match self.state {
            State::Package | State::List | State::Lone | State::Field(Back::Package) => {
                self.place_at(bytes, bytes.len())
            }
            _ => self.place,
        };
        (self.at, self.state) = (bytes.len(), State::Between);
        (!is_whole).then_some(Found::Broken(place, Broken::Truncated))
    }

    /// Up to here the bytes are not needed any more, and the caller lets them go.
    pub(crate) fn let_go(&mut self, bytes: &[u8]) -> usize {
        let free = self.kept_from();
        self.count(bytes, free);
        self.at -= free;
        self.counted -= free;
        self.start = self.start.saturating_sub(free);
        self.name = self.name.start.saturating_sub(free)..self.name.end.saturating_sub(free);
        free
    }

    fn kept_from(&self) -> usize {
        match self.state {
            State::Object | State::Field(Back::Object) => self.start,
            State::Element(_) if self.size == Size::Fits => self.start,
            State::Package if !self.name.is_empty() => self.name.start.min(self.at),
            _ => self.at,
        }
    }

    /// Gives up what would have to be kept whole to be understood, and is too large for that.
    fn too_much(&mut self, bytes: &[u8]) -> Option<Found> {
        let is_kept =
            matches!(self.state, State::Object | State::Package | State::Lone | State::List);
        if !is_kept || bytes.len() - self.kept_from() <= LARGEST {
            return None;
        }
        let place = self.place_at(bytes, self.at);
        (self.at, self.state) = (bytes.len(), State::Lost);
        Some(Found::Broken(place, Broken::TooLarge))
    }

    fn between(&mut self, bytes: &[u8]) -> Step {
        let Some(first) = self.ink(bytes) else { return Step::More };
        self.start = self.at;
        self.place = Place { line: self.line_at(bytes, self.at), element: None };
        self.elements = 0;
        self.size = Size::Fits;
        self.name = self.at..self.at;
        self.at += 1;
        self.state = match first {
            b'{' => State::Object,
            b'[' => State::Lone,
            _ => {
                self.state = State::Lost;
                let why = Broken::NotJson("expected an object or a list".to_owned());
                return Step::Found(Found::Broken(self.place, why));
            }
        };
        Step::On
    }

    /// Looks at the fields of an object, until one of them tells what the object is.
    fn field(&mut self, bytes: &[u8], back: Back) -> Step {
        if self.is_too_large(back) {
            return Step::On;
        }
        let Some(byte) = self.ink(bytes) else { return Step::More };
        match byte {
            b'"' => {
                if let Some(end) = end_of_text(bytes, self.at + 1) {
                    self.name = self.at + 1..end;
                    self.at = end + 1;
                } else if bytes.len() - self.at > LONGEST_NAME {
                    self.at += 1;
                    self.nest = Nest { depth: 0, in_text: true };
                    self.state = State::Field(back);
                } else {
                    return Step::More;
                }
            }
            b'[' if self.is_list(bytes) => {
                self.at += 1;
                self.state = State::List;
            }
            b'{' | b'[' => {
                self.nest = Nest::default();
                self.state = State::Field(back);
            }
            b'}' => {
                self.at += 1;
                self.state = State::Between;
                return Step::Found(match back {
                    Back::Object => Found::Alone(self.place, self.start..self.at),
                    _ => Found::End,
                });
            }
            b':' if back == Back::Object && self.is_of_a_release(bytes) => {
                self.nest = Nest { depth: 1, in_text: false };
                self.state = State::Element(Back::Between);
            }
            b':' => self.at += 1,
            _ => {
                // A comma, or a word or a number: what stood before is no name of what follows.
                self.at += 1;
                self.name = self.at..self.at;
            }
        }
        Step::On
    }

    /// Whether the field just named is one that a release or a record has, and a package has not.
    fn is_of_a_release(&self, bytes: &[u8]) -> bool {
        matches!(&bytes[self.name.clone()], b"ocid" | b"compiledRelease" | b"versionedRelease")
    }

    fn is_list(&self, bytes: &[u8]) -> bool {
        matches!(&bytes[self.name.clone()], b"releases" | b"records")
    }

    fn is_too_large(&mut self, back: Back) -> bool {
        let is_too_large = back == Back::Object && self.at - self.start > LARGEST;
        if is_too_large {
            self.size = Size::TooLarge;
            self.nest = Nest { depth: 1, in_text: false };
            self.state = State::Element(Back::Between);
        }
        is_too_large
    }

    fn end_of_field(&mut self, bytes: &[u8], back: Back) -> Step {
        let is_over = self.nest.close(bytes, &mut self.at);
        if back == Back::Object && self.at - self.start > LARGEST {
            self.size = Size::TooLarge;
            self.nest.depth += 1;
            self.state = State::Element(Back::Between);
            return Step::On;
        }
        if !is_over {
            return Step::More;
        }
        self.name = self.at..self.at;
        self.state = back.state();
        Step::On
    }

    fn list(&mut self, bytes: &[u8], back: Back) -> Step {
        let Some(byte) = self.ink(bytes) else { return Step::More };
        match byte {
            b',' => self.at += 1,
            b']' => {
                self.at += 1;
                self.name = self.at..self.at;
                self.state = if back == Back::List { State::Package } else { State::Between };
                return if back == Back::Lone { Step::Found(Found::End) } else { Step::On };
            }
            b'{' | b'[' => {
                self.begin_element(bytes);
                self.nest = Nest::default();
                self.state = State::Element(back);
            }
            _ => return self.no_element(bytes, byte),
        }
        Step::On
    }

    fn begin_element(&mut self, bytes: &[u8]) {
        self.elements += 1;
        self.start = self.at;
        self.size = Size::Fits;
        self.place = self.place_at(bytes, self.at);
    }

    /// A text, a number or a word where an object was expected.
    fn no_element(&mut self, bytes: &[u8], byte: u8) -> Step {
        let after = self.at + 1;
        let end = if byte == b'"' {
            end_of_text(bytes, after).map(|it| it + 1)
        } else {
            // The first byte is passed over whatever it is, so that this always goes on.
            let is_end = |it: &u8| matches!(it, b',' | b']' | b'\n');
            bytes[after..].iter().position(is_end).map(|it| after + it)
        };
        let Some(end) = end else { return Step::More };
        self.begin_element(bytes);
        self.at = end;
        Step::Found(Found::Broken(self.place, Broken::NotObject))
    }

    fn end_of_element(&mut self, bytes: &[u8], back: Back) -> Step {
        let is_over = self.nest.close(bytes, &mut self.at);
        if self.at - self.start > LARGEST {
            self.size = Size::TooLarge;
        }
        if !is_over {
            return Step::More;
        }
        self.state = back.state();
        Step::Found(match (self.size, back) {
            (Size::TooLarge, _) => Found::Broken(self.place, Broken::TooLarge),
            (Size::Fits, Back::Between) => Found::Alone(self.place, self.start..self.at),
            (Size::Fits, _) => Found::Element(self.place, self.start..self.at),
        })
    }

    fn line(&mut self, bytes: &[u8]) -> Step {
        let end = memchr(b'\n', &bytes[self.at..]);
        self.at = end.map_or(bytes.len(), |it| self.at + it);
        if end.is_none() {
            return Step::More;
        }
        self.state = State::Between;
        Step::On
    }

    /// The next byte that is no blank, and it becomes the place.
    fn ink(&mut self, bytes: &[u8]) -> Option<u8> {
        let blanks = bytes[self.at..].iter().position(|it| !it.is_ascii_whitespace());
        self.at = blanks.map_or(bytes.len(), |it| self.at + it);
        bytes.get(self.at).copied()
    }

    fn place_at(&mut self, bytes: &[u8], at: usize) -> Place {
        let element = (self.elements > 0).then_some(self.elements);
        Place { line: self.line_at(bytes, at), element }
    }

    fn line_at(&mut self, bytes: &[u8], at: usize) -> u64 {
        self.count(bytes, at);
        self.lines + 1
    }

    fn count(&mut self, bytes: &[u8], to: usize) {
        if to > self.counted {
            self.lines += memchr_iter(b'\n', &bytes[self.counted..to]).count() as u64;
            self.counted = to;
        }
    }
}

impl Back {
    fn state(self) -> State {
        match self {
            Self::Between => State::Between,
            Self::Object => State::Object,
            Self::Package => State::Package,
            Self::Lone => State::Lone,
            Self::List => State::List,
        }
    }
}

impl Nest {
    /// Goes on to the end of the value; false if the bytes end before it.
    fn close(&mut self, bytes: &[u8], at: &mut usize) -> bool {
        loop {
            if self.in_text {
                let Some(end) = end_or_more(bytes, at) else { return false };
                *at = end + 1;
                self.in_text = false;
                if self.depth == 0 {
                    return true;
                }
            }
            let Some(&byte) = bytes.get(*at) else { return false };
            *at += 1;
            match byte {
                b'"' => self.in_text = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        return true;
                    }
                }
                _ => {}
            }
        }
    }
}

/// Whether a text begins as a package or as a list of objects.
pub(crate) fn is_package(text: &[u8]) -> bool {
    let mut splitter = Splitter::default();
    while matches!(splitter.state, State::Between | State::Object | State::Field(Back::Object)) {
        let step = match splitter.state {
            State::Between => splitter.between(text),
            State::Object => splitter.field(text, Back::Object),
            _ => splitter.end_of_field(text, Back::Object),
        };
        if !matches!(step, Step::On) {
            return false;
        }
    }
    match splitter.state {
        State::List => true,
        State::Lone => splitter.ink(text) == Some(b'{'),
        _ => false,
    }
}

/// The closing quote of a text that goes on at this place. If the bytes end before it, the place
/// moves to where to go on from: an escape sign at the very end belongs to what comes.
fn end_or_more(bytes: &[u8], at: &mut usize) -> Option<usize> {
    while let Some(found) = memchr2(b'"', b'\\', &bytes[*at..]) {
        let place = *at + found;
        if bytes[place] == b'"' {
            return Some(place);
        }
        if place + 1 >= bytes.len() {
            *at = place;
            return None;
        }
        *at = place + 2;
    }
    *at = bytes.len();
    None
}

fn end_of_text(bytes: &[u8], mut at: usize) -> Option<usize> {
    end_or_more(bytes, &mut at)
}
