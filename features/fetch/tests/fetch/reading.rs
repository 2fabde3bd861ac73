//! What is asked, in which order, and what is done with what goes wrong.

use std::time::Duration;

use fetch::{Done, Length, Settings, Word};
use goszakup::ocds_rules;
use kernel::clock::Day;
use testing::TestSite;

use crate::stub::{Fault, Stub, TOKEN};

async fn site() -> TestSite {
    TestSite::new(vec![fetch::feature(None)]).await
}

async fn read(stub: &Stub, site: &TestSite) -> Done {
    stub.fetch().run(&site.app.db, None, Length::Whole).await.unwrap()
}

const REGION: [&str; 5] = [
    "ocds-kz0000-1-1",
    "ocds-kz0000-3-1",
    "ocds-kz0000-4-1",
    "ocds-kz0000-5-1",
    "ocds-kz0000-contract-62",
];

fn distinct(stub: &Stub) -> Vec<String> {
    let mut ocids = stub.ocids();
    ocids.sort();
    ocids.dedup();
    ocids
}

#[tokio::test]
async fn the_region_is_read_and_each_process_is_whole() {
    let (stub, site) = (Stub::new().await, site().await);
    let done = read(&stub, &site).await;
    assert_eq!(done.failure, None);
    assert!(done.is_whole);
    assert_eq!(distinct(&stub), REGION);
    let delivered = stub.delivered.lock().unwrap();
    for release in delivered.iter() {
        assert_eq!(ocds_rules::faults(release), [], "{release:#}");
        assert!(procurement::read_line(&release.to_string()).is_ok());
    }
    let first = delivered.iter().find(|it| it["ocid"] == REGION[0]).unwrap();
    assert_eq!(first["bids"]["details"][0]["value"]["amount"], 900);
    assert_eq!(first["contracts"][0]["implementation"]["transactions"][0]["value"]["amount"], 900);
    assert_eq!(first["planning"]["budget"]["amount"]["amount"], 1000);
    assert!(!delivered.iter().any(|it| it.to_string().contains("850101300124")));
    assert_eq!(stub.debarred.lock().unwrap().len(), 3);
}

#[tokio::test]
async fn the_token_is_sent_with_each_request_and_a_pause_is_before_each() {
    let (stub, site) = (Stub::new().await, site().await);
    let done = read(&stub, &site).await;
    let tokens = stub.known.lock().unwrap().tokens.clone();
    assert!(tokens.iter().all(|it| *it == format!("Bearer {TOKEN}")));
    assert_eq!(tokens.len() as u64, done.requests);
    assert_eq!(*stub.paused.lock().unwrap(), vec![Duration::from_secs(1); tokens.len()]);
}

#[tokio::test]
async fn a_second_run_asks_for_what_changed_since_and_hands_over_nothing_else() {
    let (stub, site) = (Stub::new().await, site().await);
    read(&stub, &site).await;
    let before = stub.ocids().len();
    site.wait_minutes(60);
    let done = read(&stub, &site).await;
    assert!(done.is_whole);
    assert_eq!(stub.ocids().len(), before);
    assert_eq!(done.requests, 3, "the dictionary and the two lists");
    let asked = stub.asked();
    assert!(
        asked.last().unwrap().contains(r#""2026-03-16 09:45:00","2026-03-16 11:00:00""#),
        "{asked:?}"
    );
}

#[tokio::test]
async fn a_busy_service_is_asked_again_after_the_time_it_names() {
    let (stub, site) = (Stub::new().await, site().await);
    stub.fail(1, Fault::Busy(17));
    let done = read(&stub, &site).await;
    assert_eq!((done.failure, done.repeats), (None, 1));
    assert!(stub.paused.lock().unwrap().contains(&Duration::from_secs(17)));
}

#[tokio::test]
async fn a_broken_service_is_asked_later_each_time_and_not_for_ever() {
    let (stub, site) = (Stub::new().await, site().await);
    for request in 1..=9 {
        stub.fail(request, Fault::Broken);
    }
    let done = read(&stub, &site).await;
    assert_eq!(done.failure.unwrap().word, Word::Busy);
    assert_eq!((done.requests, done.repeats), (5, 4));
    let paused = stub.paused.lock().unwrap();
    let waits: Vec<u64> = paused.iter().map(Duration::as_secs).filter(|it| *it > 1).collect();
    assert_eq!(waits, [2, 4, 8, 16]);
    assert!(stub.ocids().is_empty());
}

#[tokio::test]
async fn what_is_no_whole_page_is_refused_and_asked_again() {
    for fault in [Fault::Html, Fault::Disguised, Fault::Cut, Fault::Half] {
        for request in 2..=5 {
            let (stub, site) = (Stub::new().await, site().await);
            stub.fail(request, fault);
            let done = read(&stub, &site).await;
            assert_eq!(done.failure, None, "{fault:?} at {request}");
            assert_eq!(distinct(&stub), REGION, "{fault:?} at {request}");
        }
    }
}

#[tokio::test]
async fn a_page_that_stays_half_ends_the_run_and_nothing_of_it_is_taken() {
    let (stub, site) = (Stub::new().await, site().await);
    for request in 2..=6 {
        stub.fail(request, Fault::Half);
    }
    let done = read(&stub, &site).await;
    let failure = done.failure.unwrap();
    assert_eq!(
        (failure.word, failure.details.as_str()),
        (Word::Page, "TrdBuy: 1 rows, 2 were asked for")
    );
    assert!(stub.ocids().is_empty());
    assert_eq!(done.as_of, None);
}

#[tokio::test]
async fn half_a_register_is_refused_too() {
    let (stub, site) = (Stub::new().await, site().await);
    let before = read(&stub, &site).await.requests;
    let again = Stub::new().await;
    for request in before..before + 5 {
        again.fail(usize::try_from(request).unwrap(), Fault::Half);
    }
    let fresh = self::site().await;
    let done = read(&again, &fresh).await;
    assert_eq!(done.failure.unwrap().word, Word::Page);
    // The first page was whole and is kept; the last one is not.
    assert_eq!(again.debarred.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn a_wrong_token_and_a_refused_question_are_not_repeated() {
    for (fault, word) in [(Fault::Forbidden, Word::Token), (Fault::Error, Word::Refused)] {
        let (stub, site) = (Stub::new().await, site().await);
        stub.fail(2, fault);
        let done = read(&stub, &site).await;
        assert_eq!((done.failure.unwrap().word, done.repeats, done.requests), (word, 0, 2));
    }
}

#[tokio::test]
async fn a_service_that_is_not_there_is_told() {
    let (stub, site) = (Stub::new().await, site().await);
    let mut fetch = stub.fetch();
    // Nobody listens on the port of discard.
    fetch.settings.address = "http://127.0.0.1:9".to_owned();
    let done = fetch.run(&site.app.db, None, Length::Whole).await.unwrap();
    assert_eq!(done.failure.unwrap().word, Word::Unreachable);
}

#[tokio::test]
async fn a_run_that_breaks_off_goes_on_with_the_page_it_could_not_finish() {
    let (whole, site) = (Stub::new().await, site().await);
    let n_requests = usize::try_from(read(&whole, &site).await.requests).unwrap();
    for broken in 1..=n_requests {
        let (stub, site) = (Stub::new().await, self::site().await);
        stub.fail(broken, Fault::Forbidden);
        let done = read(&stub, &site).await;
        assert!(done.failure.is_some() && !done.is_whole, "{broken}");
        let so_far = stub.asked().len();
        site.wait_minutes(1);
        let done = read(&stub, &site).await;
        assert_eq!(done.failure, None, "{broken}");
        assert_eq!(distinct(&stub), REGION, "{broken}");
        let pages = |asked: &[String]| {
            asked.iter().filter(|it| it.starts_with("TrdBuy {\"lastUpdateDate\"")).count()
        };
        let finished = pages(&stub.asked()[..so_far]).saturating_sub(1);
        // The window stays the same, and pages that were finished are not asked for again.
        assert!(pages(&stub.asked()[so_far..]) <= pages(&whole.asked()) - finished + 1, "{broken}");
    }
}

#[tokio::test]
async fn a_run_by_the_hour_ends_after_its_slice_and_the_next_goes_on() {
    let (stub, site) = (Stub::new().await, site().await);
    let mut n_runs = 0;
    loop {
        n_runs += 1;
        let done = stub.fetch().run(&site.app.db, None, Length::Slice(3)).await.unwrap();
        assert_eq!(done.failure, None);
        if done.is_whole {
            break;
        }
        assert!(n_runs < 20, "it never comes to its end");
    }
    assert!(n_runs > 2);
    assert_eq!(distinct(&stub), REGION);
    assert_eq!(stub.debarred.lock().unwrap().len(), 3);
}

#[tokio::test]
async fn a_day_begins_every_list_anew() {
    let (stub, site) = (Stub::new().await, site().await);
    read(&stub, &site).await;
    let day: Day = "2026-01-05".parse().unwrap();
    stub.fetch().run(&site.app.db, Some(day), Length::Whole).await.unwrap();
    let asked = stub.asked();
    assert_eq!(asked.iter().filter(|it| it.contains("2026-01-05 00:00:00")).count(), 5);
}

#[tokio::test]
async fn the_secret_of_an_installation_is_made_once() {
    let site = site().await;
    let salt = fetch::salt(&site.app.db).await.unwrap();
    assert_eq!(salt.len(), 16);
    assert_eq!(fetch::salt(&site.app.db).await.unwrap(), salt);
}

#[test]
fn the_token_is_neither_shown_nor_sent_in_the_open() {
    let mut settings = Settings::polite("secret-token", "salt");
    assert!(!format!("{settings:?}").contains("secret"));
    assert_eq!(settings.lacks(), None);
    settings.address = "http://ows.example".to_owned();
    assert!(settings.lacks().unwrap().contains("https://"));
    settings.address = "http://127.0.0.1:8080".to_owned();
    assert_eq!(settings.lacks(), None);
    settings.token = "two\nlines".to_owned();
    assert!(settings.lacks().is_some());
}
