//! Every component of the pages in every state, for whoever changes their look. Only in the demo.

use askama::Template;
use axum::response::Response;
use kernel::problem::Problem;

use crate::error::{Refusal, Result};
use crate::{Form, Visit};

#[derive(Template)]
#[template(path = "components.html")]
struct Components<'a> {
    visit: &'a Visit,
    form: Form,
    /// Value and text.
    districts: Vec<(&'static str, String)>,
    /// Value, text and note.
    choices: Vec<(&'static str, String, String)>,
}

/// Some districts, by their KATO codes.
const DISTRICTS: [&str; 3] = ["351010000", "352110000", "353200000"];

pub(crate) async fn page(visit: Visit) -> Result<Response> {
    if !visit.demo() {
        return Err(Refusal::NotFound.into());
    }
    let mut form = Form::blank(&visit).with("phone", "8 701").with("what", "prices");
    form.blame("phone", Problem::new("problem-phone"));
    let districts = DISTRICTS.map(|it| (it, visit.district(it)));
    let choice = |it| {
        let text = format!("components-{it}");
        (it, visit.t(&text), visit.t(&format!("{text}-text")))
    };
    let (districts, choices) = (districts.to_vec(), ["prices", "places"].map(choice).to_vec());
    visit.show(&Components { visit: &visit, form, districts, choices })
}
