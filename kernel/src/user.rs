//! People with an account: who they are, and the roles they were given.

use sqlx::FromRow;

use crate::actor::{Actor, Grant, Role};
use crate::args;
use crate::db::{Reader, Result, Writer};
use crate::journal::Entry;
use crate::texts::Language;
use crate::word::Word;

/// Somebody with an account.
#[derive(Clone, Debug, FromRow)]
pub struct User {
    /// Stable, in the journal too.
    pub id: String,
    /// What they sign in with.
    pub login: String,
    /// Their name. Never in the journal, nor in an address.
    pub name: String,
    /// Where letters go.
    pub email: Option<String>,
    /// The BIN of their employer, as declared.
    pub employer_bin: Option<String>,
    /// In which letters are written.
    pub language: Language,
    /// A hash in the PHC format.
    pub password: String,
    /// May no longer sign in.
    pub disabled: bool,
}

/// An account about to be made.
#[derive(Clone, Debug)]
pub struct NewUser<'a> {
    /// What they will sign in with.
    pub login: &'a str,
    /// Their name.
    pub name: &'a str,
    /// Where letters go.
    pub email: Option<&'a str>,
    /// The BIN of their employer.
    pub employer_bin: Option<&'a str>,
    /// In which letters are written.
    pub language: Language,
    /// A hash in the PHC format.
    pub password: &'a str,
    /// Roles, each over a district, or over the region when it is empty.
    pub roles: &'a [(Role, &'a str)],
}

/// The roles of a person, each over a district, or over the region when it is empty.
pub type Roles = Vec<(Role, String)>;

/// Makes an account.
pub async fn add(db: &mut Writer, new: NewUser<'_>, by: &str) -> Result<String> {
    let (id, now) = (db.id(), db.now());
    db.own()
        .run(
            "INSERT INTO users (id, login, name, email, employer_bin, language, password, disabled,
            created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, FALSE, $8)",
            args![
                &id,
                new.login.trim().to_lowercase(),
                new.name,
                new.email.map(str::to_owned),
                new.employer_bin.map(str::to_owned),
                new.language,
                new.password,
                now
            ],
        )
        .await?;
    for (role, district) in new.roles {
        grant(db, &id, *role, district, by).await?;
    }
    db.tell(Entry::of(&id, "user-added", by, now));
    Ok(id)
}

/// Gives a role over a district, or over the region when it is empty.
pub async fn grant(db: &mut Writer, id: &str, role: Role, district: &str, by: &str) -> Result<()> {
    db.own()
        .run(
            "INSERT INTO user_roles (user_id, role, district) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING",
            args![id, role, district],
        )
        .await?;
    let entry = Entry::of(id, "role-given", by, db.now());
    db.tell(Entry { became: role.word().to_owned(), ..entry });
    Ok(())
}

/// Takes a role away; it is gone with the next request.
pub async fn revoke(db: &mut Writer, id: &str, role: Role, by: &str) -> Result<()> {
    db.own()
        .run("DELETE FROM user_roles WHERE user_id = $1 AND role = $2", args![id, role])
        .await?;
    let entry = Entry::of(id, "role-taken", by, db.now());
    db.tell(Entry { was: role.word().to_owned(), ..entry });
    Ok(())
}

/// Ends an account: nobody signs in with it, and whoever had is signed out.
pub async fn disable(db: &mut Writer, id: &str, by: &str) -> Result<()> {
    db.own().run("UPDATE users SET disabled = TRUE WHERE id = $1", args![id]).await?;
    db.own().run("DELETE FROM sessions WHERE user_id = $1", args![id]).await?;
    let now = db.now();
    db.tell(Entry::of(id, "user-disabled", by, now));
    Ok(())
}

/// Sets another password, and signs the person out everywhere.
pub async fn set_password(db: &mut Writer, id: &str, password: &str, by: &str) -> Result<()> {
    db.own().run("UPDATE users SET password = $2 WHERE id = $1", args![id, password]).await?;
    db.own().run("DELETE FROM sessions WHERE user_id = $1", args![id]).await?;
    let now = db.now();
    db.tell(Entry::of(id, "password-set", by, now));
    Ok(())
}

/// An account by what people sign in with.
pub async fn by_login(db: &mut Reader, login: &str) -> Result<Option<User>> {
    let login = login.trim().to_lowercase();
    db.own().optional("SELECT * FROM users WHERE login = $1", args![login]).await
}

/// An account by its id.
pub async fn find(db: &mut Reader, id: &str) -> Result<Option<User>> {
    db.own().optional("SELECT * FROM users WHERE id = $1", args![id]).await
}

/// Every account, by login.
pub async fn all(db: &mut Reader) -> Result<Vec<User>> {
    db.own().all("SELECT * FROM users ORDER BY login", vec![]).await
}

/// The roles of an account.
pub async fn roles(db: &mut Reader, id: &str) -> Result<Roles> {
    db.own()
        .all(
            "SELECT role, district FROM user_roles WHERE user_id = $1 ORDER BY role, district",
            args![id],
        )
        .await
}

/// What a person shows others on a card: their name.
pub async fn name(db: &mut Reader, id: &str) -> Result<Option<String>> {
    let row: Option<(String,)> =
        db.own().optional("SELECT name FROM users WHERE id = $1", args![id]).await?;
    Ok(row.map(|(name,)| name))
}

/// People who hold a role that may do something, by login: whom a record can be given to.
pub async fn holders(db: &mut Reader, role: Role) -> Result<Vec<User>> {
    db.own()
        .all(
            "SELECT * FROM users WHERE NOT disabled AND id IN
            (SELECT user_id FROM user_roles WHERE role = $1) ORDER BY login",
            args![role],
        )
        .await
}

impl User {
    /// The person as somebody who acts.
    pub fn actor(&self, roles: &Roles, grants: &[Grant]) -> Actor {
        Actor::with_roles(&self.id, roles, grants)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::{Over, Permission, Place, Reach};
    use crate::journal;
    use crate::testing::Fixture;
    use crate::{clock, session};

    const READ: Permission = Permission("read");
    const GRANTS: &[Grant] = &[
        Grant { role: Role::Coordinator, permission: READ, reach: Reach::Territory },
        Grant { role: Role::Volunteer, permission: READ, reach: Reach::Own },
    ];

    async fn added(fixture: &Fixture, login: &str, roles: &[(Role, &str)]) -> String {
        let mut db = fixture.db.write().await.unwrap();
        let new = NewUser {
            login,
            name: "Үлгі Айман",
            email: None,
            employer_bin: None,
            language: Language::Kk,
            password: "hash",
            roles,
        };
        let id = add(&mut db, new, "root").await.unwrap();
        db.commit().await.unwrap();
        id
    }

    async fn actor(fixture: &Fixture, id: &str) -> Actor {
        let mut db = fixture.db.read().await.unwrap();
        let roles = roles(&mut db, id).await.unwrap();
        find(&mut db, id).await.unwrap().unwrap().actor(&roles, GRANTS)
    }

    #[tokio::test]
    async fn people_are_found_by_what_they_sign_in_with_in_any_case() {
        let fixture = Fixture::new().await;
        let id = added(&fixture, " Aiman ", &[]).await;
        let mut db = fixture.db.read().await.unwrap();
        for login in ["aiman", "AIMAN", " aiman\n"] {
            assert_eq!(by_login(&mut db, login).await.unwrap().map(|it| it.id), Some(id.clone()));
        }
        assert!(by_login(&mut db, "aiman' OR '1'='1").await.unwrap().is_none());
    }

    #[tokio::test]
    async fn nobody_takes_the_login_of_another() {
        let fixture = Fixture::new().await;
        added(&fixture, "aiman", &[]).await;
        let mut db = fixture.db.write().await.unwrap();
        let new = NewUser {
            login: "AIMAN",
            name: "",
            email: None,
            employer_bin: None,
            language: Language::Ru,
            password: "",
            roles: &[],
        };
        assert!(add(&mut db, new, "root").await.is_err());
    }

    #[tokio::test]
    async fn a_role_reaches_over_its_territory_and_is_gone_when_taken() {
        let fixture = Fixture::new().await;
        let id = added(&fixture, "aiman", &[(Role::Coordinator, "351010000")]).await;
        let place = |district| Place { district, party: None, assignee: None };
        let it = actor(&fixture, &id).await;
        assert!(it.may(READ, &place("351010000")) && !it.may(READ, &place("353200000")));

        let mut db = fixture.db.write().await.unwrap();
        grant(&mut db, &id, Role::Volunteer, "", "root").await.unwrap();
        grant(&mut db, &id, Role::Volunteer, "", "root").await.unwrap();
        revoke(&mut db, &id, Role::Coordinator, "root").await.unwrap();
        db.commit().await.unwrap();
        let it = actor(&fixture, &id).await;
        assert!(!it.may(READ, &place("351010000")));
        assert_eq!(it.reach(READ).collect::<Vec<_>>(), [&Over::Own]);
    }

    #[tokio::test]
    async fn who_may_no_longer_sign_in_is_signed_out_and_holds_no_role() {
        let fixture = Fixture::new().await;
        let id = added(&fixture, "aiman", &[(Role::Officer, "")]).await;
        let mut db = fixture.db.write().await.unwrap();
        let token = session::token(&fixture.office.clock);
        session::begin(&mut db, &id, &token, "").await.unwrap();
        assert_eq!(holders(&mut db, Role::Officer).await.unwrap().len(), 1);
        disable(&mut db, &id, "root").await.unwrap();
        assert!(holders(&mut db, Role::Officer).await.unwrap().is_empty());
        let now: clock::Moment = fixture.office.now();
        assert!(session::find(&mut db, &token, now).await.unwrap().is_none());
        db.commit().await.unwrap();

        let mut db = fixture.db.read().await.unwrap();
        let story = journal::of(&mut db, &id).await.unwrap();
        let acts: Vec<_> = story.iter().map(|it| it.act.as_str()).collect();
        assert_eq!(acts, ["role-given", "user-added", "signed-in", "user-disabled"]);
        assert!(!story.iter().any(|it| format!("{it:?}").contains("Үлгі")));
    }
}
