-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Fails while rows have a value of boards.state that goes: 'b'.
-- Renames the column boards.t.id to key, which running releases do not know.
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t RENAME COLUMN id TO key;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('a');

ALTER TABLE boards.t
    ALTER COLUMN x TYPE text USING x::text,
    ALTER COLUMN y TYPE boards.state USING y::text::boards.state;

DROP TYPE boards.state_old;

-- migrate:downgrade
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t RENAME COLUMN key TO id;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('a', 'b');

ALTER TABLE boards.t
    ALTER COLUMN x TYPE boards.state USING x::boards.state,
    ALTER COLUMN y TYPE boards.state USING y::text::boards.state;

DROP TYPE boards.state_old;
