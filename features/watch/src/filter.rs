//! The filter of the watch list is its address; what is wrong in it is said beside the field.

use std::fmt;

use form_urlencoded::Serializer;
use kernel::money::Tiyn;
use kernel::problem::Problem;
use kernel::word::Word;
use kernel::{place, words};
use procurement::{Method, catalogue};

words! {
    /// What a part of the address narrows.
    pub(crate) enum Facet {
        Show = "show",
        Words = "words",
        District = "district",
        Buyer = "buyer",
        Method = "method",
        Flag = "flag",
        Answer = "answer",
        Closes = "closes",
        From = "from",
        To = "to",
    }
}

words! {
    /// Which processes are looked at: open now with a question, open now, or whatever came in.
    pub(crate) enum Show { Worth = "worth", Open = "open", All = "all" }
}

words! {
    /// What a flag answered. `asked` is whoever the question made sense for.
    pub(crate) enum Answer {
        Flagged = "flagged",
        Asked = "asked",
        Clear = "clear",
        Insufficient = "insufficient",
        NotApplicable = "not_applicable",
    }
}

/// Within how many working days it closes, as the form offers it.
pub(crate) const CLOSES: &[&str] = &["1", "2", "5", "10"];

/// Longer words are no search.
const LONGEST: usize = 200;

/// Which processes are meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Filter {
    parts: Vec<(Facet, String)>,
    problems: Vec<(Facet, Problem)>,
}

impl Filter {
    /// Reads the query of an address. What cannot be meant narrows nothing, and is said.
    pub(crate) fn read(query: &str) -> Self {
        let mut filter = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let (facet, value) = (Facet::parse(&name), value.trim().replace('\0', ""));
            let Some(facet) = facet.filter(|_| !value.is_empty()) else { continue };
            if let Err(problem) = check(facet, &value) {
                filter.problems.push((facet, problem));
            }
            filter = filter.with(facet, &value);
        }
        filter
    }

    /// What a facet is set to, if it can be meant.
    pub(crate) fn get(&self, facet: Facet) -> Option<&str> {
        let sound = self.problem(facet).is_none();
        self.parts.iter().find(|(it, _)| *it == facet && sound).map(|(_, value)| value.as_str())
    }

    /// What was typed for a facet, sound or not.
    pub(crate) fn typed(&self, facet: Facet) -> &str {
        self.parts.iter().find(|(it, _)| *it == facet).map_or("", |(_, value)| value)
    }

    /// What is wrong with a facet.
    pub(crate) fn problem(&self, facet: Facet) -> Option<&Problem> {
        self.problems.iter().find(|(it, _)| *it == facet).map(|(_, problem)| problem)
    }

    /// Everything that is wrong, in the order it was typed.
    pub(crate) fn problems(&self) -> &[(Facet, Problem)] {
        &self.problems
    }

    /// The facets that narrow the list.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (Facet, &str)> {
        let sound = self.parts.iter().filter(|(it, _)| self.problem(*it).is_none());
        sound.map(|(facet, value)| (*facet, value.as_str()))
    }

    /// The same filter with a facet set to a value, or freed of it by an empty one.
    #[must_use]
    pub(crate) fn with(&self, facet: Facet, value: &str) -> Self {
        let mut parts = self.parts.clone();
        parts.retain(|(it, _)| *it != facet);
        parts.extend((!value.is_empty()).then(|| (facet, value.to_owned())));
        parts.sort_by_key(|(it, _)| *it);
        Self { parts, problems: self.problems.clone() }
    }

    /// Which processes are looked at. An answer of a flag is about all of them.
    pub(crate) fn show(&self) -> Show {
        self.get(Facet::Show).and_then(Show::parse).unwrap_or(Show::Worth)
    }

    /// The answer of the flag that is looked for.
    pub(crate) fn answer(&self) -> Answer {
        self.get(Facet::Answer).and_then(Answer::parse).unwrap_or(Answer::Flagged)
    }

    /// The sum of a facet.
    pub(crate) fn sum(&self, facet: Facet) -> Option<Tiyn> {
        self.get(facet).and_then(|it| Tiyn::parse(it).ok())
    }

    /// Within how many working days it closes.
    pub(crate) fn closes(&self) -> Option<i64> {
        self.get(Facet::Closes)?.parse().ok()
    }
}

/// The query of the address, without the question mark.
impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut query = Serializer::new(String::new());
        for (facet, value) in self.parts() {
            query.append_pair(facet.word(), value);
        }
        f.write_str(&query.finish())
    }
}

fn check(facet: Facet, value: &str) -> Result<(), Problem> {
    let fits = match facet {
        Facet::From | Facet::To => return Tiyn::parse(value).map(drop),
        Facet::Words => value.chars().count() <= LONGEST,
        Facet::Buyer => value.len() <= LONGEST,
        Facet::Show => Show::parse(value).is_some(),
        Facet::Answer => Answer::parse(value).is_some(),
        Facet::Method => Method::from_word(value).is_some(),
        Facet::District => place::unit(value).is_some(),
        Facet::Flag => catalogue::catalogue().iter().any(|it| it.code == value),
        Facet::Closes => CLOSES.contains(&value),
    };
    if fits { Ok(()) } else { Err(Problem::new("watch-problem-choice")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_is_its_address() {
        let filter = Filter::read(
            "words=%D2%AF%D1%81%D1%82%D0%B5%D0%BB&district=352410000&from=5%20000%20000&x=1",
        );
        assert_eq!(filter.sum(Facet::From), Tiyn::tenge(5_000_000));
        assert_eq!(filter.get(Facet::Words), Some("үстел"));
        assert_eq!(Filter::read(&filter.to_string()), filter);
        assert_eq!(
            filter.with(Facet::Words, "").with(Facet::From, "").to_string(),
            "district=352410000"
        );
    }

    #[test]
    fn what_cannot_be_meant_narrows_nothing_and_is_said() {
        let filter = Filter::read(
            "district=1&from=%D0%BA%D3%A9%D0%BF&method=magic&closes=7&flag=R999&show=x&answer=y",
        );
        assert_eq!(filter.to_string(), "");
        assert_eq!(filter.problems().len(), 7);
        assert_eq!(filter.typed(Facet::From), "көп");
        assert_eq!(filter.show(), Show::Worth);
    }

    #[test]
    fn a_part_said_twice_counts_once() {
        assert_eq!(Filter::read("closes=1&closes=5").to_string(), "closes=5");
    }
}
