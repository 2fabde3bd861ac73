//! Search on PostgreSQL: `simple` vectors, because the words come folded.

use super::Dialect;

pub(super) const DIALECT: Dialect = Dialect {
    create: &[
        "CREATE TABLE IF NOT EXISTS search_entries (
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            words tsvector NOT NULL,
            PRIMARY KEY (kind, id)
        )",
        "CREATE INDEX IF NOT EXISTS search_words ON search_entries USING gin (words)",
    ],
    enter: None,
    put: "INSERT INTO search_entries (kind, id, words)
         VALUES ($1, $2, setweight(to_tsvector('simple', $3), 'A')
            || setweight(to_tsvector('simple', $4), 'D'))
         ON CONFLICT (kind, id) DO UPDATE SET words = excluded.words",
    remove: &["DELETE FROM search_entries WHERE kind = $1 AND id = $2"],
    find: "SELECT kind, id FROM search_entries, to_tsquery('simple', $1) AS question
         WHERE words @@ question AND ($2 = '' OR kind = $2)
         ORDER BY ts_rank(words, question) DESC, id DESC LIMIT $3",
    word: str::to_owned,
    beginning: |word| format!("{word}:*"),
    or: " | ",
    and: " & ",
};
