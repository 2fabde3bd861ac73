//! Forms on paper: what is asked on the left, a line to write on at the right.

use krilla::tagging::Tag;

use super::super::breaker::{Hyphens, Line};
use super::super::strip::Strip;
use super::super::tags::Tags;
use super::{Typesetter, count};
use crate::lower::{Choice, Kind, LaidField, Text};
use crate::model::table::Align;

impl Typesetter<'_> {
    pub(super) fn fields(&mut self, fields: &[LaidField]) {
        for field in fields {
            self.field(field);
        }
    }

    fn field(&mut self, field: &LaidField) {
        let tag = self.tags.add(Tags::ROOT, Tag::P);
        let (left, right) = (self.full * 0.38, self.full * 0.42);
        let width = self.full - right;
        let labels = self.broken(&field.label, left, self.size, Hyphens::Allowed);
        let broken = |text: &Text| self.broken(text, width, self.size, Hyphens::Allowed);
        let answers: Vec<Line> = self.answers(field).iter().flat_map(broken).collect();
        let least = if field.kind == Kind::Lines { 3 } else { 1 };
        let rows = labels.len().max(answers.len()).max(least);
        let mut strip = Strip { height: (count(rows) + 0.6) * self.leading(), ..Strip::default() };
        for (row, line) in labels.into_iter().enumerate() {
            strip.text(self.slot(0., row, left), line, self.size, Align::Left, tag);
        }
        for (row, line) in answers.into_iter().enumerate() {
            strip.text(self.slot(right, row, width), line, self.size, Align::Left, tag);
        }
        if !matches!(field.kind, Kind::Choice | Kind::Tick) {
            for row in 1..=rows {
                let y = count(row) * self.leading() + 1.;
                strip.rule(right, y, self.full, y);
            }
        }
        self.strips.push(strip);
    }

    /// What is written so far; a choice shows all its words, the chosen one with a full circle.
    fn answers(&self, field: &LaidField) -> Vec<Text> {
        let language = self.laid.mode.first();
        let circle = |chosen: bool| Text::new(if chosen { "●\u{a0}" } else { "○\u{a0}" }, language);
        match field.kind {
            Kind::Tick => vec![circle(field.value == "1")],
            Kind::Choice => {
                let choice = |choice: &Choice| {
                    let mut text = circle(choice.code == field.value);
                    text.0.extend(choice.words.0.clone());
                    text
                };
                field.choices.iter().map(choice).collect()
            }
            Kind::Line | Kind::Lines | Kind::Date => vec![Text::new(&field.value, language).bold()],
        }
    }
}
