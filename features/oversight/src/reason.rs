//! The page of an act that asks for nothing but a reason, and says before what it leads to.

use askama::Template;
use axum::response::Response;
use web::{Card, Form, On, Result, Visit};

use crate::check::Check;

/// The texts are `checks-{act}-title`, `-lede`, `-hint` and `-button`.
#[derive(Template)]
#[template(path = "reason.html")]
struct Reason<'a> {
    visit: &'a Visit,
    form: &'a Form,
    card: &'a Card,
    act: &'static str,
}

impl Reason<'_> {
    fn part(&self, part: &str) -> String {
        self.visit.t(&format!("checks-{}-{part}", self.act))
    }
}

/// Asks for the reason; again, if there is something wrong with it.
pub(crate) async fn ask(on: &On<Check>, act: &'static str, form: &Form) -> Result<Response> {
    let (visit, card) = (&on.visit, &Card::of(on).await?);
    let page = Reason { visit, form, card, act };
    if form.is_sound() { visit.show(&page) } else { visit.again(&page) }
}
