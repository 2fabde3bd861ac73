-- An invented kind of record, for the tests of what every kind has.
CREATE TABLE errands (
    record_id TEXT PRIMARY KEY REFERENCES records (id),
    urgency TEXT NOT NULL,
    spent BIGINT NOT NULL
);
