//! PDF/A-2a and PDF/UA-1: own line breaking and paging, krilla writes the tagged file.

pub(crate) mod face;

mod breaker;
mod draw;
mod hyphenate;
mod pages;
mod shape;
mod strip;
mod tags;
mod typeset;

use crate::lower::lower;
use crate::model::block::Document;
use crate::model::limit::Error;
use crate::model::text::Mode;

/// The media type of the file.
pub const CONTENT_TYPE: &str = "application/pdf";

/// Points in a millimetre.
const MM: f32 = 72. / 25.4;

/// The document as a tagged PDF with its fonts inside.
pub fn render(document: &Document, mode: Mode) -> Result<Vec<u8>, Error> {
    document.check()?;
    let laid = lower(document, mode);
    let set = typeset::typeset(&laid);
    let pages = pages::fill(&laid.page, set.strips);
    draw::draw(&laid, &set.shaper, &pages, set.tags)
}
