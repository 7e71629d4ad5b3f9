-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

CREATE TYPE boards.two AS ENUM ('a', 'b');

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.two USING x::text::boards.two;

DROP TYPE boards.one;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

CREATE TYPE boards.one AS ENUM ('a', 'b');

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.one USING x::text::boards.one;

DROP TYPE boards.two;
