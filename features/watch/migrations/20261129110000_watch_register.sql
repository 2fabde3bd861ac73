-- The register of unreliable suppliers, by days: what was in force on a day stays so.
CREATE TABLE debarments (
    bin TEXT NOT NULL,
    since TEXT NOT NULL,
    -- The last day, if it has one.
    until TEXT,
    reason TEXT NOT NULL,
    -- Where it was read last, and when.
    source TEXT NOT NULL,
    read_at TEXT NOT NULL,
    PRIMARY KEY (bin, since)
);
