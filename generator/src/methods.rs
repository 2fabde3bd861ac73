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
    /// How far ahead its deadlines lie at most, four to a working day.
    pub(crate) ahead: usize,
}

impl Method {
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
};

pub(crate) static TENDER: Method = Method {
    name: Words::new("Ашық конкурс", "Открытый конкурс"),
    kind: "open",
    mark: "ОК",
    share: 30,
    least_days: 10,
    ahead: 38,
};

static RATING: Method = Method {
    name: Words::new(
        "Рейтингтік-балдық жүйені пайдалана отырып конкурс",
        "Конкурс с использованием рейтингово-балльной системы",
    ),
    kind: "open",
    mark: "КРБС",
    share: 8,
    least_days: 5,
    ahead: 20,
};

static AUCTION: Method = Method {
    name: Words::new("Аукцион", "Аукцион (с 2022)"),
    kind: "open",
    mark: "АУК",
    share: 12,
    least_days: 10,
    ahead: 38,
};

static SINGLE: Method = Method {
    name: Words::new(
        "Өткізілмеген сатып алу бойынша бір көзден алу",
        "Из одного источника по несостоявшимся закупкам",
    ),
    kind: "direct",
    mark: "ОИ",
    share: 14,
    least_days: 0,
    ahead: 0,
};

/// Every way; those that announce a period come first.
pub(crate) static METHODS: [&Method; 5] = [&PRICES, &TENDER, &RATING, &AUCTION, &SINGLE];

/// How many of them announce a period.
pub(crate) const ANNOUNCED: usize = 4;
