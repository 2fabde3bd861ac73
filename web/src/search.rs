//! Search over what features keep. Only for public words: they stand in the address.

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;

use crate::Visit;
use crate::error::Result;

/// Longer questions are cut: nobody types them.
const LONGEST: usize = 200;

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its page, below the language.
    pub address: String,
    /// What people call it.
    pub title: String,
    /// What to know before opening it.
    pub text: String,
}

#[derive(Template)]
#[template(path = "search.html")]
struct Search<'a> {
    visit: &'a Visit,
    words: &'a str,
    /// What sort of things, and those that were found.
    found: Vec<(String, Vec<Hit>)>,
}

#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    #[serde(default)]
    q: String,
}

pub(crate) async fn page(visit: Visit, Query(Asked { q }): Query<Asked>) -> Result<Response> {
    let words: String = q.chars().filter(|it| !it.is_control()).take(LONGEST).collect();
    let (words, mut found) = (words.trim(), Vec::new());
    if !words.is_empty() {
        for (kind, seek) in &visit.app.parts.searches {
            let hits = seek(visit.clone(), words.to_owned()).await?;
            if !hits.is_empty() {
                found.push((visit.t(&format!("search-{kind}")), hits));
            }
        }
    }
    visit.show(&Search { visit: &visit, words, found })
}
