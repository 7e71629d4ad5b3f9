-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a ALTER COLUMN x DROP DEFAULT;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('b', 'a');

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

ALTER TABLE boards.a ALTER COLUMN x SET DEFAULT 'a'::boards.state;

DROP TYPE boards.state_old;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

CREATE TYPE boards.state_old AS ENUM ('a', 'b');

ALTER TABLE boards.a ALTER COLUMN x DROP DEFAULT;

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state_old USING x::text::boards.state_old;

DROP TYPE boards.state;

ALTER TYPE boards.state_old RENAME TO state;

ALTER TABLE boards.a ALTER COLUMN x SET DEFAULT 'a'::boards.state;
