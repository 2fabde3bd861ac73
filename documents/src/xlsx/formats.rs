//! How cells look: one set of formats for rows, one for the total.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// All formats of a file.
pub(super) struct Formats {
    pub(super) head: Format,
    pub(super) body: Row,
    pub(super) total: Row,
}

/// The formats of one row, by type.
pub(super) struct Row {
    pub(super) text: Format,
    pub(super) integer: Format,
    pub(super) money: Format,
    pub(super) percent: Format,
    pub(super) date: Format,
    decimals: Vec<Format>,
}

impl Formats {
    pub(super) fn new() -> Self {
        let head = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter)
            .set_border_bottom(FormatBorder::Thin)
            .set_background_color("#E5EBE2");
        let body = Format::new().set_align(FormatAlign::Top);
        let total = body.clone().set_bold().set_border_top(FormatBorder::Thin);
        Self { head, body: Row::new(&body), total: Row::new(&total) }
    }
}

impl Row {
    fn new(plain: &Format) -> Self {
        let number = |format: &str| plain.clone().set_num_format(format);
        let decimal = |places: usize| number(&format!("#,##0.{}", "0".repeat(places)));
        Self {
            text: plain.clone().set_text_wrap(),
            integer: number("#,##0"),
            money: number("#,##0.00\\ \"₸\""),
            percent: number("0.0\\ %"),
            date: number("dd\\.mm\\.yyyy"),
            decimals: (1..=15).map(decimal).collect(),
        }
    }

    pub(super) fn decimal(&self, places: u8) -> &Format {
        match places {
            0 => &self.integer,
            some => &self.decimals[usize::from(some.min(15)) - 1],
        }
    }
}
