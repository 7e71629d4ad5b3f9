-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of boards.a.rounded again.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a DROP COLUMN rounded;

ALTER TABLE boards.a ADD COLUMN rounded numeric GENERATED ALWAYS AS (number) STORED;

ALTER TABLE boards.a ALTER COLUMN twice TYPE integer;

-- migrate:downgrade
-- Computes the values of boards.a.rounded again.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a ALTER COLUMN twice TYPE bigint;

ALTER TABLE boards.a DROP COLUMN rounded;

ALTER TABLE boards.a ADD COLUMN rounded integer GENERATED ALWAYS AS (number) STORED;
