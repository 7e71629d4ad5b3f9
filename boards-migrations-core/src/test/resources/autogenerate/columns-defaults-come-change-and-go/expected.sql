-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN two DROP DEFAULT;

ALTER TABLE boards.a ALTER COLUMN one SET DEFAULT 'y'::text;

ALTER TABLE boards.a ALTER COLUMN three SET DEFAULT (1 + 2);

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN three DROP DEFAULT;

ALTER TABLE boards.a ALTER COLUMN one SET DEFAULT 'x'::text;

ALTER TABLE boards.a ALTER COLUMN two SET DEFAULT now();
