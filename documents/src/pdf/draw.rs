//! Draws pages into a tagged file; what is not tagged is decoration.

use krilla::Document;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};

use super::MM;
use super::breaker::{Breaker, Hyphens, Line};
use super::pages::{Pages, Sheet};
use super::shape::{Fragment, Shaper};
use super::strip::{Ink, Placed, Slot, set};
use super::tags::Tags;
use crate::code::Modules;
use crate::lower::{Laid, Text};
use crate::model::limit::Error;
use crate::model::page::Footer;
use crate::model::table::{Align, Head};

/// The offset of the one time zone of Kazakhstan, in hours.
const UTC_OFFSET: i8 = 5;

pub(super) fn draw(
    laid: &Laid,
    shaper: &Shaper,
    pages: &Pages,
    mut tags: Tags,
) -> Result<Vec<u8>, Error> {
    let mut file = Document::new_with(settings()?);
    let outline = outline(laid, pages);
    let total = pages.sheets.len();
    let foot = Foot::new(laid, shaper, pages.height);
    let number = foot.line(&laid.footer());
    for (index, sheet) in pages.sheets.iter().enumerate() {
        let settings = PageSettings::from_wh(pages.width, pages.height)
            .ok_or_else(|| Error::Invalid("the page has no size".to_owned()))?;
        let mut page = file.start_page_with(settings);
        let mut surface = page.surface();
        let mut pen = Pen { surface: &mut surface, left: laid.page.margins.left * MM };
        pen.sheet(sheet, &mut tags);
        if laid.page.footer == Footer::Numbered {
            pen.foot(&foot, number.clone(), Align::Left);
            pen.foot(&foot, foot.line(&format!("{}/{total}", index + 1)), Align::Right);
        }
        surface.finish();
        page.finish();
    }
    file.set_tag_tree(tags.into_tree(laid.mode.first()));
    file.set_outline(outline);
    file.set_metadata(metadata(laid));
    file.finish().map_err(|error| Error::Invalid(format!("{error:?}")))
}

fn settings() -> Result<SerializeSettings, Error> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| Error::Invalid(format!("{error:?}")))?;
    Ok(SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() })
}

fn metadata(laid: &Laid) -> Metadata {
    let year = u16::try_from(laid.date.year()).unwrap_or(0);
    let made = DateTime::new(year)
        .month(laid.date.month().unsigned_abs())
        .day(laid.date.day().unsigned_abs())
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(UTC_OFFSET)
        .utc_offset_minute(0);
    Metadata::new()
        .title(laid.title.clone())
        .authors(vec![laid.author.clone()])
        .language(laid.mode.first().tag().to_owned())
        .creator("Erikti".to_owned())
        .document_id(laid.number.clone())
        .creation_date(made)
}

/// Headings as bookmarks; those below the first level stand under it.
fn outline(laid: &Laid, pages: &Pages) -> Outline {
    let mut tops: Vec<OutlineNode> = Vec::new();
    for (page, sheet) in pages.sheets.iter().enumerate() {
        for (y, strip) in sheet {
            let Some(entry) = &strip.entry else { continue };
            let place = XyzDestination::new(page, Point::from_xy(laid.page.margins.left * MM, *y));
            let node = OutlineNode::new(entry.title.clone(), place);
            match tops.last_mut() {
                Some(top) if entry.level > 1 => top.push_child(node),
                _ => tops.push(node),
            }
        }
    }
    let mut outline = Outline::new();
    for node in tops {
        outline.push_child(node);
    }
    outline
}

/// The line below the text of every page.
struct Foot<'a> {
    laid: &'a Laid,
    shaper: &'a Shaper,
    size: f32,
    width: f32,
    level: f32,
}

impl<'a> Foot<'a> {
    fn new(laid: &'a Laid, shaper: &'a Shaper, height: f32) -> Self {
        let size = (laid.page.size_pt * 0.8).max(6.);
        let width = laid.page.text_width_mm() * MM;
        Self { laid, shaper, size, width, level: height - laid.page.margins.bottom * MM * 0.45 }
    }

    /// As much as fits beside the number of the page.
    fn line(&self, text: &str) -> Line {
        let Self { laid, shaper, size, width, .. } = *self;
        let typeface = laid.page.typeface;
        let width = width * 0.8;
        let breaker = Breaker { shaper, typeface, width, size, hyphens: Hyphens::None };
        breaker.lines(&Text::new(text, laid.mode.first())).swap_remove(0)
    }
}

struct Pen<'a, 'p> {
    surface: &'a mut Surface<'p>,
    left: f32,
}

impl Pen<'_, '_> {
    /// Content goes in reading order, so that copied text reads right; decoration goes last.
    fn sheet(&mut self, sheet: &Sheet, tags: &mut Tags) {
        let all = sheet.iter().flat_map(|(y, strip)| strip.placed.iter().map(move |it| (*y, it)));
        let (mut tagged, loose): (Vec<_>, Vec<_>) = all.partition(|(_, it)| it.tag.is_some());
        tagged.sort_by_key(|(_, placed)| placed.tag);
        for (y, placed) in tagged.into_iter().chain(loose) {
            self.placed(placed, y, tags);
        }
    }

    fn foot(&mut self, foot: &Foot<'_>, line: Line, align: Align) {
        let slot = Slot { x: 0., baseline: foot.level, width: foot.width };
        if let Some(placed) = set(slot, line, foot.size, align, None) {
            self.placed(&placed, 0., &mut Tags::new());
        }
    }

    fn placed(&mut self, placed: &Placed, top: f32, tags: &mut Tags) {
        let (x, y) = (self.left + placed.x, top + placed.y);
        match &placed.ink {
            Ink::Text { line, size, stretch, turn } => {
                let mut along = 0.;
                for run in runs(line) {
                    let span = SpanTag::empty().with_lang(Some(run[0].language.tag()));
                    self.start(placed, ContentTag::Span(span), tags);
                    let at = Spot { x, y, along, turn: *turn };
                    along += self.text(run, &at, *size, *stretch);
                    self.surface.end_tagged();
                }
            }
            Ink::Rule { to_x, to_y, weight } => {
                self.start(placed, ContentTag::Other, tags);
                self.rule((x, y), (self.left + to_x, top + to_y), *weight);
                self.surface.end_tagged();
            }
            Ink::Code { modules, side } => {
                self.start(placed, ContentTag::Other, tags);
                self.code(modules, x, y, *side);
                self.surface.end_tagged();
            }
        }
    }

    fn start(&mut self, placed: &Placed, content: ContentTag<'_>, tags: &mut Tags) {
        if let Some(tag) = placed.tag {
            let content = self.surface.start_tagged(content);
            tags.content(tag, content);
        } else {
            let decoration = Artifact::with_kind(ArtifactType::Layout);
            self.surface.start_tagged(ContentTag::Artifact(decoration));
        }
    }

    /// Draws fragments of one style and gives back how far they reach.
    fn text(&mut self, run: &[Fragment], at: &Spot, size: f32, stretch: f32) -> f32 {
        let mut text = String::new();
        let mut glyphs = Vec::new();
        let mut width = 0.;
        for fragment in run {
            let from = text.len();
            text.push_str(&fragment.text);
            let extra = if fragment.text == " " { stretch / size } else { 0. };
            for glyph in &fragment.shaped.glyphs {
                let advance = glyph.advance + extra;
                let range = from + glyph.text.start..from + glyph.text.end;
                let id = GlyphId::new(glyph.id);
                glyphs.push(KrillaGlyph::new(id, advance, glyph.offset, 0., 0., range, None));
                width += advance * size;
            }
        }
        self.surface.set_fill(Some(Fill::default()));
        let font = run[0].style.face().font.clone();
        match at.turn {
            Head::Upright => {
                let start = Point::from_xy(at.x + at.along, at.y);
                self.surface.draw_glyphs(start, &glyphs, font, &text, size, false);
            }
            Head::Turned => {
                let turn = Transform::from_row(0., -1., 1., 0., at.x, at.y);
                self.surface.push_transform(&turn);
                let start = Point::from_xy(at.along, 0.);
                self.surface.draw_glyphs(start, &glyphs, font, &text, size, false);
                self.surface.pop();
            }
        }
        width
    }

    fn rule(&mut self, from: (f32, f32), to: (f32, f32), weight: f32) {
        let mut path = PathBuilder::new();
        path.move_to(from.0, from.1);
        path.line_to(to.0, to.1);
        if let Some(path) = path.finish() {
            self.surface.set_fill(None);
            self.surface.set_stroke(Some(Stroke { width: weight, ..Stroke::default() }));
            self.surface.draw_path(&path);
            self.surface.set_stroke(None);
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a code has at most 185 modules on a side")]
    fn code(&mut self, modules: &Modules, x: f32, y: f32, side: f32) {
        let unit = side / modules.outer() as f32;
        let mut path = PathBuilder::new();
        for run in modules.runs() {
            let (left, top) = (x + run.x as f32 * unit, y + run.y as f32 * unit);
            if let Some(dark) = Rect::from_xywh(left, top, run.length as f32 * unit, unit) {
                path.push_rect(dark);
            }
        }
        if let Some(path) = path.finish() {
            self.surface.set_fill(Some(Fill::default()));
            self.surface.draw_path(&path);
        }
    }
}

/// Where a run starts: a point, and how far along its line it stands.
struct Spot {
    x: f32,
    y: f32,
    along: f32,
    turn: Head,
}

/// Neighbouring fragments of one style and language.
fn runs(line: &Line) -> impl Iterator<Item = &[Fragment]> {
    line.fragments.chunk_by(|one, next| one.style == next.style && one.language == next.language)
}
