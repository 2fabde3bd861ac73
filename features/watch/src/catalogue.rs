//! The catalogue: every question we ask, how it is made, and how often it is asked in these data.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::clock::Day;
use kernel::shown;
use kernel::texts::Told;
use procurement::catalogue::{self, Entry};
use procurement::settings::Setting;
use procurement::since::{EVER, Step};
use procurement::{Settings, State, texts};
use web::{Figure, OrNotFound, Result, Visit};

use crate::filter::{Answer, Facet, Filter};
use crate::{flagged, list, question, store};

/// The parts of a flag's page that are running text, in the order of reading.
const PARTS: [&str; 4] = ["method", "why", "example", "limits"];

#[derive(Template)]
#[template(path = "catalogue.html")]
struct Catalogue<'a> {
    visit: &'a Visit,
    flags: Vec<Line>,
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
    panels: Vec<String>,
}

/// A flag in the list, with its base rate: of how many it could ask, of how many it asks.
struct Line {
    code: &'static str,
    title: String,
    ask: String,
    address: String,
    flagged: Figure,
    asked: Figure,
    share: String,
}

/// A value of a parameter, from a day on, with its source.
struct Parameter {
    name: String,
    value: String,
    since: String,
    source: String,
}

type Rates = BTreeMap<(String, String), i64>;

pub(crate) async fn list(visit: Visit) -> Result<Response> {
    let rates = store::base_rates(&mut visit.app.db.read().await?).await?;
    let flags = catalogue::catalogue().iter().map(|it| Line::of(&visit, it, &rates)).collect();
    visit.show(&Catalogue { visit: &visit, flags })
}

pub(crate) async fn page(visit: Visit, Path(code): Path<String>) -> Result<Response> {
    let named = |it: &&Entry| it.code.eq_ignore_ascii_case(&code);
    let entry = catalogue::catalogue().iter().find(named).or_not_found()?;
    if entry.code != code {
        return Ok(visit.see(&format!("/flags/{}", entry.code)));
    }
    let rates = store::base_rates(&mut visit.app.db.read().await?).await?;
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
        states: states(&visit, entry.code, &rates),
        panels,
    })
}

impl Line {
    fn of(visit: &Visit, entry: &Entry, rates: &Rates) -> Self {
        let code = entry.code;
        let (flagged, clear) = (rate(rates, code, State::Flagged), rate(rates, code, State::Clear));
        let asked = flagged + clear;
        Self {
            code,
            title: visit.t(&texts::key(code, "title")),
            ask: visit.t(&texts::key(code, "ask")),
            address: visit.path(&format!("/flags/{code}")),
            flagged: figure(visit, code, Answer::Flagged, flagged),
            asked: figure(visit, code, Answer::Asked, asked),
            share: share(visit, flagged, asked),
        }
    }
}

fn rate(rates: &Rates, code: &str, state: State) -> i64 {
    rates.get(&(code.to_owned(), state.word().to_owned())).copied().unwrap_or(0)
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
fn share(visit: &Visit, flagged: i64, asked: i64) -> String {
    if asked == 0 {
        return String::new();
    }
    let tenths = (flagged * 2_000 + asked) / (asked * 2);
    visit.say("watch-share", &[("share", Told::Tenths(tenths))])
}

fn states(visit: &Visit, code: &str, rates: &Rates) -> Vec<Figure> {
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
        let method = variant.map(|it| visit.word("procurement", "method", it));
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
    let first = "1970-01-01".parse::<Day>().map(|it| shown::long_day(it.plus(day), visit.language));
    first.unwrap_or_default()
}
