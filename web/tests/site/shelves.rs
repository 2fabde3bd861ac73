//! Shelves: filters, pages, exports, and acts on many at once.

use axum::http::Method;
use kernel::actor::Role;
use kernel::journal;
use testing::form;

use crate::records::{asked, id, site};

#[tokio::test]
async fn a_shelf_is_filtered_by_its_address_and_by_nothing_unknown() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    officer.post("/errands/new", form! { title: "Бір", urgency: "hot" }).await.assert_status(303);
    officer
        .post("/errands/new", form! { title: "Екі", district: "353200000" })
        .await
        .assert_status(303);
    for (query, n) in [
        ("", 2),
        ("urgency=hot", 1),
        ("district=353200000", 1),
        ("district=353200000&urgency=hot", 0),
        ("waits=them%2Cus", 2),
        ("waits=them&waits=nobody", 0),
        ("state=&urgency=&from=&to=", 2),
        ("from=2026-03-16&to=2026-03-16", 2),
        ("from=2026-03-17", 0),
        ("to=20260315", 0),
        ("from=20260316&to=20260316", 2),
        ("desk=unassigned", 2),
    ] {
        let page = officer.get(&format!("/errands?{query}")).await;
        page.assert_status(200);
        assert_eq!(page.count("tbody tr"), n, "{query}");
        assert_eq!(page.attribute("[data-count]", "data-count").unwrap(), n.to_string());
    }
    for query in
        ["state=forgotten", "name=Ерлан", "due=late'--", "after=x", "after=9999-99-99~1", "%ff=1"]
    {
        officer.get(&format!("/errands?{query}")).await.assert_status(400);
    }
    let page = officer.get("/errands?from=20260316").await;
    let csv = page.attribute("a[href*='errands.csv']", "href").unwrap();
    assert_eq!(csv, "/en/errands.csv?from=2026-03-16", "a day has one spelling");
    let page = officer.get("/errands?waits=them&waits=us").await;
    assert_eq!(page.attribute("#q-waits option[selected]", "value").unwrap(), "them,us");
    assert_eq!(page.text(".views [aria-current]"), "Open 2");
}

#[tokio::test]
async fn pages_by_key_show_each_row_once_and_views_are_kept() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    for nth in 0..53 {
        asked(&officer, &format!("№ {nth}")).await;
    }
    let first = officer.get("/errands?state=asked").await;
    let second = officer.get(&first.attribute("[rel=next]", "href").unwrap()).await;
    assert_eq!((first.count("tbody tr"), second.count("tbody tr")), (50, 3));
    assert_eq!(second.count("[rel=next]"), 0);
    let mut rows = first.all("tbody th a");
    rows.extend(second.all("tbody th a"));
    rows.sort();
    rows.dedup();
    assert_eq!(rows.len(), 53);

    let keep = form! { name: "Жаңалары", filter: "state=asked" };
    first.post("/errands/views", keep).await.assert_status(303);
    let page = officer.get("/errands").await;
    assert_eq!(page.text("[data-view]"), "Жаңалары");
    assert_eq!(page.attribute("[data-view]", "href").unwrap(), "/en/errands?state=asked");
    assert_eq!(site.officer("berik").await.get("/errands").await.count("[data-view]"), 0);
    page.post("/errands/views", form! { name: "", filter: "" })
        .await
        .assert_problem("name", "problem-required");
    page.post("/errands/views", form! { name: "x", filter: "owner=y" }).await.assert_status(400);
    let drop =
        page.attributes("form", "action").into_iter().find(|it| it.ends_with("/drop")).unwrap();
    site.officer("chingiz").await.post(&drop, form! {}).await.assert_status(404);
    page.post(&drop, form! {}).await.assert_status(303);
    assert_eq!(officer.get("/errands").await.count("[data-view]"), 0);
}

#[tokio::test]
async fn an_export_holds_exactly_the_view_and_says_which() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    officer
        .post("/errands/new", form! { title: "=1+1; \"x\"", urgency: "hot" })
        .await
        .assert_status(303);
    asked(&officer, "Екі").await;
    let csv = officer.get("/errands.csv?urgency=hot").await;
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert!(csv.header("content-disposition").starts_with("attachment"));
    let lines: Vec<&str> = csv.body.lines().collect();
    assert_eq!(lines.len(), 3, "{}", csv.body);
    assert!(lines[0].contains("Urgency: hot") && lines[0].contains("1 record"), "{}", lines[0]);
    assert!(lines[2].contains("E-2026-000001") && lines[2].contains("'=1+1"), "{}", lines[2]);
    let xlsx = officer.get("/errands.xlsx?urgency=hot").await;
    xlsx.assert_status(200);
    assert!(xlsx.bytes.starts_with(b"PK"));
    officer.get("/errands.xlsx?state=forgotten").await.assert_status(400);
}

#[tokio::test]
async fn an_export_that_is_cut_says_so_before_and_after() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    assert_eq!(officer.get("/errands").await.count("[data-cut]"), 0);
    macro_rules! of_numbers {
        ($insert:literal) => {
            concat!(
                "WITH RECURSIVE numbers (n) AS
                    (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 50001) ",
                $insert
            )
        };
    }
    for insert in [
        of_numbers!(
            "INSERT INTO records (id, kind, number, title, state, waits, district, due_on,
                opened_on, changed_at, revision, visibility)
             SELECT CAST(n AS TEXT), 'errands', CAST(n AS TEXT), 'x', 'asked', 'us', '351010000',
                '2026-03-16', '2026-03-16', '2026-03-16T05:00:00Z', 1, 'internal' FROM numbers"
        ),
        of_numbers!(
            "INSERT INTO errands (record_id, urgency, spent)
             SELECT CAST(n AS TEXT), 'calm', 0 FROM numbers"
        ),
    ] {
        site.tamper(insert).await;
    }
    let page = officer.get("/errands").await;
    assert!(page.text("[data-cut]").contains("Narrow the filter"), "{}", page.text("[data-cut]"));
    let csv = officer.get("/errands.csv").await;
    assert!(csv.header("content-disposition").contains("\"errands-first-50000.csv\""));
    assert!(csv.body.lines().next().unwrap().contains(&page.text("[data-cut]")[..20]));
    assert_eq!(csv.body.lines().count(), 50_002);
}

#[tokio::test]
async fn taking_personal_cards_away_from_the_desk_leaves_a_trace_too() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    let told = async || {
        let mut db = site.app.db.read().await.unwrap();
        journal::of(&mut db, "desk").await.unwrap()
    };
    officer.get("/desk.csv").await.assert_status(200);
    assert!(told().await.is_empty(), "an empty desk tells of nobody");
    let card = asked(&officer, "Сурет").await;
    officer.get(&card).await.act("assign", form! {}).await.assert_status(303);
    officer.get("/desk.csv").await.assert_status(200);
    assert_eq!(told().await[0].act, "exported");
}

#[tokio::test]
async fn a_record_that_fails_is_a_line_of_the_report() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    let mut cards = Vec::new();
    for nth in 0..4 {
        cards.push(asked(&officer, &format!("№ {nth}")).await);
    }
    // One cannot be read, another cannot be written.
    for sql in [
        "UPDATE errands SET urgency = 'broken'
         WHERE record_id = (SELECT id FROM records WHERE title = '№ 1')",
        "UPDATE terms SET since = 'broken'
         WHERE record_id = (SELECT id FROM records WHERE title = '№ 2')",
    ] {
        site.tamper(sql).await;
    }
    let mut fields = form! { reason: "season" };
    fields.extend(cards.iter().map(|it| ("id".to_owned(), format!("{}~1", id(it)))));
    let answer = officer.post("/errands/many/drop", fields).await;
    answer.assert_status(303);
    let report = answer.follow().await;
    assert_eq!(report.attribute("[data-done]", "data-done").unwrap(), "2");
    let refused = report.all("[data-refused]");
    assert_eq!(refused.len(), 2, "{refused:?}");
    assert!(refused.iter().all(|it| it.contains("Something went wrong on our side")));

    // Without the revision that was seen nothing is done at all.
    let last = asked(&officer, "Соңғы").await;
    let mut fields = form! { reason: "season", id: format!("{}~1", id(&last)) };
    fields.push(("id".to_owned(), id(&cards[0]).to_owned()));
    officer.post("/errands/many/drop", fields).await.assert_status(400);
    assert_eq!(officer.get(&last).await.attribute(".ident", "data-state").unwrap(), "asked");
}

#[tokio::test]
async fn many_are_moved_after_a_look_and_the_report_stays() {
    let site = site().await;
    let (officer, far) = (site.officer("aigul").await, site.coordinator("far", "353200000").await);
    let mut cards = Vec::new();
    for nth in 0..3 {
        cards.push(asked(&officer, &format!("№ {nth}")).await);
    }
    let done = officer.get(&cards[2]).await.act("drop", form! { reason: "rain" }).await;
    done.assert_status(303);
    let shelf = officer.get("/errands").await;
    assert_eq!(shelf.attributes(".bulk button", "value"), ["confirm", "return", "drop", "assign"]);

    let ids = |cards: &[String]| {
        cards.iter().map(|it| ("id".to_owned(), id(it).to_owned())).collect::<Vec<_>>()
    };
    let mut fields = ids(&cards);
    fields.push(("act".into(), "drop".into()));
    let preview = shelf.post("/errands/many", fields).await;
    preview.assert_status(200);
    assert_eq!(preview.attribute("[data-ready]", "data-ready").unwrap(), "2");
    assert_eq!(preview.count("[data-refused]"), 1, "the third is dropped already");

    // Meanwhile somebody changes the first.
    officer.get(&cards[0]).await.act("note", form! { reason: "wait" }).await.assert_status(303);
    let chosen = preview.attributes("input[name=id]", "value");
    let mut fields: Vec<_> = chosen.into_iter().map(|it| ("id".to_owned(), it)).collect();
    let nothing = preview.post("/errands/many/drop", fields.clone()).await;
    nothing.assert_status(422).assert_problem("reason", "problem-required");
    fields.push(("reason".into(), "season".into()));
    let answer = preview.post("/errands/many/drop", fields).await;
    answer.assert_status(303);
    let report = answer.follow().await;
    assert_eq!(report.attribute("[data-done]", "data-done").unwrap(), "1");
    assert_eq!(report.count("[data-refused]"), 1);
    officer.get(&answer.location()).await.assert_status(200);
    far.get(&answer.location()).await.assert_status(404);

    let mut db = site.app.db.read().await.unwrap();
    let story = journal::of(&mut db, id(&cards[1])).await.unwrap();
    let bulk = id(&answer.location()).to_owned();
    let moved = story.iter().find(|it| it.act == "drop").unwrap();
    assert_eq!(moved.changes.as_ref().unwrap().0[0].after, bulk, "the journal names the bulk");
    drop(db);

    // Foreign ids are passed over, as if they were not there.
    let mut fields = ids(&cards[..2]);
    fields.push(("act".into(), "drop".into()));
    let preview = far.post("/errands/many", fields).await;
    assert_eq!(preview.attribute("[data-ready]", "data-ready").unwrap(), "0");
    assert!(!preview.body.contains("E-2026"));
    let strange = officer.post("/errands/many", form! { act: "tell" }).await;
    strange.assert_status(404);
}

#[tokio::test]
async fn all_of_a_view_are_meant_at_once() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    for nth in 0..4 {
        let urgency = if nth == 0 { "hot" } else { "calm" };
        officer
            .post("/errands/new", form! { title: nth, urgency: urgency })
            .await
            .assert_status(303);
    }
    let fields = form! { act: "assign", all: "yes", filter: "urgency=calm" };
    let preview = officer.post("/errands/many", fields).await;
    assert_eq!(preview.attribute("[data-ready]", "data-ready").unwrap(), "3");
}

#[tokio::test]
async fn work_that_was_given_up_is_shown_and_tried_again() {
    let site = site().await;
    let root = site.administrator("root").await;
    let now = site.app.office.now();
    let mut db = site.app.db.write().await.unwrap();
    kernel::job::enqueue(&mut db, "errands-break", "", None, now).await.unwrap();
    db.commit().await.unwrap();
    for _ in 0..8 {
        site.run_jobs().await;
        site.wait_minutes(60 * 24 * 3);
    }
    root.sign_in_again().await;
    let page = root.get("/jobs").await;
    assert_eq!(page.all("tbody th"), ["errands-break"]);
    assert!(page.body.contains("the mill is broken"));
    let retry = page.attribute("tbody form", "action").unwrap();
    page.post(&retry, form! {}).await.assert_status(303);
    assert_eq!(root.get("/jobs").await.count("tbody tr"), 0);
    site.officer("aigul").await.get("/jobs").await.assert_status(404);
}

#[tokio::test]
async fn a_job_that_panics_fails_alone_and_the_worker_goes_on() {
    let site = site().await;
    let (root, now) = (site.administrator("root").await, site.app.office.now());
    asked(&site.person("erlan", &[]).await, "Сурет").await;
    let mut db = site.app.db.write().await.unwrap();
    kernel::job::enqueue(&mut db, "errands-panic", "", None, now.plus_minutes(-1)).await.unwrap();
    db.commit().await.unwrap();
    site.run_jobs().await;
    assert!(site.outbox().await[0].sent_at.is_some(), "what stood behind it was done");
    for _ in 0..8 {
        site.wait_minutes(60 * 24 * 3);
        site.run_jobs().await;
    }
    root.sign_in_again().await;
    let page = root.get("/jobs").await;
    assert_eq!(page.all("tbody th"), ["errands-panic"]);
    assert!(page.body.contains("panicked: the mill fell down"), "{}", page.text("main"));
}

#[tokio::test]
async fn every_page_is_whole_in_each_language() {
    let site = site().await;
    let officer = site.person("aigul", &[(Role::Officer, ""), (Role::Administrator, "")]).await;
    let card = asked(&officer, "Сурет").await;
    officer.get(&card).await.act("note", form! { reason: "seen" }).await.assert_status(303);
    let print = format!("{card}?print");
    for browser in [officer.clone().in_kazakh(), officer.clone().in_russian(), officer] {
        for path in [
            "",
            "/errands",
            "/desk",
            "/sessions",
            "/jobs",
            "/outbox",
            "/figures",
            "/search?q=x",
            &print,
            "/errands?due=late&state=asked",
            "/figures/errands-spent",
            "/errands.csv",
            "/nowhere",
        ] {
            let page = browser.get(path).await;
            assert!(!page.body.contains('⟨'), "{path}: {}", page.body.split('⟨').nth(1).unwrap());
        }
        let preview = browser.post("/errands/many", form! { act: "drop", all: "yes" }).await;
        assert!(!preview.body.contains('⟨'), "{}", preview.body);
    }
}

#[tokio::test]
async fn a_path_is_answered_only_in_its_own_way() {
    let site = site().await;
    let officer = site.officer("aigul").await;
    let delete =
        officer.request(Method::DELETE, "/errands").body(axum::body::Body::empty()).unwrap();
    officer.send(delete).await.assert_status(404);
    officer.get("/sign-out").await.assert_status(404);
    assert!(officer.cookie().is_some(), "a link does not sign out");
}
