-- Monthly execution of the budget, summed up since the beginning of the year. Sums are tiyn.
CREATE TABLE budget_rows (
    -- Such as 2024-12.
    month TEXT NOT NULL,
    -- Of the row within its month.
    number BIGINT NOT NULL,
    -- The section it belongs to: 2 is expenditure.
    section TEXT NOT NULL,
    -- 0 section, 1 function, 2 its part, 3 administrator.
    level BIGINT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    -- Of the row that it is a part of.
    parent BIGINT,
    approved BIGINT NOT NULL,
    refined BIGINT NOT NULL,
    planned BIGINT NOT NULL,
    planned_to_date BIGINT NOT NULL,
    spent BIGINT NOT NULL,
    obliged BIGINT NOT NULL,
    PRIMARY KEY (month, number)
);
CREATE INDEX budget_rows_code ON budget_rows (section, level, code, month);

-- Where each month was read, and when.
CREATE TABLE budget_months (
    month TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    read_at TEXT NOT NULL
);
