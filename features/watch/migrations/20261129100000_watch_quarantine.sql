-- What was set aside stands in a line, and in a package it has a number of its own, too.
CREATE TABLE set_aside (
    import_id TEXT NOT NULL,
    -- In the order of reading, from one.
    n BIGINT NOT NULL,
    line BIGINT NOT NULL,
    -- Which release of the list or package it is; nothing for what stands alone.
    element BIGINT,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (import_id, n)
);
INSERT INTO set_aside (import_id, n, line, element, reason, detail, text)
    SELECT import_id, line, line, NULL, reason, detail, text FROM quarantine;
DROP TABLE quarantine;
ALTER TABLE set_aside RENAME TO quarantine;
