//! Rows for Excel and CSV, in the one language of their reader.

use jiff::civil::Date;

use super::table::{Table, Value};
use super::text::{Bilingual, Mode};
use crate::format;

/// A list as a person saw it: its words, its columns, its rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The name of its tab.
    pub name: String,
    /// Lines above the columns: which filter, which day, which source.
    pub about: Vec<String>,
    /// Its columns.
    pub headings: Vec<Heading>,
    /// Its rows; a missing cell is empty, a cell without a column is left out.
    pub rows: Vec<Vec<Cell>>,
    /// A last row in bold, outside the filter.
    pub total: Option<Vec<Cell>>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// What the column holds.
    pub name: String,
    /// Its width in characters; 0 is as wide as its content, within reason.
    pub width: u16,
}

/// A typed cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Words; never a formula, whatever they begin with.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with decimal places: `units: 25, places: 1` is 2,5.
    Decimal {
        /// The digits without the comma.
        units: i64,
        /// How many of them stand after the comma.
        places: u8,
    },
    /// An amount in tiyn, hundredths of a tenge.
    Money {
        /// Hundredths of a tenge.
        tiyn: i64,
    },
    /// A share in tenths of a per cent.
    Percent {
        /// Tenths of a per cent.
        tenths: i64,
    },
    /// A day.
    Date(Date),
    /// Nothing.
    #[default]
    Empty,
}

impl Sheet {
    /// A sheet without columns and rows.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// With one more line above the columns.
    #[must_use]
    pub fn about(mut self, line: impl Into<String>) -> Self {
        self.about.push(line.into());
        self
    }

    /// With one more column.
    #[must_use]
    pub fn heading(mut self, name: impl Into<String>, width: u16) -> Self {
        self.headings.push(Heading { name: name.into(), width });
        self
    }

    /// The table of a document, with its types kept.
    pub fn from_table(name: impl Into<String>, table: &Table, mode: Mode) -> Self {
        let row = |values: &Vec<Value>| values.iter().map(|it| Cell::of(it, mode)).collect();
        let heading = |name: &Bilingual| Heading { name: name.joined(mode), width: 0 };
        Self {
            name: name.into(),
            about: table.caption.iter().map(|words| words.joined(mode)).collect(),
            headings: table.columns.iter().map(|column| heading(&column.name)).collect(),
            rows: table.rows.iter().map(row).collect(),
            total: table.total.as_ref().map(row),
        }
    }
}

impl Cell {
    fn of(value: &Value, mode: Mode) -> Self {
        match value {
            Value::Text(words) => Self::Text(words.joined(mode)),
            Value::Integer(number) => Self::Integer(*number),
            Value::Decimal { units, places } => Self::Decimal { units: *units, places: *places },
            Value::Money { tiyn } => Self::Money { tiyn: *tiyn },
            Value::Percent { tenths } => Self::Percent { tenths: *tenths },
            Value::Date(day) => Self::Date(*day),
            Value::Mark(mark) => Self::Text(format::sign(*mark).to_owned()),
            Value::Empty => Self::Empty,
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<Date> for Cell {
    fn from(day: Date) -> Self {
        Self::Date(day)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}
