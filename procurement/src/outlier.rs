//! Outliers: subjects of a process whose measure is far from those of their market.

use std::collections::BTreeSet;

use hashbrown::HashMap;

use crate::evidence::Evidence;
use crate::extract::{Bidding, Extract, NO_DAY};
use crate::fence::{Fence, Side, quantile};
use crate::finding::Grain;
use crate::flag::{Flag, Silence, Survey};
use crate::found::{Found, Subject};
use crate::names::{Name, Names};
use crate::population::Population;

/// Those who may be compared: a class with its unit and currency, say.
pub type Key = [Name; 3];

/// How far one looks for enough others, one step after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The same district, the same year.
    District,
    /// The same region, the same year.
    Region,
    /// Everywhere, the same year.
    Country,
    /// Everywhere, the years beside it.
    Years,
    /// Everybody.
    All,
}

/// Narrow where there are enough, wide where there are not.
pub const LADDER: &[Step] = &[Step::District, Step::Region, Step::Country, Step::Years, Step::All];
/// Where the place says nothing.
pub const COUNTRY: &[Step] = &[Step::Country, Step::Years, Step::All];

/// A flag on subjects whose measure is far from the others of their market.
pub trait Outlier: Flag {
    /// Who else is looked at.
    const STEPS: &'static [Step];

    /// The measures of a process.
    fn measure(&self, it: &Extract, names: &Names, to: &mut Measured) -> Result<(), Silence>;

    /// The line between the ordinary and the unusual.
    fn fence(&self) -> &Fence;

    /// The place of a row within its process, as the tail of its subject; of a lot, nothing.
    fn place(&self, row: &Row) -> String {
        let _ = row;
        String::new()
    }

    /// The evidence for a row beyond the line.
    fn explain(&self, it: &Extract, row: &Row, market: &Market<'_>) -> Evidence;
}

/// One measured subject.
#[derive(Clone, Copy, Debug, Default)]
pub struct Row {
    pub key: Key,
    pub value: f64,
    /// Another number read with it.
    pub beside: Option<f64>,
    /// Where it stands; what the places mean is the flag's own.
    pub places: [u32; 3],
    /// The contest it is of, among those of the extract.
    pub contest: Option<u32>,
    /// Whether it is a measure for others; a price that is only planned is none.
    pub counts: bool,
}

impl Row {
    /// A measure that is one for others too.
    pub fn of(value: f64) -> Self {
        Self { value, counts: true, ..Self::default() }
    }

    /// The contest it is of.
    pub fn bidding<'x>(&self, it: &'x Extract) -> Option<&'x Bidding> {
        it.contests.get(self.contest? as usize)
    }
}

/// The measures of one process, and the contests that have none.
#[derive(Default)]
pub struct Measured {
    rows: Vec<Row>,
    silent: Vec<(u32, Silence)>,
}

impl Measured {
    /// A measure.
    pub fn put(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// A contest has no measure.
    pub fn silent(&mut self, contest: usize, why: Silence) {
        self.silent.push((crate::number::short(contest), why));
    }
}

/// Those a row is compared with.
pub struct Market<'m> {
    pub names: &'m Names,
    pub key: Key,
    pub median: f64,
    pub limit: f64,
    pub sample: usize,
    pub step: Step,
}

impl Step {
    /// The tail of a text key `flag-among-…`.
    pub fn word(self) -> &'static str {
        match self {
            Self::District => "district",
            Self::Region => "region",
            Self::Country => "country",
            Self::Years => "years",
            Self::All => "all",
        }
    }
}

/// When and where a measure was taken.
type Cell = (i32, u32);

/// The measures of every market, by year, district and size.
#[derive(Default)]
pub struct Markets {
    points: HashMap<Key, Vec<(Cell, f64)>, foldhash::fast::FixedState>,
    drawn: HashMap<(Key, Cell), Option<Drawn>, foldhash::fast::FixedState>,
}

/// A line that was drawn.
#[derive(Clone, Copy, Debug)]
struct Drawn {
    median: f64,
    limit: f64,
    sample: usize,
    step: Step,
}

/// An outlier at work.
pub struct Outlying<O>(pub O);

impl<O: Outlier> Flag for Outlying<O> {
    const CODE: &'static str = O::CODE;
    const VERSION: u32 = O::VERSION;
    const GRAIN: Grain = O::GRAIN;
    const PARAMETERS: &'static [crate::parameter::Parameter] = O::PARAMETERS;

    fn with(settings: &crate::settings::Settings) -> Self {
        Self(O::with(settings))
    }
}

impl<O: Outlier> Survey for Outlying<O> {
    type Index = Markets;

    fn index(&self, all: &Population) -> Markets {
        let mut markets = Markets::default();
        let mut asked: HashMap<Key, BTreeSet<Cell>, foldhash::fast::FixedState> =
            HashMap::default();
        for it in all.extracts() {
            let mut measured = Measured::default();
            // Whoever has no measure says so when judged.
            if self.0.measure(it, all.names(), &mut measured).is_err() {
                continue;
            }
            let cell = cell(it);
            for row in measured.rows {
                asked.entry(row.key).or_default().insert(cell);
                if row.counts {
                    markets.points.entry(row.key).or_default().push((cell, row.value));
                }
            }
        }
        for points in markets.points.values_mut() {
            points.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        }
        for (key, cells) in asked {
            let points = markets.points.get(&key).map_or(&[][..], |it| it);
            let mut wide = HashMap::default();
            for cell in cells {
                let drawn = draw(self.0.fence(), O::STEPS, points, cell, &mut wide);
                markets.drawn.insert((key, cell), drawn);
            }
        }
        markets
    }

    fn judge(&self, index: &Markets, all: &Population, nth: usize, found: &mut Found) {
        let it = &all.extracts()[nth];
        let subject = Subject::process(&it.ocid);
        let mut measured = Measured::default();
        if let Err(silence) = self.0.measure(it, all.names(), &mut measured) {
            return found.answer(O::GRAIN, subject, Err(silence));
        }
        let lot = |nth: u32| it.contests.get(nth as usize).and_then(|it| it.lot.as_deref());
        for (contest, why) in measured.silent {
            found.answer(O::GRAIN, Subject { lot: lot(contest), ..subject }, Err(why));
        }
        for row in measured.rows {
            let drawn = index.drawn(self.0.fence(), O::STEPS, row.key, cell(it));
            let verdict = self.0.fence().judge(row.value, drawn.map(|it| it.limit)).map(|limit| {
                let drawn =
                    drawn.unwrap_or(Drawn { median: limit, limit, sample: 0, step: Step::All });
                let Drawn { median, sample, step, .. } = drawn;
                let market =
                    Market { names: all.names(), key: row.key, median, limit, sample, step };
                let evidence = self.0.explain(it, &row, &market);
                let contest = row.contest.and_then(|nth| it.contests.get(nth as usize));
                let about =
                    contest.map(|it| it.value).filter(|it| it.is_some()).or_else(|| it.sum());
                evidence
                    .sample(sample)
                    .text("among", step.word())
                    .about(about.map(|it| it.price(all.names())))
            });
            let subject = Subject { lot: row.contest.and_then(lot), ..subject };
            found.answer_at(O::GRAIN, subject, verdict, || self.0.place(&row));
        }
    }
}

impl Markets {
    fn drawn(&self, fence: &Fence, steps: &[Step], key: Key, cell: Cell) -> Option<Drawn> {
        if let Some(it) = self.drawn.get(&(key, cell)) {
            return *it;
        }
        // A process that came since.
        let points = self.points.get(&key).map_or(&[][..], |it| it);
        draw(fence, steps, points, cell, &mut HashMap::default())
    }
}

fn cell(it: &Extract) -> Cell {
    (if it.day == NO_DAY { 0 } else { it.year() }, it.kato / 100_000)
}

/// What is wider than a district is drawn once for all districts of a region, a year.
type Wide = HashMap<(Step, i32, u32), Option<Drawn>, foldhash::fast::FixedState>;

fn draw(
    fence: &Fence,
    steps: &[Step],
    points: &[(Cell, f64)],
    cell: Cell,
    wide: &mut Wide,
) -> Option<Drawn> {
    steps.iter().find_map(|step| {
        if *step == Step::District {
            return draw_step(fence, *step, points, cell);
        }
        let region = if *step == Step::Region { cell.1 / 100 } else { 0 };
        *wide
            .entry((*step, cell.0, region))
            .or_insert_with(|| draw_step(fence, *step, points, cell))
    })
}

fn draw_step(fence: &Fence, step: Step, points: &[(Cell, f64)], of: Cell) -> Option<Drawn> {
    let (year, district) = of;
    let within = |it: Cell| match step {
        Step::District => district > 0 && it == of,
        Step::Region => district > 0 && it.0 == year && it.1 / 100 == district / 100,
        Step::Country => it.0 == year,
        Step::Years => year > 0 && (it.0 - year).abs() <= 1,
        Step::All => true,
    };
    let mut values: Vec<f64> = points.iter().filter(|it| within(it.0)).map(|it| it.1).collect();
    if values.len() < fence.least.max(1) {
        return None;
    }
    values.sort_unstable_by(f64::total_cmp);
    let limit = fence.limit(&values)?;
    Some(Drawn { median: quantile(&values, 0.5), limit, sample: values.len(), step })
}

/// How many times the measure is beyond the middle of its market.
pub fn times(row: &Row, market: &Market<'_>, side: Side) -> f64 {
    match side {
        Side::High => row.value / market.median,
        Side::Low => market.median / row.value,
    }
}
