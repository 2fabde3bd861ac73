-- What is bought, as it was published, and what the flags ask about it.

-- A run of the import. Its counts are kept for as long as its quarantined rows.
CREATE TABLE imports (
    id TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    fetched_at TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    n_read BIGINT NOT NULL,
    n_new BIGINT NOT NULL,
    n_changed BIGINT NOT NULL,
    n_same BIGINT NOT NULL,
    n_quarantined BIGINT NOT NULL
);
CREATE INDEX imports_started ON imports (started_at);

-- The state of a process in a row that lists can filter; the rest is in the JSON of its version.
CREATE TABLE processes (
    ocid TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    buyer TEXT NOT NULL,
    -- The BIN, or what the publisher numbers buyers by.
    buyer_id TEXT NOT NULL,
    district TEXT NOT NULL,
    method TEXT NOT NULL,
    status TEXT NOT NULL,
    tiyn BIGINT,
    currency TEXT NOT NULL,
    published_at TEXT,
    opens_at TEXT,
    closes_at TEXT,
    -- Until when it is open; empty if it was called off or has no known end. Empty sorts first.
    open_until TEXT NOT NULL,
    n_lots BIGINT NOT NULL,
    n_bids BIGINT NOT NULL,
    n_questions BIGINT NOT NULL,
    -- The expected value of a check, in millionths; nought for what is not worth a look now.
    score BIGINT NOT NULL
);
CREATE INDEX processes_worth ON processes (score DESC, ocid) WHERE score > 0;
CREATE INDEX processes_district ON processes (district, score DESC, ocid);
CREATE INDEX processes_buyer ON processes (buyer_id, score DESC, ocid);
CREATE INDEX processes_method ON processes (method, score DESC, ocid);
CREATE INDEX processes_closing ON processes (open_until, ocid);

-- Every version that was ever read. A version that is known never comes back as a new one.
CREATE TABLE process_versions (
    ocid TEXT NOT NULL,
    version BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    source TEXT NOT NULL,
    fetched_at TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    import_id TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (ocid, version)
);

-- One row for each flag and process; the answers about its lots and items are in the evidence.
CREATE TABLE findings (
    ocid TEXT NOT NULL,
    code TEXT NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('flagged', 'clear', 'insufficient', 'not_applicable')),
    rule_version BIGINT NOT NULL,
    n_flagged BIGINT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (ocid, code)
);
CREATE INDEX findings_answers ON findings (code, state, ocid);

-- Lines that are no processes, with the reason and the beginning of their text.
CREATE TABLE quarantine (
    import_id TEXT NOT NULL,
    line BIGINT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (import_id, line)
);

-- What all processes together teach the flags, to judge a new one by; base64.
CREATE TABLE tallies (
    name TEXT NOT NULL PRIMARY KEY,
    counted_at TEXT NOT NULL,
    n_processes BIGINT NOT NULL,
    content TEXT NOT NULL
);
