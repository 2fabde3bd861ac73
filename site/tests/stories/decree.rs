//! A decree gives a day off: what runs moves with it, and its story says so.

use site::demo;
use site::features::features;
use testing::{TestSite, form};

#[tokio::test]
async fn a_new_day_off_moves_the_terms_of_checks() {
    let site = TestSite::new(features()).await;
    demo::fill(&site.app, 1).await.unwrap();
    let officer = site.officer("askar").await;
    let before = officer.get("/checks.csv").await.body;

    // The next day the office works: no term that runs ends before it.
    let (office, mut db) = (&site.app.office, site.app.db.read().await.unwrap());
    let day = office.calendar().after(office.today(), 1).to_string();
    assert_eq!(kernel::journal::verify(&mut db).await.unwrap(), None);
    drop(db);
    let administrator = site.administrator("marat").await;
    let page = administrator.get("/calendar").await;
    let order = form! { day: day, becomes: "off", why: "Decree 12" };
    page.post("/calendar", order).await.assert_status(303);
    site.run_jobs().await;

    let after = officer.get("/checks.csv").await.body;
    let moved = before.lines().zip(after.lines()).filter(|(before, after)| before != after).count();
    assert!(moved > 0, "{after}");
    let mut db = site.app.db.read().await.unwrap();
    assert_eq!(kernel::journal::verify(&mut db).await.unwrap(), None);
    drop(db);
    let shelf = officer.get("/checks").await;
    let mut told = 0;
    for link in shelf.attributes("tbody th a[href], tbody td a[href]", "href") {
        let card = officer.get(&link).await;
        told += usize::from(card.body.contains("The last day of the term moved with the calendar"));
    }
    assert!(told > 0);
}
