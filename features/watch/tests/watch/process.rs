//! The page of a process.

use serde_json::json;

use crate::releases::{bring, hasty, lines, ocid, patient, site, site_with, with};

#[tokio::test]
async fn a_question_is_asked_with_its_numbers_in_every_language() {
    let site = site_with(&[hasty(1)]).await;
    let path = watch::path(&ocid(1));
    for (page, title, term) in [
        (site.visitor().in_kazakh().get(&path).await, "Мектеп үстелі", "1 жұмыс күні қалды"),
        (site.visitor().in_russian().get(&path).await, "Мектеп үстелі", "Остался 1 рабочий день"),
        (site.visitor().get(&path).await, "Мектеп үстелі", "1 working day left"),
    ] {
        page.assert_status(200);
        assert_eq!(page.text("h1"), title);
        assert!(page.text(".ident").contains(term));
        let question = page.text("#q-R003");
        assert!(question.ends_with('?') || question.contains(": 2"), "{question}");
        assert!(question.contains('1') && question.contains('2'), "{question}");
        assert_eq!(page.all("table.barchart tbody tr").len(), 2);
        assert!(!page.body.contains('⟨'), "{}", page.body);
    }
}

#[tokio::test]
async fn the_page_names_what_was_bought_and_where_it_comes_from() {
    let site = site_with(&[hasty(1)]).await;
    let page = site.visitor().get(&watch::path(&ocid(1))).await;
    assert!(page.body.contains("99001668-ЗЦП1"));
    assert!(page.body.contains("Үстел, екі орындық"));
    assert!(page.text("section[aria-labelledby=items] table").contains("5,000,000"));
    assert!(
        page.text("#source + p")
            .starts_with("From: releases.jsonl. Fetched: 16 March 2026, 10:00.")
    );
    let digest = page.text(".hash");
    assert_eq!(digest.len(), "SHA-256 ".len() + 64);

    let original = site.visitor().get(&format!("{}.json", watch::path(&ocid(1)))).await;
    original.assert_status(200);
    assert_eq!(original.body, hasty(1).to_string());
}

#[tokio::test]
async fn flags_that_ask_nothing_say_why() {
    let site = site_with(&[patient(1)]).await;
    let page = site.visitor().get(&watch::path(&ocid(1))).await;
    page.assert_status(200);
    assert!(page.body.contains("No questions"));
    assert!(page.body.contains("Hours a check takes: 1"), "{}", page.body);
    let lines = page.all("details.more tbody tr");
    let flags = procurement::catalogue::catalogue().iter();
    assert_eq!(lines.len(), flags.filter(|it| it.grain.is_of_process()).count());
    assert!(lines.iter().any(|it| it.contains("Not enough data: ")), "{lines:?}");
    assert!(lines.iter().any(|it| it.contains("No question")), "{lines:?}");
}

#[tokio::test]
async fn an_unknown_process_is_a_page_with_a_way_to_the_list() {
    let site = site().await;
    for path in ["/procurement/ocds-1", "/procurement/ocds-1.json", "/procurement/%01%2F..%27"] {
        let page = site.visitor().get(path).await;
        page.assert_status(404);
        assert_eq!(page.attributes("main a.btn", "href"), ["/en/procurement"]);
    }
    site.visitor().get("/procurement/%00%2F..%27").await.assert_status(400);
}

#[tokio::test]
async fn an_ocid_of_odd_letters_has_a_page() {
    let odd = "ocds-6550wx-OISOE B&S/2021?№1%2F.json";
    let site = site_with(&[with(hasty(1), "/ocid", json!(odd))]).await;
    let page = site.visitor().get(&watch::path(odd)).await;
    page.assert_status(200);
    let list = site.visitor().get("/procurement").await;
    let address = &list.attributes(".watch h3 a", "href")[0];
    site.visitor().get(address.trim_start_matches("/en")).await.assert_status(200);
}

#[tokio::test]
async fn a_subject_brings_all_that_a_check_needs() {
    let site = site_with(&[hasty(1)]).await;
    let subject = site.app.subject("procurement", &ocid(1)).await.unwrap().unwrap();
    assert_eq!(subject.address, "/procurement/ocds-000000-1");
    assert_eq!((subject.title.as_str(), subject.district.as_str()), ("Мектеп үстелі", "352410000"));
    let buyer = subject.buyer().unwrap();
    assert_eq!((buyer.name.as_str(), buyer.bin.as_deref()), ("№ 901 мектеп", Some("770149000017")));
    assert_eq!(subject.tiyn, Some(500_000_000));
    assert_eq!(subject.ends_at.unwrap().to_string(), "2026-03-17T04:00:00.000000Z");
    assert_eq!(subject.questions[0].code, "R003");
    assert_eq!(subject.questions[0].key, "flag-R003-question");
    let good = &subject.goods[0];
    assert_eq!(
        (good.unit.as_str(), good.quantity, good.tiyn),
        ("дана", Some(40.0), Some(12_500_000))
    );
    assert!(site.app.subject("procurement", "x").await.unwrap().is_none());
}

#[tokio::test]
async fn a_decided_purchase_is_closed_whatever_its_term() {
    let site = site().await;
    let mut decided = hasty(1);
    decided["awards"] = json!([{ "id": "1", "status": "active", "value": { "amount": 4_900_000, "currency": "KZT" },
        "suppliers": [{ "id": "KZ-BIN-770149000025", "name": "«Үлгі» ЖШС" }] }]);
    bring(&site, lines(&[decided])).await;
    let page = site.visitor().get(&watch::path(&ocid(1))).await;
    assert!(page.text(".ident").contains("Bidding is closed"));
    assert!(page.text("section[aria-labelledby=awards]").contains("«Үлгі» ЖШС"));
    assert_eq!(site.visitor().get("/procurement").await.all(".watch > li").len(), 0);
}
