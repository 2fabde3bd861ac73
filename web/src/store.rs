//! The SQL of pages that belong to no feature: saved views, and the letters of one record.

use kernel::args;
use kernel::clock::Moment;
use kernel::db::{Reader, Result, Writer};
use sqlx::FromRow;

/// A filter with a name.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct View {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) filter: String,
}

/// The views that somebody saved on a shelf.
pub(crate) async fn views(db: &mut Reader, owner: &str, shelf: &str) -> Result<Vec<View>> {
    db.all(
        "SELECT id, name, filter FROM views WHERE owner = $1 AND kind = $2 ORDER BY name, id",
        args![owner, shelf],
    )
    .await
}

/// Saves a view.
pub(crate) async fn save_view(
    db: &mut Writer,
    owner: &str,
    shelf: &str,
    name: &str,
    filter: &str,
) -> Result<()> {
    let id = db.id();
    db.run(
        "INSERT INTO views (id, owner, kind, name, filter) VALUES ($1, $2, $3, $4, $5)",
        args![id, owner, shelf, name, filter],
    )
    .await?;
    Ok(())
}

/// Throws a view of one's own away.
pub(crate) async fn drop_view(db: &mut Writer, owner: &str, id: &str) -> Result<()> {
    db.run("DELETE FROM views WHERE id = $1 AND owner = $2", args![id, owner]).await?;
    Ok(())
}

/// A letter as the card tells of it.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Letter {
    pub(crate) name: String,
    pub(crate) user_id: String,
    pub(crate) at: Moment,
    pub(crate) sent_at: Option<Moment>,
}

/// The letters about a record, oldest first.
pub(crate) async fn letters(db: &mut Reader, record_id: &str) -> Result<Vec<Letter>> {
    db.all(
        "SELECT letter AS name, user_id, at, sent_at FROM letters WHERE record_id = $1 ORDER BY id",
        args![record_id],
    )
    .await
}
