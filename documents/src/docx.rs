//! Word: a small writer of our own, so that languages, heads and controls are as Word wants them.

mod body;
mod control;
mod grid;
mod mark;
mod package;
mod picture;
mod styles;

use crate::lower::lower;
use crate::model::block::Document;
use crate::model::limit::TooLarge;
use crate::model::text::Mode;

/// The media type of the file.
pub const CONTENT_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The document as a Word file, to be edited and signed.
pub fn render(document: &Document, mode: Mode) -> Result<Vec<u8>, TooLarge> {
    document.check()?;
    let laid = lower(document, mode);
    let body = body::Body::of(&laid);
    Ok(package::packed(&laid, &body))
}
