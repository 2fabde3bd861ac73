//! The document and the blocks it is made of.

use jiff::civil::Date;

use super::limit::TooLarge;
use super::page::Page;
use super::table::{Align, Table, Value};
use super::text::{Bilingual, Mode};
use crate::{clean, lower};

/// A document: built once, rendered in any format and mode.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its title, for file properties and screen readers.
    pub title: Bilingual,
    /// Its outgoing number; without one, a line is left to write it on.
    pub number: String,
    /// Its date; the files are stamped with it, never with the time of rendering.
    pub date: Date,
    /// The organisation that signs it.
    pub author: String,
    /// The sheet.
    pub page: Page,
    /// The content, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug)]
pub enum Block {
    /// The organisation and its address, over a rule.
    Letterhead {
        /// Its full name.
        organisation: Bilingual,
        /// Its postal address.
        address: Bilingual,
    },
    /// The document's own date and number.
    Registration,
    /// To whom the letter goes.
    Addressee(Bilingual),
    /// A heading; 1 is the title of the letter.
    Heading {
        /// From 1 to 6.
        level: u8,
        /// The words.
        text: Bilingual,
    },
    /// A paragraph.
    Paragraph {
        /// The words.
        text: Bilingual,
        /// Justified by default; side by side it is set at the left, the columns being narrow.
        align: Align,
    },
    /// A numbered item.
    Item {
        /// Its number as printed: "1)", "2.1."
        number: String,
        /// The words.
        text: Bilingual,
    },
    /// Small print.
    Note(Bilingual),
    /// Names with values, without lines.
    Facts(Vec<(Bilingual, Value)>),
    /// A table.
    Table(Table),
    /// A form to fill in.
    Fields(Vec<Field>),
    /// Who signs.
    Signatures(Vec<Signature>),
    /// A QR code with its address in print.
    Code {
        /// What the code says.
        data: String,
        /// What it is for.
        caption: Bilingual,
    },
    /// Blocks that are never split over two pages, as long as one page holds them.
    Keep(Vec<Block>),
    /// A new page.
    PageBreak,
}

impl Block {
    /// A heading.
    pub fn heading(level: u8, text: Bilingual) -> Self {
        Self::Heading { level, text }
    }

    /// A justified paragraph.
    pub fn paragraph(text: Bilingual) -> Self {
        Self::Paragraph { text, align: Align::Justify }
    }

    /// A numbered item.
    pub fn item(number: impl Into<String>, text: Bilingual) -> Self {
        Self::Item { number: number.into(), text }
    }

    /// A QR code.
    pub fn code(data: impl Into<String>, caption: Bilingual) -> Self {
        Self::Code { data: data.into(), caption }
    }
}

/// A line for one signature.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The post of the person.
    pub post: Bilingual,
    /// The name.
    pub name: String,
    /// When it was signed.
    pub date: Option<Date>,
}

/// How a field is filled in: a content control in Word, a line on paper.
#[derive(Clone, Debug)]
pub enum Control {
    /// One line of text.
    Line,
    /// Several lines of text.
    Lines,
    /// One of these codes, each with its words.
    Choice(Vec<(String, Bilingual)>),
    /// A day.
    Date,
    /// Yes or no.
    Tick,
}

/// A field of a form.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name by which the filled form is read back.
    pub tag: String,
    /// What is asked.
    pub label: Bilingual,
    /// How it is answered.
    pub control: Control,
    /// The answer so far: the text, the code of a choice, `2026-11-24`, or `1` for a tick.
    pub value: String,
}

impl Document {
    /// Whether the document is small enough to be laid out: ask before rendering what people wrote.
    pub fn check(&self) -> Result<(), TooLarge> {
        lower::measure::check(self)
    }

    /// Characters that our fonts lack and print as "?": show them before the document is signed.
    pub fn unprintable(&self, mode: Mode) -> Vec<char> {
        clean::unprintable(&lower::lower(self, mode))
    }
}
