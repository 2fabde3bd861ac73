//! Debarments: the register of unreliable suppliers, with the days from and until.

use std::cell::RefCell;

use jiff::civil::Date;

use crate::gathered::Gathered;
use crate::kind::Kind;
use crate::report::{Unread, Why};
use crate::row::Row;
use crate::terms::{Terms, Who, without_persons};
use crate::time::{Edge, Moment};

/// A supplier that may not be contracted with, from one day until another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Debarment {
    /// The id of the party in releases.
    pub party: String,
    /// The BIN; a person has none here.
    pub bin: Option<String>,
    pub from: Date,
    /// The last day, if it has one.
    pub until: Option<Date>,
    pub reason: Option<String>,
}

pub(crate) fn of(gathered: &Gathered, terms: &Terms) -> (Vec<Debarment>, Vec<Unread>) {
    let unread = RefCell::new(Vec::new());
    let rows = gathered.table(Kind::Unreliable).map(|(_, row)| row);
    let mut debarments: Vec<Debarment> =
        rows.filter_map(|it| debarment(it, terms, &unread)).collect();
    debarments.sort();
    debarments.dedup();
    let mut unread = unread.into_inner();
    unread.sort();
    (debarments, unread)
}

fn debarment(row: &Row, terms: &Terms, unread: &RefCell<Vec<Unread>>) -> Option<Debarment> {
    let number = row.first(&["supplier_biin", "supplier_innunp"]);
    let Some(number) = number else {
        tell(row, Why::NoId(Kind::Subject), unread);
        return None;
    };
    let who = terms.who(number);
    let Some(from) = day(row, "start_date", unread) else {
        if row.text("start_date").is_none() {
            tell(row, Why::NoDate(Kind::Unreliable), unread);
        }
        return None;
    };
    let party = who.id();
    let bin = if let Who::Organisation(bin) = who { Some(bin) } else { None };
    let reason = row.first(&["reason_ru", "reason", "ref_reason_name"]).map(without_persons);
    Some(Debarment { party, bin, from, until: day(row, "end_date", unread), reason })
}

fn day(row: &Row, field: &'static str, unread: &RefCell<Vec<Unread>>) -> Option<Date> {
    let text = row.text(field)?;
    let day = Moment::parse(text, Edge::Start).map(Moment::day);
    if day.is_none() {
        tell(row, Why::Value { field, text: without_persons(text) }, unread);
    }
    day
}

fn tell(row: &Row, why: Why, unread: &RefCell<Vec<Unread>>) {
    let (page, index) = (row.origin.page.clone(), row.origin.index.clone());
    unread.borrow_mut().push(Unread { page, index, why });
}
