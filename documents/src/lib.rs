//! Documents: typed blocks in; a print page, Word, PDF, Excel and CSV files out.
//!
//! A feature writes one function, `fn letter(&Record) -> Document`, and for its lists a [`Sheet`]. Nothing here reads a database,
//! the clock or the network, and the same document always gives the same bytes.

#![warn(missing_docs)]

pub mod csv;
pub mod docx;
pub mod format;
pub mod html;
pub mod pdf;
pub mod xlsx;

mod clean;
mod code;
mod fonts;
mod glue;
mod lower;
mod model;
mod xml;

pub use model::block::{Block, Control, Document, Field, Signature};
pub use model::limit::{Error, Limit, TooLarge};
pub use model::page::{Footer, Margins, Page, Paper, Typeface};
pub use model::sheet::{Cell, Heading, Sheet};
pub use model::table::{Align, Column, Head, Mark, Table, Value, Width};
pub use model::text::{Bilingual, Emphasis, Language, Mode, Rich, Run, both};
