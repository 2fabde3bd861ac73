//! How much a document holds, counted before anything is laid out.

use crate::model::block::{Block, Control, Document, Field};
use crate::model::limit::{Limit, TooLarge};
use crate::model::table::{Table, Value};
use crate::model::text::Bilingual;

struct Size {
    rows: usize,
    text: usize,
}

pub(crate) fn check(document: &Document) -> Result<(), TooLarge> {
    let mut size = Size { rows: 0, text: document.number.len() + document.author.len() };
    size.words(&document.title);
    size.blocks(&document.blocks, 0)
}

impl Size {
    fn blocks(&mut self, blocks: &[Block], depth: usize) -> Result<(), TooLarge> {
        Limit::Depth.hold(depth)?;
        for block in blocks {
            self.rows += 1;
            match block {
                Block::Keep(inner) => self.blocks(inner, depth + 1)?,
                Block::Table(table) => self.table(table)?,
                flat => self.flat(flat),
            }
            Limit::Rows.hold(self.rows)?;
            Limit::Text.hold(self.text)?;
        }
        Ok(())
    }

    fn table(&mut self, table: &Table) -> Result<(), TooLarge> {
        Limit::Columns.hold(table.columns.len())?;
        table.caption.iter().for_each(|words| self.words(words));
        table.columns.iter().for_each(|column| self.words(&column.name));
        table.rows.iter().chain(&table.total).for_each(|row| self.row(row));
        // Every row is as wide as its columns, however few values it has.
        self.text += table.rows.len() * table.columns.len();
        Ok(())
    }

    fn flat(&mut self, block: &Block) {
        match block {
            Block::Letterhead { organisation, address } => {
                self.words(organisation);
                self.words(address);
            }
            Block::Heading { text, .. }
            | Block::Paragraph { text, .. }
            | Block::Note(text)
            | Block::Addressee(text) => self.words(text),
            Block::Item { number, text } => {
                self.words(text);
                self.text += number.len();
            }
            Block::Facts(facts) => facts.iter().for_each(|(name, value)| {
                self.words(name);
                self.row(std::slice::from_ref(value));
            }),
            Block::Fields(fields) => fields.iter().for_each(|field| self.field(field)),
            Block::Signatures(all) => all.iter().for_each(|it| {
                self.words(&it.post);
                self.rows += 1;
                self.text += it.name.len();
            }),
            Block::Code { data, caption } => {
                self.words(caption);
                self.text += data.len();
            }
            Block::Registration | Block::PageBreak | Block::Table(_) | Block::Keep(_) => {}
        }
    }

    fn field(&mut self, field: &Field) {
        self.rows += 1;
        self.text += field.tag.len() + field.value.len();
        self.words(&field.label);
        if let Control::Choice(choices) = &field.control {
            for (code, words) in choices {
                self.text += code.len();
                self.words(words);
            }
        }
    }

    fn row(&mut self, values: &[Value]) {
        self.rows += 1;
        for value in values {
            match value {
                Value::Text(words) => self.words(words),
                _ => self.text += 16,
            }
        }
    }

    fn words(&mut self, words: &Bilingual) {
        let runs = words.kk.0.iter().chain(&words.ru.0);
        self.text += runs.map(|run| run.text.len() + 1).sum::<usize>();
    }
}
