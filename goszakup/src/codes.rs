//! Codes: the closed lists of OCDS, found by the words of the service's names.

use crate::dictionary::Named;

type Words = &'static [(&'static str, &'static str)];

/// The first part that fits decides, so the narrower stand first.
const TENDER: Words = &[
    ("не состоя", "unsuccessful"),
    ("несостоя", "unsuccessful"),
    ("отмен", "cancelled"),
    ("отказ", "cancelled"),
    ("состоя", "complete"),
    ("заверш", "complete"),
    ("проект договора", "complete"),
    ("договор", "complete"),
    ("исполнен", "complete"),
    ("утвержд", "planned"),
    ("проект", "planning"),
    ("опубликован", "active"),
    ("рассмотрен", "active"),
    ("обжалован", "active"),
    ("документаци", "active"),
    ("камеральн", "active"),
    ("прием", "active"),
    ("приём", "active"),
    ("уведомлен", "active"),
    ("итог", "active"),
];

const CONTRACT: Words = &[
    ("расторг", "terminated"),
    ("прекращ", "terminated"),
    ("недейств", "cancelled"),
    ("отмен", "cancelled"),
    ("отказ", "cancelled"),
    ("не заключ", "cancelled"),
    ("не исполнен", "active"),
    ("исполнен", "terminated"),
    ("проект", "pending"),
    ("чернов", "pending"),
    ("подписан", "pending"),
    ("согласован", "pending"),
    ("утвержден", "pending"),
    ("действ", "active"),
    ("дополнительн", "active"),
    ("доп.", "active"),
];

const BID: Words = &[
    ("отклон", "disqualified"),
    ("не допущ", "disqualified"),
    ("недопущ", "disqualified"),
    ("не соответ", "disqualified"),
    ("отозва", "withdrawn"),
    ("победит", "valid"),
    ("допущ", "valid"),
    ("принят", "valid"),
    ("соответ", "valid"),
];

const METHOD: Words = &[
    ("по несостоявшимся", "limited"),
    ("прямого заключения", "direct"),
    ("одного источника", "direct"),
    ("особ", "limited"),
    ("специальн", "limited"),
    ("квалификационн", "selective"),
    ("пко", "selective"),
    ("рамочн", "selective"),
    ("конкурс", "open"),
    ("аукцион", "open"),
    ("ценовых предложений", "open"),
    ("магазин", "open"),
    ("бирж", "open"),
];

const CATEGORY: Words = &[("товар", "goods"), ("работ", "works"), ("услуг", "services")];

/// The status of an announcement or of a lot.
pub(crate) fn tender_status(named: &Named) -> Option<&'static str> {
    code(TENDER, named)
}

pub(crate) fn contract_status(named: &Named) -> Option<&'static str> {
    code(CONTRACT, named)
}

pub(crate) fn bid_status(named: &Named) -> Option<&'static str> {
    code(BID, named)
}

pub(crate) fn method(named: &Named) -> Option<&'static str> {
    code(METHOD, named)
}

pub(crate) fn category(named: &Named) -> Option<&'static str> {
    code(CATEGORY, named)
}

fn code(words: Words, named: &Named) -> Option<&'static str> {
    let name = named.name.as_ref()?.to_lowercase();
    words.iter().find(|(part, _)| name.contains(part)).map(|it| it.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: Words, name: &str) -> Option<&'static str> {
        code(words, &Named { id: "1".to_owned(), name: Some(name.to_owned()) })
    }

    #[test]
    fn a_way_to_buy_is_one_of_the_four_of_the_standard() {
        let cases = [
            ("Открытый конкурс", Some("open")),
            ("Аукцион (с 2022)", Some("open")),
            ("Запрос ценовых предложений", Some("open")),
            ("Конкурс с ПКО", Some("selective")),
            ("Из одного источника по несостоявшимся закупкам", Some("limited")),
            ("Из одного источника путём прямого заключения договора", Some("direct")),
            ("Особый порядок", Some("limited")),
            ("Иное", None),
        ];
        for (name, code) in cases {
            assert_eq!(of(METHOD, name), code, "{name}");
        }
    }

    #[test]
    fn a_status_is_known_by_its_words() {
        assert_eq!(of(TENDER, "Закупка не состоялась"), Some("unsuccessful"));
        assert_eq!(of(TENDER, "Закупка состоялась"), Some("complete"));
        assert_eq!(of(TENDER, "Опубликовано (прием заявок)"), Some("active"));
        assert_eq!(of(CONTRACT, "Передан. Действует"), Some("active"));
        assert_eq!(of(CONTRACT, "Исполнен"), Some("terminated"));
        assert_eq!(of(BID, "Не допущен"), Some("disqualified"));
        assert_eq!(of(BID, "Подана"), None);
    }
}
