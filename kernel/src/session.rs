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
    db.own()
        .run(
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
    db.own()
        .optional(
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
    db.own()
        .run(
            "UPDATE sessions SET seen_at = $2, expires_at = $3 WHERE id = $1",
            args![id, now, now.plus_minutes(IDLE_MINUTES)],
        )
        .await?;
    Ok(())
}

/// Every running session of a person, latest first.
pub async fn of(db: &mut Reader, user_id: &str, now: Moment) -> Result<Vec<Session>> {
    db.own()
        .all(
            "SELECT * FROM sessions WHERE user_id = $1 AND expires_at > $2 ORDER BY seen_at DESC",
            args![user_id, now],
        )
        .await
}

/// Ends one session of a person.
pub async fn end(db: &mut Writer, id: &str, user_id: &str) -> Result<()> {
    db.own().run("DELETE FROM sessions WHERE id = $1 AND user_id = $2", args![id, user_id]).await?;
    let now = db.now();
    db.tell(Entry::of(user_id, "signed-out", user_id, now));
    Ok(())
}

/// Throws away sessions that ran out.
pub async fn sweep(db: &mut Writer) -> Result<u64> {
    let now = db.now();
    db.own().run("DELETE FROM sessions WHERE expires_at <= $1", args![now]).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Fixture;

    async fn begun(fixture: &Fixture) -> String {
        let token = token(&fixture.office.clock);
        let mut db = fixture.db.write().await.unwrap();
        db.own()
            .run(
                "INSERT INTO users (id, login, name, language, password, disabled, created_at)
             VALUES ('aiman', 'aiman', '', 'kk', '', FALSE, '') ON CONFLICT DO NOTHING",
                vec![],
            )
            .await
            .unwrap();
        begin(&mut db, "aiman", &token, "browser").await.unwrap();
        db.commit().await.unwrap();
        token
    }

    async fn known(fixture: &Fixture, token: &str) -> Option<Session> {
        let mut db = fixture.db.read().await.unwrap();
        find(&mut db, token, fixture.office.now()).await.unwrap()
    }

    #[tokio::test]
    async fn a_session_ends_twelve_hours_after_its_last_use() {
        let fixture = Fixture::new().await;
        let token = begun(&fixture).await;
        fixture.at("2026-03-16T16:59:59Z");
        let session = known(&fixture, &token).await.unwrap();
        assert!(session.is_stale(fixture.office.now()));
        let mut db = fixture.db.write().await.unwrap();
        touch(&mut db, &session.id).await.unwrap();
        db.commit().await.unwrap();
        fixture.at("2026-03-17T04:59:58Z");
        assert!(known(&fixture, &token).await.is_some());
        fixture.at("2026-03-17T04:59:59Z");
        assert!(known(&fixture, &token).await.is_none());

        let mut db = fixture.db.write().await.unwrap();
        assert_eq!(sweep(&mut db).await.unwrap(), 1);
    }

    #[tokio::test]
    async fn the_table_holds_nothing_to_sign_in_with() {
        let fixture = Fixture::new().await;
        let token = begun(&fixture).await;
        let mut db = fixture.db.read().await.unwrap();
        let kept: Vec<(String,)> =
            db.own().all("SELECT token FROM sessions", vec![]).await.unwrap();
        assert_eq!(kept, [(digest(&token),)]);
        assert!(known(&fixture, &kept[0].0).await.is_none());
        assert!(known(&fixture, &csrf(&token)).await.is_none());
    }

    #[tokio::test]
    async fn a_device_is_ended_by_its_owner_alone() {
        let fixture = Fixture::new().await;
        let (first, second) = (begun(&fixture).await, begun(&fixture).await);
        assert_ne!(first, second);
        let id = known(&fixture, &first).await.unwrap().id;
        for (user, left) in [("serik", 2), ("aiman", 1)] {
            let mut db = fixture.db.write().await.unwrap();
            end(&mut db, &id, user).await.unwrap();
            assert_eq!(of(&mut db, "aiman", fixture.office.now()).await.unwrap().len(), left);
            db.commit().await.unwrap();
        }
        assert!(known(&fixture, &second).await.is_some());
    }
}
