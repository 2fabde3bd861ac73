//! A visitor at a record.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use axum::http::Method;
use axum::http::request::Parts;
use kernel::actor::PARTY;
use kernel::journal;
use kernel::life::Waits;
use kernel::record::{self, Move, Record, RecordId, Refused};
use kernel::word::Word;

use crate::download::Sight;
use crate::error::{Error, OrNotFound, Refusal, Result};
use crate::held::{Held, Seen};
use crate::{App, Visit};

/// A visitor at a record they may see. One they may not see is not found.
pub struct On<R> {
    /// Who asks.
    pub visit: Visit,
    /// The record, as it was when the request came.
    pub record: R,
}

impl<R: Record> On<R> {
    /// Finds the record for a visitor.
    pub async fn find(visit: Visit, id: &RecordId) -> Result<Self> {
        let record: R = record::find(&mut visit.app.db.read().await?, id).await?.or_not_found()?;
        let on = Self { visit, record };
        if on.looks() || on.is_party() || on.is_offered() {
            return Ok(on);
        }
        Err(Refusal::NotFound.into())
    }

    /// Decides whether the visitor, who saw `revision`, may do this.
    pub fn act(&self, act: R::Act, revision: i64) -> Result<Move> {
        let today = self.visit.app.office.today();
        Ok(self.record.act(act, &self.visit.actor, revision, today)?)
    }

    /// Gives the record to somebody. Every kind has this act: it asks for the right over this very
    /// record, for its revision and its state, like the acts of its life.
    pub fn assign(&self, to: &str, revision: i64) -> Result<Move> {
        let (head, actor) = (self.record.head(), &self.visit.actor);
        self.gives(revision)?;
        let before = head.assignee.as_deref().unwrap_or_default();
        Ok(head.assign(to, actor).changing("assignee", before, to))
    }

    /// Goes on only if the visitor may give the record to somebody now.
    pub(crate) fn gives(&self, revision: i64) -> Result<()> {
        self.may(self.record.keeps(&self.visit.actor), revision)?;
        if self.can_be_given() { Ok(()) } else { Err(Refused::WrongState.into()) }
    }

    /// Writes words beside the record, in whatever state: for those who see it as staff.
    pub fn note(&self, words: &str, revision: i64) -> Result<Move> {
        self.may(self.looks(), revision)?;
        Ok(self.record.head().note(words, &self.visit.actor))
    }

    fn may(&self, allowed: bool, revision: i64) -> Result<()> {
        match allowed {
            false => Err(Refused::NotYours.into()),
            true if revision != self.record.head().revision => Err(Refused::Changed.into()),
            true => Ok(()),
        }
    }

    /// A record whose life is over is nobody's work.
    pub(crate) fn can_be_given(&self) -> bool {
        self.record.head().waits != Waits::Nobody
    }

    /// Goes on only if the visitor may do this now: the page of a form asks before it is shown.
    pub fn ready(&self, act: R::Act) -> Result<()> {
        self.act(act, self.record.head().revision).map(drop)
    }

    /// Where the card is, below the language.
    pub fn path(&self) -> String {
        format!("/{}/{}", R::NAME, self.id())
    }

    /// The id of the record.
    pub fn id(&self) -> &RecordId {
        &self.record.head().id
    }

    /// Whether the visitor sees the record as staff: with its notes, and with names.
    pub fn looks(&self) -> bool {
        self.record.looks(&self.visit.actor)
    }

    /// Whether the record is about the visitor.
    pub fn is_party(&self) -> bool {
        self.visit.actor.may(PARTY, &self.record.head().place())
    }

    /// Whether the visitor may ask for the originals of its files: as staff, as the person it is
    /// about, or because an act is offered to them, for which they look at the evidence.
    pub fn opens_files(&self) -> bool {
        let known = self.visit.user.is_some();
        self.looks() || self.is_party() || (known && self.is_offered())
    }

    /// How a visitor sees a record that may be of this kind, and of which a file is asked for.
    pub(crate) async fn sight(visit: Visit, id: RecordId) -> anyhow::Result<Option<Sight>> {
        let record: Option<R> = record::find(&mut visit.app.db.read().await?, &id).await?;
        let on = record.map(|record| Self { visit, record });
        Ok(on.map(|it| {
            let (seen, visibility) = (it.seen(), it.record.head().visibility);
            let card = seen.looks || it.is_party() || it.is_offered();
            Sight { seen, visibility, card, opens: it.opens_files() }
        }))
    }

    fn is_offered(&self) -> bool {
        !self.record.acts(&self.visit.actor, self.visit.app.office.today()).is_empty()
    }

    fn seen(&self) -> Seen {
        let head = self.record.head();
        let (id, number) = (head.id.to_string(), head.number.clone());
        Seen { kind: R::NAME, id, number, looks: self.looks() }
    }

    /// Reading somebody's personal card leaves a trace, unless it is one's own.
    async fn note_reading(&self) -> Result<()> {
        let app = &self.visit.app;
        if self.is_party() || !app.parts.personal.contains(R::NAME) {
            return Ok(());
        }
        Ok(journal::read_card(&app.db, &self.id().to_string(), &self.visit.actor.id).await?)
    }
}

/// The act that an address names after the record: `/checks/{id}/compare/remove` is of comparing.
fn act_after<A: Word>(id: &RecordId, parts: &Parts) -> Option<A> {
    let id = id.to_string();
    let mut segments = parts.uri.path().split('/').skip_while(|it| *it != id);
    A::parse(segments.nth(1)?)
}

impl<R: Record> FromRequestParts<App> for On<R> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let visit = Visit::of(parts, app).await?;
        let path = Path::<HashMap<String, String>>::from_request_parts(parts, app).await;
        let id = path.ok().and_then(|it| it.get("id")?.parse().ok()).or_not_found()?;
        let on = Self::find(visit, &id).await?;
        // An act is asked for its right before its form is judged: to others the form says nothing. Its
        // state is asked later, when the words are held.
        if let Some(act) = act_after(&id, parts).filter(|_| parts.method == Method::POST) {
            on.record.permits(act, &on.visit.actor)?;
        }
        Held::of(&parts.extensions).keep_record(on.seen());
        if parts.method == Method::GET {
            on.note_reading().await?;
        }
        Ok(on)
    }
}
