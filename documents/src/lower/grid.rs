//! Tables with their values formatted and their widths settled.

use super::{Scene, Text};
use crate::format;
use crate::model::table::{Align, Column, Head, Table, Value, Width};
use crate::model::text::Bilingual;

/// How a grid looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    /// With lines and a head.
    Ruled,
    /// Names and values, without lines.
    Plain,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Row {
    Body,
    Total,
}

/// A column with its width settled.
pub(crate) struct GridColumn {
    pub(crate) name: Text,
    pub(crate) head: Head,
    pub(crate) align: Align,
    pub(crate) width_mm: f32,
}

/// A row: as many cells as columns.
pub(crate) struct GridRow {
    pub(crate) row: Row,
    pub(crate) cells: Vec<Text>,
}

/// A table ready to be drawn.
pub(crate) struct Grid {
    pub(crate) look: Look,
    pub(crate) caption: Option<Text>,
    pub(crate) columns: Vec<GridColumn>,
    pub(crate) rows: Vec<GridRow>,
}

impl Grid {
    /// Whether a head is turned, which makes the head row tall.
    pub(crate) fn is_turned(&self) -> bool {
        self.columns.iter().any(|column| column.head == Head::Turned)
    }
}

pub(super) fn table(scene: &Scene<'_>, table: &Table) -> Grid {
    let widths = widths(&table.columns, scene.width);
    let columns = table.columns.iter().zip(widths).map(|(column, width_mm)| GridColumn {
        name: scene.joined(&column.name),
        head: column.head,
        align: column.align,
        width_mm,
    });
    let row = |row: Row, values: &Vec<Value>| GridRow {
        row,
        cells: (0..table.columns.len())
            .map(|index| value(scene, values.get(index).unwrap_or(&Value::Empty)))
            .map(|text| if row == Row::Total { text.bold() } else { text })
            .collect(),
    };
    Grid {
        look: Look::Ruled,
        caption: table.caption.as_ref().map(|words| scene.joined(words)),
        columns: columns.collect(),
        rows: (table.rows.iter().map(|values| row(Row::Body, values)))
            .chain(table.total.iter().map(|values| row(Row::Total, values)))
            .collect(),
    }
}

pub(super) fn facts(scene: &Scene<'_>, facts: &[(Bilingual, Value)]) -> Grid {
    let column = |share: f32| GridColumn {
        name: Text::default(),
        head: Head::Upright,
        align: Align::Left,
        width_mm: scene.width * share,
    };
    let row = |(name, fact): &(Bilingual, Value)| GridRow {
        row: Row::Body,
        cells: vec![scene.joined(name), value(scene, fact).bold()],
    };
    Grid {
        look: Look::Plain,
        caption: None,
        columns: vec![column(0.38), column(0.62)],
        rows: facts.iter().map(row).collect(),
    }
}

fn value(scene: &Scene<'_>, value: &Value) -> Text {
    match (value, format::value(value)) {
        (Value::Text(words), _) => scene.joined(words),
        (_, shown) => Text::new(&shown.unwrap_or_default(), scene.mode.first()),
    }
}

/// Millimetres for each column: fixed widths first, shares of the rest, all shrunk to fit.
fn widths(columns: &[Column], full: f32) -> Vec<f32> {
    const NARROWEST: f32 = 5.;
    let total =
        |part: fn(Width) -> f32| columns.iter().map(|it| part(it.width).max(0.)).sum::<f32>();
    let fixed = total(|width| if let Width::Mm(mm) = width { mm } else { 0. });
    let shares = total(|width| if let Width::Share(share) = width { share } else { 0. });
    let rest = (full - fixed).max(0.);
    let wanted = columns.iter().map(|column| match column.width {
        Width::Mm(mm) => mm.max(NARROWEST),
        Width::Share(share) if shares > 0. => (rest * share.max(0.) / shares).max(NARROWEST),
        Width::Share(_) => NARROWEST,
    });
    let wanted: Vec<f32> = wanted.collect();
    let shrink = (full / wanted.iter().sum::<f32>().max(1.)).min(1.);
    wanted.into_iter().map(|mm| mm * shrink).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both;

    #[test]
    fn columns_never_grow_wider_than_the_page() {
        let column = |width| Column::new(both("а", "а"), width);
        let columns = [column(Width::Mm(300.)), column(Width::Share(1.)), column(Width::Share(0.))];
        assert!(widths(&columns, 165.).iter().sum::<f32>() <= 165.01);
        let columns = [column(Width::Mm(25.)), column(Width::Share(3.)), column(Width::Share(1.))];
        assert_eq!(widths(&columns, 165.), [25., 105., 35.]);
    }
}
