//! What is bought: goods, works and services with their units, usual prices and quantities.
//!
//! The codes have the shape of the national classifier, but its division 00, which does not exist.

use crate::kinds::Kind::{self, *};
use crate::words::Words;

/// Goods that are bought together, by whom, and who sells them.
pub(crate) struct Family {
    pub(crate) title: Words,
    pub(crate) category: &'static str,
    pub(crate) buyers: &'static [Kind],
    /// Second words of the names of suppliers.
    pub(crate) trades: [&'static str; 2],
    pub(crate) goods: &'static [Good],
}

pub(crate) struct Good {
    pub(crate) name: Words,
    pub(crate) code: &'static str,
    pub(crate) unit: &'static Unit,
    /// The usual price of one, in tenge.
    pub(crate) tenge: i64,
    /// The least and the most that one lot asks for.
    pub(crate) quantity: [i64; 2],
}

/// A unit of measure by its number in the classifier of units.
pub(crate) struct Unit {
    pub(crate) id: &'static str,
    pub(crate) name: Words,
}

const PIECE: Unit = Unit { id: "796", name: Words::new("дана", "штука") };
const PACK: Unit = Unit { id: "728", name: Words::new("бума", "пачка") };
const SET: Unit = Unit { id: "839", name: Words::new("жиынтық", "комплект") };
const PAIR: Unit = Unit { id: "715", name: Words::new("жұп", "пара") };
const KILO: Unit = Unit { id: "166", name: Words::new("кг", "кг") };
const TONNE: Unit = Unit { id: "168", name: Words::new("тонна", "тонна") };
const LITRE: Unit = Unit { id: "112", name: Words::new("литр", "литр") };
const SQUARE: Unit = Unit { id: "055", name: Words::new("м²", "м²") };

const fn good(
    [kk, ru]: [&'static str; 2],
    code: &'static str,
    unit: &'static Unit,
    tenge: i64,
    quantity: [i64; 2],
) -> Good {
    Good { name: Words::new(kk, ru), code, unit, tenge, quantity }
}

/// Every family; their order is that of the suppliers.
#[rustfmt::skip] // Goods are read as a table.
pub(crate) static FAMILIES: [Family; 7] = [
    Family {
        title: Words::new("Компьютерлік техника", "Компьютерная техника"),
        category: "goods",
        buyers: &[School, College, Akim, Hospital],
        trades: ["Техно", "Цифр"],
        goods: &[
            good(["Ноутбук, 15,6 дюйм", "Ноутбук, 15,6 дюйма"],       "002620.100.000003", &PIECE, 386_000, [5, 40]),
            good(["Проектор", "Проектор"],                            "002670.100.000001", &PIECE, 285_000, [1, 12]),
            good(["Моноблок, 23,8 дюйм", "Моноблок, 23,8 дюйма"],     "002620.100.000007", &PIECE, 342_000, [5, 30]),
            good(["Көпфункциялы құрылғы, А4", "МФУ, А4"],             "002620.300.000002", &PIECE, 118_000, [2, 20]),
            good(["Интерактивті тақта", "Доска интерактивная"],       "002640.100.000004", &PIECE, 640_000, [1, 8]),
            good(["Принтер қағазы, А4", "Бумага для принтера, А4"],   "001712.100.000001", &PACK,    1_950, [100, 2000]),
        ],
    },
    Family {
        title: Words::new("Оқу жиһазы", "Учебная мебель"),
        category: "goods",
        buyers: &[School, College, Kindergarten],
        trades: ["Жиһаз", "Ағаш"],
        goods: &[
            good(["Оқушы үстелі", "Парта ученическая"],               "003101.200.000001", &PIECE,  34_500, [20, 200]),
            good(["Оқушы орындығы", "Стул ученический"],              "003101.200.000002", &PIECE,  14_200, [20, 300]),
            good(["Кітап шкафы", "Шкаф для книг"],                    "003101.300.000001", &PIECE,  68_000, [4, 40]),
            good(["Сынып тақтасы", "Доска классная"],                 "003101.400.000001", &PIECE,  52_000, [2, 30]),
        ],
    },
    Family {
        title: Words::new("Азық-түлік", "Продукты питания"),
        category: "goods",
        buyers: &[Kindergarten, School, Hospital],
        trades: ["Азық", "Дәм"],
        goods: &[
            good(["Сәбіз, 1 сұрып", "Морковь, 1 сорт"],               "000113.400.000001", &KILO,      248, [500, 6000]),
            good(["Картоп", "Картофель"],                             "000113.500.000001", &KILO,      215, [1000, 12_000]),
            good(["Сиыр еті, 1 санат", "Говядина, 1 категория"],      "001011.100.000001", &KILO,    3_250, [200, 3000]),
            good(["Сүт, 2,5 %", "Молоко, 2,5 %"],                     "001051.100.000001", &LITRE,     470, [500, 9000]),
            good(["Қант", "Сахар"],                                   "001081.100.000001", &KILO,      430, [200, 2000]),
            good(["Қарақұмық жармасы", "Крупа гречневая"],            "001061.300.000001", &KILO,      390, [200, 2000]),
        ],
    },
    Family {
        title: Words::new("Медициналық бұйымдар", "Медицинские изделия"),
        category: "goods",
        buyers: &[Hospital],
        trades: ["Мед", "Шипа"],
        goods: &[
            good(["Медициналық қолғап", "Перчатки медицинские"],      "002219.600.000001", &PAIR,       46, [5000, 60_000]),
            good(["Шприц, 5 мл", "Шприц, 5 мл"],                      "003250.100.000001", &PIECE,      32, [5000, 80_000]),
            good(["Автоматты тонометр", "Тонометр автоматический"],   "002660.100.000001", &PIECE,  18_500, [5, 60]),
            good(["Медициналық төсек", "Кровать медицинская"],        "003250.300.000001", &PIECE, 295_000, [4, 40]),
        ],
    },
    Family {
        title: Words::new("Ауланы абаттандыру", "Благоустройство дворов"),
        category: "goods",
        buyers: &[Housing, Akim],
        trades: ["Аула", "Қала"],
        goods: &[
            good(["Балалар ойын алаңы", "Детская игровая площадка"],  "003230.100.000001", &SET, 4_850_000, [1, 5]),
            good(["Бақ орындығы", "Скамья садовая"],                  "003101.900.000001", &PIECE,  74_000, [10, 80]),
            good(["Жарықдиодты көше шамы", "Светодиодный уличный светильник"],
                                                                      "002740.300.000001", &PIECE,  62_000, [20, 200]),
            good(["Қоқыс контейнері", "Контейнер для мусора"],        "002529.100.000001", &PIECE,  96_000, [10, 100]),
        ],
    },
    Family {
        title: Words::new("Отын", "Топливо"),
        category: "goods",
        buyers: &[Akim, School, Hospital, Roads],
        trades: ["Отын", "Жылу"],
        goods: &[
            good(["Көмір, Д маркалы", "Уголь марки Д"],               "000510.100.000001", &TONNE,  21_800, [100, 1500]),
            good(["Дизель отыны", "Дизельное топливо"],               "001920.200.000001", &LITRE,     330, [2000, 20_000]),
            good(["Бензин, АИ-92", "Бензин, АИ-92"],                  "001920.100.000001", &LITRE,     240, [2000, 15_000]),
        ],
    },
    Family {
        title: Words::new("Жол жұмыстары", "Дорожные работы"),
        category: "works",
        buyers: &[Roads, Housing],
        trades: ["Жол", "Құрылыс"],
        goods: &[
            good(["Асфальт төсемін жөндеу", "Ремонт асфальтового покрытия"],
                                                                      "004211.200.000001", &SQUARE,  9_800, [500, 6000]),
            good(["Жол таңбасын салу", "Нанесение дорожной разметки"], "004211.200.000002", &SQUARE,  2_900, [500, 8000]),
            good(["Тротуар төсеу", "Устройство тротуара"],            "004211.200.000003", &SQUARE, 12_400, [200, 3000]),
        ],
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_good_has_a_code_of_its_own_in_a_division_that_does_not_exist() {
        let goods: Vec<_> = FAMILIES.iter().flat_map(|it| it.goods).collect();
        let codes: BTreeSet<_> = goods.iter().map(|it| it.code).collect();
        assert_eq!(codes.len(), goods.len());
        for it in goods {
            let shape = it.code.replace(|it: char| it.is_ascii_digit(), "0");
            assert_eq!(shape, "000000.000.000000");
            assert!(it.code.starts_with("00"), "{}", it.code);
        }
    }
}
