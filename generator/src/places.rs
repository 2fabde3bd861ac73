//! The 13 units of the region by their codes, and how much each of them buys.

use crate::words::Words;

/// A unit of the region.
#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) kato: &'static str,
    pub(crate) name: Words,
    /// How many of a hundred purchases are here. Two districts have none: their pages are empty.
    pub(crate) share: i64,
    /// How many organisations of each kind a demo has here.
    pub(crate) buyers: usize,
}

const fn place(
    kato: &'static str,
    kk: &'static str,
    ru: &'static str,
    share: i64,
    buyers: usize,
) -> Place {
    Place { kato, name: Words::new(kk, ru), share, buyers }
}

pub(crate) static PLACES: [Place; 13] = [
    place("351010000", "Қарағанды қаласы", "г. Караганда", 34, 4),
    place("351610000", "Балқаш қаласы", "г. Балхаш", 10, 2),
    place("352110000", "Приозерск қаласы", "г. Приозерск", 0, 0),
    place("352210000", "Саран қаласы", "г. Сарань", 5, 1),
    place("352410000", "Теміртау қаласы", "г. Темиртау", 14, 2),
    place("352810000", "Шахтинск қаласы", "г. Шахтинск", 5, 1),
    place("353200000", "Абай ауданы", "Абайский район", 8, 1),
    place("353600000", "Ақтоғай ауданы", "Актогайский район", 0, 0),
    place("354000000", "Бұқар жырау ауданы", "Бухар-Жырауский район", 7, 1),
    place("354800000", "Қарқаралы ауданы", "Каркаралинский район", 5, 1),
    place("355200000", "Нұра ауданы", "Нуринский район", 4, 1),
    place("355600000", "Осакаров ауданы", "Осакаровский район", 5, 1),
    place("356400000", "Шет ауданы", "Шетский район", 3, 1),
];

/// The region, as addresses name it.
pub(crate) const REGION: Words = Words::new("Қарағанды облысы", "Карагандинская область");

/// The place with a code.
pub(crate) fn nth(kato: &str) -> usize {
    PLACES.iter().position(|it| it.kato == kato).unwrap_or(0)
}
