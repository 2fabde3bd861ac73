//! Fills pages with strips: groups stay together, table heads are repeated.

use std::rc::Rc;

use super::MM;
use super::strip::{Flow, Strip};
use crate::model::page::Page;

/// The longest page that PDF readers accept.
pub(super) const LONGEST: f32 = 14_400.;

/// A page: strips with their tops.
pub(super) type Sheet = Vec<(f32, Rc<Strip>)>;

/// Pages of one size, in points.
pub(super) struct Pages {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) sheets: Vec<Sheet>,
}

struct Filler {
    top: f32,
    bottom: f32,
    y: f32,
    sheets: Vec<Sheet>,
}

pub(super) fn fill(page: &Page, strips: Vec<Strip>) -> Pages {
    let (width, height) = page.size_mm();
    let margins = page.margins;
    let content: f32 = strips.iter().map(|strip| strip.height).sum();
    let long = || ((margins.top + margins.bottom) * MM + content + 1.).min(LONGEST);
    let height = height.map_or_else(long, |mm| mm * MM);
    let top = margins.top * MM;
    let bottom = height - margins.bottom * MM + 0.01;
    let mut filler = Filler { top, bottom, y: top, sheets: vec![Vec::new()] };
    let mut rest = strips.into_iter().map(Rc::new).peekable();
    while let Some(first) = rest.next() {
        let mut group = vec![first];
        while group.last().is_some_and(|strip| strip.holds_next()) {
            let Some(next) = rest.next() else { break };
            group.push(next);
        }
        filler.group(group);
    }
    Pages { width: width * MM, height, sheets: filler.sheets }
}

impl Filler {
    /// Strips that belong together, split only when one page cannot hold them.
    fn group(&mut self, group: Vec<Rc<Strip>>) {
        let height: f32 = group.iter().map(|strip| strip.height).sum();
        let whole = height <= self.bottom - self.top;
        let is_gap = group.len() == 1 && group[0].flow == Flow::Gap;
        if whole && !is_gap && self.y + height > self.bottom {
            self.turn(&group[0]);
        }
        for strip in group {
            let tallest = self.bottom - self.top;
            if strip.height > tallest && tallest > 1. {
                strip.split(tallest).into_iter().for_each(|part| self.strip(Rc::new(part)));
            } else {
                self.strip(strip);
            }
        }
    }

    fn strip(&mut self, strip: Rc<Strip>) {
        if strip.flow == Flow::PageBreak {
            return self.turn(&strip);
        }
        if strip.is_gap() && (self.y <= self.top || self.y + strip.height > self.bottom) {
            return;
        }
        if self.y + strip.height > self.bottom {
            self.turn(&strip);
        }
        self.place(strip);
    }

    /// Starts a page, unless this one is still empty.
    fn turn(&mut self, next: &Strip) {
        if self.y <= self.top {
            return;
        }
        self.sheets.push(Vec::new());
        self.y = self.top;
        if let Some(head) = &next.head {
            self.place(head.clone());
        }
    }

    fn place(&mut self, strip: Rc<Strip>) {
        let y = self.y;
        self.y += strip.height;
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.push((y, strip));
        }
    }
}
