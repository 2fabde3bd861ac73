//! Where SQL may stand, and that both engines understand it.

use std::collections::BTreeSet;

use kernel::db::Engine;
use site::features::features;
use testing::TestSite;

use crate::{literals, tree};

/// A statement in a source file.
struct Statement {
    place: String,
    path: String,
    sql: String,
}

fn statements(path: &str) -> Vec<Statement> {
    let found = literals::of(&tree::text(path)).into_iter().filter(|it| is_sql(&it.text));
    let statement = |it: literals::Literal| Statement {
        place: format!("{path}:{}", it.line),
        path: path.to_owned(),
        sql: it.text,
    };
    found.map(statement).collect()
}

fn is_sql(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    matches!(
        words.as_slice(),
        ["SELECT" | "WITH", _, ..]
            | ["INSERT", "INTO", ..]
            | ["DELETE", "FROM", ..]
            | ["UPDATE", _, "SET", ..]
            | ["CREATE" | "DROP" | "ALTER", "TABLE" | "INDEX" | "VIRTUAL" | "UNIQUE", ..]
    )
}

fn sources() -> Vec<String> {
    let mut sources = tree::ending("", &[".rs"]);
    sources.retain(|it| it.contains("/src/"));
    sources
}

/// The files whose work it is to speak SQL.
fn is_store(path: &str) -> bool {
    !path.starts_with("kernel/src/testing") && is_any_store(path)
}

fn is_any_store(path: &str) -> bool {
    path.starts_with("kernel/src/") || path.ends_with("/store.rs") || path.contains("/store/")
}

#[test]
fn sql_stands_in_stores_alone() {
    let elsewhere =
        sources().into_iter().filter(|it| !is_any_store(it) && !it.starts_with("testing/"));
    let wrong: Vec<String> = elsewhere.flat_map(|it| statements(&it)).map(|it| it.place).collect();
    tree::none("SQL outside a store", &wrong);
}

/// The tables that the kernel's migrations make.
fn kernel_tables() -> BTreeSet<String> {
    let made = tree::ending("kernel/migrations", &[".sql"]);
    let made: String = made.iter().map(|it| tree::text(it)).collect();
    let words: Vec<&str> = made.split(|it: char| it.is_whitespace() || it == '(').collect();
    let tables = words.windows(3).filter_map(|it| match it {
        ["CREATE", "TABLE", name] => Some((*name).to_owned()),
        _ => None,
    });
    tables.collect()
}

/// The tables that a statement names.
fn named(sql: &str) -> impl Iterator<Item = &str> {
    let words: Vec<&str> =
        sql.split(|it: char| it.is_whitespace() || "(),;".contains(it)).collect();
    let words: Vec<&str> = words.into_iter().filter(|it| !it.is_empty()).collect();
    (1..words.len()).filter_map(move |nth| match words[nth - 1] {
        "FROM" | "INTO" | "UPDATE" | "JOIN" | "TABLE" => Some(words[nth].trim_matches('"')),
        _ => None,
    })
}

#[test]
fn the_kernels_tables_are_the_kernels_alone() {
    let tables = kernel_tables();
    assert!(tables.contains("records") && tables.contains("journal"), "{tables:?}");
    let outside = sources()
        .into_iter()
        .filter(|it| !it.starts_with("kernel/") && !it.starts_with("testing/"));
    let mut wrong = Vec::new();
    for statement in outside.flat_map(|it| statements(&it)) {
        let theirs = named(&statement.sql).filter(|it| tables.contains(*it));
        wrong.extend(theirs.map(|it| format!("{}: {it}", statement.place)));
    }
    // A query of a varying shape names its tables as words of their own.
    let built = tree::ending("features", &[".rs"]).into_iter().filter(|it| is_any_store(it));
    for path in built.filter(|it| tree::text(it).contains("sea_query")) {
        let words = literals::of(&tree::text(&path)).into_iter();
        let theirs = words.filter(|it| tables.contains(&it.text));
        wrong.extend(theirs.map(|it| format!("{path}:{}: {}", it.line, it.text)));
    }
    for path in tree::ending("features", &[".sql"]) {
        let text = tree::text(&path);
        // A table of a feature may point at a record; it may not change what the kernel made.
        let plain = text.lines().filter(|it| !it.trim_start().starts_with("--"));
        let plain = plain.collect::<Vec<_>>().join("\n");
        let theirs: Vec<_> = named(&plain).filter(|it| tables.contains(*it)).collect();
        wrong.extend(theirs.iter().map(|it| format!("{path}: {it}")));
    }
    tree::none("SQL outside the kernel names the kernel's tables", &wrong);
}

#[test]
fn tables_are_found_in_statements() {
    let sql = "SELECT a FROM records JOIN \"terms\" ON x WHERE id IN (SELECT id FROM journal)";
    assert_eq!(named(sql).collect::<Vec<_>>(), ["records", "terms", "journal"]);
    assert!(is_sql("UPDATE jobs SET a = 1") && !is_sql("UPDATE the page") && !is_sql("SELECT"));
}

#[tokio::test]
async fn this_engine_understands_every_statement() {
    let site = TestSite::new(features()).await;
    let db = &site.app.db;
    let foreign = if db.engine() == Engine::Sqlite { "/postgres.rs" } else { "/sqlite.rs" };
    let (mut n_prepared, mut wrong) = (0, Vec::new());
    let stores = sources().into_iter().filter(|it| is_store(it) && !it.ends_with(foreign));
    for it in stores.flat_map(|it| statements(&it)) {
        if db.engine() == Engine::Sqlite && it.sql.contains("pg_") {
            continue;
        }
        n_prepared += 1;
        if let Err(error) = db.prepare(&it.sql).await {
            wrong.push(format!("{}: {error:#}", it.place));
        }
    }
    tree::none("a statement is not understood", &wrong);
    assert!(n_prepared > 100, "only {n_prepared} statements were found");
}

#[test]
fn no_statement_uses_what_only_one_engine_has() {
    let words =
        ["NOW()", "ILIKE", "RANDOM()", "FOR UPDATE", "::TEXT", "::INT", "JSON_EXTRACT", "->>"];
    let mut wrong = Vec::new();
    for it in sources().iter().filter(|it| is_store(it)).flat_map(|it| statements(it)) {
        if it.path.ends_with("/sqlite.rs") || it.path.ends_with("/postgres.rs") {
            continue;
        }
        let sql = it.sql.to_uppercase();
        let found = words.iter().filter(|word| sql.contains(*word));
        wrong.extend(found.map(|word| format!("{}: {word}", it.place)));
    }
    tree::none("a statement is not portable", &wrong);
}
