//! Letters to people: queued by moves, written in the reader's language, sent by a job alone.

use sqlx::FromRow;

use crate::args;
use crate::clock::Moment;
use crate::db::{Reader, Result, Writer};
use crate::job;
use crate::life::Addressee;
use crate::record::RecordId;
use crate::texts::{Language, Texts};

/// The kind of job that sends a letter; its payload is the letter's id.
pub const SEND: &str = "mail-send";

/// A letter with all that is needed to write it.
#[derive(Clone, Debug, FromRow)]
pub struct Letter {
    /// Its id.
    pub id: String,
    /// Its name in the texts of the kind.
    pub letter: String,
    /// When it was queued.
    pub at: Moment,
    /// When it was sent, or shown in the outbox where there is no mail server.
    pub sent_at: Option<Moment>,
    /// The kind of the record.
    pub kind: String,
    /// The record.
    pub record_id: String,
    /// Its number.
    pub number: String,
    /// What people call the record.
    pub title: String,
    /// The reader.
    pub user_id: String,
    /// The reader's name.
    pub name: String,
    /// The reader's address, if it is known.
    pub email: Option<String>,
    /// The reader's language.
    pub language: Language,
}

/// A letter in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its subject.
    pub subject: String,
    /// Its text, plain.
    pub body: String,
}

impl Letter {
    /// Writes it, with the address of the site before the link to the card.
    pub fn write(&self, texts: &Texts, site: &str) -> Written {
        let Self { kind, letter, language, .. } = self;
        let link = format!("{site}/{language}/{kind}/{}", self.record_id);
        let told = [
            ("number", self.number.as_str().into()),
            ("title", self.title.as_str().into()),
            ("name", self.name.as_str().into()),
            ("link", link.into()),
        ];
        let say = |part| texts.say(*language, &format!("{kind}-letter-{letter}-{part}"), &told);
        Written { subject: say("subject"), body: say("body") }
    }
}

/// Queues a letter to whoever the act names; nobody, if the record has no such person.
pub(crate) async fn queue(
    db: &mut Writer,
    record_id: &RecordId,
    letter: &str,
    to: Addressee,
) -> Result<()> {
    let (id, now) = (db.id(), db.now());
    let assignee = to == Addressee::Assignee;
    let queued = db
        .run(
            "INSERT INTO letters (id, record_id, letter, user_id, at)
             SELECT $1, records.id, $3, users.id, $4 FROM records JOIN users
                ON users.id = CASE WHEN $5 THEN records.assignee ELSE records.party END
             WHERE records.id = $2",
            args![&id, record_id, letter, now, assignee],
        )
        .await?;
    if queued > 0 {
        job::enqueue(db, SEND, &id, Some(&id), now).await?;
    }
    Ok(())
}

/// A letter by its id.
pub async fn find(db: &mut Reader, id: &str) -> Result<Option<Letter>> {
    db.optional(
        "SELECT letters.id, letter, at, sent_at, kind, record_id, number, title, user_id, name,
            email, language
         FROM letters JOIN records ON records.id = record_id JOIN users ON users.id = user_id
         WHERE letters.id = $1",
        args![id],
    )
    .await
}

/// The latest letters of all, for the outbox page.
pub async fn latest(db: &mut Reader) -> Result<Vec<Letter>> {
    db.all(
        "SELECT letters.id, letter, at, sent_at, kind, record_id, number, title, user_id, name,
            email, language
         FROM letters JOIN records ON records.id = record_id JOIN users ON users.id = user_id
         ORDER BY letters.id DESC LIMIT 100",
        vec![],
    )
    .await
}

/// Remembers that a letter left.
pub async fn sent(db: &mut Writer, id: &str) -> Result<()> {
    let now = db.now();
    db.run("UPDATE letters SET sent_at = $2 WHERE id = $1", args![id, now]).await?;
    Ok(())
}
