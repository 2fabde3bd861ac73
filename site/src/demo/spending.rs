//! The invented region's budget: most spend evenly, and one waits for December.

use std::fmt::Write;

use anyhow::Result;
use jiff::civil::Date;
use kernel::db::Database;

/// Of the plan, so much is spent by the end of a year, in thousandths.
const EXECUTED: i64 = 980;

/// Who spends, for what, how much a year in thousands of tenge, and what part of it, in thousandths of the
/// plan, in December.
struct Spender {
    function: (u8, &'static str),
    code: u16,
    name: &'static str,
    plan: i64,
    december: i64,
}

#[rustfmt::skip]
const SPENDERS: [Spender; 5] = [
    Spender { function: (4, "Образование"), code: 261, name: "Управление образования области", plan: 283_400_000, december: 90 },
    Spender { function: (4, "Образование"), code: 288, name: "Управление строительства области", plan: 41_200_000, december: 350 },
    Spender { function: (5, "Здравоохранение"), code: 253, name: "Управление здравоохранения области", plan: 96_800_000, december: 80 },
    Spender { function: (7, "Жилищно-коммунальное хозяйство"), code: 279, name: "Управление энергетики и ЖКХ области", plan: 58_300_000, december: 140 },
    Spender { function: (12, "Транспорт и коммуникации"), code: 268, name: "Управление пассажирского транспорта и дорог области", plan: 72_500_000, december: 120 },
];

/// Takes in the months of the year before and of this one, up to the month that was over last.
pub(super) async fn bring_in(db: &Database, today: Date) -> Result<()> {
    let mut table =
        String::from("month;id;parent_id;level;code;name;utv;utch;plg;plgp;sumrg;obz\n");
    let months =
        (today.year() - 1..=today.year()).flat_map(|year| (1..=12).map(move |it| (year, it)));
    for (year, month) in months.take_while(|it| *it < (today.year(), today.month())) {
        write_month(&mut table, year, month)?;
    }
    budget::import::run(db, table.as_bytes(), "demo").await?;
    Ok(())
}

fn write_month(table: &mut String, year: i16, month: i8) -> Result<()> {
    let all: Vec<&Spender> = SPENDERS.iter().collect();
    write_row(table, (year, month), (1, ""), (0, "2", "II. ЗАТРАТЫ"), &all)?;
    let mut number = 1;
    for of_function in SPENDERS.chunk_by(|a, b| a.function == b.function) {
        number += 1;
        let ((code, name), parent) = (of_function[0].function, number.to_string());
        let some: Vec<&Spender> = of_function.iter().collect();
        write_row(table, (year, month), (number, "1"), (1, &code.to_string(), name), &some)?;
        for it in of_function {
            number += 1;
            let who = (3, &*it.code.to_string(), it.name);
            write_row(table, (year, month), (number, &parent), who, &[it])?;
        }
    }
    Ok(())
}

fn write_row(
    table: &mut String,
    (year, month): (i16, i8),
    (number, parent): (u8, &str),
    (level, code, name): (u8, &str, &str),
    spenders: &[&Spender],
) -> Result<()> {
    let plan: i64 = spenders.iter().map(|it| it.plan).sum();
    let spent: i64 = spenders.iter().map(|it| it.spent(month)).sum();
    let obliged = spent + spent / 100;
    writeln!(
        table,
        "{month:02}.{year};{number};{parent};{level};{code};{name};{plan};{plan};{plan};{plan};{spent};{obliged}"
    )?;
    Ok(())
}

impl Spender {
    /// By the end of a month.
    fn spent(&self, month: i8) -> i64 {
        let before = EXECUTED - self.december;
        let part = if month == 12 { EXECUTED } else { before * i64::from(month) / 11 };
        self.plan * part / 1_000
    }
}
