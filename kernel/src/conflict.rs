//! Conflicts of interest: what a person declared over a record, and what comparing BINs found.

use sqlx::FromRow;

use crate::actor::Actor;
use crate::args;
use crate::calendar::Office;
use crate::clock::Moment;
use crate::db::{Reader, Result, Writer};
use crate::record::{Head, RecordId};
use crate::subject::Party;
use crate::user::User;
use crate::word::Word;

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
    db.own()
        .run(
            "INSERT INTO declarations (id, record_id, user_id, conflicted, matched, words, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
            args![id, record_id, user_id, *conflicted, matched, words, *at],
        )
        .await?;
    Ok(())
}

/// Every declaration over a record, oldest first.
pub async fn of(db: &mut Reader, record_id: &RecordId) -> Result<Vec<Declaration>> {
    db.own()
        .all(
            "SELECT user_id, conflicted, matched, words, at FROM declarations
         WHERE record_id = $1 ORDER BY id",
            args![record_id],
        )
        .await
}

/// Steps aside from a record because of an interest: it is declared, and the record stands
/// unassigned again. Why is a person's word, so it can be erased.
pub async fn recuse<S: Word>(
    db: &mut Writer,
    head: &Head<S>,
    actor: &Actor,
    why: &str,
    office: &Office,
) -> Result<()> {
    head.step_aside(actor).because(why).write(db, office).await?;
    let declaration = Declaration {
        user_id: actor.id.clone(),
        conflicted: true,
        matched: String::new(),
        words: why.to_owned(),
        at: office.now(),
    };
    declare(db, &head.id, &declaration).await
}

/// Whether a person has declared an interest over a record and not taken it back since.
pub async fn is_conflicted(db: &mut Reader, record_id: &RecordId, user_id: &str) -> Result<bool> {
    let declared = of(db, record_id).await?;
    let last = declared.iter().rfind(|it| it.user_id == user_id);
    Ok(last.is_some_and(|it| it.conflicted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record;
    use crate::testing::{Fixture, Parcel, parcel, user};

    fn party(name: &str, bin: Option<&str>) -> Party {
        let (role, name) = ("bidder".to_owned(), name.to_owned());
        Party { role, name, bin: bin.map(str::to_owned) }
    }

    #[test]
    fn an_employer_is_matched_by_its_bin_alone() {
        let parties = [
            party("A", Some("120340000014")),
            party("B", Some("120340000507")),
            party("A", None),
            party("", Some("")),
        ];
        let works_for = |bin: Option<&str>| {
            let user = User { employer_bin: bin.map(str::to_owned), ..user("aiman") };
            matches(&user, &parties).len()
        };
        assert_eq!(works_for(Some("120340000014")), 1);
        assert_eq!(works_for(Some("100000000000")), 0);
        assert_eq!((works_for(Some("")), works_for(None)), (0, 0));
    }

    #[tokio::test]
    async fn who_steps_aside_gives_the_record_back_and_is_remembered() {
        let fixture = Fixture::new().await;
        let id = parcel::opened(&fixture).await;
        let aiman = parcel::clerk("aiman");
        let mut db = fixture.db.write().await.unwrap();
        let it: Parcel = record::find(&mut db, &id).await.unwrap().unwrap();
        let given = it.head.assign("aiman", &aiman);
        given.write(&mut db, &fixture.office).await.unwrap();
        let it: Parcel = record::find(&mut db, &id).await.unwrap().unwrap();
        recuse(&mut db, &it.head, &aiman, "туысым", &fixture.office).await.unwrap();
        // The second time somebody else has changed the record.
        assert!(recuse(&mut db, &it.head, &aiman, "туысым", &fixture.office).await.is_err());
        db.commit().await.unwrap();

        let mut db = fixture.db.read().await.unwrap();
        let it: Parcel = record::find(&mut db, &id).await.unwrap().unwrap();
        assert_eq!((it.head.assignee, it.head.revision), (None, 3));
        assert!(is_conflicted(&mut db, &id, "aiman").await.unwrap());
        assert!(!is_conflicted(&mut db, &id, "serik").await.unwrap());
    }
}
