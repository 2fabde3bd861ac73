//! What comes in, how often it may come, and what is set aside.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use procurement::run::Input;
use serde_json::{Value, json};
use watch::import::{self, Source};
use watch::recount;

use crate::releases::{bring, hasty, lines, ocid, patient, site, with};

#[tokio::test]
async fn a_file_imported_twice_is_the_same() {
    let site = site().await;
    let file = lines(&[hasty(1), hasty(2), patient(3)]);
    let first = bring(&site, &file).await;
    let second = bring(&site, file.replace('\n', "\r\n")).await;
    assert_eq!((first.read, first.new, first.changed, first.same), (3, 3, 0, 0));
    assert_eq!((second.read, second.new, second.changed, second.same), (3, 0, 0, 3));
    assert_eq!((first.quarantined, second.quarantined), (0, 0));
}

#[tokio::test]
async fn a_changed_process_has_a_new_version_and_the_old_one_never_comes_back() {
    let site = site().await;
    let renamed = with(hasty(1), "/tender/title", json!("Оқушы үстелі"));
    bring(&site, lines(&[hasty(1)])).await;
    let report = bring(&site, lines(&[renamed])).await;
    assert_eq!((report.new, report.changed), (0, 1));

    let path = watch::path(&ocid(1));
    let page = site.visitor().get(&path).await;
    assert_eq!(page.text("h1"), "Оқушы үстелі");
    assert!(page.body.contains("This is version 2."));

    let again = bring(&site, lines(&[hasty(1)])).await;
    assert_eq!((again.changed, again.same), (0, 1));
    assert_eq!(site.visitor().get(&path).await.text("h1"), "Оқушы үстелі");
}

#[tokio::test]
async fn of_two_versions_in_one_file_the_last_wins_and_both_are_kept() {
    let site = site().await;
    let renamed = with(hasty(1), "/tender/title", json!("Оқушы үстелі"));
    let file = lines(&[hasty(1), renamed]);
    let report = bring(&site, &file).await;
    assert_eq!((report.new, report.changed), (1, 1));
    assert_eq!(site.visitor().get(&watch::path(&ocid(1))).await.text("h1"), "Оқушы үстелі");
    assert_eq!(bring(&site, &file).await.same, 2);
}

#[tokio::test]
async fn every_kind_of_broken_line_is_set_aside_with_its_reason() {
    let site = site().await;
    let mut file = Vec::new();
    let tower = vec![b'['; 100_000];
    let broken: [(&[u8], &str); 12] = [
        (b"[]", "array"),
        (b"12", "not-object"),
        (b"{\"ocid\":\"a\"", "truncated"),
        (b"<script>alert(1)</script>", "not-json"),
        (b"{\"ocid\":\"a\",\"ocid\":\"b\"}", "duplicate-key"),
        (b"{\"ocid\":\"a\",\"tender\":\"soon\"}", "wrong-shape"),
        (b"{\"uri\":\"x\",\"releases\":[]}", "package"),
        (b"{\"ocid\":\"a\",\"compiledRelease\":null}", "record"),
        (b"{\"id\":\"a\"}", "no-ocid"),
        (b"{\"ocid\":\"\xff\"}", "not-utf8"),
        (b"{\"ocid\":\"a\\u0000b\"}", "no-ocid"),
        (&tower, "too-deep"),
    ];
    for (line, _) in broken {
        file.extend_from_slice(line);
        file.extend_from_slice(b"\n\n");
    }
    file.extend_from_slice(lines(&[hasty(1)]).as_bytes());
    let report = bring(&site, &file).await;
    assert_eq!((report.read, report.new, report.quarantined), (13, 1, 12));
    assert_eq!(report.examples.iter().map(|(place, _)| place.line).collect::<Vec<_>>(), [1, 3, 5]);

    let auditor = site.auditor("aidana").await;
    let page = auditor.get(&format!("/imports/{}", report.id)).await;
    page.assert_status(200);
    let reasons = page.all("tbody td:nth-child(3)");
    let texts = kernel::texts::Texts::new(&[procurement::texts()]);
    let said = broken.map(|(_, code)| {
        texts.say(kernel::texts::Language::En, &format!("procurement-broken-{code}"), &[])
    });
    assert_eq!(reasons, said);
    assert!(page.body.contains("&#60;script&#62;") || page.body.contains("&lt;script&gt;"));
    assert!(!page.body.contains("<script>alert"));
}

#[tokio::test]
async fn whatever_releases_are_packed_in_the_same_come_in() {
    let site = site().await;
    let all = [hasty(1), hasty(2), patient(3)];
    let plain = lines(&all);
    assert_eq!(bring(&site, &plain).await.new, 3);
    let record = |it: &Value| json!({ "ocid": it["ocid"], "compiledRelease": it });
    let records: Vec<Value> = all.iter().map(record).collect();
    let packed = [
        json!(all).to_string(),
        json!({ "uri": "x", "releases": all }).to_string(),
        json!({ "uri": "x", "records": records }).to_string(),
        format!("{:#}", json!({ "uri": "x", "records": records })).replace('\n', "\r\n"),
    ];
    for file in packed {
        let report = bring(&site, &file).await;
        assert_eq!((report.read, report.same, report.quarantined), (3, 3, 0), "{file}");
    }
    for (_, json) in watch::published_after(&site.app.db, "").await.unwrap() {
        assert!(!json.contains('\n'), "{json}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_in_a_package_is_named_by_its_line_and_number() {
    let site = site().await;
    let file =
        format!("{{\"uri\":\"x\",\"releases\":[\n{},\n{{\"id\":1}},\n{}]}}", hasty(1), hasty(2));
    let report = bring(&site, &file).await;
    assert_eq!((report.read, report.new, report.quarantined), (3, 2, 1));
    let place = report.examples[0].0;
    assert_eq!((place.line, place.element), (3, Some(2)));
    let auditor = site.auditor("aidana").await;
    let page = auditor.get(&format!("/imports/{}", report.id)).await;
    assert_eq!(page.text("tbody th"), "3");
    assert_eq!(page.text("tbody td:nth-child(2)"), "2");
}

#[tokio::test]
async fn what_came_before_a_damaged_place_is_kept() {
    let site = site().await;
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(lines(&[hasty(1), hasty(2)]).as_bytes()).unwrap();
    let whole = packed.finish().unwrap();
    let cut = &whole[..whole.len() - 6];
    let source = Source { name: "cut.gz".into(), fetched_at: site.app.office.now() };
    let input = Input::bytes("cut.gz", cut);
    let said = import::run(&site.app.db, input, &source, |_| {}).await.unwrap_err();
    assert!(format!("{said:#}").contains("cut.gz"), "{said:#}");
    let runs = site.auditor("aidana").await.get("/imports").await;
    assert!(runs.body.contains("not finished"));
}

#[tokio::test]
async fn a_byte_order_mark_and_blank_lines_are_no_news() {
    let site = site().await;
    let plain = lines(&[hasty(1)]);
    bring(&site, format!("\u{feff}{plain}\r\n \r\n")).await;
    let report = bring(&site, plain.trim_end()).await;
    assert_eq!((report.read, report.same), (1, 1));
}

#[tokio::test]
async fn sums_and_times_beyond_measure_are_kept_and_harm_nothing() {
    let site = site().await;
    let odd = [
        with(hasty(1), "/tender/value/amount", json!(-5)),
        with(hasty(2), "/tender/value/amount", json!(1e15)),
        with(hasty(3), "/tender/value/amount", json!(1e30)),
        with(hasty(4), "/tender/tenderPeriod/endDate", json!("2026-03-17 09:00:00")),
        with(hasty(5), "/tender/title", json!("Үстел\u{0}\u{202e}")),
        with(hasty(6), "/tender/tenderPeriod/endDate", json!("9999-12-31T00:00:00+05:00")),
        with(hasty(7), "/tender/title", json!("Үстел".repeat(100_000))),
    ];
    let report = bring(&site, lines(&odd)).await;
    assert_eq!((report.new, report.quarantined), (7, 0));
    site.visitor().get("/procurement?show=all").await.assert_status(200);
    for n in 1..=7 {
        site.visitor().get(&watch::path(&ocid(n))).await.assert_status(200);
        let subject = site.app.subject("procurement", &ocid(n)).await.unwrap().unwrap();
        assert!(subject.title.chars().count() <= 500 && !subject.title.contains('\0'));
    }
}

#[tokio::test]
async fn flags_answer_at_once_and_the_recount_answers_by_all() {
    let site = site().await;
    // Twenty ordinary prices and one that is ten times as high: only all together tell it.
    let priced =
        |n: u32, price: u32| with(patient(n), "/tender/items/0/unit/value/amount", json!(price));
    let agreed = |n: u32, price: u32| {
        let mut release = priced(n, price);
        let items = release["tender"]["items"].clone();
        release["awards"] = json!([{ "id": "1", "status": "active", "items": items,
            "suppliers": [{ "id": "KZ-BIN-770149000025", "name": "«Үлгі» ЖШС" }] }]);
        release
    };
    let mut releases: Vec<_> = (10..35).map(|n| agreed(n, 100_000 + n * 100)).collect();
    releases.push(priced(1, 1_250_000));
    bring(&site, lines(&releases)).await;
    let before = site.visitor().get(&watch::path(&ocid(1))).await;
    assert!(!before.body.contains("id=\"q-R017\""));

    site.run_jobs().await;
    let after = site.visitor().get(&watch::path(&ocid(1))).await;
    assert!(after.body.contains("id=\"q-R017\""), "{}", after.body);
    assert_eq!(recount::recount(&site.app.db).await.unwrap().changed, 0);

    // Whatever comes now is answered by what is known.
    bring(&site, lines(&[priced(2, 1_250_000)])).await;
    let page = site.visitor().get(&watch::path(&ocid(2))).await;
    assert!(page.body.contains("id=\"q-R017\""));
}

#[tokio::test]
async fn what_has_closed_leaves_the_list_by_itself() {
    let site = site().await;
    bring(&site, lines(&[hasty(1)])).await;
    assert_eq!(recount::refresh(&site.app.db).await.unwrap(), 0);
    assert_eq!(site.visitor().get("/procurement").await.all(".watch > li").len(), 1);
    site.on("2026-03-18");
    assert_eq!(site.visitor().get("/procurement").await.all(".watch > li").len(), 0);
    assert_eq!(recount::refresh(&site.app.db).await.unwrap(), 1);
}

#[tokio::test]
async fn generated_lines_come_in_whole_but_for_the_broken_ones() {
    let site = site().await;
    let now = site.app.office.now().local();
    let region = generator::Region::demo(7, now);
    let mut file = Vec::new();
    region.write(120, &mut file).unwrap();
    let report = bring(&site, &file).await;
    assert_eq!((report.read, report.new, report.quarantined), (120, 120, 0));
    site.run_jobs().await;
    let page = site.visitor().in_kazakh().get("/procurement").await;
    page.assert_status(200);
    assert!(!page.all(".watch > li").is_empty());
    assert!(!page.body.contains('⟨'), "{}", page.body);
}

#[tokio::test]
async fn real_releases_come_in_and_can_be_looked_at() {
    let real = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/ocds-do-10000.jsonl");
    let Ok(file) = std::fs::read(real) else { return };
    let some: Vec<u8> =
        file.split_inclusive(|it| *it == b'\n').take(200).flatten().copied().collect();
    let site = site().await;
    let report = bring(&site, &some).await;
    assert_eq!((report.read, report.new + report.changed, report.quarantined), (200, 200, 0));
    assert_eq!(bring(&site, &some).await.same, 200);
    let list = site.visitor().get("/procurement?show=all").await;
    for address in list.attributes(".watch h3 a", "href") {
        site.visitor().get(address.trim_start_matches("/en")).await.assert_status(200);
    }
}
