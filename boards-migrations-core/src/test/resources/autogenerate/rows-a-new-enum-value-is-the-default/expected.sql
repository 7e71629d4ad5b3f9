-- Change it: enum values
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- More is to come: apply this, then generate again. What uses a new value cannot be proven before the value is
--   there.

ALTER TYPE boards.state ADD VALUE 'b';

-- migrate:downgrade
-- Fails while rows have a value of boards.state that goes: 'b'.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a ALTER COLUMN x DROP DEFAULT;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('a');

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

ALTER TABLE boards.a ALTER COLUMN x SET DEFAULT 'a'::boards.state;

DROP TYPE boards.state_old;

-- Change it
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN x SET DEFAULT 'b'::boards.state;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN x SET DEFAULT 'a'::boards.state;
