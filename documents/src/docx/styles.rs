//! The styles of a Word file; an office changes the look of all its letters here.

use super::package::NAMESPACES;
use crate::lower::Laid;
use crate::model::page::Typeface;

/// White space in the cells of a ruled table.
const GRID_CELLS: &str = "<w:tblCellMar><w:top w:w=\"20\" w:type=\"dxa\"/>\
     <w:left w:w=\"70\" w:type=\"dxa\"/><w:bottom w:w=\"20\" w:type=\"dxa\"/>\
     <w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar>";
/// Lines of a ruled table.
const LINE: &str = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"404040\"";

pub(super) fn styles(laid: &Laid) -> String {
    let font = match laid.page.typeface {
        Typeface::Serif => "Times New Roman",
        Typeface::Sans => "Arial",
    };
    let language = laid.mode.first().tag();
    let size = half_points(laid.page.size_pt);
    format!(
        "<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:eastAsia=\"{font}\" w:cs=\"{font}\"/>\
         <w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>\
         <w:lang w:val=\"{language}\" w:eastAsia=\"ru-RU\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>\
         </w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>\
         <w:qFormat/></w:style>{}{}{}</w:styles>",
        headings(half_points(laid.page.size_pt * 1.1)),
        paragraphs(half_points(laid.page.size_pt * 0.85)),
        tables(),
    )
}

#[expect(clippy::cast_possible_truncation, reason = "type sizes are small")]
fn half_points(size: f32) -> i32 {
    (size * 2.).round() as i32
}

fn headings(large: i32) -> String {
    let large_letters = format!("<w:sz w:val=\"{large}\"/><w:szCs w:val=\"{large}\"/>");
    let heading = |level: u8| {
        let (space, align) = match level {
            1 => ("<w:spacing w:before=\"200\" w:after=\"160\"/>", "<w:jc w:val=\"center\"/>"),
            _ => ("<w:spacing w:before=\"160\" w:after=\"80\"/>", ""),
        };
        let properties = format!(
            "<w:keepNext/><w:keepLines/>{space}{align}<w:outlineLvl w:val=\"{}\"/>",
            level - 1
        );
        let size = if level == 1 { large_letters.as_str() } else { "" };
        let letters = format!("<w:b/>{size}");
        style(&format!("Heading{level}"), &format!("heading {level}"), &properties, &letters)
    };
    (1..=6).map(heading).collect()
}

fn paragraphs(small: i32) -> String {
    let small = format!("<w:sz w:val=\"{small}\"/><w:szCs w:val=\"{small}\"/>");
    let own = |id: &str, properties: &str, letters: &str| {
        style(&format!("Er{id}"), &format!("Erikti {id}"), properties, letters)
    };
    [
        own("Organisation", "<w:spacing w:after=\"40\"/><w:jc w:val=\"center\"/>", "<w:b/>"),
        own("Address", "<w:spacing w:after=\"200\"/><w:jc w:val=\"center\"/>", &small),
        own("Registration", "<w:spacing w:before=\"120\" w:after=\"160\"/>", ""),
        own("Addressee", "<w:spacing w:after=\"160\"/>", "<w:b/>"),
        own("Text", "<w:spacing w:after=\"100\"/>", ""),
        own(
            "Item",
            "<w:tabs><w:tab w:val=\"left\" w:pos=\"510\"/></w:tabs><w:spacing w:after=\"100\"/>\
             <w:ind w:left=\"510\" w:hanging=\"510\"/>",
            "",
        ),
        own("Note", "<w:spacing w:after=\"60\"/>", &small),
        own("Caption", "<w:spacing w:before=\"60\" w:after=\"60\"/>", ""),
        own("Cell", "", ""),
        own("Footer", "", &small),
        own("Gap", "<w:spacing w:line=\"120\" w:lineRule=\"exact\"/>", "<w:sz w:val=\"4\"/>"),
    ]
    .concat()
}

fn tables() -> String {
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    let lines = sides.map(|side| format!("<w:{side} {LINE}/>")).concat();
    let own = |id: &str, properties: &str| {
        format!(
            "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Er{id}\">\
             <w:name w:val=\"Erikti {id}\"/><w:basedOn w:val=\"TableNormal\"/>\
             <w:tblPr>{properties}</w:tblPr></w:style>"
        )
    };
    format!(
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">\
         <w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>\
         <w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/>\
         </w:tblCellMar></w:tblPr></w:style>{}{}",
        own("Grid", &format!("<w:tblBorders>{lines}</w:tblBorders>{GRID_CELLS}")),
        own(
            "Pair",
            "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>"
        ),
    )
}

fn style(id: &str, name: &str, properties: &str, letters: &str) -> String {
    let own = if id.starts_with("Er") { " w:customStyle=\"1\"" } else { "" };
    format!(
        "<w:style w:type=\"paragraph\"{own} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
         <w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{properties}</w:pPr>\
         <w:rPr>{letters}</w:rPr></w:style>"
    )
}
