//! The ways to buy of the Kazakh law, as far as their names tell them apart.

use serde::{Deserialize, Serialize};

use crate::field::Text;
use crate::process::Process;

/// A way to buy.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    Tender,
    Auction,
    /// Tender with a rating-point system.
    Rating,
    /// Request for price offers.
    Prices,
    SingleSource,
    /// A name we do not know, or a publisher outside Kazakhstan.
    #[default]
    Other,
}

/// Parts of names in Kazakh, Russian and English; the first that fits decides, so the special come first.
const NAMES: &[(Method, &[&str])] = &[
    (Method::SingleSource, &["одного источника", "бір көзден", "single source", "single-source"]),
    (Method::Rating, &["рейтингово-балл", "рейтингтік-балдық", "rating"]),
    (Method::Prices, &["ценовых предложений", "баға ұсыныс", "price offer"]),
    (Method::Auction, &["аукцион", "auction"]),
    // A preselection has terms of its own, which we do not know.
    (
        Method::Other,
        &["квалификационным отбором", "біліктілік іріктеу", "рамочно", "негіздемелік", "пко"],
    ),
    (Method::Tender, &["конкурс", "тендер", "open tender"]),
];

/// The mark of the method in the number of a lot: `88105345-ЗЦП1`.
const MARKS: &[(Method, &str)] = &[
    (Method::Prices, "-ЗЦП"),
    (Method::Rating, "-КРБС"),
    (Method::Auction, "-АУК"),
    (Method::SingleSource, "-ОИ"),
    (Method::Tender, "-ОК"),
];

/// What the name of a single source after a failed purchase has.
const FAILED: [&str; 4] = ["несостоявш", "өткізілмеген", "өтпеген", "failed"];

impl Method {
    /// Every way there is.
    pub const ALL: [Self; 6] =
        [Self::Tender, Self::Auction, Self::Rating, Self::Prices, Self::SingleSource, Self::Other];

    /// The method of a process: by its name, or by the number of its first lot.
    pub fn of(process: &Process<'_>) -> Self {
        *process.method.get_or_init(|| named(process).unwrap_or(Self::Other))
    }

    /// The stable word: the tail of a text key `procurement-method-…`.
    pub fn word(self) -> &'static str {
        if self == Self::SingleSource { "single-source" } else { self.variant() }
    }

    /// The method of a stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// The method of a name in Kazakh, Russian or English, if we know it.
    pub fn of_name(name: &str) -> Option<Self> {
        by_name(name)
    }

    /// Whether it is one of the ways that invite competition.
    pub fn is_competitive(self) -> bool {
        matches!(self, Self::Tender | Self::Auction | Self::Rating | Self::Prices)
    }

    /// Its place among all.
    pub(crate) fn place(self) -> usize {
        self as usize
    }

    /// The variant of a parameter: `R003.least_days.tender`.
    pub fn variant(self) -> &'static str {
        match self {
            Self::Tender => "tender",
            Self::Auction => "auction",
            Self::Rating => "rating",
            Self::Prices => "prices",
            Self::SingleSource | Self::Other => "other",
        }
    }
}

/// Whether the way of buying leaves suppliers nothing to compete for.
pub fn is_direct(process: &Process<'_>) -> bool {
    let published = process.tender.as_ref().map_or(&Text::Absent, |it| &it.procurement_method);
    matches!(published.get(), Some("direct" | "limited"))
        || Method::of(process) == Method::SingleSource
}

/// Whether the name of a way to buy says that a competition had failed before.
pub fn is_after_failure(name: &str) -> bool {
    let name = name.to_lowercase();
    FAILED.iter().any(|it| name.contains(it))
}

fn named(process: &Process<'_>) -> Option<Method> {
    let tender = process.tender.as_ref()?;
    let lot = || tender.lots.first().and_then(|it| it.id.get()).and_then(by_mark);
    tender.procurement_method_details.get().and_then(by_name).or_else(lot)
}

fn by_name(name: &str) -> Option<Method> {
    let name = name.to_lowercase();
    NAMES.iter().find(|(_, parts)| parts.iter().any(|it| name.contains(it))).map(|it| it.0)
}

fn by_mark(number: &str) -> Option<Method> {
    MARKS.iter().find(|(_, mark)| number.contains(mark)).map(|it| it.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_is_known_by_its_name_in_either_language() {
        let cases = [
            ("Открытый конкурс", Some(Method::Tender)),
            ("Ашық конкурс", Some(Method::Tender)),
            ("Конкурс с использованием рейтингово-балльной системы", Some(Method::Rating)),
            ("Рейтингтік-балдық жүйені пайдалана отырып конкурс", Some(Method::Rating)),
            ("Запрос ценовых предложений", Some(Method::Prices)),
            ("Баға ұсыныстарын сұрату", Some(Method::Prices)),
            ("Аукцион (с 2022)", Some(Method::Auction)),
            ("Из одного источника по несостоявшимся закупкам", Some(Method::SingleSource)),
            ("Өткізілмеген сатып алу бойынша бір көзден алу", Some(Method::SingleSource)),
            ("Конкурс с предварительным квалификационным отбором", Some(Method::Other)),
            ("Compras Menores", None),
        ];
        for (name, method) in cases {
            assert_eq!(by_name(name), method, "{name}");
        }
        assert_eq!(by_mark("87727613-КРБС1"), Some(Method::Rating));
    }
}
