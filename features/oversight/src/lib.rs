//! Oversight: a question of the data becomes a check, a letter, an answer and, sometimes, tenge.

mod agree;
mod answer;
mod approve;
mod check;
mod claim;
mod compare;
mod declare;
mod deliver;
mod desks;
mod effect;
mod evidence;
mod letter;
mod panels;
mod price;
mod reason;
mod recuse;
pub mod rehearsal;
mod results;
mod search;
mod store;
mod submit;
mod take;
mod verdict;

use axum::response::Response;
use axum::routing::{get, post};
use kernel::actor::{Reach, Role};
use kernel::record::Record;
use kernel::subject::Question;
use kernel::texts::Told;
use web::{Audience, Feature, Form, Measure, On, Visit};

pub use check::{Act, Check, GIVE, PEER, READ, REVIEW, State, TAKE, VERIFY};
pub use effect::Outcome;

/// What oversight is made of.
pub fn feature() -> Feature {
    static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!();
    let feature = Feature::new(kernel::include_texts!())
        .migrations(&MIGRATIONS)
        .record::<Check>(web::pages::<Check>())
        .route("/checks/new", get(take::form).post(take::take))
        .route("/work", get(desks::work))
        .route("/office", get(desks::office))
        .route("/office/next", post(desks::next))
        .route("/results", get(results::page))
        .route("/results/{number}", get(results::result))
        .panel("process", panels::process)
        .teaches("procurement", |app| verdict::lessons(app, "procurement"))
        .panel("flag", panels::flag)
        .panel("home", panels::home)
        .panel("checks-card", panels::card)
        .search(Check::NAME, search::hits)
        .figure(results::VERIFIED, Measure::Money, results::rows)
        .menu(20, "checks-nav-results", "/results", Audience::Everybody)
        .menu(50, "checks-nav-work", "/work", Audience::Holders(TAKE))
        .menu(60, "checks-nav-office", "/office", Audience::Holders(REVIEW))
        .menu(70, "checks-nav-checks", "/checks", Audience::Holders(READ));
    granted(acts(feature))
}

/// The acts that ask for a form, each with its page.
fn acts(feature: Feature) -> Feature {
    let feature = feature
        .route("/checks/{id}/declare", get(declare::form).post(declare::declare))
        .route("/checks/{id}/compare", get(compare::form).post(compare::add))
        .route("/checks/{id}/compare/remove", get(compare::form).post(compare::remove))
        .route("/checks/{id}/compare/footing", get(compare::form).post(compare::footing))
        .route("/checks/{id}/submit", get(submit::form).post(submit::submit))
        .route("/checks/{id}/recuse", get(recuse::form).post(recuse::recuse))
        .route("/checks/{id}/approve", get(approve::form).post(approve::approve))
        .route("/checks/{id}/dismiss", get(approve::dismissal).post(approve::dismiss))
        .route("/checks/{id}/letter", get(letter::page))
        .route("/checks/{id}/letter.docx", get(letter::as_docx))
        .route("/checks/{id}/letter.pdf", get(letter::as_pdf))
        .route("/checks/{id}/deliver", get(deliver::form).post(deliver::deliver))
        .route("/checks/{id}/undelivered", get(deliver::non_delivery).post(deliver::undelivered))
        .route("/checks/{id}/extend", get(deliver::extension).post(deliver::extend))
        .route("/checks/{id}/verify", get(|on| claim::form(on, Act::Verify)).post(claim::verify))
        .route(
            "/checks/{id}/restate",
            get(|on| claim::form(on, Act::Restate)).post(claim::restate),
        );
    let feature = each(feature, &[Act::Agree, Act::Explain], agree::form, agree::say);
    let answers = [Act::Accept, Act::Part, Act::Refuse];
    let feature = each(feature, &answers, answer::form, answer::answer);
    let feature = each(feature, &[Act::Claim, Act::Record], claim::form, claim::claim);
    each(feature, &[Act::Decline, Act::DeclinePart], claim::form, claim::decline)
}

/// Acts that share a page, each at its own word.
fn each<Shown, Done>(
    feature: Feature,
    acts: &[Act],
    form: fn(On<Check>, Act) -> Shown,
    done: fn(On<Check>, Act, Form) -> Done,
) -> Feature
where
    Shown: Future<Output = web::Result<Response>> + Send + 'static,
    Done: Future<Output = web::Result<Response>> + Send + 'static,
{
    acts.iter().fold(feature, |feature, act| {
        let act = *act;
        let shown = get(move |on| form(on, act));
        let both = shown.post(move |on, sent: Form| done(on, act, sent));
        feature.route(&format!("/checks/{{id}}/{act}"), both)
    })
}

fn granted(feature: Feature) -> Feature {
    use Reach::Territory;
    feature
        .grant(Role::Volunteer, TAKE, Territory)
        .grant(Role::Volunteer, PEER, Territory)
        .grant(Role::Coordinator, GIVE, Territory)
        .grant(Role::Coordinator, READ, Territory)
        .grant(Role::Officer, REVIEW, Territory)
        .grant(Role::Officer, VERIFY, Territory)
        .grant(Role::Officer, READ, Territory)
        .grant(Role::Auditor, READ, Territory)
}

/// A question of the data, in the reader's language.
fn question(visit: &Visit, it: &Question) -> String {
    let told: Vec<(&str, Told)> =
        it.told.iter().map(|(name, told)| (name.as_str(), told.clone())).collect();
    visit.say(&it.key, &told)
}
