-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
ALTER TYPE boards.state ADD VALUE 'a' BEFORE 'b';

ALTER TYPE boards.state ADD VALUE 'c' BEFORE 'e';

ALTER TYPE boards.state ADD VALUE 'd' BEFORE 'e';

ALTER TYPE boards.state ADD VALUE 'f';

ALTER TYPE boards.state ADD VALUE 'g';

-- migrate:downgrade
-- Fails while rows have a value of boards.state that goes: 'a', 'c', 'd', 'f', 'g'.
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t ALTER COLUMN x DROP DEFAULT;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('b', 'e');

ALTER TABLE boards.t ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'b'::boards.state;

DROP TYPE boards.state_old;
