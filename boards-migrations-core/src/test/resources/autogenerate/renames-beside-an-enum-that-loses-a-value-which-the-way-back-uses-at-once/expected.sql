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

DROP INDEX boards.t_b;

ALTER TABLE boards.t DROP CONSTRAINT t_y_check;

ALTER TABLE boards.t ALTER COLUMN x DROP DEFAULT;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('a');

ALTER TABLE boards.t
    ALTER COLUMN x TYPE boards.state USING x::text::boards.state,
    ALTER COLUMN y TYPE boards.state USING y::text::boards.state;

ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'a'::boards.state;

DROP TYPE boards.state_old;

-- migrate:downgrade
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t RENAME COLUMN key TO id;

ALTER TABLE boards.t ALTER COLUMN x DROP DEFAULT;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('a', 'b');

ALTER TABLE boards.t
    ALTER COLUMN x TYPE boards.state USING x::text::boards.state,
    ALTER COLUMN y TYPE boards.state USING y::text::boards.state;

ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'b'::boards.state;

ALTER TABLE boards.t ADD CONSTRAINT t_y_check CHECK (y <> 'b'::boards.state);

CREATE INDEX t_b ON boards.t (z) WHERE (y = 'b'::boards.state);

DROP TYPE boards.state_old;
