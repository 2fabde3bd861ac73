//! What a feature builds: text, values, tables, blocks, pages, sheets.

pub(crate) mod block;
pub(crate) mod limit;
pub(crate) mod page;
pub(crate) mod sheet;
pub(crate) mod table;
pub(crate) mod text;
