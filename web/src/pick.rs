//! What a shelf can be filtered by, in words.

use kernel::clock::Day;
use kernel::filter::Filter;
use kernel::place;
use kernel::shelf::Kind;

use crate::Visit;

/// A facet to choose from.
pub(crate) struct Pick {
    pub(crate) name: &'static str,
    pub(crate) label: String,
    pub(crate) options: Vec<(String, String)>,
    pub(crate) chosen: String,
}

/// Everything to choose from, with what is chosen now.
pub(crate) fn picks(visit: &Visit, kind: &Kind, filter: &Filter) -> Vec<Pick> {
    let facets = kind.facets().filter(|(name, words)| {
        !words.is_empty() && (*name != "desk" || !kind.look.is_empty()) || *name == "district"
    });
    facets
        .map(|(name, words)| {
            let mut options: Vec<(String, String)> = if name == "district" {
                let short =
                    |it: &place::Place| (it.kato.to_owned(), it.short(visit.language).to_owned());
                place::UNITS.iter().map(short).collect()
            } else {
                words.iter().map(|it| ((*it).to_owned(), choice(visit, kind, name, it))).collect()
            };
            // Several at once come from an address; they stay chosen as one.
            let chosen = chosen(filter, name);
            if chosen.contains(',') {
                let all = chosen.split(',').map(|it| choice(visit, kind, name, it));
                options.insert(0, (chosen.clone(), all.collect::<Vec<_>>().join(", ")));
            }
            Pick { name, label: facet(visit, kind, name), options, chosen }
        })
        .collect()
}

/// The words of a facet that are chosen, by commas.
pub(crate) fn chosen(filter: &Filter, facet: &str) -> String {
    let words = filter.parts().iter().filter(|(it, _)| *it == facet);
    words.map(|(_, word)| word.as_str()).collect::<Vec<_>>().join(",")
}

/// What a facet is called: a column belongs to the feature, the others to all.
pub(crate) fn facet(visit: &Visit, kind: &Kind, name: &str) -> String {
    let own = kind.columns.iter().any(|it| it.name == name);
    visit.t(&format!("{}-{name}", if own { kind.name } else { "queue" }))
}

/// What a word of a facet is called.
pub(crate) fn choice(visit: &Visit, kind: &Kind, facet: &str, word: &str) -> String {
    let own = facet == "state" || kind.columns.iter().any(|it| it.name == facet);
    match facet {
        "district" => visit.district(word),
        "from" | "to" => word.parse().map_or(word.to_owned(), |it: Day| visit.table_day(it)),
        _ => visit.word(if own { kind.name } else { "queue" }, facet, word),
    }
}

/// The first and the last day of opening: name, label, what is chosen.
pub(crate) fn days(visit: &Visit, filter: &Filter) -> Vec<(&'static str, String, String)> {
    let day = |it| (it, facet(visit, &Kind::DESK, it), chosen(filter, it));
    ["from", "to"].map(day).to_vec()
}
