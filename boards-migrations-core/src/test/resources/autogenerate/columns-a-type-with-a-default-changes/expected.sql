-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a ALTER COLUMN number DROP DEFAULT;

ALTER TABLE boards.a ALTER COLUMN number TYPE integer USING number::integer;

ALTER TABLE boards.a ALTER COLUMN number SET DEFAULT 1;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a ALTER COLUMN number DROP DEFAULT;

ALTER TABLE boards.a ALTER COLUMN number TYPE text USING number::text;

ALTER TABLE boards.a ALTER COLUMN number SET DEFAULT '1'::text;
