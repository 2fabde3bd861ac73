//! Excel files are read back with other eyes: types kept, no formula anywhere.

use std::io::Cursor;

use crate::read::{LETTERS, part};
use crate::samples;
use calamine::{Data, Reader, Xlsx};
use documents::{Cell, Mode, Sheet, xlsx};
use jiff::civil::date;

fn list() -> Sheet {
    let mut sheet = Sheet::new("Тізім")
        .about("Аудан: Бұқар жырау")
        .about("2026 жылғы 23 қарашадағы жағдай")
        .heading("Атауы", 40)
        .heading("Саны", 0)
        .heading("Сомасы", 0)
        .heading("Үлесі", 0)
        .heading("Күні", 0);
    sheet.rows = vec![
        vec![
            LETTERS.into(),
            7.into(),
            Cell::Money { tiyn: 123_456_750 },
            Cell::Percent { tenths: 61 },
            date(2026, 11, 23).into(),
        ],
        vec![
            "=HYPERLINK(\"http://x\")".into(),
            Cell::Empty,
            Cell::Decimal { units: 25, places: 1 },
        ],
    ];
    sheet.total = Some(vec!["Барлығы".into(), 7.into(), Cell::Money { tiyn: 123_456_750 }]);
    sheet
}

fn opened(sheets: &[Sheet]) -> Xlsx<Cursor<Vec<u8>>> {
    let file = xlsx::render(sheets, samples::DAY).expect("it is small");
    Xlsx::new(Cursor::new(file)).expect("it is an Excel file")
}

fn text(words: &str) -> Data {
    Data::String(words.to_owned())
}

#[test]
fn cells_keep_their_types() {
    let range = opened(&[list()]).worksheet_range("Тізім").unwrap();
    let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or(Data::Empty);
    assert_eq!(cell(0, 0), text("Аудан: Бұқар жырау"));
    assert_eq!(cell(3, 0), text("Атауы"));
    assert_eq!(cell(4, 0), text(LETTERS));
    assert_eq!(cell(4, 1), Data::Float(7.));
    assert_eq!(cell(4, 2), Data::Float(1_234_567.5));
    assert_eq!(cell(4, 3), Data::Float(0.061));
    let Data::DateTime(day) = cell(4, 4) else { panic!("{:?} is not a day", cell(4, 4)) };
    assert_eq!(day.to_ymd_hms_milli(), (2026, 11, 23, 0, 0, 0, 0));
    assert_eq!(cell(5, 1), Data::Empty);
    assert_eq!(cell(5, 2), Data::Float(2.5));
    assert_eq!(cell(6, 0), text("Барлығы"));
}

#[test]
fn words_that_look_like_a_formula_stay_words() {
    let mut file = opened(&[list()]);
    assert_eq!(file.worksheet_formula("Тізім").unwrap().used_cells().count(), 0);
    let range = file.worksheet_range("Тізім").unwrap();
    assert_eq!(range.get_value((5, 0)), Some(&text("=HYPERLINK(\"http://x\")")));
}

#[test]
fn the_head_stays_in_sight_and_the_filter_leaves_the_total_out() {
    let file = xlsx::render(&[list()], samples::DAY).unwrap();
    let sheet = part(&file, "xl/worksheets/sheet1.xml");
    let has =
        |name: &str, value: &str| sheet.attributes.iter().any(|it| it.0 == name && it.1 == value);
    assert!(has("ySplit", "4") && has("state", "frozen"));
    assert!(has("ref", "A4:E6"));
    assert!(sheet.elements.iter().all(|it| it != "f"));
}

#[test]
fn the_file_is_stamped_with_the_day_it_was_given() {
    let file = xlsx::render(&[list()], samples::DAY).unwrap();
    let core = part(&file, "docProps/core.xml").text;
    assert_eq!(core.matches("2026-11-23T00:00:00Z").count(), 2, "{core}");
}

#[test]
fn numbers_that_excel_would_round_are_kept_as_words() {
    let mut sheet = Sheet::new("1").heading("а", 0);
    sheet.rows = vec![vec![i64::MAX.into()], vec![Cell::Money { tiyn: i64::MIN }]];
    let range = opened(&[sheet]).worksheet_range("1").unwrap();
    let digits = |row| range.get_value((row, 0)).unwrap().to_string().replace('\u{a0}', "");
    assert_eq!(digits(1), "9223372036854775807");
    assert_eq!(digits(2), "−92233720368547758,08₸");
}

#[test]
fn odd_sheets_make_files_too() {
    let mut odd = Sheet::new("'][*").heading("", 0);
    odd.rows = vec![
        vec![Cell::Text("ұ".repeat(40_000)), "a column too many".into()],
        vec!["\u{0}\u{202e}а\n".into()],
        vec![date(-9999, 1, 1).into()],
        vec![Cell::Decimal { units: 5, places: 255 }],
    ];
    let sheets = [Sheet::default(), Sheet::new("Тізім"), Sheet::new("тізім"), odd];
    let mut file = opened(&sheets);
    assert_eq!(file.sheet_names(), ["1", "Тізім", "тізім 2", "1 2"]);
    let range = file.worksheet_range("1 2").unwrap();
    let long = range.get_value((1, 0)).unwrap().to_string();
    assert!(long.ends_with('…') && long.chars().count() == 32_767);
    assert_eq!(range.get_value((2, 0)), Some(&text("а ")));
    assert_eq!(range.get_value((3, 0)), Some(&text("-009999-01-01")));
    assert_eq!(range.width(), 1);
    assert!(xlsx::render(&[], samples::DAY).is_ok());
}

#[test]
fn the_table_of_a_document_becomes_a_sheet() {
    let sheet = Sheet::from_table("Бағалар", &samples::prices(), Mode::Ru);
    assert_eq!(sheet.about, ["Таблица 1. Цена за единицу"]);
    assert_eq!(sheet.headings[0].name, "Источник");
    assert_eq!(sheet.rows[0][2], Cell::Money { tiyn: 169_000_000 });
    assert_eq!(
        Sheet::from_table("1", &samples::prices(), Mode::Both).headings[1].name,
        "Күні / Дата"
    );
}
