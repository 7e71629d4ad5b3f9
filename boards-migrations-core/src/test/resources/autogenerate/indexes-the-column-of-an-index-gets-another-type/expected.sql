-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a
    ALTER COLUMN x TYPE bigint,
    ALTER COLUMN y TYPE character varying(9);

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a
    ALTER COLUMN y TYPE text,
    ALTER COLUMN x TYPE integer USING x::integer;
