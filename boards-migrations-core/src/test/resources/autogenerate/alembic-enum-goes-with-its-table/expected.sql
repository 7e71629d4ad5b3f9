-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the table boards.a with all its rows.
-- Locks boards.a against reads and writes.

DROP TABLE boards.a;

DROP TYPE boards.state;

-- migrate:downgrade
CREATE TYPE boards.state AS ENUM ('a');

CREATE TABLE boards.a (
    x boards.state
);
