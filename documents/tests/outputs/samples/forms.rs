//! Forms to be filled in.

use documents::{Bilingual, Block, Control, Document, Field, Page, Value, both};
use jiff::civil::date;

use super::letter;

pub(crate) fn coupon() -> Document {
    Document {
        page: Page::roll(),
        blocks: vec![
            Block::heading(1, both("Өтініш қабылданды", "Обращение принято")),
            Block::Facts(vec![
                (Bilingual::same("№"), Value::same("26-000317")),
                (both("Жауап мерзімі", "Срок ответа"), Value::Date(date(2026, 12, 14))),
            ]),
            Block::code("https://erikti.example/s/26-000317", both("Тексеру", "Проверка")),
        ],
        ..letter()
    }
}

pub(crate) fn form() -> Document {
    let field = |tag: &str, kk: &str, ru: &str, control| Field {
        tag: tag.to_owned(),
        label: both(kk, ru),
        control,
        value: String::new(),
    };
    let kinds = vec![
        ("goods".to_owned(), both("Тауар", "Товар")),
        ("work".to_owned(), both("Жұмыс", "Работа")),
        ("service".to_owned(), both("Қызмет", "Услуга")),
    ];
    Document {
        blocks: vec![
            Block::heading(1, both("Баға ұсынысының сауалнамасы", "Анкета ценового предложения")),
            Block::Fields(vec![
                field("organisation", "Ұйымның атауы", "Наименование организации", Control::Line),
                field("bin", "БСН", "БИН", Control::Line),
                field("kind", "Түрі", "Вид", Control::Choice(kinds)),
                field("valid_until", "Қолданылу мерзімі", "Действует до", Control::Date),
                field("note", "Ескертпе", "Примечание", Control::Lines),
                field("agreed", "Келісемін", "Даю согласие", Control::Tick),
            ]),
        ],
        ..letter()
    }
}
