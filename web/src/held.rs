//! What a request holds while it is answered: bad news shows the typed words again, and what
//! changed meanwhile.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::http::{Extensions, StatusCode, header};
use axum::response::Response;

use crate::proof::Turn;

/// Travels with a request, from the form and the record to the page of bad news.
#[derive(Clone, Default)]
pub(crate) struct Held(Arc<Mutex<Things>>);

#[derive(Default)]
struct Things {
    typed: Vec<(String, String)>,
    record: Option<Seen>,
    turn: Option<Turn>,
}

/// The record under somebody's hands.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) kind: &'static str,
    pub(crate) id: String,
    pub(crate) number: String,
    /// Whether they see it as staff.
    pub(crate) looks: bool,
}

impl Held {
    /// The one of this request.
    pub(crate) fn of(extensions: &Extensions) -> Self {
        extensions.get::<Self>().cloned().unwrap_or_default()
    }

    pub(crate) fn keep_typed(&self, fields: &[(String, String)]) {
        self.things().typed = fields.to_vec();
    }

    pub(crate) fn keep_record(&self, record: Seen) {
        self.things().record = Some(record);
    }

    pub(crate) fn keep_turn(&self, turn: Turn) {
        self.things().turn = Some(turn);
    }

    pub(crate) fn typed(&self) -> Vec<(String, String)> {
        self.things().typed.clone()
    }

    pub(crate) fn record(&self) -> Option<Seen> {
        self.things().record.clone()
    }

    /// Remembers the answer to a form that was done. One that hands out a cookie is not shared: the
    /// second click needs a cookie, too.
    pub(crate) fn settle(&self, response: &Response) {
        let Some(turn) = self.things().turn.take() else { return };
        let headers = response.headers();
        let shared =
            response.status() == StatusCode::SEE_OTHER && !headers.contains_key(header::SET_COOKIE);
        let location = headers.get(header::LOCATION).and_then(|it| it.to_str().ok());
        if let Some(location) = location.filter(|_| shared) {
            turn.done(location);
        }
    }

    fn things(&self) -> MutexGuard<'_, Things> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
