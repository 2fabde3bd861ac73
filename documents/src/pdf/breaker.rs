//! Breaks text into lines of a given width.

use std::collections::VecDeque;
use std::ops::Range;

use super::face::Style;
use super::hyphenate::{Break, breaks};
use super::shape::{Fragment, Shaper};
use crate::lower::Text;
use crate::model::page::Typeface;

/// A fragment narrower than this share of the line does not earn a hyphen.
const WORTH_A_HYPHEN: f32 = 0.12;

/// Whether words may break between syllables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hyphens {
    Allowed,
    None,
}

/// One line of text; lengths are in points.
#[derive(Clone, Default)]
pub(super) struct Line {
    pub(super) fragments: Vec<Fragment>,
    pub(super) width: f32,
    pub(super) spaces: usize,
    pub(super) is_last: bool,
}

/// What lines are broken for.
pub(super) struct Breaker<'a> {
    pub(super) shaper: &'a Shaper,
    pub(super) typeface: Typeface,
    pub(super) width: f32,
    pub(super) size: f32,
    pub(super) hyphens: Hyphens,
}

/// Holds words together, unless no line is wide enough for them.
const NO_BREAK: &str = "\u{a0}";

type Word = Vec<Fragment>;

impl Breaker<'_> {
    /// The lines of a text, at least one.
    pub(super) fn lines(&self, text: &Text) -> Vec<Line> {
        let mut words: VecDeque<Word> = self.words(text).into();
        let mut lines = Vec::new();
        let mut line = Line::default();
        while let Some(word) = words.pop_front() {
            let space = self.space_before(&line, &word);
            if line.width + space + self.width_of(&word) <= self.width + 0.01 {
                self.append(&mut line, word);
                continue;
            }
            if let Some((head, tail)) = self.split(&word, self.width - line.width - space) {
                self.append(&mut line, head);
                words.push_front(tail);
            } else if line.fragments.is_empty() {
                let mut pieces = self.chop(&word);
                let rest = if pieces.len() > 1 { pieces.pop() } else { None };
                if let Some(rest) = rest {
                    words.push_front(rest);
                }
                for piece in pieces {
                    self.append(&mut line, piece);
                    lines.push(std::mem::take(&mut line));
                }
                continue;
            } else {
                words.push_front(word);
            }
            lines.push(std::mem::take(&mut line));
        }
        if !line.fragments.is_empty() || lines.is_empty() {
            lines.push(line);
        }
        if let Some(last) = lines.last_mut() {
            last.is_last = true;
        }
        lines
    }

    /// Words between spaces that may break.
    fn words(&self, text: &Text) -> Vec<Word> {
        let mut words: Vec<Word> = vec![Vec::new()];
        for piece in &text.0 {
            let style = Style::of(self.typeface, piece.emphasis);
            let printable: String =
                piece.text.chars().map(|it| if style.has(it) { it } else { '?' }).collect();
            for (index, part) in printable.split(' ').enumerate() {
                if index > 0 {
                    words.push(Vec::new());
                }
                if let (false, Some(word)) = (part.is_empty(), words.last_mut()) {
                    word.push(self.shaper.fragment(style, piece.language, part));
                }
            }
        }
        words.retain(|word| !word.is_empty());
        words
    }

    fn append(&self, line: &mut Line, word: Word) {
        line.width += self.space_before(line, &word) + self.width_of(&word);
        if let (false, Some(first)) = (line.fragments.is_empty(), word.first()) {
            line.fragments.push(self.shaper.fragment(first.style, first.language, " "));
            line.spaces += 1;
        }
        line.fragments.extend(word);
    }

    fn space_before(&self, line: &Line, word: &Word) -> f32 {
        match word.first() {
            Some(first) if !line.fragments.is_empty() => {
                self.shaper.fragment(first.style, first.language, " ").shaped.width * self.size
            }
            _ => 0.,
        }
    }

    fn width_of(&self, word: &[Fragment]) -> f32 {
        word.iter().map(|fragment| fragment.shaped.width).sum::<f32>() * self.size
    }

    /// The longest beginning that fits, broken where the language allows.
    fn split(&self, word: &Word, room: f32) -> Option<(Word, Word)> {
        if self.hyphens == Hyphens::None || room < self.width * WORTH_A_HYPHEN {
            return None;
        }
        for index in (0..word.len()).rev() {
            let before = &word[..index];
            let fragment = &word[index];
            if self.width_of(before) >= room {
                continue;
            }
            for found in breaks(&fragment.text, fragment.language).into_iter().rev() {
                let (at, hyphen) = match found {
                    Break::Syllable(at) => {
                        (at, Some(self.shaper.hyphen(fragment.style, fragment.language)))
                    }
                    Break::Sign(at) => (at, None),
                };
                let (start, rest) = self.cut(fragment, at);
                let head: Word = before.iter().cloned().chain([start]).chain(hyphen).collect();
                if self.width_of(&head) <= room {
                    let after = word[index + 1..].iter().cloned();
                    return Some((head, [rest].into_iter().chain(after).collect()));
                }
            }
        }
        None
    }

    /// A word wider than the whole line, in pieces that each fit one; rather cut at a space.
    fn chop(&self, word: &Word) -> Vec<Word> {
        let mut pieces = Vec::new();
        let mut piece = Word::new();
        let mut width = 0.;
        for fragment in word {
            let mut from = 0;
            let mut space = None;
            let mut since_space = 0.;
            for glyph in &fragment.shaped.glyphs {
                let (at, advance) = (glyph.text.start, glyph.advance * self.size);
                let is_space = fragment.text[at..].starts_with(NO_BREAK);
                let is_full = width + advance > self.width && !is_space;
                if is_full && (at > from || !piece.is_empty()) {
                    let end = space.unwrap_or(at);
                    piece.extend(self.part(fragment, from..end));
                    pieces.push(std::mem::take(&mut piece));
                    from = space.map_or(at, |it| it + NO_BREAK.len());
                    width = if space.take().is_some() { since_space } else { 0. };
                }
                width += advance;
                since_space += advance;
                if is_space && at > from {
                    space = Some(at);
                    since_space = 0.;
                }
            }
            piece.extend(self.part(fragment, from..fragment.text.len()));
        }
        pieces.push(piece);
        pieces
    }

    fn part(&self, fragment: &Fragment, range: Range<usize>) -> Option<Fragment> {
        let text = &fragment.text[range];
        let part = || self.shaper.fragment(fragment.style, fragment.language, text);
        (!text.is_empty()).then(part)
    }

    fn cut(&self, fragment: &Fragment, at: usize) -> (Fragment, Fragment) {
        let Fragment { style, language, ref text, .. } = *fragment;
        let part = |text: &str| self.shaper.fragment(style, language, text);
        (part(&text[..at]), part(&text[at..]))
    }
}
