//! From characters to glyphs with widths; each word is shaped once per style.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use rustybuzz::ttf_parser::Tag;
use rustybuzz::{Feature, UnicodeBuffer};

use super::face::Style;
use crate::model::text::Language;

/// Stands for the hyphen at the end of a line, so that copied text joins again.
pub(super) const SOFT_HYPHEN: &str = "\u{ad}";

/// A glyph; lengths are shares of the type size.
pub(super) struct Glyph {
    pub(super) id: u32,
    pub(super) advance: f32,
    pub(super) offset: f32,
    pub(super) text: Range<usize>,
}

/// A shaped text.
pub(super) struct Shaped {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) width: f32,
}

/// Text in one style and language, shaped.
#[derive(Clone)]
pub(super) struct Fragment {
    pub(super) style: Style,
    pub(super) language: Language,
    pub(super) text: String,
    pub(super) shaped: Rc<Shaped>,
}

/// Shapes text and remembers it.
#[derive(Default)]
pub(super) struct Shaper {
    known: RefCell<HashMap<(Style, String), Rc<Shaped>>>,
}

impl Shaper {
    pub(super) fn fragment(&self, style: Style, language: Language, text: &str) -> Fragment {
        Fragment { style, language, text: text.to_owned(), shaped: self.shape(style, text) }
    }

    /// A visible hyphen that is not part of the word: a glyph of its own, so that the plain
    /// hyphen keeps its letter when text is read back.
    pub(super) fn hyphen(&self, style: Style, language: Language) -> Fragment {
        let hyphen = self.shape(style, "\u{2010}");
        let glyphs = hyphen
            .glyphs
            .iter()
            .map(|glyph| Glyph { text: 0..SOFT_HYPHEN.len(), ..*glyph })
            .collect();
        let shaped = Rc::new(Shaped { glyphs, width: hyphen.width });
        Fragment { style, language, text: SOFT_HYPHEN.to_owned(), shaped }
    }

    fn shape(&self, style: Style, text: &str) -> Rc<Shaped> {
        let key = (style, text.to_owned());
        if let Some(known) = self.known.borrow().get(&key) {
            return known.clone();
        }
        let shaped = Rc::new(shape(style, text));
        self.known.borrow_mut().insert(key, shaped.clone());
        shaped
    }
}

#[expect(clippy::cast_precision_loss, reason = "font units are small")]
fn shape(style: Style, text: &str) -> Shaped {
    let face = style.face();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    // Ligatures would join letters that are searched for one by one.
    let features = [Feature::new(Tag::from_bytes(b"liga"), 0, ..)];
    let output = rustybuzz::shape(&face.shaper, &features, buffer);
    let starts: Vec<usize> =
        output.glyph_infos().iter().map(|info| info.cluster as usize).collect();
    let mut glyphs = Vec::with_capacity(starts.len());
    let places = output.glyph_infos().iter().zip(output.glyph_positions());
    for (index, (info, place)) in places.enumerate() {
        let start = starts[index];
        let next = starts[index + 1..].iter().find(|it| **it > start);
        glyphs.push(Glyph {
            id: info.glyph_id,
            advance: place.x_advance as f32 / face.units_per_em,
            offset: place.x_offset as f32 / face.units_per_em,
            text: start..next.copied().unwrap_or(text.len()),
        });
    }
    let width = glyphs.iter().map(|glyph| glyph.advance).sum();
    Shaped { glyphs, width }
}
