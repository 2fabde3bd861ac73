//! Tables of typed values: every renderer writes them its own way, Excel keeps the types.

use jiff::civil::Date;

use super::text::Bilingual;

/// A typed value of a table cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words.
    Text(Bilingual),
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
    /// A sign in a matrix.
    Mark(Mark),
    /// Nothing.
    Empty,
}

impl Value {
    /// Words in both languages.
    pub fn text(text: Bilingual) -> Self {
        Self::Text(text)
    }

    /// A name or code that is the same in both languages.
    pub fn same(text: impl Into<super::text::Rich>) -> Self {
        Self::Text(Bilingual::same(text))
    }
}

/// How far a matter has come, as one sign in a matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Done: ●
    Done,
    /// Under way: ○
    Going,
    /// Late: !
    Late,
    /// Not planned: –
    None,
}

/// Where text stands between its edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// At the left edge.
    Left,
    /// In the middle.
    Center,
    /// At the right edge: numbers.
    Right,
    /// At both edges.
    Justify,
}

/// The width of a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Width {
    /// Millimetres.
    Mm(f32),
    /// A share of what the other columns leave.
    Share(f32),
}

/// How the head of a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// As text does.
    Upright,
    /// Turned a quarter, read from below: for narrow columns.
    Turned,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What it holds.
    pub name: Bilingual,
    /// How wide it is.
    pub width: Width,
    /// Where its values stand.
    pub align: Align,
    /// How its name stands.
    pub head: Head,
}

impl Column {
    /// A column of words, at the left edge.
    pub fn new(name: Bilingual, width: Width) -> Self {
        Self { name, width, align: Align::Left, head: Head::Upright }
    }

    /// With its values aligned otherwise.
    #[must_use]
    pub fn align(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// With its name turned a quarter.
    #[must_use]
    pub fn turned(self) -> Self {
        Self { head: Head::Turned, ..self }
    }
}

/// A table: its head is repeated on every page, its rows are not split.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Words above it.
    pub caption: Option<Bilingual>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; a missing value is empty, a value without a column is left out.
    pub rows: Vec<Vec<Value>>,
    /// A last row in bold.
    pub total: Option<Vec<Value>>,
}
