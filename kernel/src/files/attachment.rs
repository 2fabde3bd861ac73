//! Attachments: which file belongs to which record, and who opened a sealed one, and why.

use bytes::Bytes;
use sqlx::FromRow;

use super::{Accepted, Digest, Files, Kind};
use crate::actor::Actor;
use crate::args;
use crate::clock::Moment;
use crate::db::{Database, Reader, Result, Writer};
use crate::journal::{Change, Changes, Entry};
use crate::record::RecordId;

/// How long a file may lie about before a record names it.
const ORPHAN_MINUTES: i64 = 60;

/// A file that belongs to a record.
#[derive(Clone, Debug, FromRow)]
pub struct Attachment {
    /// Its id.
    pub id: String,
    /// Whose file it is.
    pub record_id: RecordId,
    /// What it is for, as the feature calls it.
    pub purpose: String,
    /// What people call it. Their words: they are erased with the file.
    pub name: String,
    /// What its content is, and not what its name says.
    pub media_type: String,
    /// Its size.
    pub bytes: i64,
    /// Its content, as it came. Sealed: see [`open_sealed`].
    pub digest: Digest,
    /// The copy that anybody may see, if there is one: a picture without its metadata.
    pub public_digest: Option<Digest>,
    /// What the copy is.
    pub public_media_type: Option<String>,
    /// Who added it.
    pub added_by: String,
    /// When.
    pub added_at: Moment,
    /// When it was erased; there is no content since then.
    pub erased_at: Option<Moment>,
}

impl Attachment {
    /// What its content is, as people call it.
    pub fn label(&self) -> &'static str {
        Kind::named(&self.media_type).map_or("", Kind::label)
    }

    /// Its size in kilobytes, rounded up.
    pub fn kilobytes(&self) -> i64 {
        (self.bytes + 1023) / 1024
    }
}

/// Adds a file to a record. Its content is kept before the row that names it.
pub async fn attach(
    db: &mut Writer,
    files: &Files,
    record_id: &RecordId,
    purpose: &str,
    accepted: &Accepted,
    by: &str,
) -> Result<Attachment> {
    let digest = keep(db, files, accepted.bytes()).await?;
    let public_digest = match accepted.public_copy() {
        Some((_, bytes)) => Some(keep(db, files, bytes).await?),
        None => None,
    };
    let attachment = Attachment {
        id: db.id(),
        record_id: record_id.clone(),
        purpose: purpose.to_owned(),
        name: accepted.name().to_owned(),
        media_type: accepted.kind().media_type().to_owned(),
        bytes: i64::try_from(accepted.bytes().len())?,
        digest,
        public_digest,
        public_media_type: accepted.public_copy().map(|(kind, _)| kind.media_type().to_owned()),
        added_by: by.to_owned(),
        added_at: db.now(),
        erased_at: None,
    };
    insert(db, &attachment).await?;
    // The digest in the journal proves that the file is still the one that was added.
    let change = Change {
        field: purpose.to_owned(),
        before: String::new(),
        after: attachment.digest.to_string(),
    };
    let entry = Entry::of(&record_id.to_string(), "file-added", by, attachment.added_at);
    db.tell(Entry { changes: Some(Changes(vec![change])), ..entry });
    Ok(attachment)
}

/// First it is said that the content is wanted, then it is kept: a [`sweep`] at the same time
/// either waits for us or is over.
async fn keep(db: &mut Writer, files: &Files, bytes: &Bytes) -> Result<Digest> {
    db.own().run("DELETE FROM orphans WHERE digest = $1", args![Digest::of(bytes)]).await?;
    files.put(bytes.clone()).await
}

async fn insert(db: &mut Writer, it: &Attachment) -> Result<()> {
    db.own()
        .run(
            "INSERT INTO attachments (id, record_id, purpose, name, media_type, bytes, digest,
            public_digest, public_media_type, added_by, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            args![
                &it.id,
                &it.record_id,
                &it.purpose,
                &it.name,
                &it.media_type,
                it.bytes,
                &it.digest,
                it.public_digest.as_ref().map(Digest::to_string),
                it.public_media_type.clone(),
                &it.added_by,
                it.added_at
            ],
        )
        .await?;
    Ok(())
}

/// The files of a record, oldest first.
pub async fn of(db: &mut Reader, record_id: &RecordId) -> Result<Vec<Attachment>> {
    db.own()
        .all(
            "SELECT * FROM attachments WHERE record_id = $1 AND erased_at IS NULL ORDER BY id",
            args![record_id],
        )
        .await
}

/// A file by its id. Whether the reader may see its record is the caller's question.
pub async fn find(db: &mut Reader, id: &str) -> Result<Option<Attachment>> {
    db.own()
        .optional("SELECT * FROM attachments WHERE id = $1 AND erased_at IS NULL", args![id])
        .await
}

/// Opens a file as it came, for somebody who says why. Nothing is shown before the commit.
pub async fn open_sealed(
    db: &mut Writer,
    files: &Files,
    id: &str,
    actor: &Actor,
    why: &str,
) -> Result<Option<(Attachment, Bytes)>> {
    let Some(attachment) = find(db, id).await? else { return Ok(None) };
    let bytes = files.get(&attachment.digest).await?;
    let subject = attachment.record_id.to_string();
    let now = db.now();
    db.tell(Entry::of(&subject, "file-opened", &actor.id, now).because(why));
    Ok(Some((attachment, bytes)))
}

/// Opens the copy that anybody may see, if there is one.
pub async fn open_public(
    db: &mut Reader,
    files: &Files,
    id: &str,
) -> Result<Option<(Attachment, Bytes)>> {
    let Some(attachment) = find(db, id).await? else { return Ok(None) };
    let Some(digest) = &attachment.public_digest else { return Ok(None) };
    let bytes = files.get(digest).await?;
    Ok(Some((attachment, bytes)))
}

/// Erases the files of a record: their names now, their contents with the next [`sweep`].
pub async fn erase(db: &mut Writer, record_id: &RecordId) -> Result<u64> {
    let now = db.now();
    db.own()
        .run(
            "UPDATE attachments SET erased_at = $2, name = '' WHERE record_id = $1
            AND erased_at IS NULL",
            args![record_id, now],
        )
        .await
}

/// Removes contents that no record names: left by an act that failed, or of erased files.
///
/// A content is removed when it was found unnamed twice with an hour between, so that an act that
/// has kept its file and is about to write its row loses nothing.
pub async fn sweep(db: &Database, files: &Files) -> Result<u64> {
    let mut removed = 0;
    for digest in files.all().await? {
        if is_named(&mut db.read().await?, &digest).await? {
            continue;
        }
        let mut db = db.write().await?;
        let now = db.now();
        let ripe = db
            .own()
            .run(
                "DELETE FROM orphans WHERE digest = $1 AND seen_at <= $2",
                args![&digest, now.plus_minutes(-ORPHAN_MINUTES)],
            )
            .await?;
        // Asked again: the row of the orphan is locked now, and a file that is wanted has none.
        if ripe > 0 && !is_named(&mut db, &digest).await? {
            files.delete(&digest).await?;
            removed += 1;
        } else if ripe == 0 {
            db.own()
                .run(
                    "INSERT INTO orphans (digest, seen_at) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                    args![&digest, now],
                )
                .await?;
        }
        db.commit().await?;
    }
    Ok(removed)
}

async fn is_named(db: &mut Reader, digest: &Digest) -> Result<bool> {
    let named: Option<(i64,)> = db
        .own()
        .optional(
            "SELECT COUNT(*) FROM attachments
             WHERE (digest = $1 OR public_digest = $1) AND erased_at IS NULL",
            args![digest],
        )
        .await?;
    Ok(named.is_some_and(|(n,)| n > 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal;
    use crate::testing::{Fixture, parcel};

    async fn only(fixture: &Fixture, id: &RecordId) -> Attachment {
        let mut all = of(&mut fixture.db.read().await.unwrap(), id).await.unwrap();
        assert_eq!(all.len(), 1);
        all.remove(0)
    }

    async fn swept(fixture: &Fixture) -> u64 {
        sweep(&fixture.db, &fixture.files).await.unwrap()
    }

    #[tokio::test]
    async fn an_original_is_opened_by_who_says_why_and_a_copy_by_anybody() {
        let fixture = Fixture::new().await;
        let id = parcel::opened(&fixture).await;
        let added = only(&fixture, &id).await;
        assert_eq!((added.name.as_str(), added.media_type.as_str()), ("чек.png", "image/png"));

        let mut db = fixture.db.write().await.unwrap();
        let serik = Actor::new("serik", []);
        let opened = open_sealed(&mut db, &fixture.files, &added.id, &serik, "тексеру").await;
        let (_, original) = opened.unwrap().unwrap();
        db.commit().await.unwrap();
        assert_eq!(Digest::of(&original), added.digest);

        let mut db = fixture.db.read().await.unwrap();
        let (_, copy) = open_public(&mut db, &fixture.files, &added.id).await.unwrap().unwrap();
        assert_eq!(Some(Digest::of(&copy)), added.public_digest);
        assert!(open_public(&mut db, &fixture.files, "01NOTHING").await.unwrap().is_none());
        let story = journal::of(&mut db, &id.to_string()).await.unwrap();
        let opened = story.iter().find(|it| it.act == "file-opened").unwrap();
        assert_eq!((opened.actor.as_str(), opened.reason.as_deref()), ("serik", Some("тексеру")));
        let added_entry = story.iter().find(|it| it.act == "file-added").unwrap();
        let change = &added_entry.changes.as_ref().unwrap().0[0];
        assert_eq!(change.after, added.digest.as_str());
    }

    #[tokio::test]
    async fn an_erased_file_is_gone_and_a_shared_content_stays() {
        let fixture = Fixture::new().await;
        let (first, second) = (parcel::opened(&fixture).await, parcel::opened(&fixture).await);
        let file = only(&fixture, &first).await;
        for (id, left) in [(&first, true), (&second, false)] {
            let mut db = fixture.db.write().await.unwrap();
            assert_eq!(erase(&mut db, id).await.unwrap(), 1);
            assert!(find(&mut db, &file.id).await.unwrap().is_none());
            db.commit().await.unwrap();
            swept(&fixture).await;
            let later = fixture.office.now().plus_minutes(ORPHAN_MINUTES);
            fixture.office.clock.set(later);
            swept(&fixture).await;
            assert_eq!(fixture.files.get(&file.digest).await.is_ok(), left);
        }
        assert!(fixture.files.all().await.unwrap().is_empty());
    }

    #[tokio::test]
    async fn a_file_without_a_record_is_swept_after_an_hour() {
        let fixture = Fixture::new().await;
        let id = parcel::opened(&fixture).await;
        let orphan = fixture.files.put("lost".into()).await.unwrap();
        assert_eq!(swept(&fixture).await, 0);
        fixture.at("2026-03-16T05:59:00Z");
        assert_eq!(swept(&fixture).await, 0);
        fixture.at("2026-03-16T06:00:00Z");
        assert_eq!(swept(&fixture).await, 1);
        assert!(fixture.files.get(&orphan).await.is_err());
        assert!(fixture.files.get(&only(&fixture, &id).await.digest).await.is_ok());
    }

    #[tokio::test]
    async fn a_file_that_is_wanted_again_is_no_orphan() {
        let fixture = Fixture::new().await;
        let content = crate::files::tests::picture();
        let orphan = fixture.files.put(content).await.unwrap();
        swept(&fixture).await;
        let id = parcel::opened(&fixture).await;
        fixture.at("2026-03-17T05:00:00Z");
        assert_eq!(swept(&fixture).await, 0);
        assert_eq!(only(&fixture, &id).await.digest, orphan);
        assert!(fixture.files.get(&orphan).await.is_ok());
    }
}
