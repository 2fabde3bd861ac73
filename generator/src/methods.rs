//! The ways to buy, by the names of the law, with the least days it gives bidders since 2025.

use crate::words::Words;

/// A way to buy.
pub(crate) struct Method {
    pub(crate) name: Words,
    /// The word of OCDS.
    pub(crate) kind: &'static str,
    /// The mark in the numbers of its lots.
    pub(crate) mark: &'static str,
    /// How many of a hundred purchases are made so.
    pub(crate) share: i64,
    /// The shortest lawful submission period, in days; nought where none is announced.
    pub(crate) least_days: i64,
    /// On what ground of the law nobody else is asked.
    pub(crate) ground: Option<Words>,
    /// How far ahead its deadlines lie at most, four to a working day.
    pub(crate) ahead: usize,
}

impl Method {
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.name.ru == other.name.ru
    }

    /// Whether the supplier is invited and nobody else.
    pub(crate) fn is_direct(&self) -> bool {
        self.kind == "direct"
    }
}

pub(crate) static PRICES: Method = Method {
    name: Words::new("Баға ұсыныстарын сұрату", "Запрос ценовых предложений"),
    kind: "open",
    mark: "ЗЦП",
    share: 36,
    least_days: 2,
    ahead: 9,
    ground: None,
};

pub(crate) static TENDER: Method = Method {
    name: Words::new("Ашық конкурс", "Открытый конкурс"),
    kind: "open",
    mark: "ОК",
    share: 30,
    least_days: 10,
    ahead: 38,
    ground: None,
};

pub(crate) static RATING: Method = Method {
    name: Words::new(
        "Рейтингтік-балдық жүйені пайдалана отырып конкурс",
        "Конкурс с использованием рейтингово-балльной системы",
    ),
    kind: "open",
    mark: "КРБС",
    share: 8,
    least_days: 5,
    ahead: 20,
    ground: None,
};

pub(crate) static AUCTION: Method = Method {
    name: Words::new("Аукцион", "Аукцион (с 2022)"),
    kind: "open",
    mark: "АУК",
    share: 12,
    least_days: 10,
    ahead: 38,
    ground: None,
};

pub(crate) static SINGLE: Method = Method {
    name: Words::new(
        "Өткізілмеген сатып алу бойынша бір көзден алу",
        "Из одного источника по несостоявшимся закупкам",
    ),
    kind: "direct",
    mark: "ОИ",
    share: 14,
    least_days: 0,
    ahead: 0,
    ground: Some(Words::new("Екі рет өткізілмеген сатып алу", "Закупка дважды не состоялась")),
};

pub(crate) static DIRECT: Method = Method {
    name: Words::new(
        "Тікелей шарт жасасу арқылы бір көзден алу",
        "Из одного источника путём прямого заключения договора",
    ),
    kind: "direct",
    mark: "ОИ",
    share: 0,
    least_days: 0,
    ahead: 0,
    ground: Some(Words::new(
        "Жылдық көлемі 100 АЕК-тен аспайды",
        "Годовой объём не превышает 100 МРП",
    )),
};

/// Every way of the demo; those that announce a period come first.
pub(crate) static METHODS: [&Method; 5] = [&PRICES, &TENDER, &RATING, &AUCTION, &SINGLE];

/// How many of them announce a period.
pub(crate) const ANNOUNCED: usize = 4;

/// The monthly index of a year, in tiyn: what the law measures its thresholds by.
pub(crate) fn index(year: i64) -> i64 {
    match year {
        ..=2024 => 369_200,
        2025 => 393_200,
        _ => 432_500,
    }
}

/// The most that a request for price offers may buy, in indices of the year.
pub(crate) const PRICES_LIMIT: i64 = 4000;
/// The most of one kind that may be bought directly in a year, in indices of the year.
pub(crate) const DIRECT_LIMIT: i64 = 100;
