-- Where the reading of each list of a publisher stands, and how its runs went.

-- A list is read in windows of time. An open window has an end and a place; a closed one has neither.
CREATE TABLE fetch_lists (
    name TEXT NOT NULL PRIMARY KEY,
    -- From when rows are still to be read.
    since TEXT NOT NULL,
    -- The end of the window that is open.
    until TEXT,
    -- The last row or page that was read of it; empty at its beginning.
    place TEXT NOT NULL,
    n_seen BIGINT NOT NULL,
    -- The end of the last window that was read whole: the list is known as of then.
    as_of TEXT
);

CREATE TABLE fetch_runs (
    id TEXT NOT NULL PRIMARY KEY,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    n_requests BIGINT NOT NULL,
    n_repeats BIGINT NOT NULL,
    n_processes BIGINT NOT NULL,
    n_unread BIGINT NOT NULL,
    -- A word and the details of what ended the run before its time.
    failure TEXT,
    details TEXT
);
CREATE INDEX fetch_runs_started ON fetch_runs (started_at);

-- What could not be read of the pages of a run.
CREATE TABLE fetch_unread (
    run_id TEXT NOT NULL,
    n BIGINT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (run_id, n)
);

-- The secret behind the words that stand for persons; one row.
CREATE TABLE fetch_salt (
    n BIGINT NOT NULL PRIMARY KEY CHECK (n = 1),
    salt TEXT NOT NULL
);
