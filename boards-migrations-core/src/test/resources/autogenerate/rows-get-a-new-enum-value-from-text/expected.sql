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
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t ALTER COLUMN y DROP DEFAULT;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('a');

ALTER TABLE boards.t ALTER COLUMN y TYPE boards.state USING y::text::boards.state;

ALTER TABLE boards.t ALTER COLUMN y SET DEFAULT 'a'::boards.state;

DROP TYPE boards.state_old;

-- Change it
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t ALTER COLUMN x TYPE boards.state USING x::boards.state;

ALTER TABLE boards.t ALTER COLUMN y SET DEFAULT 'b'::boards.state;

-- migrate:downgrade
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t ALTER COLUMN y SET DEFAULT 'a'::boards.state;

ALTER TABLE boards.t ALTER COLUMN x TYPE text USING x::text;
