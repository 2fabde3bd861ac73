//! The register of unreliable suppliers: as of the day of the act, and no other.

use kernel::clock::Day;
use serde_json::json;
use testing::TestSite;
use watch::recount;
use watch::register::{self, Debarment, Kept};

use crate::releases::{bring, lines, ocid, patient, site};

const BIN: &str = "770149000025";

/// A purchase that a supplier won on a day.
fn won(n: u32, day: &str) -> serde_json::Value {
    let mut release = patient(n);
    release["awards"] = json!([{ "id": "1", "status": "active", "date": format!("{day}T10:00:00+05:00"),
        "value": { "amount": 4_800_000, "currency": "KZT" },
        "suppliers": [{ "id": format!("KZ-BIN-{BIN}"), "name": "«Үлгі» ЖШС" }] }]);
    release
}

fn entry(since: &str, until: Option<&str>) -> Debarment {
    let day = |it: &str| it.parse::<Day>().expect("a day");
    let (bin, reason) = (BIN.to_owned(), "сот шешімі".to_owned());
    Debarment { bin, since: day(since), until: until.map(day), reason }
}

async fn keep(site: &TestSite, entries: &[Debarment]) -> Kept {
    register::keep(&site.app.db, entries.to_vec(), "rnu.csv").await.expect("entries")
}

async fn asks(site: &TestSite, n: u32) -> bool {
    let page = site.visitor().get(&watch::path(&ocid(n))).await;
    page.assert_status(200);
    page.body.contains("id=\"q-R046\"")
}

#[tokio::test]
async fn a_winner_is_looked_up_as_of_the_day_of_the_award() {
    let site = site().await;
    keep(&site, &[entry("2025-06-01", Some("2025-12-31"))]).await;
    bring(&site, lines(&[won(1, "2025-05-31"), won(2, "2025-06-01"), won(3, "2026-01-01")])).await;
    let asked = [asks(&site, 1).await, asks(&site, 2).await, asks(&site, 3).await];
    assert_eq!(asked, [false, true, false]);
    site.run_jobs().await;
    let after = [asks(&site, 1).await, asks(&site, 2).await, asks(&site, 3).await];
    assert_eq!(after, asked, "the full run answers as the import did");
}

#[tokio::test]
async fn an_entry_that_comes_later_is_asked_about_what_is_there() {
    let site = site().await;
    bring(&site, lines(&[won(1, "2025-06-01")])).await;
    site.run_jobs().await;
    assert!(!asks(&site, 1).await);
    keep(&site, &[entry("2025-06-01", None)]).await;
    site.run_jobs().await;
    assert!(asks(&site, 1).await);
    assert_eq!(recount::recount(&site.app.db).await.unwrap().changed, 0);
}

#[tokio::test]
async fn the_same_entries_are_no_news_and_what_is_named_no_more_stays() {
    let site = site().await;
    let (old, open) = (entry("2023-01-01", Some("2024-12-31")), entry("2025-06-01", None));
    let first = keep(&site, &[old.clone(), open.clone()]).await;
    assert_eq!(first, Kept { new: 2, ..Kept::default() });
    site.run_jobs().await;
    assert_eq!(keep(&site, &[old, open]).await, Kept { same: 2, ..Kept::default() });
    let ended = entry("2025-06-01", Some("2026-05-31"));
    assert_eq!(keep(&site, &[ended]).await, Kept { changed: 1, ..Kept::default() });
    bring(&site, lines(&[won(1, "2023-02-01"), won(2, "2026-06-01")])).await;
    assert_eq!([asks(&site, 1).await, asks(&site, 2).await], [true, false]);
}

#[tokio::test]
async fn the_page_of_a_supplier_tells_when_it_was_in_the_register() {
    let site = site().await;
    bring(&site, lines(&[won(1, "2025-06-01")])).await;
    let path = format!("/suppliers/{BIN}");
    assert_eq!(site.visitor().get(&path).await.count("#debarred"), 0);
    keep(&site, &[entry("2023-01-01", Some("2024-12-31")), entry("2025-06-01", None)]).await;
    for visitor in [site.visitor().in_kazakh(), site.visitor().in_russian(), site.visitor()] {
        let page = visitor.get(&path).await;
        page.assert_status(200);
        assert!(!page.body.contains('⟨'), "{}", page.body);
        let rows = page.all("section[aria-labelledby=debarred] tbody th");
        assert_eq!(rows.len(), 2);
        assert!(rows[0].contains("2025") && rows[1].contains("2023"), "{rows:?}");
    }
}

#[test]
fn a_table_is_read_by_its_days_and_bad_rows_are_named() {
    let (entries, bad) = register::read(&format!(
        "bin,from,until,reason\n{BIN},2025-06-01,,сот шешімі\nnobody,2025-06-01,,\n{BIN},soon,,\n"
    ));
    assert_eq!(entries, [entry("2025-06-01", None)]);
    assert_eq!(bad.iter().map(|it| it.line).collect::<Vec<_>>(), [3, 4]);
}
