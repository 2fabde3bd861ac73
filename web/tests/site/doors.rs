//! Coming in and going out, and who is kept out.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use axum::body::Body;
use axum::http::{Method, header};
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use kernel::actor::Role;
use kernel::{session, user};
use testing::{Answer, Browser, HOST, TestSite, form};

use crate::errands::feature;

const PASSWORD: &str = "kerege-uyk-shangyrak";

async fn site() -> TestSite {
    TestSite::new(vec![feature()]).await
}

async fn sign_in(browser: &Browser, login: &str, password: &str) -> testing::Answer {
    let page = browser.get("/sign-in").await;
    page.post("/sign-in", form! { login: login, password: password, next: "" }).await
}

#[tokio::test]
async fn somebody_signs_in_and_out_under_a_fresh_token() {
    let site = site().await;
    site.account("dana", PASSWORD, &[(Role::Officer, "")]).await;
    let browser = site.visitor();
    browser.get("/sign-in").await.assert_status(200);
    let before = browser.cookie().unwrap();
    assert!(before.starts_with("__Host-erikti="), "{before}");

    let answer = sign_in(&browser, " Dana ", PASSWORD).await;
    answer.assert_status(303);
    let set = answer.header("set-cookie");
    for part in ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"] {
        assert!(set.contains(part), "{set}");
    }
    assert_ne!(browser.cookie().unwrap(), before, "a planted token is worth nothing");
    assert!(browser.get("").await.text(".who").contains("dana"));

    let signed_in = browser.cookie();
    browser.get("").await.post("/sign-out", form! {}).await.assert_status(303);
    assert_eq!(browser.cookie(), None);
    browser.set_cookie(signed_in.as_deref());
    assert!(browser.get("/sessions").await.location().starts_with("/sign-in"), "the token is dead");
}

#[tokio::test]
async fn a_wrong_password_and_a_wrong_name_are_told_alike() {
    let site = site().await;
    site.account("dana", PASSWORD, &[]).await;
    let browser = site.visitor();
    let wrong = sign_in(&browser, "dana", "something else").await;
    wrong.assert_status(422).assert_problem("login", "problem-sign-in");
    assert_eq!(wrong.attribute("#f-login", "value").unwrap(), "dana", "the words are kept");
    assert!(!wrong.body.contains("something else"), "but not the password");
    let unknown = sign_in(&browser, "nobody", "something else").await;
    assert_eq!(wrong.text(".errors"), unknown.text(".errors"));
}

#[tokio::test]
async fn guessing_is_slowed_by_account_and_by_network() {
    let site = site().await;
    site.account("dana", PASSWORD, &[]).await;
    // Each guess comes from elsewhere, so only the account is slowed.
    for nth in 0..5 {
        let browser = site.visitor().from_network(&format!("10.0.0.{nth}"));
        sign_in(&browser, "dana", "a guess").await.assert_status(422);
    }
    let owner = site.visitor().from_network("10.1.1.1");
    sign_in(&owner, "dana", PASSWORD).await.assert_status(429);
    site.wait_minutes(1);
    sign_in(&owner, "dana", PASSWORD).await.assert_status(303);

    // And here each guess is for another account.
    let one = site.visitor().from_network("10.2.2.2");
    for nth in 0..5 {
        sign_in(&one, &format!("name-{nth}"), "a guess").await.assert_status(422);
    }
    sign_in(&one, "another", "a guess").await.assert_status(429);
    sign_in(&site.visitor().from_network("10.3.3.3"), "another", "a guess")
        .await
        .assert_status(422);
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "twenty guesses are twenty tasks")]
async fn guessing_all_at_once_is_as_slow_as_one_by_one() {
    let site = site().await;
    site.account("dana", PASSWORD, &[]).await;
    let guess = |nth: usize| {
        let browser = site.visitor().from_network(&format!("10.4.0.{nth}"));
        tokio::spawn(async move { sign_in(&browser, "dana", "a guess").await.status })
    };
    let mut answers = Vec::new();
    for guess in (0..20).map(guess).collect::<Vec<_>>() {
        answers.push(guess.await.unwrap());
    }
    let n = |status| answers.iter().filter(|it| **it == status).count();
    assert_eq!((n(422), n(429)), (5, 15), "{answers:?}");
}

#[tokio::test]
async fn who_has_an_account_does_not_guess_at_others_for_longer() {
    let site = site().await;
    site.account("dana", PASSWORD, &[]).await;
    let browser = site.visitor().from_network("2001:db8:1:2::1");
    for nth in 0..4 {
        sign_in(&browser, &format!("name-{nth}"), "a guess").await.assert_status(422);
    }
    sign_in(&browser, "dana", PASSWORD).await.assert_status(303);
    let near = site.visitor().from_network("2001:db8:1:2:3::4");
    sign_in(&near, "name-5", "a guess").await.assert_status(422);
    sign_in(&near, "name-6", "a guess").await.assert_status(429);
}

#[tokio::test]
async fn a_login_longer_than_any_is_wrong_before_anything_is_kept_of_it() {
    let site = site().await;
    let browser = site.visitor().from_network("10.5.5.5");
    let wrong = sign_in(&browser, "nobody", "a guess").await.text(".errors");
    for _ in 0..9 {
        let answer = sign_in(&browser, &"ұ".repeat(101), "a guess").await;
        answer.assert_status(422);
        assert_eq!(answer.text(".errors"), wrong);
    }
    sign_in(&browser, "nobody", "a guess").await.assert_status(422);
}

#[tokio::test]
async fn what_a_stranger_says_about_the_network_is_not_believed() {
    let site = site().await;
    let guess = async |nth: usize| {
        let browser = site.visitor().from_network("10.2.2.2");
        let page = browser.get("/sign-in").await;
        let body = format!("csrf={}&login=name-{nth}&password=a+guess", page.proof());
        let request = browser
            .request(Method::POST, "/sign-in")
            .header("x-forwarded-for", format!("10.9.9.{nth}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        browser.send(request.body(Body::from(body)).unwrap()).await.status
    };
    for nth in 0..5 {
        assert_eq!(guess(nth).await, 422);
    }
    assert_eq!(guess(6).await, 429);
}

#[tokio::test]
async fn after_signing_in_one_goes_on_only_to_a_page_of_ours() {
    let site = site().await;
    site.account("dana", PASSWORD, &[]).await;
    for (next, expected) in [
        ("/sessions", "/sessions"),
        ("https://example.kz/", ""),
        ("//example.kz", ""),
        ("/\\example.kz", ""),
        ("javascript:alert(1)", ""),
        ("sessions", ""),
        ("/a\r\nset-cookie: x=y", ""),
    ] {
        let browser = site.visitor();
        let page = browser.get("/sign-in").await;
        let fields = form! { login: "dana", password: PASSWORD, next: next };
        let answer = page.post("/sign-in", fields).await;
        answer.assert_status(303);
        assert_eq!(answer.location(), expected, "{next}");
    }
    let asked = site.visitor().get("/sessions").await;
    assert_eq!(asked.location(), "/sign-in?next=%2Fsessions");
}

#[tokio::test]
async fn a_form_without_a_proof_of_ours_is_not_taken_and_its_words_are_kept() {
    let site = site().await;
    let (officer, stranger) = (site.officer("aigul").await, site.visitor());
    let words = form! { title: "Көпір жөндеу" };
    let missing = officer.post_raw("/errands/new", words.clone()).await;
    missing.assert_status(403);
    assert!(missing.body.contains("Көпір жөндеу"));
    let theirs = stranger.get("/sign-in").await.proof();
    let mut foreign = words.clone();
    foreign.push(("csrf".into(), theirs));
    officer.post_raw("/errands/new", foreign).await.assert_status(403);

    let again = missing.attribute("form.stack-l", "action").unwrap();
    missing.post(&again, words).await.assert_status(303);
}

#[tokio::test]
async fn what_another_site_sends_is_refused_even_with_a_proof() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    let page = officer.get("/errands/new").await;
    let send = async |name: &str, value: &str| {
        let request = officer
            .request(Method::POST, "/errands/new")
            .header(name, value)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let body = format!("csrf={}&title=x", officer.get("/errands/new").await.proof());
        officer.send(request.body(Body::from(body)).unwrap()).await.status
    };
    assert_eq!(send("origin", "https://example.kz").await, 403);
    assert_eq!(send("origin", "null").await, 403);
    assert_eq!(send("sec-fetch-site", "cross-site").await, 403);
    assert_eq!(send("sec-fetch-site", "same-site").await, 403);
    assert_eq!(send("origin", &format!("https://{HOST}")).await, 303);
    assert_eq!(send("sec-fetch-site", "same-origin").await, 303);
    page.assert_status(200);
}

#[tokio::test]
async fn a_false_host_is_not_served() {
    let site = site().await;
    let browser = site.visitor();
    for host in ["example.kz", "erikti.test.example.kz", "erikti.test:81", ""] {
        let mut request = browser.request(Method::GET, "/sign-in").body(Body::empty()).unwrap();
        request.headers_mut().insert(header::HOST, host.parse().unwrap());
        let answer = browser.send(request).await;
        answer.assert_status(421);
        assert!(!answer.body.contains("example.kz"));
    }
}

#[tokio::test]
async fn every_page_says_what_a_browser_may_do_with_it() {
    let site = site().await;
    let browser = site.visitor();
    for path in ["", "/sign-in", "/nowhere", "/broken", "/assets/x/nothing"] {
        let answer = browser.get(path).await;
        let policy = answer.header("content-security-policy");
        for part in ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'"] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert!(answer.header("strict-transport-security").contains("max-age"));
        if !path.starts_with("/assets") {
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        }
    }
}

#[tokio::test]
async fn the_first_page_is_in_the_readers_own_language() {
    let site = site().await;
    let browser = site.visitor();
    for (said, expected) in [
        (None, "/kk"),
        (Some("de,fr;q=0.9"), "/kk"),
        (Some("ru-KZ,ru;q=0.9,en;q=0.8"), "/ru"),
        (Some("en;q=0.3, kk;q=0.8"), "/kk"),
        (Some("en"), "/en"),
        (Some("\u{fffd};;q=q,,"), "/kk"),
    ] {
        let mut request = browser.request(Method::GET, "/x").body(Body::empty()).unwrap();
        *request.uri_mut() = "/".parse().unwrap();
        if let Some(said) = said {
            let value = header::HeaderValue::from_bytes(said.as_bytes()).unwrap();
            request.headers_mut().insert(header::ACCEPT_LANGUAGE, value);
        }
        let answer = browser.send(request).await;
        answer.assert_status(303);
        assert_eq!(answer.header("location"), expected, "{said:?}");
        assert!(answer.header("vary").to_lowercase().contains("accept-language"));
    }
}

#[tokio::test]
async fn the_language_switch_keeps_the_page() {
    let site = site().await;
    let officer = site.officer("aigul").await.in_russian();
    let page = officer.get("/errands?due=late").await;
    assert_eq!(page.attribute("html", "lang").unwrap(), "ru");
    let links = page.attributes(".langs a", "href");
    assert_eq!(links, ["/kk/errands?due=late", "/ru/errands?due=late", "/en/errands?due=late"]);
    assert_eq!(page.attribute(".langs [aria-current]", "lang").unwrap(), "ru");
}

#[tokio::test]
async fn what_is_not_there_and_what_broke_have_a_way_onward() {
    let site = site().await;
    for browser in [site.visitor().in_kazakh(), site.visitor().in_russian(), site.visitor()] {
        let nowhere = browser.get("/nowhere").await;
        nowhere.assert_status(404);
        assert!(nowhere.count("main a") > 0 && !nowhere.body.contains('⟨'), "{}", nowhere.body);

        let broken = browser.get("/broken").await;
        broken.assert_status(500);
        let reference = broken.text(".code");
        assert_eq!(reference.len(), 8, "a number to read out: {reference}");
        assert!(!broken.body.contains("mill"), "nothing of the inside");
    }
    let mut typed = site.visitor().request(Method::GET, "/x").body(Body::empty()).unwrap();
    *typed.uri_mut() = "/nowhere?x=1".parse().unwrap();
    let answer = site.visitor().send(typed).await;
    assert_eq!(answer.header("location"), "/kk/nowhere?x=1", "an address without a language");
}

#[tokio::test]
async fn too_much_is_not_taken() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    let title = "ұ".repeat(600 * 1024);
    officer.post("/errands/new", form! { title: title }).await.assert_status(413);
    let fields = (0..1_001).map(|nth| (format!("x{nth}"), String::new())).collect();
    let answer = officer.upload("/errands/new", fields, &[]).await;
    answer.assert_status(413);
    let heap = vec![b'x'; 33 * 1024 * 1024];
    let answer = officer.upload("/errands/new", form! {}, &[("photo", "a.png", &heap)]).await;
    answer.assert_status(413);

    let request = officer.request(Method::POST, "/errands/new");
    let request = request.header(header::CONTENT_TYPE, "application/json");
    officer.send(request.body(Body::from("{}")).unwrap()).await.assert_status(400);
}

/// Sends a form that never ends; gives the answer, and how much of it was read.
async fn send_endless(browser: &Browser, path: &str, kind: &str, begins: &str) -> (Answer, usize) {
    let read = Arc::new(AtomicUsize::new(0));
    let counted = read.clone();
    let more = stream::repeat(Bytes::from_static(&[b'x'; 16 * 1024]));
    let pieces = stream::iter([Bytes::from(begins.to_owned())]).chain(more).then(move |it| {
        counted.fetch_add(it.len(), Relaxed);
        // A network gives others time between two pieces.
        async {
            tokio::task::yield_now().await;
            Ok::<_, Infallible>(it)
        }
    });
    let request = browser.request(Method::POST, path).header(header::CONTENT_TYPE, kind);
    let answer = browser.send(request.body(Body::from_stream(pieces)).unwrap()).await;
    (answer, read.load(Relaxed))
}

#[tokio::test]
async fn an_endless_form_is_cut_and_answered_in_words() {
    const KIND: &str = "multipart/form-data; boundary=x";
    const MEGABYTE: usize = 1024 * 1024;
    let part = |name: &str, value: &str| {
        format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let file = "--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.png\"\r\n\r\n";
    let site = site().await;
    let (officer, visitor) = (site.officer("aigul").await, site.visitor());
    let proof = |answer: &Answer| part("csrf", &answer.proof());

    let proven = proof(&officer.get("/errands/new").await);
    let (answer, read) =
        send_endless(&officer, "/errands/new", KIND, &format!("{proven}{file}")).await;
    answer.assert_status(413);
    assert_eq!(answer.text("h1"), "The file is too big");
    assert!(read < 33 * MEGABYTE, "{read}");
    let words = format!("{}{}", part("title", "Ұзақ мәтін"), part("csrf", "forged"));
    let (answer, read) =
        send_endless(&officer, "/errands/new", KIND, &format!("{words}{file}")).await;
    answer.assert_status(403);
    assert!(answer.body.contains("Ұзақ мәтін"), "words before the file are kept");
    assert!(read < MEGABYTE, "no file is read without a proof: {read}");

    // Somebody without an account sends no files, and nobody sends any where none is asked for.
    let theirs = proof(&visitor.get("/sign-in").await);
    for (browser, path, begins) in [
        (&visitor, "/errands/new", &theirs),
        (&visitor, "/sign-in", &theirs),
        (&officer, "/sessions/all/end", &proven),
        (&officer, "/errands/01ARZ3NDEKTSV4RRFFQ69G5FAV/x", &proven),
    ] {
        let (answer, read) = send_endless(browser, path, KIND, &format!("{begins}{file}")).await;
        assert!(matches!(answer.status, 403 | 404), "{path} {}", answer.status);
        assert!(!answer.text("h1").is_empty(), "{path}");
        assert_eq!(read, 0, "{path}");
    }
    let kind = "application/x-www-form-urlencoded";
    for (browser, most) in [(&visitor, MEGABYTE / 4), (&officer, MEGABYTE)] {
        let (answer, read) = send_endless(browser, "/errands/new", kind, "title=").await;
        answer.assert_status(413);
        assert!(read < most && answer.text("h1") == "The file is too big", "{read}");
    }
}

#[tokio::test]
async fn a_nought_letter_is_refused_in_words_before_anybody_reads_it() {
    let site = site().await;
    for browser in [site.visitor(), site.officer("aigul").await] {
        for path in [
            "/errands/%00",
            "/files/%00",
            "/figures/errands-spent?district=%00",
            "/errands?after=2026-01-01~%00",
            "/search?q=%00",
            "/nowhere/%00",
        ] {
            let answer = browser.get(path).await;
            answer.assert_status(400);
            assert_eq!(answer.text("h1"), "We do not understand the request", "{path}");
        }
    }
}

#[tokio::test]
async fn a_role_that_was_taken_away_is_gone_with_the_next_request() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    officer.get("/errands").await.assert_status(200);
    let mut db = site.app.db.write().await.unwrap();
    user::revoke(&mut db, &officer.id, Role::Officer, "test").await.unwrap();
    db.commit().await.unwrap();
    officer.get("/errands").await.assert_status(404);

    let mut db = site.app.db.write().await.unwrap();
    user::disable(&mut db, &officer.id, "test").await.unwrap();
    db.commit().await.unwrap();
    assert!(officer.get("/sessions").await.location().starts_with("/sign-in"));
}

#[tokio::test]
async fn sessions_are_listed_and_ended_one_by_one_or_all() {
    let site = site().await;
    let id = site.account("dana", PASSWORD, &[]).await;
    let (home, work, lost) = (site.visitor(), site.visitor(), site.visitor());
    for browser in [&home, &work, &lost] {
        sign_in(browser, "dana", PASSWORD).await.assert_status(303);
    }
    let page = home.get("/sessions").await;
    assert_eq!(page.count("tbody tr"), 3);
    let end = page.attribute("tbody form", "action").unwrap();
    page.post(&end, form! {}).await.assert_status(303);
    assert_eq!(home.get("/sessions").await.count("tbody tr"), 2);

    // A session of somebody else cannot be ended.
    let other = site.officer("aigul").await;
    let now = site.app.office.now();
    let mut db = site.app.db.read().await.unwrap();
    let theirs = session::of(&mut db, &id, now).await.unwrap()[0].id.clone();
    drop(db);
    other.post(&format!("/sessions/{theirs}/end"), form! {}).await;
    assert_eq!(home.get("/sessions").await.count("tbody tr"), 2);

    home.get("/sessions").await.post("/sessions/all/end", form! {}).await.assert_status(303);
    for browser in [&home, &work, &lost] {
        assert!(browser.get("/sessions").await.location().starts_with("/sign-in"));
    }
}

#[tokio::test]
async fn a_session_ends_when_it_is_not_used() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    for _ in 0..3 {
        site.wait_minutes(11 * 60);
        officer.get("/sessions").await.assert_status(200);
    }
    site.wait_minutes(12 * 60 + 1);
    officer.get("/sessions").await.assert_status(303);
}
