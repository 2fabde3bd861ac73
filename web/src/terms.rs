//! Terms in words: how many working days are left, and how they were counted.

use kernel::calendar::Calendar;
use kernel::clock::Day;
use kernel::term::{Run, Standing};
use kernel::texts::text_key;

use crate::Visit;

/// A run of a term, as a page shows it. One reed is one working day.
#[derive(Clone, Debug)]
pub struct Clock {
    /// What is to be done in time.
    pub name: String,
    /// The kernel's word: calm, soon, late, paused, met, missed, dropped.
    pub light: &'static str,
    /// Working days gone.
    pub gone: i64,
    /// Working days left.
    pub left: i64,
    /// Working days over.
    pub over: i64,
    /// What the reeds say.
    pub words: String,
    /// The day, and how it was counted.
    pub small: String,
    /// Whether it still runs, or will again.
    pub open: bool,
    /// Whether its last day passed unmet: this is never washed off.
    pub breached: bool,
    /// What else is to be known of it: that it was extended, that its last day may move.
    pub marks: Vec<String>,
}

impl Clock {
    /// The nearest day due of a record, if a term runs.
    pub fn until(visit: &Visit, due_on: Day) -> Option<Self> {
        (due_on != Day::NEVER).then(|| due(visit, due_on))
    }
}

/// A run of a record's term, for a reader.
pub(crate) fn clock(visit: &Visit, kind: &str, run: &Run) -> Clock {
    let (today, calendar) = (visit.app.office.today(), &*visit.app.office.calendar());
    let name = visit.t(&text_key(&format!("{kind}-term-{}", run.key)));
    let light = run.light(today, calendar);
    let (mut gone, mut left, mut over) = (0, 0, 0);
    match run.state {
        Standing::Running => {
            gone = run.used + calendar.between(run.since, today.min(run.due_on));
            left = calendar.between(today, run.due_on);
            over = calendar.between(run.due_on, today);
        }
        Standing::Paused => (gone, left) = (run.used, (run.allowed - run.used).max(0)),
        _ => {}
    }
    let words = match run.state {
        Standing::Running if run.is_late(today) => visit.n("term-over", over),
        Standing::Running => visit.n("term-left", left),
        Standing::Paused => visit.n("term-paused", left),
        _ => visit.t(&format!("term-{}", run.state)),
    };
    let (open, breached) = (is_open(run), run.is_breached(today));
    let (small, marks) = (small(visit, calendar, run), marks(visit, calendar, run));
    Clock { name, light, gone, left, over, words, small, open, breached, marks }
}

/// The nearest day due of a record on a shelf, for a reader.
pub(crate) fn due(visit: &Visit, due_on: Day) -> Clock {
    let (today, calendar) = (visit.app.office.today(), &*visit.app.office.calendar());
    let (left, over) = (calendar.between(today, due_on), calendar.between(due_on, today));
    let (light, words) = match left {
        _ if due_on < today => ("late", visit.n("term-over", over)),
        0..=3 => ("soon", visit.n("term-left", left)),
        _ => ("calm", visit.n("term-left", left)),
    };
    let (small, breached) = (visit.table_day(due_on), due_on < today);
    let (name, marks) = (String::new(), Vec::new());
    Clock { name, light, gone: 0, left, over, words, small, open: true, breached, marks }
}

fn marks(visit: &Visit, calendar: &Calendar, run: &Run) -> Vec<String> {
    let extended = run.is_extended().then(|| visit.t("term-extended"));
    let provisional = run.is_provisional(calendar).then(|| visit.t("term-provisional"));
    extended.into_iter().chain(provisional).collect()
}

fn small(visit: &Visit, calendar: &Calendar, run: &Run) -> String {
    if run.state == Standing::Paused {
        return String::new();
    }
    let until = visit.tell("term-until", visit.table_day(run.due_on));
    if run.allowed == 0 {
        return until;
    }
    let counted = visit.say(
        "term-counted",
        &[("n", run.allowed.into()), ("since", visit.table_day(run.since).into())],
    );
    let off = days_off(calendar, run.since, run.due_on);
    if off.is_empty() {
        return format!("{until}. {counted}");
    }
    let off: Vec<String> = off.into_iter().map(|it| visit.short_day(it)).collect();
    format!("{until}. {counted}. {}", visit.tell("term-off", off.join(", ")))
}

/// Weekdays between two days on which the office does not work: a person would count them.
fn days_off(calendar: &Calendar, since: Day, due_on: Day) -> Vec<Day> {
    let days = std::iter::successors(Some(since.plus(1)), |it| Some(it.plus(1)));
    let weekday = |it: &Day| it.0.weekday().to_monday_one_offset() <= 5;
    let days = days.take_while(|it| *it <= due_on).take(400);
    days.filter(|it| weekday(it) && !calendar.is_working(*it)).collect()
}

/// Whether it still runs, or will again.
pub(crate) fn is_open(run: &Run) -> bool {
    matches!(run.state, Standing::Running | Standing::Paused)
}
