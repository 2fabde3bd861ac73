//! Staples: foods and fuels known by their words in Kazakh and Russian, and the units they are sold in.

/// A food or a fuel.
pub(crate) struct Staple {
    /// The tail of the parameter that holds its ceiling.
    pub(crate) name: &'static str,
    /// The unit of the ceiling.
    pub(crate) unit: Measure,
    /// Beginnings of words that stand together; `=` ends a whole word. The first is one of the first
    /// two words, for what comes later is often only what a thing is for.
    words: &'static [&'static [&'static str]],
    /// What makes it another good.
    never: &'static [&'static str],
}

/// A unit of measure; packs have none of their own size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measure {
    Kilogram,
    Tonne,
    Litre,
    Piece,
    Ten,
}

use Measure::{Kilogram, Litre, Piece, Tonne};

/// The rows of the table; the first that fits decides.
#[rustfmt::skip] // Read as a table.
pub(crate) const STAPLES: [Staple; 19] = [
    staple("carrot", Kilogram, &[&["сәбіз"], &["морков"]], &["корей"]),
    staple("potato", Kilogram, &[&["картоп"], &["картоф"]], &["фри="]),
    staple("onion", Kilogram, &[&["пияз"], &["лук="]], &["порей", "зелен", "жасыл", "шалот", "спорт"]),
    staple("cabbage", Kilogram, &[&["қырыққабат"], &["орамжапырақ"], &["капуст"]],
        &["брокколи", "цветн", "түсті", "пекин", "брюссел", "кваш"]),
    staple("beet", Kilogram, &[&["қызылша"], &["свекл"]], &[]),
    staple("buckwheat", Kilogram, &[&["қарақұмық"], &["греч"]], &["хлопь"]),
    staple("rice", Kilogram, &[&["күріш"], &["рис="]], &["бумаг", "хлеб"]),
    staple("sugar", Kilogram, &[&["қант="], &["сахар="]], &["диабет", "ваниль"]),
    staple("milk", Litre, &[&["сүт="], &["молоко="]], &["сгущ", "қою", "кокос", "козье", "ешкі", "смес"]),
    staple("eggs", Piece, &[&["жұмыртқа"], &["яйц"]], &["перепел", "бөдене"]),
    staple("butter", Kilogram, &[&["сары=", "май"], &["сарымай"], &["масло=", "сливоч"]], &["өсімдік", "растит"]),
    staple("bread", Kilogram, &[&["нан="], &["хлеб="]], &["кептір"]),
    staple("loaf", Piece, &[&["нан="], &["хлеб="]], &["кептір"]),
    staple("beef", Kilogram, &[&["сиыр=", "ет"], &["говядин"]], &["туш", "бұқтыр", "тіл", "язык"]),
    staple("chicken", Kilogram,
        &[&["тауық=", "ет"], &["курица="], &["мясо=", "кур"], &["тушк", "кур"], &["филе=", "кур"]], &["тушен"]),
    staple("coal", Tonne, &[&["көмір="], &["уголь="]], &["белсенді", "активир", "ағаш", "древес", "электрод"]),
    staple("petrol-92", Litre, &[&["бензин", "92"], &["бензин", "аи92"]], &[]),
    staple("petrol-95", Litre, &[&["бензин", "95"], &["бензин", "аи95"]], &[]),
    staple("diesel", Litre, &[&["дизель", "отын"], &["дизель", "топлив"], &["дизтоплив"]],
        &["генератор", "қозғалтқыш", "двигат", "сүзгі", "фильтр"]),
];

/// What makes anything another good: dried, in tins, ground, pressed, not yet grown, or for something.
const NEVER: [&str; 24] = [
    "құрғақ",
    "кептірілген",
    "сух",
    "сушен",
    "консерв",
    "марин",
    "тұқым",
    "семен",
    "шырын",
    "сок=",
    "езбе",
    "пюре",
    "чипс",
    "ұнтақ",
    "порош",
    "ұны=",
    "мука=",
    "крахмал",
    "өнім",
    "продукт",
    "издел",
    "үшін=",
    "арналған",
    "для=",
];

const fn staple(
    name: &'static str,
    unit: Measure,
    words: &'static [&'static [&'static str]],
    never: &'static [&'static str],
) -> Staple {
    Staple { name, unit, words, never }
}

/// The staples that a text names: one, or two that are sold in different units.
pub(crate) fn named(text: &str) -> Vec<&'static Staple> {
    let text = text.to_lowercase().replace('ё', "е");
    let words: Vec<&str> =
        text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let named = |it: &&Staple| it.is_named(&words);
    let Some(first) = STAPLES.iter().find(named) else { return Vec::new() };
    STAPLES.iter().filter(|it| it.words == first.words).collect()
}

impl Staple {
    fn is_named(&self, words: &[&str]) -> bool {
        let has = |part: &str| words.iter().any(|it| begins(it, part));
        let heads =
            || words.iter().filter(|it| !it.starts_with(|c: char| c.is_ascii_digit())).take(2);
        let stands = |parts: &&[&str]| {
            heads().any(|it| begins(it, parts[0])) && parts.iter().all(|it| has(it))
        };
        self.words.iter().any(stands) && !self.never.iter().chain(&NEVER).any(|it| has(it))
    }
}

fn begins(word: &str, part: &str) -> bool {
    part.strip_suffix('=').map_or_else(|| word.starts_with(part), |whole| word == whole)
}

impl Measure {
    /// The unit of a name or a number of the classifier, in Kazakh or Russian.
    pub(crate) fn of(unit: &str) -> Option<Self> {
        let unit = unit.to_lowercase();
        let first = unit.split(|it: char| !it.is_alphanumeric()).find(|it| !it.is_empty())?;
        Some(match first {
            "166" | "кг" | "килограмм" | "kg" => Kilogram,
            "168" | "т" | "тонна" => Tonne,
            "112" | "л" | "литр" => Litre,
            "796" | "дана" | "шт" | "штука" => Piece,
            "ондық" | "десяток" => Self::Ten,
            _ => return None,
        })
    }

    /// How many of another unit one is.
    pub(crate) fn in_units_of(self, other: Self) -> Option<f64> {
        match (self, other) {
            (Tonne, Kilogram) => Some(1000.0),
            (Kilogram, Tonne) => Some(0.001),
            (Self::Ten, Piece) => Some(10.0),
            (one, other) => (one == other).then_some(1.0),
        }
    }

    /// The word by which the question chooses its own.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Kilogram => "kilogram",
            Tonne => "tonne",
            Litre => "litre",
            Piece | Self::Ten => "piece",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<&'static str> {
        named(text).into_iter().map(|it| it.name).collect()
    }

    #[test]
    fn a_staple_is_known_in_either_language() {
        let cases = [
            ("Сәбіз, 1 сұрып", "carrot"),
            ("Морковь столовая свежая", "carrot"),
            ("Крупа гречневая", "buckwheat"),
            ("Қарақұмық жармасы", "buckwheat"),
            ("Свёкла", "beet"),
            ("Масло сливочное 72,5 %", "butter"),
            ("Сары май", "butter"),
            ("1 санатты сиыр еті", "beef"),
            ("Тауық еті", "chicken"),
            ("Тушка куриная", "chicken"),
            ("Яйцо куриное", "eggs"),
            ("Уголь каменный марки Д", "coal"),
            ("Бензин, АИ-92", "petrol-92"),
            ("Бензин АИ95", "petrol-95"),
            ("Дизель отыны, қысқы", "diesel"),
        ];
        for (text, name) in cases {
            assert_eq!(of(text), [name], "{text}");
        }
        assert_eq!(of("Нан, 1 сұрып"), ["bread", "loaf"]);
    }

    #[test]
    fn what_only_shares_a_word_with_a_staple_is_none() {
        let others = [
            "Сүзгі, сүт үшін",
            "Молоко сухое",
            "Сухое молоко цельное",
            "Семена моркови",
            "Лук зелёный",
            "Хлебница",
            "Рисунок",
            "Тележка под уголь",
            "Уголь активированный",
            "Генератор на дизельном топливе",
            "Сүт өнімдері",
            "Қант диабетіне тест",
            "Сүтке арналған ыдыс",
        ];
        for text in others {
            assert!(of(text).is_empty(), "{text}: {:?}", of(text));
        }
        assert_eq!(of("Рис"), ["rice"]);
    }

    #[test]
    fn units_are_turned_into_each_other_and_packs_are_none() {
        assert_eq!(Measure::of("Литр (куб. дм.)"), Some(Litre));
        assert_eq!(Measure::of("дана / штука"), Some(Piece));
        assert_eq!(Measure::of("168"), Some(Tonne));
        assert_eq!(Measure::of("Одна пачка"), None);
        assert_eq!(Tonne.in_units_of(Kilogram), Some(1000.0));
        assert_eq!(Litre.in_units_of(Kilogram), None);
    }
}
