//! The `dr` profile beside what was counted in real releases.

use std::collections::BTreeMap;

use generator::Region;
use jiff::civil::date;
use procurement::read_line;
use serde_json::Value;

mod square;

/// The counts are of ten thousand releases; this is a part of them.
const COUNT: u64 = 2000;

fn region() -> Region {
    Region::dr(21, date(2026, 11, 23).at(10, 0, 0, 0))
}

fn counts<T: Ord>(of: impl Iterator<Item = T>) -> BTreeMap<T, f64> {
    let mut counts = BTreeMap::new();
    of.for_each(|it| *counts.entry(it).or_insert(0.0) += 1.0);
    counts
}

/// Compares counts with those of ten thousand.
fn fits(what: &str, found: &[f64], counted: &[f64]) {
    let wanted: Vec<f64> = counted.iter().map(|it| it * 0.2).collect();
    square::fits(what, found, &wanted);
}

fn list<'v>(it: &'v Value, pointer: &str) -> &'v [Value] {
    it.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

#[test]
#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn shares_are_those_that_were_counted() {
    let region = region();
    let lines: Vec<String> = (0..COUNT).map(|it| region.release(it)).collect();
    let all: Vec<Value> = lines.iter().map(|it| serde_json::from_str(it).unwrap()).collect();
    let text = |it: &Value, key: &str| it["tender"][key].as_str().unwrap().to_owned();

    let statuses = counts(all.iter().map(|it| text(it, "status")));
    let statuses: Vec<f64> = statuses.into_values().collect();
    // Active, cancelled, complete, unsuccessful.
    fits("statuses", &statuses, &[230.0, 280.0, 8985.0, 505.0]);

    let ways = counts(all.iter().map(|it| text(it, "procurementMethodDetails")));
    let common: Vec<f64> = ways.into_values().filter(|it| *it > 8.0).collect();
    fits("ways", &common, &[491.0, 2929.0, 5979.0, 109.0, 486.0]);

    let categories = counts(all.iter().map(|it| text(it, "mainProcurementCategory")));
    let categories: Vec<f64> = categories.into_values().collect();
    fits("categories", &categories, &[6483.0, 3409.0, 108.0]);

    let bids = counts(all.iter().map(|it| list(it, "/bids/details").len().min(10)));
    let bids: Vec<f64> = bids.into_values().collect();
    let counted = [498.0, 5848.0, 1204.0, 635.0, 486.0, 311.0, 246.0, 164.0, 133.0, 119.0, 356.0];
    fits("bids", &bids, &counted);

    let mut ratios: Vec<f64> = Vec::new();
    for it in &all {
        let planned = it["tender"]["value"]["amount"].as_f64().unwrap();
        let bids = list(it, "/bids/details").iter();
        ratios.extend(bids.filter_map(|it| Some(it.get("value")?["amount"].as_f64()? / planned)));
    }
    ratios.retain(|it| *it > 0.0);
    ratios.sort_by(f64::total_cmp);
    for (share, wanted) in [(0.05, 0.09), (0.25, 0.71), (0.5, 0.97), (0.75, 1.06), (0.95, 1.43)] {
        #[expect(clippy::cast_possible_truncation, reason = "a place in a list")]
        #[expect(clippy::cast_sign_loss, reason = "a place in a list")]
        let found = ratios[(ratios.len() as f64 * share) as usize];
        assert!((found / wanted - 1.0).abs() < 0.12, "{share}: {found} for {wanted}");
    }

    let mut items: Vec<usize> = all.iter().map(|it| list(it, "/tender/items").len()).collect();
    items.sort_unstable();
    let mean = items.iter().sum::<usize>() as f64 / COUNT as f64;
    assert!(items[1000] == 2 && (4.6..6.6).contains(&mean), "{} {mean}", items[1000]);
    assert!((19..28).contains(&items[1900]), "{}", items[1900]);

    let mut sizes: Vec<usize> = lines.iter().map(String::len).collect();
    sizes.sort_unstable();
    assert!((3_000..6_000).contains(&sizes[1000]) && sizes[1999] > 60_000, "{}", sizes[1000]);
}

#[test]
fn every_line_reads_and_none_has_lots() {
    let region = region().with_noise();
    for number in 0..200 {
        let line = region.release(number);
        if !region.is_broken(number) {
            assert!(read_line(line.as_bytes()).is_ok() && !line.contains("\"lots\""), "{line}");
        }
    }
}
