//! Files are whole, valid and always the same.

use crate::read::{entries, markup, part};
use crate::samples;
use documents::{Document, Mode, Sheet, docx, html, pdf, xlsx};

const MODES: [Mode; 3] = [Mode::Kk, Mode::Ru, Mode::Both];

#[test]
fn the_same_document_is_always_the_same_file() {
    for (name, document) in samples::all() {
        for mode in MODES {
            assert_eq!(html::render(&document, mode), html::render(&document, mode), "{name}");
            assert_eq!(docx::render(&document, mode), docx::render(&document, mode), "{name}");
            let pdf = || pdf::render(&document, mode).unwrap();
            assert_eq!(pdf(), std::thread::scope(|it| it.spawn(pdf).join().unwrap()), "{name}");
        }
    }
    let sheets = [Sheet::from_table("Бағалар", &samples::prices(), Mode::Both)];
    assert_eq!(xlsx::render(&sheets, samples::DAY), xlsx::render(&sheets, samples::DAY));
}

#[test]
fn a_word_file_has_its_parts_and_each_is_well_formed() {
    for (name, document) in samples::all() {
        for mode in MODES {
            let file = docx::render(&document, mode).unwrap();
            let entries = entries(&file);
            for required in [
                "[Content_Types].xml",
                "_rels/.rels",
                "docProps/core.xml",
                "word/_rels/document.xml.rels",
                "word/document.xml",
                "word/footer1.xml",
                "word/settings.xml",
                "word/styles.xml",
            ] {
                assert!(entries.contains_key(required), "{name} has no {required}");
            }
            for (part, content) in &entries {
                if part.starts_with("word/media/") {
                    assert!(content.starts_with(b"\x89PNG\r\n"));
                } else {
                    markup(std::str::from_utf8(content).unwrap());
                }
            }
        }
    }
}

#[test]
fn everything_a_word_file_refers_to_is_there() {
    let file = docx::render(&samples::letter(), Mode::Both).unwrap();
    let entries = entries(&file);
    let relations = part(&file, "word/_rels/document.xml.rels").attributes;
    let known = |name: &'static str| relations.iter().filter(move |it| it.0 == name);
    assert!(known("Target").all(|it| entries.contains_key(&format!("word/{}", it.1))));
    let body = part(&file, "word/document.xml").attributes;
    for (_, id) in body.iter().filter(|it| it.0 == "r:embed" || it.0 == "r:id") {
        assert!(known("Id").any(|it| it.1 == *id), "{id}");
    }
    let styles = part(&file, "word/styles.xml").attributes;
    for (_, style) in body.iter().filter(|it| it.1.starts_with("Er") || it.1.starts_with("Head")) {
        assert!(styles.iter().any(|it| it.0 == "w:styleId" && it.1 == *style), "{style}");
    }
}

#[test]
fn a_word_table_repeats_its_head_and_a_form_has_its_controls() {
    let table = docx::render(&samples::matrix(), Mode::Kk).unwrap();
    assert!(part(&table, "word/document.xml").elements.contains(&"w:tblHeader".to_owned()));
    let form = part(&docx::render(&samples::form(), Mode::Kk).unwrap(), "word/document.xml");
    let count = |name: &str| form.elements.iter().filter(|it| *it == name).count();
    assert_eq!((count("w:sdt"), count("w:dropDownList"), count("w14:checkbox")), (6, 1, 1));
    assert!(form.attributes.contains(&("w:val".to_owned(), "valid_until".to_owned())));
}

#[test]
fn a_page_has_no_script_no_style_of_its_own_and_only_classes_of_documents() {
    for (name, document) in samples::all() {
        let page = markup(&html::render(&document, Mode::Both));
        assert!(page.elements.iter().all(|it| it != "script" && it != "style"), "{name}");
        for (attribute, value) in &page.attributes {
            assert!(attribute != "style" && !attribute.starts_with("on"), "{attribute}");
            if attribute == "class" {
                let own = |class: &str| class.starts_with("document");
                assert!(value.split(' ').all(own), "{value}");
            }
        }
    }
}

#[test]
fn every_class_of_a_page_is_in_the_style_sheet() {
    for (_, document) in samples::all() {
        for (attribute, value) in markup(&html::render(&document, Mode::Both)).attributes {
            for class in value.split(' ').filter(|it| attribute == "class" && it.contains("__")) {
                assert!(html::STYLE.contains(&format!(".{class}")), "{class}");
            }
        }
    }
    for (font, _) in html::FONTS {
        assert!(html::STYLE.contains(&format!("url(\"{font}\")")), "{font}");
    }
}

#[test]
fn a_page_of_its_own_names_its_language_title_and_style_sheet() {
    let page = html::page(&samples::letter(), Mode::Ru, "/a\"b.css");
    assert!(page.starts_with("<!doctype html>\n<html lang=\"ru\">"));
    assert!(page.contains("<title>Письмо о цене ноутбуков</title>"));
    assert!(page.contains("href=\"/a&quot;b.css\""));
}

#[test]
fn a_pdf_is_tagged_archival_and_names_its_language_title_and_day() {
    let bytes = pdf::render(&samples::letter(), Mode::Both).unwrap();
    let file = lopdf::Document::load_mem(&bytes).unwrap();
    let catalog = file.catalog().unwrap();
    for key in [&b"StructTreeRoot"[..], b"MarkInfo", b"OutputIntents", b"Outlines", b"Metadata"] {
        assert!(catalog.has(key), "{}", String::from_utf8_lossy(key));
    }
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"kk-KZ");
    let metadata = catalog.get_deref(b"Metadata", &file).unwrap().as_stream().unwrap();
    let xmp = metadata.get_plain_content().unwrap();
    let xmp = String::from_utf8(xmp).unwrap();
    for words in [
        "pdfaid:part>2<",
        "pdfaid:conformance>A<",
        "pdfuaid:part>1<",
        "2026-11-23",
        "Ноутбуктердің",
    ] {
        assert!(xmp.contains(words), "{words} is not in {xmp}");
    }
}

#[test]
fn every_font_of_a_pdf_is_inside_it() {
    let bytes = pdf::render(&samples::letter(), Mode::Both).unwrap();
    let file = lopdf::Document::load_mem(&bytes).unwrap();
    let descriptors: Vec<_> = file
        .objects
        .values()
        .filter_map(|it| it.as_dict().ok())
        .filter(|it| it.has_type(b"FontDescriptor"))
        .collect();
    assert!(!descriptors.is_empty());
    assert!(descriptors.iter().all(|it| it.has(b"FontFile2") || it.has(b"FontFile3")));
}

#[test]
fn a_coupon_is_as_long_as_its_content() {
    let height = |document: &Document| {
        let file = lopdf::Document::load_mem(&pdf::render(document, Mode::Kk).unwrap()).unwrap();
        let page = file.get_dictionary(*file.get_pages().values().next().unwrap()).unwrap().clone();
        let area = page.get(b"MediaBox").unwrap().as_array().unwrap();
        area[3].as_float().unwrap()
    };
    let coupon = samples::coupon();
    let mut longer = coupon.clone();
    longer.blocks.extend(coupon.blocks.clone());
    assert!(height(&longer) > height(&coupon) * 1.5);
}
