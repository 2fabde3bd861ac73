//! Titles that are alike, in Kazakh and Russian: sets of words without their endings.
//!
//! An ending is what stands after the fifth letter; before that, a last vowel (or a soft sign) is
//! dropped while more than three letters are left. Both languages only add at the end, so that
//! «ноутбук», «ноутбуктер» and «ноутбуков» are one word. Words with a digit are kept whole; shorter
//! words than three letters say nothing.

use crate::names::hash;
use crate::number::real;

const VOWELS: &str = "аәеёиіоөуұүыэюяйь";
const LETTERS: usize = 5;
const LEAST: usize = 3;

/// The words of a title, each once, in the order of their hashes.
pub(crate) fn words(title: &str) -> Vec<u64> {
    let title = title.to_lowercase();
    let all = title.split(|it: char| !it.is_alphanumeric());
    let mut words: Vec<u64> = all.filter_map(stem).map(hash).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The share of words that two titles have in common, of all words of both.
pub(crate) fn alike(one: &[u64], other: &[u64]) -> f64 {
    let common = one.iter().filter(|it| other.binary_search(it).is_ok()).count();
    let all = one.len() + other.len() - common;
    if all == 0 { 0.0 } else { real(common) / real(all) }
}

fn stem(word: &str) -> Option<&str> {
    if word.bytes().any(|it| it.is_ascii_digit()) {
        return Some(word);
    }
    // Where each letter ends; more of them than an ending leaves are not needed.
    let mut end = word.char_indices().nth(LEAST - 1).map(|(at, it)| at + it.len_utf8())?;
    let ending = word[end..].trim_end_matches(|it| VOWELS.contains(it));
    end += ending.char_indices().nth(LETTERS - LEAST).map_or(ending.len(), |it| it.0);
    Some(&word[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_the_same_with_any_ending() {
        let same = [
            ["ноутбук", "ноутбуктер", "Ноутбуков"],
            ["парта", "парты", "парт"],
            ["үстел", "үстелдер", "Үстелі"],
            ["қағазы", "қағаз", "қағаздың"],
            ["бумага", "бумаги", "бумагу"],
        ];
        for all in same {
            assert!(all.iter().all(|it| words(it) == words(all[0])), "{all:?}");
        }
        assert_ne!(words("парта ученическая"), words("парк ученический"));
    }

    #[test]
    fn titles_are_alike_by_the_words_of_both() {
        let of = |one, other| alike(&words(one), &words(other));
        assert!((of("Ноутбук, 15,6 дюйм", "Ноутбуктер, 15,6 дюйм") - 1.0).abs() < 1e-9);
        assert!((of("Парта ученическая", "Стул ученический") - 1.0 / 3.0).abs() < 1e-9);
        assert!(of("", "").abs() < 1e-9 && of("и на", "по").abs() < 1e-9);
    }
}
