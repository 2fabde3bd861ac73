//! What comes with a request: from where, of what sort, how much, and what no person types.

use axum::extract::multipart::MultipartError;
use axum::http::{HeaderMap, header};
use http_body_util::LengthLimitError;

use crate::app::Settings;
use crate::error::{Error, Refusal};

/// Marks routes whose forms hold words alone: a file sent there is not read.
#[derive(Clone, Copy)]
pub(crate) struct WordsOnly;

/// Whether the browser says that another site sent this.
pub(crate) fn is_foreign(headers: &HeaderMap, settings: &Settings) -> bool {
    let said = |name: &str| headers.get(name).map(|it| it.to_str().unwrap_or("?"));
    let site = said("sec-fetch-site").is_some_and(|it| !matches!(it, "same-origin" | "none"));
    let host = said("host").unwrap_or_default();
    let own = |origin: &str| {
        let it = origin.split_once("://").map_or("", |(_, it)| it);
        it == host || it == settings.host()
    };
    site || said(header::ORIGIN.as_str()).is_some_and(|it| !own(it))
}

pub(crate) fn says(headers: &HeaderMap, kind: &str) -> bool {
    let said = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or("");
    said.to_ascii_lowercase().starts_with(kind)
}

/// Without what no person types: control letters, and letters that turn the direction of text.
pub(crate) fn plain(text: &str) -> String {
    let meant = |it: &char| {
        let turns = matches!(it, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        !turns && (!it.is_control() || matches!(it, '\n' | '\t'))
    };
    text.chars().filter(meant).collect()
}

pub(crate) fn refused(error: &MultipartError) -> Error {
    if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        return Refusal::TooLarge.into();
    }
    let mut source: Option<&dyn std::error::Error> = Some(error);
    while let Some(it) = source {
        if it.is::<LengthLimitError>() {
            return Refusal::TooLarge.into();
        }
        source = it.source();
    }
    Refusal::Unclear.into()
}

pub(crate) fn too_large_or_unclear(
    error: &(dyn std::error::Error + Send + Sync + 'static),
) -> Error {
    if error.is::<LengthLimitError>() { Refusal::TooLarge.into() } else { Refusal::Unclear.into() }
}
