//! Search on SQLite: FTS5 without a copy of the texts, beside a table of what they belong to.

use super::Dialect;

pub(super) const DIALECT: Dialect = Dialect {
    create: &[
        "CREATE TABLE IF NOT EXISTS search_entries (
            number INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            UNIQUE (kind, id)
        )",
        // The words come folded: no accent is to be taken off й.
        "CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING fts5 (
            title, body, content = '', contentless_delete = 1,
            tokenize = 'unicode61 remove_diacritics 0'
        )",
    ],
    enter: Some("INSERT INTO search_entries (kind, id) VALUES ($1, $2) ON CONFLICT DO NOTHING"),
    put: "INSERT OR REPLACE INTO search_words (rowid, title, body)
         VALUES ((SELECT number FROM search_entries WHERE kind = $1 AND id = $2), $3, $4)",
    remove: &[
        "DELETE FROM search_words WHERE rowid IN
            (SELECT number FROM search_entries WHERE kind = $1 AND id = $2)",
        "DELETE FROM search_entries WHERE kind = $1 AND id = $2",
    ],
    find: "SELECT kind, id FROM search_words JOIN search_entries ON number = search_words.rowid
         WHERE search_words MATCH $1 AND ($2 = '' OR kind = $2)
         ORDER BY bm25(search_words, 8.0, 1.0), id DESC LIMIT $3",
    word: |word| format!("\"{word}\""),
    beginning: |word| format!("\"{word}\"*"),
    or: " OR ",
    and: " AND ",
};
