//! Conflicts of interest: closing asks as signing does, and who steps back stays away.

use oversight::State;
use testing::form;

use crate::{NEW, act, approved, card_of, cast, compared, done, play, price, site, state, take};
use oversight::Outcome;

#[tokio::test]
async fn closing_a_check_asks_for_an_interest_too() {
    let (site, officer) = cast().await;
    let path = compared(&site.volunteer("a").await).await;
    let peer = site.volunteer("b").await;
    let words = "Кепілдігі мен орнатуы баға ішінде.";
    for answer in ["", "have"] {
        let refused = act(&peer, &path, "explain", form! { words: words, conflict: answer }).await;
        refused.assert_status(422);
    }
    done(&peer, &path, "explain", form! { words: words, conflict: "none" }).await;
    assert_eq!(state(&officer, &path).await, "unfounded");

    play(&site, "ocds-test-2", State::OfficerReview, Outcome::Reduced).await;
    let path = card_of(&officer, "/checks?state=officer-review").await;
    let dismissal = form! { "verdict-R018": "explained", words: words };
    let refused = act(&officer, &path, "dismiss", dismissal.clone()).await;
    refused.assert_problem("conflict", "problem-choose");
    let mut sound = dismissal;
    sound.push(("conflict".into(), "none".into()));
    done(&officer, &path, "dismiss", sound).await;
    assert_eq!(state(&officer, &path).await, "unfounded");
}

#[tokio::test]
async fn a_peer_who_steps_back_leaves_the_check_to_another() {
    let site = site().await;
    let path = compared(&site.volunteer("author").await).await;
    let (peer, other) = (site.volunteer("peer").await, site.volunteer("other").await);
    act(&peer, &path, "recuse", form! { reason: "" })
        .await
        .assert_problem("reason", "problem-required");
    done(&peer, &path, "recuse", form! { reason: "Інім сонда істейді." }).await;

    assert!(!peer.get("/work").await.body.contains(&path));
    assert!(other.get("/work").await.body.contains(&path));
    let words = "Модельдер салыстыруға келеді.";
    let form = form! { conflict: "none", words: words, revision: "5" };
    let revision = other.get(&format!("{path}/agree")).await.revision();
    let form: Vec<_> = form
        .into_iter()
        .map(|(n, v)| if n == "revision" { (n, revision.clone()) } else { (n, v) })
        .collect();
    peer.post(&format!("{path}/agree"), form).await.assert_status(422);
    done(&other, &path, "agree", form! { conflict: "none", words: words }).await;
}

#[tokio::test]
async fn an_author_who_steps_back_frees_the_purchase_and_does_not_take_it_again() {
    let site = site().await;
    let author = site.volunteer("author").await;
    let path = take(&author).await;
    price(&author, &path, "1 690 000").await.assert_status(303);
    done(&author, &path, "recuse", form! { reason: "Жұбайым қатысушыда істейді." }).await;
    assert_eq!(state(&site.officer("officer").await, &path).await, "returned");
    author.get(NEW).await.assert_status(422);
    take(&site.volunteer("other").await).await;
}

#[tokio::test]
async fn an_officer_who_steps_back_gives_the_check_up_for_good() {
    let site = site().await;
    let (author, officer) = (site.volunteer("author").await, site.officer("officer").await);
    let path = approved(&site, &author, &officer).await;
    let card = officer.get(&path).await;
    assert_eq!(card.count("[data-act=recuse] a"), 1, "the card offers it");
    done(&officer, &path, "recuse", form! { reason: "Туысым сонда істейді." }).await;

    let card = officer.get(&path).await;
    assert_eq!(card.count("[data-act=recuse] a"), 0);
    assert!(card.acts().contains(&"deliver needs not-aside".to_owned()), "{:?}", card.acts());
    let nothing = officer.post("/office/next", form! {}).await;
    assert_eq!(nothing.location(), "/office", "nobody is given what they stepped back from");
    let other = site.officer("other").await;
    assert_eq!(other.post("/office/next", form! {}).await.location(), path);
}

#[tokio::test]
async fn who_steps_back_takes_nothing_from_the_one_who_has_the_check() {
    let site = site().await;
    let (author, officer) = (site.volunteer("author").await, site.officer("officer").await);
    let path = approved(&site, &author, &officer).await;
    let second = site.officer("second").await;
    done(&second, &path, "recuse", form! { reason: "Бұрын сонда істедім." }).await;
    assert!(second.get(&path).await.acts().contains(&"deliver needs not-aside".to_owned()));
    assert!(officer.get("/checks?desk=mine").await.body.contains(&path));
    done(&officer, &path, "deliver", form! { received: "16.03.2026" }).await;
}
