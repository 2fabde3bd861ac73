//! What holds for every file.

use crate::tree;

/// Longer files are read by nobody.
const LONGEST: usize = 500;

#[test]
fn no_file_is_too_long_to_be_read() {
    let endings = [".rs", ".html", ".mjs", ".js"];
    let long = tree::ending("", &endings).into_iter().filter_map(|path| {
        let n_lines = tree::text(&path).lines().count();
        (n_lines > LONGEST).then(|| format!("{path}: {n_lines} lines"))
    });
    tree::none("a file is too long", &long.collect::<Vec<_>>());
}

#[test]
fn every_source_begins_with_one_sentence_about_itself() {
    let silent = tree::ending("", &[".rs"]).into_iter().filter(|path| {
        let text = tree::text(path);
        let first = text.lines().next().unwrap_or_default();
        !first.starts_with("//! ")
    });
    tree::none("a file does not say what it is for", &silent.collect::<Vec<_>>());
}

#[test]
fn nothing_names_the_machine_it_was_written_on() {
    // Put together here, or this file would find itself.
    let folders = [["/wo", "rk/"], ["/ro", "ot/"], ["/home", "/"]];
    let hosts = [
        ["index.crates", ".io"],
        ["static.crates", ".io"],
        ["registry.npmjs", ".org"],
        ["deb.debian", ".org"],
        ["pypi", ".org"],
        ["proxy.golang", ".org"],
    ];
    let names: Vec<String> = folders.iter().chain(&hosts).map(|it| it.concat()).collect();
    let endings = [
        ".rs", ".toml", ".md", ".html", ".css", ".js", ".mjs", ".json", ".ftl", ".sql", ".sh",
        ".py", ".lock", "check", ".ci/run", ".npmrc", "NOTICE",
    ];
    let mut wrong = Vec::new();
    for path in tree::ending("", &endings) {
        let text = tree::text(&path);
        let found = names.iter().filter(|it| text.contains(it.as_str()));
        wrong.extend(found.map(|it| format!("{path}: {it}")));
    }
    tree::none("a machine or a registry is named", &wrong);
}

#[test]
fn a_system_of_codes_has_one_name() {
    // OCDS names registers by the country first; whoever compares items compares these words, too.
    let systems = ["BIN", "ENSTRU", "IIK", "IIN", "KATO", "MKEI"];
    let bare = systems.map(|it| [format!("\"{it}\""), format!("\\\"{it}\\\"")]);
    let mut wrong = Vec::new();
    for path in tree::ending("", &[".rs", ".json", ".jsonl"]) {
        if path == "site/tests/tidy/files.rs" {
            continue;
        }
        let text = tree::text(&path);
        let schemes = text.split("scheme").skip(1).filter_map(|it| it.lines().next());
        for scheme in schemes {
            let near: String = scheme.chars().take(30).collect();
            let found = bare.iter().flatten().find(|it| near.contains(it.as_str()));
            wrong.extend(found.map(|it| format!("{path}: {it}")));
        }
    }
    tree::none("a scheme is named without its country", &wrong);
}

#[test]
fn pages_have_no_style_and_no_script_of_their_own() {
    // The content security policy would refuse them in silence.
    let mut wrong = Vec::new();
    for path in tree::ending("", &[".html"]) {
        for (nth, line) in tree::text(&path).lines().enumerate() {
            let line = line.to_lowercase();
            let handler = line.split(" on").skip(1).any(|it| {
                let name: String = it.chars().take_while(char::is_ascii_alphabetic).collect();
                !name.is_empty() && it[name.len()..].starts_with("=\"")
            });
            let script = line.contains("<script") && !line.contains("src=");
            if line.contains("<style") || line.contains(" style=") || handler || script {
                wrong.push(format!("{path}:{}", nth + 1));
            }
        }
    }
    tree::none("a page brings its own style or script", &wrong);
}

#[test]
fn no_test_is_ignored_and_none_sleeps() {
    let words = [["#[ign", "ore"], ["thread::sl", "eep"]].map(|it| it.concat());
    let mut wrong = Vec::new();
    for path in tree::ending("", &[".rs"]) {
        let text = tree::text(&path);
        let tests = if path.contains("/tests/") {
            0
        } else {
            text.find("#[cfg(test)]").unwrap_or(text.len())
        };
        let found = words.iter().filter(|it| text[tests..].contains(it.as_str()));
        wrong.extend(found.map(|it| format!("{path}: {it}")));
    }
    tree::none("a test is ignored or sleeps", &wrong);
}
