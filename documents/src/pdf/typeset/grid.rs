//! Tables: heads that repeat, rows that stay whole as long as a page can hold them.

use std::rc::Rc;

use krilla::tagging::{TableHeaderScope, Tag, TagKind};

use super::super::MM;
use super::super::breaker::{Hyphens, Line};
use super::super::strip::{Flow, Ink, Placed, Slot, Strip};
use super::super::tags::{TagId, Tags};
use super::{Typesetter, count};
use crate::lower::Text;
use crate::lower::grid::{Grid, GridColumn, GridRow, Look, Row};
use crate::model::table::{Align, Head};

/// A turned head is set on one line up to this length.
const TURNED: f32 = 60. * MM;

/// A cell, broken to its column.
struct Cell<'a> {
    column: &'a GridColumn,
    x: f32,
    tag: TagId,
    lines: Vec<Line>,
}

/// White space around the text of cells, and whether lines are drawn.
#[derive(Clone, Copy)]
struct Dress {
    look: Look,
    side: f32,
    above: f32,
}

impl Typesetter<'_> {
    pub(super) fn grid(&mut self, grid: &Grid) {
        if grid.columns.is_empty() {
            return;
        }
        if let Some(caption) = &grid.caption {
            self.caption(caption);
        }
        let kind: TagKind = match grid.look {
            Look::Ruled => Tag::Table.into(),
            Look::Plain => Tag::Div.into(),
        };
        let table = self.tags.add(Tags::ROOT, kind);
        let dress = self.dress(grid.look);
        let head = match grid.look {
            Look::Ruled => self.head(grid, table, dress),
            Look::Plain => None,
        };
        for row in &grid.rows {
            self.row(grid, row, table, dress, head.as_ref());
        }
        self.strips.push(Strip::gap(self.leading() * 0.6));
    }

    fn dress(&self, look: Look) -> Dress {
        match look {
            Look::Ruled => {
                let side = if self.size < 9. { 0.7 * MM } else { 1.3 * MM };
                Dress { look, side, above: self.size * 0.2 }
            }
            Look::Plain => Dress { look, side: 0., above: self.size * 0.08 },
        }
    }

    fn caption(&mut self, caption: &Text) {
        let tag = self.tags.add(Tags::ROOT, Tag::P);
        for line in self.broken(caption, self.full, self.size, Hyphens::None) {
            let mut strip = Strip { flow: Flow::WithNext, ..Strip::default() };
            strip.height = self.leading() * 1.25;
            let slot = self.slot(0., 0, self.full);
            strip.text(slot, line, self.size, Align::Left, tag);
            self.strips.push(strip);
        }
    }

    /// Draws the head and gives it back without tags, to be repeated where there is room for it.
    fn head(&mut self, grid: &Grid, table: TagId, dress: Dress) -> Option<Rc<Strip>> {
        let row = self.tags.add(table, Tag::TR);
        let mut cells = Vec::new();
        let mut x = 0.;
        for column in &grid.columns {
            let tag = self.tags.add(row, Tag::TH(TableHeaderScope::Column));
            let width = match column.head {
                Head::Upright => column.width_mm * MM - 2. * dress.side,
                Head::Turned => TURNED,
            };
            let name = column.name.clone().bold();
            let lines = self.broken(&name, width, self.size, Hyphens::Allowed);
            cells.push(Cell { column, x, tag, lines });
            x += column.width_mm * MM;
        }
        let tall = cells.iter().map(|cell| self.head_height(cell, dress)).fold(0., f32::max);
        let mut strip = Strip { height: tall, flow: Flow::WithNext, ..Strip::default() };
        for cell in cells {
            self.head_cell(&mut strip, cell, dress);
        }
        ruled(&mut strip, grid, Edges::Whole);
        let mut again = strip.clone();
        again.placed.iter_mut().for_each(|placed| placed.tag = None);
        self.strips.push(strip);
        (tall < self.page_height() * 0.3).then(|| Rc::new(again))
    }

    fn head_height(&self, cell: &Cell<'_>, dress: Dress) -> f32 {
        let lines = count(cell.lines.len()) * self.leading();
        match cell.column.head {
            Head::Upright => lines + 2. * dress.above,
            Head::Turned => cell.lines.iter().map(|line| line.width).fold(0., f32::max) + self.size,
        }
    }

    fn head_cell(&self, strip: &mut Strip, cell: Cell<'_>, dress: Dress) {
        let width = cell.column.width_mm * MM;
        let block = count(cell.lines.len()) * self.leading();
        let above = (strip.height - block) / 2.;
        let left = cell.x + (width - block) / 2.;
        for (row, line) in cell.lines.into_iter().enumerate() {
            let depth = count(row) * self.leading() + self.baseline();
            if cell.column.head == Head::Turned {
                let y = strip.height - self.size / 2.;
                let line = Rc::new(line);
                let ink = Ink::Text { line, size: self.size, stretch: 0., turn: Head::Turned };
                let x = left + depth - self.size * 0.08;
                strip.placed.push(Placed { x, y, ink, tag: Some(cell.tag) });
            } else {
                let inner = width - 2. * dress.side;
                let slot = Slot { x: cell.x + dress.side, baseline: above + depth, width: inner };
                strip.text(slot, line, self.size, Align::Center, cell.tag);
            }
        }
    }

    fn row(
        &mut self,
        grid: &Grid,
        row: &GridRow,
        table: TagId,
        dress: Dress,
        head: Option<&Rc<Strip>>,
    ) {
        let ruled_look = dress.look == Look::Ruled;
        let tag =
            self.tags.add(table, if ruled_look { TagKind::from(Tag::TR) } else { Tag::P.into() });
        let mut cells = Vec::new();
        let mut x = 0.;
        for (column, text) in grid.columns.iter().zip(&row.cells) {
            let cell_tag = if ruled_look { self.tags.add(tag, Tag::TD) } else { tag };
            let hyphens = match (dress.look, row.row) {
                (Look::Ruled, Row::Body) => Hyphens::Allowed,
                _ => Hyphens::None,
            };
            let width = column.width_mm * MM - 2. * dress.side;
            let lines = self.broken(text, width, self.size, hyphens);
            cells.push(Cell { column, x, tag: cell_tag, lines });
            x += column.width_mm * MM;
        }
        for mut strip in self.bands(grid, &cells, dress) {
            strip.head = head.cloned();
            self.strips.push(strip);
        }
    }

    /// One strip for the row, or one for each line when no page could hold the row whole.
    fn bands(&self, grid: &Grid, cells: &[Cell<'_>], dress: Dress) -> Vec<Strip> {
        let lines = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(1);
        let whole = count(lines) * self.leading() + 2. * dress.above;
        let step = if whole > self.page_height() * 0.6 { 1 } else { lines };
        let mut bands = Vec::new();
        for from in (0..lines).step_by(step.max(1)) {
            let edges = Edges::of(from == 0, from + step >= lines);
            let above = if from == 0 { dress.above } else { 0. };
            let below = if from + step >= lines { dress.above } else { 0. };
            let height = count(step) * self.leading() + above + below;
            let mut strip = Strip { height, ..Strip::default() };
            for cell in cells {
                self.cell(&mut strip, cell, from..from + step, above, dress);
            }
            if dress.look == Look::Ruled {
                ruled(&mut strip, grid, edges);
            }
            bands.push(strip);
        }
        bands
    }

    fn cell(
        &self,
        strip: &mut Strip,
        cell: &Cell<'_>,
        rows: std::ops::Range<usize>,
        above: f32,
        dress: Dress,
    ) {
        let from = rows.start;
        for row in rows.take_while(|row| *row < cell.lines.len()) {
            let depth = count(row - from) * self.leading() + self.baseline();
            let slot = Slot {
                x: cell.x + dress.side,
                baseline: above + depth,
                width: cell.column.width_mm * MM - 2. * dress.side,
            };
            strip.text(slot, cell.lines[row].clone(), self.size, cell.column.align, cell.tag);
        }
    }
}

/// Which level lines a band of a row has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edges {
    Whole,
    Top,
    Bottom,
    None,
}

impl Edges {
    fn of(first: bool, last: bool) -> Self {
        match (first, last) {
            (true, true) => Self::Whole,
            (true, false) => Self::Top,
            (false, true) => Self::Bottom,
            (false, false) => Self::None,
        }
    }
}

fn ruled(strip: &mut Strip, grid: &Grid, edges: Edges) {
    let height = strip.height;
    let mut x = 0.;
    strip.rule(x, 0., x, height);
    for column in &grid.columns {
        x += column.width_mm * MM;
        strip.rule(x, 0., x, height);
    }
    if matches!(edges, Edges::Whole | Edges::Top) {
        strip.rule(0., 0., x, 0.);
    }
    if matches!(edges, Edges::Whole | Edges::Bottom) {
        strip.rule(0., height, x, height);
    }
}
