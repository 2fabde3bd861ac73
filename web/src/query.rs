//! What an address asks after its question mark; what cannot be meant is a page in the reader's words.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use crate::error::{Error, Refusal};

/// The question of an address.
#[derive(Clone, Copy, Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        let asked = axum::extract::Query::try_from_uri(&parts.uri);
        asked.map(|it| Self(it.0)).map_err(|_| Refusal::Unclear.into())
    }
}
