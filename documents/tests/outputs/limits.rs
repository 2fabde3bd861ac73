//! Whatever people write, there is a file or a refusal, never a crash.

use crate::read::{docx_text, html_text, pdf_pages};
use crate::samples;
use documents::{
    Bilingual, Block, Cell, Column, Control, Document, Error, Field, Limit, Mode, Sheet, Signature,
    Table, TooLarge, Value, Width, both, docx, html, pdf, xlsx,
};

fn letter(blocks: Vec<Block>) -> Document {
    Document { blocks, ..samples::letter() }
}

fn assert_refused(document: &Document, limit: Limit) {
    assert_eq!(document.check(), Err(TooLarge(limit)));
    assert_eq!(docx::render(document, Mode::Both), Err(TooLarge(limit)));
    assert_eq!(pdf::render(document, Mode::Both), Err(Error::TooLarge(TooLarge(limit))));
}

fn hostile() -> Vec<String> {
    vec![
        "<script>alert(1)</script><img src=x onerror=alert(1)>".to_owned(),
        "]]> & &amp; \" ' <w:p/> #panic() $x$ \\par".to_owned(),
        "нөл\u{0}дік\u{1b}[31m \u{7}\u{b}\u{c}".to_owned(),
        "\u{202e}gnitrats\u{202c} \u{2066}x\u{2069} \u{200f}\u{feff}\u{fffe}".to_owned(),
        "漢字 👩‍👩‍👧‍👦 🇰🇿 💩 e\u{301}\u{301}\u{301} \u{e000}".to_owned(),
        "ұ".repeat(1_300),
        "а\u{a0}".repeat(900),
        "-".repeat(500),
        "\u{301}".repeat(200),
        String::new(),
        " ".repeat(100),
        "\n\r\t\u{2028}".to_owned(),
    ]
}

fn everywhere(text: &str) -> Document {
    let words = || Bilingual::same(text);
    let column = |width| Column::new(words(), width);
    let field =
        |control| Field { tag: text.to_owned(), label: words(), control, value: text.into() };
    let blocks = vec![
        Block::Letterhead { organisation: words(), address: words() },
        Block::Registration,
        Block::Addressee(words()),
        Block::heading(0, words()),
        Block::heading(9, words().italic()),
        Block::paragraph(words().bold()),
        Block::item(text, words()),
        Block::Note(words()),
        Block::Facts(vec![(words(), Value::text(words()))]),
        Block::Table(Table {
            caption: Some(words()),
            columns: vec![column(Width::Mm(1.)), column(Width::Share(1.)).turned()],
            rows: vec![vec![], vec![Value::text(words()), Value::same(text), Value::Empty]],
            total: Some(vec![Value::text(words())]),
        }),
        Block::Table(Table::default()),
        Block::Fields(vec![
            field(Control::Line),
            field(Control::Lines),
            field(Control::Choice(vec![(text.to_owned(), words())])),
            field(Control::Date),
            field(Control::Tick),
        ]),
        Block::Signatures(vec![Signature { post: words(), name: text.to_owned(), date: None }]),
        Block::code(text, words()),
        Block::Keep(vec![]),
        Block::Keep(vec![Block::PageBreak, Block::paragraph(words()), Block::PageBreak]),
    ];
    Document { title: words(), number: text.to_owned(), author: text.to_owned(), ..letter(blocks) }
}

#[test]
fn hostile_text_passes_everywhere() {
    for text in hostile() {
        let document = everywhere(&text);
        for mode in [Mode::Kk, Mode::Both] {
            html_text(&document, mode);
            docx_text(&document, mode);
            let file = pdf::render(&document, mode).unwrap();
            assert!(!lopdf::Document::load_mem(&file).unwrap().get_pages().is_empty(), "{text:?}");
        }
    }
}

#[test]
fn markup_in_words_stays_words() {
    let document = everywhere("<script>alert(1)</script>");
    assert!(!html::render(&document, Mode::Both).contains("<script"));
    assert!(html_text(&document, Mode::Both).contains("<script>alert(1)</script>"));
    assert!(docx_text(&document, Mode::Both).contains("<script>alert(1)</script>"));
}

#[test]
fn a_word_wider_than_the_page_is_broken_and_none_of_it_is_lost() {
    let document = letter(vec![Block::paragraph(Bilingual::same("ұ".repeat(1_300)))]);
    let text = pdf_pages(&document, Mode::Kk).join(" ");
    assert_eq!(text.matches('ұ').count(), 1_300);
}

#[test]
fn reordering_and_control_characters_are_left_out() {
    let document = letter(vec![Block::paragraph(Bilingual::same("а\u{202e}б\u{0}в\u{200b}г"))]);
    for text in [
        html_text(&document, Mode::Kk),
        docx_text(&document, Mode::Kk),
        pdf_pages(&document, Mode::Kk).join(" "),
    ] {
        assert!(text.contains("абвг"), "{text}");
    }
}

#[test]
fn too_much_is_refused() {
    let paragraph = || Block::paragraph(both("а", "а"));
    assert_refused(&letter(vec![Block::PageBreak; Limit::Rows.most() + 1]), Limit::Rows);
    let long = "а".repeat(Limit::Text.most() / 4 + 1);
    assert_refused(&letter(vec![Block::paragraph(Bilingual::same(long))]), Limit::Text);
    let deep = (0..=Limit::Depth.most()).fold(paragraph(), |it, _| Block::Keep(vec![it]));
    assert_refused(&letter(vec![deep]), Limit::Depth);
    let table = Table {
        columns: vec![Column::new(both("а", "а"), Width::Share(1.)); Limit::Columns.most() + 1],
        ..Table::default()
    };
    assert_refused(&letter(vec![Block::Table(table)]), Limit::Columns);
    let rows = Table { rows: vec![vec![]; Limit::Rows.most() + 1], ..Table::default() };
    assert_refused(&letter(vec![Block::Table(rows)]), Limit::Rows);
}

#[test]
fn as_much_as_is_allowed_is_not_refused() {
    let blocks = vec![Block::PageBreak; Limit::Rows.most()];
    assert_eq!(letter(blocks).check(), Ok(()));
}

#[test]
fn a_sheet_with_too_many_cells_or_columns_is_refused() {
    let mut sheet = Sheet::new("1").heading("а", 0);
    sheet.rows = vec![vec![]; Limit::Cells.most() + 1];
    let refused = |limit| Err(Error::TooLarge(TooLarge(limit)));
    assert_eq!(xlsx::render(&[sheet], samples::DAY), refused(Limit::Cells));
    let wide = (0..=Limit::Columns.most()).fold(Sheet::new("1"), |it, _| it.heading("а", 0));
    assert_eq!(xlsx::render(&[wide], samples::DAY), refused(Limit::Columns));
    let mut wordy = Sheet::new("1").heading("а", 0);
    wordy.rows = vec![vec![Cell::Text("a".repeat(Limit::SheetText.most() + 1))]];
    assert_eq!(xlsx::render(&[wordy], samples::DAY), refused(Limit::SheetText));
}

#[test]
fn a_row_higher_than_a_page_goes_on_over_the_next() {
    let tall = "жол ".repeat(2_000);
    let table = Table {
        columns: vec![Column::new(both("Ескертпе", "Примечание"), Width::Mm(40.))],
        rows: vec![vec![Value::same(tall)]],
        ..Table::default()
    };
    let pages = pdf_pages(&letter(vec![Block::Table(table)]), Mode::Kk);
    assert!(pages.len() > 2);
    assert_eq!(pages.join(" ").matches("жол").count(), 2_000);
}

#[test]
fn a_field_higher_than_a_page_goes_on_over_the_next() {
    let label = Bilingual::same("жол ".repeat(2_000));
    let field = Field { tag: "a".into(), label, control: Control::Line, value: String::new() };
    let pages = pdf_pages(&letter(vec![Block::Fields(vec![field])]), Mode::Kk);
    assert!(pages.len() > 2);
    assert_eq!(pages.join(" ").matches("жол").count(), 2_000);
}

#[test]
fn an_amount_in_a_narrow_column_parts_at_its_spaces() {
    let table = Table {
        columns: vec![Column::new(both("Баға", "Цена"), Width::Mm(17.))],
        rows: vec![vec![Value::Money { tiyn: 123_456_789_012 }]],
        ..Table::default()
    };
    let text = pdf_pages(&letter(vec![Block::Table(table)]), Mode::Kk).join(" ");
    assert!(text.contains("1 234 567 890,12 ₸"), "{text}");
}

#[test]
fn a_head_too_tall_to_repeat_is_printed_once() {
    let table = Table {
        columns: vec![Column::new(Bilingual::same("жол ".repeat(900)), Width::Mm(40.))],
        rows: vec![vec![Value::same("қатар")]; 90],
        ..Table::default()
    };
    let text = pdf_pages(&letter(vec![Block::Table(table)]), Mode::Kk).join(" ");
    assert_eq!((text.matches("жол").count(), text.matches("қатар").count()), (900, 90));
}
