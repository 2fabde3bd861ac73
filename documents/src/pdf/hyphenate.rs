//! Where a word may break: Russian by pattern, Kazakh by our own rule of syllables.

use hypher::Lang;

use crate::model::text::Language;

/// Words longer than this are not words.
const LONGEST: usize = 96;

/// A place where a word may break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Break {
    /// Between syllables: a hyphen is drawn.
    Syllable(usize),
    /// After a hyphen or a stroke that is there already.
    Sign(usize),
}

/// Every place where a word may break, in order.
pub(super) fn breaks(word: &str, language: Language) -> Vec<Break> {
    let mut found = Vec::new();
    if word.len() > LONGEST {
        return found;
    }
    let mut start = 0;
    let mut sign_before = false;
    for part in word.split_inclusive(|it: char| !it.is_alphabetic()) {
        let letters = part.trim_end_matches(|it: char| !it.is_alphabetic());
        if sign_before && start > 2 && letters.chars().count() > 2 {
            found.push(Break::Sign(start));
        }
        let syllables = match language {
            Language::Kk => kazakh(letters),
            Language::Ru => russian(letters),
        };
        found.extend(syllables.into_iter().map(|at| Break::Syllable(start + at)));
        sign_before = part.ends_with(['-', '/', '?', '&', '=']);
        start += part.len();
    }
    found
}

/// A syllable starts with the last consonant before a vowel; no part is shorter than two letters.
fn kazakh(word: &str) -> Vec<usize> {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    if letters.len() < 5 || letters.iter().skip(1).any(|(_, letter)| letter.is_uppercase()) {
        return Vec::new();
    }
    let low: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    if low.len() != letters.len() {
        return Vec::new();
    }
    let plain = |index: usize| "аәеёиіоөұүыэюя".contains(low[index]);
    // "у" is a vowel only when no vowel stands next to it: "оқу", but "жа-уап", "уа-қыт".
    let glides = |index: usize| {
        low[index] == 'у' && ((index > 0 && plain(index - 1)) || (index == 0 && plain(1)))
    };
    let vowel = |index: usize| plain(index) || (low[index] == 'у' && !glides(index));
    let opens = |index: usize| {
        !vowel(index) && !"ьъ".contains(low[index]) && vowel(index + 1) && (0..index).any(vowel)
    };
    (2..letters.len() - 1).filter(|index| opens(*index)).map(|index| letters[index].0).collect()
}

fn russian(word: &str) -> Vec<usize> {
    if word.chars().count() < 5 || word.chars().skip(1).any(char::is_uppercase) {
        return Vec::new();
    }
    let mut at = 0;
    let syllables = hypher::hyphenate(word, Lang::Russian);
    let ends = syllables.map(|syllable| {
        at += syllable.len();
        at
    });
    let fits = |at: &usize| word[..*at].chars().count() > 1 && word[*at..].chars().count() > 2;
    ends.filter(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hyphenated(word: &str, language: Language) -> String {
        let mut shown = word.to_owned();
        for found in breaks(word, language).into_iter().rev() {
            match found {
                Break::Syllable(at) => shown.insert(at, '·'),
                Break::Sign(at) => shown.insert(at, '|'),
            }
        }
        shown
    }

    #[test]
    fn kazakh_words_break_between_syllables() {
        let word = |word| hyphenated(word, Language::Kk);
        assert_eq!(word("басқарма"), "бас·қар·ма");
        assert_eq!(word("ерікті"), "ерік·ті");
        assert_eq!(word("жауапкершілік"), "жа·уап·кер·ші·лік");
        assert_eq!(word("түсіндірмеңізді"), "тү·сін·дір·ме·ңіз·ді");
        assert_eq!(word("уақыт"), "уа·қыт");
        assert_eq!(word("оқушы"), "оқу·шы");
    }

    #[test]
    fn russian_words_break_by_pattern() {
        assert_eq!(hyphenated("волонтёрство", Language::Ru), "во·лон·тёр·ство");
    }

    #[test]
    fn short_words_names_in_capitals_and_numbers_stay_whole() {
        assert_eq!(hyphenated("баға", Language::Kk), "баға");
        assert_eq!(hyphenated("ҚР СЖҚА", Language::Kk), "ҚР СЖҚА");
        assert_eq!(hyphenated("04-12/871", Language::Ru), "04-12/871");
    }

    #[test]
    fn a_compound_word_breaks_after_its_own_hyphen() {
        assert_eq!(hyphenated("«интернет-дүкен»,", Language::Kk), "«ин·тер·нет-|дү·кен»,");
    }
}
