//! The `kz` profile: its shares, its noise, and what is planted in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use generator::{Plan, Region, Scheme};
use jiff::civil::{DateTime, date};
use procurement::read_line;
use serde_json::Value;
use sha2::{Digest, Sha256};

mod square;

fn now() -> DateTime {
    date(2026, 11, 23).at(10, 0, 0, 0)
}

/// A calm region, read once for all tests of its shares.
static CALM: LazyLock<Vec<Value>> = LazyLock::new(|| releases(&Region::kz(12, now()), COUNT));
const COUNT: u64 = 2500;

fn noisy(seed: u64) -> Region {
    Region::kz(seed, now()).with_plan(Plan::all()).with_noise()
}

fn bytes(region: &Region, numbers: std::ops::Range<u64>, threads: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    region.write_parallel(numbers, threads, &mut bytes).expect("memory takes all");
    bytes
}

fn releases(region: &Region, count: u64) -> Vec<Value> {
    (0..count)
        .map(|it| serde_json::from_str(&region.release(it)).expect("a release is JSON"))
        .collect()
}

fn texts<'v>(all: &'v [Value], pointer: &str) -> Vec<&'v str> {
    all.iter().filter_map(|it| it.pointer(pointer)?.as_str()).collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes_by_any_number_of_threads() {
    let digest = |seed, threads| Sha256::digest(bytes(&noisy(seed), 0..400, threads)).to_vec();
    assert_eq!(digest(4, 1), digest(4, 3));
    assert_eq!(digest(4, 2), digest(4, 8));
    assert_ne!(digest(4, 1), digest(5, 1));
    let mut one = Vec::new();
    noisy(4).write(400, &mut one).unwrap();
    assert_eq!(Sha256::digest(one).to_vec(), digest(4, 1));
}

#[test]
fn a_slice_is_the_same_slice_of_the_whole() {
    let whole = bytes(&noisy(6), 0..500, 1);
    let before = bytes(&noisy(6), 0..200, 2);
    let middle = bytes(&noisy(6), 200..331, 3);
    let after = bytes(&noisy(6), 331..500, 2);
    assert_eq!([before, middle, after].concat(), whole);
}

#[test]
fn a_writer_that_is_gone_ends_the_threads() {
    struct Gone;
    impl std::io::Write for Gone {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    assert!(noisy(1).write_parallel(0..100_000, 2, &mut Gone).is_err());
}

#[test]
fn every_line_that_is_whole_reads_and_few_are_not() {
    let file = bytes(&noisy(8), 0..1500, 2);
    assert!(file.starts_with("\u{FEFF}".as_bytes()));
    let text = String::from_utf8(file).unwrap();
    let lines: Vec<_> = text.trim_start_matches('\u{FEFF}').lines().collect();
    let unread = lines.iter().filter(|it| read_line(it.as_bytes()).is_err()).count();
    assert!(lines.len() >= 1500 && unread < 3, "{} {unread}", lines.len());
    assert!(text.contains("\r\n"));
}

#[test]
fn some_records_tell_the_process_before_once_more() {
    let region = noisy(9);
    let again: Vec<u64> = (1..6000).filter(|it| region.ocid(*it) == region.ocid(it - 1)).collect();
    assert!((1..20).contains(&again.len()), "{again:?}");
    assert_eq!(region.release(again[0]).get(..120), region.release(again[0] - 1).get(..120));
}

#[test]
fn a_release_has_what_the_standard_requires_and_refers_to_what_is_there() {
    let region = Region::kz(3, now()).with_plan(Plan::all());
    for it in releases(&region, 600) {
        for key in ["ocid", "id", "date", "tag", "initiationType", "language"] {
            assert!(it.get(key).is_some(), "{key}");
        }
        let parties = it["parties"].as_array().unwrap();
        let ids: BTreeSet<&str> = parties.iter().map(|it| it["id"].as_str().unwrap()).collect();
        let known = |of: &Value| assert!(ids.contains(of["id"].as_str().unwrap()), "{of}");
        known(&it["buyer"]);
        let list = |of: &Value| of.as_array().cloned().unwrap_or_default();
        let lots: Vec<Value> = list(&it["tender"]["lots"]);
        let lots: BTreeSet<&str> = lots.iter().map(|it| it["id"].as_str().unwrap()).collect();
        let bids = list(&it["bids"]["details"]);
        for bid in &bids {
            known(&bid["tenderers"][0]);
            assert!(lots.contains(bid["relatedLots"][0].as_str().unwrap()));
        }
        let awards = list(&it["awards"]);
        for (award, contract) in awards.iter().zip(list(&it["contracts"])) {
            known(&award["suppliers"][0]);
            assert_eq!(award["id"], contract["awardID"]);
            if let Some(bid) = award.get("relatedBid") {
                let bid = bids.iter().find(|it| it["id"] == *bid).unwrap();
                assert_eq!(bid["value"], award["value"]);
                assert_eq!(bid["tenderers"][0]["id"], award["suppliers"][0]["id"]);
            }
            let paid: f64 = list(&contract["implementation"]["transactions"])
                .iter()
                .map(|it| it["value"]["amount"].as_f64().unwrap())
                .sum();
            assert!(paid <= contract["value"]["amount"].as_f64().unwrap() + 0.005, "{contract}");
        }
    }
}

#[test]
fn shares_are_those_of_the_profile() {
    let all = &*CALM;
    let mut statuses: BTreeMap<&str, f64> = BTreeMap::new();
    for it in texts(all, "/tender/status") {
        *statuses.entry(it).or_default() += 1.0;
    }
    // Active are those that are open and those that are opened.
    let wanted = [0.065, 0.025, 0.87, 0.04].map(|it| it * 2500.0);
    let found: Vec<f64> = statuses.into_values().collect();
    square::fits("statuses", &found, &wanted);

    let lots = |it: &Value| it["tender"]["lots"].as_array().map_or(0, Vec::len).min(6);
    let announced = all.iter().filter(|it| it["tender"]["procurementMethod"] == "open");
    let mut counts = [0.0; 6];
    announced.for_each(|it| counts[lots(it) - 1] += 1.0);
    let whole: f64 = counts.iter().sum();
    let wanted = [0.6, 0.18, 0.1, 0.07, 0.042, 0.008].map(|it| it * whole);
    square::fits("lots", &counts, &wanted);
}

#[test]
fn signatures_come_in_december_and_hardly_in_january() {
    let all = &*CALM;
    let signed = texts(all, "/contracts/0/dateSigned");
    let mut months = [0.0; 12];
    for it in &signed {
        months[it[5..7].parse::<usize>().unwrap() - 1] += 1.0;
    }
    let whole: f64 = months.iter().sum();
    assert!((0.235..0.305).contains(&(months[11] / whole)), "{months:?}");
    assert!(months[0] / whole < 0.04, "{months:?}");
}

#[test]
fn eighteen_of_a_hundred_contracts_are_changed() {
    let all = &*CALM;
    let contracts: Vec<&Value> =
        all.iter().filter_map(|it| it["contracts"].as_array()).flatten().collect();
    let amended = contracts.iter().filter(|it| it.get("amendments").is_some()).count();
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    let found = [amended as f64, (contracts.len() - amended) as f64];
    let whole = found[0] + found[1];
    // What is signed lately has had no time to be changed.
    let share = found[0] / whole;
    assert!((0.155..0.195).contains(&share), "{share}");
}

#[test]
fn unit_prices_of_a_code_are_close_in_a_place() {
    let all = &*CALM;
    let mut prices: BTreeMap<(String, String), Vec<f64>> = BTreeMap::new();
    for it in all {
        let place = it["parties"][0]["address"]["kato"].as_str().unwrap();
        for item in it["tender"]["items"].as_array().unwrap() {
            let code = item["classification"]["id"].as_str().unwrap();
            let price = item["unit"]["value"]["amount"].as_f64().unwrap();
            prices.entry((place.to_owned(), code.to_owned())).or_default().push(price);
        }
    }
    let many = prices.values().filter(|it| it.len() > 2);
    let mut spreads: Vec<f64> = many
        .map(|it| {
            let logs: Vec<f64> = it.iter().map(|it| it.ln()).collect();
            #[expect(clippy::cast_precision_loss, reason = "counts are small")]
            let n = logs.len() as f64;
            let mean = logs.iter().sum::<f64>() / n;
            (logs.iter().map(|it| (it - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt()
        })
        .collect();
    spreads.sort_by(f64::total_cmp);
    let middle = spreads[spreads.len() / 2];
    assert!(spreads.len() > 60 && (0.06..0.10).contains(&middle), "{middle}");
}

#[test]
fn every_number_of_an_organisation_is_of_a_month_that_no_year_has() {
    for it in releases(&noisy_but_whole(), 200) {
        for party in it["parties"].as_array().unwrap() {
            let bin = party["identifier"]["id"].as_str().unwrap();
            let month: u32 = bin[2..4].parse().unwrap();
            assert!(bin.len() == 12 && month > 12, "{bin}");
        }
    }
}

fn noisy_but_whole() -> Region {
    Region::kz(16, now()).with_plan(Plan::all())
}

#[test]
fn the_truth_tells_every_scheme_and_the_releases_bear_it_out() {
    let region = Region::kz(17, now()).with_plan(Plan::all());
    let within = 0..4000;
    let mut schemes: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for number in within.clone() {
        let Some(row) = region.truth_row(number, &within) else { continue };
        let release: Value = serde_json::from_str(&region.release(number)).unwrap();
        assert_eq!(release["ocid"], *row.ocid);
        let parties = release["parties"].as_array().unwrap();
        let present = |id: &String| parties.iter().any(|it| it["id"] == **id);
        assert!(row.organisations.is_empty() || row.organisations.iter().any(present), "{row:?}");
        let (planted, visible) = schemes.entry(row.scheme.clone()).or_default();
        *planted += 1;
        *visible += u64::from(row.visible);
        assert_eq!(row.releases, 4000);
    }
    assert_eq!(schemes.len(), Scheme::ALL.len(), "{schemes:?}");
    for (name, (planted, visible)) in schemes {
        let hidden = name == "losing-bidder-as-subcontractor";
        assert_eq!(visible, if hidden { 0 } else { planted }, "{name}");
    }
}

#[test]
fn a_slice_that_cuts_a_ring_does_not_claim_to_show_it() {
    let region = Region::kz(17, now()).with_plan(Plan::all());
    let within = 0..500;
    let rows: Vec<_> = within.clone().filter_map(|it| region.truth_row(it, &within)).collect();
    assert!(rows.iter().any(|it| it.scheme == "rotation-ring" && !it.visible));
    assert!(rows.iter().any(|it| it.scheme == "equal-prices" && it.visible));
}

#[test]
fn nothing_is_planted_unless_it_is_told_to() {
    let region = Region::kz(17, now());
    assert!((0..2000).all(|it| region.truth_row(it, &(0..2000)).is_none()));
}

#[test]
fn the_register_holds_the_old_firm_of_each_phoenix_and_some_that_are_past() {
    let region = Region::kz(18, now()).with_plan(Plan::all());
    let within = 0..5000;
    let mut register = Vec::new();
    region.write_register(&within, &mut register).unwrap();
    let register = String::from_utf8(register).unwrap();
    let mut rows = register.lines();
    assert_eq!(rows.next(), Some("bin,from,until,reason"));
    let rows: Vec<Vec<&str>> = rows.map(|it| it.split(',').collect()).collect();
    assert!(rows.iter().all(|it| it.len() == 4 && it[1] < it[2]));
    let phoenix = within.clone().filter_map(|it| region.truth_row(it, &within));
    let phoenix = phoenix.filter(|it| it.scheme == "phoenix").count();
    let current = rows.iter().filter(|it| it[2] > "2024-11-01").count();
    assert_eq!(phoenix, 2 * current);
    assert!(rows.len() > current);
}
