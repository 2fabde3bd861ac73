//! Tables in HTML.

use super::{Page, align, inline};
use crate::lower::grid::{Grid, Look, Row};
use crate::model::table::{Align, Head};

impl Page {
    pub(super) fn grid(&mut self, grid: &Grid) {
        let class = match grid.look {
            Look::Ruled => "document__ruled",
            Look::Plain => "document__facts",
        };
        self.write(format_args!(
            "<div class=\"document__scroll\" tabindex=\"0\"><table class=\"{class}\">"
        ));
        if let Some(caption) = &grid.caption {
            let caption = inline(caption, self.language);
            self.write(format_args!("<caption>{caption}</caption>"));
        }
        if grid.look == Look::Ruled {
            self.heads(grid);
        }
        self.html.push_str("<tbody>");
        for row in &grid.rows {
            self.html.push_str(match row.row {
                Row::Body => "<tr>",
                Row::Total => "<tr class=\"document__total\">",
            });
            for (column, cell) in grid.columns.iter().zip(&row.cells) {
                let figure = if column.align == Align::Right { " document__figure" } else { "" };
                let class = align(column.align);
                let words = inline(cell, self.language);
                self.write(format_args!("<td class=\"{class}{figure}\">{words}</td>"));
            }
            self.html.push_str("</tr>\n");
        }
        self.html.push_str("</tbody></table></div>\n");
    }

    fn heads(&mut self, grid: &Grid) {
        self.html.push_str("<thead><tr>");
        for column in &grid.columns {
            let class = match column.head {
                Head::Upright => "",
                Head::Turned => " class=\"document__turned\"",
            };
            let name = inline(&column.name, self.language);
            self.write(format_args!("<th scope=\"col\"{class}><span>{name}</span></th>"));
        }
        self.html.push_str("</tr></thead>\n");
    }
}
