//! The story of a record in words: who did what, when, and what it was before.

use kernel::clock::Day;
use kernel::journal::{Change, Entry};
use kernel::shelf::Kind;
use kernel::shown;

use crate::Visit;
use crate::names::Names;

/// One entry of the journal, as a page tells it.
#[derive(Clone, Debug)]
pub struct Happening {
    /// The act, as a word: pages can be asked for it.
    pub act: String,
    /// When, here.
    pub at: String,
    /// Who.
    pub who: String,
    /// What they did.
    pub what: String,
    /// The state before and after, if it changed.
    pub moved: Option<(String, String)>,
    /// What they said.
    pub words: Option<String>,
    /// Field, before, after.
    pub changes: Vec<(String, String, String)>,
}

/// What stays among staff: who has it, what they note, who read it.
pub(crate) fn is_inner(entry: &Entry) -> bool {
    matches!(entry.act.as_str(), "assign" | "note") || is_reading(entry)
}

/// Whether somebody looked at what is personal, and changed nothing.
pub(crate) fn is_reading(entry: &Entry) -> bool {
    matches!(entry.act.as_str(), "read" | "file-opened")
}

/// Whether an entry moved the record: each such counts one revision.
pub(crate) fn is_move(entry: &Entry) -> bool {
    !entry.became.is_empty()
}

/// What an act is called: by the kind's own life, or as every kind has it.
pub(crate) fn act(visit: &Visit, kind: &str, act: &str) -> String {
    let shared = || visit.find_text(&format!("card-act-{act}"));
    shared().unwrap_or_else(|| visit.word(kind, "act", act))
}

/// Tells an entry to somebody who looks, or to the person the record is about.
pub(crate) fn tell(
    visit: &Visit,
    kind: &Kind,
    names: &Names,
    looks: bool,
    entry: &Entry,
) -> Happening {
    let Entry { at, actor, act: what, was, became, .. } = entry;
    let own = *actor == visit.actor.id || actor == "clock";
    let who = if looks || own { names.show(visit, actor) } else { visit.t("actor-office") };
    let state = |it: &str| visit.word(kind.name, "state", it);
    let moved = !was.is_empty() && !became.is_empty() && was != became;
    let changes = entry.changes.iter().flat_map(|it| &it.0).filter(|it| looks || it.field != BULK);
    Happening {
        act: what.clone(),
        at: shown::long_moment(*at, visit.language),
        who,
        what: act(visit, kind.name, what),
        moved: moved.then(|| (state(was), state(became))),
        words: entry.reason.clone().filter(|it| !it.is_empty()),
        changes: changes.map(|it| change(visit, kind, names, it)).collect(),
    }
}

/// The change under which the journal keeps the name of a bulk.
pub(crate) const BULK: &str = "bulk";

/// The change under which the journal keeps who has a record: ids alone, before and after.
const ASSIGNEE: &str = "assignee";

/// Everybody whom entries know by id: who acted, who had the record before and who has it after.
pub(crate) fn people(entries: &[Entry]) -> Vec<&str> {
    let changes = entries.iter().flat_map(|it| &it.changes).flat_map(|it| &it.0);
    let given = changes.filter(|it| it.field == ASSIGNEE);
    let given = given.flat_map(|it| [it.before.as_str(), it.after.as_str()]);
    entries.iter().map(|it| it.actor.as_str()).chain(given).collect()
}

fn change(visit: &Visit, kind: &Kind, names: &Names, it: &Change) -> (String, String, String) {
    let Change { field, before, after } = it;
    let own = visit.find_text(&format!("{}-{field}", kind.name));
    let shared = || visit.find_text(&format!("card-change-{field}"));
    let field_text = own.or_else(shared).unwrap_or_else(|| field.clone());
    let shown = |it: &str| match it.parse::<Day>() {
        _ if field == ASSIGNEE => names.show(visit, it),
        Ok(day) if day.to_string() == it => visit.day(day),
        _ => visit.cell(kind, field, it),
    };
    (field_text, shown(before), shown(after))
}
