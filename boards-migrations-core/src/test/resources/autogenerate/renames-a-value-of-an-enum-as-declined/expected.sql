-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Fails while rows have a value of boards.state that goes: 'OPEN'.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('IN PROGRESS', 'DONE');

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

DROP TYPE boards.state_old;

-- migrate:downgrade
-- Fails while rows have a value of boards.state that goes: 'IN PROGRESS'.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

CREATE TYPE boards.state_old AS ENUM ('OPEN', 'DONE');

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state_old USING x::text::boards.state_old;

DROP TYPE boards.state;

ALTER TYPE boards.state_old RENAME TO state;
