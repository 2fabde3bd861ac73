//! The budget as people meet it: over HTTP, on either engine.

#![expect(clippy::unwrap_used, reason = "what a test cannot go on without fails it")]

use budget::import::{self, Report};
use testing::{Answer, TestSite};

const HEAD: &str =
    "id;code;name;utv;utch;plg;plgp;plgo;sumrg;obz;obzsumrg;level;isLeaf;parent_id;month\n";

/// A month of an invented region: two administrators, one of them under two functions.
fn month(month: &str, spent: [u32; 3]) -> String {
    let [schools, sport, builders] = spent;
    let row = |number: u32,
               code: &str,
               name: &str,
               plan: u32,
               spent: u32,
               level: u32,
               parent: &str| {
        format!(
            "{number};{code};{name};1.0;1.0;{plan}.0;1.0;0.0;{spent}.5;{spent}.75;0.25;{level};False;{parent};{month}\n"
        )
    };
    [
        row(1, "1.0", "I. Кіріс", 9_000, 9_000, 0, ""),
        row(2, "2.0", "II. Шығыс", 3_000, schools + sport + builders, 0, ""),
        row(3, "4.0", "Білім беру", 2_000, schools + builders, 1, "2.0"),
        row(4, "2.0", "Мектеп", 2_000, schools + builders, 2, "3.0"),
        row(5, "261.0", "Үлгі басқармасы", 1_000, schools, 3, "4.0"),
        row(6, "288.0", "Құрылыс басқармасы", 1_000, builders, 3, "4.0"),
        row(7, "8.0", "Спорт", 1_000, sport, 1, "2.0"),
        row(8, "261.0", "Үлгі басқармасы", 1_000, sport, 3, "7.0"),
    ]
    .concat()
}

fn year() -> String {
    let months = [
        month("10.2024", [300, 50, 10]),
        month("11.2024", [400, 60, 20]),
        month("12.2024", [1_000, 70, 520]),
    ];
    format!("{HEAD}{}", months.concat())
}

async fn bring(site: &TestSite, table: &str) -> Report {
    import::run(&site.app.db, table.as_bytes(), "budget.csv").await.unwrap()
}

/// The cells of a row of the last table.
fn row(page: &Answer, nth: usize) -> Vec<String> {
    page.all(&format!("section:last-of-type .scroll tbody tr:nth-child({nth}) > *"))
}

async fn site() -> TestSite {
    TestSite::new(vec![budget::feature()]).await
}

#[tokio::test]
async fn without_data_the_page_says_how_they_come() {
    let page = site().await.visitor().get("/budget").await;
    page.assert_status(200);
    assert!(page.text("main").contains("erikti import budget"));
}

#[tokio::test]
async fn a_year_is_shown_by_administrator_with_the_share_of_december() {
    let site = site().await;
    let report = bring(&site, &year()).await;
    assert_eq!((report.rows, report.n_months, report.unread.len()), (24, 3, 0));
    for language in ["kk", "ru", "en"] {
        let page = site.visitor().get(&format!("/{language}/budget")).await;
        page.assert_status(200);
        assert!(!page.body.contains('⟨'), "{}", page.body);
    }
    let page = site.visitor().get("/budget").await;
    assert_eq!(page.text("dl.ident dd"), "December 2024");
    // 1,071 thousand were spent, 461 of them by the end of November.
    assert_eq!(row(&page, 1), ["Үлгі басқармасы", "2,000", "1,071", "53.6%", "1", "57%"]);
    assert_eq!(row(&page, 2), ["Құрылыс басқармасы", "1,000", "521", "52.1%", "0", "96.1%"]);
}

#[tokio::test]
async fn an_administrator_is_shown_month_by_month() {
    let site = site().await;
    bring(&site, &year()).await;
    let page = site.visitor().get("/budget/261?year=2024").await;
    page.assert_status(200);
    assert_eq!(page.text("h1"), "Үлгі басқармасы");
    assert_eq!(row(&page, 1), ["October 2024", "", "", "351"]);
    assert_eq!(row(&page, 2), ["November 2024", "110", "10.3%", "461"]);
    assert_eq!(row(&page, 3), ["December 2024", "610", "57%", "1,071"]);
    site.visitor().get("/budget/999").await.assert_status(404);
    site.visitor().get("/budget/261?year=1999").await.assert_status(200);
}

#[tokio::test]
async fn a_month_that_is_read_again_takes_the_place_of_the_old_one() {
    let site = site().await;
    bring(&site, &year()).await;
    bring(&site, &year()).await;
    let before = site.visitor().get("/budget").await;
    assert_eq!(before.count("section:last-of-type tbody tr"), 2);
    bring(&site, &format!("{HEAD}{}", month("12.2024", [500, 60, 30]))).await;
    let after = row(&site.visitor().get("/budget").await, 1);
    assert_eq!(after, ["Үлгі басқармасы", "2,000", "561", "28.1%", "1", "17.8%"]);
    bring(&site, &format!("{HEAD}{}", month("01.2025", [5, 6, 7]))).await;
    let latest = site.visitor().get("/budget").await;
    assert_eq!(latest.all("main nav.tabs a"), ["2025", "2024"]);
    assert!(latest.text("main").contains("when November and December are known"));
}

#[tokio::test]
async fn rows_that_cannot_be_read_are_named_and_the_rest_is_kept() {
    let site = site().await;
    let report =
        bring(&site, &format!("{}9;x;y;1;2;three;4;5;6;7;8;3;True;2.0;12.2024\n", year())).await;
    assert_eq!(report.rows, 24);
    assert_eq!(report.unread.iter().map(|it| it.line).collect::<Vec<_>>(), [26]);
}

#[tokio::test]
async fn the_real_table_is_read_and_its_administrators_sum_up() {
    let real = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../shared/data/open_budget_karaganda_2023-2025.csv"
    );
    let Ok(table) = std::fs::read_to_string(real) else { return };
    let site = site().await;
    let report = bring(&site, &table).await;
    assert_eq!((report.rows, report.n_months, report.unread.len()), (8_625, 25, 0));
    let page = site.visitor().get("/budget?year=2024").await;
    // As the table itself says.
    let total = page.all("section:first-of-type tbody td");
    assert_eq!(total[..3], ["810,149,518", "795,649,239", "98.2%"]);
    let administrators = page.all("section:last-of-type tbody tr td:nth-child(3)");
    let spent = |it: &String| it.replace(',', "").parse::<i64>().unwrap();
    let sum: i64 = administrators.iter().map(spent).sum();
    assert!((sum - 795_649_239).abs() < 60, "rounding alone may differ: {sum}");
}
