//! One footing: which good, which unit, and whose tax is in a price.

use testing::{Answer, Browser, Fields, form};

use crate::{PNG, act, done, site};

const TWO: &str = "ocds-two-1";

async fn take(author: &Browser, subject: &str) -> String {
    let new = format!("/checks/new?subject=procurement/{subject}");
    let answer = author.post(&new, form! { category: "goods", conflict: "none" }).await;
    answer.location().split('/').take(3).collect::<Vec<_>>().join("/")
}

async fn add(author: &Browser, path: &str, unit: &str, more: Fields) -> Answer {
    let page = author.get(&format!("{path}/compare")).await;
    let mut form = form! {
        origin: "shop", name: "«Үлгі»", address: "https://shop.example/1", seen: "16.03.2026",
        unit: unit, price: "12 000", vat: "with", revision: page.revision()
    };
    form.extend(more);
    page.upload(&format!("{path}/compare"), form, &[("file", "a.png", PNG)]).await
}

async fn footing(author: &Browser, path: &str, good: usize, vat: &str) -> Answer {
    let page = author.get(&format!("{path}/compare")).await;
    let form = form! { good: good, own_vat: vat, revision: page.revision() };
    page.post(&format!("{path}/compare/footing"), form).await
}

async fn facts(author: &Browser, path: &str) -> String {
    author.get(&format!("{path}/compare")).await.all("dl.check").join(" ")
}

#[tokio::test]
async fn the_comparer_chooses_the_good_and_a_price_is_for_its_unit() {
    let site = site().await;
    let author = site.volunteer("author").await;
    let path = take(&author, TWO).await;
    let page = author.get(&format!("{path}/compare")).await;
    assert_eq!(page.attribute("#f-unit", "value").as_deref(), Some("дана"), "the dearest at first");
    footing(&author, &path, 0, "with").await.assert_status(303);
    let page = author.get(&format!("{path}/compare")).await;
    assert_eq!(page.attribute("#f-unit", "value").as_deref(), Some("метр"));

    let refused = add(&author, &path, "орам", form! {}).await;
    refused.assert_problem("per", "problem-per-wanted");
    add(&author, &path, "орам", form! { per: "0" }).await.assert_problem("per", "problem-per");
    add(&author, &path, "орам", form! { per: "24" }).await.assert_status(303);
    let said = facts(&author, &path).await;
    assert!(said.contains("500 ₸") && said.contains("метр") && said.contains("1,000 ₸"), "{said}");
    assert!(said.contains("2 times") || said.contains("2.0 times"), "{said}");

    let refused = footing(&author, &path, 1, "with").await;
    refused.assert_problem("good", "problem-good-unit");
    footing(&author, &path, 7, "with").await.assert_problem("good", "problem-choose");
}

#[tokio::test]
async fn the_price_of_the_purchase_is_brought_to_tax_too() {
    let site = site().await;
    let author = site.volunteer("author").await;
    let path = take(&author, TWO).await;
    add(&author, &path, "Дана", form! {}).await.assert_status(303);
    for (vat, own) in
        [("without", "5,649,200 ₸"), ("not-payer", "4,870,000 ₸"), ("with", "4,870,000 ₸")]
    {
        footing(&author, &path, 1, vat).await.assert_status(303);
        assert!(facts(&author, &path).await.contains(own), "{vat}");
    }
    let words = "Бір баға табылды, айырмасы үлкен.";
    let few = "Тауар сирек кездеседі.";
    done(&author, &path, "submit", form! { conclusion: words, few: few }).await;
    act(&author, &path, "submit", form! { conclusion: words, few: few }).await.assert_status(409);
}

#[tokio::test]
async fn what_a_question_is_about_is_compared_unless_somebody_chooses() {
    let site = site().await;
    for (subject, unit) in [("ocds-two-1", "дана"), ("ocds-asked-1", "метр")] {
        let author = site.volunteer(subject).await;
        let path = take(&author, subject).await;
        let page = author.get(&format!("{path}/compare")).await;
        assert_eq!(page.attribute("#f-unit", "value").as_deref(), Some(unit), "{subject}");
    }
}
