-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the table boards.gone with all its rows.
-- Locks boards.gone against reads and writes.

ALTER TYPE boards.state RENAME TO condition;

DROP TABLE boards.gone;

-- migrate:downgrade
ALTER TYPE boards.condition RENAME TO state;

CREATE TABLE boards.gone (
    x boards.state
);
