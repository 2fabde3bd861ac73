//! Every letter that is written can be read again from every file.

use crate::read::{LETTERS, docx_text, folded, html_text, pdf_pages, poppler_text};
use crate::samples;
use documents::{
    Block, Document, Emphasis, Mode, Page, Rich, Run, Signature, Typeface, Value, both, pdf,
};

fn alphabet() -> Document {
    let styled = |emphasis| Rich(vec![Run { text: LETTERS.to_owned(), emphasis }]);
    let paragraphs = [Emphasis::None, Emphasis::Bold, Emphasis::Italic]
        .map(|emphasis| Block::paragraph(both(styled(emphasis), styled(emphasis))));
    Document { blocks: paragraphs.into(), ..samples::letter() }
}

fn times(text: &str, words: &str) -> usize {
    text.matches(words).count()
}

#[test]
fn kazakh_letters_tenge_and_number_signs_survive_in_every_file_and_style() {
    let serif = alphabet();
    let sans = Document { page: Page { typeface: Typeface::Sans, ..Page::a4() }, ..alphabet() };
    for document in [serif, sans] {
        for (mode, expected) in [(Mode::Kk, 3), (Mode::Ru, 3), (Mode::Both, 6)] {
            assert_eq!(times(&html_text(&document, mode), LETTERS), expected);
            assert_eq!(times(&docx_text(&document, mode), LETTERS), expected);
            assert_eq!(times(&pdf_pages(&document, mode).join(" "), LETTERS), expected);
            if let Some(text) = poppler_text(&pdf::render(&document, mode).unwrap()) {
                assert_eq!(times(&text, LETTERS), expected);
            }
        }
    }
}

#[test]
fn the_model_letter_says_the_same_in_every_file() {
    let document = samples::letter();
    let texts = [
        html_text(&document, Mode::Both),
        docx_text(&document, Mode::Both),
        pdf_pages(&document, Mode::Both).join(" "),
    ];
    let poppler = poppler_text(&pdf::render(&document, Mode::Both).unwrap());
    for text in texts.into_iter().chain(poppler) {
        for words in [
            "Үлгі облысы бойынша превенция басқармасы",
            "2026 жылғы 23 қараша, № 07-118",
            "23 ноября 2026 года, № 07-118",
            "«№ 901 мектеп-гимназия» КММ басшысына",
            "Ноутбуктердің бағасы туралы",
            "Бұл хат – сұрақ, айыптау емес.",
            "Это письмо — вопрос, а не обвинение.",
            "1) бағаның қалай айқындалғанын түсіндіруіңізді;",
            "показать её документом;",
            "Басқарма басшысы",
            "Ә. Үлгібаев",
            "https://erikti.example/v/26-000317",
            "1 745 000,00 ₸",
            "188,2 %",
        ] {
            assert!(text.contains(words), "{words} is not in {text}");
        }
    }
}

#[test]
fn one_language_leaves_the_other_out() {
    let document = samples::letter();
    for (mode, absent) in [(Mode::Kk, "Руководитель управления"), (Mode::Ru, "Басқарма басшысы")]
    {
        assert!(!html_text(&document, mode).contains(absent));
        assert!(!docx_text(&document, mode).contains(absent));
        assert!(!pdf_pages(&document, mode).join(" ").contains(absent));
    }
}

#[test]
fn the_two_languages_are_read_one_after_the_other() {
    let long = "Ұзын сөйлем екі бағанда да бірнеше жолға бөлінеді. ".repeat(6);
    let russian = "Длинное предложение займёт несколько строк. ".repeat(6);
    let document = Document {
        blocks: vec![Block::paragraph(both(long.as_str(), russian.as_str()))],
        ..samples::letter()
    };
    let text = pdf_pages(&document, Mode::Both).join(" ");
    assert!(text.contains(&folded(&long)) && text.contains(&folded(&russian)), "{text}");
}

#[test]
fn a_letter_without_a_number_leaves_a_line_to_write_it_on() {
    let document = Document { number: String::new(), ..samples::letter() };
    let text = pdf_pages(&document, Mode::Kk).join(" ");
    assert!(text.contains("2026 жылғы 23 қараша, № ________"));
    assert!(!text.contains("№ 1/2"));
}

#[test]
fn missing_glyphs_become_question_marks_and_are_told_beforehand() {
    let document = Document {
        blocks: vec![Block::paragraph(both("Баға 漢 💩 туралы", "О цене"))],
        ..samples::letter()
    };
    assert_eq!(document.unprintable(Mode::Kk), ['漢', '💩']);
    assert!(document.unprintable(Mode::Ru).is_empty());
    assert!(pdf_pages(&document, Mode::Kk).join(" ").contains("Баға ? ? туралы"));
}

#[test]
fn every_page_has_its_number() {
    let pages = pdf_pages(&samples::letter(), Mode::Both);
    assert!(pages[0].ends_with("№ 07-118 1/2") && pages[1].ends_with("№ 07-118 2/2"));
}

#[test]
fn the_head_of_a_table_is_on_every_page() {
    let pages = pdf_pages(&samples::matrix(), Mode::Kk);
    assert!(pages.len() > 1 && pages.iter().all(|page| page.contains("Іс-шара")));
}

#[test]
fn a_signature_never_stands_on_a_page_alone() {
    for lines in 30..42 {
        let line = |nth: usize| Block::paragraph(both(format!("жол {nth}."), "строка"));
        let mut blocks: Vec<Block> = (1..=lines).map(line).collect();
        blocks.push(Block::Signatures(vec![Signature {
            post: both("Басқарма басшысы", "Руководитель"),
            name: "Ә. Үлгібаев".to_owned(),
            date: None,
        }]));
        let pages = pdf_pages(&Document { blocks, ..samples::letter() }, Mode::Kk);
        let last = pages.last().unwrap();
        assert!(last.contains("Үлгібаев") && last.contains(&format!("жол {lines}.")), "{last}");
    }
}

#[test]
fn values_are_written_the_same_way_everywhere() {
    let facts = vec![
        (both("Баға", "Цена"), Value::Money { tiyn: 123_456_750 }),
        (both("Үлес", "Доля"), Value::Percent { tenths: -61 }),
        (both("Саны", "Число"), Value::Integer(1_234_567)),
    ];
    let document = Document { blocks: vec![Block::Facts(facts)], ..samples::letter() };
    for text in [
        html_text(&document, Mode::Kk),
        docx_text(&document, Mode::Kk),
        pdf_pages(&document, Mode::Kk).join(" "),
    ] {
        assert!(text.contains("Баға 1 234 567,50 ₸ Үлес −6,1 % Саны 1 234 567"), "{text}");
    }
}
