-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
CREATE TABLE boards.a (
    x bigint,
    z bigint
);

-- migrate:downgrade
-- Loses data: the table boards.a with all its rows.

DROP TABLE boards.a;
