-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Renames the value 'open' of boards.state to 'active', which running releases do not know.

ALTER TYPE boards.state RENAME VALUE 'open' TO 'active';

ALTER TYPE boards.state ADD VALUE 'gone';

-- migrate:downgrade
-- Fails while rows have a value of boards.state that goes: 'gone'.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TYPE boards.state RENAME VALUE 'active' TO 'open';

ALTER TABLE boards.a DROP CONSTRAINT a_x_check;

ALTER TABLE boards.a ALTER COLUMN x DROP DEFAULT;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('open', 'done');

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

ALTER TABLE boards.a ALTER COLUMN x SET DEFAULT 'open'::boards.state;

ALTER TABLE boards.a ADD CONSTRAINT a_x_check CHECK (x <> 'open'::boards.state);

DROP TYPE boards.state_old;
