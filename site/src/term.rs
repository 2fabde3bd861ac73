//! `erikti term`: counts working days as the law does.

use anyhow::Result;
use kernel::calendar::Calendar;
use kernel::clock::{Clock, Day};
use kernel::db::Database;

use crate::arguments::Term;
use crate::{WrongUse, told};

pub(crate) async fn run(it: &Term) -> Result<()> {
    // Outside of these years it is a slip of the finger.
    if !(1991..2100).contains(&it.date.year()) {
        return Err(WrongUse(format!("{}: give a day of the years 1991 to 2099", it.date)).into());
    }
    let calendar = decreed().await?;
    let last = calendar.after(Day(it.date), it.days.into());
    if calendar.is_provisional(last) {
        let year = last.0.year();
        told::note(format!("the days off of {year} are not decreed yet: the date is provisional"));
    }
    told::result(last.to_string())
}

/// The calendar that every new site begins with.
async fn decreed() -> Result<Calendar> {
    let db = Database::open("sqlite::memory:", Clock::system()).await?;
    db.migrate(&[&kernel::MIGRATIONS]).await?;
    // Only the writer sees what it has in memory.
    Calendar::load(&mut *db.write().await?).await
}
