-- Until when the office records that a letter arrived, or that it did not.
INSERT INTO term_lengths (key, length, unit, starts, source) VALUES
    ('watch.delivery', 5, 'working', 'letter signed', 'programme');
