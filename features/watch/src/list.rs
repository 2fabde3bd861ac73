//! The watch list: what is open now and worth a look, the best first, each with its reason.

use std::collections::HashMap;

use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response;
use kernel::clock::{Day, Moment};
use kernel::db::Reader;
use kernel::word::Word;
use kernel::{place, record, search, shown};
use procurement::rank::{Part, Reason};
use procurement::{Calibration, Method, State, Summary, catalogue, texts, worth};
use web::{Result, Visit};

use crate::filter::{CLOSES, Facet, Filter};
use crate::left::Clock;
use crate::queue::{self, Page};
use crate::store::{self, Listed, Place, Wanted};
use crate::{KIND, answer, facts, learning, precision, process, question};

/// Words that find more than this find nothing in particular; the best are looked at.
const MOST_FOUND: u32 = 2_000;
/// Longer titles are cut in a list.
const LONGEST: usize = 110;

#[derive(Template)]
#[template(path = "list.html")]
struct List<'a> {
    visit: &'a Visit,
    filter: &'a Filter,
    choices: Choices,
    chips: Vec<Chip>,
    problems: Vec<(&'static str, String)>,
    count: i64,
    /// The sum of those in tenge, in short.
    sum: String,
    as_of: Option<String>,
    /// By which lots are drawn.
    seed: &'static str,
    rows: Vec<Row>,
    is_first: bool,
    next: Option<String>,
}

/// A purchase in the list.
pub(crate) struct Row {
    pub(crate) address: String,
    pub(crate) title: String,
    pub(crate) question: String,
    pub(crate) meta: String,
    pub(crate) sum: String,
    pub(crate) n_questions: i64,
    /// Why it stands where it stands.
    pub(crate) reasons: Vec<String>,
    /// What became of such questions before.
    pub(crate) chance: String,
    pub(crate) is_taken: bool,
    pub(crate) is_drawn: bool,
    pub(crate) clock: Clock,
}

/// What the filter offers.
struct Choices {
    districts: Vec<(&'static str, &'static str)>,
    methods: Vec<(&'static str, String)>,
    flags: Vec<(&'static str, String)>,
    closes: Vec<(&'static str, String)>,
    shows: Vec<(&'static str, String)>,
}

/// A part of the filter, and the way to be rid of it.
struct Chip {
    text: String,
    without: String,
}

pub(crate) async fn page(visit: Visit, RawQuery(query): RawQuery) -> Result<Response> {
    let query = query.unwrap_or_default();
    let filter = Filter::read(&query);
    let mut db = visit.app.db.read().await?;
    let wanted = wanted(&mut db, &visit, &filter).await?;
    let after = after(&query, &wanted);
    let (count, sum) = store::count(&mut db, &wanted).await?;
    let Page { rows: listed, next } = queue::page(&mut db, &wanted, after.as_ref()).await?;
    let next = next.map(|it| link(&filter, Some(&it)));
    let as_of = store::last_import(&mut db).await?;
    let as_of = as_of.map(|it| shown::short_moment(it, visit.language));
    let page = List {
        visit: &visit,
        filter: &filter,
        choices: Choices::of(&visit),
        chips: chips(&mut db, &visit, &filter).await?,
        problems: problems(&visit, &filter),
        count,
        sum: visit.short_money(whole(sum)),
        as_of,
        seed: facts::SEED,
        rows: rows(&mut db, &visit, listed).await?,
        is_first: after.is_none(),
        next,
    };
    drop(db);
    if page.problems.is_empty() { visit.show(&page) } else { visit.again(&page) }
}

impl List<'_> {
    fn first_page(&self) -> String {
        self.visit.path(&link(self.filter, None))
    }

    /// The same rows in a file.
    fn csv(&self) -> String {
        let query = self.filter.to_string();
        let question = if query.is_empty() { String::new() } else { format!("?{query}") };
        self.visit.path(&format!("/procurement.csv{question}"))
    }
}

/// What a filter means now: words are looked up, working days become a moment.
pub(crate) async fn wanted<'f>(
    db: &mut Reader,
    visit: &Visit,
    filter: &'f Filter,
) -> Result<Wanted<'f>> {
    let found = match filter.get(Facet::Words) {
        Some(words) => Some(search::ids(db, KIND, words, MOST_FOUND).await?),
        None => None,
    };
    let office = &visit.app.office;
    let last_day = filter.closes().map(|days| office.calendar().after(office.today(), days));
    Ok(Wanted { filter, now: office.now(), closes_by: last_day.and_then(end_of), found })
}

/// The midnight that ends a day, on the office's wall.
fn end_of(day: Day) -> Option<Moment> {
    format!("{}T00:00:00+05:00", day.plus(1)).parse().ok()
}

/// Where this page begins, as its address says.
pub(crate) fn after(query: &str, wanted: &Wanted<'_>) -> Option<Place> {
    let mut parts = form_urlencoded::parse(query.as_bytes());
    let (_, place) = parts.find(|(name, _)| name == "after")?;
    let (key, ocid) = place.split_once('~')?;
    let ocid = ocid.replace('\0', "");
    if wanted.by_worth() {
        let (draw, ocid) = ocid.split_once('~')?;
        let (score, draw) = (key.parse().ok()?, draw.parse().ok()?);
        Some(Place::Score { score, draw, ocid: ocid.to_owned() })
    } else {
        Some(Place::Until(key.replace('\0', ""), ocid))
    }
}

impl Wanted<'_> {
    /// Where a row stands in the order of the list, whose last place drawn by lot was that before.
    pub(crate) fn place(&self, row: &Listed, before: Option<&Place>) -> Place {
        if self.by_worth() {
            let draw = match before {
                Some(Place::Score { draw, .. }) => *draw,
                _ => 0,
            };
            Place::Score { score: row.score, ocid: row.ocid.clone(), draw }
        } else {
            Place::Until(row.open_until.clone(), row.ocid.clone())
        }
    }
}

/// The list below the language, with this filter, after this row.
pub(crate) fn link(filter: &Filter, after: Option<&Place>) -> String {
    let mut query = filter.to_string();
    if let Some(place) = after {
        let text = match place {
            Place::Score { score, ocid, draw } => format!("{score}~{draw}~{ocid}"),
            Place::Until(until, ocid) => format!("{until}~{ocid}"),
        };
        let place =
            form_urlencoded::Serializer::new(String::new()).append_pair("after", &text).finish();
        query = if query.is_empty() { place } else { format!("{query}&{place}") };
    }
    if query.is_empty() { "/procurement".to_owned() } else { format!("/procurement?{query}") }
}

/// Rows as people read them. What they need of the releases and the findings is read at once.
pub(crate) async fn rows(db: &mut Reader, visit: &Visit, listed: Vec<Listed>) -> Result<Vec<Row>> {
    let ocids = || listed.iter().map(|it| it.ocid.as_str());
    let stored = store::stored(db, ocids()).await?;
    let answers = store::answers(db, ocids()).await?;
    let by = learning::calibration(db).await?;
    let held = record::held(db, &format!("{KIND}/")).await?;
    let releases: HashMap<&str, &str> =
        stored.iter().map(|it| (it.ocid.as_str(), it.json.as_str())).collect();
    let row = |it: &Listed| {
        let json = releases.get(it.ocid.as_str()).copied().unwrap_or_default();
        let flagged = answers.get(&it.ocid).into_iter().flatten();
        let flagged = flagged.filter(|it| it.state == State::Flagged);
        let findings: Vec<_> = flagged.flat_map(|it| answer::findings(&it.evidence)).collect();
        let taken = held.contains(&format!("{KIND}/{}", it.ocid));
        Row { is_taken: taken, ..row(visit, it, json, &findings, &by) }
    };
    Ok(listed.iter().map(row).collect())
}

fn row(
    visit: &Visit,
    it: &Listed,
    json: &str,
    findings: &[procurement::Finding],
    by: &Calibration,
) -> Row {
    let now = visit.app.office.now();
    let summary = procurement::read_line(json).map(|it| Summary::of(&it)).unwrap_or_default();
    let worth = worth(&summary, findings, by, facts::instant(now));
    let chief = question::chief(&summary, findings, by, now);
    let district =
        if it.district.is_empty() { String::new() } else { visit.district(&it.district) };
    let method = visit.word("procurement", "method", &it.method);
    let chance = chief.map(|asked| precision::told(visit, by, &asked.code, &it.buyer_id));
    let meta = [it.buyer.clone(), district, method].into_iter().filter(|it| !it.is_empty());
    Row {
        address: visit.path(&process::path(&it.ocid)),
        title: shortened(&it.title),
        question: chief.map(|it| question::say(visit, it)).unwrap_or_default(),
        meta: meta.collect::<Vec<_>>().join(" · "),
        sum: it.tiyn.map(|tiyn| question::sum(visit, tiyn, &it.currency)).unwrap_or_default(),
        n_questions: it.n_questions,
        reasons: worth
            .parts
            .each()
            .iter()
            .map(|(_, part)| reason(visit, *part, &it.currency))
            .collect(),
        chance: chance.unwrap_or_default(),
        is_taken: false,
        is_drawn: it.draw.is_some(),
        clock: Clock::of(visit, it.opens_at, it.closes_at, it.open_until.parse().ok()),
    }
}

/// Why a factor of the worth is what it is.
pub(crate) fn reason(visit: &Visit, part: Part, currency: &str) -> String {
    let told = match part.reason {
        Reason::Sum(whole) => {
            let sum = question::sum(visit, whole.saturating_mul(100), currency);
            return visit.tell("watch-reason-sum", sum);
        }
        other => other.number().map(|n| ("n", n.into())),
    };
    visit.say(part.reason.key(), &told.into_iter().collect::<Vec<_>>())
}

fn shortened(title: &str) -> String {
    let short: String = title.chars().take(LONGEST).collect();
    if short.len() < title.len() { format!("{}…", short.trim_end()) } else { short }
}

/// A sum for a heading. Beyond what money can be it stays the most there is.
#[expect(clippy::cast_possible_truncation, reason = "a float becomes the nearest whole number")]
fn whole(sum: f64) -> i64 {
    sum.round() as i64
}

impl Choices {
    fn of(visit: &Visit) -> Self {
        let language = visit.language;
        let days =
            |it: &&'static str| (*it, visit.n("watch-closes", it.parse::<i64>().unwrap_or(0)));
        Self {
            districts: place::UNITS.iter().map(|it| (it.kato, it.short(language))).collect(),
            methods: Method::ALL
                .map(|it| (it.word(), visit.word("procurement", "method", it.word())))
                .to_vec(),
            flags: catalogue::catalogue()
                .iter()
                .map(|it| (it.code, flag(visit, it.code)))
                .collect(),
            closes: CLOSES.iter().map(days).collect(),
            shows: ["open", "all"].map(|it| (it, visit.word("watch", "show", it))).to_vec(),
        }
    }
}

fn flag(visit: &Visit, code: &str) -> String {
    visit.t(&texts::key(code, "title"))
}

async fn chips(db: &mut Reader, visit: &Visit, filter: &Filter) -> Result<Vec<Chip>> {
    let mut chips = Vec::new();
    for (facet, value) in filter.parts() {
        let shown = match facet {
            Facet::District => visit.district(value),
            Facet::Method => visit.word("procurement", "method", value),
            Facet::Flag => flag(visit, value),
            Facet::Show => visit.word("watch", "show", value),
            Facet::Answer => visit.word("watch", "answer", value),
            Facet::Closes => visit.n("watch-closes", value.parse::<i64>().unwrap_or(0)),
            Facet::Buyer => store::buyer(db, value).await?.unwrap_or_else(|| value.to_owned()),
            Facet::From | Facet::To => {
                filter.sum(facet).map(|it| visit.money(it.0)).unwrap_or_default()
            }
            Facet::Words => value.to_owned(),
        };
        let text = format!("{}: {shown}", visit.word("watch", "filter", facet));
        chips.push(Chip { text, without: visit.path(&link(&filter.with(facet, ""), None)) });
    }
    Ok(chips)
}

fn problems(visit: &Visit, filter: &Filter) -> Vec<(&'static str, String)> {
    let said = filter.problems().iter().map(|(facet, problem)| {
        let name = visit.word("watch", "filter", facet);
        (facet.word(), format!("{name}: {}", visit.say(problem.key, &problem.told)))
    });
    said.collect()
}
