//! The catalogue: every question we ask, how it is made, and how often it is asked in these data.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::db::Reader;
use kernel::shown;
use kernel::texts::Told;
use procurement::catalogue::{self, Entry, Family};
use procurement::settings::Setting;
use procurement::since::{EVER, Step};
use procurement::{Settings, State, texts};
use web::{Figure, OrNotFound, Result, Visit};

use crate::filter::{Answer, Facet, Filter};
use crate::organisation::{self, Habit};
use crate::{facts, flagged, learning, list, precision, question, store};

/// The parts of a flag's page that are running text, in the order of reading.
const PARTS: [&str; 4] = ["method", "why", "example", "limits"];

#[derive(Template)]
#[template(path = "catalogue.html")]
struct Catalogue<'a> {
    visit: &'a Visit,
    families: Vec<(String, Vec<Line>)>,
}

#[derive(Template)]
#[template(path = "flag.html")]
struct Page<'a> {
    visit: &'a Visit,
    line: Line,
    version: i64,
    parts: Vec<(String, String)>,
    explanations: Vec<String>,
    steps: Vec<String>,
    law: String,
    parameters: Vec<Parameter>,
    states: Vec<Figure>,
    habits: Vec<Habit>,
    /// How often the question is taken to be a good one, and what became of it so far.
    chance: String,
    precision: String,
    judged: Vec<precision::Line>,
    panels: Vec<String>,
}

/// A flag in the list, with its base rate: of how many it could ask, of how many it asks.
struct Line {
    code: &'static str,
    title: String,
    ask: String,
    address: String,
    flagged: Figure,
    /// Nothing where the question is about others than purchases.
    asked: Option<Figure>,
    share: String,
}

/// A value of a parameter, from a day on, with its source.
struct Parameter {
    name: String,
    value: String,
    since: String,
    source: String,
}

/// How often each flag asks: about purchases by state, about others by number.
struct Rates {
    processes: BTreeMap<(String, String), i64>,
    habits: BTreeMap<String, i64>,
}

impl Rates {
    async fn read(db: &mut Reader) -> Result<Self> {
        let processes = store::base_rates(db).await?;
        let habits = store::habit_counts(db).await?.into_iter().collect();
        Ok(Self { processes, habits })
    }
}

/// Tenths of a percent.
#[expect(clippy::cast_possible_truncation, reason = "a share is between 0 and 1")]
fn tenths(share: f64) -> i64 {
    (share * 1_000.0).round() as i64
}

pub(crate) async fn list(visit: Visit) -> Result<Response> {
    let rates = Rates::read(&mut visit.app.db.read().await?).await?;
    let of_family = |family: Family| {
        let flags = catalogue::catalogue().iter().filter(|it| it.family == family);
        let lines: Vec<Line> = flags.map(|it| Line::of(&visit, it, &rates)).collect();
        (visit.t(&format!("flag-family-{}", family.word())), lines)
    };
    let families = Family::ALL.into_iter().map(of_family).filter(|it| !it.1.is_empty());
    visit.show(&Catalogue { visit: &visit, families: families.collect() })
}

pub(crate) async fn page(visit: Visit, Path(code): Path<String>) -> Result<Response> {
    let named = |it: &&Entry| it.code.eq_ignore_ascii_case(&code);
    let entry = catalogue::catalogue().iter().find(named).or_not_found()?;
    if entry.code != code {
        return Ok(visit.see(&format!("/flags/{}", entry.code)));
    }
    let mut db = visit.app.db.read().await?;
    let rates = Rates::read(&mut db).await?;
    let by = learning::calibration(&mut db).await?;
    let chance = by.chance(entry.code, "");
    let judged = precision::lines(&mut db, &visit, &by, entry.code).await?;
    let habits = if entry.grain.is_of_process() {
        Vec::new()
    } else {
        organisation::habits_of_flag(&mut db, &visit, entry.code).await?
    };
    drop(db);
    let text = |part: &str| visit.t(&texts::key(entry.code, part));
    let part = |it: &str| (visit.t(&format!("flag-part-{it}")), text(it));
    let panels = visit.app.panels(&visit, "flag", entry.code).await?;
    visit.show(&Page {
        visit: &visit,
        line: Line::of(&visit, entry, &rates),
        version: i64::from(entry.version),
        parts: PARTS.iter().map(|it| part(it)).collect(),
        explanations: flagged::lines(&text("explanations")),
        steps: flagged::lines(&text("steps")),
        law: text("law"),
        parameters: parameters(&visit, entry.code),
        states: states(&visit, entry, &rates),
        habits,
        chance: percent(&visit, tenths(chance)),
        precision: precision::told(&visit, &by, entry.code, ""),
        judged,
        panels,
    })
}

impl Line {
    fn of(visit: &Visit, entry: &Entry, rates: &Rates) -> Self {
        let code = entry.code;
        let [title, ask] = ["title", "ask"].map(|it| visit.t(&texts::key(code, it)));
        let address = visit.path(&format!("/flags/{code}"));
        if !entry.grain.is_of_process() {
            let n = rates.habits.get(code).copied().unwrap_or(0);
            let grain = visit.t(&format!("flag-grain-{}", entry.grain.word()));
            let flagged = Figure::count(visit, grain, n, &format!("/flags/{code}#habits"));
            return Self { code, title, ask, address, flagged, asked: None, share: String::new() };
        }
        let (flagged, clear) = (rate(rates, code, State::Flagged), rate(rates, code, State::Clear));
        let asked = flagged + clear;
        Self {
            code,
            title,
            ask,
            address,
            flagged: figure(visit, code, Answer::Flagged, flagged),
            asked: Some(figure(visit, code, Answer::Asked, asked)),
            share: share(visit, flagged, asked),
        }
    }
}

fn rate(rates: &Rates, code: &str, state: State) -> i64 {
    rates.processes.get(&(code.to_owned(), state.word().to_owned())).copied().unwrap_or(0)
}

/// A number of processes, with the list of them.
fn figure(visit: &Visit, code: &str, answer: Answer, n: i64) -> Figure {
    let filter = Filter::default()
        .with(Facet::Flag, code)
        .with(Facet::Answer, &answer.to_string())
        .with(Facet::Show, "all");
    Figure::count(visit, visit.word("watch", "answer", answer), n, &list::link(&filter, None))
}

/// Of a hundred that could be asked about, so many are; nothing of none.
pub(crate) fn share(visit: &Visit, flagged: i64, asked: i64) -> String {
    if asked == 0 {
        return String::new();
    }
    let tenths = (flagged * 2_000 + asked) / (asked * 2);
    percent(visit, tenths)
}

/// A share, given in tenths of a percent.
pub(crate) fn percent(visit: &Visit, tenths: i64) -> String {
    visit.say("watch-share", &[("share", Told::Tenths(tenths))])
}

fn states(visit: &Visit, entry: &Entry, rates: &Rates) -> Vec<Figure> {
    if !entry.grain.is_of_process() {
        return Vec::new();
    }
    let code = entry.code;
    let all = [
        (Answer::Flagged, State::Flagged),
        (Answer::Clear, State::Clear),
        (Answer::Insufficient, State::Insufficient),
        (Answer::NotApplicable, State::NotApplicable),
    ];
    all.into_iter()
        .map(|(answer, state)| figure(visit, code, answer, rate(rates, code, state)))
        .collect()
}

fn parameters(visit: &Visit, code: &str) -> Vec<Parameter> {
    let settings = Settings::default();
    let own = settings.each().filter(|(name, _)| name.split('.').next() == Some(code));
    let values = own.flat_map(|(name, since)| since.steps().iter().map(move |it| (name, it)));
    let parameter = |(name, it): (&str, &Step<Setting>)| {
        let variant = name.splitn(3, '.').nth(2);
        let method = variant.map(|it| {
            let method = visit.find_text(&format!("procurement-method-{it}"));
            let own = || visit.find_text(&format!("watch-variant-{it}"));
            method.or_else(own).unwrap_or_else(|| it.to_owned())
        });
        let plain = name.split('.').nth(1).unwrap_or(name);
        let label = visit.find_text(&format!("watch-parameter-{}", plain.replace('_', "-")));
        let label = label.unwrap_or_else(|| plain.to_owned());
        Parameter {
            name: method.map_or_else(|| label.clone(), |it| format!("{label}: {it}")),
            value: value(visit, &it.value),
            since: since(visit, it.day),
            source: visit.t(&format!("flag-source-{}", it.source)),
        }
    };
    values.map(parameter).collect()
}

fn value(visit: &Visit, setting: &Setting) -> String {
    match setting {
        Setting::Number(it) => question::quantity(visit.language, *it),
        Setting::Word(it) => visit
            .find_text(&format!("watch-value-{}", it.replace(' ', "-")))
            .unwrap_or_else(|| it.clone()),
    }
}

/// The first day of a value; nothing for what no law dates.
fn since(visit: &Visit, day: i64) -> String {
    if day == EVER {
        return String::new();
    }
    shown::long_day(facts::day(day), visit.language)
}
