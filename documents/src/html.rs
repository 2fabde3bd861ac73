//! A document as a page to read and print: no scripts, no inline styles, classes of its own.

mod grid;

use std::fmt::Write;

use crate::code::Modules;
use crate::fonts;
use crate::lower::{
    Choice, Code, Kind, Laid, LaidField, LaidSignature, Line, Part, Role, Text, lower,
};
use crate::model::block::Document;
use crate::model::page::{Paper, Typeface};
use crate::model::table::Align;
use crate::model::text::{Emphasis, Language, Mode};
use crate::xml::escape;

/// The style sheet of printed documents; all its classes begin with `document`.
pub const STYLE: &str = include_str!("html/page.css");

/// The typefaces that [`STYLE`] names, to be served from the same folder; `font/ttf`.
pub const FONTS: [(&str, &[u8]); 5] = [
    ("EriktiSerif-Regular.ttf", fonts::SERIF_REGULAR),
    ("EriktiSerif-Bold.ttf", fonts::SERIF_BOLD),
    ("EriktiSerif-Italic.ttf", fonts::SERIF_ITALIC),
    ("EriktiSans-Regular.ttf", fonts::SANS_REGULAR),
    ("EriktiSans-Bold.ttf", fonts::SANS_BOLD),
];

/// The document as one `<article>`, to stand in a page of the site.
///
/// It never fails; ask [`Document::check`] first when people wrote the text.
pub fn render(document: &Document, mode: Mode) -> String {
    let laid = lower(document, mode);
    let mut page = Page { language: mode.first(), html: String::new() };
    page.open(&laid);
    page.parts(&laid.parts);
    page.html.push_str("</article>\n");
    page.html
}

/// The document as a page of its own, which takes [`STYLE`] from the given address.
pub fn page(document: &Document, mode: Mode, stylesheet: &str) -> String {
    let title = lower(document, mode).title;
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<link rel=\"stylesheet\" href=\"{}\">\n</head>\n\
         <body class=\"document-page\">\n{}</body>\n</html>\n",
        mode.first().code(),
        escape(&title),
        escape(stylesheet),
        render(document, mode),
    )
}

struct Page {
    language: Language,
    html: String,
}

impl Page {
    fn write(&mut self, html: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.html.write_fmt(html);
    }

    fn open(&mut self, laid: &Laid) {
        let paper = match (laid.page.paper, laid.page.landscape) {
            (Paper::A4, false) => "a4",
            (Paper::A4, true) => "a4-landscape",
            (Paper::A3, false) => "a3",
            (Paper::A3, true) => "a3-landscape",
            (Paper::Roll80, _) => "roll",
            (Paper::Badge, _) => "badge",
        };
        let typeface = match laid.page.typeface {
            Typeface::Serif => "serif",
            Typeface::Sans => "sans",
        };
        let language = self.language.code();
        self.write(format_args!(
            "<article class=\"document document--{paper} document--{typeface}\" \
             lang=\"{language}\">\n"
        ));
    }

    fn parts(&mut self, parts: &[Part]) {
        for part in parts {
            match part {
                Part::Line(line) => self.line(line),
                Part::Grid(grid) => self.grid(grid),
                Part::Fields(fields) => fields.iter().for_each(|it| self.field(it)),
                Part::Signatures(all) => all.iter().for_each(|it| self.signature(it)),
                Part::Code(code) => self.code(code),
                Part::Keep(inner) => {
                    self.html.push_str("<section class=\"document__keep\">\n");
                    self.parts(inner);
                    self.html.push_str("</section>\n");
                }
                Part::Break => self.html.push_str("<div class=\"document__break\"></div>\n"),
            }
        }
    }

    fn line(&mut self, line: &Line) {
        let pair = line.cells.len() > 1;
        let ruled = if line.role == Role::Address { " document__rule" } else { "" };
        if pair {
            self.write(format_args!("<div class=\"document__pair{ruled}\">"));
        }
        for cell in &line.cells {
            self.cell(line, cell, if pair { "" } else { ruled });
        }
        self.html.push_str(if pair { "</div>\n" } else { "\n" });
    }

    fn cell(&mut self, line: &Line, cell: &Text, more: &str) {
        let tag = match line.role {
            Role::Heading(level) => format!("h{level}"),
            _ => "p".to_owned(),
        };
        let class = match line.role {
            Role::Organisation => "document__organisation",
            Role::Address => "document__address",
            Role::Registration => "document__registration",
            Role::Addressee => "document__addressee",
            Role::Item => "document__item",
            Role::Note => "document__note",
            Role::Heading(_) => "document__heading",
            Role::Paragraph => align(line.align),
        };
        let language = cell.language().unwrap_or(self.language);
        self.write(format_args!("<{tag} class=\"{class}{more}\" lang=\"{}\">", language.code()));
        match &line.number {
            Some(number) => {
                self.write(format_args!("<span>{} </span><span>", escape(number)));
                self.html.push_str(&inline(cell, language));
                self.html.push_str("</span>");
            }
            None => self.html.push_str(&inline(cell, language)),
        }
        self.write(format_args!("</{tag}>"));
    }

    fn field(&mut self, field: &LaidField) {
        let label = inline(&field.label, self.language);
        let circle = |chosen: bool| if chosen { "●" } else { "○" };
        let (class, answer) = match field.kind {
            Kind::Choice => {
                let choice = |choice: &Choice| {
                    let words = inline(&choice.words, self.language);
                    format!("<span>{}\u{a0}{words}</span>", circle(choice.code == field.value))
                };
                ("document__options", field.choices.iter().map(choice).collect())
            }
            Kind::Tick => ("document__options", circle(field.value == "1").to_owned()),
            Kind::Lines => ("document__lines", escape(&field.value)),
            Kind::Line | Kind::Date => ("document__answer", escape(&field.value)),
        };
        self.write(format_args!(
            "<p class=\"document__field\"><span>{label}</span> <b class=\"{class}\">{answer}</b></p>\n"
        ));
    }

    fn signature(&mut self, signature: &LaidSignature) {
        let posts = signature.posts.iter().map(|post| inline(post, self.language));
        let posts = posts.collect::<Vec<_>>().join("<br/>");
        self.write(format_args!(
            "<div class=\"document__signature\"><span>{posts}</span><i></i><span>{} {}</span></div>\n",
            escape(&signature.name),
            signature.date
        ));
    }

    fn code(&mut self, code: &Code) {
        self.html.push_str("<div class=\"document__code\">");
        if let Some(modules) = &code.modules {
            self.html.push_str(&svg(modules, &code.data));
        }
        let caption = inline(&code.caption, self.language);
        let data = escape(&code.data);
        self.write(format_args!("<p>{caption}<br/><code>{data}</code></p></div>\n"));
    }
}

/// Text with its emphasis; words in another language say so.
fn inline(text: &Text, around: Language) -> String {
    let mut html = String::new();
    for piece in &text.0 {
        let words = escape(&piece.text);
        let words = match piece.emphasis {
            Emphasis::None => words,
            Emphasis::Bold => format!("<b>{words}</b>"),
            Emphasis::Italic => format!("<i>{words}</i>"),
        };
        if piece.language == around {
            html.push_str(&words);
        } else {
            let _ = write!(html, "<span lang=\"{}\">{words}</span>", piece.language.code());
        }
    }
    html
}

fn align(align: Align) -> &'static str {
    match align {
        Align::Left => "document__left",
        Align::Center => "document__center",
        Align::Right => "document__right",
        Align::Justify => "document__justify",
    }
}

fn svg(modules: &Modules, data: &str) -> String {
    let side = modules.outer();
    let mut path = String::new();
    for run in modules.runs() {
        let _ = write!(path, "M{} {}h{}v1h-{}z", run.x, run.y, run.length, run.length);
    }
    format!(
        "<svg viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" role=\"img\" \
         aria-label=\"QR: {}\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>",
        escape(data)
    )
}
