//! Forms in Word: content controls, whose tags say what was answered.

use super::body::{Body, Keep};
use super::mark::{cell, paragraph, runs, table, twips, whole_row, words};
use crate::lower::{Kind, LaidField};
use crate::xml::escape;

/// Stands where nothing is written yet.
const DOTS: &str = "…………………………";

/// Words stand in the middle of a cell.
const MIDDLE: &str = "<w:vAlign w:val=\"center\"/>";

impl Body {
    pub(super) fn fields(&mut self, fields: &[LaidField]) {
        if fields.is_empty() {
            return;
        }
        let widths = [self.share(0.4), self.share(0.6)];
        self.xml.push_str(&table("ErGrid", &widths));
        for field in fields {
            let id = self.next_id();
            let label = paragraph("ErCell", "", &runs(&field.label));
            let answer = paragraph("ErCell", "", &control(field, id));
            let cells = cell(widths[0], MIDDLE, &label) + &cell(widths[1], MIDDLE, &answer);
            let height = format!("<w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>", twips(8.));
            self.xml.push_str(&whole_row(&height, &cells));
        }
        self.end_table(Keep::Free);
    }
}

fn control(field: &LaidField, id: u32) -> String {
    let kind = match field.kind {
        Kind::Line => "<w:text/>".to_owned(),
        Kind::Lines => "<w:text w:multiLine=\"1\"/>".to_owned(),
        Kind::Choice => choices(field),
        Kind::Date => day(&field.value),
        Kind::Tick => tick(field.value == "1"),
    };
    let shown = shown(field);
    let blank = shown.is_none();
    let placeholder = if blank { "<w:showingPlcHdr/>" } else { "" };
    let font = match field.kind {
        Kind::Tick => {
            "<w:rPr><w:rFonts w:ascii=\"MS Gothic\" w:eastAsia=\"MS Gothic\" w:hAnsi=\"MS Gothic\"/></w:rPr>"
        }
        _ => "",
    };
    format!(
        "<w:sdt><w:sdtPr><w:alias w:val=\"{}\"/><w:tag w:val=\"{}\"/><w:id w:val=\"{}\"/>\
         <w:lock w:val=\"sdtLocked\"/>{placeholder}{kind}</w:sdtPr>\
         <w:sdtContent><w:r>{font}{}</w:r></w:sdtContent></w:sdt>",
        escape(&short(&field.label.plain())),
        escape(&short(&field.tag)),
        1000 + id,
        words(shown.as_deref().unwrap_or(DOTS)),
    )
}

/// What is written so far, or nothing.
fn shown(field: &LaidField) -> Option<String> {
    match field.kind {
        Kind::Tick => Some(if field.value == "1" { "☒" } else { "☐" }.to_owned()),
        Kind::Choice => {
            let chosen = field.choices.iter().find(|choice| choice.code == field.value);
            chosen.map(|choice| choice.words.plain())
        }
        Kind::Line | Kind::Lines | Kind::Date => {
            (!field.value.is_empty()).then(|| field.value.clone())
        }
    }
}

fn choices(field: &LaidField) -> String {
    let item = |words: String, code: &str| {
        format!("<w:listItem w:displayText=\"{}\" w:value=\"{}\"/>", escape(&words), escape(code))
    };
    let items = field.choices.iter().map(|choice| item(choice.words.plain(), &choice.code));
    format!("<w:dropDownList>{}</w:dropDownList>", items.collect::<String>())
}

fn day(value: &str) -> String {
    let known = value.parse::<jiff::civil::Date>().ok();
    let full = known.map(|day| format!(" w:fullDate=\"{day}T00:00:00Z\"")).unwrap_or_default();
    format!(
        "<w:date{full}><w:dateFormat w:val=\"dd.MM.yyyy\"/><w:lid w:val=\"ru-RU\"/>\
         <w:storeMappedDataAs w:val=\"date\"/><w:calendar w:val=\"gregorian\"/></w:date>"
    )
}

fn tick(ticked: bool) -> String {
    format!(
        "<w14:checkbox><w14:checked w14:val=\"{}\"/>\
         <w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>\
         <w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>",
        u8::from(ticked)
    )
}

/// Word takes no more than this for the name of a control.
fn short(name: &str) -> String {
    name.chars().take(64).collect()
}
