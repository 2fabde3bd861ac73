//! The typefaces of printed documents; loaded once.

use std::sync::LazyLock;

use krilla::text::Font;

use crate::fonts;
use crate::model::page::Typeface;
use crate::model::text::Emphasis;

/// One style of one typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Style {
    SerifRegular,
    SerifBold,
    SerifItalic,
    SansRegular,
    SansBold,
}

/// A style ready for shaping and for embedding.
pub(super) struct Face {
    pub(super) font: Font,
    pub(super) shaper: rustybuzz::Face<'static>,
    pub(super) units_per_em: f32,
}

impl Style {
    pub(crate) fn of(typeface: Typeface, emphasis: Emphasis) -> Self {
        match (typeface, emphasis) {
            (Typeface::Serif, Emphasis::None) => Self::SerifRegular,
            (Typeface::Serif, Emphasis::Bold) => Self::SerifBold,
            (Typeface::Serif, Emphasis::Italic) => Self::SerifItalic,
            (Typeface::Sans, Emphasis::None | Emphasis::Italic) => Self::SansRegular,
            (Typeface::Sans, Emphasis::Bold) => Self::SansBold,
        }
    }

    pub(super) fn face(self) -> &'static Face {
        static SERIF_REGULAR: LazyLock<Face> = LazyLock::new(|| load(fonts::SERIF_REGULAR));
        static SERIF_BOLD: LazyLock<Face> = LazyLock::new(|| load(fonts::SERIF_BOLD));
        static SERIF_ITALIC: LazyLock<Face> = LazyLock::new(|| load(fonts::SERIF_ITALIC));
        static SANS_REGULAR: LazyLock<Face> = LazyLock::new(|| load(fonts::SANS_REGULAR));
        static SANS_BOLD: LazyLock<Face> = LazyLock::new(|| load(fonts::SANS_BOLD));
        match self {
            Self::SerifRegular => &SERIF_REGULAR,
            Self::SerifBold => &SERIF_BOLD,
            Self::SerifItalic => &SERIF_ITALIC,
            Self::SansRegular => &SANS_REGULAR,
            Self::SansBold => &SANS_BOLD,
        }
    }

    /// Whether this style has a glyph for the character.
    pub(super) fn has(self, character: char) -> bool {
        self.face().shaper.glyph_index(character).is_some()
    }
}

/// Whether a typeface can print a character.
pub(crate) fn prints(typeface: Typeface, character: char) -> bool {
    Style::of(typeface, Emphasis::None).has(character)
}

fn load(bytes: &'static [u8]) -> Face {
    let shaper = rustybuzz::Face::from_slice(bytes, 0).expect("our own font is readable");
    let font = Font::new(bytes.to_vec().into(), 0).expect("our own font can be embedded");
    let units_per_em = f32::from(u16::try_from(shaper.units_per_em()).unwrap_or(1000));
    Face { font, shaper, units_per_em }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_style_prints_kazakh_russian_and_the_signs_of_letters() {
        use Style::{SansBold, SansRegular, SerifBold, SerifItalic, SerifRegular};
        let letters = "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁёЪъЫыЭэAz09₸№«»—–−…●○!%/\u{a0}-";
        for style in [SerifRegular, SerifBold, SerifItalic, SansRegular, SansBold] {
            let missing: String = letters.chars().filter(|it| !style.has(*it)).collect();
            assert_eq!(missing, "", "{style:?}");
        }
    }
}
