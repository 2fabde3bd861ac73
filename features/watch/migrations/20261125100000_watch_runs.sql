-- The flags at work on all processes: what they need of each, and what they answered about everybody.

-- What questions about all processes need of one; base64, empty for one that was called off.
CREATE TABLE extracts (ocid TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL);

DROP TABLE tallies;

-- Why questions made no sense for a process: `R018 no-competition`, one a line. Such answers have no row.
ALTER TABLE processes ADD COLUMN silent TEXT NOT NULL DEFAULT '';
DELETE FROM findings WHERE state = 'not_applicable';

-- A full run over all processes.
CREATE TABLE flag_runs (
    id TEXT NOT NULL PRIMARY KEY,
    began_at TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    n_processes BIGINT NOT NULL,
    n_changed BIGINT NOT NULL,
    -- Flags, versions and parameters in one mark, and the import that came last.
    edition TEXT NOT NULL,
    import_id TEXT NOT NULL,
    -- The digest of all extracts: the data that was judged.
    data TEXT NOT NULL,
    parameters TEXT NOT NULL
);
CREATE INDEX flag_runs_began ON flag_runs (began_at);

-- What a run answered otherwise than before.
CREATE TABLE flag_changes (
    run_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    code TEXT NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    PRIMARY KEY (run_id, subject, code)
);

-- Questions about an organisation, a pair, a market: those of the last run.
CREATE TABLE habits (
    code TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (code, kind, subject)
);

-- Which organisations a question about them names.
CREATE TABLE habit_parties (
    party TEXT NOT NULL,
    code TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (party, code, kind, subject)
);

-- Who was awarded what; people are left out.
CREATE TABLE process_suppliers (
    supplier_id TEXT NOT NULL,
    ocid TEXT NOT NULL,
    name TEXT NOT NULL,
    tiyn BIGINT,
    PRIMARY KEY (supplier_id, ocid)
);
CREATE INDEX process_suppliers_ocid ON process_suppliers (ocid);

-- What became of the questions of each flag at each buyer, as whoever checks taught.
CREATE TABLE lessons (
    code TEXT NOT NULL,
    buyer TEXT NOT NULL,
    n_confirmed BIGINT NOT NULL,
    n_explained BIGINT NOT NULL,
    PRIMARY KEY (code, buyer)
);
