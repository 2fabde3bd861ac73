//! The catalogue, and the page of imports.

use crate::releases::{bring, hasty, lines, patient, site, site_with};

#[tokio::test]
async fn every_flag_has_its_page_in_every_language() {
    let site = site_with(&[hasty(1)]).await;
    for visitor in [site.visitor(), site.visitor().in_kazakh(), site.visitor().in_russian()] {
        let list = visitor.get("/flags").await;
        list.assert_status(200);
        assert_eq!(
            list.all("tbody tr:not(.group)").len(),
            procurement::catalogue::catalogue().len()
        );
        assert!(!list.body.contains('⟨'), "{}", list.body);
        for flag in procurement::catalogue::catalogue() {
            let page = visitor.get(&format!("/flags/{}", flag.code)).await;
            page.assert_status(200);
            assert!(!page.body.contains('⟨'), "{}", page.body);
            assert!(page.all("main ul > li").len() > 1);
        }
    }
    site.visitor().get("/flags/R999").await.assert_status(404);
}

#[tokio::test]
async fn a_base_rate_opens_to_the_rows_that_make_it() {
    let site = site_with(&[hasty(1), hasty(2), patient(3)]).await;
    let page = site.visitor().get("/flags/R003").await;
    assert!(page.body.contains("66.7%"), "{}", page.body);
    let numbers = page.all("dl.stats data");
    let addresses = page.attributes("dl.stats a", "href");
    assert_eq!(numbers, ["2", "1", "0", "0"]);
    for (number, address) in numbers.iter().zip(addresses) {
        let list = site.visitor().get(address.trim_start_matches("/en")).await;
        assert_eq!(list.all(".watch > li").len().to_string(), *number, "{address}");
    }
}

#[tokio::test]
async fn only_the_office_sees_how_imports_went() {
    let site = site().await;
    let report = bring(&site, lines(&[hasty(1)])).await;
    let one = format!("/imports/{}", report.id);
    let (officer, volunteer) = (site.officer("aigul").await, site.volunteer("dana").await);
    for path in ["/imports", &one] {
        officer.get(path).await.assert_status(200);
        volunteer.get(path).await.assert_status(404);
        assert_ne!(site.visitor().get(path).await.status, 200);
    }
    officer.get("/imports/none").await.assert_status(404);
}
