//! What was planted, one row a purchase, and the register that goes with it.

use std::io::{self, Write};
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::Region;
use crate::plan::Planted;
use crate::plant;
use crate::scheme::Scheme;

/// A purchase that is planted.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Row {
    pub ocid: String,
    /// The ids of the organisations that the scheme is about.
    pub organisations: Vec<String>,
    pub scheme: String,
    /// The codes of the flags that should ask about it.
    pub codes: Vec<String>,
    /// Whether the records that were made show it at all.
    #[serde(default = "yes")]
    pub visible: bool,
    /// Of how many records these are.
    #[serde(default)]
    pub releases: u64,
}

fn yes() -> bool {
    true
}

impl Region {
    /// The row of a record, if it is planted, seen among some records.
    pub fn truth_row(&self, number: u64, within: &Range<u64>) -> Option<Row> {
        let planted = self.planted(number).filter(is_told)?;
        let draw = self.draw()?;
        let broken = planted.numbers().any(|it| self.is_broken(it));
        let organisations = plant::organisations(draw, planted);
        let id = |it: &crate::Organisation| format!("{}-{}", it.scheme, it.bin);
        Some(Row {
            ocid: self.ocid(number),
            organisations: organisations.iter().map(id).collect(),
            scheme: planted.scheme.name().to_owned(),
            codes: planted.scheme.codes().iter().map(|it| (*it).to_owned()).collect(),
            visible: planted.is_visible(within) && !broken,
            releases: within.end - within.start,
        })
    }

    /// Writes the rows of some records, one JSON object a line.
    pub fn write_truth(&self, within: &Range<u64>, to: &mut impl Write) -> io::Result<()> {
        for row in within.clone().filter_map(|it| self.truth_row(it, within)) {
            serde_json::to_writer(&mut *to, &row)?;
            to.write_all(b"\n")?;
        }
        Ok(())
    }

    /// Writes who was debarred, and when: `bin,from,until,reason`.
    ///
    /// Besides those of planted schemes, some suppliers were debarred before the first purchase.
    pub fn write_register(&self, within: &Range<u64>, to: &mut impl Write) -> io::Result<()> {
        writeln!(to, "bin,from,until,reason")?;
        let Some(draw) = self.draw() else { return Ok(()) };
        for (bin, from, until) in plant::debarred_before(draw, within.end) {
            row(to, &bin, [from, until], "Шарт орындалмады / Договор не исполнен")?;
        }
        for number in within.clone() {
            let planted = self.planted(number).filter(|it| it.member == 0);
            let Some(planted) = planted else { continue };
            if let Some((firm, from, until)) = plant::debarred(draw, planted) {
                row(to, &firm.bin, [from, until], "Жалған мәлімет / Недостоверные сведения")?;
            }
        }
        Ok(())
    }
}

/// The first purchase of a phoenix is that of the old firm: nothing is to be asked about it.
fn is_told(it: &Planted) -> bool {
    it.scheme != Scheme::Phoenix || it.member > 0
}

fn row(to: &mut impl Write, bin: &str, days: [crate::at::At; 2], why: &str) -> io::Result<()> {
    let mut line = format!("{bin},").into_bytes();
    for day in days {
        day.write_day(&mut line);
        line.push(b',');
    }
    line.extend_from_slice(why.as_bytes());
    line.push(b'\n');
    to.write_all(&line)
}
