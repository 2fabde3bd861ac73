//! Conflicts of interest: what a person declared over a record, and what comparing BINs found.

use sqlx::FromRow;

use crate::args;
use crate::clock::Moment;
use crate::db::{Reader, Result, Writer};
use crate::record::RecordId;
use crate::subject::Party;
use crate::user::User;

/// What somebody declared over a record.
#[derive(Clone, Debug, FromRow)]
pub struct Declaration {
    /// Who.
    pub user_id: String,
    /// Whether they said that there is an interest.
    pub conflicted: bool,
    /// Names of parties whose BIN is that of the person's employer, by commas.
    pub matched: String,
    /// What they added in words.
    pub words: String,
    /// When.
    pub at: Moment,
}

/// Parties that the person works for, by BIN.
pub fn matches<'a>(user: &User, parties: &'a [Party]) -> Vec<&'a Party> {
    let Some(employer) = user.employer_bin.as_deref().filter(|it| !it.is_empty()) else {
        return Vec::new();
    };
    parties.iter().filter(|it| it.bin.as_deref() == Some(employer)).collect()
}

/// Keeps a declaration beside the record.
pub async fn declare(
    db: &mut Writer,
    record_id: &RecordId,
    declaration: &Declaration,
) -> Result<()> {
    let (id, Declaration { user_id, conflicted, matched, words, at }) = (db.id(), declaration);
    db.run(
        "INSERT INTO declarations (id, record_id, user_id, conflicted, matched, words, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![id, record_id, user_id, *conflicted, matched, words, *at],
    )
    .await?;
    Ok(())
}

/// Every declaration over a record, oldest first.
pub async fn of(db: &mut Reader, record_id: &RecordId) -> Result<Vec<Declaration>> {
    db.all(
        "SELECT user_id, conflicted, matched, words, at FROM declarations
         WHERE record_id = $1 ORDER BY id",
        args![record_id],
    )
    .await
}
