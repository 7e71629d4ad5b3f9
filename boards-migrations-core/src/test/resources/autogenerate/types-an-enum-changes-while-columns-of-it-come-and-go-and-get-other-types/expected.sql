-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the column boards.t.one with all its values.
-- Loses data: the table boards.gone with all its rows.
-- Locks boards.gone against reads and writes.
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t ALTER COLUMN three DROP DEFAULT;

ALTER TABLE boards.t DROP COLUMN one;

DROP TABLE boards.gone;

ALTER TYPE boards.state RENAME TO state_old2;

CREATE TYPE boards.state AS ENUM ('b', 'a', 'c');

CREATE TABLE boards.come (
    x boards.state DEFAULT 'c'::boards.state
);

ALTER TABLE boards.t ADD COLUMN five boards.state NOT NULL DEFAULT 'c'::boards.state;

ALTER TABLE boards.t
    ALTER COLUMN four TYPE boards.state USING four::boards.state,
    ALTER COLUMN three TYPE boards.state USING three::text::boards.state,
    ALTER COLUMN two TYPE text USING two::text;

ALTER TABLE boards.t ALTER COLUMN three SET DEFAULT 'c'::boards.state;

DROP TYPE boards.state_old2;

-- migrate:downgrade
-- Loses data: the column boards.t.five with all its values.
-- Loses data: the table boards.come with all its rows.
-- Fails while rows have a value of boards.state_old2 that goes: 'c'.
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

CREATE TYPE boards.state_old2 AS ENUM ('a', 'b');

ALTER TABLE boards.t ALTER COLUMN three DROP DEFAULT;

ALTER TABLE boards.t
    ALTER COLUMN two TYPE boards.state_old2 USING two::boards.state_old2,
    ALTER COLUMN three TYPE boards.state_old2 USING three::text::boards.state_old2,
    ALTER COLUMN four TYPE text USING four::text;

ALTER TABLE boards.t DROP COLUMN five;

DROP TABLE boards.come;

DROP TYPE boards.state;

ALTER TYPE boards.state_old2 RENAME TO state;

CREATE TABLE boards.gone (
    x boards.state DEFAULT 'b'::boards.state
);

ALTER TABLE boards.t ADD COLUMN one boards.state;

ALTER TABLE boards.t ALTER COLUMN three SET DEFAULT 'a'::boards.state;
