//! Tables in Word: the head is repeated on every page, rows stay whole.

use super::body::{Body, Keep};
use super::mark::{KEEP_NEXT, align, cell, paragraph, runs, table, twips, whole_row};
use crate::lower::grid::{Grid, GridRow, Look};
use crate::model::table::{Align, Head};

impl Body {
    pub(super) fn grid(&mut self, grid: &Grid, keep: Keep) {
        if grid.columns.is_empty() {
            return;
        }
        if let Some(caption) = &grid.caption {
            self.xml.push_str(&paragraph("ErCaption", KEEP_NEXT, &runs(caption)));
        }
        let widths: Vec<i32> = grid.columns.iter().map(|column| twips(column.width_mm)).collect();
        let style = match grid.look {
            Look::Ruled => "ErGrid",
            Look::Plain => "ErPair",
        };
        self.xml.push_str(&table(style, &widths));
        if grid.look == Look::Ruled {
            self.xml.push_str(&head(grid, &widths));
        }
        for row in &grid.rows {
            self.xml.push_str(&body_row(grid, row, &widths, keep));
        }
        if grid.look == Look::Plain && grid.rows.is_empty() {
            let empty = widths.iter().map(|width| cell(*width, "", &paragraph("ErCell", "", "")));
            self.xml.push_str(&whole_row("", &empty.collect::<String>()));
        }
        self.end_table(keep);
    }
}

fn head(grid: &Grid, widths: &[i32]) -> String {
    const TURNED_MM: f32 = 32.;
    let mut cells = String::new();
    for (column, width) in grid.columns.iter().zip(widths) {
        let turn = match column.head {
            Head::Upright => "",
            Head::Turned => "<w:textDirection w:val=\"btLr\"/>",
        };
        let name = runs(&column.name.clone().bold());
        let name = paragraph("ErCell", &format!("<w:keepNext/>{}", align(Align::Center)), &name);
        cells.push_str(&cell(*width, &format!("{turn}<w:vAlign w:val=\"center\"/>"), &name));
    }
    let height = if grid.is_turned() {
        format!("<w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>", twips(TURNED_MM))
    } else {
        String::new()
    };
    whole_row(&format!("{height}<w:tblHeader/>"), &cells)
}

fn body_row(grid: &Grid, row: &GridRow, widths: &[i32], keep: Keep) -> String {
    let mut cells = String::new();
    for ((column, text), width) in grid.columns.iter().zip(&row.cells).zip(widths) {
        let properties = format!("{}{}", keep.properties(), align(column.align));
        cells.push_str(&cell(*width, "", &paragraph("ErCell", &properties, &runs(text))));
    }
    whole_row("", &cells)
}
