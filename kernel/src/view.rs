//! Saved views: a filter with a name, kept as its address.

use sqlx::FromRow;

use crate::args;
use crate::db::{Reader, Result, Writer};

/// A filter with a name.
#[derive(Clone, Debug, FromRow)]
pub struct View {
    /// Its row.
    pub id: String,
    /// What its owner called it.
    pub name: String,
    /// The filter, as an address.
    pub filter: String,
}

/// The views that somebody saved on a shelf.
pub async fn of(db: &mut Reader, owner: &str, shelf: &str) -> Result<Vec<View>> {
    db.own()
        .all(
            "SELECT id, name, filter FROM views WHERE owner = $1 AND kind = $2 ORDER BY name, id",
            args![owner, shelf],
        )
        .await
}

/// Saves a view.
pub async fn save(
    db: &mut Writer,
    owner: &str,
    shelf: &str,
    name: &str,
    filter: &str,
) -> Result<()> {
    let id = db.id();
    db.own()
        .run(
            "INSERT INTO views (id, owner, kind, name, filter) VALUES ($1, $2, $3, $4, $5)",
            args![id, owner, shelf, name, filter],
        )
        .await?;
    Ok(())
}

/// Throws a view of one's own away.
pub async fn throw_away(db: &mut Writer, owner: &str, id: &str) -> Result<()> {
    db.own().run("DELETE FROM views WHERE id = $1 AND owner = $2", args![id, owner]).await?;
    Ok(())
}
