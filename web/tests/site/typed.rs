//! What people typed, in a form or in an address, and what it is answered.

use testing::{TestSite, form};

use crate::errands::feature;

async fn site() -> TestSite {
    TestSite::new(vec![feature()]).await
}

#[tokio::test]
async fn a_session_that_ended_while_typing_loses_no_words() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    let page = officer.get("/errands/new").await;
    officer.set_cookie(None);
    let answer = page.post("/errands/new", form! { title: "Ұзақ мәтін" }).await;
    answer.assert_status(403);
    assert!(answer.body.contains("Ұзақ мәтін"));

    // On a page that is not there for strangers, too: it says nothing about the record.
    let officer = site.officer("botagoz").await;
    let answer = officer.post("/errands/new", form! { title: "Бір" }).await;
    let (path, card) = (answer.location(), answer.follow().await);
    let path = path.split('?').next().unwrap();
    officer.set_cookie(None);
    let note = form! { reason: "Ұзақ ескертпе", revision: card.revision() };
    for path in [format!("{path}/note"), "/errands/01ARZ3NDEKTSV4RRFFQ69G5FAV/note".into()] {
        let answer = card.post(&path, note.clone()).await;
        answer.assert_status(403);
        assert!(answer.body.contains("Ұзақ ескертпе"), "{path}");
    }
}

#[tokio::test]
async fn an_address_that_cannot_be_meant_is_a_page_and_a_slash_at_its_end_is_none() {
    let site = site().await;
    let visitor = site.visitor();
    for address in ["/search?q=a&q=b", "/sign-in?next=/a&next=/b"] {
        let page = visitor.get(address).await;
        page.assert_status(400);
        assert_eq!(page.count("h1"), 1, "{address}");
    }
    let answer = visitor.get("/search/?q=a").await;
    answer.assert_status(308);
    assert_eq!(answer.location(), "/search?q=a");
    visitor.get("/nowhere/").await.follow().await.assert_status(404);
}
