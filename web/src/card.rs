//! The card of a record: what it is, where it stands, its terms, its story, what may be done now.

use askama::Template;
use axum::response::Response;
use kernel::files::{self, Attachment};
use kernel::journal::{self, Entry};
use kernel::life::{Asks, Waits};
use kernel::mail;
use kernel::record::Record;
use kernel::shelf::Kind;
use kernel::term;
use kernel::word::Word;

use crate::error::Result;
use crate::names::Names;
use crate::paper::{self, Paper};
use crate::story::{self, Happening};
use crate::terms::{self, Clock};
use crate::{Form, On, Visit, act};

/// A card without its type: a feature's own page may hold one beside what it draws by hand.
/// `card-parts.html` draws it.
#[derive(Clone, Debug)]
pub struct Card {
    /// The kind, as in texts.
    pub kind: &'static str,
    /// Where the card is, with the language.
    pub path: String,
    /// Where its shelf is, with the language.
    pub shelf: String,
    /// Its number.
    pub number: String,
    /// What people call it.
    pub title: String,
    /// Its state, as a word.
    pub state: &'static str,
    /// Its state in words.
    pub state_text: String,
    /// On whom it waits, in words; empty when on nobody.
    pub waits: String,
    /// Its district.
    pub district: String,
    /// The name of whoever has it.
    pub assignee: Option<String>,
    /// The day it was opened.
    pub opened: String,
    /// The revision that is shown.
    pub revision: i64,
    /// The usual way through its life.
    pub steps: Vec<Step>,
    /// Its terms, open ones first.
    pub terms: Vec<Clock>,
    /// Label and value.
    pub facts: Vec<(String, String)>,
    /// What this visitor may do now.
    pub acts: Vec<Offer>,
    /// Those to whom the record may be given: id and name.
    pub people: Vec<(String, String)>,
    /// What staff noted.
    pub notes: Vec<Happening>,
    /// What happened, latest first.
    pub story: Vec<Happening>,
    /// Who read it, where that is kept.
    pub readers: Vec<Happening>,
    /// Letters: what, to whom, when.
    pub letters: Vec<(String, String, String)>,
    /// Its files, for those who may ask for them.
    pub files: Vec<Paper>,
    /// What features draw here: safe HTML.
    pub panels: Vec<String>,
}

/// A step of the usual way.
#[derive(Clone, Debug)]
pub struct Step {
    /// The state.
    pub word: &'static str,
    /// The state in words.
    pub text: String,
    /// `done`, `now`, or empty when it is ahead.
    pub how: &'static str,
    /// When it was reached.
    pub when: String,
}

/// An act that is offered.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The act, as a word.
    pub act: &'static str,
    /// What it says.
    pub text: String,
    /// What it asks for: `nothing`, `reason`, `form`, `person`.
    pub asks: &'static str,
    /// Where it is done.
    pub address: String,
    /// What is still missing: the name, and its text.
    pub missing: Option<(&'static str, String)>,
}

impl Offer {
    /// Whether it is this act.
    pub fn is(&self, act: &str) -> bool {
        self.act == act
    }
}

impl Card {
    /// Gathers a card.
    pub async fn of<R: Record>(on: &On<R>) -> Result<Self> {
        let (visit, head, looks) = (&on.visit, on.record.head(), on.looks());
        let Kept { runs, entries, letters, files, people, names } = Kept::of(on).await?;
        let place = format!("{}-card", R::NAME);
        let panels = visit.app.panels(visit, &place, &head.id.to_string()).await?;
        let kind = Kind::of::<R>();
        let told = |which: &dyn Fn(&&Entry) -> bool| {
            let meant = entries.iter().rev().filter(which);
            meant.map(|it| story::tell(visit, &kind, &names, looks, it)).collect()
        };
        let own = head.assignee.as_deref() == Some(&*visit.actor.id) || on.is_party();
        let waits = match head.waits {
            Waits::Nobody => None,
            Waits::Them if own && !looks => Some(visit.t("card-waits-you")),
            it => Some(visit.word("queue", "waits", it)),
        };
        Ok(Self {
            kind: R::NAME,
            path: visit.path(&on.path()),
            // Who has no shelf of the kind has a desk.
            shelf: visit.path(&if on.looks() {
                format!("/{}", R::NAME)
            } else {
                "/desk".to_owned()
            }),
            number: head.number.clone(),
            title: head.title.clone(),
            state: head.state.word(),
            state_text: visit.word(R::NAME, "state", head.state.word()),
            waits: waits.unwrap_or_default(),
            district: visit.district(&head.district),
            assignee: head.assignee.as_deref().map(|it| names.show(visit, it)),
            opened: visit.day(head.opened_on),
            revision: head.revision,
            steps: steps(on, &entries),
            terms: clocks(visit, R::NAME, runs),
            facts: facts(on, &kind),
            acts: offers(on, !people.is_empty()),
            people,
            notes: told(&|it| looks && it.act == "note"),
            story: told(&|it| !story::is_reading(it) && (looks || !story::is_inner(it))),
            readers: told(&|it| looks && story::is_reading(it)),
            letters: letters.iter().map(|it| paper::letter(visit, R::NAME, &names, it)).collect(),
            files: files.iter().map(|it| paper::paper(visit, &names, looks, it)).collect(),
            panels,
        })
    }

    /// Without acts that a page draws by itself.
    #[must_use]
    pub fn without(mut self, acts: &[&str]) -> Self {
        self.acts.retain(|it| !acts.contains(&it.act));
        self
    }

    /// An act, if it is offered.
    pub fn act(&self, act: &str) -> Option<&Offer> {
        self.acts.iter().find(|it| it.act == act)
    }
}

/// What the tables tell of a record, as far as the visitor may know it.
struct Kept {
    runs: Vec<term::Run>,
    entries: Vec<Entry>,
    letters: Vec<mail::Mention>,
    files: Vec<Attachment>,
    people: Vec<(String, String)>,
    names: Names,
}

impl Kept {
    async fn of<R: Record>(on: &On<R>) -> Result<Self> {
        let head = on.record.head();
        let id = head.id.to_string();
        let mut db = on.visit.app.db.read().await?;
        let runs = term::of(&mut db, &id).await?;
        let entries = journal::of(&mut db, &id).await?;
        let letters = if on.looks() { mail::about(&mut db, &id).await? } else { Vec::new() };
        let files = if on.opens_files() { files::of(&mut db, &head.id).await? } else { Vec::new() };
        let people = act::people_for(&mut db, on).await?;
        let ids = story::people(&entries).into_iter();
        let ids = ids.chain(letters.iter().map(|it| it.user_id.as_str()));
        let ids = ids.chain(files.iter().map(|it| it.added_by.as_str()));
        let ids: Vec<&str> = ids.chain(head.assignee.as_deref()).collect();
        let names = Names::of(&mut db, &ids).await?;
        Ok(Self { runs, entries, letters, files, people, names })
    }
}

fn steps<R: Record>(on: &On<R>, entries: &[Entry]) -> Vec<Step> {
    let (visit, state) = (&on.visit, on.record.head().state);
    let at = R::PATH.iter().position(|it| *it == state);
    let reached = |it: &R::State| entries.iter().rfind(|entry| entry.became == it.word());
    let step = |(nth, it): (usize, &R::State)| {
        let reached = reached(it);
        let how = match at {
            Some(at) if nth == at => "now",
            Some(at) if nth < at => "done",
            // Off the usual way, only what the story tells is done.
            None if reached.is_some() => "done",
            _ => "",
        };
        let when = reached.filter(|_| !how.is_empty()).map(|it| visit.table_day(it.at.day()));
        let text = visit.word(R::NAME, "state", it.word());
        Step { word: it.word(), text, how, when: when.unwrap_or_default() }
    };
    R::PATH.iter().enumerate().map(step).collect()
}

fn clocks(visit: &Visit, kind: &str, mut runs: Vec<term::Run>) -> Vec<Clock> {
    runs.sort_by_key(|it| (!terms::is_open(it), it.due_on));
    runs.iter().map(|it| terms::clock(visit, kind, it)).collect()
}

fn facts<R: Record>(on: &On<R>, kind: &Kind) -> Vec<(String, String)> {
    let visit = &on.visit;
    let fact = |(name, value): (&str, String)| {
        (visit.t(&format!("{}-{name}", R::NAME)), visit.cell(kind, name, &value))
    };
    on.record.facts().into_iter().filter(|(_, value)| !value.is_empty()).map(fact).collect()
}

/// What every kind has, then what its life offers.
fn offers<R: Record>(on: &On<R>, has_people: bool) -> Vec<Offer> {
    let (visit, actor, head) = (&on.visit, &on.visit.actor, on.record.head());
    let offer = |act: &'static str, asks, missing: Option<&'static str>| Offer {
        act,
        text: story::act(visit, R::NAME, act),
        asks,
        address: visit.path(&format!("{}/{act}", on.path())),
        missing: missing.map(|it| (it, visit.word(R::NAME, "needs", it))),
    };
    let today = visit.app.office.today();
    let own = on.record.acts(actor, today).into_iter();
    let own =
        own.map(|(act, asks, missing): (R::Act, Asks, _)| offer(act.word(), asks.word(), missing));
    let (keeps, has) = (on.record.keeps(actor), head.assignee.as_ref() == Some(&actor.id));
    let take = (keeps && !has && on.can_be_given()).then(|| offer("assign", "nothing", None));
    let give = (keeps && has_people).then(|| offer("give", "person", None));
    let note = on.looks().then(|| offer("note", "reason", None));
    own.chain(take).chain(give).chain(note).collect()
}

#[derive(Template)]
#[template(path = "card.html")]
struct Page<'a> {
    visit: &'a Visit,
    card: &'a Card,
    form: &'a Form,
    /// The act whose form is shown again.
    asked: &'a str,
}

pub(crate) async fn page<R: Record>(on: On<R>) -> Result<Response> {
    let (card, form) = (Card::of(&on).await?, Form::of(&on));
    on.visit.show(&Page { visit: &on.visit, card: &card, form: &form, asked: "" })
}

/// Shows the card again, with what is wrong with the form of one of its acts.
pub(crate) async fn again<R: Record>(on: &On<R>, form: &Form, asked: &str) -> Result<Response> {
    let card = Card::of(on).await?;
    on.visit.again(&Page { visit: &on.visit, card: &card, form, asked })
}
