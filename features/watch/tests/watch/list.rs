//! The list: its order, its filter, its file.

use serde_json::{Value, json};
use testing::TestSite;

use crate::releases::{bring, hasty, lines, ocid, patient, site, site_with, with};

async fn ocids(site: &TestSite, query: &str) -> Vec<String> {
    let page = site.visitor().get(&format!("/procurement?{query}")).await;
    page.assert_status(200);
    let addresses = page.attributes(".watch h3 a", "href");
    addresses.iter().filter_map(|it| Some(it.rsplit_once('/')?.1.to_owned())).collect()
}

fn of(n: u32, amount: i64) -> Value {
    with(hasty(n), "/tender/value/amount", json!(amount))
}

#[tokio::test]
async fn what_is_worth_more_comes_first_and_says_why() {
    let site =
        site_with(&[of(1, 300_000), of(2, 900_000_000), of(3, 20_000_000), patient(4)]).await;
    assert_eq!(ocids(&site, "").await, [ocid(2), ocid(3), ocid(1)]);
    let page = site.visitor().get("/procurement").await;
    assert!(page.text(".watch > li").contains("Why it stands here: Questions: 1; the sum is"));
    assert!(page.text(".watch .clock").starts_with("1 working day left"));
    assert_eq!(page.text(".watch > li .watch__end .meta"), "1 question");
}

#[tokio::test]
async fn a_filter_narrows_and_each_part_can_be_taken_off() {
    let elsewhere = with(of(2, 900_000_000), "/parties/0/address/kato", json!("353200000"));
    let other = with(elsewhere, "/parties/0/identifier/id", json!("770149000025"));
    let site = site_with(&[of(1, 5_000_000), other, of(3, 80_000_000), patient(4)]).await;
    for (query, found) in [
        ("district=352410000", vec![3, 1]),
        ("district=353200000", vec![2]),
        ("from=10+000+000", vec![2, 3]),
        ("from=10000000&to=100%20%D0%BC%D0%BB%D0%BD", vec![]),
        ("buyer=770149000017&show=open", vec![3, 1, 4]),
        ("method=auction", vec![]),
        ("method=prices&flag=R003", vec![2, 3, 1]),
        ("flag=R018", vec![]),
        ("flag=R003&answer=clear&show=all", vec![4]),
        ("closes=1", vec![2, 3, 1]),
        ("closes=1&show=open", vec![2, 3, 1]),
        ("closes=5&show=open", vec![2, 3, 1, 4]),
    ] {
        let page = site.visitor().get(&format!("/procurement?{query}")).await;
        if query.contains("%D0") {
            page.assert_status(422);
            continue;
        }
        let found: Vec<String> = found.into_iter().map(ocid).collect();
        assert_eq!(ocids(&site, query).await, found, "{query}");
    }
    let page = site.visitor().get("/procurement?district=352410000&from=1000").await;
    let chips = page.attributes("main ul.row a", "href");
    assert_eq!(chips, ["/en/procurement?from=1000", "/en/procurement?district=352410000"]);
}

#[tokio::test]
async fn words_find_in_whatever_form_and_no_syntax_harms() {
    let site = site_with(&[hasty(1), with(hasty(2), "/tender/title", json!("Қар тазалау"))]).await;
    assert_eq!(ocids(&site, "words=%D2%AF%D1%81%D1%82%D0%B5%D0%BB").await, [ocid(1), ocid(2)]);
    assert_eq!(
        ocids(&site, "words=%D0%9A%D0%90%D0%A0+%D1%82%D0%B0%D0%B7%D0%B0%D0%BB%D0%B0%D1%83").await,
        [ocid(2)]
    );
    for hostile in [
        "' OR 1=1 --",
        "\"",
        "NEAR(a b)",
        "a* AND (",
        "ocid:x",
        "'; DROP TABLE processes; --",
        "\u{1}",
        "%",
    ] {
        let query: String = form_urlencoded::byte_serialize(hostile.as_bytes()).collect();
        let page = site.visitor().get(&format!("/procurement?words={query}")).await;
        page.assert_status(200);
        site.visitor()
            .get(&format!("/procurement?buyer={query}&after={query}~{query}"))
            .await
            .assert_status(200);
    }
    assert_eq!(ocids(&site, "").await.len(), 2);
    // A nought is refused before anything is read, in words.
    site.visitor().get("/procurement?words=%00").await.assert_status(400);
}

#[tokio::test]
async fn pages_follow_each_other_without_gap_or_repetition() {
    let releases: Vec<Value> = (1..=45).map(|n| of(n, 5_000_000)).collect();
    let site = site_with(&releases).await;
    for show in ["", "show=all"] {
        let (mut seen, mut next) = (Vec::new(), format!("/procurement?{show}"));
        let mut n_pages = 0;
        loop {
            let page = site.visitor().get(&next).await;
            seen.extend(page.attributes(".watch h3 a", "href"));
            n_pages += 1;
            match page.attributes("a[rel=next]", "href").pop() {
                Some(address) => next = address.trim_start_matches("/en").to_owned(),
                None => break,
            }
        }
        assert_eq!((n_pages, seen.len()), (3, 45), "{show}");
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 45, "{show}");
    }
}

#[tokio::test]
async fn the_file_is_exactly_the_view() {
    let site =
        site_with(&[of(1, 300_000), of(2, 900_000_000), of(3, 20_000_000), patient(4)]).await;
    for query in ["", "from=1000000", "show=all", "words=%D2%AF%D1%81%D1%82%D0%B5%D0%BB"] {
        let file = site.visitor().get(&format!("/procurement.csv?{query}")).await;
        file.assert_status(200);
        let rows: Vec<&str> = file.body.lines().skip(1).collect();
        let named: Vec<String> =
            rows.iter().filter_map(|it| Some(it.split(';').next()?.to_owned())).collect();
        assert_eq!(named, ocids(&site, query).await, "{query}");
    }
    let file = site.visitor().get("/procurement.csv?from=900000000").await;
    assert!(file.body.contains(";900000000;KZT;"), "{}", file.body);
    assert!(file.body.contains("/en/procurement/ocds-000000-2"));
}

#[tokio::test]
async fn a_hostile_title_is_text_on_the_page_and_no_formula_in_the_file() {
    let script = with(hasty(1), "/tender/title", json!("<script>alert(1)</script>\"'"));
    let formula = with(hasty(2), "/tender/title", json!("=HYPERLINK(\"http://x\")"));
    let site = site_with(&[script, formula]).await;
    for path in ["/procurement", "", &watch::path(&ocid(1))] {
        let page = site.visitor().get(path).await;
        page.assert_status(200);
        assert!(!page.body.contains("<script>alert"), "{path}");
    }
    let file = site.visitor().get("/procurement.csv").await;
    assert!(
        !file.body.contains(";=HYPERLINK") && !file.body.contains(";\"=HYPERLINK"),
        "{}",
        file.body
    );
}

#[tokio::test]
async fn what_cannot_be_meant_is_said_and_the_words_are_kept() {
    let site = site_with(&[hasty(1)]).await;
    let page =
        site.visitor().in_russian().get("/procurement?from=%D0%BC%D0%BD%D0%BE%D0%B3%D0%BE").await;
    page.assert_status(422);
    assert_eq!(page.all(".errors li").len(), 1);
    assert_eq!(page.attributes("#q-from", "value"), ["много"]);
    assert_eq!(page.all(".watch > li").len(), 1);
    site.visitor().get("/procurement.csv?flag=R999").await.assert_status(400);
}

#[tokio::test]
async fn an_empty_list_shows_a_way_on_in_every_language() {
    let site = site().await;
    for page in [
        site.visitor().get("/procurement").await,
        site.visitor().in_kazakh().get("/procurement").await,
        site.visitor().in_russian().get("/procurement?district=352110000").await,
    ] {
        page.assert_status(200);
        assert_eq!(page.all(".empty a").len(), 1);
        assert!(!page.body.contains('⟨'), "{}", page.body);
    }
}

#[tokio::test]
async fn the_first_page_shows_what_closes_first() {
    let later = with(hasty(1), "/tender/tenderPeriod/endDate", json!("2026-03-17T18:00:00+05:00"));
    let later = with(later, "/tender/tenderPeriod/startDate", json!("2026-03-16T09:00:00+05:00"));
    let site = site_with(&[later, of(2, 300_000)]).await;
    let page = site.visitor().in_kazakh().get("").await;
    page.assert_status(200);
    let addresses = page.attributes("section[aria-labelledby=watch-closing] h3 a", "href");
    assert_eq!(addresses, ["/kk/procurement/ocds-000000-2", "/kk/procurement/ocds-000000-1"]);
}

#[tokio::test]
async fn the_search_of_the_site_finds_a_purchase() {
    let site = site().await;
    bring(&site, lines(&[hasty(1)])).await;
    let page = site.visitor().get("/search?q=%D2%AF%D1%81%D1%82%D0%B5%D0%BB").await;
    page.assert_status(200);
    assert!(page.body.contains("/en/procurement/ocds-000000-1"), "{}", page.body);
}

#[tokio::test]
async fn every_tenth_place_of_the_queue_is_drawn_and_nobody_stands_twice() {
    let asked: Vec<Value> = (1..=60).map(|n| of(n, 300_000 + i64::from(n) * 1_000_000)).collect();
    let others: Vec<Value> = (101..=160).map(patient).collect();
    let site = site_with(&[asked, others].concat()).await;

    let (mut seen, mut drawn, mut path) = (Vec::new(), 0, "/procurement".to_owned());
    loop {
        let page = site.visitor().get(&path).await;
        let here = page.attributes(".watch h3 a", "href");
        let without =
            page.all(".watch > li").iter().filter(|it| it.contains("0 questions")).count();
        assert!(without <= 2 && here.len() <= 20, "{without} of {}", here.len());
        drawn += without;
        seen.extend(here);
        let Some(next) = page.attributes(".pager a[rel=next]", "href").pop() else { break };
        path = next.trim_start_matches("/en").to_owned();
    }
    let all: std::collections::BTreeSet<&String> = seen.iter().collect();
    assert_eq!(all.len(), seen.len(), "each stands once");
    assert!((1..=8).contains(&drawn), "{drawn}");
    assert_eq!(seen.len() - drawn, 60, "whatever is asked about is shown");
    let page = site.visitor().get("/procurement").await;
    assert!(page.body.contains("Drawn by lot") && page.body.contains("ерікті"));
}
