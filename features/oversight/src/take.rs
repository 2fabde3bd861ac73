//! A volunteer takes a check, or a coordinator gives one: first come, one holder, no conflict.

use askama::Template;
use axum::response::Response;
use kernel::actor::{Place, Role};
use kernel::conflict::{self, Declaration};
use kernel::db::Reader;
use kernel::person::Text;
use kernel::problem::Problem;
use kernel::record::{self, Label, Opening, Record, RecordId, Refused, Visibility};
use kernel::subject::{Party, Subject};
use kernel::user::{self, User};
use kernel::word::Word;
use serde::Deserialize;
use web::{App, Form, OrNotFound, Query, Refusal, Result, Visit};

use crate::check::{Act, Category, Check, GIVE, TAKE};
use crate::store::{self, New};
use crate::{declare, search};

/// What is to be checked, by the name of its kind and its own: `procurement/ocds-…`.
#[derive(Clone, Deserialize)]
pub(crate) struct Wanted {
    pub(crate) subject: String,
    /// Given to another, by who may also take it.
    #[serde(default)]
    give: String,
}

impl Wanted {
    fn split(&self) -> Result<(&str, &str)> {
        self.subject.split_once('/').or_not_found()
    }
}

#[derive(Template)]
#[template(path = "take.html")]
struct Take<'a> {
    visit: &'a Visit,
    form: &'a Form,
    subject: &'a Subject,
    wanted: &'a str,
    /// Whom it can be given to; empty for a volunteer, who takes it.
    volunteers: Vec<(String, String)>,
    /// Parties that the person works for, by what they told us.
    matched: Vec<Party>,
    /// Checks of it that came before, latest first.
    earlier: Vec<Earlier>,
    gives: bool,
}

/// A check of the same thing that is over.
#[derive(Clone)]
struct Earlier {
    number: String,
    state: String,
    day: String,
    /// Its result, if one was published.
    address: Option<String>,
}

impl Take<'_> {
    fn categories(&self) -> Vec<(String, String, String)> {
        let choice = |it: &&str| {
            ((*it).to_owned(), self.visit.word("checks", "category", it), String::new())
        };
        Category::WORDS.iter().map(choice).collect()
    }

    fn answers(&self) -> Vec<(&'static str, String, String)> {
        declare::answers(self.visit)
    }
}

pub(crate) async fn form(visit: Visit, Query(wanted): Query<Wanted>) -> Result<Response> {
    let (subject, page) = ready(&visit, &wanted).await?;
    let form = Form::blank(&visit).with("category", category(&subject));
    visit.show(&page.with(&visit, &form, &subject, &wanted))
}

pub(crate) async fn take(
    visit: Visit,
    Query(wanted): Query<Wanted>,
    mut form: Form,
) -> Result<Response> {
    let (subject, page) = ready(&visit, &wanted).await?;
    let category =
        form.read("category", |it| Category::parse(it).ok_or(Problem::new("problem-choose")));
    let volunteer =
        if page.gives { page.chosen(&mut form) } else { Some(visit.person()?.id.clone()) };
    let words = if page.gives {
        Some(String::new())
    } else {
        declared(&mut form, !page.matched.is_empty())
    };
    let (Some(category), Some(volunteer), Some(words), true) =
        (category, volunteer, words, form.is_sound())
    else {
        return visit.again(&page.with(&visit, &form, &subject, &wanted));
    };

    let (kind, id) = wanted.split()?;
    let act = if page.gives { Act::Give } else { Act::Take };
    let label = Label {
        title: subject.title.clone(),
        district: subject.district.clone(),
        party: Some(volunteer.clone()),
        assignee: Some(volunteer),
    };
    let opening = Check::open(act, &visit.actor, label)?.holding(wanted.subject.clone());
    let new = New {
        subject: &subject,
        subject_kind: kind,
        subject_id: id,
        category,
        declared: !page.gives,
    };

    let declaration = (!page.gives).then(|| declaration(&visit, &page.matched, words));
    let id = keep(&visit.app, opening, new, declaration).await?;

    let next = if page.gives { format!("/checks/{id}") } else { format!("/checks/{id}/compare") };
    Ok(visit.see_done(&next, if page.gives { "checks-given" } else { "checks-taken" }))
}

/// Opens the check, with what was declared.
pub(crate) async fn keep(
    app: &App,
    opening: Opening,
    new: New<'_>,
    declaration: Option<Declaration>,
) -> anyhow::Result<RecordId> {
    let mut db = app.db.write().await?;
    let id = opening.write(&mut db, &app.office).await?;
    store::insert(&mut db, &id, new).await?;
    search::index(&mut db, &id).await?;
    if let Some(declaration) = declaration {
        conflict::declare(&mut db, &id, &declaration).await?;
    }
    db.commit().await?;
    Ok(id)
}

/// What is known before anything is typed.
struct Ready {
    volunteers: Vec<User>,
    matched: Vec<Party>,
    earlier: Vec<Earlier>,
    gives: bool,
}

/// More than these came before is not told.
const TOLD: usize = 5;

async fn ready(visit: &Visit, wanted: &Wanted) -> Result<(Subject, Ready)> {
    let person = visit.person()?;
    let (kind, id) = wanted.split()?;
    let subject = visit.app.subject(kind, id).await?.or_not_found()?;
    let place = Place { district: &subject.district, party: None, assignee: None };
    let may = |it| visit.actor.may(it, &place);
    let gives = may(GIVE) && (!may(TAKE) || wanted.give == "yes");
    if !gives && !may(TAKE) {
        return Err(Refusal::Forbidden.into());
    }
    let mut db = visit.app.db.read().await?;
    if record::holder(&mut db, &wanted.subject).await?.is_some() {
        return Err(Refused::Taken.into());
    }
    let before = store::of_subject(&mut db, kind, id).await?;
    if !gives && stepped_back(&mut db, &before, &person.id).await? {
        return Err(Refused::Missing("not-aside").into());
    }
    let volunteers =
        if gives { volunteers(&mut db, visit, &place, &before).await? } else { Vec::new() };
    let earlier = earlier(&mut db, visit, &before).await?;
    let matched = conflict::matches(person, &subject.parties).into_iter().cloned().collect();
    Ok((subject, Ready { volunteers, matched, earlier, gives }))
}

/// Whether somebody declared an interest over an earlier check of the same thing.
async fn stepped_back(db: &mut Reader, before: &[RecordId], id: &str) -> anyhow::Result<bool> {
    for check in before {
        if conflict::is_conflicted(db, check, id).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whom it can be given to: who may take it there, and has not stepped back from it.
async fn volunteers(
    db: &mut Reader,
    visit: &Visit,
    place: &Place<'_>,
    before: &[RecordId],
) -> anyhow::Result<Vec<User>> {
    let mut fit = Vec::new();
    for user in user::holders(db, Role::Volunteer).await? {
        let actor = user.actor(&user::roles(db, &user.id).await?, visit.app.grants());
        if actor.may(TAKE, place) && !stepped_back(db, before, &user.id).await? {
            fit.push(user);
        }
    }
    Ok(fit)
}

/// What is told of earlier checks: how each ended, and nothing about who made it.
async fn earlier(
    db: &mut Reader,
    visit: &Visit,
    before: &[RecordId],
) -> anyhow::Result<Vec<Earlier>> {
    let mut told = Vec::new();
    for id in before.iter().take(TOLD) {
        let Some(Check { head, .. }) = record::find::<Check>(db, id).await? else { continue };
        let public = head.visibility == Visibility::Public;
        told.push(Earlier {
            address: public.then(|| visit.path(&format!("/results/{}", head.number))),
            state: visit.word("checks", "state", head.state),
            day: visit.table_day(head.changed_at.day()),
            number: head.number,
        });
    }
    Ok(told)
}

impl Ready {
    fn with<'a>(
        &self,
        visit: &'a Visit,
        form: &'a Form,
        subject: &'a Subject,
        wanted: &'a Wanted,
    ) -> Take<'a> {
        let volunteers =
            self.volunteers.iter().map(|it| (it.id.clone(), it.name.clone())).collect();
        let (matched, earlier) = (self.matched.clone(), self.earlier.clone());
        let (wanted, gives) = (wanted.subject.as_str(), self.gives);
        Take { visit, form, subject, wanted, volunteers, matched, earlier, gives }
    }

    fn chosen(&self, form: &mut Form) -> Option<String> {
        form.read("volunteer", |id| {
            let known = self.volunteers.iter().any(|it| it.id == id);
            if known { Ok(id.to_owned()) } else { Err(Problem::new("problem-choose")) }
        })
    }
}

/// What a person declares of their own interest: a match that the program found needs words.
pub(crate) fn declared(form: &mut Form, matched: bool) -> Option<String> {
    form.read("conflict", |it| match it {
        "none" => Ok(()),
        "have" => Err(Problem::new("problem-conflict")),
        _ => Err(Problem::new("problem-choose")),
    });
    let words = if matched {
        form.read("conflict_words", Text::<1000>::parse).map(|it| it.to_string())
    } else {
        form.read_optional("conflict_words", Text::<1000>::parse)
            .map(|it| it.map(|it| it.to_string()).unwrap_or_default())
    };
    words.filter(|_| form.is_sound())
}

/// What a person declared over a check, now.
pub(crate) fn declaration(visit: &Visit, matched: &[Party], words: String) -> Declaration {
    let (user_id, at) = (visit.actor.id.clone(), visit.app.office.now());
    Declaration { user_id, conflicted: false, matched: names(matched), words, at }
}

/// Names of the parties that the person works for, for the declaration.
fn names(matched: &[Party]) -> String {
    matched.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// What is bought, as the keeper says, or goods: most purchases are. The person may say otherwise.
pub(crate) fn category(subject: &Subject) -> Category {
    subject.category.as_deref().and_then(Category::parse).unwrap_or(Category::Goods)
}
