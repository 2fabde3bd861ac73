//! Strips: horizontal bands of a document, from which pages are filled. Lengths are in points.

use std::rc::Rc;

use super::breaker::Line;
use super::tags::TagId;
use crate::code::Modules;
use crate::model::table::{Align, Head};

/// Something to draw, placed from the left edge of the text and the top of its strip.
#[derive(Clone)]
pub(super) struct Placed {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) ink: Ink,
    /// Without a tag it is decoration, which screen readers pass over.
    pub(super) tag: Option<TagId>,
}

/// What is drawn.
#[derive(Clone)]
pub(super) enum Ink {
    Text { line: Rc<Line>, size: f32, stretch: f32, turn: Head },
    Rule { to_x: f32, to_y: f32, weight: f32 },
    Code { modules: Rc<Modules>, side: f32 },
}

impl Ink {
    /// The same, in a strip that begins lower and ends sooner.
    fn raised(&self, by: f32, tallest: f32) -> Self {
        match *self {
            Self::Rule { to_x, to_y, weight } => {
                Self::Rule { to_x, to_y: (to_y - by).min(tallest), weight }
            }
            ref other => other.clone(),
        }
    }
}

/// What follows from a page break.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Flow {
    /// The page may end after this strip.
    #[default]
    Free,
    /// The next strip must stand on the same page.
    WithNext,
    /// White space: left out at the top of a page.
    Gap,
    /// White space that holds its neighbours together.
    FirmGap,
    /// The page ends here.
    PageBreak,
}

/// A heading, for the outline of the file.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) level: u8,
    pub(super) title: String,
}

/// A band as wide as the text.
#[derive(Clone, Default)]
pub(super) struct Strip {
    pub(super) height: f32,
    pub(super) placed: Vec<Placed>,
    pub(super) flow: Flow,
    /// The head of the table, repeated when the strip opens a page.
    pub(super) head: Option<Rc<Strip>>,
    pub(super) entry: Option<Entry>,
}

/// Where a line may stand.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    pub(super) x: f32,
    pub(super) baseline: f32,
    pub(super) width: f32,
}

impl Strip {
    pub(super) fn gap(height: f32) -> Self {
        Self { height, flow: Flow::Gap, ..Self::default() }
    }

    pub(super) fn firm_gap(height: f32) -> Self {
        Self { height, flow: Flow::FirmGap, ..Self::default() }
    }

    /// Whether the page may not end after this strip.
    pub(super) fn holds_next(&self) -> bool {
        matches!(self.flow, Flow::WithNext | Flow::FirmGap)
    }

    pub(super) fn is_gap(&self) -> bool {
        matches!(self.flow, Flow::Gap | Flow::FirmGap)
    }

    /// Strips no taller than a page: what begins below the edge goes on the next one.
    pub(super) fn split(&self, tallest: f32) -> Vec<Strip> {
        let mut parts = Vec::new();
        let mut top = 0.;
        while top < self.height {
            let bottom = top + tallest;
            let moved = |it: &Placed| {
                let ink = it.ink.raised(top, tallest);
                Placed { y: it.y - top, ink, ..it.clone() }
            };
            let here = self.placed.iter().filter(|it| (top..bottom).contains(&it.y));
            parts.push(Strip {
                height: (self.height - top).min(tallest),
                placed: here.map(moved).collect(),
                entry: if top > 0. { None } else { self.entry.clone() },
                ..Strip::default()
            });
            top = bottom;
        }
        parts
    }

    /// Places a line in a slot.
    pub(super) fn text(&mut self, slot: Slot, line: Line, size: f32, align: Align, tag: TagId) {
        if let Some(placed) = set(slot, line, size, align, Some(tag)) {
            self.placed.push(placed);
        }
    }

    /// Draws a rule from a point of the strip.
    pub(super) fn rule(&mut self, x: f32, y: f32, to_x: f32, to_y: f32) {
        let ink = Ink::Rule { to_x, to_y, weight: 0.5 };
        self.placed.push(Placed { x, y, ink, tag: None });
    }
}

/// A line aligned in its slot, or nothing when it is empty.
#[expect(clippy::cast_precision_loss, reason = "a line has few spaces")]
pub(super) fn set(
    slot: Slot,
    line: Line,
    size: f32,
    align: Align,
    tag: Option<TagId>,
) -> Option<Placed> {
    if line.fragments.is_empty() {
        return None;
    }
    let free = slot.width - line.width;
    let shift = match align {
        Align::Left | Align::Justify => 0.,
        Align::Center => free / 2.,
        Align::Right => free,
    };
    let justified = align == Align::Justify && !line.is_last && line.spaces > 0 && free > 0.;
    let stretch = if justified { free / line.spaces as f32 } else { 0. };
    let ink = Ink::Text { line: Rc::new(line), size, stretch, turn: Head::Upright };
    Some(Placed { x: slot.x + shift, y: slot.baseline, ink, tag })
}
