//! The text of releases: on one line for the tables, and its beginning for people.

/// The same JSON on one line. What is on one already stays as it was published.
pub(crate) fn on_one_line(mut json: Vec<u8>) -> Vec<u8> {
    if !json.iter().any(|it| matches!(it, b'\n' | b'\r')) {
        return json;
    }
    let mut place = Place::Between;
    json.retain(|byte| {
        let (next, kept) = match (place, byte) {
            (Place::Between, b'"') => (Place::Within, true),
            (Place::Between, it) => (Place::Between, !it.is_ascii_whitespace()),
            (Place::Within, b'"') => (Place::Between, true),
            (Place::Within, b'\\') => (Place::Escaped, true),
            (Place::Within | Place::Escaped, _) => (Place::Within, true),
        };
        place = next;
        kept
    });
    json
}

#[derive(Clone, Copy)]
enum Place {
    /// Between texts.
    Between,
    Within,
    /// After the sign that takes the next one's meaning.
    Escaped,
}

/// The text of a release that people may look at: its beginning, without what is no text.
pub(crate) fn beginning(text: &[u8], most: usize) -> String {
    // A letter of four bytes may be cut, so a little more is decoded than is shown.
    let cut = &text[..text.len().min(most * 4 + 4)];
    let shown = String::from_utf8_lossy(cut);
    let mut shown = shown.trim_start_matches('\u{feff}').trim().chars().map(plain);
    let beginning: String = shown.by_ref().take(most).collect();
    let is_whole = shown.next().is_none() && cut.len() == text.len();
    if is_whole { beginning } else { format!("{beginning}…") }
}

fn plain(it: char) -> char {
    if it.is_control() { ' ' } else { it }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_over_several_lines_comes_onto_one() {
        let flat = |text: &str| String::from_utf8(on_one_line(text.into())).unwrap();
        assert_eq!(
            flat("{\r\n  \"a\": \"b  \\\" c\\\\\",\n\t\"d\" : 1 }"),
            r#"{"a":"b  \" c\\","d":1}"#
        );
        assert_eq!(flat(r#"{ "a": 1 }"#), r#"{ "a": 1 }"#);
    }

    #[test]
    fn people_see_the_beginning_without_what_is_no_text() {
        assert_eq!(beginning("\u{feff}{\"а\":\u{1b}[31m".as_bytes(), 100), "{\"а\": [31m");
        assert_eq!(beginning("қазақша".as_bytes(), 3), "қаз…");
        assert_eq!(beginning(b"\xff\xfe", 10), "\u{fffd}\u{fffd}");
    }
}
