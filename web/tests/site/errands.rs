//! Errands: somebody asks, somebody runs, somebody confirms. As small as a capability can be.

use askama::Template;
use axum::response::Response;
use axum::routing::{get, post};
use kernel::actor::{ANYONE, Permission, Reach, Role};
use kernel::args;
use kernel::db::Reader;
use kernel::files::{self, Accepted, Limits};
use kernel::life::{
    Asks::{Form as AsksForm, Reason},
    Guard, Hands, Rule, Waits, from, guard, opens,
};
use kernel::money::Tiyn;
use kernel::record::{self, Head, Label, Record, RecordId, Visibility};
use kernel::shelf::{Column, Figure, column, facet, figure};
use kernel::term::{Term, working};
use kernel::word::Word;
use kernel::words;
use web::{Audience, Feature, Form, Hit, Measure, On, Result, Row, Visit};

use Act::*;
use State::*;

words! { pub(crate) enum State { Asked = "asked", Running = "running", Told = "told", Done = "done", Dropped = "dropped" } }
words! {
    pub(crate) enum Act {
        Ask = "ask",
        Run = "run",
        Tell = "tell",
        Confirm = "confirm",
        Return = "return",
        Vouch = "vouch",
        Drop = "drop",
        Remind = "remind",
    }
}
words! { pub(crate) enum Urgency { Calm = "calm", Hot = "hot" } }

pub(crate) const KEEP: Permission = Permission("errands.keep");
pub(crate) const VOUCH: Permission = Permission("errands.vouch");
pub(crate) const RUN: Permission = Permission("errands.run");

const TERM: Term = working("errands.run", 5);
const SPENT: Guard<Errand> = guard("spent", |it, _, _| it.spent > 0);

#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Errand {
    #[sqlx(flatten)]
    head: Head<State>,
    urgency: Urgency,
    spent: i64,
}

impl Record for Errand {
    const NAME: &'static str = "errands";
    const PREFIX: &'static str = "E";
    const KEEPER: Permission = KEEP;
    const LOOK: &'static [Permission] = &[KEEP, RUN];
    const PATH: &'static [State] = &[Asked, Running, Told, Done];
    const COLUMNS: &'static [Column] = &[facet("urgency", Urgency::WORDS), column("spent")];
    const FIGURES: &'static [Figure] = &[figure("late", "due=late")];

    type State = State;
    type Act = Act;

    fn waits(state: State) -> Waits {
        match state {
            Asked | Told => Waits::Us,
            Running => Waits::Them,
            Done | Dropped => Waits::Nobody,
        }
    }

    #[rustfmt::skip] // A life is read as a table.
    fn rule(act: Act) -> Rule<Self> {
        match act {
            Ask     => opens(Asked).by(ANYONE).asks(AsksForm).starts(TERM).sends("asked"),
            Run     => from(&[Asked]).to(Running).by(RUN).hands(Hands::Actor),
            Tell    => from(&[Running]).to(Told).by(RUN).asks(AsksForm),
            Confirm => from(&[Told]).to(Done).by(KEEP).needs(&[SPENT]).meets(TERM).shows(Visibility::Public),
            Return  => from(&[Told]).to(Running).by(KEEP).asks(Reason),
            Vouch   => from(&[Told]).by(VOUCH).asks(Reason),
            Drop    => from(&[Asked, Running, Told]).to(Dropped).by(KEEP).asks(Reason).drops_all(),
            Remind  => from(&[Asked, Running, Told]).when_over(TERM),
        }
    }

    fn head(&self) -> &Head<State> {
        &self.head
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        vec![("urgency", self.urgency.to_string()), ("spent", self.spent.to_string())]
    }
}

const TEXTS: &str = "
errands = Errands
errands-title = What is to be done
errands-urgency = Urgency
errands-urgency-calm = calm
errands-urgency-hot = hot
errands-spent = Spent
errands-words = Words
errands-photo = Photo
errands-state-asked = asked for
errands-state-running = being run
errands-state-told = told of
errands-state-done = done
errands-state-dropped = dropped
errands-act-ask = Ask
errands-act-run = Run it
errands-act-tell = Tell
errands-act-confirm = Confirm
errands-act-return = Return
errands-act-drop = Drop
errands-act-vouch = Vouch for it
errands-act-remind = Remind
errands-needs-spent = the money spent
errands-term-errands-run = Run within
errands-figure-late = Late
errands-letter-asked = Asked for
errands-letter-late = Late
errands-letter-late-subject = { $number } is late
errands-letter-late-body = { $name }, see { $link }
errands-letter-asked-subject = { $number } is asked for
errands-letter-asked-body = { $name }, see { $link }
done-errands-told = It is told
search-errands = Errands found
figure-errands-spent = Spent on errands
figure-errands-people = People who ran
figure-errands-few = Few people
";

pub(crate) fn feature() -> Feature {
    static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("tests/site/migrations");
    Feature::new([TEXTS.into(), TEXTS.into(), TEXTS.into()])
        .migrations(&MIGRATIONS)
        .record::<Errand>(web::pages::<Errand>())
        .personal::<Errand>()
        .route("/errands/new", get(form).post(ask))
        .route("/errands/{id}/tell", get(telling).post(tell))
        .route("/errands/{id}/photo", post(photo))
        .route("/broken", get(broken))
        .grant(Role::Officer, KEEP, Reach::Territory)
        .grant(Role::Coordinator, KEEP, Reach::Territory)
        .grant(Role::Volunteer, RUN, Reach::Territory)
        .grant(Role::Auditor, VOUCH, Reach::Territory)
        .menu(50, "errands", "/errands", Audience::Holders(KEEP))
        .panel("errands-card", |_, id| async move { Ok(Some(format!("<p id=\"panel\">{id}</p>"))) })
        .search("errands", search)
        .figure("errands-spent", Measure::Money, spent)
        .figure("errands-people", Measure::People { minimum: 5 }, |_, _| async { Ok(people(7)) })
        .figure("errands-few", Measure::People { minimum: 5 }, |_, _| async { Ok(people(4)) })
        .job("errands-break", |_, _| async { anyhow::bail!("the mill is broken") })
        .job("errands-panic", |_, _| async { panic!("the mill fell down") })
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{% extends "layout.html" %}{% import "ui.html" as ui %}
{% block title %}{{ visit.t("errands-act-ask") }}{% endblock %}
{% block main %}{{ ui::errors(form) }}<form method="post">{{ ui::proofs(form.value("revision")) }}
{{ ui::field(form, "title", visit.t("errands-title")) }}{{ ui::field(form, "spent", visit.t("errands-spent")) }}
{{ ui::button(visit.t("errands-act-ask")) }}</form>{% endblock %}"#
)]
struct Page<'a> {
    visit: &'a Visit,
    form: &'a Form,
}

async fn form(visit: Visit) -> Result<Response> {
    visit.show(&Page { visit: &visit, form: &Form::blank(&visit) })
}

async fn ask(visit: Visit, mut form: Form) -> Result<Response> {
    let Some(title) = form.read("title", web::within(80)) else {
        return visit.again(&Page { visit: &visit, form: &form });
    };
    let urgency = Urgency::parse(form.value("urgency")).unwrap_or(Urgency::Calm);
    let district = Some(form.value("district")).filter(|it| !it.is_empty());
    let district = district.unwrap_or("351010000").to_owned();
    let party = visit.user.as_ref().map(|it| it.id.clone());
    let label = Label { title, district, party, assignee: None };
    let opening = Errand::open(Ask, &visit.actor, label)?;

    let mut db = visit.app.db.write().await?;
    let id = opening.write(&mut db, &visit.app.office).await?;
    let insert = "INSERT INTO errands (record_id, urgency, spent) VALUES ($1, $2, 0)";
    db.run(insert, args![&id, urgency]).await?;
    db.commit().await?;

    Ok(visit.see(&format!("/errands/{id}")))
}

async fn telling(on: On<Errand>) -> Result<Response> {
    on.visit.show(&Page { visit: &on.visit, form: &Form::of(&on) })
}

async fn tell(on: On<Errand>, mut form: Form) -> Result<Response> {
    let Some(Tiyn(spent)) = form.read("spent", Tiyn::parse) else {
        return on.visit.again(&Page { visit: &on.visit, form: &form });
    };
    let moved = on.act(Tell, form.revision()?)?.changing("spent", on.record.spent, spent);

    let mut db = on.visit.app.db.write().await?;
    moved.write(&mut db, &on.visit.app.office).await?;
    let update = "UPDATE errands SET spent = $2 WHERE record_id = $1";
    db.run(update, args![on.id(), spent]).await?;
    db.commit().await?;

    Ok(on.visit.see_done(&on.path(), "errands-told"))
}

async fn photo(on: On<Errand>, form: Form) -> Result<Response> {
    let upload = form.files("photo").next().ok_or(web::Refusal::Unclear)?;
    let limits = Limits { bytes: 1_000_000, pixels: 1_000_000, kinds: files::Kind::ALL };
    let accepted = Accepted::check(&upload.name, &upload.bytes, limits).await;
    let accepted = accepted.map_err(|_| web::Refusal::Unclear)?;
    let (app, actor) = (&on.visit.app, &on.visit.actor);
    let mut db = app.db.write().await?;
    let it = files::attach(&mut db, &app.files, on.id(), "photo", &accepted, &actor.id).await?;
    db.commit().await?;
    Ok(on.visit.see(&format!("/files/{}", it.id)))
}

async fn broken() -> Result<Response> {
    Err(anyhow::anyhow!("the secret of the mill").into())
}

/// All errands there are; a test has few.
async fn all(db: &mut Reader) -> anyhow::Result<Vec<Errand>> {
    let ids = db.all("SELECT record_id FROM errands ORDER BY record_id", vec![]).await?;
    let mut errands = Vec::new();
    for (id,) in ids as Vec<(RecordId,)> {
        errands.extend(record::find::<Errand>(db, &id).await?);
    }
    Ok(errands)
}

async fn search(visit: Visit, words: String) -> anyhow::Result<Vec<Hit>> {
    let mut db = visit.app.db.read().await?;
    let found = all(&mut db).await?.into_iter().filter(|it| it.head.title == words);
    let hit = |Errand { head, .. }| Hit {
        address: format!("/errands/{}", head.id),
        title: head.title,
        text: head.number,
    };
    Ok(found.map(hit).collect())
}

async fn spent(visit: Visit, _: String) -> anyhow::Result<Vec<Row>> {
    let rows = all(&mut visit.app.db.read().await?).await?;
    let row = |Errand { head, spent, .. }| Row {
        address: None,
        cells: vec![("queue-number", head.number), ("queue-title", head.title)],
        amount: spent,
    };
    Ok(rows.into_iter().map(row).collect())
}

fn people(n: usize) -> Vec<Row> {
    (0..n).map(|_| Row { amount: 1, ..Row::default() }).collect()
}
