//! Search by words, in Kazakh and Russian alike. The one place that speaks differently to the
//! two engines: see `search/sqlite.rs` and `search/postgres.rs`.
//!
//! Whoever searches must still ask whether the reader may see what was found.

mod fold;
mod postgres;
mod sqlite;

use sqlx::FromRow;

use crate::args;
use crate::db::{Database, Engine, Reader, Result, Writer};

pub use fold::{fold, words};

/// More words than this make no better question.
const MOST_WORDS: usize = 8;
/// More words than this of one text are not looked at.
const MOST_INDEXED: usize = 10_000;
/// From so many letters on, a word finds those that begin with it.
const PREFIX: usize = 3;

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Hit {
    /// What it is: as it was indexed.
    pub kind: String,
    /// Which one.
    pub id: String,
}

/// A thing that can be found by its words, folded and ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    kind: &'static str,
    id: String,
    title: String,
    body: String,
}

/// How an engine is spoken to.
struct Dialect {
    /// Makes the tables, if they are not there.
    create: &'static [&'static str],
    /// Enters a thing: kind, id.
    enter: Option<&'static str>,
    /// Puts its words in: kind, id, title, body.
    put: &'static str,
    /// Takes a thing out: kind, id.
    remove: &'static [&'static str],
    /// Finds, best first: question, kind or nothing, how many.
    find: &'static str,
    /// A word of a question, and one that begins so.
    word: fn(&str) -> String,
    beginning: fn(&str) -> String,
    or: &'static str,
    and: &'static str,
}

fn dialect(engine: Engine) -> &'static Dialect {
    match engine {
        Engine::Sqlite => &sqlite::DIALECT,
        Engine::Postgres => &postgres::DIALECT,
    }
}

/// Makes what search needs, if it is not there.
pub async fn prepare(db: &Database) -> Result<()> {
    db.apply(dialect(db.engine()).create).await
}

impl Entry {
    /// A thing with the words of its title, and those of its body, which count less.
    pub fn new(kind: &'static str, id: &str, title: &str, body: &str) -> Self {
        let [title, body] = [title, body].map(|it| fold::indexed(it, MOST_INDEXED));
        Self { kind, id: id.to_owned(), title, body }
    }
}

/// Makes a thing findable, or findable by other words than before.
pub async fn index(db: &mut Writer, entry: Entry) -> Result<()> {
    index_all(db, vec![entry]).await
}

/// Makes many things findable, each named once.
pub async fn index_all(db: &mut Writer, entries: Vec<Entry>) -> Result<()> {
    let dialect = dialect(db.engine());
    if let Some(sql) = dialect.enter {
        let names = entries.iter().map(|it| args![it.kind, it.id.as_str()]);
        db.own().run_many(sql, names.collect()).await?;
    }
    let words = entries.into_iter().map(|it| args![it.kind, it.id, it.title, it.body]);
    db.own().run_many(dialect.put, words.collect()).await?;
    Ok(())
}

/// Makes a thing unfindable.
pub async fn remove(db: &mut Writer, kind: &str, id: &str) -> Result<()> {
    for sql in dialect(db.engine()).remove {
        db.own().run(sql, args![kind, id]).await?;
    }
    Ok(())
}

/// Finds what has all the words of a question, best first; of one kind, if one is named.
pub async fn find(
    db: &mut Reader,
    kind: Option<&str>,
    query: &str,
    limit: u32,
) -> Result<Vec<Hit>> {
    let dialect = dialect(db.engine());
    let Some(question) = dialect.question(query) else { return Ok(Vec::new()) };
    db.own().all(dialect.find, args![question, kind.unwrap_or_default(), i64::from(limit)]).await
}

/// The ids of what was found of one kind, best first: for a condition of a list.
pub async fn ids(db: &mut Reader, kind: &str, query: &str, limit: u32) -> Result<Vec<String>> {
    let hits = find(db, Some(kind), query, limit).await?;
    Ok(hits.into_iter().map(|it| it.id).collect())
}

impl Dialect {
    /// A question in the engine's own tongue. Only letters and digits come in, so nothing that
    /// people type can mean more than it says. Nothing, if there is no word in it.
    fn question(&self, query: &str) -> Option<String> {
        let words = words(query);
        let asked = words.iter().take(MOST_WORDS).map(|word| {
            let mut any: Vec<String> = fold::stems(word).iter().map(|it| (self.word)(it)).collect();
            let is_long = word.chars().count() >= PREFIX;
            any.push(if is_long { (self.beginning)(word) } else { (self.word)(word) });
            format!("({})", any.join(self.or))
        });
        let asked: Vec<String> = asked.collect();
        (!asked.is_empty()).then(|| asked.join(self.and))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Fixture;

    const TEXTS: [(&str, &str, &str); 7] = [
        ("check", "1", "Ноутбуктерді сатып алу"),
        ("check", "2", "Мектептің жылу жүйесін жөндеу"),
        ("process", "3", "Закупка проекторов для колледжа"),
        ("process", "4", "Ремонт дороги в Абайском районе"),
        ("process", "5", "Ёлочные игрушки, 100 шт."),
        ("process", "6", "Центр обслуживания населения"),
        ("process", "7", "Көшелерді жарықтандыру, Қарағанды қаласы"),
    ];

    async fn indexed() -> Fixture {
        let fixture = Fixture::new().await;
        let mut db = fixture.db.write().await.unwrap();
        for (kind, id, title) in TEXTS {
            index(&mut db, Entry::new(kind, id, title, "")).await.unwrap();
        }
        db.commit().await.unwrap();
        fixture
    }

    async fn found(fixture: &Fixture, query: &str) -> String {
        let mut db = fixture.db.read().await.unwrap();
        let mut hits = find(&mut db, None, query, 50).await.unwrap();
        hits.sort_by(|a, b| a.id.cmp(&b.id));
        hits.into_iter().map(|it| it.id).collect::<Vec<_>>().join(" ")
    }

    #[tokio::test]
    async fn a_word_is_found_in_whatever_form_and_spelling() {
        let fixture = indexed().await;
        for (query, ids) in [
            ("ноутбук", "1"),
            ("ноутбуктар", "1"),
            ("НОУТБУКИ", "1"),
            ("ноутб", "1"),
            ("сатып алу", "1"),
            ("мектеп", "2"),
            ("мектебі", "2"),
            ("мектептерге", "2"),
            ("жондеу", "2"),
            ("проектор", "3"),
            ("проекторы", "3"),
            ("закупки колледжей", "3"),
            ("ремонта дорог", "4"),
            ("абайский район", "4"),
            ("елочный", "5"),
            ("ЁЛОЧНЫЕ", "5"),
            ("100", "5"),
            ("көше", "7"),
            ("кошелер", "7"),
            ("караганды", "7"),
            ("Қарағандыда", "7"),
            // Latin letters that look like these.
            ("нoутбyк", "1"),
            ("цена", ""),
            ("ноутбук проектор", ""),
        ] {
            assert_eq!(found(&fixture, query).await, ids, "{query}");
        }
    }

    #[tokio::test]
    async fn what_means_something_to_the_engine_means_nothing_here() {
        let fixture = indexed().await;
        for query in [
            "",
            "   ",
            "\"",
            "\"ноутбук",
            "ноутбук\"",
            "ноутбук*",
            "*",
            "NEAR(ноутбук алу, 3)",
            "ноутбук AND",
            "OR",
            "NOT ноутбук",
            "title:ноутбук",
            "title : ноутбук",
            "-ноутбук",
            "^ноутбук",
            "(ноутбук",
            "ноутбук)",
            "{title} : x",
            "ноутбук:*",
            "ноутбук & !",
            "ноутбук <-> алу",
            "%",
            "_",
            "'",
            "'; DROP TABLE search_entries; --",
            "\\",
            "\0",
            "ноут\0бук",
            "\u{202e}ноутбук",
            "a̐̈́b",
            "½",
            "①",
            &"ноутбук ".repeat(10_000),
            &"ә".repeat(100_000),
        ] {
            let mut db = fixture.db.read().await.unwrap();
            assert!(find(&mut db, None, query, 50).await.is_ok(), "{query:?}");
        }
        assert_eq!(found(&fixture, "\"ноутбук").await, "1");
        assert_eq!(found(&fixture, "(ноутбук* & алу)").await, "1");
        assert_eq!(found(&fixture, "%").await, "");
    }

    #[tokio::test]
    async fn a_thing_is_found_by_what_it_says_now() {
        let fixture = indexed().await;
        let mut db = fixture.db.write().await.unwrap();
        index(&mut db, Entry::new("check", "1", "Планшеттер", "ескі атауы: принтер"))
            .await
            .unwrap();
        remove(&mut db, "process", "3").await.unwrap();
        remove(&mut db, "process", "nothing").await.unwrap();
        db.commit().await.unwrap();

        assert_eq!(found(&fixture, "ноутбук").await, "");
        assert_eq!(found(&fixture, "планшет").await, "1");
        assert_eq!(found(&fixture, "принтерлер").await, "1");
        assert_eq!(found(&fixture, "проектор").await, "");
    }

    #[tokio::test]
    async fn a_word_of_the_title_comes_first_and_a_kind_can_be_named() {
        let fixture = indexed().await;
        let mut db = fixture.db.write().await.unwrap();
        for id in ["8", "9"] {
            index(&mut db, Entry::new("process", id, "Бағалар", "ноутбук ноутбук ноутбук"))
                .await
                .unwrap();
        }
        db.commit().await.unwrap();
        let mut db = fixture.db.read().await.unwrap();

        let all = find(&mut db, None, "ноутбук", 50).await.unwrap();
        assert_eq!(all[0], Hit { kind: "check".to_owned(), id: "1".to_owned() });
        assert_eq!(all.len(), 3);
        assert_eq!(ids(&mut db, "check", "ноутбук", 50).await.unwrap(), ["1"]);
        assert_eq!(ids(&mut db, "process", "ноутбук", 1).await.unwrap().len(), 1);
    }

    #[tokio::test]
    async fn preparing_twice_changes_nothing_and_a_huge_text_fits() {
        let fixture = indexed().await;
        prepare(&fixture.db).await.unwrap();
        let huge = (0..200_000).map(|it| format!("сөз{it}")).collect::<Vec<_>>().join(" ");
        let mut db = fixture.db.write().await.unwrap();
        index(&mut db, Entry::new("check", "1", &"ұзын".repeat(50_000), &huge)).await.unwrap();
        db.commit().await.unwrap();
        assert_eq!(found(&fixture, "сөз9").await, "1");
        assert_eq!(found(&fixture, "мектеп").await, "2");
    }
}
