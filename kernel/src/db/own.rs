//! The kernel's tables are the kernel's alone.
//!
//! What comes through the public door ([`Reader::all`], [`Writer::run`] and their like) may not name
//! a table of the kernel: the door refuses it on both engines. The kernel says [`own`](Reader::own)
//! first. On PostgreSQL a trigger on each of those tables asks once more whose hand is at work, so
//! that a way around the door changes nothing either.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::LazyLock;

use sea_query::{SelectStatement, Value};
use sqlx::SqlSafeStr;

use super::{Engine, Reader, Result, Row, Tx, Writer, built, repeated};
use crate::MIGRATIONS;

/// Whose statement it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hand {
    Kernel,
    Feature,
}

/// The setting of PostgreSQL that its triggers ask; it lasts as long as the transaction.
pub(super) const AS_KERNEL: &str = "SELECT pg_catalog.set_config('erikti.hand', 'kernel', true)";
pub(super) const AS_FEATURE: &str = "SELECT pg_catalog.set_config('erikti.hand', 'feature', true)";

/// The tables that the kernel's migrations and its search make.
static TABLES: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    let words = MIGRATIONS.iter().flat_map(|it| {
        let words: Vec<_> = words(it.sql.as_str()).collect();
        let made = words.windows(3).filter(|it| it[..2] == ["CREATE", "TABLE"]).map(|it| it[2]);
        made.collect::<Vec<_>>()
    });
    words.chain(["search_entries", "search_words"]).collect()
});

/// A statement from outside the kernel names one of its tables.
#[derive(Debug)]
pub struct Foreign {
    /// The table.
    pub table: &'static str,
}

impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let table = self.table;
        write!(f, "the table {table} is the kernel's alone: call what the kernel offers for it")
    }
}

impl std::error::Error for Foreign {}

/// Refuses a statement that names a table of the kernel.
pub(super) fn refuse_foreign(sql: &str) -> Result<(), Foreign> {
    let mut before = "";
    for word in words(sql) {
        let names = ["FROM", "JOIN", "INTO", "UPDATE", "TABLE", "ONLY", "USING", ","]
            .iter()
            .any(|it| before.eq_ignore_ascii_case(it));
        if names && let Some(table) = TABLES.get(word) {
            return Err(Foreign { table });
        }
        before = word;
    }
    Ok(())
}

/// The words of a statement, without quotes and brackets; a comma is a word.
fn words(sql: &str) -> impl Iterator<Item = &str> {
    let part = |it: &char| it.is_alphanumeric() || "_.$".contains(*it);
    let mut rest = sql;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|it: char| !part(&it) && it != ',');
        let end = match rest.chars().next()? {
            ',' => 1,
            _ => rest.find(|it: char| !part(&it)).unwrap_or(rest.len()),
        };
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word.rsplit('.').next().unwrap_or(word))
    })
}

/// What PostgreSQL is told about each of the kernel's tables, once they are there.
pub(super) fn guards(engine: Engine) -> Vec<String> {
    if engine == Engine::Sqlite {
        return Vec::new();
    }
    let asks = "CREATE OR REPLACE FUNCTION kernel_alone() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF current_setting('erikti.hand', true) IS DISTINCT FROM 'kernel' THEN
                RAISE EXCEPTION 'the table % is the kernel''s alone', TG_TABLE_NAME;
            END IF;
            RETURN NULL;
        END $$";
    let made = TABLES.iter().filter(|it| !it.starts_with("search_"));
    let trigger = |table: &&str| {
        format!(
            "CREATE OR REPLACE TRIGGER kernel_alone
             BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
             FOR EACH STATEMENT EXECUTE FUNCTION kernel_alone()"
        )
    };
    std::iter::once(asks.to_owned()).chain(made.map(trigger)).collect()
}

impl Reader {
    /// The kernel's own hand.
    pub(crate) fn own(&mut self) -> Own<'_> {
        Own(&mut self.0)
    }
}

impl Writer {
    /// The kernel's own hand.
    pub(crate) fn own(&mut self) -> Own<'_> {
        self.reader.own()
    }
}

/// Statements that may name the kernel's tables.
pub(crate) struct Own<'a>(&'a mut Tx);

impl Own<'_> {
    /// All rows. For what is bounded by nature.
    pub(crate) async fn all<T: Row>(self, sql: &'static str, args: Vec<Value>) -> Result<Vec<T>> {
        self.0.fetch(Hand::Kernel, sql.into_sql_str(), args).await
    }

    /// The row, if there is one.
    pub(crate) async fn optional<T: Row>(
        self,
        sql: &'static str,
        args: Vec<Value>,
    ) -> Result<Option<T>> {
        Ok(self.all(sql, args).await?.pop())
    }

    /// All rows of a query whose shape varies.
    pub(crate) async fn select<T: Row>(self, query: &SelectStatement) -> Result<Vec<T>> {
        let (sql, values) = built(query);
        self.0.fetch(Hand::Kernel, sql, values).await
    }

    /// Runs a statement and says how many rows it touched.
    pub(crate) async fn run(self, sql: &'static str, args: Vec<Value>) -> Result<u64> {
        self.0.execute(Hand::Kernel, sql.into_sql_str(), args).await
    }

    /// The same as [`Writer::run_many`].
    pub(crate) async fn run_many(self, sql: &'static str, rows: Vec<Vec<Value>>) -> Result<u64> {
        repeated(self.0, Hand::Kernel, sql, rows).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args;
    use crate::testing::{Fixture, parcel};

    #[test]
    fn the_tables_are_those_of_the_migrations() {
        for table in ["records", "journal", "journal_head", "term_lengths", "search_words"] {
            assert!(TABLES.contains(table), "{table}");
        }
        assert!(TABLES.len() > 18, "{TABLES:?}");
    }

    #[tokio::test]
    async fn the_door_refuses_what_names_a_table_of_the_kernel() {
        let fixture = Fixture::new().await;
        let mut db = fixture.db.write().await.unwrap();
        for sql in [
            "SELECT 1 FROM records",
            "SELECT 1 FROM parcels JOIN records ON records.id = record_id",
            "SELECT 1 FROM parcels, \"records\"",
            "SELECT (SELECT 1 FROM\n  main.journal) FROM parcels",
            "WITH x AS (SELECT 1 FROM (records)) SELECT 1 FROM x",
            "select 1 from users",
        ] {
            let refused = db.all::<(i64,)>(sql, vec![]).await.unwrap_err();
            assert!(refused.is::<Foreign>(), "{sql}: {refused}");
        }
        for sql in [
            "UPDATE records SET state = 'here'",
            "DELETE FROM terms",
            "INSERT INTO jobs SELECT * FROM parcels",
            "DROP TABLE journal",
        ] {
            let refused = db.run(sql, vec![]).await.unwrap_err();
            assert!(refused.is::<Foreign>(), "{sql}: {refused}");
        }
        let own = "SELECT COUNT(*) FROM parcels WHERE content = 'records'";
        db.all::<(i64,)>(own, vec![]).await.unwrap();
    }

    #[tokio::test]
    async fn a_way_around_the_door_changes_nothing() {
        let fixture = Fixture::new().await;
        let id = parcel::opened(&fixture).await;
        if fixture.db.engine() == Engine::Sqlite {
            return;
        }
        for sql in [
            "UPDATE records SET state = 'here'",
            "DELETE FROM terms",
            "INSERT INTO holds (subject, record_id) VALUES ('x', 'x')",
            "UPDATE users SET disabled = TRUE",
        ] {
            let mut db = fixture.db.write().await.unwrap();
            // Such a statement is hidden from the door, in a function say; the kernel went before.
            db.own().run("UPDATE parcels SET content = ''", vec![]).await.unwrap();
            let tx = &mut db.reader.0;
            let refused = tx.execute(Hand::Feature, sql.into_sql_str(), vec![]).await;
            let refused = refused.unwrap_err().to_string();
            assert!(refused.contains("is the kernel's alone"), "{sql}: {refused}");
        }
        let mut db = fixture.db.read().await.unwrap();
        let sql = "SELECT COUNT(*) FROM records WHERE id = $1 AND state = 'sent'";
        let n: Option<(i64,)> = db.own().optional(sql, args![&id]).await.unwrap();
        assert_eq!(n, Some((1,)));
    }
}
