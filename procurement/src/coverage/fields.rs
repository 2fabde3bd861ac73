//! The fields of releases as a tree of names, counted while their text is parsed.

use std::borrow::Cow;
use std::fmt;

use hashbrown::HashMap;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{Code, Field};

type ByName<T> = HashMap<Box<str>, T, foldhash::fast::FixedState>;

/// An object with more names than that is a table by ids, and its names are not fields.
const MOST_NAMES: usize = 1000;
/// A field with more words, or longer ones, is not of a list of codes.
const MOST_WORDS: usize = 100;
const LONGEST_WORD: usize = 80;
/// So many fields are told apart; no standard has them, and the memory must have an end.
const MOST_FIELDS: usize = 100_000;

/// The fields whose words are counted, in all places where they stand.
const CODED: [&str; 16] = [
    "additionalProcurementCategories",
    "awardCriteria",
    "currency",
    "documentType",
    "extendedProcurementCategory",
    "format",
    "language",
    "mainProcurementCategory",
    "procurementMethod",
    "procurementMethodDetails",
    "relationship",
    "roles",
    "scheme",
    "status",
    "submissionMethod",
    "tag",
];

/// Words that mean a code only within these.
const TYPED: [(&str, &str); 1] = [("milestones", "type")];

/// All fields seen.
pub(crate) struct Fields {
    nodes: Vec<Node>,
    processes: u64,
}

/// A field.
#[derive(Default)]
struct Node {
    names: Names,
    words: Words,
    seen: Seen,
    /// How often an object stands here.
    objects: u64,
    is_coded: bool,
}

/// How often something is there.
#[derive(Clone, Copy, Default)]
struct Seen {
    present: u64,
    processes: u64,
    /// The last process it was seen in.
    last: u64,
}

enum Names {
    Known(ByName<usize>),
    TooMany,
}

enum Words {
    Known(ByName<Seen>),
    TooMany,
}

impl Default for Names {
    fn default() -> Self {
        Self::Known(ByName::default())
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::Known(ByName::default())
    }
}

impl Default for Fields {
    fn default() -> Self {
        Self { nodes: vec![Node::default()], processes: 0 }
    }
}

impl Seen {
    fn count(&mut self, process: u64) {
        self.present += 1;
        self.processes += u64::from(self.last != process);
        self.last = process;
    }

    fn merge(&mut self, other: Self) {
        self.present += other.present;
        self.processes += other.processes;
    }
}

impl Fields {
    /// Takes the text of a release in; it has been read before, and is sound.
    pub(crate) fn read(&mut self, text: &[u8]) {
        self.processes += 1;
        let mut from = sonic_rs::Deserializer::from_slice(text);
        // What does not parse to its end was counted as broken by whoever read it first.
        let _ = Value { fields: self, node: 0 }.deserialize(&mut from);
    }

    /// Takes the fields of other processes in.
    pub(crate) fn merge(&mut self, other: Self) {
        self.processes += other.processes;
        let mut nodes = other.nodes;
        self.merge_node(0, &mut nodes, 0);
    }

    fn merge_node(&mut self, into: usize, nodes: &mut Vec<Node>, from: usize) {
        let Node { names, words, seen, objects, .. } = std::mem::take(&mut nodes[from]);
        let node = &mut self.nodes[into];
        node.seen.merge(seen);
        node.objects += objects;
        node.merge_words(words);
        let Names::Known(names) = names else {
            node.names = Names::TooMany;
            return;
        };
        let mut names: Vec<_> = names.into_iter().collect();
        names.sort_unstable();
        for (name, from) in names {
            if let Some(into) = self.child(into, &name) {
                self.merge_node(into, nodes, from);
            }
        }
    }

    fn child(&mut self, parent: usize, name: &str) -> Option<usize> {
        let next = self.nodes.len();
        let Names::Known(names) = &mut self.nodes[parent].names else { return None };
        if let Some(known) = names.get(name) {
            return Some(*known);
        }
        if names.len() == MOST_NAMES {
            self.nodes[parent].names = Names::TooMany;
            return None;
        }
        if next == MOST_FIELDS {
            return None;
        }
        names.insert(name.into(), next);
        self.nodes.push(Node { is_coded: CODED.contains(&name), ..Node::default() });
        Some(next)
    }

    /// The fields by path, and the words of those that have a list of them.
    pub(crate) fn listed(&self) -> (Vec<Field>, Vec<Code>) {
        let (mut fields, mut codes) = (Vec::new(), Vec::new());
        self.list(0, "", None, &mut fields, &mut codes);
        fields.sort_by(|a, b| a.path.cmp(&b.path));
        codes.sort_by(|a, b| (&a.path, &a.word).cmp(&(&b.path, &b.word)));
        (fields, codes)
    }

    fn list(
        &self,
        node: usize,
        path: &str,
        own: Option<&str>,
        fields: &mut Vec<Field>,
        codes: &mut Vec<Code>,
    ) {
        let Node { names, objects, .. } = &self.nodes[node];
        let Names::Known(names) = names else { return };
        for (name, child) in names {
            let it = &self.nodes[*child];
            let path = format!("{path}/{}", name.replace('~', "~0").replace('/', "~1"));
            if it.seen.present > 0 {
                let Seen { present, processes, .. } = it.seen;
                fields.push(Field { path: path.clone(), processes, present, of: *objects });
            }
            let is_typed = own.is_some_and(|own| TYPED.contains(&(own, &**name)));
            if let Words::Known(words) = &it.words
                && (it.is_coded || is_typed)
            {
                codes.extend(words.iter().map(|(word, seen)| Code {
                    path: path.clone(),
                    word: word.to_string(),
                    processes: seen.processes,
                    present: seen.present,
                }));
            }
            self.list(*child, &path, Some(name), fields, codes);
        }
    }
}

impl Node {
    fn word(&mut self, word: &str, process: u64) {
        let Words::Known(words) = &mut self.words else { return };
        if word.len() > LONGEST_WORD || (words.len() == MOST_WORDS && !words.contains_key(word)) {
            self.words = Words::TooMany;
            return;
        }
        words.entry_ref(word).or_default().count(process);
    }

    fn merge_words(&mut self, other: Words) {
        let (Words::Known(words), Words::Known(others)) = (&mut self.words, other) else {
            self.words = Words::TooMany;
            return;
        };
        for (word, seen) in others {
            words.entry(word).or_default().merge(seen);
        }
        if words.len() > MOST_WORDS {
            self.words = Words::TooMany;
        }
    }
}

/// What stands at a field; whether it is anything.
struct Value<'f> {
    fields: &'f mut Fields,
    node: usize,
}

/// Whether there is something to be had.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filled {
    No,
    Yes,
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = Filled;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Filled, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = Filled;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Filled, E> {
        Ok(Filled::No)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Filled, E> {
        Ok(Filled::Yes)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Filled, E> {
        Ok(Filled::Yes)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Filled, E> {
        Ok(Filled::Yes)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Filled, E> {
        Ok(Filled::Yes)
    }

    fn visit_str<E>(self, it: &str) -> Result<Filled, E> {
        let it = it.trim();
        if it.is_empty() {
            return Ok(Filled::No);
        }
        let process = self.fields.processes;
        self.fields.nodes[self.node].word(it, process);
        Ok(Filled::Yes)
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut from: S) -> Result<Filled, S::Error> {
        let mut filled = Filled::No;
        loop {
            let value = Value { fields: self.fields, node: self.node };
            match from.next_element_seed(value)? {
                Some(Filled::Yes) => filled = Filled::Yes,
                Some(Filled::No) => {}
                None => return Ok(filled),
            }
        }
    }

    fn visit_map<M: MapAccess<'de>>(self, mut from: M) -> Result<Filled, M::Error> {
        let Self { fields, node } = self;
        fields.nodes[node].objects += 1;
        let mut filled = Filled::No;
        while let Some(name) = from.next_key::<Name<'de>>()? {
            let Some(child) = fields.child(node, &name.0) else {
                filled = Filled::Yes;
                from.next_value::<serde::de::IgnoredAny>()?;
                continue;
            };
            if from.next_value_seed(Value { fields, node: child })? == Filled::Yes {
                filled = Filled::Yes;
                let process = fields.processes;
                fields.nodes[child].seen.count(process);
            }
        }
        Ok(filled)
    }
}

#[derive(serde::Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);
