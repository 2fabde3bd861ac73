//! What a page of changes leads to, as far as it is the region's.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::answer::plain;

/// What a page of changes leads to: announcements by id, and first contracts without one.
#[derive(Default)]
pub(crate) struct Led {
    pub(crate) announcements: BTreeMap<u64, String>,
    pub(crate) roots: BTreeSet<u64>,
}

impl Led {
    pub(crate) fn of(rows: &[Value], region: &str) -> Self {
        let mut led = Self::default();
        for row in rows.iter().filter(|it| is_within(it, region)) {
            led.row(row);
        }
        led
    }

    /// A row of announcements has its number; a row of contracts names its announcement, or none.
    fn row(&mut self, row: &Value) {
        let announcement =
            if row.get("numberAnno").is_some() { Some(row) } else { row.get("TrdBuy") };
        let named = announcement
            .and_then(|it| Some((it.get("id")?.as_u64()?, plain(it.get("numberAnno")?))));
        match named {
            Some((id, number)) => {
                self.announcements.insert(id, number);
            }
            None => self.roots.extend(
                ["rootId", "id"].iter().find_map(|it| row.get(*it)?.as_u64().filter(|it| *it > 0)),
            ),
        }
    }
}

/// Whether any code of a place, of the purchase or of who buys, is one of the region's.
fn is_within(row: &Value, region: &str) -> bool {
    [
        "/kato",
        "/Organizer/katoList",
        "/Customer/katoList",
        "/TrdBuy/kato",
        "/TrdBuy/Organizer/katoList",
    ]
    .iter()
    .filter_map(|it| row.pointer(it))
    .any(|it| codes(it).iter().any(|it| it.starts_with(region)))
}

fn codes(value: &Value) -> Vec<String> {
    match value {
        Value::Array(list) => list.iter().flat_map(codes).collect(),
        it => plain(it).split(',').map(|it| it.trim().to_owned()).collect(),
    }
}
