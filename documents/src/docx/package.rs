//! The parts of a Word file and the archive around them.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::body::Body;
use super::mark::{paragraph, twips, words};
use super::styles::styles;
use crate::lower::Laid;
use crate::model::page::Footer;
use crate::xml::escape;

pub(super) const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
     xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" \
     xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" \
     xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\"";

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// The height of a sheet that has none of its own, in millimetres.
const ROLL_MM: f32 = 200.;

/// All parts in one archive; every entry has the same date, so the same text is the same file.
pub(super) fn packed(laid: &Laid, body: &Body) -> Vec<u8> {
    let parts = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", package_relations()),
        ("docProps/core.xml", properties(laid)),
        ("word/document.xml", document(laid, body)),
        ("word/styles.xml", styles(laid)),
        ("word/settings.xml", settings()),
        ("word/footer1.xml", footer(laid)),
        ("word/_rels/document.xml.rels", document_relations(body.pictures.len())),
    ];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, xml) in parts {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        put(&mut archive, name, format!("{head}{xml}").as_bytes());
    }
    for (index, picture) in body.pictures.iter().enumerate() {
        put(&mut archive, &format!("word/media/qr{}.png", index + 1), picture);
    }
    archive.finish().expect("memory can be written to").into_inner()
}

fn put(archive: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, bytes: &[u8]) {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    archive.start_file(name, options).expect("our own names are short and few");
    archive.write_all(bytes).expect("memory can be written to");
}

fn document(laid: &Laid, body: &Body) -> String {
    let (width, height) = laid.page.size_mm();
    let (width, height) = (twips(width), twips(height.unwrap_or(ROLL_MM)));
    let margins = laid.page.margins;
    let turn = if width > height { " w:orient=\"landscape\"" } else { "" };
    let footer = match laid.page.footer {
        Footer::Numbered => "<w:footerReference w:type=\"default\" r:id=\"rFooter\"/>",
        Footer::None => "",
    };
    let edge = twips(margins.bottom.min(margins.top) * 0.4);
    format!(
        "<w:document {NAMESPACES}><w:body>{}<w:sectPr>{footer}\
         <w:pgSz w:w=\"{width}\" w:h=\"{height}\"{turn}/>\
         <w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"{edge}\" \
         w:footer=\"{edge}\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        body.xml,
        twips(margins.top),
        twips(margins.right),
        twips(margins.bottom),
        twips(margins.left),
    )
}

/// The number of the document at the left, "1/3" at the right.
fn footer(laid: &Laid) -> String {
    let field = |name: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\
             <w:r><w:instrText xml:space=\"preserve\"> {name} </w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>\
             <w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let edge = twips(laid.page.text_width_mm());
    let stop = format!("<w:tabs><w:tab w:val=\"right\" w:pos=\"{edge}\"/></w:tabs>");
    let line = format!(
        "<w:r>{}<w:tab/></w:r>{}<w:r><w:t>/</w:t></w:r>{}",
        words(&laid.footer()),
        field("PAGE"),
        field("NUMPAGES")
    );
    format!("<w:ftr {NAMESPACES}>{}</w:ftr>", paragraph("ErFooter", &stop, &line))
}

fn properties(laid: &Laid) -> String {
    let day = laid.date;
    format!(
        "<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>\
         <dc:creator>{}</dc:creator><dc:language>{}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:modified>\
         </cp:coreProperties>",
        escape(&laid.title),
        escape(&laid.author),
        laid.mode.first().tag(),
    )
}

fn settings() -> String {
    format!(
        "<w:settings {NAMESPACES}><w:defaultTabStop w:val=\"708\"/><w:autoHyphenation/>\
         <w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
    )
}

fn content_types() -> String {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let part = |path: &str, name: &str| {
        format!("<Override PartName=\"/word/{path}.xml\" ContentType=\"{kind}.{name}+xml\"/>")
    };
    format!(
        "<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>{}{}{}{}\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>",
        part("document", "document.main"),
        part("styles", "styles"),
        part("settings", "settings"),
        part("footer1", "footer"),
    )
}

fn package_relations() -> String {
    format!(
        "<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rDocument\" Type=\"{RELATIONS}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rCore\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/></Relationships>"
    )
}

fn document_relations(pictures: usize) -> String {
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
    };
    let pictures = (1..=pictures)
        .map(|nth| relation(&format!("rQr{nth}"), "image", &format!("media/qr{nth}.png")));
    format!(
        "<Relationships xmlns=\"{PACKAGE}/relationships\">{}{}{}{}</Relationships>",
        relation("rStyles", "styles", "styles.xml"),
        relation("rSettings", "settings", "settings.xml"),
        relation("rFooter", "footer", "footer1.xml"),
        pictures.collect::<String>(),
    )
}
