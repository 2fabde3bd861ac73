//! What the office sees of it, in three languages.

use fetch::Length;
use testing::{Answer, TestSite};

use crate::stub::{Fault, Stub};

#[track_caller]
fn says(page: &Answer, words: &str) {
    page.assert_status(200);
    let text = page.text("main");
    assert!(text.contains(words), "{words}: {text}");
}

#[tokio::test]
async fn the_office_sees_as_of_when_data_are_and_how_runs_went() {
    let stub = Stub::new().await;
    let site = TestSite::new(vec![fetch::feature(Some(stub.fetch()))]).await;
    stub.fetch().run(&site.app.db, None, Length::Whole).await.unwrap();
    let officer = site.officer("aigul").await;
    let page = officer.get("/sources").await;
    says(&page, "Data as of 16 March 2026");
    says(&page, "Contracts with acts and payments");
    let kazakh = officer.in_kazakh();
    says(&kazakh.get("/sources").await, "Дереккөздер");
    says(&kazakh.in_russian().get("/sources").await, "Источники данных");
}

#[tokio::test]
async fn a_failure_is_shown_in_words_that_say_what_to_do() {
    let stub = Stub::new().await;
    stub.fail(2, Fault::Forbidden);
    let site = TestSite::new(vec![fetch::feature(Some(stub.fetch()))]).await;
    site.run_jobs().await;
    let page = site.officer("aigul").await.get("/sources").await;
    says(&page, "An administrator should check it.");
    says(&page, "the service answered 403 Forbidden");
}

#[tokio::test]
async fn the_clock_reads_once_an_hour() {
    let stub = Stub::new().await;
    let site = TestSite::new(vec![fetch::feature(Some(stub.fetch()))]).await;
    site.run_jobs().await;
    let first = stub.asked().len();
    assert!(first > 3);
    site.wait_minutes(10);
    site.run_jobs().await;
    assert_eq!(stub.asked().len(), first);
    site.wait_minutes(55);
    site.run_jobs().await;
    assert!(stub.asked().len() > first);
}

#[tokio::test]
async fn without_a_key_the_page_says_that_nothing_is_fetched() {
    let site = TestSite::new(vec![fetch::feature(None)]).await;
    site.run_jobs().await;
    let page = site.administrator("root").await.get("/sources").await;
    says(&page, "no access key of the portal is set");
    site.visitor().get("/sources").await.assert_status(303);
    site.volunteer("nurlan").await.get("/sources").await.assert_status(404);
}
