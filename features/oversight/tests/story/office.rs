//! Territory: what is given, taken, offered and found is asked over that very place.

use kernel::actor::Role;
use oversight::{Outcome, State};
use testing::form;

use crate::{approved, card_of, cast, compared, done, play, site};

const CITY: &str = "351010000";
const FAR: &str = "351610000";

#[tokio::test]
async fn an_officer_of_one_district_is_not_given_the_check_of_another() {
    let (site, _) = cast().await;
    play(&site, "ocds-far-1", State::OfficerReview, Outcome::Reduced).await;
    let roles = [(Role::Officer, CITY), (Role::Auditor, "")];
    let officer = site.person("city", &roles).await;
    assert_eq!(officer.post("/office/next", form! {}).await.location(), "/office");
    play(&site, "ocds-test-1", State::OfficerReview, Outcome::Reduced).await;
    let path = card_of(&officer, &format!("/checks?district={CITY}")).await;
    assert_eq!(officer.post("/office/next", form! {}).await.location(), path);
}

#[tokio::test]
async fn two_officers_at_once_are_given_two_checks() {
    let (site, first) = cast().await;
    for nth in 1..=2 {
        play(&site, &format!("ocds-test-{nth}"), State::OfficerReview, Outcome::Reduced).await;
    }
    let second = site.officer("third").await;
    let (a, b) =
        tokio::join!(first.post("/office/next", form! {}), second.post("/office/next", form! {}));
    let (a, b) = (a.location(), b.location());
    assert!(a.starts_with("/checks/") && b.starts_with("/checks/") && a != b, "{a} {b}");
}

#[tokio::test]
async fn a_check_is_given_to_volunteers_of_its_district_alone() {
    let site = site().await;
    let near = site.person("near", &[(Role::Volunteer, CITY)]).await;
    let far = site.person("far", &[(Role::Volunteer, FAR)]).await;
    let coordinator = site.coordinator("coordinator", CITY).await;
    let new = "/checks/new?subject=procurement/ocds-test-1";
    let page = coordinator.get(new).await;
    let offered = page.attributes("#f-volunteer option", "value");
    assert!(offered.contains(&near.id) && !offered.contains(&far.id), "{offered:?}");
    let form = |id: &str| form! { category: "goods", volunteer: id };
    coordinator.post(new, form(&far.id)).await.assert_problem("volunteer", "problem-choose");
    far.get(new).await.assert_status(403);
    coordinator.get("/checks/new?subject=procurement/ocds-far-1").await.assert_status(403);
    coordinator.post(new, form(&near.id)).await.assert_status(303);
}

#[tokio::test]
async fn who_may_do_both_chooses_to_give() {
    let site = site().await;
    let near = site.volunteer("near").await;
    let both = site.person("both", &[(Role::Volunteer, ""), (Role::Coordinator, "")]).await;
    let new = "/checks/new?subject=procurement/ocds-test-1";
    assert_eq!(both.get(new).await.count("#f-volunteer"), 0);
    let giving = format!("{new}&give=yes");
    let page = both.get(&giving).await;
    assert!(page.attribute("main form", "action").unwrap().ends_with("&give=yes"));
    let form = form! { category: "goods", volunteer: near.id };
    page.post(&giving, form).await.assert_status(303);
    assert!(near.get("/work").await.body.contains("/declare"));
}

#[tokio::test]
async fn a_second_look_is_offered_behind_a_hundred_others() {
    let (site, _) = cast().await;
    for nth in 1..=101 {
        play(&site, &format!("ocds-far-{nth}"), State::PeerReview, Outcome::Reduced).await;
    }
    site.wait_minutes(60 * 24);
    compared(&site.volunteer("another").await).await;
    let reviewer = site.person("reviewer", &[(Role::Volunteer, CITY)]).await;
    assert_eq!(reviewer.get("/work").await.count("a[href$=\"/agree\"]"), 1);
}

#[tokio::test]
async fn a_check_is_found_by_who_may_see_it() {
    let (site, officer) = cast().await;
    let author = site.volunteer("a").await;
    let path = compared(&author).await;
    let number = officer.get(&path).await.text(".crumbs [aria-current]");
    for words in ["проектор", number.as_str()] {
        let search = format!("/search?q={words}");
        for (who, n) in [(&officer, 1), (&author, 1), (&site.visitor(), 0)] {
            let found = who.get(&search).await.count(&format!("main a[href$=\"{path}\"]"));
            assert_eq!(found, n, "{words}");
        }
        let other = site.person(&format!("p{}", words.len()), &[(Role::Volunteer, FAR)]).await;
        assert!(!other.get(&search).await.body.contains(&path));
    }
}

#[tokio::test]
async fn silence_is_told_once_to_who_holds_two_parts() {
    let site = site().await;
    let author = site.volunteer("author").await;
    let both = site.person("both", &[(Role::Officer, ""), (Role::Coordinator, "")]).await;
    let path = approved(&site, &author, &both).await;
    done(&both, &path, "deliver", form! { received: "16.03.2026" }).await;
    site.on("2026-03-27");
    site.run_jobs().await;
    let told = site.outbox().await.into_iter().filter(|it| it.letter == "silence");
    let mut told: Vec<String> = told.map(|it| it.name).collect();
    told.sort();
    assert_eq!(told, ["author", "both"]);
}

#[tokio::test]
async fn whoever_may_never_do_an_act_is_not_shown_its_form_by_an_empty_answer() {
    let site = site().await;
    let (author, officer) = (site.volunteer("author").await, site.officer("officer").await);
    let path = approved(&site, &author, &officer).await;
    for act in ["approve", "dismiss", "deliver", "accept", "verify", "restate"] {
        let answer = author.get(&path).await.post(&format!("{path}/{act}"), form! {}).await;
        answer.assert_status(403);
        assert_eq!(answer.count("main form textarea"), 0, "{act}");
    }
}
