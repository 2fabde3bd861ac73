//! Every page that a link leads to, as everybody, in every language.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use site::demo;
use site::features::features;
use testing::{Answer, Browser, TestSite, form};
use tokio::task::JoinSet;

/// So many pages of one shape are looked at: a list has a thousand rows of the same kind.
const OF_A_SHAPE: usize = 2;

/// A site as the demo makes it.
async fn filled() -> TestSite {
    let site = TestSite::new(features()).await;
    demo::fill(&site.app, 1).await.unwrap();
    site
}

/// Somebody of the demo, signed in as people sign in.
async fn person(site: &TestSite, login: &str, password: &str) -> Browser {
    let browser = site.visitor();
    let answer = browser.post("/sign-in", form! { login: login, password: password }).await;
    answer.assert_status(303);
    browser
}

/// A path without what differs from record to record.
fn shape(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let plain = |it: &str| {
        let id = it.len() > 9 && it.bytes().any(|it| it.is_ascii_digit());
        if id { "*".to_owned() } else { it.to_owned() }
    };
    let path = path.split('/').map(plain).collect::<Vec<_>>().join("/");
    let names: BTreeSet<&str> = query.split('&').filter_map(|it| it.split('=').next()).collect();
    format!("{path}?{}", names.into_iter().collect::<Vec<_>>().join("&"))
}

/// The pages of ours that a page leads to, below the language.
fn links(page: &Answer, language: &str) -> Vec<String> {
    let all = page.attributes("a[href]", "href").into_iter().map(|it| it.replace("&amp;", "&"));
    let own = format!("/{language}");
    let below = all.filter_map(|it| {
        let below = it.split('#').next().unwrap().strip_prefix(&own)?.to_owned();
        (below.is_empty() || below.starts_with(['/', '?'])).then_some(below)
    });
    below.collect()
}

/// Follows links from the first page; gives what was wrong, and the pages of each shape.
async fn follow(browser: &Browser, language: &str) -> (Vec<String>, BTreeMap<String, Vec<String>>) {
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::from([String::new()]);
    let mut shapes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut ahead = VecDeque::from([(String::new(), String::new())]);
    while let Some((path, from)) = ahead.pop_front() {
        let page = browser.get(&format!("/{language}{path}")).await;
        look(&page, &path, &from, &mut wrong);
        for link in links(&page, language) {
            let like = shapes.entry(shape(&link)).or_default();
            if like.len() < OF_A_SHAPE && seen.insert(link.clone()) {
                like.push(link.clone());
                ahead.push_back((link, path.clone()));
            }
        }
    }
    (wrong, shapes)
}

fn look(page: &Answer, path: &str, from: &str, wrong: &mut Vec<String>) {
    if page.status >= 400 {
        wrong.push(format!("{path}, from {from}: {}", page.status));
    }
    if let Some(at) = page.body.find('⟨') {
        let raw: String = page.body[at..].chars().take(60).collect();
        wrong.push(format!("{path}: raw key {raw}"));
    }
    if !page.header("content-type").starts_with("text/html") {
        return;
    }
    // A letter that a page shows has a heading of its own.
    let n_headings = page.count("h1") - page.count(".document h1");
    if n_headings != 1 {
        wrong.push(format!("{path}: {n_headings} first headings"));
    }
    if page.text("title").is_empty() {
        wrong.push(format!("{path}: no title"));
    }
}

/// What one person finds wrong, on every page they come to.
async fn walk(name: String, browser: Browser) -> Vec<String> {
    let (wrong, shapes) = follow(&browser.clone().in_kazakh(), "kk").await;
    let mut all = vec![(String::from("kk"), wrong)];
    assert!(shapes.len() > 5, "{name} finds only {} kinds of pages", shapes.len());
    // The same pages in the other languages: one of each shape says enough.
    for (language, browser) in
        [("ru", browser.clone().in_russian()), ("en", browser.clone().in_english())]
    {
        let mut wrong = Vec::new();
        for path in shapes.values().filter_map(|it| it.first()) {
            let page = browser.get(&format!("/{language}{path}")).await;
            look(&page, path, "kk", &mut wrong);
        }
        all.push((language.to_owned(), wrong));
    }
    let told = |(language, wrong): (String, Vec<String>)| {
        let name = name.clone();
        wrong.into_iter().map(move |it| format!("{name}, {language}: {it}"))
    };
    all.into_iter().flat_map(told).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_link_leads_to_a_page_for_everybody_in_every_language() {
    let site = filled().await;
    let mut walks = JoinSet::new();
    walks.spawn(walk("visitor".to_owned(), site.visitor()));
    for (login, password) in demo::sign_ins() {
        let browser = person(&site, &login, &password).await;
        walks.spawn(walk(login, browser));
    }
    let wrong = walks.join_all().await.concat();
    assert!(wrong.is_empty(), "{}:\n  {}", wrong.len(), wrong.join("\n  "));
}
