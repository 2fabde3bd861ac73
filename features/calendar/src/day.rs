//! A day of the decree: off, worked although it is of a weekend, or usual again.

use axum::response::Response;
use kernel::calendar::{self, Calendar};
use kernel::clock::Day;
use kernel::problem::Problem;
use kernel::word::Word;
use kernel::{shown, words};
use web::{Form, Result, Visit};

use crate::{KEEP, change, year};

words! {
    /// What becomes of a day.
    pub(crate) enum Becomes { Off = "off", Worked = "worked", Usual = "usual" }
}

impl Becomes {
    /// Nothing, if the day is so already.
    fn fits(self, day: Day, calendar: &Calendar) -> Result<(), Problem> {
        let is_moved = calendar.moved(day.0.year()).iter().any(|(it, _)| *it == day);
        match self {
            Self::Off if !calendar.is_working(day) => Err(Problem::new("calendar-problem-off")),
            Self::Worked if calendar.is_working(day) => {
                Err(Problem::new("calendar-problem-worked"))
            }
            Self::Usual if !is_moved => Err(Problem::new("calendar-problem-usual")),
            _ => Ok(()),
        }
    }
}

pub(crate) async fn change(visit: Visit, mut form: Form) -> Result<Response> {
    visit.must(KEEP)?;
    let app = &visit.app;
    let day = form.read("day", shown::parse_day);
    let becomes =
        form.read("becomes", |it| Becomes::parse(it).ok_or(Problem::new("problem-choose")));
    let why = form.read("why", web::within(500));
    if let (Some(day), Some(becomes)) = (day, becomes)
        && let Err(problem) = becomes.fits(day, &app.office.calendar())
    {
        form.blame("day", problem);
    }
    let (Some(day), Some(becomes), Some(why), true) = (day, becomes, why, form.is_sound()) else {
        let shown = day.unwrap_or(app.office.today()).0.year();
        return visit.again(&year::Page::of(&visit, &form, shown).await?);
    };

    let (mut db, by) = (app.db.write().await?, visit.actor.id.as_str());
    match becomes {
        Becomes::Off => calendar::set_day(&mut db, day, false, by, &why).await?,
        Becomes::Worked => calendar::set_day(&mut db, day, true, by, &why).await?,
        Becomes::Usual => calendar::clear_day(&mut db, day, by, &why).await?,
    }
    change::keep(app, db).await?;

    Ok(visit.see_done(&format!("/calendar?year={}", day.0.year()), "calendar-day"))
}

#[cfg(test)]
mod tests {
    use testing::{TestSite, form};

    #[tokio::test]
    async fn an_administrator_enters_a_day_off_and_the_office_goes_by_it_at_once() {
        let site = TestSite::new(vec![crate::feature()]).await;
        let administrator = site.administrator("temir").await;
        let page = administrator.get("/calendar?year=2026").await;
        assert_eq!(page.text("tfoot td"), "247");
        let order = form! { day: "2026-11-30", becomes: "off", why: "Decree 12" };
        let answer = page.post("/calendar", order).await;
        assert!(answer.location().starts_with("/calendar?year=2026"));
        let page = answer.follow().await;
        assert_eq!(page.text("tfoot td"), "246");
        assert!(page.text("ol.rows").contains("30 November 2026 is a day off"), "{}", page.body);
        assert!(page.text("ol.rows").contains("Decree 12"));
        assert!(!site.app.office.calendar().is_working("2026-11-30".parse().unwrap()));
    }

    #[tokio::test]
    async fn a_day_that_is_so_already_and_a_change_without_reason_are_refused_with_what_was_typed()
    {
        let site = TestSite::new(vec![crate::feature()]).await;
        let administrator = site.administrator("temir").await;
        let page = administrator.get("/calendar").await;
        for (day, becomes, problem) in [
            ("2026-03-23", "off", "calendar-problem-off"),
            ("2026-03-28", "off", "calendar-problem-off"),
            ("2026-03-16", "worked", "calendar-problem-worked"),
            ("2026-03-16", "usual", "calendar-problem-usual"),
            ("16.13.2026", "off", "problem-date"),
        ] {
            let answer =
                page.post("/calendar", form! { day: day, becomes: becomes, why: "x" }).await;
            answer.assert_status(422);
            answer.assert_problem("day", problem);
            assert_eq!(answer.attribute("#f-day", "value").as_deref(), Some(day));
        }
        let answer = page.post("/calendar", form! { day: "16.03.2026", becomes: "off" }).await;
        answer.assert_problem("why", "problem-required");
        assert!(answer.body.contains("<details class=\"more\" open>"));
    }

    #[tokio::test]
    async fn everybody_may_count_and_only_an_administrator_may_change() {
        let site = TestSite::new(vec![crate::feature()]).await;
        let visitor = site.visitor();
        for language in ["kk", "ru", "en"] {
            let page = visitor.get(&format!("/{language}/calendar?year=2027")).await;
            page.assert_status(200);
            assert_eq!(page.count("main form"), 0);
            assert!(!page.body.contains('⟨'), "{language}");
        }
        for year in ["", "soon", "1", "99999", "-5"] {
            visitor.get(&format!("/calendar?year={year}")).await.assert_status(200);
        }
        let unknown = visitor.get("/calendar?year=2031").await;
        assert!(unknown.text("main").contains("The holidays of this year are not entered"));
        for page in [site.officer("saule").await, site.auditor("gulim").await] {
            let answer =
                page.post("/calendar", form! { day: "2026-11-30", becomes: "off", why: "x" });
            answer.await.assert_status(404);
        }
    }
}
