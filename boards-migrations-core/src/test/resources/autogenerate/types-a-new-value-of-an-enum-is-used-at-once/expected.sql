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

ALTER TABLE boards.t ALTER COLUMN x DROP DEFAULT;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('a');

ALTER TABLE boards.t ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'a'::boards.state;

DROP TYPE boards.state_old;

-- Change it
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.t against reads and writes.

CREATE TABLE boards.u (
    x boards.state DEFAULT 'b'::boards.state
);

ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'b'::boards.state;

ALTER TABLE boards.t ADD CONSTRAINT t_x_check CHECK (x <> 'b'::boards.state) NOT VALID;

-- migrate:downgrade
-- Loses data: the table boards.u with all its rows.
-- Locks boards.t against reads and writes.

ALTER TABLE boards.t DROP CONSTRAINT t_x_check;

ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'a'::boards.state;

DROP TABLE boards.u;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Reads the whole table boards.t.

ALTER TABLE boards.t VALIDATE CONSTRAINT t_x_check;

-- migrate:downgrade
-- Locks boards.t against reads and writes.

ALTER TABLE boards.t DROP CONSTRAINT t_x_check;

ALTER TABLE boards.t ADD CONSTRAINT t_x_check CHECK (x <> 'b'::boards.state) NOT VALID;
