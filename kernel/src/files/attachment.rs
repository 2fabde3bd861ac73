//! Attachments: which file belongs to which record, and who opened a sealed one, and why.

use bytes::Bytes;
use sqlx::FromRow;

use super::{Accepted, Digest, Files};
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
    db.run("DELETE FROM orphans WHERE digest = $1", args![Digest::of(bytes)]).await?;
    files.put(bytes.clone()).await
}

async fn insert(db: &mut Writer, it: &Attachment) -> Result<()> {
    db.run(
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
    db.all(
        "SELECT * FROM attachments WHERE record_id = $1 AND erased_at IS NULL ORDER BY id",
        args![record_id],
    )
    .await
}

/// A file by its id. Whether the reader may see its record is the caller's question.
pub async fn find(db: &mut Reader, id: &str) -> Result<Option<Attachment>> {
    db.optional("SELECT * FROM attachments WHERE id = $1 AND erased_at IS NULL", args![id]).await
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
    db.run(
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
            db.run(
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
        .optional(
            "SELECT COUNT(*) FROM attachments
             WHERE (digest = $1 OR public_digest = $1) AND erased_at IS NULL",
            args![digest],
        )
        .await?;
    Ok(named.is_some_and(|(n,)| n > 0))
}
