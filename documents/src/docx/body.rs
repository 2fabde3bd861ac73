//! The text of a Word file, part by part.

use super::mark::{
    KEEP_NEXT, align, cell, gap, paragraph, row, runs, table, twips, whole_row, words,
};
use super::picture;
use crate::lower::{Code, Laid, LaidSignature, Line, Part, Role, Text};
use crate::model::text::Language;

/// The width of the picture of a code with the space beside it.
const CODE_MM: f32 = 30.;
/// The space between the two languages, as a margin of each cell.
const GUTTER: i32 = 170;

/// Bytes of a paragraph that may be split over two pages; shorter ones stay whole.
const LONG: usize = 600;

/// Whether the part must stand on the page of the next one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    WithNext,
    Free,
}

impl Keep {
    pub(super) fn properties(self) -> &'static str {
        match self {
            Self::WithNext => KEEP_NEXT,
            Self::Free => "",
        }
    }
}

/// What has been written so far.
pub(super) struct Body {
    pub(super) xml: String,
    /// Pictures as PNG files.
    pub(super) pictures: Vec<Vec<u8>>,
    pub(super) language: Language,
    width_mm: f32,
    last_id: u32,
    /// Pairs of paragraphs that follow each other are rows of one table.
    in_pairs: bool,
    /// A table has ended, and what separates it from the next part is not written yet.
    ended: Option<Keep>,
}

impl Body {
    pub(super) fn of(laid: &Laid) -> Self {
        let mut body = Self {
            xml: String::new(),
            pictures: Vec::new(),
            language: laid.mode.first(),
            width_mm: laid.page.text_width_mm(),
            last_id: 0,
            in_pairs: false,
            ended: None,
        };
        body.parts(&laid.parts, Keep::Free);
        body.end_pairs(Keep::Free);
        body.separate();
        body
    }

    /// A number that no other object of the file has.
    pub(super) fn next_id(&mut self) -> u32 {
        self.last_id += 1;
        self.last_id
    }

    fn parts(&mut self, parts: &[Part], keep: Keep) {
        for part in parts {
            match part {
                Part::Line(line) => self.line(line, keep),
                Part::Keep(inner) => self.keep(inner, keep),
                other => {
                    self.end_pairs(keep);
                    self.solid(other, keep);
                }
            }
        }
    }

    fn solid(&mut self, part: &Part, keep: Keep) {
        if matches!(part, Part::Break) {
            // The separator itself opens the page: one more paragraph could make an empty page.
            self.ended = None;
            return self.xml.push_str(&gap("<w:pageBreakBefore/>"));
        }
        self.separate();
        match part {
            Part::Grid(grid) => self.grid(grid, keep),
            Part::Fields(fields) => self.fields(fields),
            Part::Signatures(all) => self.signatures(all, keep),
            Part::Code(code) => self.code(code, keep),
            Part::Line(_) | Part::Keep(_) | Part::Break => {}
        }
    }

    /// All but the last part hold on to the next one.
    fn keep(&mut self, parts: &[Part], keep: Keep) {
        if let Some((last, before)) = parts.split_last() {
            self.parts(before, Keep::WithNext);
            self.parts(std::slice::from_ref(last), keep);
        }
    }

    fn end_pairs(&mut self, keep: Keep) {
        if std::mem::take(&mut self.in_pairs) {
            self.end_table(keep);
        }
    }

    pub(super) fn end_table(&mut self, keep: Keep) {
        self.xml.push_str("</w:tbl>");
        self.ended = Some(keep);
    }

    /// Writes what stands between a table and the next part.
    fn separate(&mut self) {
        if let Some(keep) = self.ended.take() {
            self.xml.push_str(&gap(if keep == Keep::WithNext { "<w:keepNext/>" } else { "" }));
        }
    }

    /// The width of some share of the text.
    pub(super) fn share(&self, share: f32) -> i32 {
        twips(self.width_mm * share)
    }

    fn line(&mut self, line: &Line, keep: Keep) {
        let [kk, ru] = &line.cells[..] else {
            self.separate();
            let ruled = if line.role == Role::Address { RULED_PARAGRAPH } else { "" };
            let half = if line.role == Role::Addressee { self.share(0.5) } else { 0 };
            for text in &line.cells {
                let words = said(line, text, keep, ruled, half);
                self.xml.push_str(&words);
            }
            return;
        };
        let width = self.share(0.5);
        if !self.in_pairs {
            self.separate();
            self.xml.push_str(&table("ErPair", &[width, width]));
            self.in_pairs = true;
        }
        let ruled = if line.role == Role::Address { RULED_CELL } else { "" };
        let half = |text: &Text, inner: &str| {
            let space =
                format!("{ruled}<w:tcMar><w:{inner} w:w=\"{GUTTER}\" w:type=\"dxa\"/></w:tcMar>");
            cell(width, &space, &said(line, text, keep, "", 0))
        };
        let cells = half(kk, "right") + &half(ru, "left");
        let long = kk.plain().len().max(ru.plain().len()) > LONG;
        self.xml.push_str(&if long { row(&cells) } else { whole_row("", &cells) });
    }

    fn signatures(&mut self, all: &[LaidSignature], keep: Keep) {
        const BELOW: &str = "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" \
                             w:color=\"000000\"/></w:tcBorders>";
        const LOW: &str = "<w:vAlign w:val=\"bottom\"/>";
        let widths = [self.share(0.44), self.share(0.22), self.share(0.34)];
        self.xml.push_str(&table("ErPair", &widths));
        for (index, it) in all.iter().enumerate() {
            let kept = if index + 1 < all.len() { KEEP_NEXT } else { keep.properties() };
            let name = Text::new(&format!("{} {}", it.name, it.date), self.language);
            let post = it.posts.iter().map(|it| paragraph("ErCell", kept, &runs(it)));
            let post: String = post.collect();
            let indent = format!("{kept}<w:ind w:left=\"{GUTTER}\"/>");
            let name = paragraph("ErCell", &indent, &runs(&name));
            let cells = [
                cell(widths[0], LOW, &post),
                cell(widths[1], BELOW, &paragraph("ErCell", kept, "")),
                cell(widths[2], LOW, &name),
            ];
            let height = format!("<w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>", twips(12.));
            self.xml.push_str(&whole_row(&height, &cells.concat()));
        }
        self.end_table(keep);
    }

    fn code(&mut self, code: &Code, keep: Keep) {
        let data = Text::new(&code.data, self.language);
        let kept = keep.properties();
        let words = paragraph("ErCell", kept, &runs(&code.caption))
            + &paragraph("ErNote", kept, &runs(&data));
        if let Some(modules) = &code.modules {
            self.pictures.push(picture::png(modules));
            let (nth, id) = (self.pictures.len(), self.next_id());
            // The light edge of the code hangs in the margin.
            let hanging = format!("{kept}<w:ind w:left=\"-{GUTTER}\"/>");
            let drawing = picture::drawing(nth, id, &code.data);
            let widths = [twips(CODE_MM), twips(self.width_mm - CODE_MM)];
            let cells = cell(widths[0], "", &paragraph("ErCell", &hanging, &drawing))
                + &cell(widths[1], "<w:vAlign w:val=\"center\"/>", &words);
            self.xml.push_str(&table("ErPair", &widths));
            self.xml.push_str(&whole_row("", &cells));
            self.end_table(keep);
        } else {
            self.xml.push_str(&words);
        }
    }
}

const RULED_PARAGRAPH: &str = "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"6\" \
                               w:color=\"000000\"/></w:pBdr>";
const RULED_CELL: &str = "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"0\" \
                          w:color=\"000000\"/></w:tcBorders>";

/// One paragraph in one language.
fn said(line: &Line, text: &Text, keep: Keep, border: &str, indent: i32) -> String {
    let style = style(line.role);
    let kept = match line.role {
        Role::Organisation => KEEP_NEXT,
        _ => keep.properties(),
    };
    let indent = match indent {
        0 => String::new(),
        some => format!("<w:ind w:left=\"{some}\"/>"),
    };
    let align = if line.role == Role::Paragraph { align(line.align) } else { "" };
    let properties = format!("{kept}{border}{indent}{align}");
    let number = line.number.as_deref().map(|it| format!("<w:r>{}<w:tab/></w:r>", words(it)));
    paragraph(&style, &properties, &(number.unwrap_or_default() + &runs(text)))
}

fn style(role: Role) -> String {
    match role {
        Role::Organisation => "ErOrganisation",
        Role::Address => "ErAddress",
        Role::Registration => "ErRegistration",
        Role::Addressee => "ErAddressee",
        Role::Heading(level) => return format!("Heading{level}"),
        Role::Paragraph => "ErText",
        Role::Item => "ErItem",
        Role::Note => "ErNote",
    }
    .to_owned()
}
