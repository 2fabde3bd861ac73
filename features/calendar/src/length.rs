//! The length of one term: what it is counted from, who set it, and a form for whoever may.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::problem::Problem;
use kernel::term::{self, Set};
use kernel::texts::text_key;
use web::{Form, OrNotFound, Result, Visit};

use crate::history::{self, Changed};
use crate::{KEEP, change, year};

#[derive(Template)]
#[template(path = "length.html")]
struct Page<'a> {
    visit: &'a Visit,
    form: &'a Form,
    name: String,
    starts: String,
    length: String,
    source: String,
    address: String,
    changes: Vec<Changed>,
    keeps: bool,
}

pub(crate) async fn page(visit: Visit, Path(key): Path<String>) -> Result<Response> {
    let set = find(&visit, &key).await?;
    let form = Form::blank(&visit).with("length", set.length);
    visit.show(&Page::of(&visit, &form, &set).await?)
}

pub(crate) async fn change(
    visit: Visit,
    Path(key): Path<String>,
    mut form: Form,
) -> Result<Response> {
    visit.must(KEEP)?;
    let set = find(&visit, &key).await?;
    let length = form.read("length", |it| it.parse().map_err(|_| range()));
    let why = form.read("why", web::within(500));
    let (Some(length), Some(why)) = (length, why) else {
        return visit.again(&Page::of(&visit, &form, &set).await?);
    };

    let app = &visit.app;
    let mut db = app.db.write().await?;
    if let Err(problem) = term::set_length(&mut db, &key, length, &visit.actor.id, &why).await? {
        drop(db);
        form.blame("length", problem);
        return visit.again(&Page::of(&visit, &form, &set).await?);
    }
    change::keep(app, db).await?;

    Ok(visit.see_done(&format!("/calendar/terms/{key}"), "calendar-length"))
}

fn range() -> Problem {
    Problem::new("problem-number-range").with("min", 1).with("max", term::LONGEST)
}

async fn find(visit: &Visit, key: &str) -> Result<Set> {
    let all = term::lengths(&mut visit.app.db.read().await?).await?;
    all.into_iter().find(|it| it.key == key).or_not_found()
}

impl<'a> Page<'a> {
    async fn of(visit: &'a Visit, form: &'a Form, set: &Set) -> Result<Self> {
        let key = text_key(&set.key);
        Ok(Self {
            visit,
            form,
            name: visit.t(&format!("calendar-term-{key}")),
            starts: year::starts(visit, set),
            length: year::length(visit, set),
            source: year::source(visit, set),
            address: visit.path(&format!("/calendar/terms/{}", set.key)),
            changes: history::of(&mut visit.app.db.read().await?, visit, &set.key).await?,
            keeps: visit.actor.holds(KEEP),
        })
    }
}

#[cfg(test)]
mod tests {
    use testing::{TestSite, form};

    #[tokio::test]
    async fn every_term_has_a_name_a_length_and_a_source_in_every_language() {
        let site = TestSite::new(vec![crate::feature()]).await;
        let sets = kernel::term::lengths(&mut site.app.db.read().await.unwrap()).await.unwrap();
        let visitor = site.visitor();
        for set in sets {
            for language in ["kk", "ru"] {
                let page = visitor.get(&format!("/{language}/calendar/terms/{}", set.key)).await;
                page.assert_status(200);
                assert!(!page.body.contains('⟨'), "{} {language}", set.key);
                for fact in page.all("dl.check dd") {
                    assert!(fact != set.source && fact != set.starts, "{fact} in {language}");
                }
            }
        }
        visitor.get("/calendar/terms/nothing").await.assert_status(404);
    }

    #[tokio::test]
    async fn a_new_length_needs_its_reason_and_counts_from_then_on() {
        let site = TestSite::new(vec![crate::feature()]).await;
        let administrator = site.administrator("temir").await;
        let path = "/calendar/terms/watch.hold";
        let page = administrator.get(path).await;
        assert_eq!(page.attribute("#f-length", "value").as_deref(), Some("3"));
        for length in ["0", "401", "-1", "three", ""] {
            let answer = page.post(path, form! { length: length, why: "x" }).await;
            answer.assert_status(422);
            answer.assert_problem("length", "problem-number-range");
        }
        let answer = page.post(path, form! { length: "4", why: "Order 5" }).await;
        assert_eq!(answer.location(), path);
        let page = answer.follow().await;
        assert_eq!(page.text("dl.check dd"), "4 working days");
        assert!(page.text("ol.rows").contains("3 before, 4 now"));
        assert_eq!(site.app.office.calendar().length("watch.hold", 3), 4);
        let officer = site.officer("saule").await;
        officer.post(path, form! { length: "9", why: "x" }).await.assert_status(404);
    }
}
