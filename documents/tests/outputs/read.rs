//! Reads back what was rendered, by other means than those that wrote it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::process::{Command, Stdio};

use documents::{Document, Mode, docx, html, pdf};
use quick_xml::Reader;
use quick_xml::events::Event;

/// Every letter that Kazakh has and Russian lacks, and the signs of money and numbers.
pub(crate) const LETTERS: &str = "әғқңөұүһіӘҒҚҢӨҰҮҺІ ₸ №";

/// Text and names of elements; fails when the markup is not well formed.
pub(crate) struct Markup {
    pub(crate) text: String,
    pub(crate) elements: Vec<String>,
    /// Names with their values.
    pub(crate) attributes: Vec<(String, String)>,
}

pub(crate) fn markup(source: &str) -> Markup {
    let mut reader = Reader::from_str(source);
    let mut read = Markup { text: String::new(), elements: Vec::new(), attributes: Vec::new() };
    let mut open: Vec<String> = Vec::new();
    loop {
        match reader.read_event().expect("markup is well formed") {
            Event::Eof => break,
            Event::Start(start) => {
                note(&mut read, &start);
                open.push(start.name().0.to_string());
            }
            Event::Empty(start) => {
                note(&mut read, &start);
                if start.name().0 == "w:tab" {
                    read.text.push('\t');
                }
            }
            Event::End(end) => {
                assert_eq!(open.pop().as_deref(), Some(end.name().0));
                if matches!(end.name().0, "w:p" | "p" | "td" | "th" | "div" | "span") {
                    read.text.push('\n');
                }
            }
            Event::Text(text) => read.text.push_str(&text),
            Event::GeneralRef(name) => read.text.push(character(&name)),
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?} is never closed");
    read
}

fn note(read: &mut Markup, start: &quick_xml::events::BytesStart<'_>) {
    read.elements.push(start.name().0.to_string());
    for attribute in start.attributes() {
        let attribute = attribute.expect("attributes are well formed");
        let value = quick_xml::escape::unescape(&attribute.value).expect("entities are known");
        read.attributes.push((attribute.key.0.to_string(), value.into_owned()));
    }
}

fn character(name: &str) -> char {
    match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "#39" => '\'',
        other => panic!("the entity {other} is unknown"),
    }
}

/// The files of an archive, in the order of their names.
pub(crate) fn entries(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    let mut entries = BTreeMap::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).expect("entries can be read");
        let name = entry.name().expect("names are words").into_owned();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).expect("entries can be read");
        assert!(entries.insert(name, content).is_none());
    }
    entries
}

pub(crate) fn part(bytes: &[u8], name: &str) -> Markup {
    let entries = entries(bytes);
    markup(std::str::from_utf8(&entries[name]).expect("parts are UTF-8"))
}

pub(crate) fn html_text(document: &Document, mode: Mode) -> String {
    folded(&markup(&html::render(document, mode)).text)
}

pub(crate) fn docx_text(document: &Document, mode: Mode) -> String {
    folded(&part(&docx::render(document, mode).expect("it is small"), "word/document.xml").text)
}

/// The text of each page, by way of the tables that say which letter a glyph is.
pub(crate) fn pdf_pages(document: &Document, mode: Mode) -> Vec<String> {
    let bytes = pdf::render(document, mode).expect("it is small and valid");
    let file = lopdf::Document::load_mem(&bytes).expect("it is a PDF");
    let pages = file.get_pages();
    let text = |page: &u32| file.extract_text(&[*page]).expect("glyphs have letters");
    pages.keys().map(|page| folded(&text(page))).collect()
}

/// The text as poppler reads it, where it is installed.
pub(crate) fn poppler_text(bytes: &[u8]) -> Option<String> {
    let started = Command::new("pdftotext")
        .args(["-raw", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut poppler) = started else {
        eprintln!("pdftotext is not installed: this part of the test was left out");
        return None;
    };
    let mut input = poppler.stdin.take().expect("input is piped");
    input.write_all(bytes).expect("poppler reads to the end");
    drop(input);
    let output = poppler.wait_with_output().expect("poppler ends");
    assert!(output.status.success());
    Some(folded(&String::from_utf8(output.stdout).expect("poppler writes UTF-8")))
}

/// White space folded, words joined that were broken at the end of a line.
pub(crate) fn folded(text: &str) -> String {
    let mut parts = text.split('\u{ad}');
    let first = parts.next().unwrap_or_default().to_owned();
    let joined = parts.fold(first, |text, part| text + part.trim_start());
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}
