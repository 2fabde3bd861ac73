//! What is wrong with a value that somebody typed, as a text.

use std::fmt;

use crate::texts::Told;

/// What is wrong with a value: the key of a text, and what the text is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Its text: `problem-required`.
    pub key: &'static str,
    /// What the text is told.
    pub told: Vec<(&'static str, Told)>,
}

impl Problem {
    /// Names a problem.
    pub const fn new(key: &'static str) -> Self {
        Self { key, told: Vec::new() }
    }

    /// With a word or a number for its text.
    #[must_use]
    pub fn with(mut self, name: &'static str, it: impl Into<Told>) -> Self {
        self.told.push((name, it.into()));
        self
    }
}

/// For logs: only the key, because what was typed may be personal.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key)
    }
}

impl std::error::Error for Problem {}

#[cfg(test)]
pub(crate) mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::texts::{Language, Sources, Texts};
    use crate::word::Word;

    /// The text of a problem, in every language, with nothing left out of it.
    pub(crate) fn said(problem: &Problem) -> [String; 3] {
        let texts = Texts::new(&[crate::include_texts!()]);
        let say = |language: &Language| {
            let text = texts.say(*language, problem.key, &problem.told);
            assert!(!text.contains(['⟨', '{', '$']), "{language}: {text}");
            text
        };
        Language::ALL.iter().map(say).collect::<Vec<_>>().try_into().unwrap()
    }

    /// Keys, each with the names its text asks for.
    fn keys(source: &str) -> BTreeMap<String, Vec<String>> {
        let lines = source.lines().filter_map(|it| it.split_once(" = "));
        lines
            .map(|(key, text)| {
                let names = text.split('$').skip(1);
                let name = |it: &str| it.split([' ', '}']).next().unwrap_or_default().to_owned();
                let mut names: Vec<String> = names.map(name).collect();
                names.sort();
                (key.to_owned(), names)
            })
            .collect()
    }

    #[test]
    fn every_problem_has_the_same_text_in_three_languages() {
        let sources: Sources = crate::include_texts!();
        let [kk, ru, en] = sources.map(|it| keys(&it));
        assert_eq!(kk, ru);
        assert_eq!(kk, en);
    }

    #[test]
    fn a_problem_says_how_to_mend_it() {
        let long = Problem::new("problem-too-long").with("max", 200).with("n", 215);
        assert_eq!(said(&long)[0], "Ең көбі 200 таңба, қазір 215");
        assert_eq!(said(&Problem::new("problem-required"))[2], "Fill in this field");
    }
}
