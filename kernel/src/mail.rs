//! Letters to people: queued by moves, written in the reader's language, sent by a job alone.

mod sender;

use std::collections::BTreeSet;

use sqlx::FromRow;

use crate::args;
use crate::clock::Moment;
use crate::db::{Database, Reader, Result, Writer};
use crate::job;
use crate::life::{self, Addressee};
use crate::record::RecordId;
use crate::texts::{Language, Texts};

pub use sender::{Sender, Sent, Server, Tls};

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

/// Queues letters to whoever an act names; to nobody, if the record has no such person. Who holds
/// two parts gets the same letter once.
pub(crate) async fn queue(
    db: &mut Writer,
    record_id: &RecordId,
    letters: &[life::Letter],
) -> Result<()> {
    let mut told = BTreeSet::new();
    for letter in letters {
        for (user_id,) in readers(db, record_id, letter.to).await? {
            told.insert((letter.name, user_id));
        }
    }
    let now = db.now();
    for (letter, user_id) in told {
        let id = db.id();
        db.own().run(
            "INSERT INTO letters (id, record_id, letter, user_id, at) VALUES ($1, $2, $3, $4, $5)",
            args![&id, record_id, letter, user_id, now],
        )
        .await?;
        job::enqueue(db, SEND, &id, Some(&id), now).await?;
    }
    Ok(())
}

async fn readers(db: &mut Reader, record_id: &RecordId, to: Addressee) -> Result<Vec<(String,)>> {
    let sql = match to {
        Addressee::Party => {
            "SELECT users.id FROM records JOIN users ON users.id = records.party
             WHERE records.id = $1 AND NOT users.disabled"
        }
        Addressee::Assignee => {
            "SELECT users.id FROM records JOIN users ON users.id = records.assignee
             WHERE records.id = $1 AND NOT users.disabled"
        }
        Addressee::Superior => {
            "SELECT DISTINCT users.id FROM records
                JOIN user_roles ON user_roles.role = 'coordinator'
                    AND user_roles.district IN ('', records.district)
                JOIN users ON users.id = user_roles.user_id
             WHERE records.id = $1 AND NOT users.disabled ORDER BY users.id"
        }
    };
    db.own().all(sql, args![record_id]).await
}

/// A letter by its id.
pub async fn find(db: &mut Reader, id: &str) -> Result<Option<Letter>> {
    db.own()
        .optional(
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
    db.own()
        .all(
            "SELECT letters.id, letter, at, sent_at, kind, record_id, number, title, user_id, name,
            email, language
         FROM letters JOIN records ON records.id = record_id JOIN users ON users.id = user_id
         ORDER BY letters.id DESC LIMIT 100",
            vec![],
        )
        .await
}

/// Sends a queued letter, once: the work of the job of the kind [`SEND`].
///
/// A letter that left while the program died before it could note so leaves again, under the same
/// number.
pub async fn deliver(
    db: &Database,
    sender: &Sender,
    texts: &Texts,
    site: &str,
    id: &str,
) -> Result<()> {
    let letter = find(&mut db.read().await?, id).await?.filter(|it| it.sent_at.is_none());
    let Some(letter) = letter else { return Ok(()) };
    sender.send(&letter, &letter.write(texts, site)).await?;
    let mut db = db.write().await?;
    sent(&mut db, id).await?;
    db.commit().await
}

/// A letter as the card of its record tells of it.
#[derive(Clone, Debug, FromRow)]
pub struct Mention {
    /// Its name in the texts of the kind.
    pub name: String,
    /// To whom.
    pub user_id: String,
    /// When it was queued.
    pub at: Moment,
    /// When it was sent.
    pub sent_at: Option<Moment>,
}

/// The letters about a record, oldest first.
pub async fn about(db: &mut Reader, record_id: &str) -> Result<Vec<Mention>> {
    db.own().all(
        "SELECT letter AS name, user_id, at, sent_at FROM letters WHERE record_id = $1 ORDER BY id",
        args![record_id],
    )
    .await
}

/// Remembers that a letter left.
pub async fn sent(db: &mut Writer, id: &str) -> Result<()> {
    let now = db.now();
    db.own().run("UPDATE letters SET sent_at = $2 WHERE id = $1", args![id, now]).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{self, Record};
    use crate::testing::{Fixture, Parcel, parcel};

    fn texts() -> Texts {
        let text = "parcels-letter-sent-subject = { $number }
parcels-letter-sent-body = { $name }, { $title }: { $link }";
        Texts::new(&[[text.into(), text.into(), text.into()]])
    }

    async fn only(fixture: &Fixture) -> Letter {
        let mut all = latest(&mut fixture.db.read().await.unwrap()).await.unwrap();
        assert_eq!(all.len(), 1);
        all.remove(0)
    }

    #[tokio::test]
    async fn a_move_queues_the_letter_it_names_and_the_job_sends_it_once() {
        let fixture = Fixture::new().await;
        let id = parcel::opened(&fixture).await;
        let letter = only(&fixture).await;
        assert_eq!((letter.letter.as_str(), letter.sent_at), ("sent", None));
        let written = letter.write(&texts(), "https://erikti.example");
        assert_eq!(written.subject, letter.number);
        let link = format!("https://erikti.example/kk/parcels/{id}");
        assert_eq!(written.body, format!("Үлгі Айман, Айманға жәшік: {link}"));

        let job = job::claim(&fixture.db).await.unwrap().unwrap();
        assert_eq!((job.kind.as_str(), &job.payload), (SEND, &letter.id));
        for hour in ["2026-03-16T06:00:00Z", "2026-03-16T07:00:00Z"] {
            fixture.at(hour);
            let sender = Sender::outbox();
            deliver(&fixture.db, &sender, &texts(), "", &job.payload).await.unwrap();
            let first = "2026-03-16T06:00:00Z".parse().ok();
            assert_eq!(only(&fixture).await.sent_at, first);
        }
        deliver(&fixture.db, &Sender::outbox(), &texts(), "", "01NOTHING").await.unwrap();
    }

    #[tokio::test]
    async fn a_move_that_names_no_letter_writes_to_nobody() {
        let fixture = Fixture::new().await;
        let id = parcel::opened(&fixture).await;
        let clerk = parcel::clerk("clerk");
        let mut db = fixture.db.write().await.unwrap();
        let it: Parcel = record::find(&mut db, &id).await.unwrap().unwrap();
        it.head().note("бір сөз", &clerk).write(&mut db, &fixture.office).await.unwrap();
        let it: Parcel = record::find(&mut db, &id).await.unwrap().unwrap();
        it.head().assign("clerk", &clerk).write(&mut db, &fixture.office).await.unwrap();
        db.commit().await.unwrap();
        only(&fixture).await;
    }

    #[tokio::test]
    async fn a_letter_the_server_did_not_take_is_not_sent() {
        let fixture = Fixture::new().await;
        parcel::opened(&fixture).await;
        let letter = only(&fixture).await;
        // A port on which nobody listens.
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        drop(listener);
        let from = "erikti@example.kz".to_owned();
        let sender = Sender::by(&Server { address, login: None, from, tls: Tls::None }).unwrap();
        let sent = deliver(&fixture.db, &sender, &texts(), "", &letter.id).await;
        assert!(sent.is_err());
        assert_eq!(only(&fixture).await.sent_at, None);
    }
}
