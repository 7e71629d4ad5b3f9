-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Renames the value 'b' of boards.state to 'c', which running releases do not know.

ALTER TYPE boards.state RENAME VALUE 'b' TO 'c';

ALTER TYPE boards.state ADD VALUE 'b';

-- migrate:downgrade
-- Fails while rows have a value of boards.state that goes: 'b'.
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TYPE boards.state RENAME VALUE 'b' TO 'b_old';

ALTER TYPE boards.state RENAME VALUE 'c' TO 'b';

ALTER TABLE boards.t ALTER COLUMN x DROP DEFAULT;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('a', 'b');

ALTER TABLE boards.t ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'b'::boards.state;

DROP TYPE boards.state_old;
