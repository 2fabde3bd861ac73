//! Tables of every sort.

use documents::{
    Align, Bilingual, Block, Column, Document, Head, Mark, Page, Table, Value, Width, both,
};
use jiff::civil::date;

use super::letter;

pub(crate) fn prices() -> Table {
    let source = |kk: &str, ru: &str, day, tiyn, tenths| {
        vec![
            Value::text(both(kk, ru)),
            Value::Date(day),
            Value::Money { tiyn },
            Value::Percent { tenths },
        ]
    };
    Table {
        caption: Some(both("1-кесте. Бірлік бағасы", "Таблица 1. Цена за единицу")),
        columns: vec![
            Column::new(both("Дереккөз", "Источник"), Width::Share(1.)),
            Column::new(both("Күні", "Дата"), Width::Mm(25.)).align(Align::Center),
            Column::new(both("Бағасы", "Цена"), Width::Mm(36.)).align(Align::Right),
            Column::new(both("Айырма", "Разница"), Width::Mm(27.)).align(Align::Right),
        ],
        rows: vec![
            source(
                "«Үлгі Маркет» интернет-дүкені",
                "Интернет-магазин «Үлгі Маркет»",
                date(2026, 11, 19),
                169_000_000,
                1882,
            ),
            source(
                "«Мысал» колледжінің шарты",
                "Договор колледжа «Мысал»",
                date(2026, 9, 12),
                174_500_000,
                1791,
            ),
            source(
                "Өндірушінің ресми сайты",
                "Официальный сайт производителя",
                date(2026, 11, 19),
                182_000_000,
                1676,
            ),
        ],
        total: Some(vec![
            Value::text(both("Медиана, n = 3, шашырауы 7,4 %", "Медиана, n = 3, разброс 7,4 %")),
            Value::Empty,
            Value::Money { tiyn: 174_500_000 },
            Value::Percent { tenths: 1791 },
        ]),
    }
}

pub(crate) fn matrix() -> Document {
    let districts = ["Алатау", "Бөктер", "Ғасыр", "Достық", "Еңбек", "Қаратөбе", "Көксу", "Өркен"];
    let measures = [
        ("Консультациялық пункт ашу", "Открыть консультационный пункт"),
        ("Баға тізілімін жаңарту", "Обновить реестр цен"),
        ("Мектепте сабақ өткізу", "Провести уроки в школах"),
    ];
    let mut columns = vec![
        Column::new(Bilingual::same("№"), Width::Mm(9.)).align(Align::Right),
        Column::new(both("Іс-шара", "Мероприятие"), Width::Mm(130.)),
    ];
    columns.extend(districts.map(|name| Column {
        name: both(format!("{name} ауданы"), format!("Район {name}")),
        width: Width::Share(1.),
        align: Align::Center,
        head: Head::Turned,
    }));
    let marks = [Mark::Done, Mark::Done, Mark::Going, Mark::Late, Mark::None];
    let row = |index: usize| {
        let (kk, ru) = measures[index % 3];
        let number = i64::try_from(index + 1).unwrap_or(0);
        let mut row = vec![Value::Integer(number), Value::text(both(kk, ru))];
        row.extend((0..8).map(|column| Value::Mark(marks[(index * 3 + column * 7) % 5])));
        row
    };
    Document {
        title: both("Бағдарламаның орындалуы", "Исполнение программы"),
        number: "П-2026".to_owned(),
        page: Page::a3_matrix(),
        blocks: vec![
            Block::heading(1, both("2026 жылғы бағдарлама", "Программа 2026 года")),
            Block::Table(Table {
                caption: Some(both(
                    "● орындалды, ○ орындалуда, ! кешіктірілді, – жоспарланбаған",
                    "● исполнено, ○ исполняется, ! просрочено, – не планируется",
                )),
                columns,
                rows: (0..70).map(row).collect(),
                total: None,
            }),
        ],
        ..letter()
    }
}
