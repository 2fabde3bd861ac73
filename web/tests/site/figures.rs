//! Figures that open to their rows, words that are searched for, files that are kept.

use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use testing::{Browser, TestSite, form};

use crate::errands::feature;

async fn site() -> TestSite {
    TestSite::new(vec![feature()]).await
}

async fn spent(officer: &Browser, volunteer: &Browser, title: &str, spent: &str) -> String {
    let card = officer.post("/errands/new", form! { title: title }).await.location();
    volunteer.get(&card).await.act("run", form! {}).await.assert_status(303);
    let page = volunteer.get(&format!("{card}/tell")).await;
    let fields = form! { spent: spent, revision: page.revision() };
    page.post(&format!("{card}/tell"), fields).await.assert_status(303);
    card
}

#[tokio::test]
async fn a_figure_is_the_sum_of_the_rows_it_opens_to() {
    let site = site().await;
    let (officer, volunteer) = (site.officer("aigul").await, site.volunteer("dana").await);
    for (title, sum) in [("Бір", "1 500"), ("Екі, \"үш\"", "0,50"), ("=4", "120000000")] {
        spent(&officer, &volunteer, title, sum).await;
    }
    let figures = site.visitor().get("/figures").await;
    let value = figures.attribute("dl a[href*=errands-spent] data", "value").unwrap();
    assert_eq!(value, "120001500.50");
    let address = figures.attribute("dl a[href*=errands-spent]", "href").unwrap();
    let page = site.visitor().get(&address).await;
    assert_eq!(page.attribute("data", "value").unwrap(), value);
    assert_eq!(page.count("tbody tr"), 3);
    let csv = page.attributes("main a", "href").into_iter().find(|it| it.contains(".csv")).unwrap();
    let csv = site.visitor().get(&csv).await;
    let lines: Vec<&str> = csv.body.lines().collect();
    assert_eq!(lines[0], "\"number\",\"title\",\"amount\"");
    let amounts = lines[1..].iter().map(|it| it.rsplit(',').next().unwrap().trim_matches('"'));
    let sum: f64 = amounts.map(|it| it.parse::<f64>().unwrap()).sum();
    assert!((sum - value.parse::<f64>().unwrap()).abs() < 1e-6, "{}", csv.body);
    assert!(csv.body.contains("\"'=4\""), "no spreadsheet runs it");
}

#[tokio::test]
async fn a_figure_is_chosen_only_by_what_it_has() {
    let site = site().await;
    let visitor = site.visitor();
    for query in
        ["district=351010000", "urgency=hot", "urgency=hot&district=351010000", "district="]
    {
        let page = visitor.get(&format!("/figures/errands-spent?{query}")).await;
        page.assert_status(200);
    }
    for query in [
        "district=x",
        "district=35",
        "district=351010000&district=353200000",
        "urgency=sideways",
        "owner=me",
        "state=done",
        "x",
    ] {
        for ending in ["", ".csv"] {
            let query = if query == "x" { "x=1" } else { query };
            visitor
                .get(&format!("/figures/errands-spent{ending}?{query}"))
                .await
                .assert_status(400);
        }
    }
}

#[tokio::test]
async fn a_figure_and_its_rows_come_from_one_read() {
    static READ: AtomicUsize = AtomicUsize::new(0);
    let changing = web::Feature::new(["".into(), "".into(), "".into()]).figure(
        "errands-changing",
        web::Measure::Things,
        |_, _| async {
            let n = READ.fetch_add(1, Relaxed) + 1;
            Ok(vec![web::Row { amount: 1, ..web::Row::default() }; n])
        },
    );
    let site = TestSite::new(vec![feature(), changing]).await;
    for _ in 0..3 {
        let page = site.visitor().get("/figures/errands-changing").await;
        let rows = page.count("tbody tr").to_string();
        assert_eq!(page.attribute("main data", "value").unwrap(), rows);
    }
}

#[tokio::test]
async fn a_small_count_of_people_is_a_dash_and_opens_to_nothing() {
    let site = site().await;
    let figures = site.visitor().get("/figures").await;
    let shown = figures.all(".stat");
    assert!(shown.contains(&"People who ran7".to_owned()), "{shown:?}");
    assert!(shown.iter().any(|it| it.starts_with("Few people—")), "{shown:?}");
    assert!(!figures.body.contains("errands-few"), "no way to its rows");
    for path in ["/figures/errands-few", "/figures/errands-few.csv", "/figures/nothing"] {
        site.visitor().get(path).await.assert_status(404);
    }
    site.visitor().get("/figures/errands-people").await.assert_status(200);
}

#[tokio::test]
async fn groups_of_people_hide_who_could_be_told() {
    let site = site().await;
    let panel =
        web::Feature::new(["".into(), "".into(), "".into()]).panel("home", |visit, _| async move {
            let counts = [("a", 3), ("b", 40), ("c", 12)].map(|(it, n)| (it.to_owned(), n));
            let (shares, total) = web::by_group(&visit, &counts, 5);
            let shown = shares.iter().map(|it| it.shown.as_str()).collect::<Vec<_>>().join(" ");
            let (surveyed, _) = web::by_group(&visit, &counts[1..], 13);
            Ok(Some(format!(
                "<p id=\"shares\">{shown} of {}; {}</p>",
                total.shown, surveyed[1].shown
            )))
        });
    drop(site);
    let site = TestSite::new(vec![feature(), panel]).await;
    assert_eq!(site.visitor().get("").await.text("#shares"), "— 40 — of 55; —");
}

#[tokio::test]
async fn search_takes_any_words_and_runs_none() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    let strange = "'; DROP TABLE records; -- \" OR NEAR(* <script>alert(1)</script>";
    for title in ["Көпір", strange] {
        officer.post("/errands/new", form! { title: title }).await.assert_status(303);
    }
    let ask = async |words: &str| {
        let q: String = form_urlencoded(words);
        site.visitor().get(&format!("/search?q={q}")).await
    };
    assert_eq!(ask("Көпір").await.all(".rows a"), ["Көпір"]);
    let found = ask(strange).await;
    found.assert_status(200);
    assert_eq!(found.all(".rows a"), [strange]);
    assert!(!found.body.contains("<script>alert"));
    assert_eq!(ask("nothing like it").await.count(".empty"), 1);
    assert_eq!(ask("").await.count(".empty"), 0);
    ask(&"ұ".repeat(10_000)).await.assert_status(200);
    site.visitor().get("/search?q=%ff%00&q=2").await;
}

fn form_urlencoded(words: &str) -> String {
    let hex = |it: u8| format!("%{it:02X}");
    words.bytes().map(hex).collect()
}

fn picture() -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(3, 2).write_to(&mut png, image::ImageFormat::Png).unwrap();
    png.into_inner()
}

#[tokio::test]
async fn a_file_is_seen_as_a_copy_and_opened_as_it_came_only_with_a_reason() {
    let site = site().await;
    let (officer, volunteer) = (site.officer("aigul").await, site.volunteer("dana").await);
    let card = spent(&officer, &volunteer, "Сурет", "5").await;
    let files = [("photo", "үй \"1\".png", &*picture())];
    let added = volunteer.upload(&format!("{card}/photo"), form! {}, &files).await;
    added.assert_status(303);
    let file = added.location();

    let copy = volunteer.get(&file).await;
    copy.assert_status(200);
    assert!(copy.header("content-type").starts_with("image/"));
    assert_eq!(copy.header("x-content-type-options"), "nosniff");
    assert!(copy.header("content-security-policy").contains("sandbox"));
    assert!(copy.header("content-disposition").starts_with("inline; filename*=UTF-8''%D2%AF"));
    site.visitor().get(&file).await.assert_status(404);

    let original = format!("{file}/original");
    let listed = officer.get(&card).await;
    assert!(listed.text("#card-files").contains("Files"), "{}", listed.body);
    assert_eq!(listed.text(".hash").len(), "SHA-256 ".len() + 64);
    assert_eq!(listed.count(&format!("a[href$='{original}']")), 1);
    assert_eq!(site.visitor().get(&card).await.count("#card-files"), 0);
    let page = officer.get(&original).await;
    page.assert_status(200);
    page.post(&original, form! { why: "" }).await.assert_problem("why", "problem-required");
    let opened = page.post(&original, form! { why: "to compare the dates" }).await;
    opened.assert_status(200);
    assert_eq!(&*opened.bytes, &*picture());
    assert!(opened.header("content-disposition").starts_with("attachment"));
    assert!(officer.get(&card).await.text("main").contains("Opened an original file"));
    site.visitor().get(&original).await.assert_status(404);

    // Whoever is to vouch for the errand looks at its evidence, for as long as they are asked to.
    let witness = site.auditor("saule").await;
    let card_of_theirs = witness.get(&card).await;
    assert_eq!(card_of_theirs.acts(), ["vouch"]);
    assert_eq!(card_of_theirs.count(&format!("a[href$='{original}']")), 1);
    assert!(!card_of_theirs.text("#card-files").contains("dana"), "who added it is not told");
    let page = witness.get(&original).await;
    let opened = page.post(&original, form! { why: "to vouch for it" }).await;
    opened.assert_status(200);
    assert_eq!(&*opened.bytes, &*picture());
    assert!(officer.get(&card).await.text("main").contains("to vouch for it"));
    site.person("erlan", &[]).await.get(&original).await.assert_status(404);

    // Once the errand is public, so is the copy, and only the copy.
    officer.get(&card).await.act("confirm", form! {}).await.assert_status(303);
    site.visitor().get(&file).await.assert_status(200);
    site.visitor().post(&original, form! { why: "curious" }).await.assert_status(404);
    witness.get(&original).await.assert_status(404);
    site.visitor().get("/files/nothing").await.assert_status(404);
}
