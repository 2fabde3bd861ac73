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
    type At = On<Check>;
    feature
        .route("/checks/{id}/declare", get(declare::form).post(declare::declare))
        .route("/checks/{id}/compare", get(compare::form).post(compare::add))
        .route("/checks/{id}/compare/remove", post(compare::remove))
        .route("/checks/{id}/compare/footing", post(compare::footing))
        .route("/checks/{id}/submit", get(submit::form).post(submit::submit))
        .route(
            "/checks/{id}/agree",
            get(|on: At| agree::form(on, Act::Agree))
                .post(|on: At, form: Form| agree::say(on, Act::Agree, form)),
        )
        .route(
            "/checks/{id}/explain",
            get(|on: At| agree::form(on, Act::Explain))
                .post(|on: At, form: Form| agree::say(on, Act::Explain, form)),
        )
        .route("/checks/{id}/recuse", get(recuse::form).post(recuse::recuse))
        .route("/checks/{id}/approve", get(approve::form).post(approve::approve))
        .route("/checks/{id}/dismiss", get(approve::dismissal).post(approve::dismiss))
        .route("/checks/{id}/letter", get(letter::page))
        .route("/checks/{id}/letter.docx", get(letter::as_docx))
        .route("/checks/{id}/letter.pdf", get(letter::as_pdf))
        .route("/checks/{id}/deliver", get(deliver::form).post(deliver::deliver))
        .route("/checks/{id}/undelivered", get(deliver::non_delivery).post(deliver::undelivered))
        .route("/checks/{id}/extend", get(deliver::extension).post(deliver::extend))
        .route(
            "/checks/{id}/accept",
            get(|on: At| answer::form(on, Act::Accept))
                .post(|on: At, form: Form| answer::answer(on, Act::Accept, form)),
        )
        .route(
            "/checks/{id}/part",
            get(|on: At| answer::form(on, Act::Part))
                .post(|on: At, form: Form| answer::answer(on, Act::Part, form)),
        )
        .route(
            "/checks/{id}/refuse",
            get(|on: At| answer::form(on, Act::Refuse))
                .post(|on: At, form: Form| answer::answer(on, Act::Refuse, form)),
        )
        .route(
            "/checks/{id}/claim",
            get(|on: At| claim::form(on, Act::Claim))
                .post(|on: At, form: Form| claim::claim(on, Act::Claim, form)),
        )
        .route(
            "/checks/{id}/record",
            get(|on: At| claim::form(on, Act::Record))
                .post(|on: At, form: Form| claim::claim(on, Act::Record, form)),
        )
        .route(
            "/checks/{id}/verify",
            get(|on: At| claim::form(on, Act::Verify)).post(claim::verify),
        )
        .route(
            "/checks/{id}/decline",
            get(|on: At| claim::form(on, Act::Decline))
                .post(|on: At, form: Form| claim::decline(on, Act::Decline, form)),
        )
        .route(
            "/checks/{id}/decline-part",
            get(|on: At| claim::form(on, Act::DeclinePart))
                .post(|on: At, form: Form| claim::decline(on, Act::DeclinePart, form)),
        )
        .route(
            "/checks/{id}/restate",
            get(|on: At| claim::form(on, Act::Restate)).post(claim::restate),
        )
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
