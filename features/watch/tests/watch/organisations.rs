//! Buyers, suppliers and runs: what is asked over many purchases, and what changed.

use serde_json::{Value, json};
use testing::{Browser, TestSite};

use crate::releases::{bring, hasty, lines, ocid, patient, site, with};

/// A direct purchase of a known sum, signed on a day of March.
fn direct(n: u32, day: u32, sum: u32) -> Value {
    let mut release = with(patient(n), "/tender/procurementMethod", json!("direct"));
    let date = format!("2026-03-{day:02}T09:00:00+05:00");
    release["tender"]["procurementMethodDetails"] =
        json!("Из одного источника путём прямого заключения договора");
    release["tender"]["tenderPeriod"] = json!({ "startDate": date });
    let value = json!({ "amount": sum, "currency": "KZT" });
    release["tender"]["value"] = value.clone();
    release["awards"] = json!([{ "id": "1", "status": "active", "date": date, "value": value,
        "suppliers": [{ "id": "KZ-BIN-770149000025", "name": "«Үлгі» ЖШС" }] }]);
    release["contracts"] = json!([{ "id": "c", "awardID": "1", "status": "active", "dateSigned": date, "value": value }]);
    release
}

/// Five direct purchases of one buyer from one supplier, each below the limit, together above it.
async fn split() -> TestSite {
    let site = site().await;
    let releases: Vec<Value> = (1..=5).map(|n| direct(n, n, 400_000)).collect();
    bring(&site, lines(&releases)).await;
    bring(&site, lines(&[hasty(9)])).await;
    site.run_jobs().await;
    site
}

fn languages(site: &TestSite) -> [Browser; 3] {
    [site.visitor(), site.visitor().in_kazakh(), site.visitor().in_russian()]
}

#[tokio::test]
async fn a_buyer_has_a_page_with_its_questions_beside_those_of_all() {
    let site = split().await;
    for visitor in languages(&site) {
        let page = visitor.get("/buyers/770149000017").await;
        page.assert_status(200);
        assert!(!page.body.contains('⟨'), "{}", page.body);
        assert_eq!(page.count("a[href$='/flags/R003']"), 1, "{}", page.body);
        assert!(page.count("article.flag") > 0, "{}", page.body);
        assert_eq!(page.all(".watch > li").len(), 6);
    }
    let page = site.visitor().get("/buyers/770149000017").await;
    let address = page.attributes("tbody td a", "href")[0].clone();
    let list = site.visitor().get(address.trim_start_matches("/en")).await;
    let number = page.all("tbody td data")[0].clone();
    assert_eq!(list.all(".watch > li").len().to_string(), number, "it opens its rows");
    site.visitor().get("/buyers/nobody").await.assert_status(404);
}

#[tokio::test]
async fn a_supplier_has_a_page_and_the_purchase_leads_to_it() {
    let site = split().await;
    let purchase = site.visitor().get(&watch::path(&ocid(1))).await;
    assert!(purchase.body.contains("/en/suppliers/770149000025"), "{}", purchase.body);
    for visitor in languages(&site) {
        let page = visitor.get("/suppliers/770149000025").await;
        page.assert_status(200);
        assert!(!page.body.contains('⟨'), "{}", page.body);
        assert_eq!(page.all(".watch > li").len(), 5);
        assert!(page.count("article.flag") > 0, "{}", page.body);
    }
    let flag = site.visitor().get("/flags/R055").await;
    assert!(flag.body.contains("id=\"habits\""), "{}", flag.body);
    site.visitor().get("/suppliers/nobody").await.assert_status(404);
}

#[tokio::test]
async fn a_run_keeps_its_rules_and_says_what_changed() {
    let site = split().await;
    let runs = site.visitor().get("/flags/runs").await;
    let before = runs.all("tbody tr").len();
    // One of the five is corrected: it was much larger, and a purchase of its own.
    bring(&site, lines(&[direct(3, 3, 90_000_000)])).await;
    site.run_jobs().await;
    for visitor in languages(&site) {
        let runs = visitor.get("/flags/runs").await;
        assert_eq!(runs.all("tbody tr").len(), before + 1);
        let latest = runs.attributes("tbody th a", "href")[0].clone();
        let page = visitor.get(&latest[3..]).await;
        page.assert_status(200);
        assert!(!page.body.contains('⟨'), "{}", page.body);
        assert!(page.body.contains("R055") || page.all("tbody tr").len() > 1, "{}", page.body);
    }
    site.visitor().get("/flags/runs/nothing").await.assert_status(404);
}
