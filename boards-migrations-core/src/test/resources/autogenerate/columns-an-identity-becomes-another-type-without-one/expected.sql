-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a ALTER COLUMN id DROP IDENTITY;

ALTER TABLE boards.a ALTER COLUMN id TYPE text USING id::text;

ALTER TABLE boards.a ALTER COLUMN id SET DEFAULT 'x'::text;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a ALTER COLUMN id DROP DEFAULT;

ALTER TABLE boards.a ALTER COLUMN id TYPE integer USING id::integer;

ALTER TABLE boards.a ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

SELECT setval(pg_get_serial_sequence('boards.a', 'id'), max(id)) FROM boards.a HAVING max(id) >= 1;
