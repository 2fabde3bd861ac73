//! What every kind of record has: its card and its acts.

use kernel::journal;
use testing::{Answer, Browser, TestSite, form};

use crate::errands::feature;

pub(crate) async fn site() -> TestSite {
    TestSite::new(vec![feature()]).await
}

/// Somebody asks; gives the path of the card.
pub(crate) async fn asked(browser: &Browser, title: &str) -> String {
    let answer = browser.post("/errands/new", form! { title: title }).await;
    answer.assert_status(303);
    answer.location()
}

pub(crate) async fn told(volunteer: &Browser, card: &str, spent: &str) {
    volunteer.get(card).await.act("run", form! {}).await.assert_status(303);
    let page = volunteer.get(&format!("{card}/tell")).await;
    let fields = form! { spent: spent, revision: page.revision() };
    page.post(&format!("{card}/tell"), fields).await.assert_status(303);
}

pub(crate) fn id(card: &str) -> &str {
    card.rsplit('/').next().unwrap()
}

pub(crate) async fn acts_of(site: &TestSite, id: &str) -> Vec<String> {
    let mut db = site.app.db.read().await.unwrap();
    journal::of(&mut db, id).await.unwrap().into_iter().map(|it| it.act).collect()
}

#[tokio::test]
async fn a_record_lives_from_asking_to_done() {
    let site = site().await;
    let (officer, volunteer) = (site.officer("aigul").await, site.volunteer("dana").await);
    let citizen = site.person("erlan", &[]).await;
    let card = asked(&citizen, "Көпір <b>жөндеу</b>").await;

    let page = officer.get(&card).await;
    page.assert_status(200);
    assert_eq!(page.text("h1"), "Көпір <b>жөндеу</b>");
    assert_eq!(page.acts(), ["drop", "assign", "give", "note"]);
    assert_eq!(page.text(".ident .clock b"), "5 working days left");
    assert!(
        page.text(".ident .clock small").contains("26 Mar"),
        "{}",
        page.text(".ident .clock small")
    );
    assert!(page.text(".ident .clock small").contains("Days off: 23"), "the days are spelt out");
    assert_eq!(page.text("#panel"), id(&card), "others draw here");
    assert_eq!(page.attributes(".chain li", "class"), ["now"]);

    told(&volunteer, &card, "1500").await;
    let page = officer.get(&card).await;
    assert_eq!(page.acts(), ["confirm", "return", "drop", "assign", "give", "note"]);
    assert_eq!(page.all(".chain .done b"), ["asked for", "being run"]);
    assert_eq!(page.all("[data-happened=tell] del"), ["0"], "what it was");
    let done = page.act("confirm", form! {}).await;
    done.assert_status(303);
    let page = done.follow().await;
    assert_eq!(page.attribute(".ident", "data-state").unwrap(), "done");
    assert_eq!(page.count("[role=status]"), 1, "the page says what was done");
    let acts = page.attributes("[data-happened]", "data-happened");
    assert_eq!(acts, ["confirm", "tell", "run", "ask"]);
}

#[tokio::test]
async fn an_act_says_what_is_still_missing() {
    let site = site().await;
    let (officer, volunteer) = (site.officer("aigul").await, site.volunteer("dana").await);
    let card = asked(&officer, "Сурет").await;
    told(&volunteer, &card, "0").await;
    let page = officer.get(&card).await;
    assert_eq!(page.acts()[0], "confirm needs spent");
    let refused = page.act("confirm", form! {}).await;
    refused.assert_status(422);
    assert!(refused.text("main").contains("the money spent"));
    assert_eq!(
        refused.attribute("main .row a", "href").unwrap(),
        format!("/en{card}"),
        "the way back"
    );
}

#[tokio::test]
async fn a_reason_that_is_missing_is_asked_for_beside_its_field() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    let card = asked(&officer, "Сурет").await;
    let page = officer.get(&card).await.act("drop", form! { reason: "  " }).await;
    page.assert_status(422).assert_problem("reason", "problem-required");
    assert_eq!(page.count("details[data-act=drop][open]"), 1);
    assert_eq!(page.count("details[open]"), 1, "only the one that was asked for");
    page.act("drop", form! { reason: "rain" }).await.assert_status(303);
    assert_eq!(officer.get(&card).await.text("[data-happened=drop] p:nth-of-type(3)"), "rain");
}

#[tokio::test]
async fn people_see_what_is_theirs_and_the_rest_is_not_found() {
    let site = site().await;
    let (near, far) =
        (site.coordinator("near", "351010000").await, site.coordinator("far", "353200000").await);
    let (citizen, other) = (site.person("erlan", &[]).await, site.person("other", &[]).await);
    let card = asked(&citizen, "Сурет").await;

    near.get(&card).await.assert_status(200);
    for browser in [&far, &other, &site.visitor()] {
        browser.get(&card).await.assert_status(404);
        browser
            .post(&format!("{card}/drop"), form! { revision: 1, reason: "x" })
            .await
            .assert_status(404);
        browser
            .post(&format!("{card}/note"), form! { revision: 1, reason: "x" })
            .await
            .assert_status(404);
    }
    assert_eq!(near.get("/errands").await.count("tbody tr"), 1);
    assert_eq!(far.get("/errands").await.count("tbody tr"), 0);
    assert_eq!(far.get("/errands.csv").await.body.lines().count(), 2);
    other.get("/errands").await.assert_status(404);
    other.get("/errands.csv").await.assert_status(404);
    site.visitor().get("/errands").await.assert_status(303);

    // What is nobody's is not everybody's.
    let nameless = asked(&site.visitor(), "Сурет").await;
    site.visitor().get(&nameless).await.assert_status(404);
    near.get("/errands/01ARZ3NDEKTSV4RRFFQ69G5FAV").await.assert_status(404);
    near.get("/errands/%27%3B--").await.assert_status(404);
}

#[tokio::test]
async fn the_person_it_is_about_sees_no_notes_and_no_names() {
    let site = site().await;
    let (officer, citizen) = (site.officer("aigul").await, site.person("erlan", &[]).await);
    let card = asked(&citizen, "Сурет").await;
    officer.get(&card).await.act("note", form! { reason: "ask twice" }).await.assert_status(303);
    officer.get(&card).await.act("drop", form! { reason: "rain" }).await.assert_status(303);
    let theirs = citizen.get(&card).await;
    assert_eq!(theirs.attributes("[data-happened]", "data-happened"), ["drop", "ask"]);
    assert!(theirs.body.contains("rain"), "the reason is told");
    assert!(
        !theirs.body.contains("ask twice") && !theirs.body.contains("aigul"),
        "{}",
        theirs.body
    );
    assert!(officer.get(&card).await.body.contains("ask twice"));
}

#[tokio::test]
async fn reading_a_personal_card_and_taking_a_list_away_leave_a_trace() {
    let site = site().await;
    let (officer, citizen) = (site.officer("aigul").await, site.person("erlan", &[]).await);
    let card = asked(&citizen, "Сурет").await;
    citizen.get(&card).await.assert_status(200);
    assert_eq!(acts_of(&site, id(&card)).await, ["ask"], "one's own card is read freely");
    officer.get(&card).await.assert_status(200);
    assert_eq!(acts_of(&site, id(&card)).await, ["ask", "read"]);
    // Readings do not count as revisions.
    officer.get(&card).await.act("note", form! { reason: "seen" }).await.assert_status(303);
    officer.get("/errands.csv?due=late").await.assert_status(200);
    let mut db = site.app.db.read().await.unwrap();
    let exports = journal::of(&mut db, "errands").await.unwrap();
    assert_eq!(exports[0].reason.as_deref(), Some("due=late"));
    assert_eq!(journal::verify(&mut db).await.unwrap(), None);
}

#[tokio::test]
async fn of_two_people_at_once_the_second_sees_the_difference_and_keeps_the_words() {
    let site = site().await;
    let (slow, fast) = (site.officer("aigul").await, site.officer("berik").await);
    let card = asked(&slow, "Сурет").await;
    let page = slow.get(&card).await;
    fast.get(&card).await.act("note", form! { reason: "It rains" }).await.assert_status(303);

    let told = page.act("drop", form! { reason: "Жаңбыр жауды" }).await;
    told.assert_status(409);
    assert_eq!(told.attributes("[data-happened]", "data-happened"), ["note"]);
    assert!(told.body.contains("It rains") && told.body.contains("berik"));
    assert_eq!(told.text("textarea[name=reason]"), "Жаңбыр жауды");
    let action = told.attribute("form.stack", "action").unwrap();
    let fields = form! { reason: "Жаңбыр жауды", revision: told.revision() };
    told.post(&action, fields).await.assert_status(303);
    assert_eq!(acts_of(&site, id(&card)).await.iter().filter(|it| *it == "drop").count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::disallowed_methods, reason = "eight people are eight tasks")]
async fn of_eight_people_in_the_same_moment_seven_are_told() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    let card = asked(&officer, "Сурет").await;
    let mut pages = Vec::new();
    for nth in 0..8 {
        pages.push(site.officer(&format!("officer-{nth}")).await.get(&card).await);
    }
    let act = |page: Answer| async move { page.act("note", form! { reason: "seen" }).await.status };
    let hands = pages.into_iter().map(|page| tokio::spawn(act(page)));
    let mut answers = Vec::new();
    for hand in hands.collect::<Vec<_>>() {
        answers.push(hand.await.unwrap());
    }
    answers.sort_unstable();
    assert_eq!(answers, [303, 409, 409, 409, 409, 409, 409, 409]);
}

#[tokio::test]
async fn a_form_that_is_sent_twice_is_done_once() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    let page = officer.get("/errands/new").await;
    let (first, second) = tokio::join!(
        page.post("/errands/new", form! { title: "Бір рет" }),
        page.post("/errands/new", form! { title: "Бір рет" }),
    );
    first.assert_status(303);
    second.assert_status(303);
    assert_eq!(first.location(), second.location());
    assert_eq!(
        page.post("/errands/new", form! { title: "Бір рет" }).await.location(),
        first.location()
    );
    assert_eq!(officer.get("/errands").await.count("tbody tr"), 1);

    // Another content from the same page is another form, and so is the same from a fresh page.
    let other = page.post("/errands/new", form! { title: "Екінші" }).await;
    assert_ne!(other.location(), first.location());
    asked(&officer, "Бір рет").await;
    assert_eq!(officer.get("/errands").await.count("tbody tr"), 3);

    // An act that is sent twice answers like the first, too.
    let card = officer.get(&first.location()).await;
    card.act("note", form! { reason: "twice" }).await.assert_status(303);
    card.act("note", form! { reason: "twice" }).await.assert_status(303);
    assert_eq!(officer.get(&first.location()).await.count("[data-happened=note]"), 1);
}

#[tokio::test]
async fn what_is_wrong_in_a_form_may_be_mended_and_sent_again() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    let page = officer.get("/errands/new").await;
    let wrong = page.post("/errands/new", form! { title: "" }).await;
    wrong.assert_status(422).assert_problem("title", "problem-required");
    page.post("/errands/new", form! { title: "" }).await.assert_status(422);
    let long = "ұ".repeat(81);
    let wrong = wrong.post("/errands/new", form! { title: long }).await;
    wrong.assert_problem("title", "problem-too-long");
    assert_eq!(wrong.attribute("#f-title", "value").unwrap(), long, "the words are kept");
    wrong.post("/errands/new", form! { title: "Сурет" }).await.assert_status(303);
}

#[tokio::test]
async fn forged_fields_change_nothing() {
    let site = site().await;
    let (officer, citizen) = (site.officer("aigul").await, site.person("erlan", &[]).await);
    let fields =
        form! { title: "Сурет", state: "done", spent: "9", revision: "7", assignee: "x", id: "y" };
    let card = citizen.post("/errands/new", fields).await.location();
    let page = officer.get(&card).await;
    assert_eq!(page.attribute(".ident", "data-state").unwrap(), "asked");
    for (act, status) in
        [("tell", 403), ("confirm", 409), ("remind", 403), ("open", 404), ("ask", 404)]
    {
        let answer = page.post(&format!("{card}/{act}"), form! { revision: 1, spent: 1 }).await;
        assert_eq!(answer.status, status, "{act}");
    }
    for revision in ["", "x", "99999999999999999999"] {
        let answer =
            page.post(&format!("{card}/note"), form! { revision: revision, reason: "x" }).await;
        answer.assert_status(400);
    }
    // Nobody gives a record to whom it may not be given.
    let to = citizen.id.clone();
    page.act("give", form! { to: to })
        .await
        .assert_status(422)
        .assert_problem("to", "problem-choose");
    citizen
        .post(&format!("{card}/give"), form! { revision: 1, to: officer.id })
        .await
        .assert_status(403);
    assert_eq!(officer.get(&card).await.revision(), "1");
    assert_eq!(officer.get(&format!("{card}/confirm")).await.status, 404, "an act is no page");
}

#[tokio::test]
async fn a_record_is_taken_and_given() {
    let site = site().await;
    let (officer, volunteer) = (site.officer("aigul").await, site.volunteer("dana").await);
    let card = asked(&officer, "Сурет").await;
    officer.get(&card).await.act("assign", form! {}).await.assert_status(303);
    assert!(!officer.get(&card).await.acts().contains(&"assign".to_owned()), "it is mine");
    assert_eq!(officer.get("/errands?desk=mine").await.count("tbody tr"), 1);
    let page = officer.get(&card).await;
    assert_eq!(page.all("#give-to option"), ["Choose", "dana"]);
    page.act("give", form! { to: volunteer.id.clone() }).await.assert_status(303);
    let story = officer.get(&card).await;
    assert_eq!(story.text("[data-happened=assign] del"), "aigul");
    assert_eq!(story.text("[data-happened=assign] ins"), "dana");
    let mut db = site.app.db.read().await.unwrap();
    let given = journal::of(&mut db, id(&card)).await.unwrap().pop().unwrap();
    let change = given.changes.unwrap().0.pop().unwrap();
    assert_eq!((&change.before, &change.after), (&officer.id, &volunteer.id), "never a name");
    drop(db);
    assert_eq!(volunteer.get("/desk").await.count("tbody tr"), 1);
    assert_eq!(officer.get("/desk").await.count("tbody tr"), 0);
    site.visitor().get("/desk").await.assert_status(303);
}

#[tokio::test]
async fn a_record_whose_life_is_over_is_given_to_nobody() {
    let site = site().await;
    let (officer, volunteer) = (site.officer("aigul").await, site.volunteer("dana").await);
    let card = asked(&officer, "Сурет").await;
    officer.get(&card).await.act("drop", form! { reason: "rain" }).await.assert_status(303);
    let page = officer.get(&card).await;
    assert_eq!(page.acts(), ["note"]);
    page.act("assign", form! {}).await.assert_status(409);
    let to = volunteer.id.clone();
    page.act("give", form! { to: to }).await.assert_status(409);
    let chosen = form! { act: "assign", id: id(&card) };
    assert_eq!(officer.post("/errands/many", chosen).await.count("[data-refused]"), 1);
    page.act("note", form! { reason: "seen" }).await.assert_status(303);
    let stale = page.act("note", form! { reason: "seen again" }).await;
    stale.assert_status(409);
    volunteer.post(&format!("{card}/assign"), form! { revision: 3 }).await.assert_status(403);
}

#[tokio::test]
async fn a_sum_that_was_typed_is_shown_again_and_a_choice_goes_along() {
    let site = site().await;
    let (officer, volunteer) = (site.officer("aigul").await, site.volunteer("dana").await);
    let card = asked(&officer, "Сурет").await;
    volunteer.get(&card).await.act("run", form! {}).await.assert_status(303);
    let page = volunteer.get(&format!("{card}/tell")).await;
    officer.get(&card).await.act("note", form! { reason: "wait" }).await.assert_status(303);
    let revision = page.revision();
    let fields = form! { spent: "500000", title: "rain", urgency: "hot", revision: revision };
    let told = page.post(&format!("{card}/tell"), fields).await;
    told.assert_status(409);
    assert_eq!(told.text("textarea[name=spent]"), "500000");
    assert_eq!(told.text("textarea[name=title]"), "rain");
    assert_eq!(told.attribute("input[name=urgency]", "value").unwrap(), "hot");
}

#[tokio::test]
async fn a_term_says_that_it_was_extended_may_move_or_was_not_kept() {
    let site = site().await;
    let (officer, volunteer) = (site.officer("aigul").await, site.volunteer("dana").await);
    let card = asked(&officer, "Сурет").await;
    told(&volunteer, &card, "5").await;
    assert_eq!(officer.get(&card).await.count(".ident [data-breached], .ident .clock ~ .tag"), 0);
    site.tamper("UPDATE terms SET extensions = 1, due_on = '2031-03-03'").await;
    let page = officer.get(&card).await;
    let marks = ["Extended", "May still move: the days off of that year are not entered"];
    assert_eq!(page.all(".ident .clock ~ .tag"), marks);

    site.tamper("UPDATE terms SET due_on = '2026-03-17'").await;
    site.on("2026-03-18");
    officer.sign_in_again().await;
    let page = officer.get(&card).await;
    assert_eq!(page.attribute(".ident [data-breached]", "data-light").unwrap(), "late");
    page.act("confirm", form! {}).await.assert_status(303);
    let page = officer.get(&card).await;
    assert_eq!(page.attribute(".ident [data-breached]", "data-light").unwrap(), "missed");
    assert_eq!(page.text(".ident [data-breached] b"), "Done late");
}

#[tokio::test]
async fn a_late_record_is_noticed_once_and_stays_late() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    let card = asked(&officer, "Сурет").await;
    site.run_jobs().await;
    site.on("2026-03-26");
    site.run_jobs().await;
    assert_eq!(acts_of(&site, id(&card)).await.last().unwrap(), "ask", "the last day is not late");
    site.on("2026-03-27");
    site.run_jobs().await;
    site.run_jobs().await;
    assert_eq!(acts_of(&site, id(&card)).await, ["ask", "remind"]);
    site.on("2026-03-30");
    officer.sign_in_again().await;
    assert_eq!(officer.get(&card).await.text(".ident .clock b"), "Overdue by 2 working days");
    let shelf = officer.get("/errands").await;
    assert!(shelf.all(".views a").contains(&"Overdue 1".to_owned()), "{:?}", shelf.all(".views a"));
    assert_eq!(officer.get("/errands?due=late").await.count(".clock--late"), 1);
}

#[tokio::test]
async fn letters_go_to_whom_the_act_names() {
    let site = site().await;
    let (officer, citizen) = (site.officer("aigul").await, site.person("erlan", &[]).await);
    let card = asked(&citizen, "Сурет").await;
    site.run_jobs().await;
    let letters = site.outbox().await;
    assert_eq!(letters.len(), 1);
    assert_eq!((letters[0].name.as_str(), letters[0].sent_at.is_some()), ("erlan", true));
    assert_eq!(officer.get(&card).await.count("#card-letters"), 1);
    officer.get("/outbox").await.assert_status(404);
    let page = site.administrator("root").await.get("/outbox").await;
    assert!(page.body.contains("E-2026-000001 is asked for"));
    // There is no mail server here: nothing says that it left.
    assert_eq!(page.all(".rows .tag"), ["Kept here: no mail server is set"]);
    assert!(officer.get(&card).await.text("main").contains("no mail server is set"));
    assert!(page.body.contains(&format!("https://erikti.test/kk{card}")), "{}", page.body);
}
