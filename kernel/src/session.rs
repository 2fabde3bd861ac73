//! Sessions: who is signed in, on which device, until when.

use sha2::{Digest, Sha256};
use sqlx::FromRow;

use crate::args;
use crate::clock::{Clock, Moment};
use crate::db::{Reader, Result, Writer};
use crate::journal::Entry;

/// A session ends this long after its last use.
const IDLE_MINUTES: i64 = 12 * 60;
/// Use is noted at most this often, so that reading pages writes nothing.
const NOTED_MINUTES: i64 = 5;

/// One device on which somebody is signed in.
#[derive(Clone, Debug, FromRow)]
pub struct Session {
    /// Its row, for ending it.
    pub id: String,
    /// Who.
    pub user_id: String,
    /// What the browser called itself, shortened.
    pub device: String,
    /// When it began.
    pub created_at: Moment,
    /// When it was last used, about.
    pub seen_at: Moment,
    /// When it ends unless it is used.
    pub expires_at: Moment,
}

/// A secret for a cookie, of 256 random bits.
pub fn token(clock: &Clock) -> String {
    format!("{:032x}{:032x}", clock.chance(), clock.chance())
}

/// What the table keeps of a token.
pub fn digest(token: &str) -> String {
    format!("{:x}", Sha256::digest(token))
}

/// What a form proves with: made from the token, useless for signing in.
pub fn csrf(token: &str) -> String {
    digest(&format!("form {token}"))[..32].to_owned()
}

/// Signs a person in with a fresh token.
pub async fn begin(db: &mut Writer, user_id: &str, token: &str, device: &str) -> Result<()> {
    let (id, now) = (db.id(), db.now());
    db.run(
        "INSERT INTO sessions (id, token, user_id, device, created_at, seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $5, $6)",
        args![id, digest(token), user_id, device, now, now.plus_minutes(IDLE_MINUTES)],
    )
    .await?;
    db.tell(Entry::of(user_id, "signed-in", user_id, now));
    Ok(())
}

/// The session of a token, if it still runs.
pub async fn find(db: &mut Reader, token: &str, now: Moment) -> Result<Option<Session>> {
    db.optional(
        "SELECT * FROM sessions WHERE token = $1 AND expires_at > $2",
        args![digest(token), now],
    )
    .await
}

impl Session {
    /// Whether its use is to be noted.
    pub fn is_stale(&self, now: Moment) -> bool {
        self.seen_at.plus_minutes(NOTED_MINUTES) < now
    }
}

/// Notes that a session was used.
pub async fn touch(db: &mut Writer, id: &str) -> Result<()> {
    let now = db.now();
    db.run(
        "UPDATE sessions SET seen_at = $2, expires_at = $3 WHERE id = $1",
        args![id, now, now.plus_minutes(IDLE_MINUTES)],
    )
    .await?;
    Ok(())
}

/// Every running session of a person, latest first.
pub async fn of(db: &mut Reader, user_id: &str, now: Moment) -> Result<Vec<Session>> {
    db.all(
        "SELECT * FROM sessions WHERE user_id = $1 AND expires_at > $2 ORDER BY seen_at DESC",
        args![user_id, now],
    )
    .await
}

/// Ends one session of a person.
pub async fn end(db: &mut Writer, id: &str, user_id: &str) -> Result<()> {
    db.run("DELETE FROM sessions WHERE id = $1 AND user_id = $2", args![id, user_id]).await?;
    let now = db.now();
    db.tell(Entry::of(user_id, "signed-out", user_id, now));
    Ok(())
}

/// Throws away sessions that ran out.
pub async fn sweep(db: &mut Writer) -> Result<u64> {
    let now = db.now();
    db.run("DELETE FROM sessions WHERE expires_at <= $1", args![now]).await
}
