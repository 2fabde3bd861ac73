//! Search over what features keep. Only for public words: they stand in the address.

use askama::Template;
use axum::response::Response;
use serde::Deserialize;

use crate::error::Result;
use crate::{Query, Visit};

/// Longer questions are cut: nobody types them.
const LONGEST: usize = 200;

/// A feature gives so many of what it found, at most: who looks for one thing asks with more words.
pub const MOST_HITS: u32 = 20;

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
    /// What sort of things, those that were found, and whether there may be more.
    found: Vec<(String, Vec<Hit>, bool)>,
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
                let more = hits.len() >= MOST_HITS as usize;
                found.push((visit.t(&format!("search-{kind}")), hits, more));
            }
        }
    }
    visit.show(&Search { visit: &visit, words, found })
}
