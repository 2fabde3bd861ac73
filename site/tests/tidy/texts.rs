//! What the site says: the same things in three languages, in their own letters, and nothing idle.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use site::features::features;
use testing::TestSite;

use crate::{literals, tree};

const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

/// A text of one language: the variables it names, and its words.
struct Message {
    path: String,
    variables: BTreeSet<String>,
    words: Vec<String>,
}

type Messages = BTreeMap<String, Message>;

fn messages(language: &str) -> Messages {
    let mut all = Messages::new();
    for path in tree::ending("", &[&format!("/{language}.ftl")]) {
        let resource = fluent_syntax::parser::parse(tree::text(&path));
        let resource = resource.unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
        for entry in resource.body {
            let Entry::Message(it) = entry else { continue };
            let mut message =
                Message { path: path.clone(), variables: BTreeSet::new(), words: vec![] };
            it.value.iter().for_each(|it| message.read(it));
            let twice = all.insert(it.id.name.clone(), message);
            assert!(twice.is_none(), "{path}: {} is said twice", it.id.name);
        }
    }
    all
}

impl Message {
    fn read(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push(value.clone()),
                PatternElement::Placeable { expression: Expression::Inline(it) } => self.placed(it),
                PatternElement::Placeable {
                    expression: Expression::Select { selector, variants },
                } => {
                    self.placed(selector);
                    for it in variants {
                        self.read(&it.value);
                    }
                }
            }
        }
    }

    fn placed(&mut self, it: &InlineExpression<String>) {
        match it {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.clone());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|it| self.placed(it));
            }
            _ => {}
        }
    }
}

#[test]
fn every_text_is_there_in_every_language_with_the_same_variables() {
    let [kazakh, others @ ..] = LANGUAGES.map(|it| (it, messages(it)));
    let mut wrong = Vec::new();
    for (language, texts) in &others {
        for (key, text) in &kazakh.1 {
            match texts.get(key) {
                None => wrong.push(format!("{key}: not in {language}")),
                Some(it) if it.variables != text.variables => {
                    wrong.push(format!(
                        "{key}: kk has {:?}, {language} {:?}",
                        text.variables, it.variables
                    ));
                }
                Some(_) => {}
            }
        }
        let more = texts.keys().filter(|it| !kazakh.1.contains_key(*it));
        wrong.extend(more.map(|it| format!("{it}: in {language}, not in kk")));
    }
    tree::none("a text is missing or differs", &wrong);
}

#[test]
fn no_text_raises_its_voice() {
    let loud = LANGUAGES
        .into_iter()
        .flat_map(messages)
        .filter(|(_, text)| text.words.iter().any(|it| it.contains('!')));
    tree::none(
        "an exclamation mark",
        &loud.map(|(key, it)| format!("{}: {key}", it.path)).collect::<Vec<_>>(),
    );
}

/// Letters of the one script that look like letters of the other.
const LATIN_TWINS: &str = "aceiopxyABCEHIKMOPTXYhs";

/// Words in which two scripts meet, and Latin letters that stand alone as if they were Cyrillic.
fn forged(text: &str, cyrillic_language: bool) -> Vec<String> {
    let is_cyrillic = |it: char| ('\u{400}'..='\u{52f}').contains(&it);
    let words = text.split(|it: char| !it.is_alphabetic()).filter(|it| !it.is_empty());
    let forged = words.filter(|word| {
        let mixed =
            word.chars().any(is_cyrillic) && word.chars().any(|it| it.is_ascii_alphabetic());
        let single = word.chars().count() == 1 && word.chars().all(|it| LATIN_TWINS.contains(it));
        mixed || cyrillic_language && single
    });
    forged.map(str::to_owned).collect()
}

#[test]
fn words_keep_to_one_script() {
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        for (key, text) in messages(language) {
            let forged = text.words.iter().flat_map(|it| forged(it, language != "en"));
            wrong.extend(forged.map(|word| format!("{}: {key}: {word}", text.path)));
        }
    }
    for path in tree::ending("", &[".kk.md", ".ru.md", ".en.md"]) {
        let forged = forged(&tree::text(&path), false);
        wrong.extend(forged.iter().map(|word| format!("{path}: {word}")));
    }
    tree::none("Latin and Cyrillic letters in one word", &wrong);
}

#[test]
fn forged_words_are_found() {
    assert_eq!(forged("закупкa", true), ["закупкa"]);
    assert_eq!(forged("c 1 мая", true), ["c"]);
    assert!(forged("PDF-файл, 5 м", true).is_empty());
    assert!(forged("a check", false).is_empty());
}

/// What the sources say in quotes: whole keys, and patterns with `{}` or a known joint in them.
struct Called {
    keys: BTreeSet<String>,
    patterns: Vec<Vec<String>>,
}

impl Called {
    fn gather() -> Self {
        let mut it = Self { keys: BTreeSet::new(), patterns: Vec::new() };
        for path in tree::ending("", &[".rs"]) {
            let source = tree::text(&path);
            if path.contains("/src/") {
                for literal in literals::of(&source) {
                    it.quoted(&literal.text);
                }
                it.joined(&source);
            }
        }
        for path in tree::ending("", &[".html"]) {
            let page = tree::text(&path);
            page.split('"').skip(1).for_each(|quoted| it.quoted(quoted));
            it.joined(&page);
        }
        it
    }

    fn quoted(&mut self, text: &str) {
        let plain =
            |it: &str| it.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_".contains(&it));
        if plain(text) {
            self.keys.insert(text.to_owned());
        } else if text.contains('{') && !text.contains(char::is_whitespace) {
            let mut parts = vec![String::new()];
            for piece in text.split('{') {
                match piece.split_once('}') {
                    Some((_, after)) => parts.push(after.to_owned()),
                    None => parts[0].push_str(piece),
                }
            }
            // A pattern without a stem of its own would call every key.
            let n_fixed =
                parts.iter().flat_map(|it| it.bytes()).filter(u8::is_ascii_lowercase).count();
            if parts.iter().all(|it| plain(it)) && n_fixed >= 3 {
                self.patterns.push(parts);
            }
        }
    }

    /// `visit.word("checks", "state", …)` calls `checks-state-*`; `see_done(…, "x")` calls `done-x`.
    fn joined(&mut self, source: &str) {
        for (at, _) in source.match_indices(".word(\"") {
            let quoted: Vec<&str> = source[at..].splitn(5, '"').collect();
            if let [_, kind, ", ", place, _] = quoted.as_slice() {
                self.patterns.push(vec![format!("{kind}-{place}-"), String::new()]);
            }
        }
        for (at, _) in source.match_indices("see_done(") {
            let call = source[at..].split(')').take(6).collect::<Vec<_>>().join(")");
            let words = call.split('"').skip(1).step_by(2);
            self.keys.extend(words.map(|it| format!("done-{it}")));
        }
    }

    fn calls(&self, key: &str) -> bool {
        self.keys.contains(key) || self.patterns.iter().any(|it| matches(key, it))
    }
}

/// Whether a key is these parts with something between.
fn matches(key: &str, parts: &[String]) -> bool {
    let [first, middle @ .., last] = parts else { return false };
    let Some(mut rest) = key.strip_prefix(first.as_str()) else { return false };
    for part in middle {
        match rest.find(part.as_str()) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last.as_str()) && rest.len() >= last.len()
}

#[test]
fn patterns_of_keys_match() {
    let parts = ["error-".to_owned(), "-text".to_owned()];
    assert!(matches("error-gone-text", &parts) && !matches("error-gone-title", &parts));
    let word = ["checks-state-".to_owned(), String::new()];
    assert!(matches("checks-state-taken", &word) && !matches("checks-act-take", &word));
}

#[tokio::test]
async fn every_text_that_a_declaration_calls_for_is_there() {
    let texts = messages("kk");
    let site = TestSite::new(features()).await;
    let missing = site.app.keys().iter().filter(|it| !texts.contains_key(*it)).cloned();
    tree::none("a declared text is missing", &missing.collect::<Vec<_>>());
}

#[tokio::test]
async fn no_text_is_idle() {
    let called = Called::gather();
    let declared: BTreeSet<String> =
        TestSite::new(features()).await.app.keys().iter().cloned().collect();
    let idle =
        messages("kk").into_iter().filter(|(key, _)| !called.calls(key) && !declared.contains(key));
    tree::none(
        "nobody says it",
        &idle.map(|(key, it)| format!("{}: {key}", it.path)).collect::<Vec<_>>(),
    );
}

/// A call that says a text by its key, and the variables it gives.
const SAYING: [(&str, &[&str]); 5] = [
    (".t(\"", &[]),
    (".n(\"", &["n"]),
    (".tell(\"", &["it"]),
    ("Problem::new(\"", &[]),
    (".say(\"", &["*"]),
];

#[test]
fn every_text_that_is_said_is_there_and_gets_its_variables() {
    let texts = messages("kk");
    let mut wrong = Vec::new();
    let mut sources = tree::ending("", &[".html", ".rs"]);
    sources.retain(|it| it.contains("/src/") || it.contains("/pages/"));
    for path in sources {
        let source = tree::text(&path);
        let source = source.split("#[cfg(test)]").next().unwrap();
        for (call, given) in SAYING {
            for (at, _) in source.match_indices(call) {
                let rest = &source[at + call.len()..];
                let key = rest.split('"').next().unwrap();
                let after = &rest[key.len() + 1..];
                let Some(text) = texts.get(key) else {
                    wrong.push(format!("{path}: {key} is in no text"));
                    continue;
                };
                // A problem may be told more by what follows it: `.with("max", 3)`.
                if given == ["*"] || call.starts_with("Problem") {
                    let end = after.find("])").or(after.find(';')).unwrap_or(after.len());
                    let told = text
                        .variables
                        .iter()
                        .filter(|it| !after[..end].contains(&format!("\"{it}\"")));
                    if given == ["*"]
                        && after.trim_start_matches([',', ' ', '\n']).starts_with("&[")
                    {
                        wrong.extend(told.map(|it| format!("{path}: {key} needs ${it}")));
                    }
                } else {
                    let untold = text.variables.iter().filter(|it| !given.contains(&it.as_str()));
                    wrong.extend(untold.map(|it| format!("{path}: {key} needs ${it}")));
                }
            }
        }
    }
    tree::none("a text is missing, or not told what it needs", &wrong);
}
