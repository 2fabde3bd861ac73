//! The texts: all there in three languages, alike in what they name, fit for a public page.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use procurement::broken::Broken;
use procurement::catalogue::{Family, catalogue};
use procurement::finding::field_key;
use procurement::outlier::LADDER;
use procurement::rank::Reason;
use procurement::texts::{LISTS, PARTS, key};
use procurement::{Figure, Finding, Method, Settings, State, texts};

const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

/// The texts by key, as they are written.
fn written(language: usize) -> BTreeMap<String, String> {
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    let source = &texts()[language];
    let mut last = String::new();
    for line in source.lines().filter(|it| !it.starts_with('#') && !it.is_empty()) {
        if let Some((name, text)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            assert!(all.insert(name.to_owned(), text.to_owned()).is_none(), "{name} stands twice");
            name.clone_into(&mut last);
        } else {
            let text = all.get_mut(&last).unwrap();
            text.push('\n');
            text.push_str(line);
        }
    }
    all
}

fn bundle(language: usize) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![LANGUAGES[language].parse().unwrap()]);
    bundle.set_use_isolating(false);
    let source = texts()[language].to_string();
    bundle.add_resource(FluentResource::try_new(source).unwrap()).unwrap();
    bundle
}

fn variables(text: &str) -> BTreeSet<&str> {
    let names = text.split('$').skip(1);
    names
        .map(|it| it.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap())
        .collect()
}

fn expected() -> Vec<Finding> {
    let files = catalogue().iter().map(|it| {
        let path = format!("{}/fixtures/{}.jsonl", env!("CARGO_MANIFEST_DIR"), it.code);
        fs::read_to_string(path).unwrap()
    });
    let lines: Vec<_> = files.collect();
    let findings = lines.iter().flat_map(|it| it.lines()).filter(|it| it.starts_with("{\"code\":"));
    findings.map(|it| sonic_rs::from_str(it).unwrap()).collect()
}

#[test]
fn the_three_languages_have_the_same_keys_and_name_the_same_things() {
    let [kazakh, russian, english] = [0, 1, 2].map(written);
    for other in [&russian, &english] {
        assert_eq!(kazakh.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
        for (key, text) in &kazakh {
            assert_eq!(variables(text), variables(&other[key]), "{key}");
            if LISTS.iter().any(|it| key.starts_with("flag-") && key.ends_with(it)) {
                assert_eq!(text.lines().count(), other[key].lines().count(), "{key}");
            }
        }
    }
}

#[test]
fn every_key_that_the_code_calls_for_is_there() {
    let all = written(0);
    let pages = catalogue().iter().flat_map(|it| PARTS.iter().map(|part| key(it.code, part)));
    let parts = PARTS.iter().map(|it| format!("flag-part-{it}"));
    let states = [State::Flagged, State::Clear, State::NotApplicable, State::Insufficient];
    let states = states.iter().map(|it| format!("flag-state-{}", it.word()));
    let reasons = Reason::ALL.iter().map(|it| it.key().to_owned());
    let methods = Method::ALL.iter().map(|it| format!("procurement-method-{}", it.word()));
    let broken = Broken::CODES.iter().map(|it| format!("procurement-broken-{it}"));
    let settings = Settings::default();
    let sources = settings
        .each()
        .flat_map(|(_, it)| it.steps())
        .map(|it| format!("flag-source-{}", it.source));
    let wanted =
        pages.chain(parts).chain(states).chain(reasons).chain(methods).chain(broken).chain(sources);
    let families = Family::ALL.iter().map(|it| format!("flag-family-{}", it.word()));
    // A flag may ask about several sorts of subjects.
    let subjects = expected().into_iter().map(|it| it.subject.kind);
    let grains = catalogue().iter().map(|it| it.grain).chain(subjects);
    let grains = grains.map(|it| format!("flag-grain-{}", it.word()));
    let steps = LADDER.iter().map(|it| format!("flag-among-{}", it.word()));
    let wanted = wanted.chain(families).chain(grains).chain(steps);
    let wanted: BTreeSet<_> = wanted.chain(silences()).collect();
    let missing: Vec<_> = wanted.iter().filter(|it| !all.contains_key(*it)).collect();
    assert!(missing.is_empty(), "{missing:?}");

    let extra = ["flag-is-question", "flag-no-contact", "flag-source-by-hand"];
    let idle: Vec<_> =
        all.keys().filter(|it| !wanted.contains(*it) && !extra.contains(&&***it)).collect();
    assert!(idle.is_empty(), "{idle:?}");
}

/// What the flags say when they are silent, as their files spell it.
fn silences() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = fs::read_dir(folder.join("flags")).unwrap().map(|it| it.unwrap().path());
    let files = files.chain(
        [
            "asking.rs",
            "awarded.rs",
            "basket.rs",
            "change.rs",
            "contest.rs",
            "deal.rs",
            "extract.rs",
            "fence.rs",
            "flag.rs",
            "gap.rs",
            "limit.rs",
            "period.rs",
            "series.rs",
            "wait.rs",
        ]
        .map(|it| folder.join(it)),
    );
    let mut keys = Vec::new();
    for code in files.map(|it| fs::read_to_string(it).unwrap()) {
        let code = code.split("#[cfg(test)]").next().unwrap();
        let quoted: Vec<_> = code.split('"').skip(1).step_by(2).collect();
        let whys = code.split("NotApplicable(\"").skip(1).map(|it| it.split('"').next().unwrap());
        keys.extend(whys.map(|it| format!("flag-silent-{it}")));
        let missing = code.split("Missing(&[").skip(1).map(|it| it.split(']').next().unwrap());
        for list in missing {
            let named = |it: &&&str| list.contains(&format!("\"{it}\""));
            keys.extend(quoted.iter().filter(named).map(|it| field_key(it)));
        }
        let constants = code.split(": &str = \"/").skip(1).map(|it| it.split('"').next().unwrap());
        keys.extend(constants.map(|it| field_key(&format!("/{it}"))));
    }
    keys
}

#[test]
fn every_question_of_the_fixtures_is_asked_in_full() {
    for (language, name) in LANGUAGES.iter().enumerate() {
        let bundle = bundle(language);
        for finding in expected().iter().filter(|it| it.state == State::Flagged) {
            let mut args = FluentArgs::new();
            for (name, figure) in finding.placeholders() {
                if let Figure::Whole(it) = &*figure {
                    args.set(name, *it);
                } else {
                    args.set(name, format!("{figure:?}"));
                }
            }
            let pattern =
                bundle.get_message(&key(&finding.code, "question")).unwrap().value().unwrap();
            let mut errors = Vec::new();
            let question = bundle.format_pattern(pattern, Some(&args), &mut errors);
            assert!(
                errors.is_empty() && question.contains('?'),
                "{name} {}: {errors:?}",
                finding.subject.id
            );
            assert!(!question.contains('$'), "{question}");
        }
    }
}

#[test]
fn no_text_accuses_or_shouts() {
    let words = [
        "кінәлі",
        "жемқор",
        "жымқыр",
        "алаяқ",
        "асыра",
        "виновн",
        "коррупц",
        "распил",
        "откат",
        "завыш",
        "мошенн",
        "guilty",
        "corrupt",
        "fraud",
        "scam",
        "inflated",
        "suspicious",
        "!",
    ];
    for (language, name) in LANGUAGES.iter().enumerate() {
        for (key, text) in written(language) {
            let text = text.to_lowercase();
            assert!(!words.iter().any(|it| text.contains(it)), "{name} {key}: {text}");
        }
    }
}

#[test]
fn no_latin_letter_hides_in_a_cyrillic_word() {
    for language in [0, 1] {
        for (key, text) in written(language) {
            for word in text.split(|it: char| !it.is_alphabetic()) {
                let latin = word.chars().any(|it| it.is_ascii_alphabetic());
                assert!(!latin || word.is_ascii(), "{key}: {word}");
            }
        }
    }
}
