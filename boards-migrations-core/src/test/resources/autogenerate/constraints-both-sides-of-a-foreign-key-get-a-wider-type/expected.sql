-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Rewrites the table boards.a, and its indexes.
-- Rewrites the table boards.b, and its indexes.

ALTER TABLE boards.a ALTER COLUMN id TYPE bigint;

ALTER TABLE boards.b ALTER COLUMN a_id TYPE bigint;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Rewrites the table boards.a, and its indexes.
-- Rewrites the table boards.b, and its indexes.

ALTER TABLE boards.b ALTER COLUMN a_id TYPE integer USING a_id::integer;

ALTER TABLE boards.a ALTER COLUMN id TYPE integer USING id::integer;
