//! CSV that Excel opens right in Kazakhstan: UTF-8 with its mark, semicolons, decimal commas.
//!
//! A text that a spreadsheet would take for a formula is led by an apostrophe; figures stay bare.

use crate::clean::clean;
use crate::model::sheet::{Cell, Sheet};

/// The media type of the file.
pub const CONTENT_TYPE: &str = "text/csv; charset=utf-8";

/// By this Excel knows UTF-8.
const MARK: &str = "\u{feff}";

/// Rows of cells; the first is the head.
pub fn render<I>(rows: I) -> Vec<u8>
where
    I: IntoIterator,
    I::Item: AsRef<[Cell]>,
{
    let mut text = MARK.to_owned();
    for row in rows {
        write_row(&mut text, row.as_ref());
    }
    text.into_bytes()
}

/// The head and the rows of a sheet; no lines above and no total, so that a column adds up.
pub fn sheet(sheet: &Sheet) -> Vec<u8> {
    let head: Vec<Cell> = sheet.headings.iter().map(|it| Cell::Text(it.name.clone())).collect();
    let width = head.len();
    let rows = sheet.rows.iter().map(|row| &row[..row.len().min(width)]);
    render([head.as_slice()].into_iter().chain(rows))
}

fn write_row(text: &mut String, row: &[Cell]) {
    for (index, cell) in row.iter().enumerate() {
        if index > 0 {
            text.push(';');
        }
        match cell {
            Cell::Text(words) => text.push_str(&quoted(&guarded(words))),
            Cell::Integer(number) => text.push_str(&number.to_string()),
            Cell::Decimal { units, places } => text.push_str(&figure(*units, *places)),
            Cell::Money { tiyn } if tiyn % 100 == 0 => text.push_str(&(tiyn / 100).to_string()),
            Cell::Money { tiyn } => text.push_str(&figure(*tiyn, 2)),
            Cell::Percent { tenths } => {
                text.push_str(&figure(*tenths, 1));
                text.push('%');
            }
            Cell::Date(day) => text.push_str(&day.to_string()),
            Cell::Empty => {}
        }
    }
    text.push_str("\r\n");
}

/// Words that no spreadsheet will compute.
fn guarded(words: &str) -> String {
    let risky = |it: char| {
        matches!(it, '=' | '+' | '-' | '@' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}')
    };
    let starts_with_control = words.starts_with(['\t', '\r', '\n']);
    let shown = clean(words);
    let first = shown.trim_start().chars().next();
    if starts_with_control || (first.is_some_and(risky) && !is_negative(&shown)) {
        return format!("'{shown}");
    }
    shown
}

/// Whether the words are a plain number below zero: "-12", "-1,5".
fn is_negative(words: &str) -> bool {
    let Some(digits) = words.strip_prefix('-') else { return false };
    let mut parts = digits.splitn(2, [',', '.']);
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit());
    parts.all(is_number)
}

fn quoted(words: &str) -> String {
    if words.contains([';', '"', ',']) || words.trim() != words {
        return format!("\"{}\"", words.replace('"', "\"\""));
    }
    words.to_owned()
}

/// Digits with a decimal comma and no groups.
fn figure(units: i64, places: u8) -> String {
    let places = usize::from(places.min(18));
    let digits = format!("{:0>1$}", units.unsigned_abs(), places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let sign = if units < 0 { "-" } else { "" };
    let comma = if places > 0 { "," } else { "" };
    format!("{sign}{whole}{comma}{fraction}")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn line(cells: impl IntoIterator<Item = Cell>) -> String {
        let row: Vec<Cell> = cells.into_iter().collect();
        String::from_utf8(render([row])).unwrap()
    }

    fn text(words: &str) -> String {
        let line = line([Cell::from(words)]);
        line.trim_start_matches(MARK).trim_end_matches("\r\n").to_owned()
    }

    #[test]
    fn rows_begin_with_the_mark_and_end_as_windows_wants() {
        let rows = [vec![Cell::from("Атауы"), Cell::from("Сома")], vec![Cell::Empty, 5.into()]];
        assert_eq!(render(rows), "\u{feff}Атауы;Сома\r\n;5\r\n".as_bytes());
        assert_eq!(render(Vec::<Vec<Cell>>::new()), MARK.as_bytes());
    }

    #[test]
    fn figures_are_bare_and_have_a_decimal_comma() {
        let cells = [
            Cell::Integer(-12),
            Cell::Decimal { units: -5, places: 2 },
            Cell::Money { tiyn: 123_456_700 },
            Cell::Money { tiyn: -1_050 },
            Cell::Percent { tenths: 61 },
            Cell::Date(date(2026, 11, 3)),
        ];
        assert_eq!(line(cells), "\u{feff}-12;-0,05;1234567;-10,50;6,1%;2026-11-03\r\n");
        assert_eq!(line([Cell::Money { tiyn: i64::MIN }]), "\u{feff}-92233720368547758,08\r\n");
    }

    #[test]
    fn a_text_that_looks_like_a_formula_is_led_by_an_apostrophe() {
        assert_eq!(text("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        for words in
            ["+7 701 000 00 00", "-cmd|' /C calc'!A0", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠a"]
        {
            assert_eq!(text(words), format!("'{words}"));
        }
        assert_eq!(text("\t=1"), "' =1");
        assert_eq!(text("\r1"), "' 1");
        assert_eq!(text("  =1"), "'  =1");
        assert_eq!(text("\u{200b}=1"), "'=1");
    }

    #[test]
    fn a_plain_number_below_zero_is_not_a_formula() {
        assert_eq!(text("-12"), "-12");
        assert_eq!(text("-1.5"), "-1.5");
        assert_eq!(text("-1-1"), "'-1-1");
        assert_eq!(text("-"), "'-");
        assert_eq!(text("-1,"), "\"'-1,\"");
    }

    #[test]
    fn cells_with_semicolons_quotes_and_line_breaks_stay_one_cell() {
        assert_eq!(text("а;б \"в\"\nг"), "\"а;б \"\"в\"\" г\"");
        assert_eq!(text("әғқңөұүһі ӘҒҚҢӨҰҮҺІ ₸ №"), "әғқңөұүһі ӘҒҚҢӨҰҮҺІ ₸ №");
    }

    #[test]
    fn a_sheet_leaves_its_total_and_the_lines_above_out() {
        let mut list = Sheet::new("Тізім").about("Аудан: бәрі").heading("A", 0);
        list.rows = vec![vec![1.into(), 2.into()], vec![]];
        list.total = Some(vec![3.into()]);
        assert_eq!(sheet(&list), "\u{feff}A\r\n1\r\n\r\n".as_bytes());
    }
}
