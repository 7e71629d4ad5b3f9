-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Writes the table boards.a anew.

CREATE TYPE boards.two AS ENUM ('a', 'b');

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.two USING x::text::boards.two;

DROP TYPE boards.one;

-- migrate:downgrade
CREATE TYPE boards.one AS ENUM ('a', 'b');

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.one USING x::text::boards.one;

DROP TYPE boards.two;
