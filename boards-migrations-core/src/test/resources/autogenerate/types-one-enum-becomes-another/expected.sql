-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t ALTER COLUMN x DROP DEFAULT;

CREATE TYPE boards.two AS ENUM ('a', 'b', 'c');

ALTER TABLE boards.t ALTER COLUMN x TYPE boards.two USING x::text::boards.two;

ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'c'::boards.two;

DROP TYPE boards.one;

-- migrate:downgrade
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

CREATE TYPE boards.one AS ENUM ('a', 'b');

ALTER TABLE boards.t ALTER COLUMN x DROP DEFAULT;

ALTER TABLE boards.t ALTER COLUMN x TYPE boards.one USING x::text::boards.one;

DROP TYPE boards.two;

ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'a'::boards.one;
