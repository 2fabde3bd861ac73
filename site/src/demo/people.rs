//! The people of the demo. Their family names are words for weather and trees: nobody is meant.

use anyhow::Result;
use kernel::actor::Role;
use kernel::clock::Clock;
use kernel::db::Database;
use kernel::password;
use kernel::texts::Language;
use kernel::user::{self, NewUser};
use kernel::word::Word;
use tokio::task::JoinSet;
use web::DemoPerson;

use crate::told;

/// Somebody invented.
pub(super) struct Person {
    pub(super) login: &'static str,
    name: &'static str,
    role: Role,
    /// KATO code; empty for the region.
    district: &'static str,
    /// What they tell under "password".
    password: &'static str,
}

const KARAGANDA: &str = "351010000";

const fn person(
    login: &'static str,
    name: &'static str,
    role: Role,
    district: &'static str,
    password: &'static str,
) -> Person {
    Person { login, name, role, district, password }
}

/// One of every role at least; two volunteers, since nobody reviews their own check.
pub(super) static PEOPLE: [Person; 8] = [
    person("dana", "Дана Көктемова", Role::Volunteer, "", "tangy-samal"),
    person("erlan", "Ерлан Жазықбаев", Role::Volunteer, "", "tangy-samal"),
    person("aisulu", "Айсұлу Бұлақова", Role::Volunteer, "", "tangy-samal"),
    person("nurlan", "Нұрлан Самалов", Role::Coordinator, KARAGANDA, "keng-dala"),
    person("saule", "Сәуле Таңатарова", Role::Officer, "", "biik-tau"),
    person("alibek", "Әлібек Қайыңбаев", Role::Officer, "", "biik-tau"),
    person("gulim", "Гүлім Аққуова", Role::Auditor, "", "moldir-kol"),
    person("temir", "Темір Шоқыбаев", Role::Administrator, "", "kok-aspan"),
];

/// Works for one of the buyers, so that a conflict of interest can be seen.
const EMPLOYED: &str = "aisulu";

/// Gives each an account. One hash a password: hashing is slow on purpose.
pub(super) async fn settle(db: &Database, clock: &Clock, employer_bin: &str) -> Result<()> {
    let mut passwords: Vec<&str> = PEOPLE.iter().map(|it| it.password).collect();
    passwords.dedup();
    let mut hashing = JoinSet::new();
    for it in passwords {
        let salt = clock.chance().to_le_bytes();
        hashing.spawn(async move { (it, password::hash(it.to_owned(), salt).await) });
    }
    let mut hashes = Vec::new();
    for (password, hash) in hashing.join_all().await {
        hashes.push((password, hash?));
    }

    let mut db = db.write().await?;
    for it in &PEOPLE {
        let hash = hashes.iter().find(|(password, _)| *password == it.password);
        let email = format!("{}@erikti.example", it.login);
        let new = NewUser {
            login: it.login,
            name: it.name,
            email: Some(&email),
            employer_bin: Some(employer_bin).filter(|_| it.login == EMPLOYED),
            language: Language::Kk,
            password: hash.map_or("", |(_, hash)| hash),
            roles: &[(it.role, it.district)],
        };
        user::add(&mut db, new, "demo").await?;
    }
    db.commit().await
}

/// As the sign-in page offers them.
pub(super) fn shown() -> Vec<DemoPerson> {
    let shown = |it: &Person| DemoPerson {
        role: it.role,
        name: it.name.to_owned(),
        login: it.login.to_owned(),
        password: it.password.to_owned(),
    };
    PEOPLE.iter().map(shown).collect()
}

/// As the terminal shows them.
pub(super) fn table() -> String {
    let head = ["role", "sign-in", "password", ""].map(str::to_owned).to_vec();
    let row =
        |it: &Person| [it.role.word(), it.login, it.password, it.name].map(str::to_owned).to_vec();
    told::table(&std::iter::once(head).chain(PEOPLE.iter().map(row)).collect::<Vec<_>>())
}
