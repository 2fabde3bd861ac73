//! Makes in Kazakh and Russian texts: words of trade marks, and words that let another make do.

/// Trade marks that are written in any way: in capitals, small, or in Cyrillic letters.
const KNOWN: &[&str] = &[
    "acer",
    "adidas",
    "amd",
    "apple",
    "asus",
    "bosch",
    "brother",
    "canon",
    "casio",
    "caterpillar",
    "cisco",
    "daewoo",
    "dahua",
    "danfoss",
    "dell",
    "dewalt",
    "epson",
    "ford",
    "fujitsu",
    "gigabyte",
    "grundfos",
    "hikvision",
    "hitachi",
    "hp",
    "huawei",
    "hyundai",
    "ibm",
    "intel",
    "ipad",
    "iphone",
    "isuzu",
    "jbl",
    "kia",
    "kingston",
    "komatsu",
    "kyocera",
    "lenovo",
    "lg",
    "logitech",
    "makita",
    "mercedes",
    "michelin",
    "microsoft",
    "mikrotik",
    "motorola",
    "msi",
    "nikon",
    "nissan",
    "nvidia",
    "panasonic",
    "pantum",
    "philips",
    "ricoh",
    "ryzen",
    "samsung",
    "sharp",
    "siemens",
    "sony",
    "stihl",
    "tefal",
    "toshiba",
    "toyota",
    "viessmann",
    "volkswagen",
    "volvo",
    "xerox",
    "xiaomi",
    "yamaha",
    "zte",
    "белаз",
    "газель",
    "камаз",
    "киа",
    "лада",
    "лукойл",
    "самсунг",
    "тойота",
    "уаз",
    "хендай",
    "хундай",
    "шевроле",
];

/// Latin words with a capital that name a property and no make.
const TECHNICAL: &[&str] = &[
    "active",
    "android",
    "audio",
    "black",
    "blue",
    "bluetooth",
    "class",
    "color",
    "core",
    "digital",
    "display",
    "dual",
    "edition",
    "ethernet",
    "euro",
    "express",
    "fast",
    "flash",
    "full",
    "gigabit",
    "gold",
    "grade",
    "green",
    "hard",
    "high",
    "home",
    "interface",
    "large",
    "light",
    "lightning",
    "line",
    "linux",
    "made",
    "matrix",
    "medium",
    "micro",
    "mini",
    "model",
    "mount",
    "phillips",
    "plus",
    "port",
    "power",
    "premium",
    "quad",
    "rack",
    "retina",
    "schuko",
    "series",
    "silver",
    "size",
    "slim",
    "small",
    "smart",
    "soft",
    "speed",
    "standard",
    "stereo",
    "super",
    "torx",
    "turbo",
    "twin",
    "type",
    "ultra",
    "version",
    "video",
    "white",
    "wide",
    "windows",
    "wireless",
];

/// Beginnings of words that say that another make will do.
const EQUIVALENT: &[&str] = &["эквивалент", "балама", "равноценн", "теңдес", "equivalent"];

/// Beginnings of words about what must fit that which one has: parts, refills, licences.
const FITTING: &[&str] = &[
    "жаңарту",
    "жаңғырту",
    "жөндеу",
    "запасн",
    "запчаст",
    "картридж",
    "комплектующ",
    "лицензи",
    "модернизац",
    "обновлен",
    "подписк",
    "ремонт",
    "совместим",
    "тонер",
    "қосалқы",
    "үйлес",
];

/// The first word that names a make.
pub(crate) fn make(text: &str) -> Option<&str> {
    let words: Vec<&str> = words(text).collect();
    let names = |nth: &usize| is_make(words[*nth]) && !serves(&words, *nth);
    (0..words.len()).find(names).map(|nth| words[nth])
}

/// Whether a text says that another make will do.
pub(crate) fn lets_others(text: &str) -> bool {
    let others = |it: &str| {
        // «Аналоговый» is a property, and «аналогов» of a make are others.
        let alike = it.starts_with("аналог");
        let property = it.strip_prefix("аналогов").is_some_and(|end| !end.is_empty());
        (alike && !property) || begins(it, EQUIVALENT)
    };
    words(&text.to_lowercase()).any(others)
}

/// Whether a text is about what must fit that which one has.
pub(crate) fn fits_what_one_has(text: &str) -> bool {
    words(&text.to_lowercase()).any(|it| begins(it, FITTING))
}

/// A known make, or a Latin word with one capital at its head.
fn is_make(word: &str) -> bool {
    let small = word.to_lowercase();
    let mut letters = word.bytes();
    let is_latin = word.len() >= 4 && word.bytes().all(|it| it.is_ascii_alphabetic());
    let is_name = letters.next().is_some_and(|it| it.is_ascii_uppercase())
        && letters.any(|it| it.is_ascii_lowercase());
    let one_of = |list: &[&str]| list.contains(&&*small);
    one_of(KNOWN) || (is_latin && is_name && !one_of(TECHNICAL))
}

/// «Для …», «… үшін», «… арналған»: the thing serves the make, and is not of it.
fn serves(words: &[&str], nth: usize) -> bool {
    let before = nth.checked_sub(1).map(|it| words[it].to_lowercase());
    let after = words.get(nth + 1).map(|it| it.to_lowercase());
    before.is_some_and(|it| it == "для") || after.is_some_and(|it| it == "үшін" || it == "арналған")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty())
}

fn begins(word: &str, list: &[&str]) -> bool {
    list.iter().any(|it| word.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_make_is_a_known_one_or_a_latin_name() {
        let cases = [
            ("Ноутбук HP ProBook", Some("HP")),
            ("Ноутбук, «Ulgitek X13» маркасы", Some("Ulgitek")),
            ("автомобиль уаз патриот", Some("уаз")),
            ("Принтер A4, USB, Wi-Fi, Bluetooth, LED", None),
            ("Чехол для Galaxy", None),
            ("Galaxy үшін қап", None),
            ("Насос Ридан", None),
        ];
        for (text, wanted) in cases {
            assert_eq!(make(text), wanted, "{text}");
        }
    }

    #[test]
    fn another_make_will_do_in_either_language() {
        for text in
            ["Canon или эквивалент", "HP немесе баламасы", "Bosch или аналог", "нет аналогов"]
        {
            assert!(lets_others(text), "{text}");
        }
        assert!(!lets_others("аналоговый вход Siemens") && !lets_others("Canon"));
        assert!(fits_what_one_has("Картридж Canon 725") && !fits_what_one_has("Принтер Canon"));
    }
}
