//! The files of our typefaces; `fonts/how-made.py` says where they come from.

pub(crate) const SERIF_REGULAR: &[u8] = include_bytes!("../fonts/EriktiSerif-Regular.ttf");
pub(crate) const SERIF_BOLD: &[u8] = include_bytes!("../fonts/EriktiSerif-Bold.ttf");
pub(crate) const SERIF_ITALIC: &[u8] = include_bytes!("../fonts/EriktiSerif-Italic.ttf");
pub(crate) const SANS_REGULAR: &[u8] = include_bytes!("../fonts/EriktiSans-Regular.ttf");
pub(crate) const SANS_BOLD: &[u8] = include_bytes!("../fonts/EriktiSans-Bold.ttf");
