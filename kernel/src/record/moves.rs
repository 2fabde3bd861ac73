//! Moves: acts that were found lawful, and the one way in which they are written.

use std::fmt;

use super::{RecordId, Refused, Visibility};
use crate::actor::Actor;
use crate::args;
use crate::calendar::Office;
use crate::clock::Day;
use crate::db::{Result, Writer};
use crate::journal::{Change, Changes, Entry};
use crate::life::{Letter, Waits};
use crate::mail;
use crate::number;
use crate::term::{self, Amiss, Due, Term, Touch};
use crate::word::Word;

/// An act that was found lawful, not yet written. Only a record makes one.
#[must_use = "a move does nothing until it is written"]
pub struct Move {
    pub(super) id: RecordId,
    pub(super) seen: i64,
    pub(super) act: &'static str,
    pub(super) was: &'static str,
    pub(super) became: &'static str,
    pub(super) waits: Waits,
    pub(super) touches: Vec<Touch>,
    pub(super) letters: Vec<Letter>,
    pub(super) actor: String,
    pub(super) reason: Option<String>,
    pub(super) changes: Vec<Change>,
    pub(super) dues: Vec<(Term, Due)>,
    pub(super) assignee: Option<String>,
    pub(super) visibility: Option<Visibility>,
}

impl Move {
    pub(super) fn blank(act: &'static str, actor: &Actor) -> Self {
        Self {
            id: RecordId(String::new()),
            seen: 0,
            act,
            was: "",
            became: "",
            waits: Waits::Nobody,
            touches: Vec::new(),
            letters: Vec::new(),
            actor: actor.id.clone(),
            reason: None,
            changes: Vec::new(),
            dues: Vec::new(),
            assignee: None,
            visibility: None,
        }
    }

    /// With the words of the one who acts.
    pub fn because(self, reason: impl Into<String>) -> Self {
        Self { reason: Some(reason.into()), ..self }
    }

    /// With the day up to which a given or extended term runs.
    pub fn until(self, term: Term, day: Day) -> Self {
        self.due(term, Due::On(day))
    }

    /// With what tells the last day of a given or extended term.
    pub fn due(mut self, term: Term, due: Due) -> Self {
        self.dues.push((term, due));
        self
    }

    /// With a field that this act changes.
    pub fn changing(
        mut self,
        field: &str,
        before: impl fmt::Display,
        after: impl fmt::Display,
    ) -> Self {
        let (before, after) = (before.to_string(), after.to_string());
        if before != after {
            self.changes.push(Change { field: field.to_owned(), before, after });
        }
        self
    }

    /// Gives the record to somebody with this act.
    pub fn giving(self, to: &str) -> Self {
        Self { assignee: Some(to.to_owned()), ..self }
    }

    /// Takes the record from whoever has it, so that it stands unassigned again.
    pub fn freeing(self) -> Self {
        self.giving("")
    }

    /// Starts a term that the rule does not: for what only the content can tell.
    pub fn starting(mut self, term: Term) -> Self {
        self.touches.push(Touch::Start(term));
        self
    }

    /// Writes the head, the terms, the letter and the journal.
    pub async fn write(self, db: &mut Writer, office: &Office) -> Result<RecordId> {
        // The head first: on PostgreSQL this row is the lock of everything that hangs on it.
        let n_changed = db
            .own()
            .run(
                "UPDATE records SET state = $3, changed_at = $4, revision = revision + 1,
                    waits = $5, assignee = NULLIF(COALESCE($6, assignee), ''),
                    visibility = COALESCE($7, visibility)
                 WHERE id = $1 AND revision = $2",
                args![
                    &self.id,
                    self.seen,
                    self.became,
                    office.now(),
                    self.waits,
                    self.assignee.clone(),
                    self.visibility.map(|it| it.word().to_owned())
                ],
            )
            .await?;
        if n_changed == 0 {
            return Err(Refused::Changed.into());
        }
        let id = self.id.to_string();
        let due_on =
            term::write(db, &id, &self.touches, &self.dues, office).await?.map_err(|amiss| {
                match amiss {
                    Amiss::Day => Refused::Missing("day"),
                    Amiss::Extended => Refused::Missing("extended"),
                }
            })?;
        db.own()
            .run("UPDATE records SET due_on = $2 WHERE id = $1", args![&self.id, due_on])
            .await?;
        if self.waits == Waits::Nobody {
            db.own().run("DELETE FROM holds WHERE record_id = $1", args![&self.id]).await?;
        }
        mail::queue(db, &self.id, &self.letters).await?;
        let changes = (!self.changes.is_empty()).then_some(Changes(self.changes));
        db.tell(Entry {
            record_id: id,
            at: office.now(),
            actor: self.actor,
            act: self.act.to_owned(),
            was: self.was.to_owned(),
            became: self.became.to_owned(),
            reason: self.reason,
            changes,
        });
        Ok(self.id)
    }
}

/// What a record is called and where it stands, when it is opened.
#[derive(Clone, Debug)]
pub struct Label {
    /// What people will call it.
    pub title: String,
    /// KATO code.
    pub district: String,
    /// The person it is about.
    pub party: Option<String>,
    /// The member of staff who gets it, if that is known.
    pub assignee: Option<String>,
}

/// A record about to be opened.
#[must_use = "nothing is opened until it is written"]
pub struct Opening {
    pub(super) kind: &'static str,
    pub(super) prefix: &'static str,
    pub(super) label: Label,
    pub(super) first: Move,
    pub(super) holds: Option<String>,
}

impl Opening {
    /// With the day up to which a given term runs.
    pub fn until(self, term: Term, day: Day) -> Self {
        Self { first: self.first.until(term, day), ..self }
    }

    /// Holds a thing for as long as the record is open: whoever comes second is told so.
    pub fn holding(self, subject: String) -> Self {
        Self { holds: Some(subject), ..self }
    }

    /// Writes the head with its number. The feature's own row follows, in the same transaction.
    pub async fn write(self, db: &mut Writer, office: &Office) -> Result<RecordId> {
        let id = RecordId(office.clock.id());
        let number = number::next(db, self.prefix, office.today()).await?;
        let Label { title, district, party, .. } = self.label;
        if let Some(subject) = self.holds {
            // On PostgreSQL the second insert waits here until the first commits or gives up.
            let sql =
                "INSERT INTO holds (subject, record_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
            if db.own().run(sql, args![subject, &id]).await? == 0 {
                return Err(Refused::Taken.into());
            }
        }
        db.own().run(
            "INSERT INTO records (id, kind, number, title, state, waits, district, party, due_on,
                opened_on, changed_at, revision, visibility)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, $12)",
            args![
                &id,
                self.kind,
                number,
                title,
                self.first.became,
                self.first.waits,
                district,
                party,
                Day::NEVER,
                office.today(),
                office.now(),
                Visibility::Internal
            ],
        )
        .await?;
        Move { id, ..self.first }.write(db, office).await
    }
}
