-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Writes the table boards.a anew.

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('IN PROGRESS', 'DONE');

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

DROP TYPE boards.state_old;

-- migrate:downgrade
CREATE TYPE boards.state_old AS ENUM ('OPEN', 'DONE');

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state_old USING x::text::boards.state_old;

DROP TYPE boards.state;

ALTER TYPE boards.state_old RENAME TO state;
