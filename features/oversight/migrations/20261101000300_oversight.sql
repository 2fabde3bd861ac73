-- Checks of prices: what the volunteer, the peer, the officer and the buyer left on the record.
CREATE TABLE checks (
    record_id TEXT PRIMARY KEY REFERENCES records (id),
    -- The thing as it was described when the check was taken: what people saw stays provable.
    subject TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    declared BOOLEAN NOT NULL,
    category TEXT NOT NULL,
    n_sources BIGINT NOT NULL,
    few TEXT NOT NULL,
    conclusion TEXT NOT NULL,
    peer TEXT,
    peer_words TEXT NOT NULL,
    addressee TEXT NOT NULL,
    regime TEXT NOT NULL,
    letter_number TEXT NOT NULL,
    letter_on TEXT,
    delivered_on TEXT,
    answered_on TEXT,
    answer TEXT NOT NULL,
    answer_number TEXT NOT NULL,
    claimer TEXT,
    provisional_until TEXT
);
CREATE INDEX checks_subject ON checks (subject_kind, subject_id);

CREATE TABLE sources (
    id TEXT PRIMARY KEY,
    record_id TEXT NOT NULL REFERENCES checks (record_id),
    origin TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    seen_on TEXT NOT NULL,
    unit TEXT NOT NULL,
    price BIGINT NOT NULL,
    vat TEXT NOT NULL,
    attachment_id TEXT,
    added_at TEXT NOT NULL
);
CREATE INDEX sources_check ON sources (record_id, id);

-- What the officer found each question to be: the precision of a flag is counted here.
CREATE TABLE verdicts (
    record_id TEXT NOT NULL REFERENCES checks (record_id),
    code TEXT NOT NULL,
    verdict TEXT NOT NULL,
    by_user TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (record_id, code)
);
CREATE INDEX verdicts_code ON verdicts (code, verdict);

-- The ledger. Entries are never changed: a correction is another entry.
CREATE TABLE effects (
    id TEXT PRIMARY KEY,
    record_id TEXT NOT NULL REFERENCES checks (record_id),
    at TEXT NOT NULL,
    by_user TEXT NOT NULL,
    saying TEXT NOT NULL,
    outcome TEXT NOT NULL,
    was BIGINT NOT NULL,
    became BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    document TEXT NOT NULL,
    reason TEXT NOT NULL,
    -- Of the check, so that the register is read without it.
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    district TEXT NOT NULL,
    category TEXT NOT NULL
);
CREATE INDEX effects_check ON effects (record_id, id);
CREATE INDEX effects_register ON effects (saying, district, category, id);
