//! Text made safe to set: what people paste holds control, bidirectional and invisible characters.

use std::collections::BTreeSet;

use crate::lower::{Laid, Part, Text};
use crate::pdf::face;

/// Line breaks become spaces; characters that are invisible or reorder text go.
pub(crate) fn clean(text: &str) -> String {
    text.chars().filter_map(kept).collect()
}

fn kept(character: char) -> Option<char> {
    match character {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{0}'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{fffe}'
        | '\u{ffff}'
        | '\u{e0000}'..='\u{e0fff}' => None,
        other => Some(other),
    }
}

/// The characters of a document that its typeface lacks.
pub(crate) fn unprintable(laid: &Laid) -> Vec<char> {
    let mut words = vec![laid.number.as_str()];
    laid.parts.iter().for_each(|part| gather(part, &mut words));
    let missing = words.iter().flat_map(|text| text.chars());
    let missing: BTreeSet<char> =
        missing.filter(|it| !face::prints(laid.page.typeface, *it)).collect();
    missing.into_iter().collect()
}

fn gather<'a>(part: &'a Part, words: &mut Vec<&'a str>) {
    match part {
        Part::Line(line) => {
            line.cells.iter().for_each(|text| pieces(text, words));
            words.extend(line.number.as_deref());
        }
        Part::Grid(grid) => {
            grid.caption.iter().for_each(|text| pieces(text, words));
            grid.columns.iter().for_each(|column| pieces(&column.name, words));
            let cells = grid.rows.iter().flat_map(|row| &row.cells);
            cells.for_each(|text| pieces(text, words));
        }
        Part::Fields(fields) => {
            for field in fields {
                pieces(&field.label, words);
                field.choices.iter().for_each(|choice| pieces(&choice.words, words));
                words.push(&field.value);
            }
        }
        Part::Signatures(signatures) => {
            for signature in signatures {
                signature.posts.iter().for_each(|post| pieces(post, words));
                words.push(&signature.name);
            }
        }
        Part::Code(code) => {
            pieces(&code.caption, words);
            words.push(&code.data);
        }
        Part::Keep(parts) => parts.iter().for_each(|part| gather(part, words)),
        Part::Break => {}
    }
}

fn pieces<'a>(text: &'a Text, words: &mut Vec<&'a str>) {
    words.extend(text.0.iter().map(|piece| piece.text.as_str()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_and_reordering_characters_go_and_line_breaks_become_spaces() {
        assert_eq!(clean("а\u{0}б\u{202e}в\u{200b}г\nд\u{feff}\u{fe0f}"), "абвг д");
        assert_eq!(clean("Әә Ғғ «—» ₸ № 漢 💩"), "Әә Ғғ «—» ₸ № 漢 💩");
    }
}
