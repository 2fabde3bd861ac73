//! Invented documents of every sort: the tests read them, the example writes them to look at.

mod forms;
mod letter;
mod tables;

use documents::Document;
use jiff::civil::{Date, date};

pub(crate) use forms::{coupon, form};
pub(crate) use letter::letter;
pub(crate) use tables::{matrix, prices};

/// The day of all samples.
pub(crate) const DAY: Date = date(2026, 11, 23);

/// Every sample with its name.
pub(crate) fn all() -> [(&'static str, Document); 4] {
    [("letter", letter()), ("matrix", matrix()), ("coupon", coupon()), ("form", form())]
}
