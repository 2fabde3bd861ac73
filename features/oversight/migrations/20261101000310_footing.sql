-- What a check keeps besides: which good is compared and on which footing, who stepped back, what
-- the buyer replied, and the letter as it was signed.
ALTER TABLE checks ADD COLUMN good BIGINT;
ALTER TABLE checks ADD COLUMN own_vat TEXT NOT NULL DEFAULT 'with';
-- Ids of people with an interest, by spaces: none of them takes part again.
ALTER TABLE checks ADD COLUMN aside TEXT NOT NULL DEFAULT '';
-- The state to which the answer led: a claim that is returned leads back to it.
ALTER TABLE checks ADD COLUMN reply TEXT;
ALTER TABLE checks ADD COLUMN letter_days BIGINT NOT NULL DEFAULT 0;
ALTER TABLE checks ADD COLUMN letter_due TEXT;
ALTER TABLE checks ADD COLUMN letter_file TEXT;
UPDATE checks SET letter_days = CASE regime WHEN 'appeal' THEN 15 ELSE 5 END
    WHERE letter_on IS NOT NULL;

-- How many units of the good are in the unit of the price, in thousandths.
ALTER TABLE sources ADD COLUMN per BIGINT NOT NULL DEFAULT 1000;

-- The place of an entry among those of its check: two may be written at the same moment.
ALTER TABLE effects ADD COLUMN nth BIGINT NOT NULL DEFAULT 0;
UPDATE effects SET nth = (
    SELECT COUNT(*) FROM effects other WHERE other.record_id = effects.record_id
        AND (other.at, CASE other.saying WHEN 'claimed' THEN 1 WHEN 'withdrawn' THEN 2 ELSE 3 END,
                other.id)
            <= (effects.at, CASE effects.saying WHEN 'claimed' THEN 1 WHEN 'withdrawn' THEN 2
                ELSE 3 END, effects.id));
CREATE UNIQUE INDEX effects_nth ON effects (record_id, nth);

-- Which check a saving counts for: the same saving of one thing is counted once.
CREATE TABLE savings (
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    saving TEXT NOT NULL,
    record_id TEXT NOT NULL REFERENCES checks (record_id),
    PRIMARY KEY (subject_kind, subject_id, saving)
);
INSERT INTO savings (subject_kind, subject_id, saving, record_id)
    SELECT subject_kind, subject_id, saving, MIN(record_id) FROM (
        SELECT subject_kind, subject_id, effects.record_id AS record_id,
            CASE WHEN outcome IN ('cancelled', 'reduced', 'changed') THEN 'planned'
                ELSE 'agreed' END AS saving
        FROM effects JOIN checks ON checks.record_id = effects.record_id
        WHERE saying IN ('verified', 'withdrawn')
        GROUP BY 1, 2, 3, 4 HAVING SUM(amount) > 0) standing
    GROUP BY subject_kind, subject_id, saving;
