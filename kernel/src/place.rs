//! Places: the region, its 13 units and the two districts of its largest city, by KATO code.

use crate::texts::Language::{self, *};

/// A place as people call it.
#[derive(Debug, PartialEq, Eq)]
pub struct Place {
    /// Its code in the classifier of territories.
    pub kato: &'static str,
    /// The code of what it lies in; of the region, its own.
    pub parent: &'static str,
    /// Its name in a sentence.
    pub kk: &'static str,
    /// Its name in a sentence.
    pub ru: &'static str,
    /// Its name in a sentence.
    pub en: &'static str,
    /// Its name in a tile or a table.
    pub short_kk: &'static str,
    /// Its name in a tile or a table.
    pub short_ru: &'static str,
    /// Its name in a tile or a table.
    pub short_en: &'static str,
    /// Where something happens: «Абай ауданында».
    pub in_kk: &'static str,
    /// Where something happens: «в Абайском районе».
    pub in_ru: &'static str,
    /// Where something happens: "in Abay District".
    pub in_en: &'static str,
    /// Row and column among the tiles, roughly as on the map; nought for what has no tile.
    pub tile: (u8, u8),
}

const IN: &str = "350000000";

/// The region. Its code stands for the whole.
pub static REGION: Place = Place {
    kato: IN,
    parent: IN,
    kk: "Қарағанды облысы",
    ru: "Карагандинская область",
    en: "Karaganda Region",
    short_kk: "Облыс",
    short_ru: "Область",
    short_en: "Region",
    in_kk: "Қарағанды облысында",
    in_ru: "в Карагандинской области",
    in_en: "in Karaganda Region",
    tile: (0, 0),
};

/// The units that report: 6 cities, then 7 districts, in the order of their codes.
pub static UNITS: [Place; 13] = [
    Place {
        kato: "351010000",
        parent: IN,
        kk: "Қарағанды қаласы",
        ru: "г.\u{a0}Караганда",
        en: "Karaganda",
        short_kk: "Қарағанды",
        short_ru: "Караганда",
        short_en: "Karaganda",
        in_kk: "Қарағанды қаласында",
        in_ru: "в Караганде",
        in_en: "in Karaganda",
        tile: (3, 3),
    },
    Place {
        kato: "351610000",
        parent: IN,
        kk: "Балқаш қаласы",
        ru: "г.\u{a0}Балхаш",
        en: "Balkhash",
        short_kk: "Балқаш",
        short_ru: "Балхаш",
        short_en: "Balkhash",
        in_kk: "Балқаш қаласында",
        in_ru: "в Балхаше",
        in_en: "in Balkhash",
        tile: (5, 3),
    },
    Place {
        kato: "352110000",
        parent: IN,
        kk: "Приозерск қаласы",
        ru: "г.\u{a0}Приозерск",
        en: "Priozersk",
        short_kk: "Приозерск",
        short_ru: "Приозерск",
        short_en: "Priozersk",
        in_kk: "Приозерск қаласында",
        in_ru: "в Приозерске",
        in_en: "in Priozersk",
        tile: (5, 2),
    },
    Place {
        kato: "352210000",
        parent: IN,
        kk: "Саран қаласы",
        ru: "г.\u{a0}Сарань",
        en: "Saran",
        short_kk: "Саран",
        short_ru: "Сарань",
        short_en: "Saran",
        in_kk: "Саран қаласында",
        in_ru: "в Сарани",
        in_en: "in Saran",
        tile: (3, 2),
    },
    Place {
        kato: "352410000",
        parent: IN,
        kk: "Теміртау қаласы",
        ru: "г.\u{a0}Темиртау",
        en: "Temirtau",
        short_kk: "Теміртау",
        short_ru: "Темиртау",
        short_en: "Temirtau",
        in_kk: "Теміртау қаласында",
        in_ru: "в Темиртау",
        in_en: "in Temirtau",
        tile: (2, 2),
    },
    Place {
        kato: "352810000",
        parent: IN,
        kk: "Шахтинск қаласы",
        ru: "г.\u{a0}Шахтинск",
        en: "Shakhtinsk",
        short_kk: "Шахтинск",
        short_ru: "Шахтинск",
        short_en: "Shakhtinsk",
        in_kk: "Шахтинск қаласында",
        in_ru: "в Шахтинске",
        in_en: "in Shakhtinsk",
        tile: (3, 1),
    },
    Place {
        kato: "353200000",
        parent: IN,
        kk: "Абай ауданы",
        ru: "Абайский район",
        en: "Abay District",
        short_kk: "Абай",
        short_ru: "Абайский",
        short_en: "Abay",
        in_kk: "Абай ауданында",
        in_ru: "в Абайском районе",
        in_en: "in Abay District",
        tile: (4, 2),
    },
    Place {
        kato: "353600000",
        parent: IN,
        kk: "Ақтоғай ауданы",
        ru: "Актогайский район",
        en: "Aktogay District",
        short_kk: "Ақтоғай",
        short_ru: "Актогайский",
        short_en: "Aktogay",
        in_kk: "Ақтоғай ауданында",
        in_ru: "в Актогайском районе",
        in_en: "in Aktogay District",
        tile: (4, 4),
    },
    Place {
        kato: "354000000",
        parent: IN,
        kk: "Бұқар жырау ауданы",
        ru: "Бухар-Жырауский район",
        en: "Bukhar-Zhyrau District",
        short_kk: "Бұқар жырау",
        short_ru: "Бухар-Жырауский",
        short_en: "Bukhar-Zhyrau",
        in_kk: "Бұқар жырау ауданында",
        in_ru: "в Бухар-Жырауском районе",
        in_en: "in Bukhar-Zhyrau District",
        tile: (2, 3),
    },
    Place {
        kato: "354800000",
        parent: IN,
        kk: "Қарқаралы ауданы",
        ru: "Каркаралинский район",
        en: "Karkaraly District",
        short_kk: "Қарқаралы",
        short_ru: "Каркаралинский",
        short_en: "Karkaraly",
        in_kk: "Қарқаралы ауданында",
        in_ru: "в Каркаралинском районе",
        in_en: "in Karkaraly District",
        tile: (3, 4),
    },
    Place {
        kato: "355200000",
        parent: IN,
        kk: "Нұра ауданы",
        ru: "Нуринский район",
        en: "Nura District",
        short_kk: "Нұра",
        short_ru: "Нуринский",
        short_en: "Nura",
        in_kk: "Нұра ауданында",
        in_ru: "в Нуринском районе",
        in_en: "in Nura District",
        tile: (2, 1),
    },
    Place {
        kato: "355600000",
        parent: IN,
        kk: "Осакаров ауданы",
        ru: "Осакаровский район",
        en: "Osakarov District",
        short_kk: "Осакаров",
        short_ru: "Осакаровский",
        short_en: "Osakarov",
        in_kk: "Осакаров ауданында",
        in_ru: "в Осакаровском районе",
        in_en: "in Osakarov District",
        tile: (1, 2),
    },
    Place {
        kato: "356400000",
        parent: IN,
        kk: "Шет ауданы",
        ru: "Шетский район",
        en: "Shet District",
        short_kk: "Шет",
        short_ru: "Шетский",
        short_en: "Shet",
        in_kk: "Шет ауданында",
        in_ru: "в Шетском районе",
        in_en: "in Shet District",
        tile: (4, 3),
    },
];

/// The districts inside the city of Karaganda. They have a name of their own and report with it.
pub static CITY_DISTRICTS: [Place; 2] = [
    Place {
        kato: "351011100",
        parent: "351010000",
        kk: "Әлихан Бөкейхан ауданы",
        ru: "район Әлихан Бөкейхан",
        en: "Alikhan Bokeikhan District",
        short_kk: "Әлихан Бөкейхан",
        short_ru: "Әлихан Бөкейхан",
        short_en: "Alikhan Bokeikhan",
        in_kk: "Әлихан Бөкейхан ауданында",
        in_ru: "в районе Әлихан Бөкейхан",
        in_en: "in Alikhan Bokeikhan District",
        tile: (0, 0),
    },
    Place {
        kato: "351013100",
        parent: "351010000",
        kk: "Қазыбек би атындағы аудан",
        ru: "район им.\u{a0}Казыбек би",
        en: "Kazybek Bi District",
        short_kk: "Қазыбек би",
        short_ru: "Казыбек би",
        short_en: "Kazybek Bi",
        in_kk: "Қазыбек би атындағы ауданда",
        in_ru: "в районе им.\u{a0}Казыбек би",
        in_en: "in Kazybek Bi District",
        tile: (0, 0),
    },
];

/// How many digits of a code name the unit: 35 is the region, the next two the city or district.
const UNIT: usize = 4;

/// The unit in which a code lies, however deep; the region for its own code; nothing for others.
pub fn find(kato: &str) -> Option<&'static Place> {
    let code = kato.trim();
    if code == REGION.kato {
        return Some(&REGION);
    }
    if code.len() < REGION.kato.len() || !code.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    UNITS.iter().find(|it| it.kato[..UNIT] == code[..UNIT])
}

/// The unit with this very code: what a form may choose.
pub fn unit(kato: &str) -> Option<&'static Place> {
    UNITS.iter().find(|it| it.kato == kato)
}

/// What people call a place in a sentence. An unknown code is of the region as a whole.
pub fn name(kato: &str, language: Language) -> &'static str {
    known(kato).name(language)
}

/// What people call a place in a tile or a table.
pub fn short(kato: &str, language: Language) -> &'static str {
    known(kato).short(language)
}

/// Where something happens: «Абай ауданында», «в Абайском районе», "in Abay District".
pub fn locative(kato: &str, language: Language) -> &'static str {
    known(kato).locative(language)
}

fn known(kato: &str) -> &'static Place {
    let named = CITY_DISTRICTS.iter().find(|it| it.kato == kato.trim());
    named.or_else(|| find(kato)).unwrap_or(&REGION)
}

impl Place {
    /// Its name in a sentence.
    pub fn name(&self, language: Language) -> &'static str {
        match language {
            Kk => self.kk,
            Ru => self.ru,
            En => self.en,
        }
    }

    /// Its name in a tile or a table.
    pub fn short(&self, language: Language) -> &'static str {
        match language {
            Kk => self.short_kk,
            Ru => self.short_ru,
            En => self.short_en,
        }
    }

    /// Where something happens.
    pub fn locative(&self, language: Language) -> &'static str {
        match language {
            Kk => self.in_kk,
            Ru => self.in_ru,
            En => self.in_en,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::word::Word;

    #[test]
    fn a_deeper_code_belongs_to_its_unit() {
        for (code, unit) in [
            ("351010000", "351010000"),
            ("351011100", "351010000"),
            ("351000000", "351010000"),
            ("352400000", "352410000"),
            ("353220100", "353200000"),
            ("35322010000", "353200000"),
            (" 356400000 ", "356400000"),
            ("350000000", "350000000"),
        ] {
            assert_eq!(find(code).map(|it| it.kato), Some(unit), "{code}");
        }
        for code in ["", "3510", "710000000", "354400000", "35101000x", "३५१०१००००"]
        {
            assert_eq!(find(code), None, "{code}");
        }
    }

    #[test]
    fn a_place_has_a_name_in_each_language() {
        assert_eq!(
            Language::ALL.iter().map(|it| name("351010000", *it)).collect::<Vec<_>>(),
            ["Қарағанды қаласы", "г.\u{a0}Караганда", "Karaganda"]
        );
        assert_eq!(name("351013100", Kk), "Қазыбек би атындағы аудан");
        assert_eq!(name("710000000", En), "Karaganda Region");
        assert_eq!(short("354000000", Ru), "Бухар-Жырауский");
    }

    #[test]
    fn a_place_is_inflected_by_the_table_and_not_by_rule() {
        assert_eq!(locative("351010000", Kk), "Қарағанды қаласында");
        assert_eq!(locative("351010000", Ru), "в Караганде");
        assert_eq!(locative("351010000", En), "in Karaganda");
        assert_eq!(locative("351013100", Kk), "Қазыбек би атындағы ауданда");
        assert_eq!(locative("354800000", Ru), "в Каркаралинском районе");
    }

    #[test]
    fn each_unit_has_a_tile_and_a_code_of_its_own() {
        let tiles: BTreeSet<_> = UNITS.iter().map(|it| it.tile).collect();
        let codes: BTreeSet<_> = UNITS.iter().map(|it| &it.kato[..UNIT]).collect();
        assert_eq!((tiles.len(), codes.len()), (13, 13));
        assert!(
            tiles.iter().all(|(row, column)| (1..=5).contains(row) && (1..=4).contains(column))
        );
        assert!(UNITS.iter().all(|it| it.parent == REGION.kato && unit(it.kato) == Some(it)));
    }
}
