//! Referral: what to report where. We take no reports of crimes, and keep none.

use askama::Template;
use axum::response::Response;
use axum::routing::get;
use web::{Feature, Result, Visit};

/// What referral is made of.
pub fn feature() -> Feature {
    Feature::new(kernel::include_texts!()).route("/1424", get(page))
}

/// Where each matter goes; the texts are `referral-<name>` and `referral-<name>-where`.
const MATTERS: [&str; 5] = ["bribe", "danger", "appeal", "utilities", "purchase"];

/// Where the quick exit leads: a page that says nothing about this one.
const EXIT: &str = "https://www.kazhydromet.kz/";

#[derive(Template)]
#[template(path = "referral.html")]
struct Referral<'a> {
    visit: &'a Visit,
    matters: [&'static str; 5],
    exit: &'static str,
}

async fn page(visit: Visit) -> Result<Response> {
    visit.show(&Referral { visit: &visit, matters: MATTERS, exit: EXIT })
}

#[cfg(test)]
mod tests {
    use testing::TestSite;

    #[tokio::test]
    async fn the_page_names_1424_and_takes_nothing() {
        let site = TestSite::new(vec![super::feature()]).await;
        for language in ["kk", "ru", "en"] {
            let page = site.visitor().get(&format!("/{language}/1424")).await;
            page.assert_status(200);
            assert!(page.body.contains("href=\"tel:1424\""));
            assert_eq!(page.count("main form"), 0, "nothing can be written here");
            assert_eq!(page.count("main a[data-exit]"), 1);
            assert!(!page.body.contains('⟨'));
        }
    }
}
