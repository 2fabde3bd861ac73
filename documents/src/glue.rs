//! Spaces at which no line may end: before a dash, after "№", between a number and its noun.

const NO_BREAK: char = '\u{a0}';

/// Words held together in a row, at most: a list of numbers must still break.
const LONGEST: usize = 3;

/// The text with such spaces made unbreakable, the same for every renderer.
pub(crate) fn glue(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut glued = String::with_capacity(text.len() + 16);
    let mut held = 0;
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            let holds = held < LONGEST && sticks(words[index - 1], word);
            held = if holds { held + 1 } else { 0 };
            glued.push(if holds { NO_BREAK } else { ' ' });
        }
        glued.push_str(word);
    }
    glued
}

fn sticks(before: &str, after: &str) -> bool {
    if matches!(after, "—" | "–") || before.ends_with('№') {
        return true;
    }
    if before.is_empty() || after.is_empty() {
        return false;
    }
    let opened = before.trim_start_matches(['(', '«', '„']);
    is_initial(opened)
        || is_number(opened)
        || after.starts_with(['%', '₸'])
        || (is_short(opened) && after.starts_with(|it: char| it.is_ascii_digit()))
}

/// "Ә." before a surname.
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.as_str() == "."
}

/// "17", "2,9", "2026", and the "7212)" of a telephone number.
fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches(')');
    let is_figure = |it: u8| it.is_ascii_digit() || it == b',';
    (1..=4).contains(&digits.len())
        && digits.bytes().all(is_figure)
        && digits.ends_with(|it: char| it.is_ascii_digit())
}

/// "тел." before a number.
fn is_short(word: &str) -> bool {
    let letters = word.strip_suffix('.').unwrap_or_default();
    (1..=4).contains(&letters.chars().count()) && letters.chars().all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        glue(text).replace(NO_BREAK, "_")
    }

    #[test]
    fn dashes_numbers_and_initials_keep_their_neighbours() {
        assert_eq!(shown("Бұл хат – сұрақ, айыптау емес"), "Бұл хат_– сұрақ, айыптау емес");
        assert_eq!(shown("по 17 похожим, в 2,9 раза"), "по 17_похожим, в 2,9_раза");
        assert_eq!(shown("«№ 901 мектеп»"), "«№_901_мектеп»");
        assert_eq!(shown("Ғ. Мысалова, 8 (7212) 00-00-00"), "Ғ._Мысалова, 8_(7212)_00-00-00");
        assert_eq!(shown("1, тел. 8 (7212) 00-00-00"), "1, тел._8_(7212)_00-00-00");
        assert_eq!(shown("38 % болды"), "38_% болды");
    }

    #[test]
    fn a_style_that_changes_at_the_space_does_not_part_them() {
        assert_eq!(shown(" — вопрос"), "_— вопрос");
        assert_eq!(shown("хат № "), "хат №_");
    }

    #[test]
    fn a_row_of_numbers_still_breaks() {
        assert_eq!(shown("1 2 3 4 5 6"), "1_2_3_4 5_6");
        assert_eq!(shown("шарт 99000417-1 бойынша  екі"), "шарт 99000417-1 бойынша  екі");
    }
}
