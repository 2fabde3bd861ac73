//! `erikti user`: the accounts of the office's people, and the first administrator.

use std::io::{self, BufRead};

use anyhow::{Context, Result, bail};
use kernel::actor;
use kernel::db::Writer;
use kernel::person::{Bin, Email, Line};
use kernel::texts;
use kernel::user::{self, NewUser};
use kernel::word::Word;
use kernel::{password, place};

use crate::arguments::{AddUser, Language, PasswordOf, Role, RoleOf, Site, User};
use crate::opened::Opened;
use crate::told;

/// Whoever sits at the machine. Only the operator can.
const OPERATOR: &str = "operator";

pub(crate) async fn run(it: User) -> Result<()> {
    match it {
        User::Add(it) => add(&it).await,
        User::List(site) => list(&site).await,
        User::Grant(it) => grant(&it).await,
        User::Revoke(it) => revoke(&it).await,
        User::Disable { sign_in, site } => disable(&sign_in, &site).await,
        User::Password(it) => set_password(&it).await,
    }
}

async fn add(it: &AddUser) -> Result<()> {
    let sign_in = sign_in(&it.sign_in)?;
    let name = Line::<200>::parse(&it.name);
    let name = name.map_err(|_| anyhow::anyhow!("a name has 1 to 200 letters"))?;
    let district = district(it.district.as_deref())?;
    let email = it.email.as_deref().map(Email::parse).transpose();
    let email = email.map_err(|_| anyhow::anyhow!("letters cannot go there: it is no address"))?;
    let employer = it.employer.as_deref().map(Bin::parse).transpose();
    let employer = employer.map_err(|_| anyhow::anyhow!("the number of the employer is no BIN"))?;
    let opened = Opened::ready(&it.site).await?;
    if user::by_login(&mut opened.db.read().await?, &sign_in).await?.is_some() {
        bail!("somebody signs in as {sign_in} already");
    }
    let (password, hash) = new_password(&opened, it.password_stdin).await?;
    let roles: Vec<(actor::Role, &str)> =
        it.role.iter().map(|it| ((*it).into(), district)).collect();
    let new = NewUser {
        login: &sign_in,
        name: &name,
        email: email.as_ref().map(Email::as_str),
        employer_bin: employer.as_ref().map(Bin::as_str),
        language: it.language.into(),
        password: &hash,
        roles: &roles,
    };
    let mut db = opened.db.write().await?;
    user::add(&mut db, new, OPERATOR).await?;
    db.commit().await?;
    told::note(format!("{sign_in} may sign in"));
    print_made(password)
}

/// What one signs in with: letters that nobody mistakes for others.
fn sign_in(typed: &str) -> Result<String> {
    let plain = |it: char| it.is_ascii_alphanumeric() || "._-".contains(it);
    if !(2..=64).contains(&typed.len()) || !typed.chars().all(plain) {
        bail!("a sign-in has 2 to 64 Latin letters, digits, '.', '-' or '_'");
    }
    Ok(typed.to_lowercase())
}

/// The code of a district, or nothing for the region.
fn district(kato: Option<&str>) -> Result<&str> {
    let kato = kato.unwrap_or_default();
    if kato.is_empty() || place::unit(kato).is_some() {
        return Ok(kato);
    }
    let known = place::UNITS.iter().map(|it| format!("{} {}", it.kato, it.en));
    let known = known.collect::<Vec<_>>().join(", ");
    bail!("no district has the KATO code {kato}; there are {known}")
}

async fn grant(it: &RoleOf) -> Result<()> {
    let district = district(it.district.as_deref())?;
    let opened = Opened::ready(&it.site).await?;
    let mut db = opened.db.write().await?;
    let id = known(&mut db, &it.sign_in).await?;
    user::grant(&mut db, &id, it.role.into(), district, OPERATOR).await?;
    db.commit().await?;
    told::note(format!("{} has the role", it.sign_in));
    Ok(())
}

async fn revoke(it: &RoleOf) -> Result<()> {
    if it.district.is_some() {
        bail!("a role is taken in all districts: leave --district out, and grant the others again");
    }
    let opened = Opened::ready(&it.site).await?;
    let mut db = opened.db.write().await?;
    let id = known(&mut db, &it.sign_in).await?;
    user::revoke(&mut db, &id, it.role.into(), OPERATOR).await?;
    db.commit().await?;
    told::note(format!("{} no longer has the role", it.sign_in));
    Ok(())
}

async fn list(site: &Site) -> Result<()> {
    let opened = Opened::ready(site).await?;
    let mut db = opened.db.read().await?;
    let mut rows = Vec::new();
    for it in user::all(&mut db).await? {
        let roles = user::roles(&mut db, &it.id).await?;
        let role = |(role, district): &(actor::Role, String)| match district.as_str() {
            "" => role.word().to_owned(),
            district => format!("{}:{district}", role.word()),
        };
        let roles = roles.iter().map(role).collect::<Vec<_>>().join(",");
        let standing = if it.disabled { "disabled" } else { "" };
        rows.push(vec![it.login, it.name, roles, standing.to_owned()]);
    }
    if rows.is_empty() {
        told::note("nobody has an account yet: see 'erikti help user add'");
        return Ok(());
    }
    told::result(told::table(&rows))
}

async fn disable(sign_in: &str, site: &Site) -> Result<()> {
    let opened = Opened::ready(site).await?;
    let mut db = opened.db.write().await?;
    let id = known(&mut db, sign_in).await?;
    user::disable(&mut db, &id, OPERATOR).await?;
    db.commit().await?;
    told::note(format!("{sign_in} may no longer sign in"));
    Ok(())
}

async fn set_password(it: &PasswordOf) -> Result<()> {
    let opened = Opened::ready(&it.site).await?;
    let (password, hash) = new_password(&opened, it.password_stdin).await?;
    let mut db = opened.db.write().await?;
    let id = known(&mut db, &it.sign_in).await?;
    user::set_password(&mut db, &id, &hash, OPERATOR).await?;
    db.commit().await?;
    told::note(format!("{} has another password and is signed out everywhere", it.sign_in));
    print_made(password)
}

async fn known(db: &mut Writer, sign_in: &str) -> Result<String> {
    let user = user::by_login(db, sign_in).await?;
    Ok(user.with_context(|| format!("nobody signs in as {sign_in}: see 'erikti user list'"))?.id)
}

/// A password that was made here, if it was, and its hash.
async fn new_password(opened: &Opened, from_stdin: bool) -> Result<(Option<String>, String)> {
    let clock = opened.office().await?.clock;
    let salt = clock.chance().to_le_bytes();
    if !from_stdin {
        let made = pronounce(clock.chance());
        return Ok((Some(made.clone()), password::hash(made, salt).await?));
    }
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).context("cannot read the password")?;
    let typed = line.trim_end_matches(['\r', '\n']);
    let typed = password::parse(typed)
        .map_err(|_| anyhow::anyhow!("a password has 12 to 256 characters; nothing was changed"))?;
    Ok((None, password::hash(typed.to_owned(), salt).await?))
}

fn print_made(password: Option<String>) -> Result<()> {
    let Some(password) = password else { return Ok(()) };
    told::note("the password, shown this once:");
    told::result(password)
}

/// Twenty letters and digits that nobody mistakes for each other: 97 bits.
fn pronounce(mut chance: u128) -> String {
    const SIGNS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let mut sign = || {
        let nth = usize::try_from(chance % SIGNS.len() as u128).unwrap_or_default();
        chance /= SIGNS.len() as u128;
        char::from(SIGNS[nth])
    };
    let group = |_| (0..5).map(|_| sign()).collect::<String>();
    (0..4).map(group).collect::<Vec<_>>().join("-")
}

impl From<Role> for actor::Role {
    fn from(it: Role) -> Self {
        match it {
            Role::Volunteer => Self::Volunteer,
            Role::Coordinator => Self::Coordinator,
            Role::Officer => Self::Officer,
            Role::Auditor => Self::Auditor,
            Role::Administrator => Self::Administrator,
        }
    }
}

impl From<Language> for texts::Language {
    fn from(it: Language) -> Self {
        match it {
            Language::Kk => Self::Kk,
            Language::Ru => Self::Ru,
            Language::En => Self::En,
        }
    }
}
