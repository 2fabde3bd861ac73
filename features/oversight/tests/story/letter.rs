//! The letter: what was signed stays, what did not arrive is written anew, what was late says so.

use kernel::calendar;
use kernel::record;
use kernel::retention;
use kernel::term;
use oversight::{Check, Outcome, State};
use testing::form;

use crate::{approved, card_of, cast, done, play, site, state};

#[tokio::test]
async fn a_signed_letter_stays_as_it_was_signed() {
    let site = site().await;
    let (author, officer) = (site.volunteer("author").await, site.officer("officer").await);
    let path = approved(&site, &author, &officer).await;
    let before = officer.get(&format!("{path}/letter.pdf")).await;
    let page = officer.get(&format!("{path}/letter")).await;
    let card = officer.get(&path).await;
    let digest = kernel::files::Digest::of(&before.bytes).to_string();
    assert!(card.body.contains(&digest), "its digest is shown");

    let mut db = site.app.db.write().await.unwrap();
    term::set_length(&mut db, "watch.letter", 30, "test", "бұйрық").await.unwrap().unwrap();
    let off = "2026-03-18".parse().unwrap();
    calendar::set_day(&mut db, off, false, "test", "бұйрық").await.unwrap();
    db.commit().await.unwrap();
    site.app.office.reload(&mut site.app.db.read().await.unwrap()).await.unwrap();

    assert_eq!(officer.get(&format!("{path}/letter.pdf")).await.bytes, before.bytes);
    let sheet = |it: &testing::Answer| it.text("main article, main .sheet");
    assert_eq!(sheet(&officer.get(&format!("{path}/letter")).await), sheet(&page));
    assert!(sheet(&page).contains("5 жұмыс күні"), "{}", sheet(&page));
    let deliver = officer.get(&format!("{path}/deliver")).await;
    assert!(deliver.text(".lede").starts_with("5 "), "the term is that of the letter");
}

#[tokio::test]
async fn a_letter_that_did_not_arrive_is_signed_anew() {
    let site = site().await;
    let (author, officer) = (site.volunteer("author").await, site.officer("officer").await);
    let path = approved(&site, &author, &officer).await;
    let first = officer.get(&format!("{path}/letter.pdf")).await.header("content-disposition");
    // Five working days for the delivery; 23 to 25 March are off.
    site.on("2026-03-27");
    officer.sign_in_again().await;
    assert!(officer.get("/checks?due=late").await.body.contains(&path), "nobody recorded it");

    done(&officer, &path, "undelivered", form! { reason: "Мекенжайы өзгерген." }).await;
    assert_eq!(state(&officer, &path).await, "officer-review");
    assert!(officer.get(&format!("{path}/letter")).await.body.contains("This is a draft"));
    let form = form! {
        "verdict-R018": "confirmed", addressee: "«Үлгі» колледжі", regime: "appeal",
        conflict: "none", words: "Жаңа мекенжайға."
    };
    done(&officer, &path, "approve", form).await;
    let second = officer.get(&format!("{path}/letter.pdf")).await.header("content-disposition");
    assert_ne!(first, second, "another letter has another number");
}

#[tokio::test]
async fn a_late_receipt_is_recorded_as_it_was_and_shown_as_late() {
    let site = site().await;
    let (author, officer) = (site.volunteer("author").await, site.officer("officer").await);
    let path = approved(&site, &author, &officer).await;
    site.on("2026-03-30");
    officer.sign_in_again().await;
    done(&officer, &path, "deliver", form! { received: "16.03.2026" }).await;
    assert_eq!(state(&officer, &path).await, "waiting");
    let card = officer.get(&path).await;
    assert!(card.body.contains("data-light=\"late\""), "the term was over before it was told");
    site.run_jobs().await;
    assert_eq!(state(&officer, &path).await, "no-answer");
    let letter = card.all("[aria-labelledby=letter] p").join(" ");
    assert!(letter.contains("16 March 2026") && letter.contains("26 March 2026"), "{letter}");
    assert!(card.body.contains("data-light=\"missed\""), "the delivery was recorded late");
    let words = "Бағаны қайта қараймыз.";
    let form = form! { answered: "30.03.2026", number: "07-119", words: words };
    done(&officer, &path, "accept", form).await;
}

#[tokio::test]
async fn words_go_with_their_time_and_figures_stay() {
    let (site, second) = cast().await;
    play(&site, "ocds-test-1", State::Closed, Outcome::Reduced).await;
    let path = card_of(&second, "/checks").await;
    let before = site.visitor().get("/results").await.attribute("a.money data", "value");
    let id = path.rsplit('/').next().unwrap().parse().unwrap();

    let mut db = site.app.db.write().await.unwrap();
    assert!(retention::erase::<Check>(&mut db, &id).await.unwrap());
    db.commit().await.unwrap();

    let mut db = site.app.db.read().await.unwrap();
    let check: Check = record::find(&mut db, &id).await.unwrap().unwrap();
    drop(db);
    let words = [&check.conclusion, &check.few, &check.peer_words, &check.addressee, &check.answer];
    assert!(words.iter().all(|it| it.is_empty()), "{check:?}");
    assert_eq!((check.peer, check.claimer, check.n_sources), (None, None, 3));
    assert_eq!(check.subject.parties.len(), 1, "the buyer alone is named");
    let chain = site.visitor().get("/results").await;
    assert_eq!(chain.attribute("a.money data", "value"), before);
    let chain = site.visitor().get(&chain.attribute("ol.rows a", "href").unwrap()).await;
    chain.assert_status(200);
    assert!(!second.get(&path).await.body.contains("Үлгі Маркет"), "who sold is not named");
}
