-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Fails while rows have a value of boards.state that goes: 'c'.
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t ALTER COLUMN x DROP DEFAULT;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('a', 'b');

ALTER TABLE boards.t ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'a'::boards.state;

DROP TYPE boards.state_old;

-- migrate:downgrade
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

CREATE TYPE boards.state_old AS ENUM ('a', 'b', 'c');

ALTER TABLE boards.t ALTER COLUMN x DROP DEFAULT;

ALTER TABLE boards.t ALTER COLUMN x TYPE boards.state_old USING x::text::boards.state_old;

DROP TYPE boards.state;

ALTER TYPE boards.state_old RENAME TO state;

ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'a'::boards.state;
