//! The table of monthly execution, row by row, as open budgets publish it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io::Read;

use anyhow::{Result, ensure};
use csv::{ReaderBuilder, StringRecord};

use crate::month::Month;
use crate::thousand;

/// The columns that are read, by the names that the table gives them.
const COLUMNS: [&str; 12] = [
    "month",
    "id",
    "parent_id",
    "level",
    "code",
    "name",
    "utv",
    "utch",
    "plg",
    "plgp",
    "sumrg",
    "obz",
];

/// A row: what was planned and spent since the beginning of the year, in tiyn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// Of the file, to name it by.
    line: u64,
    pub(crate) month: Month,
    pub(crate) number: i64,
    pub(crate) parent: Option<i64>,
    pub(crate) level: i64,
    pub(crate) code: String,
    pub(crate) name: String,
    /// Of the section that it belongs to; known when the whole month is.
    pub(crate) section: String,
    pub(crate) approved: i64,
    pub(crate) refined: i64,
    /// As it was corrected last.
    pub(crate) planned: i64,
    pub(crate) planned_to_date: i64,
    pub(crate) spent: i64,
    pub(crate) obliged: i64,
}

/// A row that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unread {
    pub line: u64,
    pub why: &'static str,
}

/// A whole table.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) rows: Vec<Row>,
    pub(crate) unread: Vec<Unread>,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.why)
    }
}

/// Reads a table; fails only if it is another one.
pub(crate) fn table(from: impl Read) -> Result<Table> {
    let mut reader = ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(from);
    let places = places(reader.headers()?)?;
    let (mut table, mut record) = (Table::default(), StringRecord::new());
    loop {
        let line = reader.position().line();
        let read = match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => row(&record, &places),
            Err(error) if error.is_io_error() => return Err(error.into()),
            Err(_) => Err("it is no row of text in UTF-8"),
        };
        match read {
            Ok(it) => table.rows.push(Row { line, ..it }),
            Err(why) => table.unread.push(Unread { line, why }),
        }
    }
    table.join();
    Ok(table)
}

/// Where each column stands.
fn places(head: &StringRecord) -> Result<[usize; 12]> {
    let plain = |it: &str| it.trim_start_matches('\u{feff}').trim().to_owned();
    let head: Vec<String> = head.iter().map(plain).collect();
    let named = |name: &str| head.iter().position(|it| it == name);
    let missing: Vec<&str> = COLUMNS.iter().filter(|it| named(it).is_none()).copied().collect();
    ensure!(missing.is_empty(), "the table lacks the columns {}", missing.join(", "));
    Ok(COLUMNS.map(|it| named(it).unwrap_or_default()))
}

fn row(record: &StringRecord, places: &[usize; 12]) -> Result<Row, &'static str> {
    let cell = |nth: usize| record.get(places[nth]).unwrap_or_default().trim();
    let whole = |nth: usize| whole(cell(nth));
    let sum = |nth: usize| thousand::tiyn(cell(nth)).ok_or("a sum is no number");
    let parent = if cell(2).is_empty() {
        None
    } else {
        Some(whole(2).ok_or("the number of what it is a part of is none")?)
    };
    let code = cell(4);
    Ok(Row {
        line: 0,
        month: Month::published(cell(0)).ok_or("the month is none")?,
        number: whole(1).ok_or("it has no number")?,
        parent,
        level: whole(3).filter(|it| (0..=4).contains(it)).ok_or("the level is none")?,
        code: code.strip_suffix(".0").unwrap_or(code).to_owned(),
        name: cell(5).split_whitespace().collect::<Vec<_>>().join(" "),
        section: String::new(),
        approved: sum(6)?,
        refined: sum(7)?,
        planned: sum(8)?,
        planned_to_date: sum(9)?,
        spent: sum(10)?,
        obliged: sum(11)?,
    })
}

/// A whole number, which the table may write as `261.0`.
fn whole(text: &str) -> Option<i64> {
    text.strip_suffix(".0").unwrap_or(text).parse().ok()
}

impl Table {
    /// Gives each row its section; what hangs in the air, or has the number of another, is put aside.
    fn join(&mut self) {
        let mut known: BTreeMap<(Month, i64), (Option<i64>, String)> = BTreeMap::new();
        let mut twice = BTreeSet::new();
        for it in &self.rows {
            let key = (it.month, it.number);
            if known.insert(key, (it.parent, it.code.clone())).is_some() {
                twice.insert(key);
            }
        }
        for mut it in std::mem::take(&mut self.rows) {
            let why = if twice.contains(&(it.month, it.number)) {
                Some("another row of the month has its number")
            } else if let Some(section) = section(&known, &it) {
                it.section = section;
                None
            } else {
                Some("what it is a part of is not in its month")
            };
            match why {
                None => self.rows.push(it),
                Some(why) => self.unread.push(Unread { line: it.line, why }),
            }
        }
        self.unread.sort_unstable();
    }
}

/// The code of the topmost row above one. A ring of rows has none.
fn section(known: &BTreeMap<(Month, i64), (Option<i64>, String)>, row: &Row) -> Option<String> {
    let (mut parent, mut code) = (row.parent, row.code.clone());
    for _ in 0..=row.level {
        let Some(above) = parent else { return Some(code) };
        (parent, code) = known.get(&(row.month, above))?.clone();
    }
    parent.is_none().then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "id;code;name;utv;utch;plg;plgp;plgo;sumrg;obz;obzsumrg;level;isLeaf;parent_id;month\n";

    fn read(rows: &str) -> Table {
        table(format!("\u{feff}{HEAD}{rows}").as_bytes()).unwrap()
    }

    #[test]
    fn a_row_knows_its_section() {
        let read = read(
            "1;2.0;II. ЗАТРАТЫ;1.0;1.0;2.5;2.0;0.0;1.5;1.6;0.1;0;False;;11.2024\n\
             2;4.0;\"Оқыту\nісі\";1.0;1.0;2.5;2.0;0.0;1.5;1.6;0.1;1;False;1.0;11.2024\n\
             3;261.0;Басқарма;1.0;1.0;2.5;2.0;0.0;1.5;1.6;0.1;3;True;2.0;11.2024\n",
        );
        assert_eq!(read.unread, []);
        let last = &read.rows[2];
        assert_eq!((last.section.as_str(), last.code.as_str(), last.level), ("2", "261", 3));
        assert_eq!((last.planned, last.spent, last.obliged), (250_000, 150_000, 160_000));
        assert_eq!(read.rows[1].name, "Оқыту ісі");
    }

    #[test]
    fn what_cannot_be_read_is_named_by_its_line() {
        let read = read(
            "1;2.0;II;1;1;1;1;0;1;1;0;0;False;;11.2024\n\
             2;4.0;x;1;1;many;1;0;1;1;0;1;False;1.0;11.2024\n\
             3;4.0;x;1;1;1;1;0;1;1;0;1;False;9.0;11.2024\n\
             4;4.0;x;1;1;1;1;0;1;1;0;1;False;1.0;soon\n\
             5;4.0;x\n\
             6;4.0;x;1;1;1;1;0;1;1;0;1;False;7.0;11.2024\n\
             7;4.0;x;1;1;1;1;0;1;1;0;1;False;6.0;11.2024\n",
        );
        assert_eq!(read.rows.len(), 1);
        let lines: Vec<u64> = read.unread.iter().map(|it| it.line).collect();
        assert_eq!(lines, [3, 4, 5, 6, 7, 8]);
    }

    #[test]
    fn another_table_is_refused_with_the_columns_it_lacks() {
        let said = table("id;code\n1;2\n".as_bytes()).unwrap_err().to_string();
        assert!(said.contains("month") && said.contains("sumrg"), "{said}");
    }
}
