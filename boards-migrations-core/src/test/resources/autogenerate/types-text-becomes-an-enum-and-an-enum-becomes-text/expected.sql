-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t ALTER COLUMN x DROP DEFAULT;

ALTER TABLE boards.t ALTER COLUMN z DROP DEFAULT;

CREATE TYPE boards.fresh AS ENUM ('a', 'b');

ALTER TABLE boards.t
    ALTER COLUMN x TYPE boards.fresh USING x::boards.fresh,
    ALTER COLUMN y TYPE boards.fresh USING y::boards.fresh,
    ALTER COLUMN z TYPE text USING z::text;

ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'a'::boards.fresh;

ALTER TABLE boards.t ALTER COLUMN z SET DEFAULT 'b'::text;

DROP TYPE boards.state;

-- migrate:downgrade
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

CREATE TYPE boards.state AS ENUM ('a', 'b');

ALTER TABLE boards.t ALTER COLUMN z DROP DEFAULT;

ALTER TABLE boards.t ALTER COLUMN x DROP DEFAULT;

ALTER TABLE boards.t
    ALTER COLUMN z TYPE boards.state USING z::boards.state,
    ALTER COLUMN y TYPE character varying(1) USING y::text,
    ALTER COLUMN x TYPE text USING x::text;

DROP TYPE boards.fresh;

ALTER TABLE boards.t ALTER COLUMN z SET DEFAULT 'b'::boards.state;

ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'a'::text;
