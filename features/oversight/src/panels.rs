//! What checks draw on the pages of others: the offer beside a purchase, the record of a question,
//! the sum on the first page; and the sections of their own card.

use anyhow::Result;
use askama::Template;
use kernel::actor::{Permission, Place};
use kernel::clock::Moment;
use kernel::files::{self, Attachment};
use kernel::money::Tiyn;
use kernel::record::{self, RecordId};
use kernel::subject::{Party, Question};
use web::{Figure, Visit};

use crate::check::{Check, GIVE, PEER, REVIEW, State, TAKE};
use crate::effect::{Entry, totals};
use crate::evidence::{self, Found};
use crate::price::Comparison;
use crate::results::{self, Chosen};
use crate::store::ledger::{self, Line};
use crate::verdict::{Precision, Verdict};
use crate::{compare, deliver, recuse, store};

/// How many results the first page shows.
const LATEST: i64 = 3;

#[derive(Template)]
#[template(path = "panel-process.html")]
struct Offer<'a> {
    visit: &'a Visit,
    wanted: String,
    district: String,
    /// Working days until the purchase can no longer be changed.
    left: Option<i64>,
    /// Where the open check is, for who may see it.
    held: Option<Held>,
}

/// The open check of a purchase, as the visitor may know it.
struct Held {
    state: String,
    address: Option<String>,
}

impl Offer<'_> {
    fn may(&self, permission: Permission) -> bool {
        let place = Place { district: &self.district, party: None, assignee: None };
        self.visit.actor.may(permission, &place)
    }

    fn takes(&self) -> bool {
        self.may(TAKE)
    }

    fn gives(&self) -> bool {
        self.may(GIVE)
    }

    fn address(&self) -> String {
        self.visit.path(&format!("/checks/new?subject={}", self.wanted))
    }

    fn giving(&self) -> String {
        format!("{}&give=yes", self.address())
    }
}

/// Beside a purchase: take this check, or see that somebody has.
pub(crate) async fn process(visit: Visit, id: String) -> Result<Option<String>> {
    let Some(subject) = visit.app.subject("procurement", &id).await? else { return Ok(None) };
    let wanted = format!("procurement/{id}");
    let mut db = visit.app.db.read().await?;
    let held = match record::holder(&mut db, &wanted).await? {
        Some(id) => record::find::<Check>(&mut db, &id).await?.map(|it| held(&visit, &it)),
        None => None,
    };
    drop(db);
    let left = subject.ends_at.and_then(|it| left(&visit, it));
    let district = subject.district;
    let offer = Offer { visit: &visit, wanted, district, left, held };
    Ok(Some(offer.render()?))
}

fn held(visit: &Visit, check: &Check) -> Held {
    let actor = &visit.actor;
    let mine = visit.user.is_some() && check.is_author(&actor.id);
    let peers = check.head.state == State::PeerReview && actor.holds(PEER);
    let sees = mine || peers || kernel::record::Record::looks(check, actor);
    Held {
        state: visit.word("checks", "state", check.head.state),
        address: sees.then(|| visit.path(&format!("/checks/{}", check.head.id))),
    }
}

fn left(visit: &Visit, ends_at: Moment) -> Option<i64> {
    let (now, calendar) = (visit.app.office.now(), visit.app.office.calendar());
    (ends_at > now).then(|| calendar.between(now.day(), ends_at.day()))
}

#[derive(Template)]
#[template(path = "panel-flag.html")]
struct Record<'a> {
    visit: &'a Visit,
    precision: Precision,
}

/// Beside a question of the catalogue: how often it stood when it was checked.
pub(crate) async fn flag(visit: Visit, code: String) -> Result<Option<String>> {
    let precision = store::precision(&mut visit.app.db.read().await?, &code).await?;
    Ok(Some(Record { visit: &visit, precision }.render()?))
}

#[derive(Template)]
#[template(path = "panel-home.html")]
struct Home<'a> {
    visit: &'a Visit,
    total: Figure,
    latest: Vec<Line>,
    n: i64,
}

/// On the first page: the number that everybody asks for.
pub(crate) async fn home(visit: Visit, _: String) -> Result<Option<String>> {
    let (sum, n, latest) = results::total(&visit, LATEST).await?;
    let total = results::figure(&visit, sum, &Chosen::default());
    Ok(Some(Home { visit: &visit, total, latest, n }.render()?))
}

#[derive(Template)]
#[template(path = "panel-card.html")]
struct Sections<'a> {
    visit: &'a Visit,
    check: Check,
    sources: Vec<Found>,
    comparison: Option<Comparison>,
    verdicts: Vec<(String, Verdict)>,
    entries: Vec<Entry>,
    /// The letter as it was signed.
    letter: Option<Attachment>,
    matched: Vec<Party>,
    /// Whether the visitor has a part that they can step back from.
    recuses: bool,
}

impl Sections<'_> {
    fn question(&self, it: &Question) -> String {
        crate::question(self.visit, it)
    }

    fn verdict(&self, code: &str) -> Option<String> {
        let verdict = self.verdicts.iter().find(|(it, _)| it == code)?.1;
        Some(self.visit.word("checks", "verdict", verdict))
    }

    /// The width of a price's bar, in per mille of the greatest.
    fn width(&self, price: Tiyn) -> i64 {
        let most = self.sources.iter().map(|it| it.source.with_vat().0).max().unwrap_or_default();
        let own = self.comparison.as_ref().and_then(|it| it.own).map_or(0, |it| it.0);
        price.0.saturating_mul(1000) / most.max(own).max(1)
    }

    fn found_width(&self, it: &Found) -> i64 {
        self.width(it.source.with_vat())
    }

    fn claimed(&self) -> i64 {
        totals(&self.entries).0.0
    }

    fn verified(&self) -> i64 {
        totals(&self.entries).1.0
    }

    fn letter_small(&self) -> String {
        let day = self.check.letter_on.map(|it| self.visit.table_day(it));
        day.map(|day| format!("{}, {day}", self.check.letter_number)).unwrap_or_default()
    }

    /// The day of receipt, and the last day for the answer as the letter asks for it.
    fn received(&self) -> Option<(String, String)> {
        let (day, calendar) = (self.check.delivered_on?, self.visit.app.office.calendar());
        let last = deliver::answer_by(&self.check, day).day(&calendar);
        Some((self.visit.day(day), self.visit.day(last)))
    }

    fn answer_small(&self) -> String {
        let day = self.check.answered_on.map(|it| self.visit.table_day(it));
        day.map(|day| format!("{}, {day}", self.check.answer_number)).unwrap_or_default()
    }

    /// Whether the letter may be read already.
    fn writes(&self) -> bool {
        self.check.letter_on.is_some() || self.visit.actor.holds(REVIEW)
    }
}

/// On the card of a check: the questions, the prices, the letter, the answer, the money.
pub(crate) async fn card(visit: Visit, id: String) -> Result<Option<String>> {
    let id: RecordId = id.parse()?;
    let mut db = visit.app.db.read().await?;
    let Some(check) = record::find::<Check>(&mut db, &id).await? else { return Ok(None) };
    let sources = evidence::of(&mut db, &id).await?;
    let verdicts = store::verdicts(&mut db, &id).await?;
    let entries = ledger::entries(&mut db, &id).await?;
    let letter = match &check.letter_file {
        Some(file) => files::find(&mut db, file).await?,
        None => None,
    };
    drop(db);

    let comparison = compare::compared(&check, evidence::sources(&sources));
    let matched = visit.user.as_ref().map_or_else(Vec::new, |user| {
        let found = kernel::conflict::matches(user, &check.subject.parties);
        found.into_iter().cloned().collect()
    });
    let (visit, recuses) = (&visit, recuse::may(&visit, &check));
    let page =
        Sections { visit, check, sources, comparison, verdicts, entries, letter, matched, recuses };
    Ok(Some(page.render()?))
}
