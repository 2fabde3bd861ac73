//! The marks of which a Word text consists. Order matters inside properties: Word refuses others.

use std::fmt::Write;

use crate::lower::Text;
use crate::model::table::Align;
use crate::model::text::Emphasis;
use crate::xml::escape;

/// The properties of a paragraph that must stand on the page of the next one.
pub(super) const KEEP_NEXT: &str = "<w:keepNext/><w:keepLines/>";

/// A thin paragraph: two tables in a row would merge, and a body may not end with one.
pub(super) fn gap(properties: &str) -> String {
    paragraph("ErGap", properties, "")
}

/// Millimetres in twentieths of a point.
#[expect(clippy::cast_possible_truncation, reason = "sheets of paper are small")]
pub(super) fn twips(mm: f32) -> i32 {
    (mm * 1440. / 25.4).round() as i32
}

/// Text with its styles and languages.
pub(super) fn runs(text: &Text) -> String {
    let mut xml = String::new();
    for piece in &text.0 {
        let emphasis = match piece.emphasis {
            Emphasis::None => "",
            Emphasis::Bold => "<w:b/>",
            Emphasis::Italic => "<w:i/>",
        };
        // Writing to a string cannot fail.
        let _ = write!(
            xml,
            "<w:r><w:rPr>{emphasis}<w:lang w:val=\"{}\"/></w:rPr>{}</w:r>",
            piece.language.tag(),
            words(&piece.text)
        );
    }
    xml
}

/// Words without a style of their own.
pub(super) fn words(text: &str) -> String {
    format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(text))
}

pub(super) fn paragraph(style: &str, properties: &str, content: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr>{content}</w:p>")
}

pub(super) fn align(align: Align) -> &'static str {
    match align {
        Align::Left => "<w:jc w:val=\"left\"/>",
        Align::Center => "<w:jc w:val=\"center\"/>",
        Align::Right => "<w:jc w:val=\"right\"/>",
        Align::Justify => "<w:jc w:val=\"both\"/>",
    }
}

/// A cell; it must hold a paragraph.
pub(super) fn cell(width: i32, properties: &str, content: &str) -> String {
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{properties}</w:tcPr>{content}</w:tc>"
    )
}

/// A row that goes on over the page where it must.
pub(super) fn row(cells: &str) -> String {
    format!("<w:tr>{cells}</w:tr>")
}

/// A row that no page splits.
pub(super) fn whole_row(properties: &str, cells: &str) -> String {
    format!("<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>{cells}</w:tr>")
}

/// The beginning of a table whose columns keep their widths.
pub(super) fn table(style: &str, widths: &[i32]) -> String {
    let full: i32 = widths.iter().sum();
    let mut columns = String::new();
    for width in widths {
        let _ = write!(columns, "<w:gridCol w:w=\"{width}\"/>");
    }
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{full}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:noHBand=\"1\" \
         w:noVBand=\"1\"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    )
}
