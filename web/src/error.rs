//! Bad news apart from what stands beside a field: no, and broken.

use std::fmt;

use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kernel::record::Refused;

use crate::held::Held;
use crate::visit::Visit;
use crate::{App, changed, trouble};

/// What a handler gives.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Bad news.
#[derive(Debug)]
pub enum Error {
    /// We do not do this.
    Refusal(Refusal),
    /// We could not do this.
    Failure(anyhow::Error),
}

/// Why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Not there, or not for these eyes.
    NotFound,
    /// Known to be there, and not for this person.
    Forbidden,
    /// Only for people who are signed in.
    SignIn,
    /// The form or the address cannot be understood.
    Unclear,
    /// The form was not sent from a page of ours, or from one that is too old. What was typed is
    /// shown again.
    Stale(Vec<(String, String)>),
    /// Files are not read here, or not of somebody who is not signed in.
    NoFiles,
    /// More than we take at once.
    TooLarge,
    /// Too often; in so many seconds again.
    TooMany(i64),
    /// The same form was done already; its answer led here.
    Again(String),
    /// The act was refused.
    Act(Refused),
}

impl Refusal {
    /// The status that says it to programs.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Unclear => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Forbidden | Self::Stale(_) | Self::NoFiles | Self::Act(Refused::NotYours) => {
                StatusCode::FORBIDDEN
            }
            Self::Act(Refused::WrongState | Refused::Changed | Refused::Taken) => {
                StatusCode::CONFLICT
            }
            Self::Again(_) => StatusCode::SEE_OTHER,
            Self::Act(Refused::Missing(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    /// Its texts: `error-<name>-title` and `error-<name>-text`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Forbidden | Self::Act(Refused::NotYours) => "forbidden",
            Self::SignIn => "sign-in",
            Self::Unclear => "unclear",
            Self::Stale(_) => "stale",
            Self::NoFiles => "no-files",
            Self::TooLarge => "too-large",
            Self::TooMany(_) => "too-many",
            Self::Act(Refused::WrongState) => "wrong-state",
            Self::Again(_) => "again",
            Self::Act(Refused::Changed) => "changed",
            Self::Act(Refused::Missing(_)) => "missing",
            Self::Act(Refused::Taken) => "taken",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "refused: {}", self.name())
    }
}

impl std::error::Error for Refusal {}

impl From<Refusal> for Error {
    fn from(it: Refusal) -> Self {
        Self::Refusal(it)
    }
}

impl From<Refused> for Error {
    fn from(it: Refused) -> Self {
        Self::Refusal(Refusal::Act(it))
    }
}

impl From<anyhow::Error> for Error {
    /// A refusal that was found only at the write, or by a feature's query, is still a refusal.
    fn from(it: anyhow::Error) -> Self {
        let it = match it.downcast::<Refused>() {
            Ok(refused) => return refused.into(),
            Err(it) => it,
        };
        it.downcast::<Refusal>().map_or_else(Self::Failure, Self::from)
    }
}

impl From<askama::Error> for Error {
    fn from(it: askama::Error) -> Self {
        Self::Failure(it.into())
    }
}

/// Carries the news from the handler to [`explain`], which knows who asks and in which language.
#[derive(Clone)]
enum News {
    No(Refusal),
    Broken(std::sync::Arc<anyhow::Error>),
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let (status, news) = match self {
            Self::Refusal(Refusal::Again(answer)) => {
                return (StatusCode::SEE_OTHER, [(header::LOCATION, answer)]).into_response();
            }
            Self::Refusal(it) => (it.status(), News::No(it)),
            Self::Failure(it) => (StatusCode::INTERNAL_SERVER_ERROR, News::Broken(it.into())),
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(news);
        response
    }
}

/// Turns bad news into a page with a way onward. A failure is logged here, once, with its chain.
pub(crate) async fn explain(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let held = Held::default();
    request.extensions_mut().insert(held.clone());
    let (asked, body) = request.into_parts();
    let response = if has_nought(&asked.uri) {
        Error::from(Refusal::Unclear).into_response()
    } else {
        next.run(Request::from_parts(asked.clone(), body)).await
    };
    held.settle(&response);
    let Some(news) = response.extensions().get::<News>().cloned() else { return response };
    let Ok(visit) = Visit::of(&asked, &app).await else { return response };
    match news {
        News::No(Refusal::SignIn) if asked.method == Method::GET => visit.to_sign_in(),
        News::No(Refusal::Act(Refused::Changed)) => changed::page(&visit, &held).await,
        News::No(refusal) => trouble::refused(&visit, &refusal, &held),
        News::Broken(failure) => {
            let reference = visit.reference();
            let path = trouble::nameless(asked.uri.path());
            tracing::error!(reference, path, error = format!("{failure:#}"), "failed");
            trouble::failed(&visit, &reference)
        }
    }
}

/// A nought letter is in no word of ours, and storage of one engine refuses it.
fn has_nought(uri: &Uri) -> bool {
    uri.path_and_query().is_some_and(|it| it.as_str().contains("%00"))
}

/// Nothing found is a refusal.
pub trait OrNotFound<T> {
    /// The thing, or the refusal.
    fn or_not_found(self) -> Result<T>;
}

impl<T> OrNotFound<T> for Option<T> {
    fn or_not_found(self) -> Result<T> {
        self.ok_or(Error::Refusal(Refusal::NotFound))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_that_a_query_found_is_no_failure() {
        let of = |it: anyhow::Error| Error::from(it.context("the rows of a figure"));
        assert!(matches!(of(Refusal::Unclear.into()), Error::Refusal(Refusal::Unclear)));
        let taken = of(Refused::Taken.into());
        assert!(matches!(taken, Error::Refusal(Refusal::Act(Refused::Taken))));
        assert!(matches!(of(anyhow::anyhow!("broken")), Error::Failure(_)));
    }
}
