//! Breaks text into lines of a given width.

use std::collections::VecDeque;

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
            let room = self.width - line.width - space;
            let parts = self.split(&word, room).or_else(|| {
                if line.fragments.is_empty() { self.split_anywhere(&word) } else { None }
            });
            match parts {
                Some((head, tail)) => {
                    self.append(&mut line, head);
                    words.push_front(tail);
                }
                None if line.fragments.is_empty() => self.append(&mut line, word),
                None => words.push_front(word),
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

    /// As many letters as fit, when a word is wider than the whole line; rather at a space.
    fn split_anywhere(&self, word: &Word) -> Option<(Word, Word)> {
        let mut width = 0.;
        for (index, fragment) in word.iter().enumerate() {
            for glyph in &fragment.shaped.glyphs {
                width += glyph.advance * self.size;
                let at = glyph.text.start;
                if width > self.width && (index > 0 || at > 0) {
                    let space = fragment.text[..at].rfind(NO_BREAK);
                    let end = space.unwrap_or(at);
                    let (start, rest) = self.cut(fragment, end);
                    let (_, rest) =
                        self.cut(&rest, if space.is_some() { NO_BREAK.len() } else { 0 });
                    let head = word[..index].iter().cloned().chain([start]);
                    let tail = [rest].into_iter().chain(word[index + 1..].iter().cloned());
                    let filled = |it: &Fragment| !it.text.is_empty();
                    return Some((head.filter(filled).collect(), tail.filter(filled).collect()));
                }
            }
        }
        None
    }

    fn cut(&self, fragment: &Fragment, at: usize) -> (Fragment, Fragment) {
        let Fragment { style, language, ref text, .. } = *fragment;
        let part = |text: &str| self.shaper.fragment(style, language, text);
        (part(&text[..at]), part(&text[at..]))
    }
}
