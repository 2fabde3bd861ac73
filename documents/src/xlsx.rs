//! Excel: typed cells, a head that stays in sight, a filter; words are never formulas.

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use crate::clean::clean;
use crate::format;
use crate::model::limit::{Error, Limit, TooLarge};
use crate::model::sheet::{Cell, Heading, Sheet};
use formats::Formats;

mod formats;
mod tab;

/// The media type of the file.
pub const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The most that Excel takes in one cell, in UTF-16 units.
const LONGEST: usize = 32_767;
/// Whole numbers beyond this lose digits in Excel.
const EXACT: u64 = 1 << 53;
/// Widths of columns that fit themselves, in characters.
const NARROW: usize = 8;
const WIDE: usize = 60;
/// A longer head is broken over lines rather than widen its column.
const HEAD: usize = 18;
/// The height of a line of the head, in points.
const LINE: f64 = 15.;

/// The number by which Excel knows A4.
const A4: u8 = 9;

type Written = Result<(), XlsxError>;

/// Sheets as one file, stamped with the given day.
pub fn render(sheets: &[Sheet], made: Date) -> Result<Vec<u8>, Error> {
    check(sheets)?;
    write(sheets, made).map_err(|error| Error::Invalid(error.to_string()))
}

fn check(sheets: &[Sheet]) -> Result<(), TooLarge> {
    let (mut cells, mut bytes) = (0, 0);
    for sheet in sheets {
        Limit::Columns.hold(sheet.headings.len())?;
        Limit::Columns.hold(sheet.about.len())?;
        bytes += sheet.about.iter().map(String::len).sum::<usize>();
        bytes += sheet.headings.iter().map(|it| it.name.len()).sum::<usize>();
        for row in sheet.rows.iter().chain(&sheet.total) {
            cells += row.len().max(1);
            bytes += row.iter().map(size).sum::<usize>();
        }
        Limit::Cells.hold(cells)?;
        Limit::SheetText.hold(bytes)?;
    }
    Ok(())
}

fn size(cell: &Cell) -> usize {
    if let Cell::Text(words) = cell { words.len() } else { 0 }
}

fn write(sheets: &[Sheet], made: Date) -> Result<Vec<u8>, XlsxError> {
    let formats = Formats::new();
    let names = tab::names(sheets);
    let mut book = Workbook::new();
    if let Some(stamp) = stamp(made) {
        book.set_properties(&DocProperties::new().set_creation_datetime(&stamp));
    }
    for (sheet, name) in sheets.iter().zip(names) {
        Page { sheet, formats: &formats, paper: book.add_worksheet().set_name(name)? }.write()?;
    }
    if sheets.is_empty() {
        book.add_worksheet();
    }
    book.save_to_buffer()
}

/// A day as Excel counts it; there is none before 1900.
fn stamp(day: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let (month, day) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}

struct Page<'a> {
    sheet: &'a Sheet,
    formats: &'a Formats,
    paper: &'a mut Worksheet,
}

#[expect(clippy::cast_possible_truncation, reason = "rows and columns were counted by check")]
impl Page<'_> {
    fn write(mut self) -> Written {
        let sheet = self.sheet;
        let above = if sheet.about.is_empty() { 0 } else { sheet.about.len() + 1 };
        for (row, line) in sheet.about.iter().enumerate() {
            self.paper.write_string(row as u32, 0, fitting(line))?;
        }
        self.head(above as u32)?;
        for (index, cells) in sheet.rows.iter().enumerate() {
            self.row((above + 1 + index) as u32, cells, &self.formats.body)?;
        }
        let below = (above + 1 + sheet.rows.len()) as u32;
        if let Some(total) = &sheet.total {
            self.row(below, total, &self.formats.total)?;
        }
        self.dress(above as u32, below)
    }

    fn head(&mut self, row: u32) -> Written {
        let mut lines: u8 = 1;
        for (column, heading) in self.sheet.headings.iter().enumerate() {
            let column = column as u16;
            let width = width(self.sheet, usize::from(column), heading);
            lines = lines.max(lines_of(&heading.name, width));
            self.paper.set_column_width(column, width)?;
            let name = fitting(&heading.name);
            self.paper.write_string_with_format(row, column, name, &self.formats.head)?;
        }
        self.paper.set_row_height(row, f64::from(lines) * LINE + 4.)?;
        Ok(())
    }

    fn row(&mut self, row: u32, cells: &[Cell], formats: &formats::Row) -> Written {
        for (column, cell) in cells.iter().enumerate().take(self.sheet.headings.len()) {
            self.cell(row, column as u16, cell, formats)?;
        }
        Ok(())
    }

    fn cell(&mut self, row: u32, column: u16, cell: &Cell, formats: &formats::Row) -> Written {
        let (number, format) = match cell {
            Cell::Text(_) | Cell::Empty => (None, &formats.text),
            Cell::Date(day) => return self.day(row, column, *day, formats),
            Cell::Integer(number) => (exact(*number, 0), &formats.integer),
            Cell::Decimal { units, places } => (exact(*units, *places), formats.decimal(*places)),
            Cell::Money { tiyn } => (exact(*tiyn, 2), &formats.money),
            Cell::Percent { tenths } => (exact(*tenths, 3), &formats.percent),
        };
        if let Some(number) = number {
            self.paper.write_number_with_format(row, column, number, format)?;
        } else if *cell == Cell::Empty {
            self.paper.write_blank(row, column, format)?;
        } else {
            self.paper.write_string_with_format(row, column, words(cell), &formats.text)?;
        }
        Ok(())
    }

    fn day(&mut self, row: u32, column: u16, day: Date, formats: &formats::Row) -> Written {
        if let Some(day) = stamp(day) {
            self.paper.write_datetime_with_format(row, column, &day, &formats.date)?;
        } else {
            self.paper.write_string_with_format(row, column, day.to_string(), &formats.text)?;
        }
        Ok(())
    }

    /// The head stays in sight and is printed on every page; the filter leaves the total out.
    fn dress(self, head: u32, below: u32) -> Written {
        let Some(last) = self.sheet.headings.len().checked_sub(1) else { return Ok(()) };
        self.paper.set_freeze_panes(head + 1, 0)?;
        self.paper.autofilter(head, 0, below - 1, last as u16)?;
        self.paper.set_repeat_rows(head, head)?;
        self.paper.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
        Ok(())
    }
}

/// The number as Excel holds it, or nothing when digits would be lost.
#[expect(clippy::cast_precision_loss, reason = "larger numbers are kept as words")]
fn exact(units: i64, places: u8) -> Option<f64> {
    let fits = units.unsigned_abs() <= EXACT && places <= 15;
    fits.then(|| units as f64 / 10_f64.powi(i32::from(places)))
}

fn width(sheet: &Sheet, column: usize, heading: &Heading) -> f64 {
    if heading.width > 0 {
        return f64::from(heading.width.min(255));
    }
    let cells = sheet.rows.iter().chain(&sheet.total).filter_map(|row| row.get(column));
    let widest = cells.map(shown).max().unwrap_or(0);
    let fitting = widest.max(heading.name.chars().count().min(HEAD)).clamp(NARROW, WIDE) + 2;
    f64::from(u8::try_from(fitting).unwrap_or(u8::MAX))
}

/// Lines that a head takes, bold letters being wider.
fn lines_of(name: &str, width: f64) -> u8 {
    let letters = u16::try_from(name.chars().count()).unwrap_or(u16::MAX);
    (1..6).find(|lines| f64::from(letters) * 1.25 <= width * f64::from(*lines)).unwrap_or(6)
}

/// About how many characters a cell shows.
fn shown(cell: &Cell) -> usize {
    match cell {
        Cell::Text(words) => words.chars().take(WIDE).count(),
        other => words(other).chars().count(),
    }
}

/// A cell in words, as it is shown.
fn words(cell: &Cell) -> String {
    match cell {
        Cell::Text(words) => fitting(words),
        Cell::Integer(number) => format::integer(*number),
        Cell::Decimal { units, places } => format::decimal(*units, *places),
        Cell::Money { tiyn } => format::money(*tiyn),
        Cell::Percent { tenths } => format::percent(*tenths),
        Cell::Date(day) => format::date_short(*day),
        Cell::Empty => String::new(),
    }
}

/// Words that Excel accepts in one cell: what is too long is cut, and says so.
fn fitting(words: &str) -> String {
    let words = clean(words);
    if words.encode_utf16().count() <= LONGEST {
        return words;
    }
    let mut units = 0;
    let kept = words.chars().take_while(|it| {
        units += it.len_utf16();
        units < LONGEST
    });
    kept.chain(['…']).collect()
}
