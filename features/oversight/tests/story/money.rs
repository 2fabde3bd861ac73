//! The ledger and the register: what counts, once, and how parts and pages add up.

use oversight::{Outcome, State};
use testing::form;

use crate::{
    PDF, act, answered, approved, card_of, cast, claim, done, play, price, site, state, take,
    verified_sum,
};

#[tokio::test]
async fn the_same_saving_of_a_purchase_counts_once() {
    let (site, second) = cast().await;
    play(&site, "ocds-test-1", State::Closed, Outcome::Reduced).await;
    let counted = verified_sum(&site).await;

    let author = site.volunteer("another").await;
    let page = author.get("/checks/new?subject=procurement/ocds-test-1").await;
    assert_eq!(page.count(".note a[href*=\"/results/C-\"]"), 1, "{}", page.body);
    let officer = site.officer("third").await;
    let path = answered(&site, &author, &officer).await;
    done(&author, &path, "claim", claim("cancelled", "0")).await;
    let page = second.get(&format!("{path}/verify")).await;
    assert_eq!(page.count(".note a[href*=\"/results/C-\"]"), 1, "the way to the other check");

    let refused = act(&second, &path, "verify", claim("cancelled", "0")).await;
    refused.assert_status(422);
    refused.assert_problem("outcome", "problem-counted");
    assert_eq!(verified_sum(&site).await, counted);
    assert_eq!(state(&second, &path).await, "claimed");

    // Money that comes back out of the contract is another saving.
    done(&second, &path, "verify", claim("returned", "9 000 000")).await;
    assert_ne!(verified_sum(&site).await, counted);
}

#[tokio::test]
async fn a_saving_that_came_to_nothing_may_be_counted_elsewhere() {
    let (site, second) = cast().await;
    play(&site, "ocds-test-1", State::Verified, Outcome::Cancelled).await;
    let path = card_of(&second, "/checks").await;
    let form =
        form! { became: "9 740 000", document: "№ 1", reason: "Бұрынғы бағамен жарияланды." };
    done(&second, &path, "restate", form).await;
    done_plain(&second, &path, "close").await;
    play(&site, "ocds-test-1", State::Verified, Outcome::Reduced).await;
    assert_ne!(verified_sum(&site).await.as_deref(), Some("0"));
}

async fn done_plain(who: &testing::Browser, path: &str, act: &str) {
    let form = form! { reason: "Іс аяқталды." };
    who.get(path).await.act(act, form).await.assert_status(303);
}

#[tokio::test]
async fn a_restated_result_shows_the_entry_that_stands() {
    let (site, second) = cast().await;
    for nth in 1..=4 {
        play(&site, &format!("ocds-test-{nth}"), State::Verified, Outcome::Cancelled).await;
    }
    for link in second.get("/checks").await.attributes("tbody a[href*=\"/checks/\"]", "href") {
        let reason = "Қайта жарияланды, сомасы аз.";
        let form = form! { became: "3 600 000", document: "№ 2", reason: reason };
        done(&second, &link[3..], "restate", form).await;
    }
    let register = site.visitor().get("/results").await;
    let shown = register.all("ol.rows dl");
    assert_eq!(shown.len(), 4);
    for it in shown {
        assert!(it.contains("3,600,000") && it.contains("№ 2"), "{it}");
    }
    let chain = register.attribute("ol.rows a", "href").unwrap();
    let entries = site.visitor().get(&chain).await.all("#money tbody th");
    assert_eq!(entries, ["Verified", "Corrected", "Verified"]);
}

#[tokio::test]
async fn the_parts_of_the_register_add_up_to_its_sum() {
    let (site, _) = cast().await;
    for (subject, outcome) in [
        ("ocds-test-1", Outcome::Reduced),
        ("ocds-far-1", Outcome::Cancelled),
        ("ocds-region-1", Outcome::Recalculated),
    ] {
        play(&site, subject, State::Closed, outcome).await;
    }
    let page = site.visitor().get("/results").await;
    let total: i64 = page.attribute("a.money data", "value").unwrap().parse().unwrap();
    for part in ["parts-district", "parts-category"] {
        let parts = page.attributes(&format!("[aria-labelledby={part}] data"), "value");
        assert_eq!(parts.iter().map(|it| it.parse::<i64>().unwrap()).sum::<i64>(), total, "{part}");
    }
    let region = site.visitor().get("/results?district=350000000").await;
    assert_eq!(region.count("ol.rows > li"), 1);
    let rows = site.visitor().get("/figures/checks-verified.csv?district=350000000").await;
    assert_eq!(rows.body.lines().count(), 2, "{}", rows.body);
}

#[tokio::test]
async fn a_part_claim_returns_to_a_part_answer() {
    let site = site().await;
    let (author, officer) = (site.volunteer("author").await, site.officer("officer").await);
    let path = approved(&site, &author, &officer).await;
    done(&officer, &path, "deliver", form! { received: "16.03.2026" }).await;
    let words = "Екі лоттың бірі қайта қаралды.";
    let form = form! { answered: "16.03.2026", number: "07-118", words: words };
    done(&officer, &path, "part", form).await;
    done(&author, &path, "claim", claim("reduced", "3 600 000")).await;
    let offered = officer.get(&path).await.acts();
    let offers = |act: &str| offered.iter().any(|it| it == act);
    assert!(offers("decline-part") && !offered.iter().any(|it| it.starts_with("decline needs")));
    let form = form! { reason: "Құжаты жоқ, қосыңыз." };
    officer.get(&format!("{path}/decline")).await.assert_status(422);
    done(&officer, &path, "decline-part", form).await;
    assert_eq!(state(&officer, &path).await, "partly");
}

#[tokio::test]
async fn evidence_is_named_and_its_original_can_be_asked_for() {
    let site = site().await;
    let (author, officer) = (site.volunteer("author").await, site.officer("officer").await);
    let path = take(&author).await;
    let page = author.get(&format!("{path}/compare")).await;
    let form = form! {
        origin: "shop", name: "«Үлгі»", address: "https://shop.example/1", seen: "16.03.2026",
        unit: "дана", price: "1 000", vat: "with", revision: page.revision()
    };
    let file = [("file", "баға.pdf", PDF)];
    page.upload(&format!("{path}/compare"), form, &file).await.assert_status(303);
    price(&author, &path, "1 100").await.assert_status(303);
    for page in [path.clone(), format!("{path}/compare")] {
        let page = author.get(&page).await;
        assert_eq!(page.count(".evi img"), 1, "a PDF is no picture");
        assert_eq!(page.count(".evi a[href$=\"/original\"]"), 2);
        let pdf = page.text(".evi figure");
        assert!(pdf.contains("баға.pdf, PDF, 1 KB") && pdf.contains("SHA-256"), "{pdf}");
    }
    let original = officer.get(&path).await.attribute(".evi a[href$=\"/original\"]", "href");
    let page = officer.get(&original.unwrap()[3..]).await;
    page.assert_status(200);
    let address = page.address.clone();
    let opened = page.post(&address, form! { why: "Бағаны салыстыру" }).await;
    assert_eq!(opened.assert_status(200).bytes, PDF);

    let conclusion = "Екі баға табылды, айырмасы үлкен.";
    let few = "Тауар сирек кездеседі.";
    done(&author, &path, "submit", form! { conclusion: conclusion, few: few }).await;
    let page = site.volunteer("peer").await.get(&format!("{path}/agree")).await;
    assert_eq!(page.count(".evi a[href$=\"/original\"]"), 2);
}
