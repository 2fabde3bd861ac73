//! From parts to strips: where every line stands, before pages are known.

mod fields;
mod grid;

use std::num::NonZeroU16;
use std::rc::Rc;

use krilla::tagging::Tag;

use super::breaker::{Breaker, Hyphens, Line};
use super::shape::Shaper;
use super::strip::{Entry, Flow, Ink, Placed, Slot, Strip};
use super::tags::{TagId, Tags};
use super::{MM, pages};
use crate::code::QUIET;
use crate::lower::{self, Code, Laid, LaidSignature, Part, Role, Text};
use crate::model::table::Align;

/// The gap between the columns of the two languages.
const GUTTER: f32 = 6. * MM;
/// How far the text of an item stands from its number.
const INDENT: f32 = 9. * MM;
/// A line's height and the depth of its baseline, as shares of the type size.
const LEADING: f32 = 1.2;
const BASELINE: f32 = 0.96;

/// A document as strips, with the tags they carry.
pub(super) struct Set {
    pub(super) strips: Vec<Strip>,
    pub(super) tags: Tags,
    pub(super) shaper: Shaper,
}

pub(super) fn typeset(laid: &Laid) -> Set {
    let shaper = Shaper::default();
    let mut typesetter = Typesetter {
        laid,
        shaper: &shaper,
        size: laid.page.size_pt,
        full: laid.page.text_width_mm() * MM,
        strips: Vec::new(),
        tags: Tags::new(),
    };
    typesetter.parts(&laid.parts);
    let Typesetter { strips, tags, .. } = typesetter;
    Set { strips, tags, shaper }
}

struct Typesetter<'a> {
    laid: &'a Laid,
    shaper: &'a Shaper,
    size: f32,
    full: f32,
    strips: Vec<Strip>,
    tags: Tags,
}

/// One language of a line, broken to its column.
struct Column {
    x: f32,
    width: f32,
    tag: TagId,
    number: Option<Line>,
    lines: Vec<Line>,
}

impl Typesetter<'_> {
    fn parts(&mut self, parts: &[Part]) {
        for part in parts {
            match part {
                Part::Line(line) => self.line(line),
                Part::Grid(grid) => self.grid(grid),
                Part::Fields(fields) => self.fields(fields),
                Part::Signatures(all) => all.iter().for_each(|it| self.signature(it)),
                Part::Code(code) => self.code(code),
                Part::Keep(inner) => self.keep(inner),
                Part::Break => {
                    self.strips.push(Strip { flow: Flow::PageBreak, ..Strip::default() });
                }
            }
        }
    }

    fn keep(&mut self, parts: &[Part]) {
        let from = self.strips.len();
        self.parts(parts);
        let to = self.strips.len().saturating_sub(1).max(from);
        for strip in &mut self.strips[from..to] {
            strip.flow = match strip.flow {
                Flow::Free | Flow::WithNext => Flow::WithNext,
                Flow::Gap | Flow::FirmGap => Flow::FirmGap,
                Flow::PageBreak => Flow::PageBreak,
            };
        }
    }

    fn line(&mut self, line: &lower::Line) {
        let size = self.size * scale(line.role);
        let leading = size * LEADING;
        let columns = self.columns(line, size);
        let heading = matches!(line.role, Role::Heading(_));
        if let Some(space) = space_above(line.role) {
            self.strips.push(Strip { flow: Flow::Gap, ..Strip::gap(space * self.leading()) });
        }
        let rows = columns.iter().map(|column| column.lines.len()).max().unwrap_or(0);
        for row in 0..rows {
            let mut strip = Strip { height: leading, ..Strip::default() };
            for column in &columns {
                column.row(row, &mut strip, size, line.align);
            }
            // Two lines at the least stay together at either end of a page.
            if heading || (rows > 1 && (row == 0 || row + 2 == rows)) {
                strip.flow = Flow::WithNext;
            }
            if row == 0 {
                strip.entry = entry(line);
            }
            self.strips.push(strip);
        }
        self.space_below(line.role);
    }

    fn columns(&mut self, line: &lower::Line, size: f32) -> Vec<Column> {
        #[expect(clippy::cast_precision_loss, reason = "there are one or two languages")]
        let count = line.cells.len().max(1) as f32;
        let width = (self.full - GUTTER * (count - 1.)) / count;
        let half = line.role == Role::Addressee && line.cells.len() == 1;
        let indent = if line.number.is_some() { INDENT } else { 0. };
        let mut x = 0.;
        let mut columns = Vec::new();
        for cell in &line.cells {
            let inset = if half { width / 2. } else { indent };
            let text = if is_bold(line.role) { cell.clone().bold() } else { cell.clone() };
            let hyphens = match line.role {
                Role::Paragraph | Role::Item | Role::Note => Hyphens::Allowed,
                _ => Hyphens::None,
            };
            let tag = self.line_tag(line.role, cell);
            columns.push(Column {
                x: x + inset,
                width: width - inset,
                tag,
                number: line.number.as_ref().map(|it| self.number(it, cell, size)),
                lines: self.broken(&text, width - inset, size, hyphens),
            });
            x += width + GUTTER;
        }
        columns
    }

    fn line_tag(&mut self, role: Role, cell: &Text) -> TagId {
        let language = cell.language().map(|it| it.tag().to_owned());
        match role {
            // A heading without words is none: a reader could not announce it.
            Role::Heading(level) if !cell.is_blank() => {
                let level = NonZeroU16::new(u16::from(level)).unwrap_or(NonZeroU16::MIN);
                let kind = Tag::Hn(level, Some(cell.plain())).with_lang(language);
                self.tags.add(Tags::ROOT, kind)
            }
            _ => self.tags.add(Tags::ROOT, Tag::P.with_lang(language)),
        }
    }

    fn number(&self, number: &str, cell: &Text, size: f32) -> Line {
        let language = cell.language().unwrap_or(self.laid.mode.first());
        let text = Text::new(number, language);
        self.broken(&text, f32::MAX, size, Hyphens::None).swap_remove(0)
    }

    fn space_below(&mut self, role: Role) {
        let lines = match role {
            Role::Organisation => 0.15,
            Role::Addressee | Role::Registration => 0.8,
            Role::Heading(1) => 0.5,
            _ => 0.35,
        };
        if role == Role::Address {
            let mut strip = Strip { height: self.leading() * 1.1, ..Strip::default() };
            let ink = Ink::Rule { to_x: self.full, to_y: self.size * 0.1, weight: 1.2 };
            strip.placed.push(Placed { x: 0., y: self.size * 0.1, ink, tag: None });
            return self.strips.push(strip);
        }
        let gap = match role {
            Role::Heading(_) => Strip::firm_gap,
            _ => Strip::gap,
        };
        self.strips.push(gap(self.leading() * lines));
    }

    fn signature(&mut self, signature: &LaidSignature) {
        let tag = self.tags.add(Tags::ROOT, Tag::P);
        let leading = self.leading();
        let language = self.laid.mode.first();
        let broken = |post| self.broken(post, self.full * 0.44, self.size, Hyphens::None);
        let post: Vec<Line> = signature.posts.iter().flat_map(broken).collect();
        let name = Text::new(&format!("{} {}", signature.name, signature.date), language);
        let names = self.broken(&name, self.full * 0.3, self.size, Hyphens::None);
        self.strips.push(Strip::firm_gap(leading));
        let rows = post.len().max(names.len());
        let mut strip = Strip { height: count(rows) * leading + 2., ..Strip::default() };
        // The rule stands level with the last line of the post.
        let level = count(post.len().saturating_sub(1)) * leading + self.baseline();
        for (row, line) in post.into_iter().enumerate() {
            let slot = self.slot(0., row, self.full * 0.44);
            strip.text(slot, line, self.size, Align::Left, tag);
        }
        strip.rule(self.full * 0.47, level + 1.5, self.full * 0.67, level + 1.5);
        let first = rows - names.len();
        for (row, line) in names.into_iter().enumerate() {
            let slot = self.slot(self.full * 0.7, first + row, self.full * 0.3);
            strip.text(slot, line, self.size, Align::Left, tag);
        }
        self.strips.push(strip);
    }

    fn code(&mut self, code: &Code) {
        const SIDE: f32 = 26. * MM;
        let mut strip = Strip { height: self.leading(), ..Strip::default() };
        let mut x = 0.;
        if let Some(modules) = &code.modules {
            let figure = Tag::Figure(Some(format!("QR: {}", code.data)));
            let tag = Some(self.tags.add(Tags::ROOT, figure));
            let ink = Ink::Code { modules: Rc::new(modules.clone()), side: SIDE };
            // The dark modules stand level with the text; their light edge hangs in the margin.
            let edge = SIDE * count(QUIET) / count(modules.outer());
            strip.placed.push(Placed { x: -edge, y: 0., ink, tag });
            strip.height = SIDE;
            x = SIDE;
        }
        let tag = self.tags.add(Tags::ROOT, Tag::P);
        let data = Text::new(&code.data, self.laid.mode.first());
        let width = self.full - x;
        let small = self.size * 0.8;
        let caption = self.broken(&code.caption, width, self.size, Hyphens::None);
        let data = self.broken(&data, width, small, Hyphens::Allowed);
        let height = count(caption.len() + data.len()) * self.leading();
        strip.height = strip.height.max(height);
        let above = (strip.height - height) / 2.;
        let sized = caption.into_iter().map(|it| (it, self.size));
        for (row, (line, size)) in sized.chain(data.into_iter().map(|it| (it, small))).enumerate() {
            let slot = self.slot(x, row, width);
            let slot = Slot { baseline: slot.baseline + above, ..slot };
            strip.text(slot, line, size, Align::Left, tag);
        }
        self.strips.push(Strip::gap(self.leading()));
        self.strips.push(strip);
    }

    fn broken(&self, text: &Text, width: f32, size: f32, hyphens: Hyphens) -> Vec<Line> {
        let typeface = self.laid.page.typeface;
        Breaker { shaper: self.shaper, typeface, width, size, hyphens }.lines(text)
    }

    fn slot(&self, x: f32, row: usize, width: f32) -> Slot {
        Slot { x, baseline: count(row) * self.leading() + self.baseline(), width }
    }

    /// The height that text may take.
    fn page_height(&self) -> f32 {
        let margins = self.laid.page.margins;
        let height = self.laid.page.size_mm().1.map_or(pages::LONGEST, |mm| mm * MM);
        height - (margins.top + margins.bottom) * MM
    }

    fn leading(&self) -> f32 {
        self.size * LEADING
    }

    fn baseline(&self) -> f32 {
        self.size * BASELINE
    }
}

impl Column {
    fn row(&self, row: usize, strip: &mut Strip, size: f32, align: Align) {
        let baseline = size * BASELINE;
        if let (0, Some(number)) = (row, &self.number) {
            let slot = Slot { x: self.x - INDENT, baseline, width: INDENT };
            strip.text(slot, number.clone(), size, Align::Left, self.tag);
        }
        if let Some(line) = self.lines.get(row) {
            let slot = Slot { x: self.x, baseline, width: self.width };
            strip.text(slot, line.clone(), size, align, self.tag);
        }
    }
}

fn entry(line: &lower::Line) -> Option<Entry> {
    let Role::Heading(level) = line.role else { return None };
    line.cells
        .first()
        .filter(|cell| !cell.is_blank())
        .map(|cell| Entry { level, title: cell.plain() })
}

fn scale(role: Role) -> f32 {
    match role {
        Role::Heading(1) => 1.1,
        Role::Address | Role::Note => 0.82,
        _ => 1.,
    }
}

fn is_bold(role: Role) -> bool {
    matches!(role, Role::Organisation | Role::Addressee | Role::Heading(_))
}

fn space_above(role: Role) -> Option<f32> {
    match role {
        Role::Heading(1) => Some(0.6),
        Role::Heading(_) => Some(0.35),
        _ => None,
    }
}

/// A number of lines, for lengths.
#[expect(clippy::cast_precision_loss, reason = "lines are few")]
fn count(lines: usize) -> f32 {
    lines as f32
}
