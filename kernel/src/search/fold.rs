//! Folding: one look for all spellings of a word, and one stem for its forms.

use unicode_normalization::UnicodeNormalization;

/// Longer words are no words; the engines take no more either.
const LONGEST: usize = 64;

/// A text as folded words with a space between them.
pub fn fold(text: &str) -> String {
    words(text).join(" ")
}

/// The folded words of a text, in their order.
pub fn words(text: &str) -> Vec<String> {
    let composed: String = text.nfc().collect();
    let is_word = |it: char| it.is_alphabetic() || it.is_ascii_digit();
    composed.split(|it| !is_word(it)).filter(|it| !it.is_empty()).map(folded).collect()
}

/// What the index is told: each word with its stems, so that a question meets one of them.
pub(super) fn indexed(text: &str, most: usize) -> String {
    let mut told = String::new();
    for word in words(text).iter().take(most) {
        for it in std::iter::once(word).chain(&stems(word)) {
            told.push_str(it);
            told.push(' ');
        }
    }
    told
}

/// A word as it looks on a Russian keyboard, in lower case, all letters of one alphabet.
fn folded(word: &str) -> String {
    let one_alphabet = one_alphabet(word);
    let lower = one_alphabet.chars().flat_map(char::to_lowercase);
    lower.map(plain).filter(|it| it.is_alphanumeric()).take(LONGEST).collect()
}

fn plain(it: char) -> char {
    match it {
        'ё' => 'е',
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        it => it,
    }
}

/// Letters that look alike, Latin and Cyrillic.
const ALIKE: [(char, char); 24] = [
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'һ'),
    ('i', 'і'),
    ('k', 'к'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
    ('ə', 'ә'),
];

/// A word of two alphabets is written in the one to which all its letters can belong.
fn one_alphabet(word: &str) -> String {
    let is_cyrillic = |it: char| ('\u{400}'..='\u{52f}').contains(&it);
    let is_latin = |it: char| it.is_alphabetic() && !is_cyrillic(it);
    if !word.contains(is_cyrillic) || !word.contains(is_latin) {
        return word.to_owned();
    }
    let cyrillic = |it: char| ALIKE.iter().find(|(latin, _)| *latin == it).map(|(_, it)| *it);
    let latin = |it: char| ALIKE.iter().find(|(_, other)| *other == it).map(|(it, _)| *it);
    let all =
        |turn: &dyn Fn(char) -> Option<char>, foreign: &dyn Fn(char) -> bool| -> Option<String> {
            word.chars().map(|it| if foreign(it) { turn(it) } else { Some(it) }).collect()
        };
    let turned = all(&cyrillic, &is_latin).or_else(|| all(&latin, &is_cyrillic));
    turned.unwrap_or_else(|| word.to_owned())
}

/// A stem is at least so long.
const LEAST: usize = 3;

/// Endings of Russian nouns and adjectives, the longest first.
const RUSSIAN: [&str; 47] = [
    "иями", "ыми", "ими", "ями", "ами", "ого", "его", "ому", "ему", "иях", "иям", "ией", "ах",
    "ях", "ам", "ям", "ом", "ем", "ов", "ев", "ой", "ей", "ый", "ий", "ая", "яя", "ое", "ее", "ые",
    "ие", "ия", "ию", "ии", "ых", "их", "ым", "им", "ую", "юю", "а", "я", "о", "е", "и", "ы", "у",
    "ю",
];

/// Kazakh endings, folded, in the order in which they stand from the end: case, person and
/// possession, plural.
const CASES: [&str; 33] = [
    "ындагы",
    "индеги",
    "дагы",
    "деги",
    "тагы",
    "теги",
    "нын",
    "нин",
    "дын",
    "дин",
    "тын",
    "тин",
    "нда",
    "нде",
    "дан",
    "ден",
    "тан",
    "тен",
    "нан",
    "нен",
    "мен",
    "бен",
    "пен",
    "га",
    "ге",
    "ка",
    "ке",
    "да",
    "де",
    "та",
    "те",
    "на",
    "не",
];
const OBJECTS: [&str; 7] = ["ны", "ни", "ды", "ди", "ты", "ти", "н"];
const OWNERS: [&str; 12] =
    ["ымыз", "имиз", "ыныз", "иниз", "сы", "си", "ым", "им", "ын", "ин", "ы", "и"];
const PLURALS: [&str; 6] = ["лар", "лер", "дар", "дер", "тар", "тер"];

/// The stems of a folded word: as a Russian and as a Kazakh word, since folded words do not tell
/// which they are. Empty when it is its own stem.
pub(super) fn stems(word: &str) -> Vec<String> {
    let russian = without(word, &RUSSIAN);
    let russian = russian.strip_suffix('ь').unwrap_or(russian);
    let mut stems = vec![voiceless(russian), voiceless(kazakh(word))];
    stems.sort();
    stems.dedup();
    stems.retain(|it| it != word);
    stems
}

fn kazakh(word: &str) -> &str {
    let case = without(word, &CASES);
    let object = if case == word { without(word, &OBJECTS) } else { case };
    let owner = without(object, &OWNERS);
    without(owner, &PLURALS)
}

fn without<'a>(word: &'a str, endings: &[&str]) -> &'a str {
    let stems = endings.iter().filter_map(|it| word.strip_suffix(it));
    stems.filter(|it| it.chars().count() >= LEAST).min_by_key(|it| it.len()).unwrap_or(word)
}

/// A Kazakh stem that ends in п or к has б or г before a vowel: мектеп, мектебі.
fn voiceless(stem: &str) -> String {
    let mut letters: Vec<char> = stem.chars().collect();
    match letters.last_mut() {
        Some(it @ 'б') => *it = 'п',
        Some(it @ 'г') => *it = 'к',
        _ => {}
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_folded_to_one_look() {
        assert_eq!(fold("Қарағанды қаласы, «Үлгі» №5-мектеп"), "караганды каласы улги 5 мектеп");
        assert_eq!(fold("Ёлка И ЁЖ"), "елка и еж");
        assert_eq!(fold("әғқңөұүһі ӘҒҚҢӨҰҮҺІ"), "агкноуухи агкноуухи");
        // Composed or not, it is the same letter.
        assert_eq!(fold("й\u{301}"), fold("и\u{306}\u{301}"));
        assert_eq!(fold("майдан"), fold("маи\u{306}дан"));
        assert_eq!(fold(" , . \u{200b}"), "");
    }

    #[test]
    fn letters_that_look_alike_are_one_letter_inside_a_word() {
        assert_eq!(fold("нoутбук"), "ноутбук");
        assert_eq!(fold("КOМПЬЮТEР HP"), "компьютер hp");
        assert_eq!(fold("iшкi"), "ишки");
        // Cyrillic С in a Latin word.
        assert_eq!(fold("\u{421}PU"), "cpu");
        assert_eq!(fold("A4 qж"), "a4 qж");
    }

    #[test]
    fn forms_of_a_word_meet_in_a_stem() {
        let meets = |a: &str, b: &str| {
            let all = |it: &str| {
                let word = fold(it);
                let mut all = stems(&word);
                all.push(word);
                all
            };
            all(a).iter().any(|it| all(b).contains(it))
        };
        for (a, b) in [
            ("проектор", "проекторлардың"),
            ("проектор", "проекторами"),
            ("ноутбуктер", "ноутбуков"),
            ("мектеп", "мектебінде"),
            ("мектептерге", "мектебі"),
            ("аудан", "аудандар"),
            ("ауданы", "ауданында"),
            ("қала", "қаласында"),
            ("көше", "көшелердің"),
            ("дорога", "дорогами"),
            ("школа", "школ"),
            ("район", "районе"),
            ("Карагандинская", "Карагандинской"),
            ("работу", "работа"),
            ("мебель", "мебели"),
            ("ремонта", "ремонтов"),
        ] {
            assert!(meets(a, b), "{a} {b}: {:?} {:?}", stems(&fold(a)), stems(&fold(b)));
        }
        for (a, b) in [("цена", "центр"), ("проектор", "проект"), ("стол", "столица")]
        {
            assert!(!meets(a, b), "{a} {b}");
        }
    }

    #[test]
    fn a_short_word_keeps_its_letters() {
        for word in ["алу", "дом", "су", "100"] {
            assert!(stems(word).is_empty(), "{word}");
        }
    }
}
