//! A region as its readers see it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use generator::{DEMO, Region};
use jiff::civil::{DateTime, date};
use procurement::moment::Moment;
use procurement::{
    Finding, Instant, Population, Process, Settings, Standing, State, States, Summary, read_line,
};
use sha2::{Digest, Sha256};

const SEED: u64 = 7;

/// A Monday morning.
fn now() -> DateTime {
    date(2026, 11, 23).at(9, 40, 0, 0)
}

fn instant() -> Instant {
    match Moment::parse("2026-11-23T09:40:00+05:00") {
        Some(Moment::Instant(it)) => it,
        other => panic!("{other:?}"),
    }
}

/// What the demo plants.
const PLANTED: [&str; 7] = ["R003", "R017", "R018", "R028", "R030", "R035", "R036"];

/// The lines of a demo.
static DEMO_LINES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let region = Region::demo(SEED, now());
    (0..DEMO).map(|it| region.release(it)).collect()
});

/// What the flags answer to each line, by the population of all lines.
static FOUND: LazyLock<Vec<Vec<Finding>>> = LazyLock::new(|| {
    let mut population = Population::default();
    let processes = || DEMO_LINES.iter().map(|it| read(it));
    processes().filter(|it| !it.is_cancelled()).for_each(|it| population.read(&it));
    let mut standing = Standing::new(population, &Settings::default());
    processes().map(|it| standing.judge(&it)).collect()
});

fn read(line: &str) -> Process<'_> {
    read_line(line.as_bytes()).unwrap_or_else(|it| panic!("{it:?}: {line}"))
}

fn summaries() -> Vec<Summary> {
    DEMO_LINES.iter().map(|it| Summary::of(&read(it))).collect()
}

fn digest(region: &Region, count: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    region.write(count, &mut bytes).expect("memory takes all");
    Sha256::digest(&bytes).to_vec()
}

#[test]
fn the_same_seed_and_day_give_the_same_bytes() {
    let of = |seed, now| digest(&Region::demo(seed, now), 200);
    assert_eq!(of(SEED, now()), of(SEED, now()));
    assert_ne!(of(SEED, now()), of(SEED + 1, now()));
    assert_ne!(of(SEED, now()), of(SEED, date(2026, 11, 24).at(9, 40, 0, 0)));
    let bench = |seed| digest(&Region::bench(seed, now()), 200);
    assert_eq!(bench(SEED), bench(SEED));
}

#[test]
fn a_record_does_not_depend_on_the_others() {
    for region in [Region::demo(SEED, now()), Region::bench(SEED, now()).with_broken_lines(50_000)]
    {
        let mut whole = Vec::new();
        region.write(100, &mut whole).unwrap();
        let whole = String::from_utf8(whole).unwrap();
        let lines: Vec<_> = whole.lines().collect();
        assert_eq!(lines.len(), 100);
        for (number, line) in lines.iter().enumerate().rev() {
            assert_eq!(region.release(number as u64), **line);
        }
        let mut slice = Vec::new();
        region.write_range(40..60, &mut slice).unwrap();
        assert_eq!(String::from_utf8(slice).unwrap().lines().collect::<Vec<_>>(), lines[40..60]);
    }
}

#[test]
fn every_line_is_a_release_whoever_reads_it() {
    let bench = Region::bench(SEED, now());
    let bench = (0..500).chain(9_999_990..10_000_000).map(|it| bench.release(it));
    for line in DEMO_LINES.iter().cloned().chain(bench) {
        assert!(read(&line).ocid.get().is_some_and(|it| it.starts_with("ocds-000000-")));
        let strict: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert!(strict["tender"]["items"][0]["unit"]["value"]["amount"].as_f64().unwrap() > 0.0);
    }
}

#[test]
fn broken_lines_are_as_many_as_ordered_and_do_not_touch_the_others() {
    let (whole, region) = (Region::bench(SEED, now()), Region::bench(SEED, now()));
    let broken = region.with_broken_lines(10_000);
    let (mut kept, mut cut) = (0, 0);
    for number in 0..5000 {
        if broken.is_broken(number) {
            assert!(read_line(broken.release(number).as_bytes()).is_err());
            assert!(broken.truth(number).is_empty());
            cut += 1;
        } else if number % 50 == 0 {
            assert_eq!(broken.release(number), whole.release(number));
            kept += 1;
        }
    }
    assert!((30..70).contains(&cut) && kept > 90, "{cut} {kept}");
}

#[test]
fn two_in_five_are_open_and_close_within_ten_working_days() {
    let all = summaries();
    let closes = |it: &Summary| it.closes.as_ref().and_then(|it| it.instant);
    let open: Vec<_> = all
        .iter()
        .filter(|it| it.status.as_deref() == Some("active"))
        .filter(|it| closes(it).is_some_and(|it| it > instant()))
        .collect();
    assert!((280..360).contains(&open.len()), "{}", open.len());
    for it in &open {
        let hours = instant().minutes_to(closes(it).unwrap()) / 60;
        assert!((2..15 * 24).contains(&hours), "{hours}");
        assert!(it.opens.as_ref().and_then(|it| it.instant).unwrap() < instant());
        assert!(it.bids.is_empty() && it.awards.is_empty());
    }
    let soonest = open.iter().filter_map(|it| closes(it)).min().unwrap();
    assert!(instant().minutes_to(soonest) < 4 * 60);
}

#[test]
fn nothing_of_the_past_is_later_than_now() {
    let year_ago = Instant::from_seconds(instant().seconds() - 400 * 86_400);
    for it in summaries() {
        let dates = [&it.published].into_iter().chain(it.awards.iter().map(|it| &it.date));
        let dates = dates.chain(it.bids.iter().map(|it| &it.date));
        let dates = dates.chain(it.contracts.iter().map(|it| &it.signed)).flatten();
        for at in dates.map(|it| it.instant.unwrap()) {
            assert!(year_ago < at && at < instant(), "{} {at}", it.ocid);
        }
    }
}

#[test]
fn every_district_but_two_buys_and_one_buys_most() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for it in summaries() {
        *counts.entry(it.district.unwrap()).or_default() += 1;
    }
    assert_eq!(counts.len(), 11, "{counts:?}");
    assert!(!counts.contains_key("352110000") && !counts.contains_key("353600000"));
    let most = counts["351010000"];
    assert!(counts.values().all(|it| *it == most || (*it >= 10 && *it * 2 < most)), "{counts:?}");
}

#[test]
fn twenty_five_goods_have_twenty_prices_each() {
    let mut prices: BTreeMap<String, usize> = BTreeMap::new();
    let all = summaries();
    for it in all.iter().flat_map(|it| &it.awards).flat_map(|it| &it.items) {
        assert!(it.unit_price.is_some());
        *prices.entry(it.class.clone().unwrap()).or_default() += 1;
    }
    let many = prices.values().filter(|it| **it >= 20).count();
    assert!(many >= 25, "{prices:?}");
}

#[test]
fn sums_are_those_of_their_parts() {
    for it in summaries() {
        let lots: i64 = it.lots.iter().map(|it| it.value.as_ref().unwrap().minor).sum();
        assert_eq!(it.value.as_ref().unwrap().minor, lots, "{}", it.ocid);
        for award in &it.awards {
            let item = &award.items[0];
            #[expect(clippy::cast_possible_truncation, reason = "quantities are small and whole")]
            let quantity = item.quantity.unwrap() as i64;
            let product = item.unit_price.as_ref().unwrap().minor * quantity;
            assert_eq!(award.value.as_ref().unwrap().minor, product, "{}", it.ocid);
        }
    }
}

#[test]
fn what_is_planted_is_found_and_little_else() {
    let region = Region::demo(SEED, now());
    // Of each code: planted and found, planted only, found only.
    let mut counts: BTreeMap<&str, [u32; 3]> = BTreeMap::new();
    for (number, found) in (0..DEMO).zip(&*FOUND) {
        let flagged = found.iter().filter(|it| it.state == State::Flagged);
        let flagged: BTreeSet<&str> = flagged.map(|it| &*it.code).collect();
        let truth: BTreeSet<&str> = region.truth(number).into_iter().collect();
        for code in truth.union(&flagged) {
            let place = match (truth.contains(code), flagged.contains(code)) {
                (true, true) => 0,
                (true, false) => 1,
                (false, _) => 2,
            };
            counts.entry(code).or_default()[place] += 1;
        }
    }
    assert!(PLANTED.iter().all(|it| counts[it][0] > 0), "{counts:?}");
    for (code, [both, planted, found]) in counts {
        if PLANTED.contains(&code) {
            assert!(both >= 9 * planted && both >= 9 * found, "{code}: {both} {planted} {found}");
        } else if code != "K12" {
            // What is dear in the country is dear in its district, too; the rest is rare.
            assert!(found <= 12, "{code}: {found}");
        }
    }
}

#[test]
fn every_flag_asks_about_a_natural_share() {
    let mut states: BTreeMap<String, States> = BTreeMap::new();
    for it in FOUND.iter().flatten() {
        states.entry(it.code.to_string()).or_default().add(it);
    }
    for (code, states) in states.iter().filter(|it| PLANTED.contains(&it.0.as_str())) {
        let rate = states.base_rate().unwrap();
        assert!((0.03..0.15).contains(&rate), "{code}: {rate} of {states:?}");
    }
}

#[test]
fn the_first_records_are_striking() {
    let region = Region::demo(SEED, now());
    let times = |number: usize| {
        let dear = FOUND[number].iter().find(|it| it.code == "R017" && it.state == State::Flagged);
        match dear.and_then(|it| it.number("times")) {
            Some(procurement::Figure::Real(it)) => *it,
            other => panic!("{number}: {other:?}"),
        }
    };
    for (number, wanted) in [(0, 2.9), (1, 4.8), (2, 2.7), (3, 2.5), (4, 3.1), (5, 3.6)] {
        assert!((times(number) - wanted).abs() < 0.25, "{number}: {}", times(number));
    }
    assert_eq!(region.truth(1), ["R003", "R017"]);
    assert_eq!(region.truth(6), ["R003", "R035", "R036"]);
    assert_eq!(region.truth(7), ["R017", "R030"]);
}

#[test]
fn at_every_hour_of_a_week_what_is_open_is_open() {
    for day in 20..27 {
        for hour in [0, 8, 13, 18, 23] {
            let now = date(2026, 11, day).at(hour, 59, 0, 0);
            let region = Region::demo(SEED, now);
            let told = format!("{now}+05:00");
            let Some(Moment::Instant(now)) = Moment::parse(&told) else { panic!("{told}") };
            for number in 0..6 {
                let line = region.release(number);
                let summary = Summary::of(&read(&line));
                let opens = summary.opens.and_then(|it| it.instant).unwrap();
                let closes = summary.closes.and_then(|it| it.instant).unwrap();
                assert!(opens < now && now.minutes_to(closes) >= 120, "{told}: {line}");
            }
        }
    }
}

#[test]
fn organisations_have_numbers_of_their_own() {
    let region = Region::bench(SEED, now());
    let all: Vec<_> = region.buyers().iter().chain(region.suppliers()).collect();
    let (bins, names): (BTreeSet<_>, BTreeSet<_>) =
        all.iter().map(|it| (&it.bin, &it.name)).unzip();
    assert_eq!((bins.len(), names.len()), (all.len(), all.len()));
}
