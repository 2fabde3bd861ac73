//! The main loop through pages: from a question of the data to a verified sum in the register.

#![expect(clippy::unwrap_used, reason = "a story that cannot be told has failed")]

mod footing;
mod interest;
mod letter;
mod money;
mod office;

use kernel::clock::Moment;
use kernel::files::{Accepted, Limits};
use kernel::subject::{Good, Party, Question, Subject};
use kernel::texts::Told;
use oversight::rehearsal::{self, Cast, Scene};
use oversight::{Outcome, State};
use testing::{Answer, Browser, Fields, TestSite, form};
use web::Feature;

/// The smallest picture that is one.
const PNG: &[u8] = include_bytes!("dot.png");

/// The smallest thing that passes for a PDF.
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n";

const NEW: &str = "/checks/new?subject=procurement/ocds-test-1";

fn party(role: &str, name: &str, bin: Option<&str>) -> Party {
    Party { role: role.into(), name: name.into(), bin: bin.map(str::to_owned) }
}

fn projector() -> Subject {
    Subject {
        address: "/procurement/ocds-test-1".into(),
        title: "Проектор".into(),
        district: "351010000".into(),
        parties: vec![
            party("buyer", "«Үлгі» колледжі", Some("779940000019")),
            party("bidder", "«Мысал» ЖШС", None),
        ],
        category: Some("goods".into()),
        tiyn: Some(974_000_000),
        ends_at: Some("2026-03-20T13:00:00Z".parse().unwrap()),
        questions: vec![Question {
            code: "R018".into(),
            key: "test-question".into(),
            told: vec![("n".into(), Told::Number(1))],
        }],
        goods: vec![Good {
            name: "Проектор".into(),
            unit: "дана".into(),
            quantity: Some(2.0),
            tiyn: Some(487_000_000),
            asked: false,
        }],
    }
}

/// Purchases by their names: `ocds-test-…` in the city, `ocds-far-…` in another district,
/// `ocds-region-…` of no district, `ocds-two-…` of two goods, `ocds-asked-…` with the question about the cheaper.
fn purchase(id: &str) -> Option<Subject> {
    let sort = id.strip_prefix("ocds-")?.split('-').next()?;
    let mut it = Subject { address: format!("/procurement/{id}"), ..projector() };
    match sort {
        "test" => {}
        "far" => it.district = "351610000".into(),
        "region" => it.district = "350000000".into(),
        "two" => it.goods.insert(0, cable()),
        "asked" => it.goods.insert(0, Good { asked: true, ..cable() }),
        _ => return None,
    }
    Some(it)
}

fn cable() -> Good {
    Good {
        name: "Кабель".into(),
        unit: "метр".into(),
        quantity: Some(30.0),
        tiyn: Some(100_000),
        asked: false,
    }
}

/// Stands for the capability that keeps purchases.
fn purchases() -> Feature {
    let said = "test-question = { $n }\n";
    let known = |_, id: String| async move { Ok(purchase(&id)) };
    Feature::new([said.into(), said.into(), said.into()]).subject("procurement", known)
}

async fn site() -> TestSite {
    TestSite::new(vec![purchases(), oversight::feature()]).await
}

const CAST: Cast<'static> =
    Cast { author: "author", peer: "looker", officer: "officer", second: "second" };

/// A site with the people of [`CAST`].
async fn cast() -> (TestSite, Browser) {
    let site = site().await;
    site.volunteer("author").await;
    site.volunteer("looker").await;
    site.officer("officer").await;
    let second = site.officer("second").await;
    (site, second)
}

/// Plays a check of a purchase up to a state; the clock ends where it was.
async fn play(site: &TestSite, subject: &str, until: State, outcome: Outcome) {
    let now: Moment = site.app.office.now();
    let picture = Accepted::check("a.pdf", &PDF.into(), Limits::USUAL).await.unwrap();
    let (begins, pictures) = (now.plus_minutes(-60 * 24 * 15), [picture]);
    let scene = Scene { subject, cast: CAST, begins, until, outcome, pictures: &pictures };
    rehearsal::play(&site.app, &scene).await.unwrap();
    site.app.office.clock.set(now);
}

/// A check by what people call it on the shelf: the path of its card.
async fn card_of(officer: &Browser, shelf: &str) -> String {
    let page = officer.get(shelf).await;
    let cards = page.attributes("tbody a[href*=\"/checks/\"]", "href");
    let card = cards.into_iter().next().unwrap_or_else(|| panic!("{}", page.body));
    card[3..].to_owned()
}

async fn state(who: &Browser, path: &str) -> String {
    who.get(path).await.attribute("[data-state]", "data-state").unwrap_or_default()
}

/// Does an act on its page, with the revision that the page shows.
async fn act(who: &Browser, path: &str, act: &str, mut fields: Fields) -> Answer {
    let page = who.get(&format!("{path}/{act}")).await;
    fields.push(("revision".into(), page.revision()));
    page.post(&format!("{path}/{act}"), fields).await
}

async fn done(who: &Browser, path: &str, name: &str, fields: Fields) {
    act(who, path, name, fields).await.assert_status(303);
}

/// Takes the check; gives the path of its card.
async fn take(volunteer: &Browser) -> String {
    let answer = volunteer.post(NEW, form! { category: "goods", conflict: "none" }).await;
    answer.assert_status(303);
    answer.location().split('/').take(3).collect::<Vec<_>>().join("/")
}

async fn price(volunteer: &Browser, path: &str, price: &str) -> Answer {
    let page = volunteer.get(&format!("{path}/compare")).await;
    let form = form! {
        origin: "shop", name: "«Үлгі Маркет»", address: "https://shop.example/1",
        seen: "16.03.2026", unit: "дана", price: price, vat: "with", revision: page.revision()
    };
    page.upload(&format!("{path}/compare"), form, &[("file", "a.png", PNG)]).await
}

async fn compared(volunteer: &Browser) -> String {
    let path = take(volunteer).await;
    for sum in ["1 690 000", "1 745 000", "1 820 000"] {
        price(volunteer, &path, sum).await.assert_status(303);
    }
    let words = "Медиана 1 745 000 теңге, сатып алуда 4 870 000 теңге.";
    done(volunteer, &path, "submit", form! { conclusion: words }).await;
    path
}

async fn approved(site: &TestSite, author: &Browser, officer: &Browser) -> String {
    let path = compared(author).await;
    let peer = site.volunteer("peer").await;
    let form = form! { conflict: "none", words: "Модельдер салыстыруға келеді." };
    done(&peer, &path, "agree", form).await;
    let form = form! {
        "verdict-R018": "confirmed", addressee: "«Үлгі» колледжі", regime: "programme",
        conflict: "none", words: "Сұрақ орынды."
    };
    done(officer, &path, "approve", form).await;
    path
}

async fn answered(site: &TestSite, author: &Browser, officer: &Browser) -> String {
    let path = approved(site, author, officer).await;
    done(officer, &path, "deliver", form! { received: "16.03.2026" }).await;
    let words = "Сатып алу тоқтатылды, қайта жарияланды.";
    let form = form! { answered: "16.03.2026", number: "07-118", words: words };
    done(officer, &path, "accept", form).await;
    path
}

fn claim(outcome: &str, became: &str) -> Fields {
    form! { outcome: outcome, was: "9 740 000", became: became, document: "№ 99000431-1", same: "yes" }
}

async fn verified_sum(site: &TestSite) -> Option<String> {
    site.visitor().get("/results").await.attribute("a.money data", "value")
}

#[tokio::test]
async fn a_question_becomes_verified_tenge() {
    let site = site().await;
    let (author, officer) = (site.volunteer("author").await, site.officer("officer").await);
    let path = answered(&site, &author, &officer).await;
    done(&author, &path, "claim", claim("reduced", "3 600 000")).await;
    let second = site.officer("second").await;
    done(&second, &path, "verify", claim("reduced", "3 600 000")).await;

    assert_eq!(verified_sum(&site).await.as_deref(), Some("6140000"));
    let rows = site.visitor().get("/figures/checks-verified.csv").await;
    rows.assert_status(200);
    assert!(rows.body.contains("6140000"), "{}", rows.body);
    let register = site.visitor().get("/results").await;
    let chain = register.attribute("ol.rows a", "href").unwrap();
    let chain = site.visitor().get(&chain).await;
    chain.assert_status(200);
    assert!(!chain.body.contains("author"), "a public page names nobody");
}

#[tokio::test]
async fn one_purchase_is_held_by_one_person() {
    let site = site().await;
    take(&site.volunteer("first").await).await;
    site.volunteer("second").await.get(NEW).await.assert_status(409);
}

#[tokio::test]
async fn two_people_at_the_same_moment_make_one_check() {
    let site = site().await;
    let (first, second) = (site.volunteer("first").await, site.volunteer("second").await);
    let (first, second) = (first.get(NEW).await, second.get(NEW).await);
    let form = form! { category: "goods", conflict: "none" };
    let (a, b) = tokio::join!(first.post(NEW, form.clone()), second.post(NEW, form.clone()));
    let mut both = [a.status, b.status];
    both.sort_unstable();
    assert_eq!(both, [303, 409]);
}

#[tokio::test]
async fn a_declared_interest_gives_the_check_to_somebody_else() {
    let site = site().await;
    let volunteer = site.volunteer("volunteer").await;
    let answer = volunteer.post(NEW, form! { category: "goods", conflict: "have" }).await;
    answer.assert_status(422);
    answer.assert_problem("conflict", "problem-conflict");
}

#[tokio::test]
async fn the_author_does_not_take_the_second_look() {
    let site = site().await;
    let author = site.volunteer("author").await;
    let path = compared(&author).await;
    author.get(&format!("{path}/agree")).await.assert_status(422);
}

#[tokio::test]
async fn whoever_claims_a_sum_does_not_verify_it() {
    let site = site().await;
    let (author, officer) = (site.volunteer("author").await, site.officer("officer").await);
    let path = answered(&site, &author, &officer).await;
    done(&officer, &path, "record", claim("cancelled", "0")).await;
    let mut form = claim("cancelled", "0");
    form.push(("revision".into(), officer.get(&path).await.revision()));
    officer.post(&format!("{path}/verify"), form).await.assert_status(422);
}

#[tokio::test]
async fn a_claim_can_be_returned_and_made_again() {
    let site = site().await;
    let (author, officer) = (site.volunteer("author").await, site.officer("officer").await);
    let path = answered(&site, &author, &officer).await;
    done(&author, &path, "claim", claim("cancelled", "0")).await;
    done(&officer, &path, "decline", form! { reason: "Құжаты жоқ, қосыңыз." }).await;
    assert_eq!(verified_sum(&site).await.as_deref(), Some("0"));
    done(&author, &path, "claim", claim("reduced", "3 600 000")).await;
    done(&officer, &path, "verify", claim("reduced", "3 600 000")).await;
    assert_eq!(verified_sum(&site).await.as_deref(), Some("6140000"));
}

#[tokio::test]
async fn a_cancelled_purchase_that_is_announced_again_is_restated() {
    let site = site().await;
    let (author, officer) = (site.volunteer("author").await, site.officer("officer").await);
    let path = answered(&site, &author, &officer).await;
    done(&author, &path, "claim", claim("cancelled", "0")).await;
    done(&officer, &path, "verify", claim("cancelled", "0")).await;
    assert_eq!(verified_sum(&site).await.as_deref(), Some("9740000"));
    let form = form! { became: "3 600 000", document: "№ 99000431-1", reason: "Қайта жарияланды." };
    done(&officer, &path, "restate", form).await;
    assert_eq!(verified_sum(&site).await.as_deref(), Some("6140000"));
}

#[tokio::test]
async fn a_check_that_nobody_finishes_goes_back_to_the_list() {
    let site = site().await;
    take(&site.volunteer("first").await).await;
    site.on("2026-03-20");
    site.run_jobs().await;
    take(&site.volunteer("second").await).await;
}

#[tokio::test]
async fn silence_stays_visible_until_an_answer_comes() {
    let site = site().await;
    let (author, officer) = (site.volunteer("author").await, site.officer("officer").await);
    let path = approved(&site, &author, &officer).await;
    done(&officer, &path, "deliver", form! { received: "16.03.2026" }).await;
    // Five working days after Monday 16 March, with 23–25 March off, end on Thursday 26.
    site.on("2026-03-27");
    site.run_jobs().await;
    // Eleven days later everybody has to sign in again.
    let officer = site.officer("another").await;
    let late = officer.get("/checks?due=late").await;
    assert!(late.body.contains(&path), "{}", late.body);
    let words = "Бағаны қайта қараймыз.";
    let form = form! { answered: "27.03.2026", number: "07-119", words: words };
    done(&officer, &path, "part", form).await;
    assert!(!officer.get("/checks?due=late").await.body.contains(&path));
}

#[tokio::test]
async fn a_term_that_nobody_keeps_rises_to_the_coordinator_once() {
    let site = site().await;
    site.coordinator("coordinator", "351010000").await;
    site.coordinator("elsewhere", "351610000").await;
    compared(&site.volunteer("author").await).await;
    site.on("2026-03-20");
    site.run_jobs().await;
    site.on("2026-03-27");
    site.run_jobs().await;
    let told = site.outbox().await.into_iter().filter(|it| it.letter == "late");
    let told: Vec<String> = told.map(|it| it.name).collect();
    assert_eq!(told, ["coordinator"]);
    let officer = site.officer("officer").await;
    assert_eq!(officer.get("/checks?due=late").await.count("tbody tr"), 1, "it stays in sight");
}

#[tokio::test]
async fn a_price_needs_its_picture_and_its_address() {
    let site = site().await;
    let author = site.volunteer("author").await;
    let path = take(&author).await;
    let page = author.get(&format!("{path}/compare")).await;
    let form = form! {
        origin: "shop", name: "Дүкен", address: "javascript:alert(1)", seen: "17.03.2026",
        unit: "дана", price: "0", vat: "with", revision: page.revision()
    };
    let answer = page.upload(&format!("{path}/compare"), form, &[]).await;
    answer.assert_status(422);
    answer.assert_problem("address", "problem-address");
    answer.assert_problem("seen", "problem-date-ahead");
    answer.assert_problem("price", "problem-money");
    answer.assert_problem("file", "problem-file-wanted");
    assert_eq!(answer.attribute("#f-name", "value").as_deref(), Some("Дүкен"), "words are kept");
}

#[tokio::test]
async fn fewer_than_three_prices_need_a_reason() {
    let site = site().await;
    let author = site.volunteer("author").await;
    let path = take(&author).await;
    price(&author, &path, "1 690 000").await.assert_status(303);
    let words = "Бір ғана баға табылды, салыстыру қиын.";
    let answer = act(&author, &path, "submit", form! { conclusion: words }).await;
    answer.assert_problem("few", "problem-required");
    let few = "Тауар сирек кездеседі.";
    done(&author, &path, "submit", form! { conclusion: words, few: few }).await;
}

#[tokio::test]
async fn strangers_and_other_volunteers_do_not_see_a_check() {
    let site = site().await;
    let path = take(&site.volunteer("author").await).await;
    site.volunteer("other").await.get(&path).await.assert_status(404);
    assert_ne!(site.visitor().get(&path).await.status, 200);
    site.auditor("auditor").await.get(&path).await.assert_status(200);
}

#[tokio::test]
async fn the_letter_asks_in_two_languages() {
    let site = site().await;
    let (author, officer) = (site.volunteer("author").await, site.officer("officer").await);
    let path = approved(&site, &author, &officer).await;
    let page = officer.get(&format!("{path}/letter")).await;
    page.assert_status(200);
    let said = page.body.replace(['\u{a0}', '\u{ad}'], " ");
    for words in
        ["Бұл хат – сұрақ, айыптау емес", "Это письмо — вопрос, а не обвинение", "1 745 000 ₸"]
    {
        assert!(said.contains(words), "{words}");
    }
    for ending in ["pdf", "docx"] {
        officer.get(&format!("{path}/letter.{ending}")).await.assert_status(200);
    }
}

#[tokio::test]
async fn every_page_of_the_loop_speaks_every_language() {
    let site = site().await;
    let (author, officer) = (site.volunteer("author").await, site.officer("officer").await);
    let path = answered(&site, &author, &officer).await;
    done(&author, &path, "claim", claim("cancelled", "0")).await;
    for page in [
        path.as_str(),
        "/office",
        "/checks",
        "/results",
        &format!("{path}/verify"),
        &format!("{path}/letter"),
    ] {
        for language in ["kk", "ru", "en"] {
            let page = officer.get(&format!("/{language}{page}")).await;
            page.assert_status(200);
            assert!(!page.body.contains('⟨'), "{language}: {}", page.body);
        }
    }
}
