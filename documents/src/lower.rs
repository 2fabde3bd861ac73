//! From the document to plain parts: languages chosen, text cleaned, values formatted, widths in
//! millimetres. All renderers start here.

pub(crate) mod grid;
pub(crate) mod measure;

use jiff::civil::Date;

use crate::clean::clean;
use crate::code::Modules;
use crate::format;
use crate::glue::glue;
use crate::model::block::{Block, Control, Document, Field, Signature};
use crate::model::page::Page;
use crate::model::table::Align;
use crate::model::text::{Bilingual, Emphasis, Language, Mode, Rich};
use grid::Grid;

/// A document in one mode.
pub(crate) struct Laid {
    pub(crate) title: String,
    pub(crate) number: String,
    pub(crate) author: String,
    pub(crate) date: Date,
    pub(crate) mode: Mode,
    pub(crate) page: Page,
    pub(crate) parts: Vec<Part>,
}

/// A part of a document in one mode.
pub(crate) enum Part {
    Line(Line),
    Grid(Grid),
    Fields(Vec<LaidField>),
    Signatures(Vec<LaidSignature>),
    Code(Code),
    Keep(Vec<Part>),
    Break,
}

/// Text with a style and a language for each piece.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Text(pub(crate) Vec<Piece>);

/// Text in one style and one language.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) emphasis: Emphasis,
    pub(crate) language: Language,
}

/// What a line of text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Organisation,
    Address,
    Registration,
    Addressee,
    Heading(u8),
    Paragraph,
    Item,
    Note,
}

/// The same words in each language of the mode, side by side.
pub(crate) struct Line {
    pub(crate) role: Role,
    pub(crate) align: Align,
    pub(crate) number: Option<String>,
    pub(crate) cells: Vec<Text>,
}

/// A field with its words in the languages of the mode.
pub(crate) struct LaidField {
    pub(crate) tag: String,
    pub(crate) label: Text,
    pub(crate) kind: Kind,
    pub(crate) value: String,
    pub(crate) choices: Vec<Choice>,
}

/// How a field is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Line,
    Lines,
    Choice,
    Date,
    Tick,
}

/// A code with its words.
pub(crate) struct Choice {
    pub(crate) code: String,
    pub(crate) words: Text,
}

/// A signature with its words in the languages of the mode.
pub(crate) struct LaidSignature {
    /// The post in each language, one under the other.
    pub(crate) posts: Vec<Text>,
    pub(crate) name: String,
    pub(crate) date: String,
}

/// A QR code; without modules when its text is too long for one.
pub(crate) struct Code {
    pub(crate) modules: Option<Modules>,
    pub(crate) data: String,
    pub(crate) caption: Text,
}

impl Part {
    /// Whether it begins with signatures.
    fn is_signed(&self) -> bool {
        match self {
            Self::Signatures(_) => true,
            Self::Keep(parts) => parts.first().is_some_and(Self::is_signed),
            _ => false,
        }
    }
}

impl Laid {
    /// What stands at the foot of every page, on the left.
    pub(crate) fn footer(&self) -> String {
        if self.number.is_empty() { String::new() } else { format!("№\u{a0}{}", self.number) }
    }
}

impl Text {
    pub(crate) fn new(text: &str, language: Language) -> Self {
        let emphasis = Emphasis::None;
        Self(vec![Piece { text: words(text), emphasis, language }])
    }

    pub(crate) fn bold(mut self) -> Self {
        self.0.iter_mut().for_each(|piece| piece.emphasis = Emphasis::Bold);
        self
    }

    pub(crate) fn plain(&self) -> String {
        self.0.iter().map(|piece| piece.text.as_str()).collect()
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.0.iter().all(|piece| piece.text.trim().is_empty())
    }

    /// The language of its first words.
    pub(crate) fn language(&self) -> Option<Language> {
        self.0.first().map(|piece| piece.language)
    }
}

/// Chooses the languages and formats the values.
pub(crate) fn lower(document: &Document, mode: Mode) -> Laid {
    let scene = Scene { document, mode, width: document.page.text_width_mm() };
    let title = scene.joined(&document.title);
    // Every file must have some title.
    let title = if title.is_blank() { "–".to_owned() } else { title.plain() };
    Laid {
        title,
        number: clean(&document.number),
        author: clean(&document.author),
        date: document.date,
        mode,
        page: document.page,
        parts: scene.parts(&document.blocks),
    }
}

/// What every block needs to know about the document around it.
pub(crate) struct Scene<'a> {
    document: &'a Document,
    pub(crate) mode: Mode,
    pub(crate) width: f32,
}

impl Scene<'_> {
    fn parts(&self, blocks: &[Block]) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::with_capacity(blocks.len());
        for part in blocks.iter().flat_map(|block| self.block(block)) {
            // A signature never stands on a page alone: the line before goes with it.
            match parts.pop() {
                Some(line @ Part::Line(_)) if part.is_signed() => {
                    parts.push(Part::Keep(vec![line, part]));
                }
                before => parts.extend(before.into_iter().chain([part])),
            }
        }
        parts
    }

    fn block(&self, block: &Block) -> Vec<Part> {
        vec![match block {
            Block::Letterhead { organisation, address } => {
                return vec![
                    self.line(Role::Organisation, Align::Center, organisation),
                    self.line(Role::Address, Align::Center, address),
                ];
            }
            Block::Registration => self.registration(),
            Block::Addressee(to) => self.line(Role::Addressee, Align::Left, to),
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph { text, align } => self.line(Role::Paragraph, *align, text),
            Block::Item { number, text } => self.item(number, text),
            Block::Note(text) => self.line(Role::Note, Align::Left, text),
            Block::Facts(facts) => Part::Grid(grid::facts(self, facts)),
            Block::Table(table) => Part::Grid(grid::table(self, table)),
            Block::Fields(fields) => {
                Part::Fields(fields.iter().map(|field| self.field(field)).collect())
            }
            Block::Signatures(all) => {
                Part::Signatures(all.iter().map(|it| self.signature(it)).collect())
            }
            Block::Code { data, caption } => Part::Code(self.code(data, caption)),
            Block::Keep(blocks) => Part::Keep(self.parts(blocks)),
            Block::PageBreak => Part::Break,
        }]
    }

    fn line(&self, role: Role, align: Align, text: &Bilingual) -> Part {
        let languages = self.mode.languages();
        // Side by side the columns are narrow: justified text would gape.
        let align = match align {
            Align::Justify if languages.len() > 1 => Align::Left,
            other => other,
        };
        let cells = languages.iter().map(|it| pieces(text.get(*it), *it)).collect();
        Part::Line(Line { role, align, number: None, cells })
    }

    fn heading(&self, level: u8, text: &Bilingual) -> Part {
        let level = level.clamp(1, 6);
        let align = if level == 1 { Align::Center } else { Align::Left };
        self.line(Role::Heading(level), align, text)
    }

    fn item(&self, number: &str, text: &Bilingual) -> Part {
        match self.line(Role::Item, Align::Left, text) {
            Part::Line(line) => Part::Line(Line { number: Some(clean(number)), ..line }),
            other => other,
        }
    }

    fn registration(&self) -> Part {
        const BLANK: &str = "________";
        let Document { date, number, .. } = self.document;
        let number = if number.is_empty() { BLANK } else { number };
        let text = |language| format!("{}, №\u{a0}{number}", format::date(*date, language));
        let words = crate::both(text(Language::Kk), text(Language::Ru));
        self.line(Role::Registration, Align::Left, &words)
    }

    fn field(&self, field: &Field) -> LaidField {
        let (kind, choices) = match &field.control {
            Control::Line => (Kind::Line, &[][..]),
            Control::Lines => (Kind::Lines, &[][..]),
            Control::Choice(choices) => (Kind::Choice, &choices[..]),
            Control::Date => (Kind::Date, &[][..]),
            Control::Tick => (Kind::Tick, &[][..]),
        };
        let choice = |(code, words): &(String, Bilingual)| Choice {
            code: clean(code),
            words: self.joined(words),
        };
        LaidField {
            tag: clean(&field.tag),
            label: self.joined(&field.label),
            kind,
            value: clean(&field.value),
            choices: choices.iter().map(choice).collect(),
        }
    }

    fn signature(&self, signature: &Signature) -> LaidSignature {
        LaidSignature {
            posts: self.stacked(&signature.post),
            name: words(&signature.name),
            date: signature.date.map(format::date_short).unwrap_or_default(),
        }
    }

    fn code(&self, data: &str, caption: &Bilingual) -> Code {
        let data = clean(data);
        Code { modules: Modules::new(&data), data, caption: self.joined(caption) }
    }

    /// Words in each language of the mode; once, when they are the same.
    fn stacked(&self, words: &Bilingual) -> Vec<Text> {
        let same = words.kk.plain() == words.ru.plain();
        let languages = self.mode.languages();
        let shown = if same { &languages[..1] } else { languages };
        shown.iter().map(|it| pieces(words.get(*it), *it)).collect()
    }

    /// Words in every language of the mode, in one line: "Күні / Дата".
    pub(crate) fn joined(&self, words: &Bilingual) -> Text {
        let first = self.mode.first();
        let mut text = pieces(words.get(first), first);
        if self.mode == Mode::Both && words.kk.plain() != words.ru.plain() {
            text.0.extend(Text::new(" / ", first).0);
            text.0.extend(pieces(&words.ru, Language::Ru).0);
        }
        text
    }
}

/// Words fit to be set.
fn words(text: &str) -> String {
    glue(&clean(text))
}

fn pieces(rich: &Rich, language: Language) -> Text {
    let piece =
        |run: &crate::Run| Piece { text: words(&run.text), emphasis: run.emphasis, language };
    Text(rich.0.iter().map(piece).collect())
}
